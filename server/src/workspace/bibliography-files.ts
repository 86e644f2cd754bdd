/**
 * The files of a bibliography, as a draft names them: beside it, or from a folder around it, since pandoc takes paths from where it
 * is started. None outside of the draft’s folder of the workspace is read.
 */
import type { BibliographyFile } from '../bibliography/bibliography.ts';
import type { FrontMatterFault } from '../draft/front-matter.ts';
import type { NamedFile, WorksNamed } from '../draft/works-named.ts';
import { urisInside } from '../project/inside.ts';
import { decodeText } from './decode.ts';
import { isUnreadable, type Unreadable, type Workspace } from './workspace.ts';

/** More bytes than are read of a file of entries: some 10,000 of them. */
export const LARGEST_BIBLIOGRAPHY = 8 * 1024 * 1024;

/** What was read, and what is to be said of the rest. */
export interface FilesRead {
  readonly files: readonly BibliographyFile[];
  readonly faults: readonly FrontMatterFault[];
}

/** Reads the files of a bibliography by `read`; `draft` is the URI of the file that names them, `folder` what they stay in. */
export async function readNamedFiles(
  named: WorksNamed,
  draft: string,
  folder: string,
  read: (uri: string) => Promise<string | Unreadable>,
): Promise<FilesRead> {
  const files: BibliographyFile[] = [];
  const faults: FrontMatterFault[] = [];
  for (const file of named.files) {
    const found = await firstOf(urisInside(plainName(file.name), draft, folder), read);
    if (typeof found === 'string')
      faults.push({ start: file.start, end: file.end, message: said(file, found) });
    else files.push({ name: file.name, ...found });
  }
  return { files, faults };
}

/** The text of a file of entries, read from a workspace; not of what a link leads to outside of `folder`. */
export async function readEntries(
  files: Workspace,
  uri: string,
  folder: string,
): Promise<string | Unreadable> {
  if (await files.leavesBy(uri, folder)) return { unreadable: 'missing' };
  const bytes = await files.readBytes(uri, LARGEST_BIBLIOGRAPHY);
  return isUnreadable(bytes) ? bytes : decodeText(bytes);
}

/** The first of some files that is there, or why none can be read: `outside` where there is none to look at. */
async function firstOf(
  uris: readonly string[],
  read: (uri: string) => Promise<string | Unreadable>,
): Promise<{ readonly uri: string; readonly text: string } | Unreadable['unreadable'] | 'outside'> {
  let why: Unreadable['unreadable'] | 'outside' = 'outside';
  for (const uri of uris) {
    const text = await read(uri);
    if (!isUnreadable(text)) return { uri, text };
    if (why === 'outside' || why === 'missing') why = text.unreadable;
  }
  return why;
}

/** A path as it is written in YAML may be escaped as in an address. */
function plainName(name: string): string {
  return name.replace(/^file:(?:\/\/)?(?=[^/])/i, '');
}

function said({ name }: NamedFile, why: Unreadable['unreadable'] | 'outside'): string {
  switch (why) {
    case 'missing':
    case 'folder':
    case 'no-file':
      return `There is no bibliography ‘${name}’. Correct the path, which begins at the folder of this file, or save your works there.`;
    case 'outside':
      return `‘${name}’ leads out of the workspace, so no works are read from it. Put the file into the workspace’s folder, and write its path from here, such as ‘references.bib’.`;
    case 'too-large':
      return `‘${name}’ is larger than 8 MB, so no works are read from it. Save those that you refer to in a file of their own.`;
    case 'utf-16':
    case 'not-utf-8':
    case 'binary':
      return `‘${name}’ is not text in UTF-8, so no works are read from it. Save it in the encoding UTF-8.`;
    case 'denied':
    case 'failed':
      return `‘${name}’ can’t be read. See whether you may open it.`;
  }
}
