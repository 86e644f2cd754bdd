/** Bibliographies of tests. */
import { readFileSync } from 'node:fs';
import type { Bibliography, Printed } from '../../../server/src/bibliography/bibliography.ts';
import { readBibliography } from '../../../server/src/bibliography/read.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { type WorksNamed, worksNamed } from '../../../server/src/draft/works-named.ts';

/** The works of `test/bibliography`. */
export const works = readFileSync('test/bibliography/works.bib', 'utf8');

/** What a draft says of its bibliography. */
export function namedAs(named: Partial<WorksNamed>): WorksNamed {
  return {
    files: [],
    own: [],
    style: undefined,
    uncited: [],
    isAllListed: false,
    isUnlisted: false,
    heading: undefined,
    at: { start: 0, end: 0 },
    ...named,
  };
}

/** A bibliography of one file. */
export function bibliographyOf(text: string, style?: string, name = 'works.bib'): Bibliography {
  const files = [{ name, uri: `file:///w/${name}`, text }];
  return readBibliography(files, namedAs({ files: [{ name, start: 0, end: 0 }] }), style);
}

/** What is printed, with stars around italics. */
export function shown(printed: readonly Printed[]): string {
  return printed.map(({ text, isItalic }) => (isItalic ? `*${text}*` : text)).join('');
}

/** The bibliography of a draft with this front matter, whose only file has this text. */
export function bibliographyIn(head: string, text: string, style?: string): Bibliography {
  const named = worksNamed(readDraft(head)) ?? namedAs({});
  const files = named.files.map(({ name }) => ({ name, uri: `file:///w/${name}`, text }));
  return readBibliography(files, named, style);
}
