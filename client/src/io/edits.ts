import { Range, type TextDocument, WorkspaceEdit, workspace } from 'vscode';
import type { Range as ProtocolRange, TextEdit } from 'vscode-languageserver-protocol';

/** A range as VS Code has it. */
export function asRange({ start, end }: ProtocolRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/**
 * Asks for edits of a document and applies them as one step of undo. The document may have changed before
 * the answer came; then the edits are for another text, and are asked for again.
 *
 * @returns the edits, or undefined if there are none or the document kept changing
 */
export async function applyEdits(
  document: TextDocument,
  ask: () => Promise<readonly TextEdit[] | undefined>,
): Promise<readonly TextEdit[] | undefined> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const { version } = document;
    const edits = await ask();
    if (!edits) return undefined;
    if (document.version !== version) continue;
    const edit = new WorkspaceEdit();
    for (const { range, newText } of edits) edit.replace(document.uri, asRange(range), newText);
    if (await workspace.applyEdit(edit)) return edits;
  }
  return undefined;
}
