/**
 * What the rules on conditions share: where their problems stand, and what they say.
 */
import { conditionKeys } from '../assessment/identify.ts';
import type { Assessment, ConditionState } from '../assessment/model.ts';
import type { Span } from '../draft/model.ts';
import type { Condition } from '../framework/model.ts';
import { type Finding, homeOf } from './rule.ts';

/** A finding about a condition, on its answer in the front matter; where there is none, with what else the draft lacks. */
export function conditionFinding({ condition, detail }: ConditionState, assessment: Assessment): Finding {
  return {
    ...placeOf(condition, assessment),
    message: `${condition.title}: ${detail}`,
    data: { condition: condition.id },
  };
}

function placeOf(condition: Condition, assessment: Assessment): Span {
  const entry = entriesOf(condition, assessment).at(-1);
  if (!entry) return homeOf(assessment);
  const { start, end } = entry.valueSpan.end > entry.valueSpan.start ? entry.valueSpan : entry.keySpan;
  return { start, end };
}

/** Whether an answer can’t be read, which is said of the front matter already. */
export function isFaulty({ condition }: ConditionState, assessment: Assessment): boolean {
  const { frontMatterProblems } = assessment;
  return (
    frontMatterProblems.length > 0 &&
    entriesOf(condition, assessment).some(
      ({ value, keySpan, valueSpan }) =>
        value !== null &&
        frontMatterProblems.some(({ start }) => keySpan.start <= start && start <= valueSpan.end),
    )
  );
}

function entriesOf(condition: Condition, { draft }: Assessment) {
  return conditionKeys(condition).flatMap(key => draft.frontMatter?.entries.get(key) ?? []);
}
