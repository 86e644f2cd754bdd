/**
 * Works that a draft refers to by key, as they are printed: author and year in the text, and the list of works.
 */
import { Paragraph, type ParagraphChild } from 'docx';
import type { Nodes, PhrasingContent, Text } from 'mdast';
import { unknownKeys } from '../assessment/keys.ts';
import type { Assessment } from '../assessment/model.ts';
import { isPrinted } from '../assessment/printed.ts';
import type { Printed } from '../bibliography/bibliography.ts';
import { styleTitles } from '../bibliography/style-names.ts';
import { spanOf, visibleText } from '../draft/markdown/visible-text.ts';
import type { Draft, Span } from '../draft/model.ts';
import { keyCitations } from '../draft/readings/key-citations.ts';
import { listPlace } from '../draft/readings/list-place.ts';
import { countWords } from '../draft/words.ts';
import { listed } from '../text/english.ts';
import type { ExportInput } from './options.ts';
import { piecesOf } from './pieces.ts';
import { runsOf } from './runs.ts';
import { inOrder, type SourceFile } from './source.ts';
import { styleId } from './styles.ts';
import type { Writing } from './writing.ts';

/** A reference with what is printed in its place. */
interface PrintedAt extends Span {
  readonly printed: readonly Printed[];
}

/** What an export is made from, with what is printed in the place of each key. */
export function withPrintedWorks(input: ExportInput, { draft }: Assessment): ExportInput {
  if (!isPrinted(draft)) return input;
  const { printer } = draft.works;
  const all = draft.written.pages.flatMap((page, index) => {
    const by = draft.written.pageStart(index);
    return keyCitations.on(page).map(
      (cited): PrintedAt => ({
        start: cited.start + by,
        end: cited.end + by,
        printed: printer.cite(cited),
      }),
    );
  });
  if (all.length === 0) return input;
  const files = input.source.files.map(({ body, base, root: read }) => {
    const root = structuredClone(read);
    for (const node of inOrder(root.children))
      if ('children' in node && isInline(node))
        node.children = node.children.flatMap((child): PhrasingContent[] =>
          child.type === 'text' ? replacedIn(child, body, base, all) : [child],
        );
    return { body, base, root };
  });
  return { ...input, source: { ...input.source, files } };
}

function isInline(node: Nodes): node is Extract<Nodes, { children: PhrasingContent[] }> {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
      return true;
    default:
      return false;
  }
}

