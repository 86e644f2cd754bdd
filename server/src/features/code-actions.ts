import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import type { Assessment } from '../assessment/model.ts';
import type { Section } from '../draft/model.ts';
import type { Problem } from '../rules/rule.ts';
import { type Assessed, isFullyAssessed, rangeOf } from './assessed.ts';
import { diagnosticsOf } from './diagnostics.ts';

/** Quick fixes for the problems that touch a range, whatever else the client shows there. */
export function codeActions(
  assessed: Assessed,
  from: number,
  to: number,
  shown: readonly Diagnostic[],
): CodeAction[] {
  const actions: CodeAction[] = [];
  const diagnostics = diagnosticsOf(assessed);
  for (const [index, problem] of assessed.problems.entries()) {
    if (problem.end < from || problem.start > to) continue;
    const diagnostic = diagnostics[index];
    if (!diagnostic) continue;
    const fix = fixOf(assessed, problem);
    if (!fix) continue;
    const known = shown.find(
      ({ code, message }) => code === diagnostic.code && message === diagnostic.message,
    );
    actions.push({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [known ?? diagnostic],
      edit: { changes: { [assessed.uri]: [fix.edit] } },
      ...(fix.preferred ? { isPreferred: true } : {}),
    });
  }
  return actions;
}

interface Fix {
  readonly title: string;
  readonly edit: TextEdit;
  readonly preferred: boolean;
}

function fixOf(assessed: Assessed, problem: Problem): Fix | undefined {
  const { data, rule } = problem;
  if (data?.replacement !== undefined) {
    return {
      title: `Change to ‘${data.replacement}’`,
      edit: { range: rangeOf(assessed.lines, problem), newText: data.replacement },
      preferred: true,
    };
  }
  if (!isFullyAssessed(assessed)) return undefined;
  const { assessment, lines } = assessed;
  const insert = (offset: number, newText: string): TextEdit => {
    const place = lines.placeAt(offset);
    return { range: { start: place, end: place }, newText };
  };
  switch (rule) {
    case 'phases/missing': {
      const phase = assessment.framework.phases.find(({ id }) => id === data?.phase);
      if (!phase) return undefined;
      const { offset, text } = placeForSection(assessment, phase.id, phase.title);
      return { title: `Insert a section ‘${phase.title}’`, edit: insert(offset, text), preferred: true };
    }
    case 'criteria/uncovered': {
      const code = data?.code;
      if (code === undefined) return undefined;
      const end = endOfAccount(assessment);
      const where = end.heading === null ? 'the account' : `‘${end.heading}’`;
      return {
        title: `Insert a place for ${code} at the end of ${where}`,
        edit: insert(end.offset, onItsOwn(assessment.draft.text, end.offset, `<!-- criteria: ${code} -->`)),
        preferred: false,
      };
    }
    default:
      return undefined;
  }
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
  const offset = before ? before.headingSpan.start : endOfAccount(assessment).offset;
  return { offset, text: onItsOwn(draft.text, offset, heading) };
}

/** Where the account ends: before the first annex or list of references that nothing of the account follows. */
function endOfAccount({ draft, sections }: Assessment): { offset: number; heading: string | null } {
  let last = sections.length - 1;
  while (last > 0 && sections[last]?.kind !== 'account') last--;
  const after: Section | undefined = draft.sections[last + 1];
  const offset = after ? after.headingSpan.start : draft.text.length;
  return { offset, heading: draft.sections[last]?.heading ?? null };
}

/** `line` with blank lines around it, as the text at `offset` needs them, in the text's own line ending. */
function onItsOwn(text: string, offset: number, line: string): string {
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
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
