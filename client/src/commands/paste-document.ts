import {
  CodeLens,
  commands,
  Disposable,
  l10n,
  languages,
  Position,
  Range,
  Selection,
  type TextDocument,
  workspace,
} from 'vscode';
import { showNewDocument } from './new-document.ts';

/** The documents opened for pasting, each with the id of its framework. */
const pastes = new Map<TextDocument, string>();

/** Offers to read what has been pasted, above its first line. */
export function registerPasteDocuments(): Disposable {
  return Disposable.from(
    languages.registerCodeLensProvider({ scheme: 'untitled' }, { provideCodeLenses }),
    workspace.onDidCloseTextDocument(document => {
      if (pastes.delete(document)) tellPastes();
    }),
  );
}

/** Opens a document to paste lines into, with instructions and a way to finish at its top. */
export async function openPaste(framework: string, content: string): Promise<void> {
  const editor = await showNewDocument('plaintext', content);
  const { document } = editor;
  pastes.set(document, framework);
  tellPastes();
  const end = document.lineAt(document.lineCount - 1).range.end;
  editor.selection = new Selection(end, end);
}

/** The framework whose criteria a document is for. */
export function isPaste(document: TextDocument): string | undefined {
  return pastes.get(document);
}

/** What stands at the top of the document. */
export function instructions(framework: string): string {
  return [
    `# ${l10n.t('Official criteria of {0}', framework)}`,
    '#',
    `# ${l10n.t('Paste them below as your official document has them, each on a line of its own.')}`,
    `# ${l10n.t('A line has the code, then a tab or spaces, then the wording.')}`,
    `# ${l10n.t('Other lines do no harm: you will see which were left out, and why.')}`,
    `# ${l10n.t('When you are done, choose ‘Read These Criteria’ above. Nothing is written before you say so.')}`,
    '',
    '',
  ].join('\n');
}

function provideCodeLenses(document: TextDocument): CodeLens[] {
  if (!pastes.has(document)) return [];
  const top = new Position(0, 0);
  const command = {
    title: `$(check) ${l10n.t('Read These Criteria')}`,
    command: 'markscheme.readTheseCriteria',
  };
  return [new CodeLens(new Range(top, top), command)];
}

/** Commands and buttons for these documents show only where there is one. */
function tellPastes(): void {
  const uris = [...pastes.keys()].map(({ uri }) => uri.toString());
  void commands.executeCommand('setContext', 'markscheme.pastes', uris);
}
