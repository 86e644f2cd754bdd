/** Bibliographies of tests. */
import { readFileSync } from 'node:fs';
import type { Bibliography, Printed } from '../../../server/src/bibliography/bibliography.ts';
import { readBibliography } from '../../../server/src/bibliography/read.ts';

/** The works of `test/bibliography`. */
export const works = readFileSync('test/bibliography/works.bib', 'utf8');

/** A bibliography of one file. */
export function bibliographyOf(text: string, style?: string, name = 'works.bib'): Bibliography {
  return readBibliography([{ name, uri: `file:///w/${name}`, text }], { own: [], style: undefined }, style);
}

/** What is printed, with stars around italics. */
export function shown(printed: readonly Printed[]): string {
  return printed.map(({ text, isItalic }) => (isItalic ? `*${text}*` : text)).join('');
}
