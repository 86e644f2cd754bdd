/**
 * The list of works that a draft refers to by key, written once: where the draft wants it, else where what is left is printed.
 */
import { Paragraph, type ParagraphChild } from 'docx';
import type { Nodes, PhrasingContent } from 'mdast';
import { isPrinted } from '../assessment/printed.ts';
import type { Printed } from '../bibliography/bibliography.ts';
import { spanOf } from '../draft/markdown/visible-text.ts';
import type { Draft, Span } from '../draft/model.ts';
import { listPlace } from '../draft/readings/list-place.ts';
import { countWords } from '../draft/words.ts';
import { piecesOf } from './pieces.ts';
import { nodesOf, textNode } from './printed-nodes.ts';
import { runsOf } from './runs.ts';
import type { SourceFile } from './source.ts';
import { styleId } from './styles.ts';
import type { Writing } from './writing.ts';

/** Whether a block is the place of the list: `::: {#refs}`. */
export function isPlaceOfWorks(node: Nodes, { draft, worksList }: Writing, { base }: SourceFile): boolean {
  if (!isPrinted(draft)) return false;
  worksList.places ??= placesIn(draft.written);
  const start = base + spanOf(node).start;
  return worksList.places.some(place => place.start <= start && start < place.end);
}

/** Whether the list’s words are counted. */
export function areWorksCounted({ passages }: Writing): boolean {
  return passages.find(({ start, end, words }) => start === end && words > 0)?.counted ?? false;
}

/** The list’s paragraphs; none if there is no list, or it has been written. */
export function worksListBlocks(writing: Writing): Paragraph[] {
  const { draft, worksList } = writing;
  const [file] = writing.files;
  if (worksList.isWritten || !isPrinted(draft) || !file) return [];
  worksList.isWritten = true;
  const { printer, bibliography } = draft.works;
  const { references } = printer;
  if (references.length === 0 || bibliography.named.isUnlisted) return [];
  const isCounted = areWorksCounted(writing);
  return references.map(({ printed }) => {
    if (isCounted) writing.words += countWords(printed.map(({ text }) => text).join(''));
    return new Paragraph({
      style: styleId('Normal', isCounted),
      indent: { left: HANGING, hanging: HANGING },
      children: runsOfPrinted(printed, writing, file),
    });
  });
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
