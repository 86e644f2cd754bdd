import { conditionKeys } from '../assessment/identify.ts';
import type { Assessment, ConditionState } from '../assessment/model.ts';
import type { Span } from '../draft/model.ts';
import { type Finding, homeOf, missing, type Rule, whenAssessed } from './rule.ts';

/** A condition that the front matter does not answer yet. */
export const conditionsOpen: Rule = {
  id: 'conditions/open',
  summary: 'A condition of the task that the front matter does not answer, or not clearly.',
  severity: { outline: 'hint', draft: 'hint', final: 'warning' },
  check: whenAssessed(assessment => findings(assessment, 'unknown')),
};

/** A condition that the front matter answers with no. */
export const conditionsUnmet: Rule = {
  id: 'conditions/unmet',
  summary: 'A condition of the task that is not met, by what the front matter says.',
  severity: missing('warning'),
  check: whenAssessed(assessment => findings(assessment, 'unmet')),
};

function findings(assessment: Assessment, wanted: ConditionState['status']): Finding[] {
  return assessment.conditions
    .filter(({ status }) => status === wanted)
    .filter(({ condition }) => wanted === 'unmet' || !isFaulty(condition, assessment))
    .map(({ condition, detail }) => ({
      ...placeOf(condition, assessment),
      message: `${condition.title}: ${detail}`,
      data: { condition: condition.id },
    }));
}

/** Whether an answer can’t be read, which is said of the front matter already. */
function isFaulty(condition: ConditionState['condition'], assessment: Assessment): boolean {
  const { frontMatterProblems, draft } = assessment;
  return (
    frontMatterProblems.length > 0 &&
    conditionKeys(condition).some(key => {
      const entry = draft.frontMatter?.entries.get(key);
      return (
        entry &&
        entry.value !== null &&
        frontMatterProblems.some(({ start }) => entry.keySpan.start <= start && start <= entry.valueSpan.end)
      );
    })
  );
}

/** On its answer in the front matter; where there is none, with what else the draft lacks. */
function placeOf(condition: ConditionState['condition'], assessment: Assessment): Span {
  const entries = conditionKeys(condition).flatMap(
    key => assessment.draft.frontMatter?.entries.get(key) ?? [],
  );
  const entry = entries.at(-1);
  if (!entry) return homeOf(assessment);
  const { start, end } = entry.valueSpan.end > entry.valueSpan.start ? entry.valueSpan : entry.keySpan;
  return { start, end };
}
