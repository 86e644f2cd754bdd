/**
 * The styles that are set without another program.
 */

/** Their names, as settings and the command line have them. `chicago` (author and year) is what pandoc uses if nothing is said. */
export const styleNames = ['chicago', 'harvard', 'apa', 'ieee'] as const;
export type StyleName = (typeof styleNames)[number];

/** What they are called. */
export const styleTitles: Readonly<Record<StyleName, string>> = {
  chicago: 'Chicago (author and year)',
  harvard: 'Harvard',
  apa: 'APA (7th edition)',
  ieee: 'IEEE',
};

/** The style that a name or the file of a CSL style means; undefined where that is none of ours. */
export function styleNamed(name: string): StyleName | undefined {
  const bare = name
    .replace(/[?#].*$/s, '')
    .replace(/^.*[\\/]/s, '')
    .replace(/\.csl$/i, '')
    .toLowerCase();
  return /^(?:chicago|harvard|apa|ieee)$/.test(bare) ? styleNames.find(style => style === bare) : KNOWN[bare];
}

/** Styles of the CSL repository that come to the same. */
const KNOWN: Readonly<Record<string, StyleName>> = {
  'chicago-author-date': 'chicago',
  'chicago-author-date-17th-edition': 'chicago',
  'harvard-cite-them-right': 'harvard',
  'apa-7th-edition': 'apa',
  'american-psychological-association': 'apa',
};
