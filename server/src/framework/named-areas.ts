/**
 * The learning aims and learning outcomes that codes name, whether the framework lists them or not.
 */
import type { Framework } from './model.ts';

/** The letters of learning aims before the grade: A and B of `AB.D1`. */
const AIMS = /^([A-K]{1,4})\.[PMD]\d/;
const OUTCOME = /^([1-9]\d?)\.\d/;

/** Numbers of the areas: 1 and 2 of `AB.D1`, 3 of `3.2`; none where codes of this form name none that may be new. */
export function areasNamed(codes: Framework['codes'], code: string): readonly number[] {
  switch (codes) {
    case 'aim.grade':
      return [...new Set(AIMS.exec(code)?.[1])].map(letter => letter.charCodeAt(0) - 64);
    case 'area.number': {
      const outcome = OUTCOME.exec(code)?.[1];
      return outcome === undefined ? [] : [Number(outcome)];
    }
    case 'area.level.number':
    case 'ksb':
    case 'listed':
      return [];
  }
}

/** An area that a framework’s file is to have. */
export interface NamedArea {
  readonly number: number;
  /** Where it has one besides its number: the letter of a learning aim. */
  readonly code?: string;
  readonly title: string;
}

/** The area of a number; without a title that somebody has read it goes by what it is. */
export function namedArea(codes: Framework['codes'], number: number, title?: string): NamedArea {
  if (codes !== 'aim.grade') return { number, title: title ?? `Learning outcome ${number}` };
  const code = String.fromCharCode(64 + number);
  return { number, code, title: title ?? `Learning aim ${code}` };
}
