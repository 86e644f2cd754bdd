/**
 * Which documents can be drafts, told without the server and cheaply: it is asked of every Markdown document.
 */
import { languages, RelativePattern, type TextDocument, workspace } from 'vscode';

/** The scheme of coverage reports. They are Markdown too, but nobody writes in them. */
export const reportScheme = 'markscheme-report';

/** Documents that show a text from elsewhere: our report, and the other side of a comparison. */
const shown: ReadonlySet<string> = new Set([reportScheme, 'git']);

/** Front matter longer than this is none: the text only opens with a line. */
const longest = 1000;

/** Whether a document is Markdown that somebody writes. */
export function isWritten(document: TextDocument): boolean {
  return document.languageId === 'markdown' && !shown.has(document.uri.scheme);
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

/** Whether the setting `markscheme.drafts` names a document. */
export function isNamedBySetting(document: TextDocument): boolean {
  const drafts = workspace.getConfiguration('markscheme', document).get<unknown>('drafts');
  const folder = workspace.getWorkspaceFolder(document.uri);
  if (!Array.isArray(drafts) || !folder) return false;
  return drafts.some((draft: unknown) => {
    const glob = typeof draft === 'object' && draft !== null && 'glob' in draft ? draft.glob : undefined;
    return (
      typeof glob === 'string' &&
      languages.match({ pattern: new RelativePattern(folder, glob) }, document) > 0
    );
  });
}
