import { headingOfBudget } from '../assessment/ask.ts';
import { plainHeading } from '../assessment/headings.ts';
import type { Assessment, BudgetState } from '../assessment/model.ts';
import { headingSpan } from '../draft/lists.ts';
import type { Span } from '../draft/model.ts';
import { count, counted } from '../text/english.ts';
import { nearest } from '../text/nearest.ts';
import { replacing } from './fix.ts';
import { always, type Finding, homeOf, type Rule, whenAssessed } from './rule.ts';

/** A part, phase or section with more words than its budget; a budget that no heading belongs to. */
export const wordsSectionOverBudget: Rule = {
  id: 'words/section-over-budget',
  summary: 'A part, phase or section with more words than its budget.',
  severity: always('warning'),
  step: 'over-limit',
  fixes: replacing,
  check: whenAssessed(assessment =>
    assessment.words.budgets.flatMap(
      state => overBudget(assessment, state) ?? nowhere(assessment, state) ?? [],
    ),
  ),
};

function overBudget(assessment: Assessment, state: BudgetState): Finding | undefined {
  const { budget, counted: words } = state;
  if (words <= budget.words) return undefined;
  const { start, end } = headingOf(assessment, state) ?? budget.place ?? homeOf(assessment);
  const what = budget.kind === 'section' ? `‘${budget.name}’` : nameOf(assessment, state);
  return {
    start,
    end,
    message: `${what} is ${counted(words - budget.words, 'word')} over its budget: ${count(words)} of ${count(budget.words)}. Shorten it, or change the budget in the front matter.`,
  };
}

/** A name that no heading has, which may be a slip; the phases that are missing have a rule of their own. */
function nowhere(assessment: Assessment, { budget, headings }: BudgetState): Finding | undefined {
  if (budget.kind !== 'section' || headings > 0 || !budget.place) return undefined;
  const { framework, task, draft } = assessment;
  // What has a budget of its own is not meant by this one.
  const others = assessment.words.budgets.flatMap(other => (other.budget.place ? other.budget : []));
  const isTaken = (name: string) =>
    others.some(
      ({ kind, id, name: own }) =>
        (kind === 'phase' && id === name) || plainHeading(own) === plainHeading(name),
    );
  const known = [
    ...framework.phases.flatMap(({ id }) => (task.phases.includes(id) ? id : [])),
    ...draft.pages.flatMap(({ heading }) => heading?.text ?? []),
  ].filter(name => !isTaken(name));
  const meant = nearest(budget.name, known);
  const { start, end } = budget.place;
  return {
    start,
    end,
    ...(meant === undefined ? { severity: 'information' } : {}),
    message: `There is no part, phase or section ‘${budget.name}’ yet.${
      meant === undefined
        ? ' Give it a heading of that name, or take the budget out.'
        : ` Did you mean ‘${meant}’?`
    }`,
    ...(meant !== undefined && /^[\p{L}\p{N}][\p{L}\p{N} -]*$/u.test(meant)
      ? { data: { replacement: meant } }
      : {}),
  };
}

function nameOf({ framework }: Assessment, { budget }: BudgetState): string {
  if (budget.kind === 'part') return `Part ${budget.id.slice('part '.length).toUpperCase()}`;
  return framework.phases.find(({ id }) => id === budget.id)?.title ?? budget.name;
}

/** The first heading that names it. */
function headingOf(assessment: Assessment, { budget }: BudgetState): Span | undefined {
  const section =
    budget.kind === 'phase'
      ? assessment.phases.find(({ phase }) => phase.id === budget.id)?.sections[0]
      : undefined;
  return section === undefined
    ? headingOfBudget(assessment, budget.id)
    : headingSpan(assessment.draft, section);
}
