/**
 * What one top-level block of the document holds: its passages, and the codes that it may cite. Blocks know
 * nothing of each other; `read.ts` puts them together.
 */
import type {
  Heading,
  Html,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import { type Figure, readsAsCaption, showsPicture } from './captions.ts';
import { codesAtEnds, isLabelLine, readCodeLine } from './code-lines.ts';
import { codesOfItem, readCodeList } from './code-list.ts';
import { type CommentCode, isOnlyComments, readComment, splitComments, withoutComments } from './comments.ts';
import { attributesAt } from './markdown/attributes.ts';
import { leadsToHeading } from './markdown/contents-list.ts';
import { type ForeignMark, foreignMarksIn } from './markdown/foreign-marks.ts';
import { type HtmlPart, htmlParts } from './markdown/html-text.ts';
import { type OddMark, oddFence, oddInHtml, oddInText, oddSpaces } from './markdown/odd-marks.ts';
import { spanOf, type VisibleText, visibleText } from './markdown/visible-text.ts';

import { type FoundCode, findCodes } from './mentions.ts';
import type { CellPlace, Construct, MentionForm, Passage, Span } from './passage.ts';
import { isPlace } from './places.ts';
import { isReferencesLine, namesWorks } from './reference-list.ts';
import { type Cell, codesInCells } from './table-codes.ts';

import { countWords } from './words.ts';

/** What a mention claims, as far as its own block can say. */
export type LocalClaim =
  | { readonly kind: 'passages'; readonly from: number; readonly to: number }
  /** Of a comment that stands alone; `below`: on the line below a block that it does not claim. */
  | { readonly kind: 'next-block'; readonly below?: true }
  /** Of a comment that stands alone above another one, a blank line between: only the last claims. */
  | { readonly kind: 'nothing' }
  /** Of a line of codes; what it claims is for the section to say. The passages are its own. */
  | { readonly kind: 'line'; readonly from: number; readonly to: number }
  | { readonly kind: 'section' };

/** A code that the block may cite. */
export interface LocalMention extends Span {
  readonly code: string;
  readonly form: MentionForm;
  readonly claim: LocalClaim;
  readonly opensHeading: boolean;
  /** Of a range: its ends. */
  readonly range?: FoundCode['range'];
  /** The same with what stands right behind it, and how many code units that is. */
  readonly longer?: FoundCode['longer'];
  /** All codes of its brackets, where it stands in brackets. */
  readonly beside?: readonly string[];
  /** What stands before it in its sentence and may say what it is. */
  readonly lead?: string;
  /** Where its cell stands, if it has one with nothing but codes in it. */
  readonly cell?: CellPlace;
  /** Set where a comment names a phase in place of a code. */
  readonly phase?: true;
  /** Set where a comment may name a criterion by its title. */
  readonly titled?: true;
  /** All codes of a comment, or of a line without a citing word, in which nothing else stands. */
  readonly only?: readonly string[];
  /** Set for a line that ticks a task off, with the criterion’s words. */
  readonly ticked?: true;
}

/** One top-level block. */
export interface Block extends Span {
  readonly type: RootContent['type'];
  readonly heading:
    | { readonly depth: number; readonly text: string; readonly attributes?: string }
    | undefined;
  /** The words of a paragraph that stands for the heading of a list of works, most often in bold. */
  readonly listHeading?: string;
  readonly passages: readonly Passage[];
  readonly mentions: readonly LocalMention[];
  readonly odd: readonly OddMark[];
  /** What is written for another tool, if anything is. */
  readonly foreign?: readonly ForeignMark[];
  /** What it is to a caption beside it. */
  readonly figure: Figure | undefined;
  /** Of a footnote’s definition: its identifier. */
  readonly note: string | undefined;
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
  const heading =
    node.type === 'heading'
      ? { depth: node.depth, text: reader.headingText, ...reader.headingAttributes }
      : undefined;
  const span = spanOf(node);
  const block = {
    type: node.type,
    start: span.start,
    end: trimmedEnd(source, span),
    heading,
    passages,
    mentions,
    odd,
    figure: reader.figure,
    note: node.type === 'footnoteDefinition' ? node.identifier : undefined,
  };
  const listHeading = listHeadingIn(node, source);
  const foreign = foreignMarksIn(node, source);
  return {
    ...block,
    ...(listHeading === undefined ? {} : { listHeading }),
    ...(foreign.length === 0 ? {} : { foreign }),
  };
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

const OPENING_LIST = { spaces: 'part-codes', letters: 'capitals', ranges: 'plain' } as const;

/** What stands in a heading before the code that opens it; ‘criterion’ before it says that it is no number. */
const OPENING = { bare: /^\s*$/, bracket: /^\s*[([]\s*$/, named: /^(?!)/, alone: /^(?!)/ } as const;

/** Collects passages and mentions on one walk through a block. */
class BlockReader {
  readonly passages: Passage[] = [];
  readonly mentions: LocalMention[] = [];
  readonly shown: Shown[] = [];
  readonly odd: OddMark[] = [];
  headingText = '';
  /** In braces at its end, as pandoc reads them: `{#raw}`. */
  headingAttributes: { readonly attributes?: string } = {};
  figure: Figure | undefined;
  #depth = 0;
  readonly #source: string;
  readonly #isReferredTo: (identifier: string) => boolean;
  /** Whether what is read can cite: a task that is not ticked can’t. */
  #cites = true;
  #inItem = false;
  /** Whether the paragraph that is read has a picture in it. */
  #hasPicture = false;
  /** Whether what is read is in the text at all: a footnote that no mark refers to is not. */
  #shown = true;
  /** Codes of comments that stand alone and wait for the block that follows them. */
  #waiting: CommentCode[] = [];
  /** Whether the next passage is that of a ticked task. */
  #ticked = false;

  constructor(source: string, isReferredTo: (identifier: string) => boolean) {
    this.#source = source;
    this.#isReferredTo = isReferredTo;
  }

  read(node: Nodes, construct: Construct, top: boolean): void {
    switch (node.type) {
      case 'paragraph':
        this.#paragraph(node, construct, top);
        break;
      case 'heading': {
        const shown = visibleText(node.children, this.#source);
        this.odd.push(...oddInText(node.children, this.#source, spanOf(node)));
        if (top) {
          this.headingText = shown.text.trim();
          const attributes = attributesBehind(node, this.#source);
          if (attributes !== '') this.headingAttributes = { attributes };
        }
        this.#addPassage(spanOf(node), shown, construct === 'prose' ? 'heading' : construct, top);
        break;
      }
      case 'blockquote':
        this.#children(node.children, outer(construct, 'quotation'));
        break;
      case 'callout':
        if (node.fenced && top) this.odd.push(...oddFence(node, this.#source, top));
        // What stands in a box is the writer’s own.
        this.#children(node.children, construct);
        break;
      case 'footnoteDefinition': {
        const shown = this.#shown;
        this.#shown &&= this.#isReferredTo(node.identifier);
        this.#children(node.children, outer(construct, 'footnote'));
        this.#shown = shown;
        break;
      }
      case 'list': {
        const inner = isContents(node) ? outer(construct, 'contents') : construct;
        for (const item of node.children) this.#item(item, inner);
        break;
      }
      case 'table':
        if (top) this.figure = 'shown';
        this.#table(node, outer(construct, 'table'));
        break;
      case 'code':
        if (top) this.figure = 'shown';
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
      case 'hidden':
        if (node.mark === 'raw' || node.mark === 'chunk') this.odd.push(...oddFence(node, this.#source, top));
        break;
      case 'html':
        this.#html(node, construct, top);
        break;
      case 'math':
        this.#push(
          { ...spanOf(node), construct, words: this.#count(node.value), links: [] },
          { text: node.value },
        );
        break;
      default:
        break; // front matter, definitions, thematic breaks and what is written for other tools show no words
    }
  }

  /** The box of a task is a character of the text; one that is not ticked is only copied out so far. */
  #item(item: ListItem, construct: Construct): void {
    const first = this.passages.length;
    const [cites, inItem] = [this.#cites, this.#inItem];
    this.#inItem = true;
    this.#ticked = item.checked === true;
    if (typeof item.checked === 'boolean') this.#cites = item.checked;
    this.#children(item.children, construct);
    this.#ticked = false;
    this.#cites = cites;
    this.#inItem = inItem;
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

  /**
   * Reads siblings. A comment alone on its line claims the paragraph that stands directly above it, and what goes on
   * directly below; else the next sibling. Of several with blank lines between only the last does.
   */
  #children(nodes: readonly RootContent[], construct: Construct): void {
    if (this.#depth === DEEPEST) return;
    this.#depth++;
    const first = this.passages.length;
    let waiting: CommentCode[] = [];
    /** The paragraph that comments stand directly below, by its passage, and their codes. */
    let above: { readonly passage: number; readonly codes: CommentCode[] } | undefined;
    let before: RootContent | undefined;
    for (const node of nodes) {
      const from = this.passages.length;
      this.#waiting = [];
      this.read(node, construct, false);
      const added = this.#waiting;
      const isClose =
        before !== undefined && isDirectlyBelow(this.#source, spanOf(before).end, spanOf(node).start);
      if (this.passages.length === from) {
        if (isClose && !above && before?.type === 'paragraph') above = { passage: from - 1, codes: [] };
        if (isClose && above) above.codes.push(...added);
        else if (added.length > 0) {
          // What may be a note gives way to none.
          const isOver = !isClose && added.some(({ only }) => !only);
          if (isOver) this.#claimNothing(waiting);
          waiting = [...(isOver ? [] : waiting), ...added];
        }
        if (!isClose) above = this.#claimAbove(above, undefined);
        before = node;
        continue;
      }
      above = this.#claimAbove(above, isClose && node.type === 'paragraph' ? from : undefined);
      this.#claimAll(waiting, from);
      waiting = added;
      before = node;
    }
    this.#claimAbove(above, undefined);
    // Nothing follows in here: it belongs to what stands above it.
    this.#claimAll(waiting, Math.max(first, this.passages.length - 1));
    this.#waiting = [];
    this.#depth--;
  }

  /** Lets codes claim the paragraph above their comment, and the one below it if there is one. */
  #claimAbove(
    above: { readonly passage: number; readonly codes: readonly CommentCode[] } | undefined,
    below: number | undefined,
  ): undefined {
    for (const code of above?.codes ?? []) {
      const from = above?.passage ?? 0;
      const claim: LocalClaim = { kind: 'passages', from, to: (below ?? from) + 1 };
      this.#mention({ ...code, form: 'comment', claim, opensHeading: false });
    }
  }

  #claimNothing(codes: readonly CommentCode[]): void {
    for (const code of codes)
      this.mentions.push({ ...code, form: 'comment', claim: { kind: 'nothing' }, opensHeading: false });
  }

  #claimAll(codes: readonly CommentCode[], from: number): void {
    for (const code of codes) {
      this.#mention({
        ...code,
        form: 'comment',
        claim: { kind: 'passages', from, to: this.passages.length },
        opensHeading: false,
      });
    }
  }

  #paragraph(node: Paragraph, construct: Construct, top: boolean): void {
    const span = spanOf(node);
    this.odd.push(...oddInText(node.children, this.#source, span), ...oddSpaces(this.#source, span));
    const shownNodes = node.children.filter(
      child => !isComment(child) && !(child.type === 'text' && child.value.trim() === ''),
    );
    const [only] = shownNodes;
    this.#hasPicture = shownNodes.some(isPicture);
    if (top && shownNodes.length > 0 && shownNodes.every(isPicture)) this.figure = 'shown';
    if (shownNodes.length === 1 && (only?.type === 'image' || only?.type === 'imageReference') && only.alt) {
      // An image alone in its paragraph becomes a figure, with its description as the caption.
      const shown = visibleText(node.children, this.#source);
      const caption = { ...shown, text: only.alt, citable: '' };
      this.#addPassage(spanOf(node), caption, outer(construct, 'caption'), false, true);
      return;
    }
    const shown = visibleText(node.children, this.#source);
    // A picture and its caption can share a paragraph.
    const isCaption = readsAsCaption(shown.text);
    const own = isCaption && shownNodes.some(isPicture) ? outer(construct, 'caption') : construct;
    if (top && isCaption && own === construct) this.figure = 'caption';
    const cited = this.#inItem && leadsToHeading(node) ? { ...shown, citable: '' } : shown;
    this.#addPassage(span, cited, own, false);
  }

  #table(node: Table, construct: Construct): void {
    // Cells beyond the head’s are not shown.
    const rows = node.children.map(row => row.children.slice(0, node.children[0]?.children.length));
    const shown = rows.map(row => row.map(cell => visibleText(cell.children, this.#source)));
    const cells = shown.map(row =>
      row.map(
        ({ text, citable, links }): Cell => ({
          text: citable,
          words: countWords(text),
          isLink: links.length > 0 && countWords(text) <= 8,
        }),
      ),
    );
    const codes = codesInCells(cells);
    for (const [at, row] of rows.entries()) {
      const from = this.passages.length;
      const to = from + row.length;
      for (const [column, cell] of row.entries()) {
        const span = spanOf(cell);
        const text = shown[at]?.[column];
        if (!text) continue;
        this.odd.push(...oddInText(cell.children, this.#source, span));
        const own = codes[at]?.[column];
        this.#addPassage(span, own ? { ...text, citable: '' } : text, construct, false);
        for (const { code, start, end, range } of own?.items ?? []) {
          this.#mention({
            code,
            form: 'alone',
            ...(range ? { range } : {}),
            start: text.sourceOffset(start),
            end: text.sourceOffset(end - 1) + 1,
            claim: { kind: 'passages', from, to },
            opensHeading: false,
            ...(own ? { cell: own.place } : {}),
          });
        }
      }
    }
  }

  #mention(mention: LocalMention): void {
    if (this.#cites || mention.phase) this.mentions.push(mention);
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
    const isProse = construct === 'prose' || construct === 'quotation';
    const place = isProse && isPlace(shown.text) ? ({ place: true } as const) : {};
    const label = isProse && isLabelLine(shown.text) ? ({ label: true } as const) : {};
    this.#push(
      { ...span, construct, words, links: shown.links, ...place, ...label },
      isCaption ? { text: shown.text } : shown,
    );
    const passage: LocalClaim = { kind: 'passages', from: index, to: index + 1 };
    const isTicked = this.#ticked;
    this.#ticked = false;
    const line = isProse && !isCaption && !place.place && this.#readLine(shown, index, isTicked);
    /** All codes that open a heading claim its section. */
    const opening = heading ? readCodeList(shown.citable, 0, OPENING_LIST) : undefined;
    const openingEnd = (opening?.items.length ?? 0) > 1 ? (opening?.end ?? 0) : 0;
    const isRead = line || place.place === true;
    for (const found of isRead ? [] : findCodes(shown.citable, { closing: construct !== 'heading' })) {
      const opensHeading =
        heading &&
        (OPENING[found.form].test(shown.text.slice(0, found.start)) ||
          (found.form === 'bare' && found.start < openingEnd));
      const claimsSection = heading && (found.form !== 'bare' || opensHeading);
      this.#mention({
        ...found,
        start: shown.sourceOffset(found.start),
        end: shown.sourceOffset(found.end - 1) + 1,
        claim: claimsSection ? { kind: 'section' } : passage,
        opensHeading,
      });
    }
    for (const comment of shown.comments) {
      for (const code of readComment(this.#source.slice(comment.start, comment.end), comment.start)) {
        this.#mention({
          ...code,
          form: 'comment',
          claim: heading ? { kind: 'section' } : passage,
          opensHeading: false,
        });
      }
    }
  }

  /** Reads a passage as a line of codes, or as a ticked task that names one; gives whether it is one. */
  #readLine(shown: VisibleText, index: number, isTicked: boolean): boolean {
    // A picture beside its codes is what they are for.
    const line = this.#hasPicture ? undefined : readCodeLine(shown.citable);
    const codes = line?.codes ?? (isTicked ? codesAtEnds(shown.citable) : []);
    const all = codes.flatMap(codesOfItem);
    const isBracketed = /^\s*[([]/.test(shown.citable);
    const only =
      line && line.label === undefined && !isTicked
        ? { only: all, ...(isBracketed ? { beside: all } : {}) }
        : {};
    const lead = line?.label === undefined || isTicked ? {} : { lead: line.label };
    for (const { longer, ...item } of codes) {
      const start = shown.sourceOffset(item.start);
      this.#mention({
        ...item,
        ...only,
        ...lead,
        ...(isTicked ? { ticked: true } : {}),
        ...(longer ? { longer: { code: longer.code, by: longer.end - item.end } } : {}),
        start,
        end: shown.sourceOffset(item.end - 1) + 1,
        form: 'line',
        claim: { kind: 'line', from: index, to: index + 1 },
        opensHeading: false,
      });
    }
    const passage = this.passages[index];
    if (isTicked && passage && codes.length > 0) this.passages[index] = { ...passage, task: true };
    return codes.length > 0;
  }

  /** HTML shows the text between its tags; comments show nothing, and claim what follows them if they stand alone. */
  #html(node: Html, construct: Construct, top: boolean): void {
    this.odd.push(...oddInHtml(node, this.#source));
    const span = spanOf(node);
    const html = this.#source.slice(span.start, span.end);
    const { comments, rest } = splitComments(html);
    const openedByComment = html.trimStart().startsWith('<!--');
    // The source has the marks of a quotation round it in it, the value has not.
    const parts = htmlParts(withoutComments(node.value));
    const hasPicture = showsPicture(rest);
    if (top && hasPicture) this.figure = 'shown';
    const index = this.passages.length;
    const inText = parts.filter(({ text }) => countWords(text) > 0);
    // Only where it stands as it is written it is known where its parts do.
    const shown = node.value === html ? inText : asOne(inText);
    for (const [at, { kind, text, start }] of shown.entries()) {
      const words = this.#count(text);
      const next = shown[at + 1]?.start;
      const place = {
        start: at === 0 ? span.start : span.start + start,
        end: next === undefined ? span.end : span.start + next,
      };
      const own = kind === 'prose' && hasPicture && readsAsCaption(text) ? 'caption' : kind;
      this.#push({ ...place, construct: outer(construct, own), words, links: [] }, { text });
    }
    const words = this.passages.slice(index).reduce((sum, passage) => sum + passage.words, 0);
    const claimed: LocalClaim = { kind: 'passages', from: index, to: this.passages.length };
    if (words > 0 && openedByComment) {
      for (const found of findCodes(rest)) {
        this.#mention({
          ...found,
          start: span.start + found.start,
          end: span.start + found.end,
          claim: claimed,
          opensHeading: false,
        });
      }
    }
    for (const comment of comments) {
      for (const code of readComment(html.slice(comment.start, comment.end), span.start + comment.start)) {
        if (words > 0) {
          this.#mention({ ...code, form: 'comment', claim: claimed, opensHeading: false });
        } else if (top)
          this.#mention({
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

/** Whether a node is HTML that shows nothing, and one of its comments claims something. */
export function isClaimingComment(node: RootContent): boolean {
  if (node.type !== 'html' || !isOnlyComments(node.value)) return false;
  return splitComments(node.value).comments.some(
    ({ start, end }) => readComment(node.value.slice(start, end), 0).length > 0,
  );
}

/** Whether between the end of a block and the start of the next one a line ends, and only one. */
export function isDirectlyBelow(source: string, end: number, start: number): boolean {
  const between = source.slice(trimmedEnd(source, { start: 0, end }), start);
  return between.match(/\r\n|\n|\r/g)?.length === 1;
}

/** The attributes behind the last that a heading shows. */
function attributesBehind(node: Heading, source: string): string {
  const { start, end } = spanOf(node);
  const last = node.children.at(-1);
  const tail = source.slice(last ? spanOf(last).end : start, end);
  const at = tail.indexOf('{');
  return at < 0 ? '' : tail.slice(at, at + attributesAt(tail, at));
}

/** An image, or a link that shows nothing but one. */
function isPicture(node: PhrasingContent): boolean {
  if (node.type === 'link' || node.type === 'linkReference')
    return node.children.length > 0 && node.children.every(isPicture);
  return node.type === 'image' || node.type === 'imageReference';
}

/** Parts of HTML as a single one, of their kind if they are of the same. */
function asOne(parts: readonly HtmlPart[]): HtmlPart[] {
  const [first, ...others] = parts;
  if (!first || others.length === 0) return [...parts];
  const kind = others.every(part => part.kind === first.kind) ? first.kind : 'prose';
  return [{ ...first, kind, text: parts.map(({ text }) => text).join(' ') }];
}

/** What stands beside the links of a contents list: leaders, page numbers, a number of its own. */
const LEADER = /^[\s.…·\d–—-]*$/;

/** Whether a list holds nothing but links to headings of the document itself. */
function isContents(list: List): boolean {
  return (
    list.children.length > 0 &&
    list.children.every(item => item.children.length > 0 && item.children.every(isContentsLine))
  );
}

function isContentsLine(node: RootContent): boolean {
  if (node.type === 'list') return isContents(node);
  if (node.type !== 'paragraph') return false;
  const links = node.children.filter(child => child.type === 'link');
  return (
    links.length > 0 &&
    links.every(({ url }) => url.startsWith('#')) &&
    node.children.every(child => child.type === 'link' || (child.type === 'text' && LEADER.test(child.value)))
  );
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
