/**
 * A document of any format as the finder sees it: paragraphs, headings and tables in their order.
 */

import type { Stated } from './stated.ts';

/** A paragraph or an item of a list. A `\n` in the text is a line break of the document. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** How deep it stands in lists, from 0; absent outside of lists. */
  readonly depth?: number;
  /** All of it is bold, or it looks like a heading in some other way. */
  readonly strong?: boolean;
  /** From 1, where the document has pages. */
  readonly page?: number;
}

/** A heading. */
export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
  /** 1 is the highest. */
  readonly level: number;
  readonly page?: number;
}

/** A place in a table's grid. */
export interface Cell {
  readonly paragraphs: readonly Paragraph[];
  /** It has no text of its own: a merged cell above it, or left of it, reaches over it. */
  readonly coveredBy?: 'above' | 'left';
}

/** A row; all rows of a table have the same number of cells. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly page?: number;
}

/** A table, merged cells spread over the grid. */
export interface Table {
  readonly kind: 'table';
  readonly rows: readonly Row[];
}

export type Block = Paragraph | Heading | Table;

/** A line that the reader took for no part of the text: a running head, a footnote, a stamp. */
export interface LeftOut {
  /** Empty where there is no text on a page, though something is drawn on it: a scanned page, say. */
  readonly text: string;
  readonly page: number;
}

/** A document that was read. */
export interface Document {
  readonly blocks: readonly Block[];
  /** What is in none of the blocks, each text once; absent where nothing was left out. */
  readonly leftOut?: readonly LeftOut[];
  /** What of it could not be read though it shows in print, each in plain sentences; absent where nothing is known. */
  readonly unread?: readonly string[];
  /** Whether it says where its pages end. */
  readonly paged: boolean;
  /** Its criteria, where its format says what each is, so that they need not be looked for. */
  readonly stated?: readonly Stated[];
  /** Its lines, where it is a text whose lines people see. */
  readonly lines?: readonly string[];
}

/** All text of a cell, its paragraphs separated by line breaks. */
export function cellText(cell: Cell | undefined): string {
  return cell?.paragraphs.map(({ text }) => text).join('\n') ?? '';
}

/** The texts of blocks, those in tables cell by cell. */
export function* textsOf(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.kind !== 'table') yield block.text;
    else
      for (const row of block.rows)
        for (const cell of row.cells) for (const { text } of cell.paragraphs) yield text;
  }
}

/** One line of a text whose lines were broken somewhere. */
export function unwrapped(text: string): string {
  return text
    .replace(/\u2011/g, '-')
    .replace(/\u00ad[ \t]*\n?[ \t]*/g, '')
    .replace(/(\p{L})[-‐][ \t]*\n[ \t]*(?=\p{L})/gu, '$1-')
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim();
}
