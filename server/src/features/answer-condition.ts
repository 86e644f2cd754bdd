import type { TextEdit } from 'vscode-languageserver-protocol';
import { conditionKeys } from '../assessment/identify.ts';
import { type Answer, replaceEdits } from '../draft/front-matter-edits.ts';
import { type FullyAssessed, rangeOf } from './assessed.ts';

/**
 * The edits of the front matter that answer a condition: a value for each of its keys, as YAML has it; none for a
 * condition that the task has not.
 */
export function answerCondition(
  { assessment, lines }: FullyAssessed,
  id: string,
  values: readonly string[],
): TextEdit[] {
  const state = assessment.conditions.find(({ condition }) => condition.id === id);
  const keys = state ? conditionKeys(state.condition) : [];
  const answers = keys.flatMap((key, index): Answer[] => {
    const value = values[index];
    return value === undefined || value === '' ? [] : [[key, value]];
  });
  return replaceEdits(assessment.draft, answers).map(({ newText, ...span }) => ({
    range: rangeOf(lines, span),
    newText,
  }));
}
