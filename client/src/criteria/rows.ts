/**
 * Criteria that were read, as rows to be looked through and corrected: plain data, for the panel and its page alike.
 */

/** What can be corrected of a criterion. Marks are null where the document says none. */
export interface Values {
  readonly code: string;
  readonly asks: string;
  readonly marks: number | null;
}

/** A criterion as it was read, beside the place that it was read from. */
export interface CriterionRow {
  /** Its own within the list. */
  readonly id: number;
  readonly read: Values;
  readonly title: string;
  /** What comes with it and can be changed in the file: a supporting document, key questions. */
  readonly also: readonly string[];
  /** The text that it was read from; empty where that can’t be told. */
  readonly source: string;
  /** `Page 4`, `Line 12`, or nothing. */
  readonly where: string;
  readonly doubts: readonly string[];
  /** The heading that it stands under. */
  readonly group: string;
  /** Id of its task; empty where it is not known. */
  readonly task: string;
  readonly ticked: boolean;
  /** It can’t be added under the code that was read. */
  readonly barred: boolean;
}

/** An official criterion that is there already; its task is null where it is not known. */
export interface Known extends Values {
  readonly task: string | null;
}

/** A row as somebody has left it. Marks are what stands in their field. */
export interface Edit {
  readonly ticked: boolean;
  readonly code: string;
  readonly asks: string;
  readonly marks: string;
  /** What is taken where an official criterion of this code is there already and says something else; null: not decided. */
  readonly use: 'new' | 'there' | null;
}

/** Rows as somebody has left them, by id. */
export type Edits = ReadonlyMap<number, Edit>;

/** A row as it stands before anybody has touched it. */
export function untouched({ read, ticked }: CriterionRow): Edit {
  const { code, asks, marks } = read;
  return { ticked, code, asks, marks: marks === null ? '' : String(marks), use: null };
}

/** A row as it is now. */
export function editOf(row: CriterionRow, edits: Edits): Edit {
  return edits.get(row.id) ?? untouched(row);
}

/** Whether a row’s code, wording or marks are others than were read. */
export function isCorrected(row: CriterionRow, edit: Edit): boolean {
  const read = untouched(row);
  return edit.code !== read.code || edit.asks !== read.asks || edit.marks !== read.marks;
}

/** The official criterion that is there under a row’s code. */
export function knownOf(row: CriterionRow, edits: Edits, known: readonly Known[]): Known | undefined {
  const code = editOf(row, edits).code.trim();
  return known.find(
    one => one.code === code && (one.task === null || row.task === '' || one.task === row.task),
  );
}

/** The official criterion that is there under a row’s code, if it says something else than the row. */
export function conflictOf(row: CriterionRow, edits: Edits, known: readonly Known[]): Known | undefined {
  const there = knownOf(row, edits, known);
  if (!there) return undefined;
  const { asks, marks } = editOf(row, edits);
  const isOther = asks.trim() !== '' && asks.trim() !== there.asks.trim();
  const isMore = there.marks !== null && marks.trim() !== '' && Number(marks) !== there.marks;
  return isOther || isMore ? there : undefined;
}

/** Why the rows can’t be saved as they are. */
export interface RowFault {
  readonly id: number;
  readonly field: 'code' | 'asks' | 'marks' | 'use';
  readonly kind: 'no-code' | 'barred' | 'twice' | 'no-asks' | 'marks' | 'undecided';
}

/** The faults of the rows that are ticked, in their order. */
export function faultsOf(rows: readonly CriterionRow[], edits: Edits, known: readonly Known[]): RowFault[] {
  const seen = new Set<string>();
  return rows.flatMap((row): RowFault[] => {
    const edit = editOf(row, edits);
    if (!edit.ticked) return [];
    const code = edit.code.trim();
    const fault = (field: RowFault['field'], kind: RowFault['kind']): RowFault[] => [
      { id: row.id, field, kind },
    ];
    if (code === '') return fault('code', 'no-code');
    if (row.barred && code === row.read.code) return fault('code', 'barred');
    if (seen.has(`${row.task}\n${code}`)) return fault('code', 'twice');
    seen.add(`${row.task}\n${code}`);
    const there = knownOf(row, edits, known);
    // What only adds marks to a criterion that is there needs no wording.
    if (edit.asks.trim() === '' && !there) return fault('asks', 'no-asks');
    if (edit.marks.trim() !== '' && !/^[1-9]\d{0,2}$/.test(edit.marks.trim())) return fault('marks', 'marks');
    if (conflictOf(row, edits, known) && edit.use === null) return fault('use', 'undecided');
    return [];
  });
}

/** A row that is to be written, and what is to be written of it. */
export interface Chosen extends Values {
  readonly id: number;
  readonly corrected: boolean;
}

/** What is to be written of rows that have no faults. */
export function chosenOf(rows: readonly CriterionRow[], edits: Edits, known: readonly Known[]): Chosen[] {
  return rows.flatMap((row): Chosen[] => {
    const edit = editOf(row, edits);
    if (!edit.ticked) return [];
    const code = edit.code.trim();
    const own = { asks: edit.asks.trim(), marks: edit.marks.trim() === '' ? null : Number(edit.marks) };
    const there = knownOf(row, edits, known);
    const keeps = edit.use === 'there' && conflictOf(row, edits, known) !== undefined;
    return [
      {
        id: row.id,
        corrected: isCorrected(row, edit),
        code,
        asks: (keeps || own.asks === '' ? there?.asks : undefined) ?? own.asks,
        marks: (keeps ? there?.marks : undefined) ?? own.marks,
      },
    ];
  });
}
