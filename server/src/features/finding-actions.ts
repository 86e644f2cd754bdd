/**
 * What is offered where criteria are not tagged: to look where the draft may show them.
 */
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver-types';

/** An action for one criterion, or for several to choose from; none where the client has no command for it. */
export function findingActions(command: string | undefined, uncovered: readonly Diagnostic[]): CodeAction[] {
  const [first] = uncovered;
  if (command === undefined || !first) return [];
  const code = uncovered.length === 1 ? codeOf(first) : undefined;
  const title =
    code === undefined ? 'Find evidence in this draft…' : `Find evidence for ${code} in this draft…`;
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [...uncovered],
      command: { title, command, arguments: code === undefined ? [] : [code] },
    },
  ];
}

/** The only criterion that a problem is about. */
function codeOf({ data }: Diagnostic): string | undefined {
  return typeof data === 'object' && data !== null && 'code' in data && typeof data.code === 'string'
    ? data.code
    : undefined;
}
