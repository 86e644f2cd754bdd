/**
 * What one top-level block of the document holds: its passages, and the codes that it may cite. Blocks know
 * nothing of each other; `read.ts` puts them together.
 */
import type { Html, ListItem, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { type CommentCode, readComment, splitComments } from './comments.ts';
import { htmlText } from './markdown/html-text.ts';
import { type OddMark, oddFence, oddInHtml, oddInText, oddSpaces } from './markdown/odd-marks.ts';
import { spanOf, type VisibleText, visibleText } from './markdown/visible-text.ts';
import { findCodes } from './mentions.ts';
import type { Construct, MentionForm, Passage, Span } from './passage.ts';
import { isReferencesLine, namesWorks } from './reference-list.ts';
import { countWords } from './words.ts';

/** What a mention claims, as far as its own block can say. */
export type LocalClaim =
  | { readonly kind: 'passages'; readonly from: number; readonly to: number }
  | { readonly kind: 'next-block' }
  | { readonly kind: 'section' };

/** A code that the block may cite. */
export interface LocalMention extends Span {
  readonly code: string;
  readonly form: MentionForm;
  readonly claim: LocalClaim;
  readonly opensHeading: boolean;
  /** All codes of its brackets, where it stands in brackets. */
  readonly beside?: readonly string[];
  /** Set where a comment names a phase in place of a code. */
  readonly phase?: true;
}

/** One top-level block. */
export interface Block extends Span {
  readonly heading: { readonly depth: number; readonly text: string } | undefined;
  /** The words of a paragraph that stands for the heading of a list of works, most often in bold. */
  readonly listHeading?: string;
  readonly passages: readonly Passage[];
  readonly mentions: readonly LocalMention[];
  readonly odd: readonly OddMark[];
}

const NOTHING_ODD: readonly OddMark[] = [];

/**
 * Reads a top-level node; `source` is the text that its offsets count in, `isReferredTo` says of a footnote’s
 * identifier whether the text has a mark for it.
 */
export function readBlock(
  node: RootContent,
  source: string,
  isReferredTo: (identifier: string) => boolean,
): Block {
  const reader = new BlockReader(source, isReferredTo);
  reader.read(node, 'prose', true);
  const { passages, mentions } = reader;
  const odd = reader.odd.length === 0 ? NOTHING_ODD : reader.odd;
  const heading = node.type === 'heading' ? { depth: node.depth, text: reader.headingText } : undefined;
  const span = spanOf(node);
  const block = { start: span.start, end: trimmedEnd(source, span), heading, passages, mentions, odd };
  const listHeading = listHeadingIn(node, source);
  return listHeading === undefined ? block : { ...block, listHeading };
}

/** What a paragraph of bold words alone, or a line, says where it says that a list of works begins. */
function listHeadingIn(node: RootContent, source: string): string | undefined {
  if (node.type !== 'paragraph') return undefined;
  const shown = node.children.filter(
    child => !isComment(child) && !(child.type === 'text' && /^[\s:.]*$/.test(child.value)),
  );
  const [only, more] = shown;
  if (!only || more || (only.type !== 'strong' && only.type !== 'text')) return undefined;
  const { text } = visibleText(only.type === 'strong' ? only.children : [only], source);
  // Plain words have to say it plainly.
  return (only.type === 'strong' ? namesWorks(text) : isReferencesLine(text)) ? text : undefined;
}

/** What a passage shows, and the way back to the source, where there is one. */
export interface Shown {
  readonly text: string;
  readonly sourceOffset?: (visible: number) => number;
}

/** What each passage of a top-level node shows, in their order. */
export function readShown(node: RootContent, source: string): readonly Shown[] {
  const reader = new BlockReader(source, () => true);
  reader.read(node, 'prose', true);
  return reader.shown;
}

/** How deep lists and quotations are read in one another: no text has that many, and every level takes stack. */
const DEEPEST = 500;

/** What stands in a heading before the code that opens it; ‘criterion’ before it says that it is no number. */
const OPENING = { bare: /^\s*$/, bracket: /^\s*[([]\s*$/, named: /^(?!)/ } as const;

/** Collects passages and mentions on one walk through a block. */
class BlockReader {
  readonly passages: Passage[] = [];
  readonly mentions: LocalMention[] = [];
  readonly shown: Shown[] = [];
  readonly odd: OddMark[] = [];
  headingText = '';
  #depth = 0;
  readonly #source: string;
  readonly #isReferredTo: (identifier: string) => boolean;
  /** Whether what is read is in the text at all: a footnote that no mark refers to is not. */
  #shown = true;
  /** Codes of comments that stand alone and wait for the block that follows them. */
  #waiting: CommentCode[] = [];

  constructor(source: string, isReferredTo: (identifier: string) => boolean) {
    this.#source = source;
    this.#isReferredTo = isReferredTo;
  }

  read(node: Nodes, construct: Construct, top: boolean): void {
    switch (node.type) {
      case 'paragraph':
        this.#paragraph(node, construct);
        break;
      case 'heading': {
        const shown = visibleText(node.children, this.#source);
        this.odd.push(...oddInText(node.children, this.#source, spanOf(node)));
        if (top) this.headingText = shown.text.trim();
        this.#addPassage(spanOf(node), shown, construct === 'prose' ? 'heading' : construct, top);
        break;
      }
      case 'blockquote':
        this.#children(node.children, outer(construct, 'quotation'));
        break;
      case 'footnoteDefinition': {
        const shown = this.#shown;
        this.#shown &&= this.#isReferredTo(node.identifier);
        this.#children(node.children, outer(construct, 'footnote'));
        this.#shown = shown;
        break;
      }
      case 'list':
        for (const item of node.children) this.#item(item, construct);
        break;
      case 'table':
        for (const row of node.children) {
          // Cells beyond the head’s are not shown.
          for (const cell of row.children.slice(0, node.children[0]?.children.length)) {
            this.odd.push(...oddInText(cell.children, this.#source, spanOf(cell)));
            this.#addPassage(
              spanOf(cell),
              visibleText(cell.children, this.#source),
              outer(construct, 'table'),
              false,
            );
          }
        }
        break;
      case 'code':
        this.odd.push(...oddFence(node, this.#source, top));
        this.#push(
          {
            ...spanOf(node),
            construct: outer(construct, 'code'),
            words: this.#count(node.value),
            links: [],
          },
          { text: node.value },
        );
        break;
      case 'html':
        this.#html(node, construct, top);
        break;
      default:
        break; // front matter, definitions and thematic breaks show no words
    }
  }

  /** The box of a task is a character of the text. */
  #item(item: ListItem, construct: Construct): void {
    const first = this.passages.length;
    this.#children(item.children, construct);
    const passage = this.passages[first];
    if (typeof item.checked === 'boolean' && passage)
      this.passages[first] = { ...passage, words: passage.words + this.#count('\u2610') };
  }

  #count(text: string): number {
    return this.#shown ? countWords(text) : 0;
  }

  /** Adds a passage, without the white space that the parser may leave at the end of HTML and code. */
  #push(passage: Passage, shown: Shown): void {
    this.shown.push(shown);
    this.passages.push({ ...passage, end: trimmedEnd(this.#source, passage) });
  }

  /** Reads siblings; a comment alone on its line claims the next of them. */
  #children(nodes: readonly RootContent[], construct: Construct): void {
    if (this.#depth === DEEPEST) return;
    this.#depth++;
    const first = this.passages.length;
    let waiting: CommentCode[] = [];
    for (const node of nodes) {
      const from = this.passages.length;
      this.#waiting = [];
      this.read(node, construct, false);
      const added = this.#waiting;
      if (this.passages.length === from) {
        for (const code of added) waiting.push(code);
        continue;
      }
      this.#claimAll(waiting, from);
      waiting = added;
    }
    // Nothing follows in here: it belongs to what stands above it.
    this.#claimAll(waiting, Math.max(first, this.passages.length - 1));
    this.#waiting = [];
    this.#depth--;
  }

  #claimAll(codes: readonly CommentCode[], from: number): void {
    for (const code of codes) {
      this.mentions.push({
        ...code,
        form: 'comment',
        claim: { kind: 'passages', from, to: this.passages.length },
        opensHeading: false,
      });
    }
  }

  #paragraph(node: Paragraph, construct: Construct): void {
    const span = spanOf(node);
    this.odd.push(...oddInText(node.children, this.#source, span), ...oddSpaces(this.#source, span));
    const shownNodes = node.children.filter(
      child => !isComment(child) && !(child.type === 'text' && child.value.trim() === ''),
    );
    const [only] = shownNodes;
    if (shownNodes.length === 1 && (only?.type === 'image' || only?.type === 'imageReference') && only.alt) {
      // An image alone in its paragraph becomes a figure, with its description as the caption.
      const shown = visibleText(node.children, this.#source);
      const caption = { ...shown, text: only.alt, citable: '' };
      this.#addPassage(spanOf(node), caption, outer(construct, 'caption'), false, true);
      return;
    }
    this.#addPassage(spanOf(node), visibleText(node.children, this.#source), construct, false);
  }

  #addPassage(
    span: Span,
    shown: VisibleText,
    construct: Construct,
    heading: boolean,
    isCaption = false,
  ): void {
    const index = this.passages.length;
    const words = this.#count(shown.text);
    this.#push({ ...span, construct, words, links: shown.links }, isCaption ? { text: shown.text } : shown);
    const passage: LocalClaim = { kind: 'passages', from: index, to: index + 1 };
    for (const found of findCodes(shown.citable)) {
      const opensHeading = heading && OPENING[found.form].test(shown.text.slice(0, found.start));
      const claimsSection = heading && (found.form !== 'bare' || opensHeading);
      this.mentions.push({
        ...found,
        start: shown.sourceOffset(found.start),
        end: shown.sourceOffset(found.end - 1) + 1,
        claim: claimsSection ? { kind: 'section' } : passage,
        opensHeading,
      });
    }
    for (const comment of shown.comments) {
      for (const code of readComment(this.#source.slice(comment.start, comment.end), comment.start)) {
        this.mentions.push({
          ...code,
          form: 'comment',
          claim: heading ? { kind: 'section' } : passage,
          opensHeading: false,
        });
      }
    }
  }

  /** HTML shows the text between its tags; comments show nothing, and claim what follows them if they stand alone. */
  #html(node: Html, construct: Construct, top: boolean): void {
    this.odd.push(...oddInHtml(node, this.#source));
    const span = spanOf(node);
    const html = this.#source.slice(span.start, span.end);
    const { comments, rest } = splitComments(html);
    const openedByComment = html.trimStart().startsWith('<!--');
    // The source has the marks of a quotation round it in it, the value has not.
    const text = htmlText(splitComments(node.value).rest);
    const words = this.#count(text);
    const index = this.passages.length;
    if (words > 0) this.#push({ ...span, construct, words, links: [] }, { text });
    if (words > 0 && openedByComment) {
      for (const found of findCodes(rest)) {
        this.mentions.push({
          ...found,
          start: span.start + found.start,
          end: span.start + found.end,
          claim: { kind: 'passages', from: index, to: index + 1 },
          opensHeading: false,
        });
      }
    }
    for (const comment of comments) {
      for (const code of readComment(html.slice(comment.start, comment.end), span.start + comment.start)) {
        if (words > 0) {
          const claim: LocalClaim = { kind: 'passages', from: index, to: index + 1 };
          this.mentions.push({ ...code, form: 'comment', claim, opensHeading: false });
        } else if (top)
          this.mentions.push({
            ...code,
            form: 'comment',
            claim: { kind: 'next-block' },
            opensHeading: false,
          });
        else this.#waiting.push(code);
      }
    }
  }
}

function isComment(node: PhrasingContent): boolean {
  return node.type === 'html' && node.value.startsWith('<!--');
}

function trimmedEnd(source: string, { start, end }: Span): number {
  let at = end;
  while (at > start && /\s/.test(source[at - 1] ?? '')) at--;
  return at;
}

/** What stands inside a quotation, footnote or table belongs to that. */
function outer(around: Construct, inner: Construct): Construct {
  return around === 'prose' ? inner : around;
}
