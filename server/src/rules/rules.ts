/**
 * The list of the rules, and the run of them all.
 */
import type { Readings } from '../assessment/counts.ts';
import type { Assessment, DraftStatus, Unassessed } from '../assessment/model.ts';
import { silences } from '../draft/readings/silences.ts';
import { conditionsOpen } from './conditions-open.ts';
import { conditionsUnmet } from './conditions-unmet.ts';
import { criteriaBeyondLimit } from './criteria-beyond-limit.ts';
import { criteriaHeadingTag } from './criteria-heading-tag.ts';
import { criteriaMentionedOnly } from './criteria-mentioned-only.ts';
import { criteriaOnlyInAnnex } from './criteria-only-in-annex.ts';
import { criteriaOtherTask } from './criteria-other-task.ts';
import { criteriaPlainCode } from './criteria-plain-code.ts';
import { criteriaTagPlace } from './criteria-tag-place.ts';
import { criteriaUncovered } from './criteria-uncovered.ts';
import { criteriaUnknownCode } from './criteria-unknown-code.ts';
import { criteriaUnlistedCode } from './criteria-unlisted-code.ts';
import { criteriaUnreadTag } from './criteria-unread-tag.ts';
import { disableNoReason } from './disable-no-reason.ts';
import { disableUnknownRule } from './disable-unknown-rule.ts';
import { evidenceBrokenLink } from './evidence-broken-link.ts';
import { evidenceMissingDocument } from './evidence-missing-document.ts';
import { evidenceUnreferencedDocument } from './evidence-unreferenced-document.ts';
import { frontMatterInvalid } from './front-matter-invalid.ts';
import { marksBrokenComment } from './marks-broken-comment.ts';
import { marksFrontMatterPlace } from './marks-front-matter-place.ts';
import { marksOddSpace } from './marks-odd-space.ts';
import { marksOtherTool } from './marks-other-tool.ts';
import { marksUnclosedComment } from './marks-unclosed-comment.ts';
import { marksUnclosedFence } from './marks-unclosed-fence.ts';
import { ownCriteriaUndefined } from './own-criteria-undefined.ts';
import { ownCriteriaUnevaluated } from './own-criteria-unevaluated.ts';
import { ownCriteriaUntested } from './own-criteria-untested.ts';
import { phasesEmpty } from './phases-empty.ts';
import { phasesMissing } from './phases-missing.ts';
import { phasesOrder } from './phases-order.ts';
import { phasesUnknown } from './phases-unknown.ts';
import { privacyPersonalData } from './privacy-personal-data.ts';
import { referencesBrokenEntry } from './references-broken-entry.ts';
import { referencesSameYear } from './references-same-year.ts';
import { referencesUncited } from './references-uncited.ts';
import { referencesUnknownKey } from './references-unknown-key.ts';
import { referencesUnlisted } from './references-unlisted.ts';
import { referencesUnusedEntry } from './references-unused-entry.ts';
import { homeOf, type Problem, type Rule, type Severity, severities } from './rule.ts';
import { unsilenced } from './silenced.ts';
import { wordsDeclared } from './words-declared.ts';
import { wordsNearLimit } from './words-near-limit.ts';
import { wordsOverLimit } from './words-over-limit.ts';
import { wordsSectionOverBudget } from './words-section-over-budget.ts';
import { wordsUnbalanced } from './words-unbalanced.ts';
import { wordsUnderMinimum } from './words-under-minimum.ts';
import { writingBoldHeading } from './writing-bold-heading.ts';
import { writingEmptySection } from './writing-empty-section.ts';
import { writingFirstPerson } from './writing-first-person.ts';
import { writingNesting } from './writing-nesting.ts';
import { writingPlaceholder } from './writing-placeholder.ts';

/** Every rule, in the order of their documentation. */
export const rules: readonly Rule[] = [
  frontMatterInvalid,
  marksFrontMatterPlace,
  marksUnclosedComment,
  marksUnclosedFence,
  marksBrokenComment,
  marksOddSpace,
  marksOtherTool,
  criteriaUncovered,
  criteriaMentionedOnly,
  criteriaOnlyInAnnex,
  criteriaUnknownCode,
  criteriaUnlistedCode,
  criteriaOtherTask,
  criteriaBeyondLimit,
  criteriaTagPlace,
  criteriaHeadingTag,
  criteriaUnreadTag,
  criteriaPlainCode,
  wordsOverLimit,
  wordsNearLimit,
  wordsUnderMinimum,
  wordsSectionOverBudget,
  wordsUnbalanced,
  wordsDeclared,
  phasesMissing,
  phasesEmpty,
  phasesOrder,
  phasesUnknown,
  evidenceMissingDocument,
  evidenceBrokenLink,
  evidenceUnreferencedDocument,
  conditionsUnmet,
  conditionsOpen,
  writingFirstPerson,
  writingPlaceholder,
  writingNesting,
  writingEmptySection,
  writingBoldHeading,
  referencesUnlisted,
  referencesUncited,
  referencesSameYear,
  referencesUnknownKey,
  referencesUnusedEntry,
  referencesBrokenEntry,
  privacyPersonalData,
  disableUnknownRule(() => ruleIds),
  disableNoReason,
  ownCriteriaUntested,
  ownCriteriaUnevaluated,
  ownCriteriaUndefined,
];

