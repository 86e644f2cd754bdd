/**
 * Whether a document can be one of several files of a draft, told without the server and cheaply: it is asked of each
 * Markdown document that is opened before there is a draft.
 */
import { FileType, type TextDocument, Uri, workspace } from 'vscode';

/** More Markdown files than a folder of somebody’s project has. */
const mostFiles = 200;

/** The Markdown files that stand right in a folder. */
export async function markdownIn(folder: Uri): Promise<Uri[]> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return entries
      .filter(([name, type]) => (type & FileType.File) !== 0 && /\.(?:md|markdown|mdown|mkd)$/i.test(name))
      .map(([name]) => Uri.joinPath(folder, name))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  } catch {
    return [];
  }
}

/** Whether a project’s file stands in the folder of a document or above it, or a draft there names parts. */
export async function mayBePart({ uri, isUntitled }: TextDocument): Promise<boolean> {
  const root = workspace.getWorkspaceFolder(uri)?.uri;
  if (isUntitled || !root) return false;
  for (let folder = parentOf(uri); folder.path.startsWith(root.path); folder = parentOf(folder)) {
    if (await isProject(folder)) return true;
    for (const file of (await markdownIn(folder)).slice(0, mostFiles)) {
      const text = await textOf(file);
      const head = headOf(text);
      if (/^assessment[ \t]*:/m.test(head) && /[\s{,]["']?parts["']?[ \t]*:/.test(head)) return true;
    }
    if (folder.path === root.path || folder.path === '/') break;
  }
  return false;
}

/** What stands in the front matter of a text; nothing if there is none, or no end of it. */
function headOf(text: string): string {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text)?.[0];
  if (opening === undefined) return '';
  const behind = text.slice(opening.length);
  const end = behind.search(/^---/m);
  return end < 0 ? '' : behind.slice(0, end);
}

function parentOf(uri: Uri): Uri {
  return uri.with({ path: uri.path.replace(/\/[^/]*\/?$/, '') || '/' });
}

async function isProject(folder: Uri): Promise<boolean> {
  for (const name of ['markscheme.yaml', 'markscheme.yml']) {
    try {
      await workspace.fs.stat(Uri.joinPath(folder, name));
      return true;
    } catch {
      // There is none.
    }
  }
  return false;
}

async function textOf(uri: Uri): Promise<string> {
  try {
    return new TextDecoder().decode((await workspace.fs.readFile(uri)).subarray(0, 4096));
  } catch {
    return '';
  }
}
