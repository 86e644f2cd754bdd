/**
 * Passages in which the writer says ‘I’.
 */
import { once } from '../../text/once.ts';
import type { Span } from '../passage.ts';
import { proseOf, Reading } from './reading.ts';

/** ‘I’ and its forms: not a number (`Part I`) and not an initial (`I. L. Beck`). */
const self = once(
  () =>
    /(?<![\p{L}\p{N}.-])(?:(?<!\b(?:[Pp]art|[Pp]hase|[Ss]tage|[Ll]evel|[Tt]ier|[Tt]ype|War|[Vv]olume|[Aa]nnex|[Aa]ppendix)\s)I(?!\.\p{L}|\.\s\p{Lu}\.)|[Mm]y|[Mm]e|[Mm]ine|[Mm]yself)(?![\p{L}\p{N}-])/u,
);

/** Sooner looked for, and in most text that has none of it, enough. */
const MAY_BE = /\bI\b|\b[Mm](?:e|y|ine|yself)\b/;

/** The passages of prose that have such a word. */
export const personal = new Reading<Span>(slice => {
  const prose = proseOf(slice);
  return slice.blocks.flatMap(({ passages }) =>
    passages.flatMap(({ start, end, construct }) =>
      construct === 'prose' && saysI(prose.slice(start, end)) ? { start, end } : [],
    ),
  );
});

function saysI(text: string): boolean {
  return MAY_BE.test(text) && self().test(text);
}
