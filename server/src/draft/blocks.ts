/**
 * What one top-level block of the document holds: its passages, and the codes that it may cite. Blocks know
 * nothing of each other; `read.ts` puts them together.
 */
import type { Html, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { type CommentCode, readComment, splitComments } from './comments.ts';
import { findCodes } from './mentions.ts';
import type { Construct, MentionForm, Passage, Span } from './passage.ts';
import { spanOf, type VisibleText, visibleText } from './visible-text.ts';
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
  /** Set where a comment names a phase in place of a code. */
  readonly phase?: true;
}

/** One top-level block. */
export interface Block extends Span {
  readonly heading: { readonly depth: number; readonly text: string } | undefined;
  readonly passages: readonly Passage[];
  readonly mentions: readonly LocalMention[];
}

/** Reads a top-level node; `source` is the text that its offsets count in. */
export function readBlock(node: RootContent, source: string): Block {
  const reader = new BlockReader(source);
  reader.read(node, 'prose', true);
  const { passages, mentions } = reader;
  const heading = node.type === 'heading' ? { depth: node.depth, text: reader.headingText } : undefined;
  const span = spanOf(node);
  return { start: span.start, end: trimmedEnd(source, span), heading, passages, mentions };
}

/** How deep lists and quotations are read in one another: no text has that many, and every level takes stack. */
const DEEPEST = 500;

/** Collects passages and mentions on one walk through a block. */
class BlockReader {
  readonly passages: Passage[] = [];
  readonly mentions: LocalMention[] = [];
  headingText = '';
  #depth = 0;
  readonly #source: string;
  /** Codes of comments that stand alone and wait for the block that follows them. */
  #waiting: CommentCode[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  read(node: Nodes, construct: Construct, top: boolean): void {
    switch (node.type) {
      case 'paragraph':
        this.#paragraph(node, construct);
        break;
      case 'heading': {
        const shown = visibleText(node.children, this.#source);
        if (top) this.headingText = shown.text.trim();
        this.#addPassage(spanOf(node), shown, construct === 'prose' ? 'heading' : construct, top);
        break;
      }
      case 'blockquote':
        this.#children(node.children, outer(construct, 'quotation'));
        break;
      case 'footnoteDefinition':
        this.#children(node.children, outer(construct, 'footnote'));
        break;
      case 'list':
        for (const item of node.children) this.#children(item.children, construct);
        break;
      case 'table':
        for (const row of node.children) {
          for (const cell of row.children) {
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
        this.#push({
          ...spanOf(node),
          construct: outer(construct, 'code'),
          words: countWords(node.value),
          links: [],
        });
        break;
      case 'html':
        this.#html(node, construct, top);
        break;
      default:
        break; // front matter, definitions and thematic breaks show no words
    }
  }

  /** Adds a passage, without the white space that the parser may leave at the end of HTML and code. */
  #push(passage: Passage): void {
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
        waiting.push(...added);
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
    const shownNodes = node.children.filter(
      child => !isComment(child) && !(child.type === 'text' && child.value.trim() === ''),
    );
    const [only] = shownNodes;
    if (shownNodes.length === 1 && only?.type === 'image' && only.alt) {
      // An image alone in its paragraph becomes a figure, with its description as the caption.
      const shown = visibleText(node.children, this.#source);
      const caption = { ...shown, text: only.alt, citable: '' };
      this.#addPassage(spanOf(node), caption, outer(construct, 'caption'), false);
      return;
    }
    this.#addPassage(spanOf(node), visibleText(node.children, this.#source), construct, false);
  }

  #addPassage(span: Span, shown: VisibleText, construct: Construct, heading: boolean): void {
    const index = this.passages.length;
    this.#push({ ...span, construct, words: countWords(shown.text), links: shown.links });
    const passage: LocalClaim = { kind: 'passages', from: index, to: index + 1 };
    for (const found of findCodes(shown.citable)) {
      const opensHeading = heading && found.form === 'bare' && shown.text.slice(0, found.start).trim() === '';
      const claimsSection = heading && (found.form !== 'bare' || opensHeading);
      this.mentions.push({
        code: found.code,
        start: shown.sourceOffset(found.start),
        end: shown.sourceOffset(found.end - 1) + 1,
        form: found.form,
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
    const span = spanOf(node);
    const html = this.#source.slice(span.start, span.end);
    const { comments, rest } = splitComments(html);
    const openedByComment = html.trimStart().startsWith('<!--');
    // The source has the marks of a quotation round it in it, the value has not.
    const text = splitComments(node.value)
      .rest.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, hidden => ' '.repeat(hidden.length))
      .replace(/<(?:[A-Za-z/!?][^<>]*)>/g, tag =>
        /^<\/?(?:a|abbr|b|code|em|i|mark|s|small|span|strong|sub|sup|u)\b/i.test(tag) ? '' : ' ',
      );
    const words = countWords(text);
    const index = this.passages.length;
    if (words > 0) this.#push({ ...span, construct, words, links: [] });
    if (words > 0 && openedByComment) {
      for (const found of findCodes(rest)) {
        this.mentions.push({
          code: found.code,
          start: span.start + found.start,
          end: span.start + found.end,
          form: found.form,
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
