import type { Excludable } from './schema.ts';

/** What a task can leave out of its word count, in words. */
export const excludableNames: Readonly<Record<Excludable, string>> = {
  annex: 'annexes',
  'supporting-documents': 'supporting documents',
  references: 'references',
  table: 'tables',
  caption: 'captions',
  quotation: 'quotations',
  footnote: 'footnotes',
  heading: 'headings',
};
