import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver-types';
import type { FrameworkFinder } from '../assessment/identify.ts';
import { unmarkedSections } from '../assessment/unmarked-sections.ts';
import { editDraft } from '../draft/incremental/edit.ts';
import { criteriaUncovered } from '../rules/criteria-uncovered.ts';
import { markSection } from '../rules/mark-section.ts';
import type { Fix, Problem } from '../rules/rule.ts';
import { ruleOf } from '../rules/rules.ts';
import { type Assessed, isFullyAssessed, workspaceEdit } from './assessed.ts';
import { diagnosticsOf, shownOf } from './diagnostics.ts';
import { findingActions } from './finding-actions.ts';
import { settles } from './settles.ts';
import { silenceAt } from './silence.ts';

/** Fixes that are tried: of more, as where all of a draft is selected, nobody reads a menu, and each costs an edit. */
const MOST = 25;

/** A problem with the diagnostic by which the client shows it, be it with others. */
interface Touched {
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
  const byRule = new Map<string, { problems: number; readonly diagnostics: Set<Diagnostic> }>();
  const firsts = new Map<string, Problem>();
  for (const { problem, diagnostic } of problemsAt(assessed, from, to, shown)) {
    const rule = ruleOf(problem.rule);
    const own = byRule.get(problem.rule) ?? { problems: 0, diagnostics: new Set() };
    byRule.set(problem.rule, own);
    own.problems++;
    own.diagnostics.add(diagnostic);
    if (!firsts.has(problem.rule)) firsts.set(problem.rule, problem);
    const silence = silencers.has(problem.rule) ? undefined : silenceAt(assessed, problem);
    if (silence && isGood(problem, silence))
      silencers.set(problem.rule, action(assessed, silence, [diagnostic]));
    const { few = Number.POSITIVE_INFINITY, keeps } = rule?.together ?? {};
    const isKept = assessment.kind === 'assessed' && keeps?.(problem, assessment);
    if (own.problems > few && !isKept) continue;
    for (const fix of rule?.fixes?.(problem, assessment, { edit: editDraft, documents }) ?? [])
      if (isGood(problem, fix)) single.push(action(assessed, fix, [diagnostic]));
  }
  for (const [id, own] of byRule) {
    const together = ruleOf(id)?.together;
    if (!together || own.problems <= together.few || !isFullyAssessed(assessed)) continue;
    const fix = together.fix(assessed.assessment);
    const first = firsts.get(id);
    if (fix && first && isGood(first, fix)) gathered.push(action(assessed, fix, [...own.diagnostics]));
  }
  const uncovered = [...(byRule.get(criteriaUncovered.id)?.diagnostics ?? [])];
  return [
    ...findingActions(evidenceCommand, uncovered),
    ...single,
    ...(shown.some(isOurs) ? [] : headingActions(assessed, from, to)),
    ...gathered,
    ...silencers.values(),
  ];
}

/** Where no problem is asked about, in a heading that may be about a phase which no heading names: to say so there. */
function headingActions(assessed: Assessed, from: number, to: number): CodeAction[] {
  const { assessment } = assessed;
  if (assessment.kind !== 'assessed') return [];
  const { draft, framework } = assessment;
  return unmarkedSections(assessment).flatMap(({ page, phases }) => {
    const by = draft.pageStart(page);
    const heading = draft.pages[page]?.heading;
    if (!heading || to < by + heading.start || from > by + heading.end || to - from > heading.end) return [];
    return framework.phases
      .filter(({ id }) => phases.includes(id))
      .flatMap(({ id, title }) => {
        const edit = markSection(assessment, page, id);
        const fix = { title: `This section is ${title.toLowerCase()}`, preferred: false };
        return edit ? action(assessed, { ...fix, edits: [edit] }, []) : [];
      });
  });
}

/** The problems that touch a range: those that the client names, where it names any of ours. */
function problemsAt(assessed: Assessed, from: number, to: number, shown: readonly Diagnostic[]): Touched[] {
  const diagnostics = diagnosticsOf(assessed);
  const ours = new Map<string, Diagnostic>();
  for (const item of shown)
    for (const key of isOurs(item) ? keysOf(item) : []) if (!ours.has(key)) ours.set(key, item);
  return shownOf(assessed).flatMap(({ problem, of }, index): Touched[] => {
    const diagnostic = diagnostics[index];
    if (!diagnostic || problem.end < from || problem.start > to) return [];
    const known = keysOf(diagnostic)
      .map(key => ours.get(key))
      .find(item => item !== undefined);
    if (ours.size > 0 && !known) return [];
    return of.map(each => ({ problem: each, diagnostic: known ?? diagnostic }));
  });
}

function isOurs({ source }: Diagnostic): boolean {
  return source === 'Markscheme';
}

/** What a diagnostic is known by, wherever it stands; one that stands for several also without what it says of them, which changes. */
function keysOf({ code, message, data }: Diagnostic): string[] {
  const own = `${code} ${message}`;
  return isGathered(data) ? [own, `${code}`] : [own];
}

function isGathered(data: unknown): boolean {
  return (
    typeof data === 'object' && data !== null && ('codes' in data || 'phases' in data || 'conditions' in data)
  );
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
