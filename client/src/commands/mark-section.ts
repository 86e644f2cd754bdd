import { l10n, Uri, window } from 'vscode';
import { MarkSectionRequest, type PhasePlace } from '../../../server/src/protocol.ts';
import { textIn, valueIn } from '../io/argument.ts';
import { draftEditor } from '../io/draft-editor.ts';
import { applyEdits } from '../io/edits.ts';
import { pickChoice } from './pick-choice.ts';
import type { Session } from './session.ts';

/** Says in a heading which phase its section is about; asks which, where it may be several. */
export async function markSectionAs({ server }: Session, argument?: unknown): Promise<void> {
  const place = placeIn(argument);
  if (!place) return;
  const { line, phases } = place;
  const [only] = phases;
  const phase =
    phases.length === 1
      ? only
      : await pickChoice(
          { title: l10n.t('This Section Is…'), placeholder: l10n.t('Which phase is this section about?') },
          phases.map(each => ({ label: each.title, choice: each })),
        );
  if (!phase) return;
  const { document } = await draftEditor(Uri.parse(place.uri));
  const edits = await applyEdits(document, async () => {
    const asked = { textDocument: { uri: place.uri }, position: { line, character: 0 }, phase: phase.id };
    return (await server.ask(MarkSectionRequest, asked)) ?? undefined;
  });
  if (edits)
    window.setStatusBarMessage(l10n.t('Markscheme: this section is marked as {0}.', phase.title), 4000);
  else
    void window.showInformationMessage(
      l10n.t('There is no heading on that line any more. Click on the line above the heading again.'),
    );
}

function placeIn(argument: unknown): PhasePlace | undefined {
  const [uri, line, phases] = [
    textIn(argument, 'uri'),
    valueIn(argument, 'line'),
    valueIn(argument, 'phases'),
  ];
  if (uri === undefined || typeof line !== 'number' || !Array.isArray(phases)) return undefined;
  const named = phases.flatMap((phase: unknown) => {
    const [id, title] = [textIn(phase, 'id'), textIn(phase, 'title')];
    return id !== undefined && title !== undefined ? { id, title } : [];
  });
  return { uri, line, phases: named };
}
