import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol';
import type { Severity } from '../rules/rule.ts';
import { type Assessed, rangeOf } from './assessed.ts';

/** LSP 3.17, Diagnostic: the rule's id is the code; `data` carries what the quick fix needs. */
export function diagnosticsOf({ problems, lines }: Assessed): Diagnostic[] {
  return problems.map(problem => ({
    range: rangeOf(lines, problem),
    severity: severityOf(problem.severity),
    code: problem.rule,
    source: 'Markscheme',
    message: problem.message,
    ...(problem.data ? { data: problem.data } : {}),
  }));
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
