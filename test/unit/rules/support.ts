/** Problems of drafts, in a form that is easy to compare. */
import { type AssessOptions, assess } from '../../../server/src/assessment/assess.ts';
import type { FrameworkFinder } from '../../../server/src/assessment/identify.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import type { Problem, Rule } from '../../../server/src/rules/rule.ts';
import { problemsOf } from '../../../server/src/rules/rules.ts';
import { bundled, frontMatter } from '../assessment/support.ts';

/** How a test's draft is made and assessed. */
export interface Setting extends AssessOptions {
  readonly head?: string;
  readonly frameworks?: FrameworkFinder;
}

/** A draft's problems, each with the text that it stands on. */
export function problems(
  lines: readonly string[],
  { head = frontMatter('npqsl'), frameworks = bundled, ...options }: Setting = {},
): (Problem & { readonly at: string })[] {
  const text = head + lines.join('\n');
  return problemsOf(assess(readDraft(text), frameworks, options)).map(problem => ({
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
  return problems(lines, setting).filter(problem => problem.rule === rule.id);
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
