/**
 * What somebody has decided of the criteria of a document, to be decided so when the document is read again.
 */
import type { CriterionRow, Edit, Edits, Values } from './rows.ts';
import { untouched } from './rows.ts';

/** A row that was changed: what had been read, and what was made of it. */
export interface Decision {
  readonly read: Values;
  readonly edit: Edit;
}

/** The rows that were changed. */
export function decisionsOf(rows: readonly CriterionRow[], edits: Edits): Decision[] {
  return rows.flatMap((row): Decision[] => {
    const edit = edits.get(row.id);
    return edit && !isSame(edit, untouched(row)) ? [{ read: row.read, edit }] : [];
  });
}

/** The rows with what was decided of those that were read as they are read now, each decision once. */
export function decided(rows: readonly CriterionRow[], decisions: readonly Decision[]): Edits {
  const open = [...decisions];
  const edits = new Map<number, Edit>();
  for (const row of rows) {
    const at = open.findIndex(({ read }) => isSame(read, row.read));
    const [decision] = at < 0 ? [] : open.splice(at, 1);
    // What is there now may be something else: a conflict is asked about again.
    if (decision) edits.set(row.id, { ...decision.edit, use: null });
  }
  return edits;
}

function isSame<Fields extends Values | Edit>(one: Fields, other: Fields): boolean {
  return Object.entries(one).every(([key, value]) => Reflect.get(other, key) === value);
}
