/**
 * Cells that hold several criteria: a table in which each has a row of its own.
 */
import type { Cell, Paragraph, Row, Table } from '../blocks.ts';
import type { CodeReader } from './codes.ts';

/** A table with a row for each criterion, and the column whose cells held several; undefined if none did. */
export function splitCells(
  { kind, rows }: Table,
  codes: CodeReader,
): { readonly table: Table; readonly column: number } | undefined {
  let column = -1;
  const split = rows.flatMap((row): Row[] => {
    const parts = row.cells.map(cell => partsOf(cell, codes));
    const at = parts.findIndex(pieces => pieces.length > 1);
    // Lists side by side have to be read otherwise.
    if (at < 0 || parts.some((pieces, index) => index !== at && pieces.length > 1)) return [row];
    column = at;
    return (parts[at] ?? []).map((piece, index) => ({
      ...row,
      cells: row.cells.map((cell, place): Cell => {
        if (place === at) return { paragraphs: piece };
        return index === 0 ? cell : { paragraphs: [], coveredBy: 'above' };
      }),
    }));
  });
  return column < 0 ? undefined : { table: { kind, rows: split }, column };
}

/** A cell’s lines, parted before each code with words behind it; what stands before the first stays with it. */
function partsOf({ paragraphs }: Cell, codes: CodeReader): Paragraph[][] {
  const parts: Paragraph[][] = [];
  let before = '';
  let found = 0;
  for (const paragraph of paragraphs) {
    let isNew = true;
    for (const line of paragraph.text.split('\n')) {
      const start = codes.start(line);
      const begins =
        start !== undefined &&
        /\p{L}{2}/u.test(start.rest) &&
        (isNew || /[.;:]$|^$/.test(before) || /^\p{Lu}/u.test(start.rest));
      if (begins) found++;
      const part = parts.at(-1);
      const last = part?.at(-1);
      if (!part || (begins && found > 1)) parts.push([{ ...paragraph, text: line }]);
      else if (isNew || !last) part.push({ ...paragraph, text: line });
      else part[part.length - 1] = { ...last, text: `${last.text}\n${line}` };
      isNew = false;
      before = line.trim();
    }
  }
  return found > 1 ? parts : [];
}
