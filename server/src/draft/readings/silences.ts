/**
 * Comments that silence rules: `<!-- markscheme-disable rule: reason -->`.
 */
import type { Span } from '../passage.ts';
import { comments } from './comments.ts';
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
/** The comments of a slice that silence rules. */
export const silences = new Reading<Silence>(slice => {
  const { text, blocks } = slice;
  if (!text.includes('markscheme-disable')) return [];
  const passages = blocks.flatMap(block => block.passages);
  const holds = blocks.some(({ heading }) => heading) ? 'section' : passages.length > 0 ? 'block' : 'next';
  return comments.inSlice(slice).flatMap(({ start: index, end, text: comment }) => {
    const [whole, mark = '', list = '', reason = ''] = COMMENT.exec(comment) ?? [];
    if (whole === undefined) return [];
    return {
      start: index,
      end,
      rules: [...list.matchAll(/[^\s,]+/g)].map(rule => ({ id: rule[0], at: 4 + mark.length + rule.index })),
      reasoned: /\p{L}/u.test(reason) && reason.trim() !== ASKED,
      holds,
    };
  });
});

/** What the quick fix puts where the reason is to stand. */
export const ASKED = 'why?';
