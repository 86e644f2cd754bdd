/**
 * Where blocks stand: in lists and quotations, in a note, under which headings; and the paragraphs that are made there.
 */
import { type IParagraphOptions, Paragraph, type ParagraphChild, type Table, TextRun } from 'docx';
import type { PlacedPassage } from './claims.ts';
import { type ListNumbering, levelOf, STEP } from './lists.ts';
import { styleId, type TextStyle } from './styles.ts';

/** What can stand in the body of a document. */
export type Block = Paragraph | Table;

/** The number or bullet that the next paragraph begins with. */
export interface Marker {
  readonly numbering: ListNumbering & { readonly level: number };
  used: boolean;
}

/** Where blocks stand. */
export interface Place {
  /** Which passages are written; all where it is left out. */
  readonly wants?: (passage: PlacedPassage) => boolean;
  /** The passages of the top-level block that this is in, where not all are written. */
  readonly beside?: readonly PlacedPassage[];
  /** Whether what has no passages of its own is written, although not all is. */
  readonly rest?: true;
  /** The style of a heading that stands in nothing else. */
  readonly heading: (depth: number) => TextStyle;
  readonly top: boolean;
  /** In a footnote there are paragraphs only. */
  readonly note: boolean;
  /** How many lists, quotations and notes are round it; lists alone, and quotations. */
  readonly depth: number;
  readonly lists: number;
  readonly quotes: number;
  readonly marker?: Marker;
}

/** Word’s heading of a level, from 1. */
export function headingStyle(level: number): TextStyle {
  const styles = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6'] as const;
  return styles[Math.min(level, 6) - 1] ?? 'Heading6';
}

/** The outermost place. */
export const OUTERMOST: Place = {
  heading: headingStyle,
  top: true,
  note: false,
  depth: 0,
  lists: 0,
  quotes: 0,
};

/** Quotations further in are indented no more than this many. */
const MOST_QUOTES = 4;
const QUOTE_STEP = 567;

/** How far a place is from the margin, in twentieths of a point. */
export function indentOf({ lists, quotes }: Place): number {
  return (lists === 0 ? 0 : (levelOf(lists - 1) + 1) * STEP) + Math.min(quotes, MOST_QUOTES) * QUOTE_STEP;
}

/** A paragraph at a place; the first one of a list’s item has its number or bullet. */
export function paragraphAt(
  place: Place,
  style: TextStyle,
  counted: boolean,
  children: readonly ParagraphChild[],
  more: IParagraphOptions = {},
): Paragraph {
  const { marker, note, lists, quotes } = place;
  const numbering = marker && !marker.used ? marker.numbering : undefined;
  if (marker) marker.used = true;
  const left = indentOf(place);
  const plain = note ? 'FootnoteText' : quotes > 0 ? 'Quote' : lists > 0 ? 'ListParagraph' : 'Normal';
  return new Paragraph({
    style: styleId(style === 'Normal' ? plain : style, counted),
    children,
    ...(numbering ? { numbering } : {}),
    ...(left > 0 ? { indent: { left, ...(numbering ? { hanging: STEP } : {}) } } : {}),
    ...more,
  });
}

/** Puts the number or bullet of an item before what can’t have one, such as a table. */
export function markerAlone(place: Place): Paragraph[] {
  return place.marker && !place.marker.used ? [paragraphAt(place, 'Normal', false, [])] : [];
}

/** Lines of a text as runs with breaks between them. */
export function linesOf(lines: readonly string[]): TextRun[] {
  return lines.map((text, index) => new TextRun({ text, ...(index > 0 ? { break: 1 } : {}) }));
}
