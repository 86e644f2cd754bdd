/**
 * Lines that look like headings and are none to anybody but people: bold words by themselves, or large print.
 */
import { readsAsCaption } from '../captions.ts';
import type { Span } from '../passage.ts';
import { countWords } from '../words.ts';
import { Reading } from './reading.ts';

/** A line that looks like a heading. */
export interface BoldLine extends Span {
  readonly text: string;
  /** The level that it says itself, as `<h2>` does. */
  readonly level: number | undefined;
}

const BOLD = /^(?:\*\*|__)([^*_\r\n]{2,120})(?:\*\*|__)(:?)$/;
const LARGE =
  /^<(?:h([1-6])|big|font\s[^<>]{0,100}size[^<>]{0,100}|span\s[^<>]{0,100}font-size[^<>]{0,100})>(?:\*\*)?([^<>*\r\n]{2,120})(?:\*\*)?<\/(?:h[1-6]|big|font|span)>$/i;
/** A sentence is no heading. */
const SENTENCE = /[.,;!?…]$/;
const MOST_WORDS = 12;

/** The lines of a slice that look like headings. */
export const boldLines = new Reading<BoldLine>(({ text, blocks }) =>
  blocks.flatMap(({ type, start, end, passages, mentions, listHeading }): BoldLine | [] => {
    const [passage, more] = passages;
    if ((type !== 'paragraph' && type !== 'html') || !passage || more || listHeading !== undefined) return [];
    if (passage.place || passage.task || passage.label || mentions.length > 0) return [];
    const line = text.slice(start, end);
    const large = LARGE.exec(line);
    const words = (large?.[2] ?? BOLD.exec(line)?.[1] ?? '').replace(/:$/, '').trim();
    if (!/\p{L}{2}/u.test(words) || SENTENCE.test(words) || countWords(words) > MOST_WORDS) return [];
    if (readsAsCaption(words)) return [];
    return { start, end, text: words, level: large?.[1] === undefined ? undefined : Number(large[1]) };
  }),
);
