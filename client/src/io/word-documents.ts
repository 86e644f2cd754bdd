/**
 * The Word documents that drafts were made from: nothing is written over them, as they still hold what Markdown could not.
 */
import type { Memento, Uri } from 'vscode';

const key = 'markscheme.wordDocuments';

/** So many are kept, the last ones. */
const MOST = 200;

/** The URIs of those that are remembered. */
export function wordDocuments(memory: Memento): readonly string[] {
  const kept: unknown = memory.get(key);
  return Array.isArray(kept) ? kept.filter(uri => typeof uri === 'string') : [];
}

/** Remembers one. */
export async function rememberWordDocument(memory: Memento, document: Uri): Promise<void> {
  const uri = document.toString();
  await memory.update(key, [...wordDocuments(memory).filter(known => known !== uri), uri].slice(-MOST));
}
