/**
 * The list of the rules, and the run of them all.
 */
import type { Assessment, Unassessed } from '../assessment/model.ts';
import { conditionsOpen } from './conditions-open.ts';
import { conditionsUnmet } from './conditions-unmet.ts';
import { criteriaMentionedOnly } from './criteria-mentioned-only.ts';
import { criteriaOnlyInAnnex } from './criteria-only-in-annex.ts';
import { criteriaOtherTask } from './criteria-other-task.ts';
import { criteriaUncovered } from './criteria-uncovered.ts';
import { criteriaUnknownCode } from './criteria-unknown-code.ts';
import { criteriaUnlistedCode } from './criteria-unlisted-code.ts';
import { evidenceBrokenLink } from './evidence-broken-link.ts';
import { evidenceMissingDocument } from './evidence-missing-document.ts';
import { evidenceUnreferencedDocument } from './evidence-unreferenced-document.ts';
import { frontMatterInvalid } from './front-matter-invalid.ts';
import { phasesEmpty } from './phases-empty.ts';
import { phasesMissing } from './phases-missing.ts';
import { phasesOrder } from './phases-order.ts';
import { phasesUnknown } from './phases-unknown.ts';
import type { Problem, Rule, Severity } from './rule.ts';
import { wordsNearLimit } from './words-near-limit.ts';
import { wordsOverLimit } from './words-over-limit.ts';

/** Every rule, in the order of their documentation. */
export const rules: readonly Rule[] = [
  frontMatterInvalid,
  criteriaUncovered,
  criteriaMentionedOnly,
  criteriaOnlyInAnnex,
  criteriaUnknownCode,
  criteriaUnlistedCode,
  criteriaOtherTask,
  wordsOverLimit,
  wordsNearLimit,
  phasesMissing,
  phasesEmpty,
  phasesOrder,
  phasesUnknown,
  evidenceMissingDocument,
  evidenceBrokenLink,
  evidenceUnreferencedDocument,
  conditionsUnmet,
  conditionsOpen,
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
    for (const { start, end, message, data } of rule.check(assessment))
      problems.push({ start, end, message, data, rule: rule.id, severity });
  }
  return problems.sort((a, b) => a.start - b.start);
}
