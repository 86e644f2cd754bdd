/**
 * Quick fixes in framework files: what was likely meant in place of what stands there.
 */
import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver-types';
import type { FrameworkFault } from '../framework/model.ts';
import { treeOf } from './file.ts';
import type { FrameworkText } from './language.ts';

/** One for each fault that touches the range and says what was meant. */
export function fixes(
  file: FrameworkText,
  range: Range,
  faults: readonly FrameworkFault[],
  shown: readonly Diagnostic[],
): CodeAction[] {
  const { lines, text } = treeOf(file.file, file.text);
  const [from, to] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
  return faults.flatMap(({ line, column, endLine, endColumn, message, meant }) => {
    const place = {
      start: { line: line - 1, character: column - 1 },
      end: { line: endLine - 1, character: endColumn - 1 },
    };
    const [start, end] = [lines.offsetAt(place.start), lines.offsetAt(place.end)];
    if (meant === undefined || end < from || start > to) return [];
    const [quote = ''] = /^["']/.exec(text.slice(start, end)) ?? [];
    const edit = { range: place, newText: `${quote}${meant}${quote}` };
    return [
      {
        title: `Change to ‘${meant}’`,
        kind: CodeActionKind.QuickFix,
        diagnostics: shown.filter(diagnostic => diagnostic.message === message),
        edit: { changes: { [file.file]: [edit] } },
        isPreferred: true,
      },
    ];
  });
}
