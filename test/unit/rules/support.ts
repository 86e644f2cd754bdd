/** Problems of drafts, in a form that is easy to compare. */
import { type AssessOptions, assess } from '../../../server/src/assessment/assess.ts';
import type { FrameworkFinder } from '../../../server/src/assessment/identify.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { editDraft } from '../../../server/src/draft/incremental/edit.ts';
import type { Problem, Rule } from '../../../server/src/rules/rule.ts';
import { problemsOf, rules, type SeverityOverrides } from '../../../server/src/rules/rules.ts';
import { bundled, frontMatter } from '../assessment/support.ts';

/** How a test's draft is made and assessed. */
export interface Setting extends AssessOptions {
  readonly head?: string;
  readonly frameworks?: FrameworkFinder;
}

/** Settings that ask for the rules that are off by themselves. */
export const allOn: SeverityOverrides = Object.fromEntries(
  rules.flatMap(({ id, severity, unlessAsked }) => (unlessAsked ? [[id, severity]] : [])),
);

/** A draft's problems, each with the text that it stands on. */
export function problems(
  lines: readonly string[],
  { head = frontMatter('npqsl'), frameworks = bundled, ...options }: Setting = {},
  overrides: SeverityOverrides = {},
): (Problem & { readonly at: string })[] {
  const text = head + lines.join('\n');
  return problemsOf(assess(readDraft(text), frameworks, options), overrides).map(problem => ({
    ...problem,
    at: text.slice(problem.start, problem.end),
  }));
}

/** What one rule finds. */
export function found(
  rule: Rule,
  lines: readonly string[],
  setting: Setting = {},
): (Problem & { readonly at: string })[] {
  return problems(lines, setting, allOn).filter(problem => problem.rule === rule.id);
}

/** The severities of a rule's first finding with each status; `null` where it finds nothing. */
export function severities(
  rule: Rule,
  lines: readonly string[],
  framework = 'npqsl',
  ...more: string[]
): (string | null)[] {
  return ['outline', 'draft', 'final'].map(
    status =>
      found(rule, lines, { head: frontMatter(framework, `status: ${status}`, ...more) })[0]?.severity ?? null,
  );
}

/** The text of the draft behind its front matter after the first fix of each of a rule’s findings, which must settle it. */
export function fixed(rule: Rule, lines: readonly string[], setting: Setting = {}): string[] {
  const { head = frontMatter('npqsl'), frameworks = bundled, ...options } = setting;
  const text = head + lines.join('\n');
  const assessment = assess(readDraft(text), frameworks, options);
  return found(rule, lines, setting).flatMap(problem => {
    const [fix] = rule.fixes?.(problem, assessment, { edit: editDraft, documents: [] }) ?? [];
    if (!fix) return [];
    const after = fix.edits
      .toSorted((a, b) => b.start - a.start)
      .reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
    return after.slice(head.length);
  });
}
