/**
 * A page as it is printed: pieces of text and ruled lines at their places. Points, from the top left corner.
 */
import { onlyMarks, roleOf } from '../../find/labels.ts';
import { isBareCode } from './code-shape.ts';

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

/** A piece of text that stands on its side. */
export interface Turned {
  readonly text: string;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  /** Its line among others like it, and its place on that line: both grow as one reads. */
  readonly line: number;
  readonly along: number;
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
  readonly turned?: readonly Turned[];
  /** Something is drawn on it, but no text; or it could not be read. */
  readonly isUnread?: true;
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
  /** Marks at the right end of a criterion’s first line: they stand behind all of its wording. */
  readonly marks?: string;
}

/** Gaps of so many letter sizes or more separate runs. */
const GAP = 1.1;
/** Smaller ones do, too, behind a code that stands alone; no blank is that wide. */
const NARROW_GAP = 0.5;
/** The smallest gap before a place where columns are known to begin. */
const LEAST_GAP = 0.2;

/** Puts pieces together to runs, from the top, and on one line from the left; `starts` are places where columns begin on the pages beside. */
export function runsOf(pieces: readonly Piece[], starts: Iterable<number> = []): Run[] {
  const lines = linesOf(pieces);
  const all = new Set([...columnStarts(lines), ...starts]);
  return lines
    .flatMap(line =>
      runsOfLine(
        line.flatMap(piece => headsApart(piece, all)),
        all,
      ),
    )
    .sort((a, b) => a.y - b.y || a.x - b.x);
}

/** Heads of neighbouring columns that a PDF has as one text, cut where the second column begins. */
function headsApart(piece: Piece, starts: ReadonlySet<number>): Piece[] {
  const { text, x, right, size } = piece;
  if (text.length > 60 || roleOf(text) === undefined) return [piece];
  const wide = (right - x) / text.length;
  for (const { index } of text.matchAll(/\s/g)) {
    const [first, second] = [text.slice(0, index).trim(), text.slice(index).trim()];
    const at = [...starts].find(start => Math.abs(x + (index + 1) * wide - start) < 0.8 * size);
    if (at !== undefined && roleOf(first) !== undefined && roleOf(second) !== undefined)
      return [
        { ...piece, text: first, right: at - LEAST_GAP * size - 1 },
        ...headsApart({ ...piece, text: second, x: at }, starts),
      ];
  }
  return [piece];
}

/** Where columns begin, in whole points. */
export function columnStartsOf(pieces: readonly Piece[]): Set<number> {
  return columnStarts(linesOf(pieces));
}

function linesOf(pieces: readonly Piece[]): Piece[][] {
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
  for (const line of lines) line.sort((a, b) => a.x - b.x);
  return lines;
}

/** Where columns begin: behind wide gaps on three lines, or behind a code that stands alone on two, or below it. */
function columnStarts(lines: readonly (readonly Piece[])[]): Set<number> {
  const weights = new Map<number, number>();
  for (const [at, line] of lines.entries()) {
    const [above] = lines[at - 1] ?? [];
    for (const [index, { x, y, size }] of line.entries()) {
      const isBelow = index === 0 && above && y - above.y < 2.5 * size && isBareCode(above.text);
      const before = line[index - 1] ?? (isBelow ? above : undefined);
      const gap = before ? x - before.right : 0;
      const isBehindCode = index <= 1 && before !== undefined && isBareCode(before.text);
      const weight = isBehindCode && gap >= NARROW_GAP * size ? 1.5 : gap >= GAP * size ? 1 : 0;
      if (weight > 0) weights.set(Math.round(x), (weights.get(Math.round(x)) ?? 0) + weight);
    }
  }
  const at = (x: number) => weights.get(x) ?? 0;
  return new Set([...weights.keys()].filter(x => at(x - 1) + at(x) + at(x + 1) >= 3));
}

/** Whether a piece fits between the others: pieces on one line don’t lie over each other. */
function overlapsNone(line: readonly Piece[], piece: Piece): boolean {
  return line.every(
    other => piece.x >= other.right - 0.5 * piece.size || piece.right <= other.x + 0.5 * piece.size,
  );
}

function runsOfLine(line: readonly Piece[], starts: ReadonlySet<number>): Run[] {
  const sizes = line.map(({ size, text }) => ({ size, length: text.trim().length }));
  const main = sizes.reduce((best, next) => (next.length > best.length ? next : best)).size;
  const runs: Piece[][] = [];
  for (const piece of line) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    // A small number close behind a word is the mark of a footnote.
    const isClose = last !== undefined && piece.x - last.right < NARROW_GAP * main;
    if (isClose && piece.size < 0.8 * main && /^[\d*†‡,]{1,3}$/.test(piece.text.trim())) continue;
    const least = starts.has(Math.round(piece.x)) ? LEAST_GAP : GAP;
    if (run && last && piece.x - last.right < least * piece.size) run.push(piece);
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
  return isBar ? [{ ...first, marks: last.text, right: last.right }] : [first, last, ...more];
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
