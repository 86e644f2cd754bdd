/**
 * The level and upright lines of a PDF page, edges of shaded fields included, out of its drawing operators.
 */
import type { getResolvedPDFJS } from 'unpdf';
import type { Rule } from './page/page.ts';
import { at, type Matrix, times } from './pdf-matrix.ts';

/** More lines than pages that people read have. */
const MOST_RULES = 20_000;

/** The numbers of pdf.js’s operators. */
export type Ops = Awaited<ReturnType<typeof getResolvedPDFJS>>['OPS'];

/** What a page is drawn by. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The lines of a page; `view` says where its points go. */
export function rulesOf({ fnArray, argsArray }: Drawing, ops: Ops, view: Matrix): Rule[] {
  const rules: Rule[] = [];
  let matrix: Matrix = view;
  const stack: Matrix[] = [];
  for (const [index, fn] of fnArray.entries()) {
    const args: unknown = argsArray[index];
    if (fn === ops.save) stack.push(matrix);
    else if (fn === ops.restore) matrix = stack.pop() ?? view;
    else if (fn === ops.transform && isNumbers(args)) matrix = times(matrix, args);
    else if (fn === ops.paintFormXObjectBegin) {
      stack.push(matrix);
      const own: unknown = Array.isArray(args) ? args[0] : undefined;
      if (isNumbers(own)) matrix = times(matrix, own);
    } else if (fn === ops.paintFormXObjectEnd) matrix = stack.pop() ?? view;
    else if (fn === ops.constructPath && Array.isArray(args)) {
      const [paint, paths]: unknown[] = args;
      const [path]: unknown[] = Array.isArray(paths) ? paths : [];
      if (paint !== ops.endPath && path !== null && typeof path === 'object') {
        const numbers = ArrayBuffer.isView(path) ? path : Object.values(path);
        rules.push(...rulesOfPath(numbers as ArrayLike<number>, matrix));
      }
    }
    if (rules.length > MOST_RULES) break;
  }
  return rules;
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.length === 6 && value.every(item => typeof item === 'number');
}

/** A path is a list of numbers: 0 moves, 1 draws a line, 2 and 3 curves, 4 closes, each with its points behind it. */
function rulesOfPath(path: ArrayLike<number>, matrix: Matrix): Rule[] {
  const rules: Rule[] = [];
  let start: [number, number] = [0, 0];
  let here: [number, number] = [0, 0];
  const line = (to: [number, number]) => {
    const [x1, y1] = here;
    const [x2, y2] = to;
    if (Math.abs(x1 - x2) < 1.5 || Math.abs(y1 - y2) < 1.5) rules.push({ x1, y1, x2, y2 });
    here = to;
  };
  for (let index = 0; index < path.length; ) {
    const kind = path[index];
    const point = (offset: number) => at(matrix, path[index + offset] ?? 0, path[index + offset + 1] ?? 0);
    if (kind === 0) {
      here = point(1);
      start = here;
      index += 3;
    } else if (kind === 1) {
      line(point(1));
      index += 3;
    } else if (kind === 2) {
      here = point(5);
      index += 7;
    } else if (kind === 3) {
      here = point(3);
      index += 5;
    } else {
      line(start);
      index += 1;
    }
  }
  return rules;
}
