/**
 * A work as a bibliography has it: what is read of BibTeX, BibLaTeX and CSL, and what styles are made from.
 */

/** A person, by the parts of the name; or whoever has no parts, such as an institution. */
export type Name =
  | {
      readonly family: string;
      readonly given: string;
      /** Before the family name, and sorted with the given one: *van*, *de*. */
      readonly particle?: string;
      /** *Jr.*, *III*. */
      readonly suffix?: string;
    }
  | { readonly literal: string };

/** What kind of work it is, as far as styles tell kinds apart. */
export const entryTypes = [
  'article',
  'magazine',
  'newspaper',
  'book',
  'chapter',
  'report',
  'thesis',
  'paper',
  'web',
  'other',
] as const;
export type EntryType = (typeof entryTypes)[number];

/** A day, or less of it. */
export interface Day {
  readonly year: string;
  /** From 1. */
  readonly month?: number;
  readonly day?: number;
}

/** A work; what is not known is the empty text. */
export interface Entry {
  readonly key: string;
  readonly type: EntryType;
  readonly authors: readonly Name[];
  readonly editors: readonly Name[];
  readonly translators: readonly Name[];
  readonly title: string;
  /** The journal, book, site or proceedings that it is in. */
  readonly container: string;
  readonly series: string;
  readonly publisher: string;
  readonly place: string;
  readonly date: Day | undefined;
  readonly volume: string;
  readonly issue: string;
  readonly pages: string;
  readonly edition: string;
  /** Of a report. */
  readonly number: string;
  /** *PhD thesis*, *Research report*. */
  readonly genre: string;
  readonly doi: string;
  readonly url: string;
  readonly accessed: Day | undefined;
  /** The conference at which it was given. */
  readonly event: string;
  /** Where its key stands: in which of the files (by index, -1 in the draft itself), from where to where. */
  readonly home: { readonly file: number; readonly start: number; readonly end: number };
}
