/**
 * What stands in for words that are still to be written.
 */
import { isCriteriaComment, splitComments } from '../comments.ts';
import type { Span } from '../passage.ts';
import { proseOf, Reading } from './reading.ts';

/** In small letters they are words. */
const MARK =
  /(?<![\p{L}\p{N}])(?:TODO|TO DO|TB[CDA]|FIXME|X{3,}|X{2,}(?=%))(?![\p{L}\p{N}])|\((?:todo|tbc|tbd|tba)\)|\?{3,}|\b[Ll]orem\s+ipsum\b/gu;
const BRACKET =
  /[[{](?:please\s{1,20})?(?:(?:insert|add|enter|fill\s{1,20}in|type|put|your|name\s{1,20}of|date\s{1,20}of|number\s{1,20}of)\b[^\][{}\n]{0,100}|(?:school|pupil|teacher)(?:['’]s)?\s{1,20}name|(?:citation|reference|source|figure)s?\s{1,20}needed|[^\][{}\n]{1,60}\s{1,20}(?:goes\s{1,20})?here)[\]}](?!:)/gi;
/** Each is sooner looked for, and in most text that has none of it, enough. */
const MAY_MARK = /TODO|TO DO|TB[CDA]|FIXME|XX|\?\?\?|lorem/i;
const MAY_BRACKET = /[[{]\D/;

/** Words and brackets that keep the place of something. */
export const placeholders = new Reading<Span>(slice => {
  const { text } = slice;
  const mayMark = MAY_MARK.test(text);
  const mayBracket = MAY_BRACKET.test(text);
  if (!mayMark && !mayBracket) return [];
  const prose = proseOf(slice);
  const found: Span[] = [];
  for (const { index, 0: mark } of mayMark ? prose.matchAll(MARK) : [])
    found.push({ start: index, end: index + mark.length });
  for (const { index, 0: bracket } of mayBracket ? prose.matchAll(BRACKET) : []) {
    // The label of a link is text of its own.
    const behind = text[index + bracket.length];
    if (behind === '(' || behind === '[') continue;
    if (!found.some(({ start }) => start >= index && start < index + bracket.length))
      found.push({ start: index, end: index + bracket.length });
  }
  return found.sort((a, b) => a.start - b.start);
});

/** Comments that stand alone and are no instruction of ours: the hints of a skeleton, or the writer’s own notes. */
export const loneComments = new Reading<Span>(slice => {
  if (!slice.text.includes('<!--')) return [];
  return slice.blocks.flatMap(({ start, end, passages }) => {
    if (passages.length > 0) return [];
    const html = slice.text.slice(start, end);
    return splitComments(html).comments.flatMap(comment => {
      const source = html.slice(comment.start, comment.end);
      if (isCriteriaComment(source) || /^<!--\s*markscheme-/.test(source)) return [];
      return { start: start + comment.start, end: start + comment.end };
    });
  });
});
