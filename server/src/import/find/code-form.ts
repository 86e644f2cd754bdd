/**
 * What the codes of a framework look like, so that nothing else is taken for one, and none is passed over.
 */
import type { Framework } from '../../framework/model.ts';

/** A code that stands at the beginning of a text. */
export interface CodeAt {
  /** As the framework writes it. */
  readonly code: string;
  /** How many characters it takes there. */
  readonly length: number;
}

/** `6.3.1`, `6. 3. 1`, `6 .3.1.`; not `6.3.1.4`, and not a part of a longer number. */
const THREE_NUMBERS = /^(\d{1,2})\s*[.·․．]\s*(\d{1,2})\s*[.·․．]\s*(\d{1,2})(?!\d|\s?[.·]\s?\d)/;
/** `1.1`; an outcome has no more criteria than 19, so that `5.99` is a price or a version. */
const TWO_NUMBERS = /^([1-9]|1[0-2])\s?\.\s?([1-9]|1\d)(?!\d|\s?\.\s?\d|\s?%)/;
/** `A.P1`, `BC.D2`. */
const AIM_AND_GRADE = /^([A-K]{1,4})\s?\.\s?([PMD])\s?([1-9]\d?)(?![A-Za-z\d])/;
/** `K1`, `AO 3`, `K1a`. */
const LETTERS_AND_NUMBER = /^([A-Za-z]{1,4})\s?(\d{1,3}(?:\s?\.\s?\d{1,2}){0,3})([a-z]?)(?![A-Za-z\d])/;

/** The code that a text begins with if it has the form that the framework’s codes have; nothing for codes that have none. */
export function codeAt(text: string, framework: Framework): CodeAt | undefined {
  switch (framework.codes) {
    case 'area.level.number': {
      const match = THREE_NUMBERS.exec(text);
      if (!match) return undefined;
      return {
        code: `${Number(match[1])}.${Number(match[2])}.${Number(match[3])}`,
        length: match[0].length,
      };
    }
    case 'area.number': {
      const match = TWO_NUMBERS.exec(text);
      return match ? { code: `${match[1]}.${match[2]}`, length: match[0].length } : undefined;
    }
    case 'aim.grade': {
      const match = AIM_AND_GRADE.exec(text);
      return match ? { code: `${match[1]}.${match[2]}${match[3]}`, length: match[0].length } : undefined;
    }
    case 'ksb':
    case 'listed': {
      const match = LETTERS_AND_NUMBER.exec(text);
      if (match?.[1] === undefined) return undefined;
      const code = match[0].replace(/\s+/g, '');
      return lettersOf(framework).has(match[1]) ? { code, length: match[0].length } : undefined;
    }
  }
}

const LETTERS = new WeakMap<Framework, ReadonlySet<string>>();

/** The letters that the codes of a framework begin with. */
export function lettersOf(framework: Framework): ReadonlySet<string> {
  const letters = LETTERS.get(framework) ?? lettersIn(framework);
  LETTERS.set(framework, letters);
  return letters;
}

function lettersIn({ codes, areas, tasks }: Framework): ReadonlySet<string> {
  const known = tasks.flatMap(({ criteria }) =>
    criteria.flatMap(({ code, codeless }) =>
      codeless ? [] : (/^([A-Za-z]{1,4})\s?\d/.exec(code)?.[1] ?? []),
    ),
  );
  if (codes !== 'ksb') return new Set(known);
  const ofAreas = areas.map(({ code }) => code);
  return new Set([...(ofAreas.length > 0 ? ofAreas : ['K', 'S', 'B']), ...known]);
}
