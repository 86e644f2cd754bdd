/**
 * What stands at the top and bottom of page after page is no part of the text; nor are page numbers and footnotes.
 */
import { roleOf } from '../../find/labels.ts';
import { bodySize, type Page, type Piece, type Run, runsOf } from './page.ts';

/** So many lines at either end of a page may be running heads. */
const DEEPEST = 3;

const PAGE_NUMBER =
  /^(?:[-–—|·\s]*)(?:(?:page|p\.|pg\.?)\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/|von|\|)\s*\d{1,4})?(?:[-–—|·\s]*)$/i;

/** Whether a line says nothing but the number of a page. */
export function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text.trim());
}

/** A line for comparison: without its numbers. */
export function comparable(text: string): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The pages without running heads and page numbers. */
export function withoutRunningHeads(pages: readonly Page[]): Page[] {
  const lines = pages.map(page => linesOf(runsOf(page.pieces)));
  const counts = new Map<string, number>();
  for (const page of lines) {
    const keys = new Set(
      [...page.slice(0, DEEPEST), ...page.slice(-DEEPEST)].map(line => comparable(line.text)),
    );
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(2, Math.ceil(pages.length * 0.4));
  // How far the numbers that are printed in titles of chapters at an end of a page are from the page’s own.
  const shifts = new Map<number, number>();
  for (const [index, page] of lines.entries())
    for (const line of new Set([page[0], page.at(-1)])) {
      const shift = shiftOf(line, index);
      if (shift !== undefined) shifts.set(shift, (shifts.get(shift) ?? 0) + 1);
    }
  return pages.map((page, index) => {
    const own = lines[index] ?? [];
    const isNumbered = (line: TextLine) => {
      const shift = line === own[0] || line === own.at(-1) ? shiftOf(line, index) : undefined;
      return shift !== undefined && (shifts.get(shift) ?? 0) >= 2;
    };
    const isRunning = (line: TextLine | undefined) =>
      line !== undefined &&
      !line.isHead &&
      (isPageNumber(line.text) ||
        isApart(line, own) ||
        isNumbered(line) ||
        (counts.get(comparable(line.text)) ?? 0) >= least);
    let first = 0;
    while (first < DEEPEST && first < own.length && isRunning(own[first])) first++;
    let last = own.length;
    while (last > first && own.length - last < DEEPEST && isRunning(own[last - 1])) last--;
    const gone = [...own.slice(0, first), ...own.slice(last)];
    if (gone.length === 0) return page;
    return {
      ...page,
      pieces: page.pieces.filter(piece => !gone.some(line => Math.abs(line.y - piece.y) < 0.4 * piece.size)),
    };
  });
}

/** What lies between a page’s place and the number beside a title in capitals; nothing if a line is something else. */
function shiftOf(line: TextLine | undefined, index: number): number | undefined {
  if (line === undefined || /\p{Ll}/u.test(line.text)) return undefined;
  const number = /^(\d{1,4})\s+\p{Lu}|\p{Lu}\s+(\d{1,4})$/u.exec(line.text.trim());
  return number ? Number(number[1] ?? number[2]) - index : undefined;
}

/** Whether a line stands far from all others, and is two texts that stand far from each other. */
function isApart(line: TextLine, all: readonly TextLine[]): boolean {
  return (
    line.widest > 6 * line.size &&
    all.every(other => other === line || Math.abs(other.y - line.y) > 2.2 * line.size)
  );
}

interface TextLine {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  /** The widest gap in it. */
  readonly widest: number;
  /** It looks like the head of a table. */
  readonly isHead: boolean;
}

function linesOf(runs: readonly Run[]): TextLine[] {
  const lines: Run[][] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    if (line?.[0] && Math.abs(line[0].y - run.y) < 0.4 * run.size) line.push(run);
    else lines.push([run]);
  }
  return lines.map(line => ({
    text: line.map(({ text }) => text).join(' '),
    y: line[0]?.y ?? 0,
    size: line[0]?.size ?? 0,
    widest: Math.max(
      0,
      ...line.map((run, index) => (index === 0 ? 0 : run.x - (line[index - 1]?.right ?? run.x))),
    ),
    isHead: line.filter(({ text }) => roleOf(text) !== undefined).length >= 2,
  }));
}

/** The pieces of a page without the footnotes at its bottom: small text that a raised number or a mark begins. */
export function withoutFootnotes(page: Page, body: number): Piece[] {
  const { pieces, height } = page;
  const isSmall = ({ size }: Piece) => size <= 0.9 * body;
  const marks = pieces.filter(
    piece =>
      piece.size <= 0.75 * body &&
      /^(?:\d{1,2}|[*†‡])$/.test(piece.text.trim()) &&
      piece.y > 0.4 * height &&
      opensLine(piece, pieces),
  );
  return pieces.filter(
    piece =>
      !(
        isSmall(piece) &&
        marks.some(
          mark =>
            piece.y >= mark.y - 2 && piece.x >= mark.x - 14 && nothingLargeBetween(mark, piece, pieces, body),
        )
      ),
  );
}

/** Whether a piece is the first on its line, as far as its column goes. */
function opensLine(mark: Piece, pieces: readonly Piece[]): boolean {
  const near = pieces.filter(
    other => other !== mark && other.text.trim() !== '' && Math.abs(other.y - mark.y) < 6,
  );
  const behind = near.some(
    other =>
      other.x >= mark.right - 1 &&
      other.x - mark.right < 15 &&
      other.size > mark.size &&
      other.size < 10 * mark.size,
  );
  const ahead = near.some(other => other.right <= mark.x + 1 && mark.x - other.right < 12);
  return behind && !ahead;
}

function nothingLargeBetween(mark: Piece, piece: Piece, pieces: readonly Piece[], body: number): boolean {
  return !pieces.some(
    other =>
      other.size > 0.95 * body &&
      other.text.trim() !== '' &&
      other.y > mark.y &&
      other.y < piece.y &&
      other.x < piece.right &&
      other.right > piece.x,
  );
}

/** The size of most text of a document. */
export function bodyOf(pages: readonly Page[]): number {
  return bodySize(pages.flatMap(({ pieces }) => runsOf(pieces)));
}
