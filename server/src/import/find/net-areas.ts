/**
 * Areas, learning outcomes and letters that a framework or a document knows, and no criterion was found of.
 */
import type { Framework } from '../../framework/model.ts';
import { areaOfCode } from '../../framework/trackables.ts';
import { type Document, textsOf } from '../blocks.ts';
import type { Doubt, FoundCriterion } from '../job.ts';
import { lettersOf } from './code-form.ts';

/** So few criteria, all of one area, are a piece of a mark scheme: nobody expects the other areas in it. */
const PIECE = 4;

const OUTCOME = /^\W*(?:learning outcome|LO|outcome)\s?(\d{1,2})(?![\d.])/i;
const AIM = /^\W*learning aim\s+([A-K])(?![A-Za-z])/i;
const NUMBERED_AREA = /^\W*(?:content )?area\s+(\d{1,2})(?!\d)/i;

/** What has a name, and no criteria. */
interface Empty {
  /** As a code, where it can be one: `K`, `Area 4`. */
  readonly code: string;
  /** In a sentence: `area 4 (Title)`. */
  readonly name: string;
}

/** A doubt for each that no criterion was found of. */
export function emptyAreaDoubts(
  document: Document,
  framework: Framework,
  criteria: readonly FoundCriterion[],
  codes: ReadonlySet<string>,
  only: string | undefined,
): Doubt[] {
  const taken = criteria.filter(({ leftOut }) => leftOut !== true);
  const empty =
    framework.areas.length > 0
      ? emptyAreas(document, framework, taken, codes, only)
      : emptyNames(document, framework, taken);
  return empty.map(({ code, name }) => ({
    kind: 'no-criteria',
    code,
    message: `No criterion of ${name} was found. Look whether your document has any.`,
  }));
}

function emptyAreas(
  document: Document,
  framework: Framework,
  taken: readonly FoundCriterion[],
  codes: ReadonlySet<string>,
  only: string | undefined,
): Empty[] {
  const tasks = framework.tasks.filter(({ id }) => only === undefined || id === only);
  const assessed = new Set(tasks.flatMap(({ areas }) => areas));
  const official = new Set(
    tasks.flatMap(({ criteria }) =>
      criteria
        .filter(({ provenance }) => provenance?.status === 'official')
        .map(({ code, area }) => area ?? areaOfCode(framework, code)),
    ),
  );
  const has = new Set(taken.map(({ area }) => area));
  const without = framework.areas.filter(
    ({ number }) =>
      (assessed.size === 0 || assessed.has(number)) && !has.has(number) && !official.has(number),
  );
  if (
    taken.length <= PIECE &&
    has.size <= 1 &&
    !without.some(area => isNamed(document, area, framework, codes))
  )
    return [];
  return without.map(({ number, code, title }) =>
    framework.codes === 'ksb'
      ? { code, name: `${code} (${title})` }
      : { code: `Area ${number}`, name: `area ${number} (${title})` },
  );
}

/** Whether a document speaks of an area: by its number, its title or one of its codes. */
function isNamed(
  document: Document,
  { number, title }: { readonly number: number; readonly title: string },
  framework: Framework,
  codes: ReadonlySet<string>,
): boolean {
  for (const code of codes) if (areaOfCode(framework, code) === number) return true;
  for (const text of textsOf(document.blocks))
    for (const line of text.split('\n')) {
      if (Number(NUMBERED_AREA.exec(line)?.[1] ?? 0) === number) return true;
      if (line.trim().toLowerCase() === title.toLowerCase()) return true;
    }
  return false;
}

/** Learning outcomes, learning aims, grades and letters, where the framework has no areas. */
function emptyNames(document: Document, framework: Framework, taken: readonly FoundCriterion[]): Empty[] {
  const codes = taken.map(({ code }) => code);
  const begins = (name: string) => codes.some(code => code.startsWith(name));
  switch (framework.codes) {
    case 'area.level.number':
      return [];
    case 'area.number': {
      const found = new Set(codes.map(code => Number(code.split('.')[0])));
      const most = Math.max(0, ...found);
      const named = new Set([...linesOf(document)].map(line => Number(OUTCOME.exec(line)?.[1] ?? 0)));
      for (let number = 1; number < most; number++) named.add(number);
      return [...named]
        .filter(number => number > 0 && !found.has(number))
        .sort((a, b) => a - b)
        .map(number => ({ code: `LO${number}`, name: `learning outcome ${number}` }));
    }
    case 'aim.grade': {
      const aims = new Set([...linesOf(document)].map(line => AIM.exec(line)?.[1] ?? ''));
      const found = new Set(codes.flatMap(code => [...(code.split('.')[0] ?? '')]));
      const grades = new Set(codes.map(code => /\.([PMD])/.exec(code)?.[1]));
      return [
        ...[...aims]
          .filter(aim => aim !== '' && !found.has(aim.toUpperCase()))
          .map(aim => ({ code: aim, name: `learning aim ${aim}` })),
        ...['P', 'M', 'D']
          .filter(grade => codes.length > PIECE && !grades.has(grade))
          .map(grade => ({ code: grade, name: `the grade ${grade}` })),
      ];
    }
    case 'ksb':
    case 'listed':
      return codes.length <= PIECE
        ? []
        : [...lettersOf(framework)]
            .filter(letters => !begins(letters))
            .map(letters => ({ code: letters, name: `the letter ${letters}` }));
  }
}

function* linesOf(document: Document): Generator<string> {
  for (const text of textsOf(document.blocks)) yield* text.split('\n');
}
