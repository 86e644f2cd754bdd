/**
 * What could not be carried over from Word, kept on this machine for as many drafts as one works on, so that it can be looked at again.
 */
import type { Memento, Uri } from 'vscode';

const key = 'markscheme.leftOut';
/** So many drafts are remembered, the last ones, and so many sentences of each. */
const MOST = 20;
const MOST_SENTENCES = 400;

/** What a draft lacks of the Word document that it was made from. */
export interface LeftOut {
  /** The draft’s address, and the document’s name. */
  readonly draft: string;
  readonly from: string;
  readonly lost: readonly string[];
}

/** All that is remembered, the last one first. */
export function leftOut(memory: Memento): readonly LeftOut[] {
  const kept: unknown = memory.get(key);
  return Array.isArray(kept) ? kept.filter(isLeftOut) : [];
}

/** Remembers what a draft lacks; nothing takes the place of what an earlier one of its name did. */
export async function rememberLeftOut(
  memory: Memento,
  draft: Uri,
  from: string,
  lost: readonly string[],
): Promise<void> {
  const others = leftOut(memory).filter(known => known.draft !== draft.toString());
  const own: LeftOut = { draft: draft.toString(), from, lost: lost.slice(0, MOST_SENTENCES) };
  await memory.update(key, lost.length === 0 ? others : [own, ...others].slice(0, MOST));
}

function isLeftOut(value: unknown): value is LeftOut {
  return (
    typeof value === 'object' &&
    value !== null &&
    'draft' in value &&
    typeof value.draft === 'string' &&
    'from' in value &&
    typeof value.from === 'string' &&
    'lost' in value &&
    Array.isArray(value.lost) &&
    value.lost.every(sentence => typeof sentence === 'string')
  );
}
