/**
 * What of a text is not read as Markdown, since reading it would take too long.
 */
import { isCrowded } from '../markdown/inline-limit.ts';
import { deepMarksIn } from '../markdown/nesting.ts';
import type { Span } from '../passage.ts';
import { Reading } from './reading.ts';

/** Lines whose marks are too deep, from the first of these on; what code has at the start of its lines opens nothing. */
export const deepLines = new Reading<Span>(({ text, blocks }) => {
  const passages = blocks.flatMap(block => block.passages);
  const isCode = passages.length > 0 && passages.every(({ construct }) => construct === 'code');
  return isCode ? [] : deepMarksIn(text);
});

/** Passages with more marks than are looked at. */
export const crowded = new Reading<Span>(({ text, blocks }) =>
  blocks
    .flatMap(block => block.passages)
    .filter(({ start, end, construct }) => construct !== 'code' && isCrowded(text.slice(start, end))),
);
