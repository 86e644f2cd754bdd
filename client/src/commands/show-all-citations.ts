import { commands, Location, Uri } from 'vscode';
import { draftFor } from '../follow/draft-for.ts';
import { codeIn } from '../io/argument.ts';
import { asRange } from '../io/edits.ts';
import { criteriaOf } from '../say/criteria.ts';
import { goTo } from './go-to.ts';
import type { Session } from './session.ts';

/** Shows all places that cite a criterion, below the first. */
export async function showAllCitations({ coverage }: Session, argument?: unknown): Promise<void> {
  await coverage.settled();
  const draft = draftFor(coverage, argument);
  const code = codeIn(argument);
  const criterion = draft && criteriaOf(draft.coverage).find(candidate => candidate.code === code);
  if (!criterion) return;
  const places = criterion.citations.map(({ uri, range }) => ({ uri: uri ?? draft.uri.toString(), range }));
  const [first] = places;
  if (!first) return;
  const editor = await goTo(first);
  if (!editor) return;
  const { document, selection } = editor;
  // Starts only: VS Code selects what is opened from its list.
  const locations = places.map(({ uri, range }) => new Location(Uri.parse(uri, true), asRange(range).start));
  await commands.executeCommand(
    'editor.action.peekLocations',
    document.uri,
    selection.start,
    locations,
    'peek',
  );
}