/** A text with what is printed in the place of the references that begin in it, and without those that only end there. */
function replacedIn(node: Text, body: string, base: number, all: readonly PrintedAt[]): PhrasingContent[] {
  const { start, end } = spanOf(node);
  const within = overlapping(all, base + start, base + end);
  if (within.length === 0) return [node];
  const shown = visibleText([node], body);
  /** Where in the text an offset of the draft is shown. */
  const shownAt = (offset: number) => {
    let [low, high] = [0, node.value.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (base + shown.sourceOffset(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const nodes: PhrasingContent[] = [];
  const addText = (from: number, to: number) => {
    if (from < to)
      nodes.push(textNode(node.value.slice(from, to), shown.sourceOffset(from), shown.sourceOffset(to)));
  };
  let at = 0;
  for (const each of within) {
    const isBegun = each.start >= base + start;
    const from = isBegun ? shownAt(each.start) : 0;
    addText(at, from);
    if (isBegun) nodes.push(...nodesOf(each.printed, each.start - base, each.end - base));
    at = each.end >= base + end ? node.value.length : shownAt(each.end);
  }
  addText(at, node.value.length);
  return nodes;
}

/** Those that overlap a stretch, of references in their order. */
function overlapping(all: readonly PrintedAt[], start: number, end: number): readonly PrintedAt[] {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((all[last]?.start ?? end) < end) last++;
  return all.slice(low, last);
}

function nodesOf(printed: readonly Printed[], start: number, end: number): PhrasingContent[] {
  return printed.map(({ text, isItalic }) => {
    const node = textNode(text, start, end);
    const { position } = node;
    return isItalic && position ? { type: 'emphasis', children: [node], position } : node;
  });
}

function textNode(value: string, start: number, end: number): Text {
  const at = (offset: number) => ({ line: 1, column: 1, offset });
  return { type: 'text', value, position: { start: at(start), end: at(end) } };
}

/** The list of works, once: where the draft wants it (`isHere`), else where what is left is printed. */
export class WorksList {
  #isWritten = false;
  #places: readonly Span[] | undefined;

  /** Whether a block is the place of the list: `::: {#refs}`. */
  isHere(node: Nodes, draft: Draft, { base }: SourceFile): boolean {
    if (!isPrinted(draft)) return false;
    this.#places ??= placesIn(draft.written);
    const start = base + spanOf(node).start;
    return this.#places.some(place => place.start <= start && start < place.end);
  }

  /** Whether its words are counted. */
  isCounted({ passages }: Writing): boolean {
    return passages.find(({ start, end, words }) => start === end && words > 0)?.counted ?? false;
  }

  /** Its paragraphs; none if there is no list, or it has been written. */
  blocks(writing: Writing): Paragraph[] {
    const { draft } = writing;
    const [file] = writing.files;
    if (this.#isWritten || !isPrinted(draft) || !file) return [];
    this.#isWritten = true;
    const { printer, bibliography } = draft.works;
    const { references } = printer;
    if (references.length === 0 || bibliography.named.isUnlisted) return [];
    const isCounted = this.isCounted(writing);
    return references.map(({ printed }) => {
      if (isCounted) writing.words += countWords(printed.map(({ text }) => text).join(''));
      return new Paragraph({
        style: styleId('Normal', isCounted),
        indent: { left: HANGING, hanging: HANGING },
        children: runsOfPrinted(printed, writing, file),
      });
    });
  }
}

/** Where a draft wants the list: most often at one place. */
function placesIn(draft: Draft): Span[] {
  return draft.pages.flatMap((page, index) => {
    const by = draft.pageStart(index);
    return listPlace.on(page).map(({ start, end }) => ({ start: start + by, end: end + by }));
  });
}

const HANGING = 567;
const ADDRESS = /https?:\/\/[^\s<>]{1,2000}[^\s<>.,;:)]/g;

/** A reference as runs, its addresses as links. */
function runsOfPrinted(printed: readonly Printed[], writing: Writing, file: SourceFile): ParagraphChild[] {
  const nodes = nodesOf(printed, 0, 0).flatMap((node): PhrasingContent[] => {
    if (node.type !== 'text') return [node];
    const parts: PhrasingContent[] = [];
    let at = 0;
    for (const { index, 0: url } of node.value.matchAll(ADDRESS)) {
      if (index > at) parts.push(textNode(node.value.slice(at, index), 0, 0));
      parts.push({ type: 'link', url, title: null, children: [textNode(url, 0, 0)] });
      at = index + url.length;
    }
    if (at < node.value.length) parts.push(textNode(node.value.slice(at), 0, 0));
    return parts;
  });
  return runsOf(piecesOf(nodes, file), { writing, file });
}

/** Says in which style works are set, where the draft has not chosen one, and which could not be. */
export function tellWorks(writing: Writing): void {
  const { assessment } = writing;
  const { bibliography } = assessment;
  if (!bibliography) return;
  const { named, style, unknownStyle, isChosen } = bibliography;
  if (unknownStyle !== undefined)
    writing.tell(
      `The style ‘${unknownStyle}’ is not known here, so works are set in ${styleTitles[style]}. pandoc sets them in it: pandoc --citeproc --csl ${unknownStyle} draft.md -o draft.docx.`,
    );
  else if (named.style === undefined && !isChosen)
    writing.tell(
      `Works are set in ${styleTitles[style]}, since the draft names no style. For another one write ‘csl: harvard’, ‘csl: apa’ or ‘csl: ieee’ in its front matter.`,
    );
  const keys = [...new Set(unknownKeys(assessment).map(({ key }) => `‘${key}’`))];
  if (keys.length > 0)
    writing.tell(
      `No work in the bibliography has the key ${listed(keys.slice(0, 5), 'or')}${keys.length > 5 ? `, nor ${keys.length - 5} more` : ''}, so the key is printed with a question mark.`,
    );
}
