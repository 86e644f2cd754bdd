/**
 * The mapping table: each criterion with the sections that are claimed for it, and their pages.
 */
import { Paragraph, type ParagraphChild, TableRow } from 'docx';
import { type Claim, claimedPassages, type PlacedPassage } from './claims.ts';
import { criterionName, headingName } from './names.ts';
import type { Block } from './place.ts';
import { ownHeading, pageOf, words } from './printed.ts';
import { styleId } from './styles.ts';
import { afterTable, tableCell, tableWith } from './tables.ts';
import type { Writing } from './writing.ts';

const WIDTHS = [4400, 3626, 1000];

/** Names the bookmarks that the table leads to; to be called before anything is written. */
export function markForMapping(claims: readonly Claim[], writing: Writing): void {
  for (const passages of claimedPassages(writing.passages, claims).values())
    for (const first of bySection(passages)) writing.bookmarks.set(first.index, `passage_${first.index}`);
}

/** The table with its heading. */
export function mappingBlocks(claims: readonly Claim[], writing: Writing): Block[] {
  const claimed = claimedPassages(writing.passages, claims);
  const rows = writing.assessment.coverage.flatMap(item => {
    const firsts = bySection(claimed.get(item.tracked.code) ?? []);
    const { code, title, asks } = criterionName(item.tracked);
    const name =
      code !== undefined && title === '' && asks !== undefined ? `${code}  ${asks}` : headingName(item);
    if (firsts.length === 0) return [row([cell([words(name)]), cell([]), cell([])])];
    return firsts.map((first, index) =>
      row([
        ...(index === 0 ? [cell([words(name)], 0, firsts.length)] : []),
        cell([words(writing.headingText(first.section) ?? 'Before the first heading')], 1),
        cell([pageOf(`passage_${first.index}`)], 2),
      ]),
    );
  });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: ['Criterion', 'Section', 'Page'].map((text, column) =>
      tableCell([paragraph([words(text)], true)], WIDTHS[column] ?? 0, true),
    ),
  });
  return [ownHeading('Mapping of criteria', 1, true), tableWith([head, ...rows], WIDTHS), afterTable()];
}

/** The first claimed passage of each section. */
function bySection(passages: readonly PlacedPassage[]): PlacedPassage[] {
  const firsts = new Map<number, PlacedPassage>();
  for (const passage of passages) if (!firsts.has(passage.section)) firsts.set(passage.section, passage);
  return [...firsts.values()];
}

function cell(children: readonly ParagraphChild[], column = 0, rowSpan?: number) {
  return tableCell([paragraph(children)], WIDTHS[column] ?? 0, false, rowSpan);
}

function row(children: TableRow['cells']): TableRow {
  return new TableRow({ cantSplit: true, children: [...children] });
}

function paragraph(children: readonly ParagraphChild[], head = false): Paragraph {
  return new Paragraph({ style: styleId(head ? 'TableHead' : 'TableText', false), children });
}
