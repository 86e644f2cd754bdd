import { excludables } from './choices.ts';
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

const FURTHER: Readonly<Record<string, Excludable>> = {
  annexe: 'annex',
  appendix: 'annex',
  appendice: 'annex',
  'supporting document': 'supporting-documents',
  reference: 'references',
  bibliography: 'references',
  quote: 'quotation',
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
