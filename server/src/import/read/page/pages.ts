/**
 * Pages → blocks, in the order in which they are read; a paragraph or a table that goes on in the next column or page is one.
 */
import { type Block, cellText, type Document, type LeftOut, type Paragraph, type Row } from '../../blocks.ts';
import { onlyMarks } from '../../find/labels.ts';
import type { Gutters } from './bands.ts';
import { flowsOf, guttersOf, type Neighbours } from './columns.ts';
import { withoutFootnotes } from './footnotes.ts';
import { gridsOf, levelRules } from './grids.ts';
import { bodySize, columnStartsOf, type Page, type Piece, runsOf } from './page.ts';
import {
  blocksOfColumn,
  type Element,
  linesOf,
  pitchOf,
  type Style,
  type TableBox,
  topOf,
} from './paragraphs.ts';
import { ruledTables, textOfTurned } from './ruled-tables.ts';
import { withoutRunningHeads } from './running-heads.ts';
import { cutAtHeads } from './table-heads.ts';

/** What stands on a page, and what does not count. */
interface Content {
  readonly page: Page;
  readonly style: Style;
  readonly elements: readonly Element[];
  readonly leftOut: readonly string[];
}

/** Reads pages. */
export function readPages(pages: readonly Page[]): Document {
  const contents = contentsOf(pages);
  const flowsAt = (index: number, near: Neighbours) => {
    const content = contents[index];
    return content ? flowsOf(content.elements, levelRules(content.page.rules), content.style, near) : [];
  };
  // A few rows at the end of a page have their columns from the page after, those at its beginning from the page before.
  const after: (Gutters | undefined)[] = [];
  for (let index = contents.length - 1; index > 0; index--)
    after[index - 1] = guttersOf(tableAt(flowsAt(index, { after: after[index] })[0], 0));
  const blocks: Block[] = [];
  let open: TableBox | undefined;
  for (const [index, { style }] of contents.entries()) {
    const flows = flowsAt(index, { before: guttersOf(open), after: after[index] });
    for (const flow of flows) {
      const first = tableAt(flow, 0);
      const ours = blocksOfColumn(flow, style);
      const [begin, ...others] = ours;
      if (!begin) continue;
      const last = blocks.at(-1);
      const joined =
        last?.kind === 'table' && begin.kind === 'table' && first && open && isSameTable(open, first)
          ? { ...last, rows: joinRows(last.rows, begin.rows) }
          : last && join(last, begin);
      if (joined) blocks[blocks.length - 1] = joined;
      else blocks.push(begin);
      blocks.push(...others);
      open = tableAt(flow, -1);
    }
  }
  const leftOut = [
    ...new Map(
      contents
        .flatMap(content =>
          content.leftOut.map((text): [string, LeftOut] => [text, { text, page: content.page.number }]),
        )
        .reverse(),
    ).values(),
  ].sort((a, b) => a.page - b.page);
  return {
    blocks: blocks.flatMap((block): Block[] => (block.kind === 'table' ? cutAtHeads(block) : [block])),
    paged: true,
    ...(leftOut.length > 0 ? { leftOut } : {}),
  };
}

function contentsOf(pages: readonly Page[]): Content[] {
  const body = bodySize(pages.flatMap(({ pieces }) => runsOf(pieces)));
  const grids = pages.map(gridsOf);
  const starts = pages.map(({ pieces }) => columnStartsOf(pieces));
  return withoutRunningHeads(pages, grids).map(({ page, left }, index): Content => {
    const style = { body, page: page.number, pitch: pitchOf(linesOf(runsOf(page.pieces))) };
    const kept = withoutFootnotes(page, body);
    const { tables, rest, turned } = ruledTables(grids[index] ?? [], kept, page.turned ?? [], style);
    const gone = new Set<Piece>(kept);
    const footnotes = linesOf(runsOf(page.pieces.filter(piece => !gone.has(piece))));
    return {
      page,
      style,
      elements: [...runsOf(rest, [...(starts[index - 1] ?? []), ...(starts[index + 1] ?? [])]), ...tables],
      leftOut: [
        ...left,
        ...footnotes.map(({ text }) => text),
        ...textOfTurned(turned, style).map(({ text }) => text),
        ...(page.isUnread ? [''] : []),
      ],
    };
  });
}

