import {
  type ExtensionContext,
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  SnippetString,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { isWritten } from '../io/draft.ts';
import { showNewDocument } from './new-document.ts';
import type { Session } from './session.ts';

/** A snippet as `snippets/markdown.json` has it. */
interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

interface SnippetPick extends QuickPickItem {
  readonly snippet?: Snippet;
}

/** Lets one choose a skeleton or table, and inserts it; the argument can be its name or prefix. */
export async function insertSkeleton({ context }: Session, argument?: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  const picks = Object.entries(await snippetsOf(context)).map(([label, snippet]) => ({
    label,
    description: snippet.prefix,
    snippet,
  }));
  const chosen =
    typeof argument === 'string'
      ? picks.find(({ label, snippet }) => label === argument || snippet.prefix === argument)
      : await choose(picks);
  if (!chosen?.snippet) return;
  const body = chosen.snippet.body.join('\n');
  const target = await editorFor(body, editor);
  await target.insertSnippet(new SnippetString(body));
}

function choose(picks: readonly { label: string; snippet: Snippet }[]): Thenable<SnippetPick | undefined> {
  const group = (title: string, whole: boolean): SnippetPick[] => [
    { label: title, kind: QuickPickItemKind.Separator },
    ...picks.filter(({ snippet }) => isWhole(snippet.body.join('\n')) === whole),
  ];
  return window.showQuickPick(
    [...group(l10n.t('Into the document'), false), ...group(l10n.t('As a new document'), true)],
    {
      title: l10n.t('Insert Template'),
      placeHolder: l10n.t('What do you want to insert?'),
      matchOnDescription: true,
    },
  );
}

/** Whether a snippet opens with front matter, so that it can only stand in a document of its own. */
function isWhole(body: string): boolean {
  return body.startsWith('---');
}

/** The editor in front, if what is to be inserted can stand in it; otherwise one with a new document. */
async function editorFor(body: string, editor: TextEditor | undefined): Promise<TextEditor> {
  if (editor && isWritten(editor.document) && (!isWhole(body) || editor.document.getText().trim() === '')) {
    return window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? 1 });
  }
  return showNewDocument('markdown', '');
}

async function snippetsOf({ extensionUri }: ExtensionContext): Promise<Readonly<Record<string, Snippet>>> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'snippets', 'markdown.json'));
  return JSON.parse(new TextDecoder().decode(bytes));
}
