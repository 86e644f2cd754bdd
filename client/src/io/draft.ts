/**
 * Which documents can be drafts, told without the server and cheaply: it is asked of every Markdown document.
 */
import { type TextDocument, type Uri, workspace } from 'vscode';
import { fits, isMarkdownDocument, isTame } from '../../../server/src/protocol.ts';
import { isWrittenIn } from './schemes.ts';

/** Front matter longer than this is none: the text only opens with a line. */
const longest = 1000;

/** Whether a document is Markdown that somebody writes. */
export function isWritten(document: TextDocument): boolean {
  return isMarkdownDocument(document) && isEdited(document.uri);
}

function isEdited({ scheme }: Uri): boolean {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return isWrittenIn(scheme, workspace.fs.isWritableFileSystem(scheme), folders);
}

/** The setting `markscheme.frameworks`: which files are framework files, as a glob relative to the workspace folder; the default for one that the server doesn’t take. */
export function frameworkGlob(): string {
  const glob = workspace.getConfiguration('markscheme').get<unknown>('frameworks');
  return typeof glob === 'string' && glob.trim() !== '' && isTame(glob.trim())
    ? glob.trim()
    : '**/*.markscheme.{yaml,yml,json}';
}

/** Whether a document is a framework file that somebody writes: by its name, whatever its language but Markdown. */
export function isFramework(document: TextDocument): boolean {
  return !isMarkdownDocument(document) && isEdited(document.uri) && isInGlob(document, frameworkGlob());
}

/** Whether a document is a file of works that drafts may cite, which counts as it stands in the editor. */
export function isBibliography(document: TextDocument): boolean {
  return /\.bib(?:tex)?$/i.test(document.uri.path) && isEdited(document.uri);
}

/** Whether a document's front matter has the key `assessment`. */
export function hasOurFrontMatter(document: TextDocument): boolean {
  if (!/^\uFEFF?---[ \t]*$/.test(document.lineAt(0).text)) return false;
  let found = false;
  const end = Math.min(document.lineCount, longest);
  for (let line = 1; line < end; line += 1) {
    const { text } = document.lineAt(line);
    if (/^---[ \t]*$/.test(text)) return found;
    found ||= /^(["']?)assessment\1[ \t]*:/.test(text);
  }
  return false;
}

/** Lines in which front matter that stands in the wrong place is looked for. */
const near = 40;

/** Whether a document seems to have our front matter where it is not read: the server can say what is wrong with it. */
export function hasStrayFrontMatter(document: TextDocument): boolean {
  const end = Math.min(document.lineCount, near) - 1;
  for (let line = 0; line < end; line += 1) {
    if (!/^[ \t\u00A0]*(["']?)assessment\1[ \t\u00A0]*:\s*$/.test(document.lineAt(line).text)) continue;
    return /^\s+[\w-]+\s*:/.test(document.lineAt(line + 1).text);
  }
  return false;
}

/**
 * Whether the setting `markscheme.drafts` names a document, by the server's rule: the glob is for the path in
 * the workspace folder, and for the mere name where there is no such folder.
 */
export function isNamedBySetting(document: TextDocument): boolean {
  const drafts = workspace.getConfiguration('markscheme').get<unknown>('drafts');
  if (!Array.isArray(drafts)) return false;
  return drafts.some((draft: unknown) => {
    const glob = typeof draft === 'object' && draft !== null && 'glob' in draft ? draft.glob : undefined;
    return typeof glob === 'string' && isInGlob(document, glob);
  });
}

/** VS Code’s own matcher would make a regular expression of a glob that a workspace brings with it. */
function isInGlob({ uri }: TextDocument, glob: string): boolean {
  const folder = workspace.getWorkspaceFolder(uri)?.uri.path ?? uri.path.slice(0, uri.path.lastIndexOf('/'));
  return fits(uri.path.slice(folder.length).replace(/^\//, ''), glob);
}