/** The table that a flow begins (0) or ends (-1) with. */
function tableAt(flow: readonly Element[] | undefined, index: 0 | -1): TableBox | undefined {
  const sorted = [...(flow ?? [])].sort((a, b) => topOf(a) - topOf(b));
  const element = sorted.at(index);
  return element?.kind === 'table' ? element : undefined;
}

/** Whether a table at the beginning of a page goes on with that at the end of the page before: it has the same columns. */
function isSameTable(before: TableBox, after: TableBox): boolean {
  const [first, again] = [before.table.rows[0], after.table.rows[0]];
  const label = cellText(again?.cells[0]);
  // A form begins with the same name on each page, and with something else beside it.
  const isForm =
    first && again && label !== '' && label === cellText(first.cells[0]) && textOf(first) !== textOf(again);
  return (
    !isForm &&
    before.edges.length > 2 &&
    before.isRuled === after.isRuled &&
    before.edges.length === after.edges.length &&
    before.edges.every((edge, index) => Math.abs(edge - (after.edges[index] ?? 0)) < 4)
  );
}

/** The rows of a table that goes on over the end of a page, without the heads that are repeated there, and with the row whole that was divided. */
function joinRows(before: readonly Row[], after: readonly Row[]): Row[] {
  const [heads, again] = [before[0], after[0]];
  const rest = heads && again && textOf(heads) === textOf(again) ? after.slice(1) : after;
  const [last, first] = [before.at(-1), rest[0]];
  const joined = last && first && before.length > 1 && joinCells(last, first);
  return joined ? [...before.slice(0, -1), joined, ...rest.slice(1)] : [...before, ...rest];
}

/** Two rows that are one, if all that stands in the second goes on with what stands in the first. */
function joinCells(before: Row, after: Row): Row | undefined {
  const cells = before.cells.map((cell, index) => {
    const [first, ...others] = after.cells[index]?.paragraphs ?? [];
    const last = cell.paragraphs.at(-1);
    if (!first) return cell;
    const joined = last && join(last, first);
    return joined && { ...cell, paragraphs: [...cell.paragraphs.slice(0, -1), joined, ...others] };
  });
  const whole = cells.flatMap(cell => cell ?? []);
  return whole.length === cells.length ? { ...before, cells: whole } : undefined;
}

function textOf({ cells }: Row): string {
  return cells.map(cellText).join('|');
}

/** Two paragraphs that are one, if the second goes on with the first. */
export function join(before: Block, after: Block): Paragraph | undefined {
  if (before.kind !== 'paragraph' || after.kind !== 'paragraph' || after.depth !== undefined)
    return undefined;
  if (before.strong !== after.strong) return undefined;
  // Marks from the right margin stand behind all of the wording.
  const [text, marks] = withoutMarksBehind(before.text.trim());
  const ended = /[.?!:)\]]["”’]?$/.test(text);
  if (/^[A-Z]{0,3}\d{1,2}\s?\./.test(after.text)) return undefined;
  const goesOn =
    /^[\p{Ll}(–]/u.test(after.text) ||
    /(?:[,–-]|\b(?:and|or|the|a|an|of|to|in|on|at|by|for|with|from|that|which|their|its))$/i.test(text);
  if (ended || !goesOn) return undefined;
  return { ...before, text: `${text}\n${after.text}${marks}` };
}

function withoutMarksBehind(text: string): [string, string] {
  const words = text.split(' ');
  const marks = words.slice(-2).join(' ');
  return words.length > 2 && onlyMarks(marks) !== undefined
    ? [words.slice(0, -2).join(' '), ` ${marks}`]
    : [text, ''];
}
