/**
 * Nodes of what Markdown’s dialects write besides CommonMark and GitHub’s additions.
 */
import type { BlockContent, DefinitionContent, Literal, Node, Parent } from 'mdast';

/** A formula in a line of text, without its dollar signs. */
export interface InlineMath extends Literal {
  type: 'inlineMath';
  /** Set where it is written between two dollar signs each, so that it is shown on a line of its own. */
  display?: true;
}

/** A formula set apart. */
export interface Math extends Literal {
  type: 'math';
}

/**
 * What is written for another tool: a comment of Obsidian’s, a shortcode of Quarto’s, the line that opens or closes a division,
 * LaTeX, a raw block for one format, code whose output alone is shown, a note that is embedded.
 */
export type HiddenMark =
  | 'comment'
  | 'shortcode'
  | 'include'
  | 'division'
  | 'layout'
  | 'latex'
  | 'raw'
  | 'chunk'
  | 'embed';

/** What shows nothing in a document. */
export interface Hidden extends Literal {
  type: 'hidden';
  mark: HiddenMark;
}

/** A new page: `\newpage`, `{{< pagebreak >}}`. */
export interface PageBreak extends Node {
  type: 'pageBreak';
}

/** A box with a title: an alert of GitHub’s, a callout of Obsidian’s. The title is its first paragraph. */
export interface Callout extends Parent {
  type: 'callout';
  /** Set where it stands between fences: what it defines is for itself alone. */
  fenced?: true;
  children: (BlockContent | DefinitionContent)[];
}

/** `[[page|words]]` or, with `embed`, `![[picture.png]]`; its value is what stands between the brackets. */
export interface WikiLink extends Literal {
  type: 'wikiLink';
  embed: boolean;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineMath: InlineMath;
    hidden: Hidden;
    wikiLink: WikiLink;
  }
  interface BlockContentMap {
    math: Math;
    hidden: Hidden;
    pageBreak: PageBreak;
    callout: Callout;
  }
  interface RootContentMap {
    inlineMath: InlineMath;
    math: Math;
    hidden: Hidden;
    pageBreak: PageBreak;
    callout: Callout;
    wikiLink: WikiLink;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineMath: 'inlineMath';
    math: 'math';
    shortcode: 'shortcode';
    wikiLink: 'wikiLink';
    division: 'division';
    latexLines: 'latexLines';
    percentComment: 'percentComment';
    percentLines: 'percentLines';
    readerLine: 'readerLine';
  }
}
