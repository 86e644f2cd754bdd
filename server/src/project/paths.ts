/**
 * Lists of files: `parts:` in a draft’s front matter, and `files:` in a `markscheme.yaml`. Paths are relative to the
 * file that the list stands in, with slashes, and lead to nothing outside the workspace.
 */
import type { Entry, FrontMatterFault } from '../draft/front-matter.ts';
import type { Span } from '../draft/model.ts';
import { isMarkdown, markdownSuffixes } from '../text/markdown-files.ts';
import { pathInside } from './inside.ts';

/** A file that a list names: its path in the workspace, and the name in the list. */
export interface Listed extends Span {
  readonly path: string;
  readonly name: string;
}

/** What a list comes to. */
export interface FileList {
  readonly files: readonly Listed[];
  /** Names that lead to no file that could be read, whatever stands there. */
  readonly refused: readonly string[];
  readonly faults: readonly FrontMatterFault[];
}

/** The name of a file that says which files drafts are made of. */
export const PROJECT_FILE = /(?:^|\/)markscheme\.ya?ml$/;

/** The same as a glob, for one folder. */
export const PROJECT_NAME_GLOB = 'markscheme.{yaml,yml}';
/** The same in a folder or below it. */
export const PROJECT_GLOB = `**/${PROJECT_NAME_GLOB}`;

/** Files of works that drafts cite. */
export const BIBLIOGRAPHY_GLOB = '**/*.{bib,bibtex,json}';

/** Whether a path or URI is that of a file of works, and of nothing else. */
export function isBibliographyName(path: string): boolean {
  return /\.bib(?:tex)?$/i.test(path);
}

/** The names of Markdown files as a glob, for one folder. */
export const MARKDOWN_NAME_GLOB = `*{${markdownSuffixes.join()}}`;

/**
 * Reads a list that stands in the file `from` (a path in the workspace). `taken` are the paths that can’t be named once
 * more; those of the list join them.
 */
export function readList(entry: Entry | undefined, from: string, taken: Set<string>): FileList {
  const files: Listed[] = [];
  const refused: string[] = [];
  const faults: FrontMatterFault[] = [];
  if (!entry || entry.value === null) return { files, refused, faults };
  for (const { value, valueSpan } of Array.isArray(entry.value) ? entry.inner : [entry]) {
    const fault = (message: string) => faults.push({ ...valueSpan, message });
    if (typeof value !== 'string') {
      fault(`Expected the names of files, such as ‘${entry.key}: [design.md, delivery.md]’.`);
      continue;
    }
    const path = pathInside(from, value);
    if (path === undefined || (path !== from && !isMarkdown(path))) refused.push(value);
    if (path === undefined)
      fault(
        `‘${value}’ leads out of the workspace, so it is not read. Put the file into the workspace’s folder, and write its path from here, such as ‘design.md’.`,
      );
    else if (path === from) fault(`This file can’t be a part of itself. Take ‘${value}’ out of the list.`);
    else if (!isMarkdown(path)) fault(`‘${value}’ is no Markdown file. Name one that ends in ‘.md’.`);
    else if (taken.has(path)) fault(`‘${value}’ is named more than once. Take it out here or there.`);
    else {
      taken.add(path);
      files.push({ ...valueSpan, path, name: value });
    }
  }
  return { files, refused, faults };
}

/** What became of a file that a list names. */
export type Found =
  | 'there'
  | 'missing'
  | 'outside'
  | 'own'
  | 'circle'
  | 'too-long'
  | 'not-utf-8'
  | 'unreadable';

/** What is wrong with a file that a list names; nothing where it is there. */
export function faultOf({ name, start, end }: Listed, found: Exclude<Found, 'there'>): FrontMatterFault {
  return { start, end, message: said(name, found) };
}

function said(name: string, found: Exclude<Found, 'there'>): string {
  switch (found) {
    case 'missing':
      return `There is no file ‘${name}’. Correct the path, which begins at the folder of this file, or make the file.`;
    case 'outside':
      return `‘${name}’ is a link to a file outside the workspace, so it is not read. Put the file itself there.`;
    case 'own':
      return `‘${name}’ is a draft of its own: its front matter has ‘assessment:’. Take that out of it, or take it out of this list.`;
    case 'too-long':
      return `‘${name}’ is too long to be read: it has more than 5 million characters, or 100,000 lines and marks of Markdown. Split it, or take out what does not belong in it.`;
    case 'not-utf-8':
      return `‘${name}’ is not text in UTF-8, so it is not read. Save it in the encoding UTF-8.`;
    case 'unreadable':
      return `‘${name}’ can’t be read. See whether you may open it.`;
    case 'circle':
      return `‘${name}’ names this file as its part in turn. Take one of the two out of the other’s list.`;
  }
}
