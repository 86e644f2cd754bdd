import type { CriteriaView } from '../criteria/messages.ts';
import {
  type CriterionRow,
  conflictOf,
  type Edit,
  type Edits,
  editOf,
  faultsOf,
  isCorrected,
  type RowFault,
  untouched,
} from '../criteria/rows.ts';
import type { CriteriaTexts } from '../criteria/texts.ts';
import { CriterionItem } from './criterion-item.tsx';
import { fill } from './say.ts';

/** What the page is made of, and what can be done on it. */
export interface CriteriaPageProps {
  readonly view: CriteriaView;
  readonly edits: Edits;
  readonly texts: CriteriaTexts;
  /** Why it could not be saved. */
  readonly refused: string;
  readonly tried: boolean;
  change(changes: readonly (readonly [CriterionRow, Partial<Edit>])[]): void;
  save(): void;
  cancel(): void;
}

/** The whole page: what was read, row by row, with its place in the document beside it. */
export function CriteriaPage(props: CriteriaPageProps) {
  const { view, edits, texts, refused, tried, change, save, cancel } = props;
  const { rows, known } = view;
  const faults: readonly RowFault[] = tried ? faultsOf(rows, edits, known) : [];
  const able = rows.filter(row => !row.barred || editOf(row, edits).code.trim() !== row.read.code);
  const ticked = rows.filter(row => editOf(row, edits).ticked);
  const undecided = ticked.filter(row => conflictOf(row, edits, known) && editOf(row, edits).use === null);
  const tick = (on: boolean) => change(able.map(row => [row, { ticked: on }] as const));
  const decide = (use: Edit['use']) => change(undecided.map(row => [row, { use }] as const));
  const groups = [...new Set(rows.map(({ group }) => group))];
  return (
    <main>
      <header>
        <h1>{view.title}</h1>
        <p>{texts.how}</p>
        {view.lead !== '' && <p class="lead">{view.lead}</p>}
      </header>
      <div class="bar">
        <p class="status" role="status">
          {fill(texts.ticked, ticked.length, rows.length)}
          {undecided.length > 0 && (
            <strong>
              {' · '}
              {undecided.length === 1 ? texts.oneUndecided : fill(texts.undecided, undecided.length)}
            </strong>
          )}
        </p>
        <p class="actions">
          <button type="button" class="save" disabled={ticked.length === 0} onClick={save}>
            {view.save}
          </button>
          <button type="button" class="secondary" onClick={cancel}>
            {texts.cancel}
          </button>
          <button type="button" class="secondary" onClick={() => tick(ticked.length < able.length)}>
            {ticked.length < able.length ? texts.tickAll : texts.tickNone}
          </button>
          {undecided.length > 1 && (
            <>
              <button type="button" class="secondary" onClick={() => decide('new')}>
                {texts.useAllNew}
              </button>
              <button type="button" class="secondary" onClick={() => decide('there')}>
                {texts.keepAll}
              </button>
            </>
          )}
        </p>
        {refused !== '' && (
          <p id="refused" class="fault" role="alert" tabIndex={-1}>
            {refused}
          </p>
        )}
      </div>
      {view.notes.map(({ title, items }) => (
        <section key={title} class="notes">
          <h2>{title}</h2>
          <ul>
            {items.map(item => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      ))}
      {groups.map(group => (
        <section key={group}>
          <h2>{group}</h2>
          <ol class="criteria">
            {rows
              .filter(row => row.group === group)
              .map(row => {
                const edit = editOf(row, edits);
                return (
                  <CriterionItem
                    key={row.id}
                    row={row}
                    edit={edit}
                    isCorrected={isCorrected(row, edit)}
                    edits={edits}
                    known={known}
                    fault={faults.find(({ id }) => id === row.id)}
                    texts={texts}
                    change={part => change([[row, part]])}
                    undo={() => change([[row, { ...untouched(row), ticked: edit.ticked }]])}
                  />
                );
              })}
          </ol>
        </section>
      ))}
    </main>
  );
}
