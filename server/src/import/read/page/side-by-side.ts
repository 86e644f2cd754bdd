/**
 * Texts that stand side by side: a table, or columns that are read one after the other.
 */
import { marksOfHead, onlyMarks, roleOf } from '../../find/labels.ts';
import { behindCode, isBareCode, isContext } from './code-shape.ts';
import type { Line } from './paragraphs.ts';

/**
 * How texts side by side are read. `margin`: on the left stand bullets, numbers and codes of the text beside them; `marks`: on
 * the right stand marks.
 */
export type Reading = 'table' | 'margin' | 'marks' | 'columns';

/** How the lines of some columns are read. */
export function readingOf(columns: readonly (readonly Line[])[]): Reading {
  const bare = columns.map(column => column.filter(({ text }) => isBareCode(text)).length);
  const worded = columns.filter(column => column.some(({ text }) => (behindCode(text) ?? '') !== ''));
  if (columns.length === 2 && isMargin(columns[0] ?? [], columns[1] ?? [])) return 'margin';
  const heads = columns.flatMap(column => (column[0] ? [column[0]] : []));
  const named = heads.filter(({ text }) => !isContext(text) && roleOf(text) !== undefined);
  const marks = heads.filter(({ text }) => marksOfHead(text) !== undefined);
  const hasCodes = Math.max(...bare) >= 1;
  const [left = [], right = []] = columns;
  const isMarks = columns.length === 2 && right.every(({ text }) => onlyMarks(text) !== undefined);
  if (isMarks && worded.includes(left)) return 'marks';
  // A table has its codes in one column.
  if (!hasCodes && worded.length >= 2) return 'columns';
  if (marks.length >= 2) return 'table';
  if (named.length >= 2 && areLevel(heads) && (hasCodes || worded.length > 0 || startTogether(columns)))
    return 'table';
  const first = bare.indexOf(Math.max(...bare));
  return Math.max(...bare) >= 2 && (columns.length > 2 || isNarrow(columns[first] ?? [], columns))
    ? 'table'
    : 'columns';
}

/** Where columns of codes begin that each have their own text behind them: several texts side by side, not one table. */
export function textsSideBySide(columns: readonly (readonly Line[])[]): number[] {
  const heads = columns.map(column => roleOf(column[0]?.text ?? ''));
  if (heads.filter(role => role !== undefined).length >= 2) return [0];
  const starts = columns.flatMap((column, index) => {
    const codes = column.filter(({ text }) => isBareCode(text));
    const next = columns[index + 1] ?? [];
    const words = next.filter(({ text }) => /\p{L}{2}/u.test(text) && /\s/.test(text) && !isBareCode(text));
    return codes.length >= 2 && codes.length >= 0.5 * column.length && words.length >= codes.length
      ? [index]
      : [];
  });
  const texts = new Set(starts.flatMap(index => (columns[index] ?? []).map(({ text }) => text)));
  const all = starts.reduce((sum, index) => sum + (columns[index]?.length ?? 0), 0);
  // Codes that stand there twice refer to each other.
  return starts.length >= 2 && texts.size > 0.8 * all ? [0, ...starts.slice(1)] : [0];
}

/** Whether bullets, numbers or codes stand before the text, each beside the first line of what it belongs to. */
function isMargin(first: readonly Line[], second: readonly Line[]): boolean {
  if (
    first.some(
      ({ text }) =>
        text.length > 8 || (roleOf(text) !== undefined && roleOf(second[0]?.text ?? '') !== undefined),
    )
  )
    return false;
  const codes = first.filter(({ text }) => isBareCode(text));
  return codes.every(code => {
    const level = second.findIndex(({ y, size }) => Math.abs(y - code.y) < 0.3 * size);
    const [line, before] = [second[level], second[level - 1]];
    // The line above it is the end of what stands above, or further away.
    return (
      line !== undefined &&
      (before === undefined || first.some(({ y }) => y < code.y - 1) || line.y - before.y > 1.6 * line.size)
    );
  });
}

function areLevel(lines: readonly Line[]): boolean {
  const heights = lines.map(({ y }) => y);
  const size = Math.max(...lines.map(line => line.size));
  return Math.max(...heights) - Math.min(...heights) < 2.6 * size;
}

function isNarrow(column: readonly Line[], columns: readonly (readonly Line[])[]): boolean {
  const widths = columns.map(widthOf);
  return widthOf(column) < 0.25 * widths.reduce((sum, width) => sum + width, 0);
}

function widthOf(lines: readonly Line[]): number {
  return Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ x }) => x));
}

/** Whether what begins below the heads begins at the same heights in all columns. */
function startTogether(columns: readonly (readonly Line[])[]): boolean {
  const starts = columns.map(column =>
    column.slice(1).filter((line, index) => {
      const before = column[index];
      return before !== undefined && line.y - before.y > 1.5 * line.size;
    }),
  );
  const [fewest = []] = [...starts].sort((a, b) => a.length - b.length);
  const together = fewest.filter(({ y, size }) =>
    starts.every(column => column.some(line => Math.abs(line.y - y) < 0.5 * size)),
  );
  return together.length >= 2 && together.length >= 0.7 * fewest.length;
}
