/**
 * What has to be written otherwise when files are renamed or moved: lists of files, and links of drafts.
 */
import type { TextDocuments, TextEdit } from 'vscode-languageserver';
import { type Entry, isDraftText } from '../draft/front-matter.ts';
import { whyTooLong } from '../draft/longest.ts';
import type { Draft } from '../draft/model.ts';
import { addressFrom, followed, type Move, type Reference } from '../project/moves.ts';
import { MARKDOWN_NAME_GLOB } from '../project/paths.ts';
import { linkReferences, listReferences } from '../project/references.ts';
import { keyOf } from '../project/uris.ts';
import { LineIndex } from '../text/lines.ts';
import { isMarkdownDocument } from '../text/markdown-files.ts';
import type { OpenDocument } from '../workspace/open-document.ts';
import type { Session } from './session.ts';

/** How files are read. It is handed in, so that the parsers are not in this part of the server as well. */
export interface Readers {
  readDraft(text: string): Draft;
  /** The lists of files in a project’s file. */
  projectLists(text: string): readonly Entry[];
}

/** A workspace with more Markdown than this is no project of somebody’s: there open files are followed, and listed ones. */
const MOST_FILES = 1000;

const markdownGlob = `**/${MARKDOWN_NAME_GLOB}`;

/** The edits for each file, by its URI before it is renamed. */
export async function renameEdits(
  session: Session,
  documents: TextDocuments<OpenDocument>,
  files: readonly { readonly oldUri: string; readonly newUri: string }[],
  { readDraft, projectLists }: Readers,
): Promise<Map<string, TextEdit[]>> {
  const moves: Move[] = files.map(({ oldUri, newUri }) => ({
    from: addressOf(oldUri),
    to: addressOf(newUri),
  }));
  const edits = new Map<string, TextEdit[]>();
  const follow = (uri: string, text: string, references: readonly Reference[], staysInside: boolean) => {
    const reaches = (from: string, to: string) =>
      !staysInside || to.startsWith(`${keyOf(session.folderOf(from)).replace(/\/$/, '')}/`);
    const lines = new LineIndex(text);
    const found = followed(keyOf(uri), references, moves, reaches).map(({ start, end, newText }) => ({
      range: { start: lines.placeAt(start), end: lines.placeAt(end) },
      newText,
    }));
    if (found.length > 0) edits.set(uri, [...(edits.get(uri) ?? []), ...found]);
  };
  const listed = new Set<string>();
  const list = (uri: string, references: readonly Reference[]) => {
    for (const { path } of references) listed.add(addressFrom(keyOf(uri), path) ?? '');
  };

  for (const uri of session.wholes.projectFiles) {
    const text = await session.read(uri);
    if (text === undefined) continue;
    const references = projectLists(text).flatMap(entry => listReferences(text, entry));
    list(uri, references);
    follow(uri, text, references, true);
  }
  const texts = await markdownTexts(session, documents);
  for (const [uri, text] of texts) {
    if (!isDraftText(text)) continue;
    const references = listReferences(text, readDraft(text).frontMatter?.entries.get('parts'));
    list(uri, references);
    follow(uri, text, references, true);
  }
  for (const [uri, text] of texts) {
    if (!isDraftText(text) && !listed.has(keyOf(uri))) continue;
    follow(uri, text, linkReferences(readDraft(text)), false);
  }
  return edits;
}

/** The workspace’s Markdown as it stands in the editor, or else on disk. */
async function markdownTexts(
  session: Session,
  documents: TextDocuments<OpenDocument>,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const open = new Set<string>();
  for (const document of documents.all()) {
    open.add(keyOf(document.uri));
    if (isMarkdownDocument(document) && !document.isTooLong) texts.set(document.uri, document.getText());
  }
  const uris = (await session.find(markdownGlob)).filter(uri => !open.has(keyOf(uri)));
  const read = await Promise.all(
    uris.slice(0, MOST_FILES).map(async uri => [uri, await session.read(uri)] as const),
  );
  for (const [uri, text] of read)
    if (text !== undefined && whyTooLong(text) === undefined) texts.set(uri, text);
  return texts;
}

function addressOf(uri: string): string {
  return keyOf(uri).replace(/\/$/, '');
}
