/**
 * The comments of slices.
 */
import { splitComments } from '../comments.ts';
import type { Passage, Span } from '../passage.ts';
import { Reading } from './reading.ts';

/** A comment, from its first mark to its last. */
export interface Comment extends Span {
  readonly text: string;
}

const CODE = /(?<!`)(`+)(?!`)[^`][\s\S]*?(?<!`)\1(?!`)/g;

/** The comments of a slice, without what stands in code. */
export const comments = new Reading<Comment>(({ text, blocks }) => {
  if (!text.includes('<!--')) return [];
  const passages = blocks.flatMap(block => block.passages);
  const source = withoutCode(
    text.replace(CODE, code => ' '.repeat(code.length)),
    passages,
  );
  // Comment by comment: a pattern for all of the text would look from each opening to the end.
  return splitComments(source).comments.map(({ start, end }) => ({
    start,
    end,
    text: source.slice(start, end),
  }));
});

/** The text with spaces in place of blocks of code; put together piece by piece, since to copy it for each costs the square. */
function withoutCode(text: string, passages: readonly Passage[]): string {
  let source = '';
  for (const { construct, start, end } of passages)
    if (construct === 'code' && start >= source.length)
      source += text.slice(source.length, start) + ' '.repeat(end - start);
  return source + text.slice(source.length);
}