/** The ids of all rules. */
export const ruleIds: readonly string[] = rules.map(({ id }) => id);

/** The rule of an id; undefined if there is none. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}

const byId: ReadonlyMap<string, Rule> = new Map(rules.map(rule => [rule.id, rule]));

/** A severity that settings put in place of a rule's own; `off` leaves the rule out. */
type Override = Severity | 'off';

/** What settings say of rules, by id: the same for every status, or for some of them. */
export type SeverityOverrides = Readonly<
  Record<string, Override | Readonly<Partial<Record<DraftStatus, Override>>>>
>;

/** The weight of what a rule finds, by the settings. */
export function severityOf(rule: Rule, status: DraftStatus, overrides: SeverityOverrides): Override {
  const override = overrides[rule.id];
  const asked = typeof override === 'object' ? override[status] : override;
  return asked ?? rule.unlessAsked ?? rule.severity[status];
}

/** What is to be counted in the text: what the rules look for that are not off, and what silences them. */
export function readsOf(overrides: SeverityOverrides, status: DraftStatus): Readings {
  return runOf(overrides, status).reads;
}

/** The rules that are not off. */
interface Run {
  readonly rules: readonly { readonly rule: Rule; readonly severity: Severity }[];
  readonly reads: Readings;
}

function runOf(overrides: SeverityOverrides, status: DraftStatus): Run {
  const known = runs.get(overrides) ?? {};
  runs.set(overrides, known);
  known[status] ??= findRun(overrides, status);
  return known[status];
}

/** Asked at every keystroke, and settings seldom change. */
const runs = new WeakMap<SeverityOverrides, Partial<Record<DraftStatus, Run>>>();

function findRun(overrides: SeverityOverrides, status: DraftStatus): Run {
  const on = rules.flatMap(rule => {
    const severity = severityOf(rule, status, overrides);
    return severity === 'off' ? [] : { rule, severity };
  });
  return { rules: on, reads: new Set([silences, ...on.flatMap(({ rule }) => rule.reads ?? [])]) };
}

/** Is told of a rule (its id) that threw instead of looking at a draft. */
export type RuleFailed = (rule: string, error: unknown) => void;

/**
 * Runs all rules; problems come in the order of the text, without those that its comments silence. A rule that throws
 * finds nothing, and costs the others nothing.
 */
export function problemsOf(
  assessment: Assessment | Unassessed,
  overrides: SeverityOverrides = NO_OVERRIDES,
  failed: RuleFailed = () => undefined,
): Problem[] {
  const problems: Problem[] = [];
  const home = homeOf(assessment);
  const head = assessment.draft.frontMatter?.end ?? 0;
  for (const { rule, severity } of runOf(overrides, assessment.status).rules) {
    try {
      for (const { start, end, message, data, severity: own } of rule.check(assessment))
        problems.push({
          ...{ start, end, message, data, rule: rule.id, severity: lighter(severity, own) },
          ...(start < head || (start === home.start && end === home.end) ? AT_HEAD : {}),
        });
    } catch (error) {
      failed(rule.id, error);
    }
  }
  return unsilenced(problems, assessment).sort((a, b) => a.start - b.start);
}

/** What one rule says of a draft, without what its comments silence: how often each message. */
export function messagesOf(rule: Rule, assessment: Assessment | Unassessed): ReadonlyMap<string, number> {
  const problems = rule
    .check(assessment)
    .map((finding): Problem => ({ ...finding, rule: rule.id, severity: 'hint' }));
  const messages = new Map<string, number>();
  for (const { message } of unsilenced(problems, assessment))
    messages.set(message, (messages.get(message) ?? 0) + 1);
  return messages;
}

const NO_OVERRIDES: SeverityOverrides = {};

const AT_HEAD = { atHead: true } as const;

function lighter(severity: Severity, own: Severity | undefined): Severity {
  return own && severities.indexOf(own) > severities.indexOf(severity) ? own : severity;
}
