/**
 * The criteria that the writer has set, below the mapping table: where each is tested and evaluated, and what was said of it.
 */
import { Paragraph, type ParagraphChild, TableRow } from 'docx';
import { type OwnCriterion, ownCriteriaOf } from '../assessment/own-criteria.ts';
import type { Span } from '../draft/model.ts';
import type { PlacedPassage } from './claims.ts';
import type { Block } from './place.ts';
import { ownHeading, pageOf, words } from './printed.ts';
import { styleId } from './styles.ts';
import { afterTable, tableCell, tableWith } from './tables.ts';
import type { Writing } from './writing.ts';

const WIDTHS = [3600, 2163, 2163, 1100];
const HEAD = ['Criterion', 'Tested', 'Evaluated', 'Judged'];
const JUDGED = { met: 'met', partly: 'partly met', not: 'not met' } as const;

/** A place in the document: a section, and the bookmark of the page where one is printed. */
interface Printed {
  readonly section: number;
  readonly bookmark: string | undefined;
}

/** One of them with its places. */
interface OwnRow {
  readonly own: OwnCriterion;
  readonly tested: readonly Printed[];
  readonly evaluated: readonly Printed[];
}

/**
 * Finds them and names the bookmarks that the table leads to; to be called before anything is written. Pages are given only where all
 * of the account is printed in its order (`withPages`).
 */
export function markForOwn({ assessment, passages, bookmarks }: Writing, withPages: boolean): OwnRow[] {
  const printed = (spans: readonly Span[]): Printed[] => {
    const bySection = new Map<number, Printed>();
    for (const span of spans) {
      const passage = passageOf(passages, span);
      if (!passage || bySection.has(passage.section)) continue;
      const hasPage = withPages && passage.construct !== 'footnote';
      const bookmark = hasPage ? (bookmarks.get(passage.index) ?? `passage_${passage.index}`) : undefined;
      if (bookmark !== undefined) bookmarks.set(passage.index, bookmark);
      bySection.set(passage.section, { section: passage.section, bookmark });
    }
    return [...bySection.values()];
  };
  return ownCriteriaOf(assessment).map(own => ({
    own,
    tested: printed(own.tested),
    evaluated: printed(own.evaluated),
  }));
}

/** The passage that holds a place: the last that begins at or before it. */
function passageOf(passages: readonly PlacedPassage[], { start }: Span): PlacedPassage | undefined {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  // The number of a list’s item stands before its passage.
  const before = passages[low - 1];
  return before && before.end > start ? before : (passages[low] ?? before);
}

/** The table with its heading; nothing where none are set. */
export function ownMappingBlocks(rows: readonly OwnRow[], writing: Writing): Block[] {
  if (rows.length === 0) return [];
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: HEAD.map((text, column) =>
      tableCell([paragraph([words(text)], true)], WIDTHS[column] ?? 0, true),
    ),
  });
  const body = rows.map(
    ({ own, tested, evaluated }) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell([[words(own.text === '' ? own.code : `${own.code}  ${own.text}`)]], 0),
          cell(placesIn(tested, writing), 1),
          cell(placesIn(evaluated, writing), 2),
          cell([own.judged ? [words(JUDGED[own.judged])] : []], 3),
        ],
      }),
  );
  return [ownHeading('Success criteria', 2), tableWith([head, ...body], WIDTHS), afterTable()];
}

function placesIn(places: readonly Printed[], writing: Writing): ParagraphChild[][] {
  if (places.length === 0) return [[]];
  return places.map(({ section, bookmark }) => [
    words(writing.headingText(section) ?? 'Before the first heading'),
    ...(bookmark === undefined ? [] : [words(', page '), pageOf(bookmark)]),
  ]);
}

function cell(lines: readonly (readonly ParagraphChild[])[], column: number) {
  return tableCell(
    lines.map(children => paragraph(children)),
    WIDTHS[column] ?? 0,
    false,
  );
}

function paragraph(children: readonly ParagraphChild[], head = false): Paragraph {
  return new Paragraph({ style: styleId(head ? 'TableHead' : 'TableText', false), children });
}
