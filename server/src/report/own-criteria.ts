/**
 * The criteria that the writer has set, as every format of the report shows them: where each is defined, tested and judged.
 */
import { counted, listed } from '../text/english.ts';
import type { Report } from './data.ts';
import { lineShown } from './summary.ts';

/** One of them in words. */
export interface OwnRow {
  readonly code: string;
  readonly text: string;
  /** Lines, with their files where there are several; empty where there are none. */
  readonly defined: string;
  readonly tested: string;
  readonly evaluated: string;
  readonly judged: string;
}

/** What stands above them. */
export const OWN_TITLE = 'Your success criteria';

/** The head of their table. */
export const ownHead = ['Code', 'What', 'Defined', 'Tested', 'Evaluated', 'Judged'];

/** What is said of each of them. */
export const judgedNames = { met: 'met', partly: 'partly met', not: 'not met' } as const;

type Own = NonNullable<Report['ownCriteria']>[number];

/** The rows of their table, in the order of the draft. */
export function ownRows({ ownCriteria = [] }: Report): OwnRow[] {
  return ownCriteria.map(own => ({
    code: own.code,
    text: own.text,
    defined: lineShown(own),
    tested: lines(own.tested, own.testedIn),
    evaluated: lines(own.evaluated, own.evaluatedIn),
    judged: own.judged === null ? '' : judgedNames[own.judged],
  }));
}

function lines(plain: readonly number[], inFiles: Own['testedIn']): string {
  return (inFiles ?? plain.map(line => ({ line }))).map(lineShown).join(', ');
}

/** What there is to say of all of them; nothing where the framework asks for none. */
export function ownSentences({ ownCriteria }: Report): string[] {
  if (!ownCriteria) return [];
  if (ownCriteria.length === 0) return ['None with a code or number were found.'];
  const count = (holds: (own: Own) => boolean) => ownCriteria.filter(holds).length;
  const all = ownCriteria.length;
  const judged = (['met', 'partly', 'not'] as const).flatMap(verdict => {
    const of = count(own => own.judged === verdict);
    return of === 0 ? [] : `${of} ${judgedNames[verdict]}`;
  });
  return [
    `You have set ${counted(all, 'criterion', 'criteria')}. Testing names ${count(({ tested }) => tested.length > 0)}, the evaluation ${count(({ evaluated }) => evaluated.length > 0)}.`,
    ...(judged.length === 0 ? [] : [`By what the evaluation says: ${listed(judged)}.`]),
  ];
}
