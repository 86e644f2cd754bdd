import { frameOf, titlePage } from '../assessment/ask.ts';
import { placesOf } from '../assessment/found.ts';
import type { Assessment, BudgetState } from '../assessment/model.ts';
import { headingPage, pageAt, sectionCount } from '../assessment/section-count.ts';
import { type DeclaredCount, declaredCounts } from '../draft/readings/declared-counts.ts';
import { excludableNames } from '../framework/excludables.ts';
import { count, counted, listed } from '../text/english.ts';
import { replacing } from './fix.ts';
import { always, type Finding, type Rule, whenAssessed } from './rule.ts';

/** A word count in the text that is another than the one that is counted: assessors notice, and may count themselves. */
export const wordsDeclared: Rule = {
  id: 'words/declared',
  summary: 'A word count in the text, such as ‘Word count: 4,982’ or ‘(497 words)’, that is no longer right.',
  severity: always('hint'),
  step: 'hint',
  reads: [declaredCounts],
  fixes: replacing,
  check: whenAssessed(assessment =>
    placesOf(assessment, declaredCounts).flatMap(declared =>
      declared.kind === 'most' ? (tooLong(assessment, declared) ?? []) : (wrong(assessment, declared) ?? []),
    ),
  ),
};

/** Off by no more is right: a count is taken before the last words are put right. */
const WORDS = 5;
const SHARE = 0.01;

function isOff(declared: number, is: number): boolean {
  const off = Math.abs(declared - is);
  return off > WORDS && off > is * SHARE;
}

/** What a count may be the count of. */
interface Scope {
  /** Undefined for the whole draft. */
  readonly heading: string | undefined;
  readonly counted: number;
  /** What it comes to if one counts otherwise, and as rightly: without the heading, say. */
  readonly also: number;
}

function wrong(assessment: Assessment, declared: DeclaredCount): Finding | undefined {
  const scopes = scopesOf(assessment, declared);
  if (scopes.some(scope => !isOff(declared.words, scope.counted) || !isOff(declared.words, scope.also)))
    return undefined;
  const distance = (scope: Scope) => Math.abs(scope.counted - declared.words);
  const scope = scopes.reduce<Scope | undefined>(
    (best, each) => (best && distance(best) < distance(each) ? best : each),
    undefined,
  );
  if (!scope) return undefined;
  const { start, end, words, figure } = declared;
  const whose = scope.heading === undefined ? 'The draft' : `‘${scope.heading}’`;
  const now = /\D/.test(figure) ? count(scope.counted) : String(scope.counted);
  return {
    start,
    end,
    message: `${whose} has ${counted(scope.counted, 'counted word')}, not ${count(words)}: ${wayOfCounting(assessment)}. Put the number right before you submit it.`,
    data: { replacement: now },
  };
}

function tooLong(assessment: Assessment, declared: DeclaredCount): Finding | undefined {
  const { start, end, words } = declared;
  const section = sectionOf(assessment, declared);
  // A budget of its own has the last word, and a rule of its own.
  if (hasBudget(assessment, pageAt(assessment, start))) return undefined;
  if (!section || section.also <= words || !isOff(words, section.counted)) return undefined;
  const whose = section.heading === undefined ? 'the draft' : `‘${section.heading}’`;
  return {
    start,
    end,
    message: `At most ${counted(words, 'word')}, it says here, and ${whose} has ${counted(section.counted, 'counted word')}: ${wayOfCounting(assessment)}. Shorten it, or put the number right.`,
  };
}

function hasBudget(assessment: Assessment, page: number): boolean {
  const { namesBudgets, namesPhase, phases } = frameOf(assessment, page);
  const ofPhase = ({ budget: { kind, id } }: BudgetState) => kind === 'phase' && phases.includes(id);
  return namesBudgets.length > 0 || (namesPhase && assessment.words.budgets.some(ofPhase));
}

/** Where a count stands says of what it is; at the end of a section it may be of that or of all. */
function scopesOf(assessment: Assessment, declared: DeclaredCount): Scope[] {
  const whole = wholeOf(assessment);
  if (declared.where === 'metadata') return [whole];
  const section = sectionOf(assessment, declared);
  if (declared.where === 'heading') return section ? [section] : [];
  return section ? [section, whole] : [whole];
}

function wholeOf({ words }: Assessment): Scope {
  return { heading: undefined, counted: words.counted, also: words.counted };
}

/** The section that a count stands in: the whole draft before the first heading and under the title. */
function sectionOf(assessment: Assessment, { start }: DeclaredCount): Scope | undefined {
  const page = headingPage(assessment, pageAt(assessment, start));
  if (page < 0 || page === titlePage(assessment)) return wholeOf(assessment);
  const section = sectionCount(assessment, page);
  return (
    section && {
      heading: section.heading,
      counted: section.counted,
      also: section.counted - section.ofHeading,
    }
  );
}

function wayOfCounting({ words }: Assessment): string {
  const out = words.excluded.map(({ what }) => excludableNames[what]);
  return `as Word counts them${out.length === 0 ? '' : `, without ${listed(out)}`}`;
}
