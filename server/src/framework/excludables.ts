import { excludables, type LeftOut } from './choices.ts';
import type { Excludable } from './schema.ts';

/** What a task can leave out of its word count, in words. */
export const excludableNames: Readonly<Record<LeftOut, string>> = {
  annex: 'annexes',
  'supporting-documents': 'supporting documents',
  references: 'references',
  table: 'tables',
  caption: 'captions',
  quotation: 'quotations',
  footnote: 'footnotes',
  heading: 'headings',
  code: 'code',
  contents: 'contents',
  abstract: 'abstract',
  section: 'sections that you name',
};

/** Their names as one writes them in a list. */
export const excludableList: readonly string[] = excludables.map(what => excludableNames[what]);

const FURTHER: Readonly<Record<string, Excludable>> = {
  annexe: 'annex',
  appendix: 'annex',
  appendice: 'annex',
  'supporting document': 'supporting-documents',
  reference: 'references',
  bibliography: 'references',
  quote: 'quotation',
  'block quote': 'quotation',
  blockquote: 'quotation',
  figure: 'caption',
  'code block': 'code',
  listing: 'code',
  content: 'contents',
  toc: 'contents',
  'table of contents': 'contents',
  'contents list': 'contents',
};

const byName = new Map<string, Excludable>(Object.entries(FURTHER));
for (const what of excludables) byName.set(what, what).set(excludableNames[what], what);

/** What a participant’s name for it means, singular or plural: `tables`, `Appendices`, `supporting documents`. */
export function excludableOf(name: string): Excludable | undefined {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  return byName.get(plain) ?? byName.get(plain.replace(/ /g, '-')) ?? byName.get(plain.replace(/s$/, ''));
}
