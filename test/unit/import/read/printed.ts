import type { Page, Piece, Rule } from '../../../../server/src/import/read/page/page.ts';

/** How a table is set. Points. */
export interface Setting {
  /** Where its columns begin; the last ends at the right margin. */
  readonly xs: readonly number[];
  /** Room above and below the text of a cell. */
  readonly pad: number;
  readonly align: 'top' | 'middle' | 'bottom';
  readonly lines: 'none' | 'rows' | 'all';
  /** Indexes of the rows that begin a page. */
  readonly breaks: readonly number[];
  /** What stands at the top and bottom of each page; `#` is its number. */
  readonly head?: string;
  readonly foot?: string;
  /** Whether each page repeats the heads of columns, which are the first row. */
  readonly repeatsHeads?: boolean;
}

const SIZE = 10;
const LEADING = 13;
const WIDTH = 595;
const HEIGHT = 842;
const MARGIN = 60;

/** A piece of text; each letter is half as wide as high. */
export function piece(text: string, x: number, y: number, more: Partial<Piece> = {}): Piece {
  const size = more.size ?? SIZE;
  return { text, x, right: x + (text.length * size) / 2, y, size, bold: false, ...more };
}

/** A page of A4. */
export function page(number: number, pieces: readonly Piece[], rules: readonly Rule[] = []): Page {
  return { number, width: WIDTH, height: HEIGHT, pieces, rules, turned: [] };
}

/** A text in lines of a width. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && ((last.length + 1 + word.length) * SIZE) / 2 <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A table as it is printed; rows are never divided. */
export function printed(rows: readonly (readonly string[])[], setting: Setting): Page[] {
  const { xs, pad, align, lines, breaks, head, foot, repeatsHeads } = setting;
  const ends = [...xs.slice(1), WIDTH - MARGIN];
  const pages: Page[] = [];
  let pieces: Piece[] = [];
  let rules: Rule[] = [];
  let y = MARGIN;
  const level = () => {
    if (lines !== 'none') rules.push({ x1: MARGIN, y1: y, x2: WIDTH - MARGIN, y2: y });
  };
  const finish = () => {
    const number = pages.length + 1;
    const running = (text: string | undefined, at: number) =>
      text === undefined ? [] : [piece(text.replaceAll('#', String(number)), MARGIN, at, { size: 8 })];
    pages.push(page(number, [...running(head, 30), ...pieces, ...running(foot, 815)], rules));
    pieces = [];
    rules = [];
    y = MARGIN;
  };
  const put = (row: readonly string[], bold: boolean) => {
    const cells = row.map((text, index) => wrapped(text, (ends[index] ?? 0) - (xs[index] ?? 0) - 12));
    const most = Math.max(...cells.map(({ length }) => length));
    level();
    const top = y;
    for (const [index, cell] of cells.entries()) {
      const room = (most - cell.length) * LEADING;
      const above = align === 'top' ? 0 : align === 'middle' ? room / 2 : room;
      for (const [at, text] of cell.entries())
        if (text !== '')
          pieces.push(piece(text, (xs[index] ?? 0) + 4, y + pad + above + at * LEADING + SIZE, { bold }));
    }
    y += most * LEADING + 2 * pad;
    if (lines === 'all')
      for (const x of [...xs, WIDTH - MARGIN]) rules.push({ x1: x, y1: top, x2: x, y2: y });
  };
  const [heads = []] = rows;
  for (const [index, row] of rows.entries()) {
    // A page that is full ends by itself.
    if (index > 1 && (breaks.includes(index) || y > HEIGHT - 3 * MARGIN)) {
      level();
      finish();
      if (repeatsHeads === true) put(heads, true);
    }
    put(row, index === 0);
  }
  level();
  finish();
  return pages;
}
