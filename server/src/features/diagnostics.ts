import {
  type CodeDescription,
  type Diagnostic,
  DiagnosticSeverity,
  type Range,
} from 'vscode-languageserver-types';
import type { Span } from '../draft/model.ts';
import type { Problem, Severity } from '../rules/rule.ts';
import { type Assessed, isHere, rangeOf } from './assessed.ts';
import { gathered, type Shown } from './gathered.ts';

/**
 * LSP 3.17, Diagnostic: the rule's id is the code, and its page below `rulesUri` describes it; `data` carries what the
 * quick fix needs.
 */
export function diagnosticsOf(assessed: Assessed, rulesUri?: string): Diagnostic[] {
  const { lines } = assessed;
  let last: { start: number; end: number; range: Range } | undefined;
  return shownOf(assessed).map(({ problem }) => diagnosticOf(problem, rangeAt(problem), rulesUri));

  /** Most problems stand at the same place: what is missing has none of its own. */
  function rangeAt({ start, end }: Span): Range {
    if (last?.start !== start || last.end !== end)
      last = { start, end, range: rangeOf(lines, { start, end }) };
    return last.range;
  }
}

/** What is shown of a draft’s problems in this document: a diagnostic each. */
export function shownOf(assessed: Assessed): readonly Shown[] {
  const { files, problems } = assessed;
  return gathered(files ? problems.filter(problem => isHere(assessed, problem)) : problems);
}

/** A problem as LSP has it. */
export function diagnosticOf(problem: Problem, range: Range, rulesUri?: string): Diagnostic {
  const diagnostic: Diagnostic = {
    range,
    severity: severityOf(problem.severity),
    code: problem.rule,
    source: 'Markscheme',
    message: problem.message,
  };
  if (rulesUri !== undefined) diagnostic.codeDescription = descriptionOf(rulesUri, problem.rule);
  if (problem.data) diagnostic.data = problem.data;
  return diagnostic;
}

/** The page of a rule in `docs/rules`. */
function descriptionOf(rulesUri: string, rule: string): CodeDescription {
  return { href: `${rulesUri}/${rule.replace('/', '-')}.md` };
}

function severityOf(severity: Severity): DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return DiagnosticSeverity.Error;
    case 'warning':
      return DiagnosticSeverity.Warning;
    case 'information':
      return DiagnosticSeverity.Information;
    case 'hint':
      return DiagnosticSeverity.Hint;
  }
}
