/**
 * The list of the rules, and the run of them all.
 */
import type { Assessment, Unassessed } from '../assessment/model.ts';
import { criteriaBeyondLimit } from './criteria-beyond-limit.ts';
import { criteriaMentionedOnly } from './criteria-mentioned-only.ts';
import { criteriaOtherTask } from './criteria-other-task.ts';
import { criteriaUncovered } from './criteria-uncovered.ts';
import { criteriaUnknownCode } from './criteria-unknown-code.ts';
import { criteriaUnlistedCode } from './criteria-unlisted-code.ts';
import { frontMatterInvalid } from './front-matter-invalid.ts';
import { phasesEmpty } from './phases-empty.ts';
import { phasesMissing } from './phases-missing.ts';
import { type Problem, type Rule, type Severity, severities } from './rule.ts';
import { wordsNearLimit } from './words-near-limit.ts';
import { wordsOverLimit } from './words-over-limit.ts';
import { wordsSectionOverBudget } from './words-section-over-budget.ts';
import { wordsUnbalanced } from './words-unbalanced.ts';
import { wordsUnderMinimum } from './words-under-minimum.ts';

/** Every rule, in the order of their documentation. */
export const rules: readonly Rule[] = [
  frontMatterInvalid,
  criteriaUncovered,
  criteriaMentionedOnly,
  criteriaUnknownCode,
  criteriaUnlistedCode,
  criteriaOtherTask,
  criteriaBeyondLimit,
  wordsOverLimit,
  wordsNearLimit,
  wordsUnderMinimum,
  wordsSectionOverBudget,
  wordsUnbalanced,
  phasesMissing,
  phasesEmpty,
];

/** Severities that settings put in place of the rules' own; `off` leaves the rule out. */
export type SeverityOverrides = Readonly<Record<string, Severity | 'off'>>;

/** Runs all rules; problems come in the order of the text. */
export function problemsOf(
  assessment: Assessment | Unassessed,
  overrides: SeverityOverrides = {},
): Problem[] {
  const problems: Problem[] = [];
  for (const rule of rules) {
    const severity = overrides[rule.id] ?? rule.severity[assessment.status];
    if (severity === 'off') continue;
    for (const { start, end, message, data, severity: own } of rule.check(assessment))
      problems.push({ start, end, message, data, rule: rule.id, severity: lighter(severity, own) });
  }
  return problems.sort((a, b) => a.start - b.start);
}

function lighter(severity: Severity, own: Severity | undefined): Severity {
  return own && severities.indexOf(own) > severities.indexOf(severity) ? own : severity;
}
