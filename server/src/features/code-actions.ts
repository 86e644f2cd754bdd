import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver-types';
import { answerOf } from '../assessment/conditions.ts';
import type { Assessment, ConditionState, SectionState } from '../assessment/model.ts';
import { ASKED } from '../draft/readings/silences.ts';
import { above } from '../draft/whole.ts';
import type { Problem } from '../rules/rule.ts';
import { listed } from '../text/english.ts';
import {
  type Assessed,
  type FullyAssessed,
  isFullyAssessed,
  isHere,
  type SpanEdit,
  workspaceEdit,
} from './assessed.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { type Answer, answerEdits } from './front-matter-edits.ts';
import { markFixes } from './mark-fixes.ts';

/** Uncovered criteria and open conditions that get a fix each; where there are more, one fix does for all. */
const FEW = 3;

/** Quick fixes for the problems that touch a range, whatever else the client shows there. */
export function codeActions(
  assessed: Assessed,
  from: number,
  to: number,
  shown: readonly Diagnostic[],
): CodeAction[] {
  const actions: CodeAction[] = [];
  const diagnostics = diagnosticsOf(assessed);
  const problems = assessed.problems.filter(problem => isHere(assessed, problem));
  const ours = new Map<string, Diagnostic>();
  for (const item of shown)
    if (item.source === 'Markscheme' && !ours.has(keyOf(item))) ours.set(keyOf(item), item);
  const uncovered: Diagnostic[] = [];
  /** By rule: the first problem of each is the one that is silenced. */
  const silencers = new Map<string, CodeAction>();
  const open: Diagnostic[] = [];
  for (const [index, problem] of problems.entries()) {
    if (problem.end < from || problem.start > to) continue;
    const diagnostic = diagnostics[index];
    if (!diagnostic) continue;
    const known = ours.get(keyOf(diagnostic));
    // A client that names diagnostics of ours wants fixes of these.
    if (ours.size > 0 && !known) continue;
    const silence = silencers.has(problem.rule) ? undefined : silenceAt(assessed, problem);
    if (silence)
      silencers.set(problem.rule, {
        title: silence.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [known ?? diagnostic],
        edit: workspaceEdit(assessed, [silence.edit]),
      });
    if (problem.rule === 'criteria/uncovered') uncovered.push(known ?? diagnostic);
    if (problem.rule === 'criteria/uncovered' && uncovered.length > FEW) continue;
    if (problem.rule === 'conditions/open') open.push(known ?? diagnostic);
    if (problem.rule === 'conditions/open' && open.length > FEW && !isSeen(assessed, problem)) continue;
    for (const { title, edits, preferred } of fixesOf(assessed, problem)) {
      actions.push({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [known ?? diagnostic],
        edit: workspaceEdit(assessed, edits),
        ...(preferred ? { isPreferred: true } : {}),
      });
    }
  }
  if (uncovered.length > FEW && isFullyAssessed(assessed)) {
    const { coverage } = assessed.assessment;
    const codes = coverage.flatMap(({ status, tracked }) => (status === 'uncovered' ? tracked.code : []));
    const { edit, where } = placesFor(assessed, codes);
    actions.push({
      title: `Insert places for all ${codes.length} uncovered criteria at the end of ${where}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: uncovered,
      edit: workspaceEdit(assessed, [edit]),
    });
  }
  if (open.length > FEW && isFullyAssessed(assessed)) {
    const { conditions, draft } = assessed.assessment;
    const keys = conditions
      .flatMap(({ missing }) => missing)
      .filter(key => !draft.frontMatter?.entries.has(key));
    const edits = answerEdits(
      draft,
      [...new Set(keys)].map((key): Answer => [key, '']),
    );
    if (edits.length > 0)
      actions.push({
        title: 'Add the keys of all open conditions to the front matter, to be filled in',
        kind: CodeActionKind.QuickFix,
        diagnostics: open,
        edit: workspaceEdit(assessed, edits),
      });
  }
  return [...actions, ...silencers.values()];
}

/** Whether the account speaks of the condition that a problem is about. */
function isSeen({ assessment }: Assessed, { data }: Problem): boolean {
  return (
    assessment.kind === 'assessed' &&
    assessment.conditions.some(
      ({ condition, seen }) => condition.id === data?.condition && seen !== undefined,
    )
  );
}

interface Fix {
  readonly title: string;
  readonly edits: readonly SpanEdit[];
  readonly preferred: boolean;
}

function fixesOf(assessed: Assessed, problem: Problem): Fix[] {
  const { data, rule } = problem;
  if (rule.startsWith('marks/'))
    return isFullyAssessed(assessed) ? markFixes(assessed.assessment, problem.start) : [];
  const replace = (newText: string): SpanEdit => ({ start: problem.start, end: problem.end, newText });
  if (data?.choices) {
    return data.choices.map(code => ({
      title: `Cite ${code} instead`,
      edits: [replace(code)],
      preferred: data.choices?.length === 1,
    }));
  }
  if (data?.replacement !== undefined) {
    if (data.replacement.trim() === '')
      return [{ title: 'Put a plain space there', edits: [replace(data.replacement)], preferred: true }];
    // Of a code in an area that does not exist nobody knows which area was meant.
    const sure = data.code === undefined || data.code[0] === data.replacement[0];
    return [
      { title: `Change to ‘${data.replacement}’`, edits: [replace(data.replacement)], preferred: sure },
    ];
  }
  if (!isFullyAssessed(assessed)) return [];
  const { assessment } = assessed;
  switch (rule) {
    case 'phases/missing': {
      const phase = assessment.framework.phases.find(({ id }) => id === data?.phase);
      if (!phase) return [];
      const { offset, text } = placeForSection(assessment, phase.id, phase.title);
      const edit = { start: offset, end: offset, newText: text };
      return [{ title: `Insert a section ‘${phase.title}’`, edits: [edit], preferred: true }];
    }
    case 'criteria/uncovered': {
      if (data?.code === undefined) return [];
      const { edit, where } = placesFor(assessed, [data.code]);
      return [
        { title: `Insert a place for ${data.code} at the end of ${where}`, edits: [edit], preferred: false },
      ];
    }
    case 'conditions/open': {
      const state = assessment.conditions.find(({ condition }) => condition.id === data?.condition);
      return state ? conditionFixes(assessed, state) : [];
    }
    default:
      return [];
  }
}

/** What a diagnostic is known by, wherever it stands. */
function keyOf({ code, message }: Diagnostic): string {
  return `${code} ${message}`;
}

/** Above the block that a problem stands in, a comment that silences its rule there; what stands in the front matter has none. */
function silenceAt(
  { assessment }: Assessed,
  { rule, start }: Problem,
): { readonly title: string; readonly edit: SpanEdit } | undefined {
  const { draft } = assessment;
  if (assessment.kind !== 'assessed' || rule.startsWith('disable/')) return undefined;
  if (start < (draft.frontMatter?.end ?? 0)) return undefined;
  const index = draft.pages.findIndex((page, at) => start < draft.pageStart(at) + page.length);
  let from = draft.pageStart(index);
  const slice = draft.pages[index]?.slices.find(({ text }) => {
    if (start < from + text.length) return true;
    from += text.length;
    return false;
  });
  const block = slice?.blocks[0];
  if (!slice || !block) return undefined;
  const before = slice.text.slice(0, block.start);
  const line = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const newText = `<!-- markscheme-disable ${rule}: ${ASKED} -->${lineEnding(draft.text)}`;
  return { title: `Silence ${rule} here…`, edit: { start: from + line, end: from + line, newText } };
}

/** Answers a condition in the front matter, or makes room for what it asks in the account. */
function conditionFixes({ assessment }: FullyAssessed, { condition, missing, seen }: ConditionState): Fix[] {
  if (missing.length === 0) return [];
  const { draft } = assessment;
  const answer = answerOf(condition);
  const answers = missing.map((key): Answer => [key, answer ?? '']);
  const edits = answerEdits(draft, answers);
  const shown = listed(answers.map(([key, value]) => `‘${`${key}: ${value}`.trim()}’`));
  const fixes: Fix[] = [];
  if (edits.length > 0)
    fixes.push({
      title:
        answer === undefined ? `Add ${shown} to the front matter` : `Confirm in the front matter: ${shown}`,
      edits,
      preferred: false,
    });
  if (condition.section !== undefined && !seen) {
    const { offset, heading } = endOfAccount(assessment);
    const level = Math.max(2, draft.sections.find(section => section.heading === heading)?.level ?? 2);
    const newText = onItsOwn(draft.text, offset, `${'#'.repeat(level)} ${condition.section}`);
    fixes.push({
      title: `Insert a section ‘${condition.section}’`,
      edits: [{ start: offset, end: offset, newText }],
      preferred: false,
    });
  }
  return fixes;
}

/** Comments that cite codes, each alone on its line, at the end of the account: there the writing goes on. */
function placesFor(
  { assessment }: FullyAssessed,
  codes: readonly string[],
): { edit: SpanEdit; where: string } {
  const { offset, heading } = endOfAccount(assessment);
  const { text } = assessment.draft;
  const eol = lineEnding(text);
  const comments = codes.map(code => `<!-- criteria: ${code} -->`).join(eol + eol);
  return {
    edit: { start: offset, end: offset, newText: onItsOwn(text, offset, comments) },
    where: heading === null ? 'the account' : `‘${heading}’`,
  };
}

/** A new section goes behind the phases that come before it, and before annexes and references. */
function placeForSection(
  assessment: Assessment,
  phaseId: string,
  title: string,
): { offset: number; text: string } {
  const { draft, phases } = assessment;
  const order = phases.map(({ phase }) => phase.id);
  const level = phases.flatMap(({ sections }) => sections.map(at => draft.sections[at]?.level ?? 2))[0] ?? 2;
  const heading = `${'#'.repeat(level)} ${title}`;
  const later = phases
    .slice(order.indexOf(phaseId) + 1)
    .flatMap(({ sections }) => sections)
    .sort((a, b) => a - b)[0];
  const before = later === undefined ? undefined : draft.sections[later];
  const offset = before ? above(draft, before.headingSpan.start) : endOfAccount(assessment).offset;
  return { offset, text: onItsOwn(draft.text, offset, heading) };
}

/**
 * Where the account ends: behind the last section of a phase, or before the first annex or list of references that
 * nothing of the account follows.
 */
function endOfAccount({ draft, sections }: Assessment): { offset: number; heading: string | null } {
  const lastOf = (wanted: (state: SectionState) => boolean) => sections.findLastIndex(wanted);
  const inPhase = lastOf(({ phase }) => phase !== undefined);
  const last =
    inPhase >= 0
      ? inPhase
      : Math.max(
          0,
          lastOf(({ kind }) => kind === 'account'),
        );
  const next = draft.sections[last + 1];
  const offset = next ? above(draft, next.headingSpan.start) : draft.text.length;
  return { offset, heading: draft.sections[last]?.heading ?? null };
}

function lineEnding(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** `line` with blank lines around it, as the text at `offset` needs them, in the text's own line ending. */
function onItsOwn(text: string, offset: number, line: string): string {
  const eol = lineEnding(text);
  const before = text.slice(Math.max(0, offset - 4), offset);
  const breaks = before.match(/(?:\r\n|\n|\r)/g)?.length ?? 0;
  const blankBefore =
    offset === 0 || /(?:\r\n|\n|\r)(?:\r\n|\n|\r)$/.test(before)
      ? ''
      : breaks > 0 && /[\r\n]$/.test(before)
        ? eol
        : eol + eol;
  return `${blankBefore}${line}${eol}${eol}`;
}
