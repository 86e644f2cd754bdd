/**
 * Word documents that Markscheme has written: what it puts round the account is written anew with the next one.
 */
import { below, childOf, elementsIn, isElement, remove, textOf, valueIn, wordName } from './word-xml.ts';

/** The bookmarks at the edges of the account, as `server/src/export` writes them. */
const START = 'AccountStart';
const EDGES: ReadonlySet<string> = new Set([START, 'AccountEnd', 'Annexes']);

/** What a document’s cover says, where that is nowhere else in it. */
export interface Cover {
  readonly title: string;
  /** Its other lines. */
  readonly lines: readonly { readonly text: string; readonly bold: boolean }[];
}

/** Takes the cover off a document that we have written, and the paragraphs that bound the account; undefined if it is none. */
export function takeCover(body: Element): Cover | undefined {
  const edges = below(body, 'bookmarkStart').filter(mark => EDGES.has(valueIn(mark, 'name') ?? ''));
  const bounds = edges
    .map(({ parentNode }) => parentNode)
    .filter(node => isElement(node))
    .filter(node => /Boundary$/.test(styleIn(node)) && node.parentNode === body);
  const first = bounds.find(bound => below(bound, 'bookmarkStart').some(isStart));
  if (!first) return undefined;
  const before = elementsIn(body).slice(0, elementsIn(body).indexOf(first));
  if (before.some(element => wordName(element) !== 'p')) return undefined;
  const title = before.find(element => styleIn(element) === 'Title');
  const lines = before
    .filter(element => element !== title)
    .map(element => ({ text: textOf(element), bold: below(element, 'b').length > 0 }));
  for (const element of before) remove(element);
  for (const bound of bounds) remove(bound);
  return { title: title ? textOf(title) : '', lines };
}

/**
 * Takes the number off a caption that we have put before it, and gives the name by which a draft has a figure numbered: `fig:1`;
 * undefined where the caption has none, or the draft has written it itself.
 */
export function takeNumber(caption: Element): string | undefined {
  const [field] = below(caption, 'fldSimple');
  const kind = /^\s*SEQ\s+(Figure|Table)\b/.exec(valueIn(field, 'instr') ?? '')?.[1];
  if (!field || kind === undefined || !below(field, 'r').some(isOurs)) return undefined;
  const number = textOf(field);
  for (const run of below(caption, 'r').filter(isOurs)) remove(run);
  return `${kind === 'Table' ? 'tbl' : 'fig'}:${number}`;
}

/** Whether a run is text of ours, which is not counted. */
function isOurs(run: Element): boolean {
  return valueIn(childOf(childOf(run, 'rPr'), 'rStyle')) === 'NotCountedText';
}

function isStart(mark: Element): boolean {
  return valueIn(mark, 'name') === START;
}

function styleIn(element: Element): string {
  return valueIn(childOf(childOf(element, 'pPr'), 'pStyle')) ?? '';
}
