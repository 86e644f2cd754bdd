/**
 * The script of the page of criteria: shows what was read, and says what was corrected there.
 */
import { render } from 'preact';
import type { CriteriaView, FromPage, ToPage } from '../criteria/messages.ts';
import { type CriterionRow, type Edit, editOf, faultsOf } from '../criteria/rows.ts';
import type { CriteriaTexts } from '../criteria/texts.ts';
import { CriteriaPage } from './criteria-page.tsx';

/** What VS Code keeps while the page is hidden. */
interface Kept {
  readonly edits: readonly [number, Edit][];
}

const api = acquireVsCodeApi<Kept>();
const root = document.getElementById('criteria');
const texts: CriteriaTexts = JSON.parse(root?.dataset.texts ?? '{}');

let view: CriteriaView | undefined;
let edits = new Map(api.getState()?.edits ?? []);
let refused = '';
/** Whether faults are shown: from the first try to save. */
let tried = false;

/** Edits are told as a list: a map is none in a message between frames of every age. */
function tell(type: FromPage['type']): void {
  api.postMessage({ type, edits: [...edits] });
}

function change(changes: readonly (readonly [CriterionRow, Partial<Edit>])[]): void {
  for (const [row, part] of changes) edits.set(row.id, { ...editOf(row, edits), ...part });
  refused = '';
  api.setState({ edits: [...edits] });
  tell('edited');
  show();
}

function save(): void {
  const [fault] = view ? faultsOf(view.rows, edits, view.known) : [];
  tried = true;
  show();
  if (!fault) tell('save');
  else document.getElementById(`${fault.field}-${fault.id}`)?.focus();
}

function show(): void {
  if (!root || !view) return;
  render(
    <CriteriaPage
      view={view}
      edits={edits}
      texts={texts}
      refused={refused}
      tried={tried}
      change={change}
      save={save}
      cancel={() => tell('cancel')}
    />,
    root,
  );
}

/** Only the extension can post to the page. */
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'show':
      view = data.view;
      edits = new Map(api.getState()?.edits ?? data.edits);
      break;
    case 'refused':
      refused = data.message;
      break;
  }
  show();
  if (data.type === 'refused') document.getElementById('refused')?.focus();
});

document.addEventListener('keydown', event => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
});

tell('ready');
