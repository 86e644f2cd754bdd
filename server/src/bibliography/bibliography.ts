/**
 * What a draft’s bibliography gives to whoever has it: plain data, and pure functions that set it in a style. What reads it
 * (`read.ts`) is a part of its own, with the library for BibTeX; whoever uses it needs these types alone.
 */
import type { WorksNamed } from '../draft/works-named.ts';
import type { Entry } from './entry.ts';
import type { StyleName } from './style-names.ts';

/** A work in a citation, as the draft has it. */
export interface CitedWork {
  readonly key: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly isYearOnly: boolean;
}

/** A citation of one work or several. */
export interface Cited {
  readonly items: readonly [CitedWork, ...CitedWork[]];
  readonly isNarrative: boolean;
}

/** A stretch of what is printed. */
export interface Printed {
  readonly text: string;
  readonly isItalic: boolean;
}

/** Something wrong in a file of entries. */
export interface BibliographyFault {
  /** Index of the file. */
  readonly file: number;
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** A file of entries. */
export interface BibliographyFile {
  /** As the draft names it. */
  readonly name: string;
  /** What its reader calls it: a URI. */
  readonly uri: string;
  readonly text: string;
}

/** The works that a draft cites, set in a style: letters and numbers follow from which they are. */
export interface Printer {
  /** What is printed in the place of a citation. */
  cite(cited: Cited): readonly Printed[];
  /** The entry of a key as the list has it; undefined if there is none. */
  reference(key: string): readonly Printed[] | undefined;
  /** The list. */
  readonly references: readonly { readonly key: string; readonly printed: readonly Printed[] }[];
  /** The words of the list. */
  readonly words: number;
}

/** A bibliography. */
export interface Bibliography {
  /** What the draft says of it. */
  readonly named: WorksNamed;
  readonly files: readonly BibliographyFile[];
  /** By key; of several of one key the last, as pandoc has it. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly faults: readonly BibliographyFault[];
  readonly style: StyleName;
  /** Whether somebody has chosen the style, in a setting or on the command line. */
  readonly isChosen: boolean;
  /** A style that was asked for and is none of ours, so that another one stands in. */
  readonly unknownStyle: string | undefined;
  /** Gives what sets these works, in the order in which they are cited first. */
  printer(keys: readonly string[]): Printer;
}
