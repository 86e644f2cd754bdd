/**
 * What the last export left out or changed, to be opened again: it is remembered with the workspace.
 */
import { l10n, type Memento, window } from 'vscode';
import { showNewDocument } from './new-document.ts';
import type { Session } from './session.ts';

const key = 'markscheme.lastExport';

/** An export: the name of its document, and what should be looked at, a sentence each. */
interface LastExport {
  readonly name: string;
  readonly notes: readonly string[];
}

/** Remembers an export. */
export async function rememberNotes(memory: Memento, name: string, notes: readonly string[]): Promise<void> {
  await memory.update(key, { name, notes } satisfies LastExport);
}

/** Shows what the last export left out or changed. */
export async function showLastExport({ context }: Session): Promise<void> {
  const last = lastExport(context.workspaceState);
  if (!last) {
    void window.showInformationMessage(l10n.t('Nothing has been exported from here yet.'));
    return;
  }
  if (last.notes.length === 0) {
    void window.showInformationMessage(l10n.t('{0} has all of the draft; nothing was left out.', last.name));
    return;
  }
  await showNewDocument('markdown', notesText(last.name, last.notes));
}

function lastExport(memory: Memento): LastExport | undefined {
  const kept: unknown = memory.get(key);
  if (typeof kept !== 'object' || kept === null || !('name' in kept) || !('notes' in kept)) return undefined;
  const { name, notes } = kept;
  if (typeof name !== 'string' || !Array.isArray(notes)) return undefined;
  return { name, notes: notes.filter(note => typeof note === 'string') };
}

/** What should be looked at, to be read and ticked off. */
export function notesText(name: string, notes: readonly string[]): string {
  const items = notes.map(note => `- [ ] ${note.replace(/[\\`*_[\]<>|#]/g, '\\$&')}\n`).join('');
  return `# ${l10n.t('What to look at in {0}', name)}\n\n${items}`;
}
