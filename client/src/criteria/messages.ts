/**
 * What the panel of criteria and its page tell each other. The page shows texts of documents, so nothing that comes from it is
 * taken at its word.
 */
import type { CriterionRow, Edit, Edits, Known } from './rows.ts';

/** All that the page shows. */
export interface CriteriaView {
  readonly title: string;
  /** What saving does, in a sentence or two; may be empty. */
  readonly lead: string;
  /** What is on the button that saves. */
  readonly save: string;
  readonly rows: readonly CriterionRow[];
  /** The official criteria that are there already. */
  readonly known: readonly Known[];
  /** What else one should look at: lines that were left out, numbers that are missing. */
  readonly notes: readonly { readonly title: string; readonly items: readonly string[] }[];
}

/** To the page. */
export type ToPage =
  | { readonly type: 'show'; readonly view: CriteriaView; readonly edits: readonly [number, Edit][] }
  /** It could not be saved, for a reason in a sentence. */
  | { readonly type: 'refused'; readonly message: string };

/** From the page: that it listens, what was changed, and what was pressed. */
export type FromPage =
  | { readonly type: 'ready' | 'cancel' }
  | { readonly type: 'edited' | 'save'; readonly edits: Edits };

/** Reads a message of the page; undefined for anything else. */
export function readMessage(data: unknown): FromPage | undefined {
  const { type, edits } = fieldsOf(data);
  if (type === 'ready' || type === 'cancel') return { type };
  if ((type !== 'edited' && type !== 'save') || !Array.isArray(edits)) return undefined;
  const read = edits.flatMap((one: unknown): [number, Edit][] => {
    const [id, written]: unknown[] = Array.isArray(one) ? one : [];
    const edit = readEdit(written);
    return typeof id === 'number' && edit ? [[id, edit]] : [];
  });
  return { type, edits: new Map(read) };
}

/** Reads a row as somebody has left it. */
export function readEdit(data: unknown): Edit | undefined {
  const { ticked, code, asks, marks, use } = fieldsOf(data);
  const isUse = use === null || use === 'new' || use === 'there';
  if (typeof ticked !== 'boolean' || typeof code !== 'string' || typeof asks !== 'string') return undefined;
  return typeof marks === 'string' && isUse ? { ticked, code, asks, marks, use } : undefined;
}

function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? Object.fromEntries(Object.entries(data)) : {};
}
