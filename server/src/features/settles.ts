import { assessAgain } from '../assessment/assess.ts';
import type { FrameworkFinder } from '../assessment/identify.ts';
import { editAll } from '../draft/incremental/edit-all.ts';
import type { Fix, Problem } from '../rules/rule.ts';
import { messagesOf, ruleOf } from '../rules/rules.ts';
import type { Assessed } from './assessed.ts';

/**
 * Whether a fix makes its problem go away: it is made, and the draft assessed anew. One that doesn’t would be offered again and again.
 * Costs an edit and one rule’s look at the draft.
 */
export function settles(
  { assessment, problems }: Assessed,
  { rule: id, message }: Problem,
  fix: Fix,
  frameworks: FrameworkFinder,
): boolean {
  const rule = ruleOf(id);
  if (!rule) return false;
  const before = problems.filter(problem => problem.rule === id && problem.message === message).length;
  const draft = editAll(assessment.draft, fix.edits);
  const after = assessAgain(draft, frameworks, assessment, fix.links);
  return (messagesOf(rule, after).get(message) ?? 0) < before;
}
