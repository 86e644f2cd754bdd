/**
 * Finds criteria in a table whose columns say nothing: a form, read row by row, each a name and what it is.
 */
import { type Cell, cellText, type Row, type Table, unwrapped } from '../blocks.ts';
import type { CodeStart } from './codes.ts';
import { type Context, contextOf } from './context.ts';
import type { Criterion } from './criterion.ts';
import { addDescriptor, segmentsIn, withPage } from './find-cells.ts';
import type { Place } from './find-place.ts';
import { findInBanner, findInParagraph } from './find-text.ts';
import { type Label, labelOf, marksOfHead, onlyMarks, type Role } from './labels.ts';

/** Reads a table row by row. */
export function findInForm(place: Place, { rows }: Table): void {
  for (const row of rows) if (!findInBanner(place, row)) findInRow(place, row);
}

function findInRow(place: Place, row: Row): void {
  const cells = row.cells.filter(cell => cellText(cell).trim() !== '');
  const [first, ...others] = cells;
  if (!first) return;
  const head = unwrapped(cellText(first));
  const label = others.length > 0 ? labelOf(head) : undefined;
  const marks = others.length > 0 ? marksOfHead(head) : undefined;
  const { open } = place;
  const found = beginning(place, head, others, label);
  if (found) begin(place, found.start, found.texts, row.page);
  else if (open && label) takeLabelled(place, open, label.role, others, row.page);
  else if (open && marks !== undefined) addDescriptor(open.raw, marks, textOf(others));
  else
    for (const cell of cells)
      for (const paragraph of cell.paragraphs) findInParagraph(place, withPage(paragraph, row.page));
}

function textOf(cells: readonly Cell[]): string {
  return unwrapped(cells.map(cellText).join('\n'));
}

/** The code that a row begins a criterion with, if it does, and the texts beside it. */
function beginning(
  { codes }: Place,
  head: string,
  others: readonly Cell[],
  label: Label | undefined,
): { start: CodeStart; texts: string[] } | undefined {
  const texts = others.map(cell => unwrapped(cellText(cell)));
  const inHead = codes.start(head);
  if (inHead) return { start: inHead, texts: [inHead.rest, ...texts] };
  const start = codes.start(`${head} ${textOf(others)}`);
  if (!start || (label?.role !== 'asks' && !/^(?:code|ref|no|number)/i.test(head))) return undefined;
  const inSecond = codes.start(texts[0] ?? '');
  return { start, texts: inSecond ? [inSecond.rest, ...texts.slice(1)] : [start.rest] };
}

/** Begins a criterion with what stands beside its code. */
function begin(place: Place, { code }: CodeStart, texts: readonly string[], page: number | undefined): void {
  const { contexts, marks, pairs, rest } = sorted(place, texts);
  const open = place.begin({ code, strength: 'table', page });
  open.raw.marks = marks[0];
  open.raw.part = contexts.find(({ part }) => part !== undefined)?.part;
  open.raw.task = contexts.find(({ task }) => task !== undefined)?.task;
  for (const [role, text] of pairs) open.add(role, [{ text, listed: false }], page);
  const [first = '', ...others] = rest;
  if (others.length > 0) open.add('title', [{ text: first, listed: false }], page);
  const wording = others.length > 0 ? others.join(' ') : first;
  if (wording !== '') open.add('asks', [{ text: wording, listed: false }], page);
}

/** What stands beside a code: there may be marks, or where it belongs; the rest is a title, the wording or both. */
interface Sorted {
  readonly contexts: Context[];
  readonly marks: number[];
  /** Labels, each with the text in the cell behind it. */
  readonly pairs: [Role, string][];
  readonly rest: string[];
}

function sorted({ framework }: Place, texts: readonly string[]): Sorted {
  const result: Sorted = { contexts: [], marks: [], pairs: [], rest: [] };
  for (const [at, text] of texts.entries()) {
    const before = at > 0 ? labelOf(texts[at - 1] ?? '') : undefined;
    const label = labelOf(text);
    const marks = onlyMarks(text);
    const context = contextOf(text, framework, false);
    if (before?.rest === '' && before.role !== 'asks') result.pairs.push([before.role, text]);
    else if (label?.rest === '' && label.role !== 'asks' && at < texts.length - 1) continue;
    else {
      if (marks !== undefined) result.marks.push(marks);
      if (context) result.contexts.push(context);
      if (text !== '' && marks === undefined && !context) result.rest.push(text);
    }
  }
  return result;
}

/** Adds what a label announces to the open criterion. */
function takeLabelled(
  { framework }: Place,
  open: Criterion,
  role: Role,
  cells: readonly Cell[],
  page: number | undefined,
): void {
  const text = textOf(cells);
  if (role === 'descriptors' || role === 'questions' || role === 'document')
    open.add(role, segmentsIn({ paragraphs: cells.flatMap(({ paragraphs }) => paragraphs) }), page);
  else if (role === 'area' || role === 'task' || role === 'part') {
    const said = contextOf(`${role} ${text.replace(/^(?:area|task|part)\s+/i, '')}`, framework, true);
    if (said?.part !== undefined) open.raw.part = said.part;
    if (said?.task !== undefined) open.raw.task = said.task;
  } else {
    // What stood beside the code was a title, if the wording has a row of its own.
    const { raw } = open;
    if (role === 'asks' && raw.title === '') raw.title = unwrapped(raw.asks.splice(0).join('\n'));
    open.add(role, [{ text, listed: false }], page);
  }
}
