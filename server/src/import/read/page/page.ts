/**
 * A page as it is printed: pieces of text and ruled lines at their places. Points, from the top left corner.
 */
import { onlyMarks } from '../../find/labels.ts';

/** A piece of text on one line. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  /** Where it ends. */
  readonly right: number;
  /** Its baseline. */
  readonly y: number;
  /** The size of its letters. */
  readonly size: number;
  readonly bold: boolean;
}

/** A straight line, level or upright; also an edge of a shaded field. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A page. */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly rules: readonly Rule[];
}

/** Neighbouring pieces on one line, with no more than a space between them. */
export interface Run {
  readonly kind: 'run';
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
}

/** Gaps of so many letter sizes or more separate runs. */
const GAP = 1.1;

/** Puts pieces together to runs, from the top, and on one line from the left. */
export function runsOf(pieces: readonly Piece[]): Run[] {
  const lines: Piece[][] = [];
  for (const piece of [...pieces]
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.findLast(
      ([first]) => first && Math.abs(first.y - piece.y) <= 0.45 * Math.max(first.size, piece.size),
    );
    if (line && overlapsNone(line, piece)) line.push(piece);
    else lines.push([piece]);
  }
  return lines.flatMap(line => runsOfLine(line)).sort((a, b) => a.y - b.y || a.x - b.x);
}

/** Whether a piece fits between the others: pieces on one line don’t lie over each other. */
function overlapsNone(line: readonly Piece[], piece: Piece): boolean {
  return line.every(
    other => piece.x >= other.right - 0.5 * piece.size || piece.right <= other.x + 0.5 * piece.size,
  );
}

function runsOfLine(line: readonly Piece[]): Run[] {
  const sizes = line.map(({ size, text }) => ({ size, length: text.trim().length }));
  const main = sizes.reduce((best, next) => (next.length > best.length ? next : best)).size;
  const runs: Piece[][] = [];
  for (const piece of [...line].sort((a, b) => a.x - b.x)) {
    // A small number that is raised is the mark of a footnote.
    if (piece.size < 0.8 * main && /^[\d*†‡,]{1,3}$/.test(piece.text.trim())) {
      if (line.indexOf(piece) > 0 || piece !== [...line].sort((a, b) => a.x - b.x)[0]) continue;
    }
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && piece.x - last.right < GAP * piece.size) run.push(piece);
    else runs.push([piece]);
  }
  const [first, last, ...more] = runs.flatMap(pieces => runOf(pieces));
  if (!first) return [];
  if (!last) return [first];
  // Marks at the right end of a criterion’s line belong to it, and are no column.
  const isBar =
    more.length === 0 &&
    /^\W*\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?\d{1,2}\b.*\p{L}/u.test(first.text) &&
    /\p{L}/u.test(last.text) &&
    onlyMarks(last.text) !== undefined;
  return isBar
    ? [{ ...first, text: `${first.text} ${last.text}`, right: last.right }]
    : [first, last, ...more];
}

function runOf(pieces: readonly Piece[]): Run[] {
  const [first] = pieces;
  if (!first) return [];
  let text = '';
  let end = first.x;
  for (const piece of pieces) {
    const apart = piece.x - end > 0.12 * piece.size;
    text +=
      (apart && text !== '' && !text.endsWith(' ') && !piece.text.startsWith(' ') ? ' ' : '') + piece.text;
    end = piece.right;
  }
  const longest = pieces.reduce((best, next) => (next.text.length > best.text.length ? next : best));
  return [
    {
      kind: 'run',
      text: text.trim(),
      x: first.x,
      right: Math.max(...pieces.map(({ right }) => right)),
      y: longest.y,
      size: longest.size,
      bold: pieces.every(({ bold }) => bold),
    },
  ];
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The size in which most of some text is set. */
export function bodySize(runs: readonly Run[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of runs) {
    const rounded = Math.round(size * 2) / 2;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length);
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}
