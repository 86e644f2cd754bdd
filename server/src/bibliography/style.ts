/**
 * What a style is: how it cites, and how it lists.
 */
import type { Entry } from './entry.ts';
import type { LabelForm } from './locator.ts';
import type { NameForm } from './names.ts';

/** How author and year stand in the text. */
export interface AuthorYear {
  readonly kind: 'author-year';
  readonly names: Omit<NameForm, 'inverted' | 'initials'>;
  /** What joins two names where they are a part of the sentence. */
  readonly andInSentence: string;
  /** What stands between author and year. */
  readonly between: string;
  /** What stands in the place of a year that is not known, and between a year and its letter. */
  readonly undated: string;
  /** Whether pages have their label: `p. 3`. */
  readonly labelsPages: boolean;
  /** How places but pages are named. */
  readonly labels: LabelForm;
  /** Given names that tell authors of one family name apart. */
  readonly apart: 'initials' | 'names' | 'no';
  /** Whether works of one author in a row have the name once. */
  readonly gathers: boolean;
  /** Whether the works in brackets stand in the order of the list. */
  readonly sorts: 'author' | 'year' | 'no';
  /** A work without an author, by its title. */
  title(entry: Entry): string;
}

/** Numbers in the order in which works are cited first. */
export interface Numbered {
  readonly kind: 'numbered';
}

/** A style. */
export interface Style {
  readonly citing: AuthorYear | Numbered;
  /** A work in the list; `letter` tells it from others of its year, `number` is its number. */
  reference(entry: Entry, letter: string, number: number): string;
  /** What stands in the place of authors who are those of the work before. */
  readonly again: string;
}
