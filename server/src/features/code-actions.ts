import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver-types';
import type { FrameworkFinder } from '../assessment/identify.ts';
import { editDraft } from '../draft/incremental/edit.ts';
import { criteriaUncovered } from '../rules/criteria-uncovered.ts';
import type { Fix, Problem } from '../rules/rule.ts';
import { ruleOf } from '../rules/rules.ts';
import { type Assessed, isFullyAssessed, isHere, workspaceEdit } from './assessed.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { findingActions } from './finding-actions.ts';
import { settles } from './settles.ts';
import { silenceAt } from './silence.ts';

/** Fixes that are tried: of more, as where all of a draft is selected, nobody reads a menu, and each costs an edit. */
const MOST = 25;

/** A problem with the diagnostic that the client shows of it. */
interface Shown {
  readonly problem: Problem;
  readonly diagnostic: Diagnostic;
}

/** What quick fixes are made with besides the draft. */
export interface FixingWith {
  readonly frameworks: FrameworkFinder;
  /** Documents that lie beside the draft, by their paths from it. */
  readonly documents?: readonly string[];
  /** The client’s command that looks for evidence. */
  readonly evidenceCommand?: string | undefined;
}

/** Quick fixes for the problems that touch a range, whatever else the client shows there; each makes its problem go away. */
export function codeActions(
  assessed: Assessed,
  from: number,
  to: number,
  shown: readonly Diagnostic[],
  { frameworks, documents = [], evidenceCommand }: FixingWith,
): CodeAction[] {
  const { assessment } = assessed;
  let tried = 0;
  const isGood = (problem: Problem, fix: Fix) =>
    tried++ < MOST && settles(assessed, problem, fix, frameworks);
  const single: CodeAction[] = [];
  const gathered: CodeAction[] = [];
  /** By rule: the first problem of each is the one that is silenced. */
  const silencers = new Map<string, CodeAction>();
  const byRule = new Map<string, Diagnostic[]>();
  const firsts = new Map<string, Problem>();
  for (const { problem, diagnostic } of problemsAt(assessed, from, to, shown)) {
    const rule = ruleOf(problem.rule);
    const own = byRule.get(problem.rule) ?? [];
    byRule.set(problem.rule, own);
    own.push(diagnostic);
    if (!firsts.has(problem.rule)) firsts.set(problem.rule, problem);
    const silence = silencers.has(problem.rule) ? undefined : silenceAt(assessed, problem);
    if (silence && isGood(problem, silence))
      silencers.set(problem.rule, action(assessed, silence, [diagnostic]));
    const { few = Number.POSITIVE_INFINITY, keeps } = rule?.together ?? {};
    const isKept = assessment.kind === 'assessed' && keeps?.(problem, assessment);
    if (own.length > few && !isKept) continue;
    for (const fix of rule?.fixes?.(problem, assessment, { edit: editDraft, documents }) ?? [])
      if (isGood(problem, fix)) single.push(action(assessed, fix, [diagnostic]));
  }
  for (const [id, own] of byRule) {
    const together = ruleOf(id)?.together;
    if (!together || own.length <= together.few || !isFullyAssessed(assessed)) continue;
    const fix = together.fix(assessed.assessment);
    const first = firsts.get(id);
    if (fix && first && isGood(first, fix)) gathered.push(action(assessed, fix, own));
  }
  const uncovered = byRule.get(criteriaUncovered.id) ?? [];
  return [...findingActions(evidenceCommand, uncovered), ...single, ...gathered, ...silencers.values()];
}

/** The problems that touch a range: those that the client names, where it names any of ours. */
function problemsAt(assessed: Assessed, from: number, to: number, shown: readonly Diagnostic[]): Shown[] {
  const diagnostics = diagnosticsOf(assessed);
  const ours = new Map<string, Diagnostic>();
  for (const item of shown)
    if (item.source === 'Markscheme' && !ours.has(keyOf(item))) ours.set(keyOf(item), item);
  return assessed.problems
    .filter(problem => isHere(assessed, problem))
    .flatMap((problem, index): Shown | [] => {
      const diagnostic = diagnostics[index];
      if (!diagnostic || problem.end < from || problem.start > to) return [];
      const known = ours.get(keyOf(diagnostic));
      if (ours.size > 0 && !known) return [];
      return { problem, diagnostic: known ?? diagnostic };
    });
}

/** What a diagnostic is known by, wherever it stands. */
function keyOf({ code, message }: Diagnostic): string {
  return `${code} ${message}`;
}

function action(assessed: Assessed, { title, edits, preferred }: Fix, diagnostics: Diagnostic[]): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit: workspaceEdit(assessed, edits),
    ...(preferred ? { isPreferred: true } : {}),
  };
}
