/**
 * The smallest parts of a draft. Offsets are UTF-16 code units; ranges are half open.
 */
import type { Label } from './markdown/labels.ts';

/** A stretch of the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An edit at offsets of a draft. */
export interface SpanEdit extends Span {
  readonly newText: string;
}

/** What a passage is made of; for what stands inside another construct, the outermost one. */
export type Construct =
  | 'prose'
  | 'heading'
  | 'table'
  | 'caption'
  | 'quotation'
  | 'footnote'
  | 'code'
  | 'contents';

/** A link or image inside a passage. */
export interface Link extends Span {
  /** Where it leads; empty for a reference such as `[data][raw]`, whose definition says so. */
  readonly url: string;
  /** Of a reference: the label of its definition. */
  readonly label?: Label;
}

/** A run of prose: a paragraph, list item, table cell, heading line, caption or block of code. */
export interface Passage extends Span {
  readonly construct: Construct;
  /** Words as Word counts them. */
  readonly words: number;
  readonly links: readonly Link[];
  /** Set where it is but a bracketed line that keeps the place of something, so that nothing is written yet. */
  readonly place?: true;
  /** Set for a ticked task that names what it is: its words are those of the criterion. */
  readonly task?: true;
  /** Set where it is but a label for the codes below it: ‘KSBs covered:’. */
  readonly label?: true;
}

/**
 * How a code is cited: in running text, in brackets, after ‘criterion’, in a comment, with nothing but codes beside it
 * behind the last full stop or in a cell of a table, in a line of codes, or by its title in a heading.
 */
export type MentionForm = 'bare' | 'bracket' | 'named' | 'comment' | 'alone' | 'line' | 'title';

/** Where codes alone in a cell of a table stand. */
export interface CellPlace {
  /** The head of the column. */
  readonly head: string;
  /** Whether another cell of the row holds prose. */
  readonly besideProse: boolean;
  /** Whether the table only says where something is to be found. */
  readonly isMap: boolean;
  /** All codes alone in cells of the column. */
  readonly column: readonly string[];
}

/** The last of some passages, which stand one after the other, that begins no later than an offset. */
export function lastBefore(passages: readonly Passage[], offset: number): Passage | undefined {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return passages[low - 1];
}
