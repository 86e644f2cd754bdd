/**
 * The files in which other tools list the chapters of a document: `_quarto.yml`, `_bookdown.yml`, `_toc.yml` of Jupyter Book and
 * `SUMMARY.md` of mdBook.
 */
import { parseDocument } from 'yaml';
import { isNestedTooDeeply } from '../text/nesting.ts';

/** Their names. */
export const contentsNames: readonly string[] = [
  '_quarto.yml',
  '_quarto.yaml',
  '_bookdown.yml',
  '_toc.yml',
  '_toc.yaml',
  'SUMMARY.md',
];

/** Whether a path or URI is that of such a file. */
export function isContentsFile(path: string): boolean {
  return contentsNames.some(name => path.endsWith(`/${name}`) || path === name);
}

/** Such files as a glob, for one folder. */
export const CONTENTS_NAME_GLOB = `{${contentsNames.join()}}`;
/** The same in a folder or below it. */
export const CONTENTS_GLOB = `**/${CONTENTS_NAME_GLOB}`;

/** Code units up to which one is read: some thousand chapters. */
const LONGEST = 100_000;

/** The files that one lists, in its order and as it writes them. Never throws. */
export function filesListedIn(name: string, text: string): string[] {
  if (text.length > LONGEST) return [];
  if (name === 'SUMMARY.md') return linksIn(text);
  const root = dataIn(text);
  if (name.startsWith('_toc')) return chaptersIn(root, 0).map(withEnding);
  if (name.startsWith('_bookdown')) return namesIn(fieldOf(root, 'rmd_files'), 0);
  const book = fieldOf(root, 'book');
  const chapters = [
    ...namesIn(fieldOf(book, 'chapters'), 0),
    ...namesIn(fieldOf(book, 'appendices'), 0),
    ...namesIn(fieldOf(fieldOf(root, 'project'), 'render'), 0),
  ];
  return [...new Set(chapters)].filter(each => !/[*!?]/.test(each));
}

const LINK = /\]\([ \t]?<?([^()<>\n]{1,500})/g;

function linksIn(text: string): string[] {
  return [...text.matchAll(LINK)].flatMap(([, url = '']) => {
    // A title may stand behind it, and a place in the file.
    const path = (url.split(' "')[0] ?? '').split('#')[0]?.trim() ?? '';
    return path === '' || /^[a-z][a-z0-9+.-]*:/i.test(path) ? [] : decoded(path);
  });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function dataIn(yaml: string): unknown {
  if (isNestedTooDeeply(yaml)) return undefined;
  try {
    return parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' }).toJS({ maxAliasCount: 10 });
  } catch {
    return undefined;
  }
}

function fieldOf(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null
    ? Object.entries(data).find(([name]) => name === key)?.[1]
    : undefined;
}

/** Deeper than chapters in parts nobody lists them. */
const DEEPEST = 20;

/** Names of files in a list; a table in it may be a part with chapters of its own, or lists by format. */
function namesIn(data: unknown, depth: number): string[] {
  if (depth > DEEPEST) return [];
  if (typeof data === 'string') return /\.[A-Za-z]{1,10}$/.test(data) ? [data] : [];
  if (Array.isArray(data)) return data.flatMap((each: unknown) => namesIn(each, depth + 1));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) =>
    key === 'text' || key === 'title' ? [] : namesIn(value, depth + 1),
  );
}

/** The files of a Jupyter Book, by `root`, `file`, `chapters`, `sections` and `parts`. */
function chaptersIn(data: unknown, depth: number): string[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(data)) return data.flatMap((each: unknown) => chaptersIn(each, depth + 1));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'root' || key === 'file') return typeof value === 'string' ? value : [];
    return ['chapters', 'sections', 'parts', 'subtrees', 'entries'].includes(key)
      ? chaptersIn(value, depth + 1)
      : [];
  });
}

/** Jupyter Book leaves the ending away. */
function withEnding(name: string): string {
  return /\.[A-Za-z]{1,10}$/.test(name) ? name : `${name}.md`;
}
