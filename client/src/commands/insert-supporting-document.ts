import {
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  SnippetString,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { codeIn, textIn, valueIn } from '../io/argument.ts';
import { nameOf } from '../io/documents.ts';
import { isWritten } from '../io/draft.ts';
import type { Session } from './session.ts';

/** More files than somebody looks through in a list; others are found by browsing. */
const mostListed = 2000;

/** Never a supporting document. */
const unlisted = '**/{node_modules,.git,.vscode}/**';

interface FilePick extends QuickPickItem {
  readonly file?: Uri;
  readonly browse?: true;
}

/**
 * Puts a link to a supporting document where the cursor is; what is selected becomes its text. The argument can be the
 * file, or a line of the view that is about one.
 */
export async function insertSupportingDocument(session: Session, argument?: unknown): Promise<void> {
  const { coverage, overview } = session;
  const { assessed } = coverage;
  const editor = editorToWriteIn(assessed && (assessed.coverage.files ?? [assessed.uri.toString()]));
  if (!editor) {
    void window.showInformationMessage(
      l10n.t('Open a draft first, and put the cursor where the link is to stand.'),
    );
    return;
  }
  const home = homeOf(editor.document.uri);
  if (!home) {
    void window.showWarningMessage(
      l10n.t('Save this draft first: a link says how to get to a file from where the draft is.'),
    );
    return;
  }
  const named = fileIn(argument);
  const linked = new Set(overview.current?.documents.flatMap(({ uri }) => uri ?? []));
  const file = named ?? (await chooseFile(editor.document.uri, home, linked, codeIn(argument)));
  if (!file) return;
  const target = targetOf(editor.document.uri, file, home);
  if (target === undefined) {
    void window.showWarningMessage(
      l10n.t(
        '{0} is not in the folder {1}, so a link to it would be broken wherever the draft is handed in. Copy it into that folder first.',
        nameOf(file),
        nameOf(home),
      ),
    );
    return;
  }
  await window.showTextDocument(editor.document, editor.viewColumn);
  await editor.insertSnippet(snippetOf(target, file));
}

/** The editor in front, or, from a view, one that shows the draft. */
function editorToWriteIn(files: readonly string[] = []): TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = window;
  if (activeTextEditor && isWritten(activeTextEditor.document)) return activeTextEditor;
  return visibleTextEditors.find(({ document }) => files.includes(document.uri.toString()));
}

function fileIn(argument: unknown): Uri | undefined {
  if (argument instanceof Uri) return argument;
  const given = valueIn(argument, 'uri');
  if (given instanceof Uri) return given;
  const file = textIn(argument, 'file');
  return file === undefined ? undefined : Uri.parse(file, true);
}

/** The folder that a draft’s links have to stay in: that of the workspace, or its own; none where it was never saved. */
function homeOf(draft: Uri): Uri | undefined {
  if (draft.scheme === 'untitled') return undefined;
  return workspace.getWorkspaceFolder(draft)?.uri ?? Uri.joinPath(draft, '..');
}

async function chooseFile(
  draft: Uri,
  home: Uri,
  linked: ReadonlySet<string>,
  code: string | undefined,
): Promise<Uri | undefined> {
  const found = await workspace.findFiles('**/*', unlisted, mostListed);
  const near = (file: Uri) =>
    relativePath(draft, file)
      .split('/')
      .filter(part => part === '..').length;
  const files = found
    .filter(file => isIn(file, home) && file.path !== draft.path && !nameOf(file).startsWith('.'))
    .map(file => ({ file, far: near(file), path: relativePath(draft, file) }))
    .sort((a, b) => a.far - b.far || a.path.localeCompare(b.path));
  const picks: FilePick[] = [
    { label: `$(folder-opened) ${l10n.t('Browse…')}`, alwaysShow: true, browse: true },
    ...(files.length > 0 ? [{ label: l10n.t('In this folder'), kind: QuickPickItemKind.Separator }] : []),
    ...files.map(({ file, path }) => ({
      label: nameOf(file),
      description: path === nameOf(file) ? '' : path.slice(0, -nameOf(file).length - 1),
      ...(linked.has(file.toString()) ? { detail: l10n.t('The draft links to it already.') } : {}),
      file,
    })),
  ];
  const chosen = await window.showQuickPick(picks, {
    title:
      code === undefined
        ? l10n.t('Insert Supporting Document')
        : l10n.t('Insert Supporting Document for {0}', code),
    placeHolder: l10n.t('Which file is the text at the cursor about?'),
    matchOnDescription: true,
  });
  if (chosen?.browse) {
    const [file] =
      (await window.showOpenDialog({
        title: l10n.t('Insert Supporting Document'),
        openLabel: l10n.t('Insert'),
        defaultUri: Uri.joinPath(draft, '..'),
      })) ?? [];
    return file;
  }
  return chosen?.file;
}

function isIn(file: Uri, folder: Uri): boolean {
  return (
    file.scheme === folder.scheme &&
    file.authority === folder.authority &&
    file.path.startsWith(`${folder.path.replace(/\/$/, '')}/`)
  );
}

/** The way from a document to a file beside it: `../data/results.csv`. */
function relativePath(from: Uri, to: Uri): string {
  const here = from.path.split('/').slice(0, -1);
  const there = to.path.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

/** Where a link to a file leads, escaped as Markdown and URLs need it; undefined where it would leave the folder. */
export function targetOf(draft: Uri, file: Uri, home: Uri): string | undefined {
  if (!isIn(file, home)) return undefined;
  const escaped = (part: string) =>
    encodeURIComponent(part).replace(/[()'*!]/g, unit => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`);
  const path = relativePath(draft, file).split('/').map(escaped).join('/');
  // ‘a:b.pdf’ would be read as an address of its own.
  return /^[^/]*%3A/i.test(path) ? `./${path}` : path;
}

/** The link, its text ready to be written over: the participant knows best what the file is. */
function snippetOf(target: string, file: Uri): SnippetString {
  const literal = (text: string) => text.replace(/[\\$}]/g, '\\$&');
  const name = nameOf(file)
    .replace(/\.[^.]+$/, '')
    .replace(/[\\[\]]/g, '\\$&');
  return new SnippetString(`[\${1:\${TM_SELECTED_TEXT:${literal(name)}}}](${literal(target)})`);
}
