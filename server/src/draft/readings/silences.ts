/**
 * Comments that silence rules: `<!-- markscheme-disable rule: reason -->`.
 */
import { splitComments } from '../comments.ts';
import type { Passage, Span } from '../passage.ts';
import { Reading } from './reading.ts';

/** Such a comment. */
export interface Silence extends Span {
  /** Ids as they are written, each at its place from the comment’s start. */
  readonly rules: readonly { readonly id: string; readonly at: number }[];
  /** Whether it says why. */
  readonly reasoned: boolean;
  /** Where it holds: in the block or section that it is in, or in the next block. */
  readonly holds: 'block' | 'section' | 'next';
}

const COMMENT = /^<!--(\s*markscheme-disable(?![\w-]))([^:]*?)(?::([\s\S]*?))?-->$/;
const CODE = /(?<!`)(`+)(?!`)[^`][\s\S]*?(?<!`)\1(?!`)/g;

/** The comments of a slice that silence rules. */
export const silences = new Reading<Silence>(slice => {
  const { text, blocks } = slice;
  if (!text.includes('markscheme-disable')) return [];
  const passages = blocks.flatMap(block => block.passages);
  const source = withoutCode(
    text.replace(CODE, code => ' '.repeat(code.length)),
    passages,
  );
  const holds = blocks.some(({ heading }) => heading) ? 'section' : passages.length > 0 ? 'block' : 'next';
  // Comment by comment: a pattern for all of the text would look from each opening to the end.
  return splitComments(source).comments.flatMap(({ start: index, end }) => {
    const comment = source.slice(index, end);
    const [whole, mark = '', list = '', reason = ''] = COMMENT.exec(comment) ?? [];
    if (whole === undefined) return [];
    return {
      start: index,
      end: index + comment.length,
      rules: [...list.matchAll(/[^\s,]+/g)].map(rule => ({ id: rule[0], at: 4 + mark.length + rule.index })),
      reasoned: /\p{L}/u.test(reason) && reason.trim() !== ASKED,
      holds,
    };
  });
});

/** The text with spaces in place of blocks of code; put together piece by piece, since to copy it for each costs the square. */
function withoutCode(text: string, passages: readonly Passage[]): string {
  let source = '';
  for (const { construct, start, end } of passages)
    if (construct === 'code' && start >= source.length)
      source += text.slice(source.length, start) + ' '.repeat(end - start);
  return source + text.slice(source.length);
}

/** What the quick fix puts where the reason is to stand. */
export const ASKED = 'why?';
