/**
 * Our comments: `<!-- criteria: 1.2.1, 3.2.2 -->`, `<!-- 1.2.1 -->` and `<!-- phase: evaluation -->`.
 */
import { CITING_WORD, isPlain, onlyCodes } from './code-lines.ts';
import { ALONE, type CodeRange, codesOfItem, type ListItem, readCodeList } from './code-list.ts';
import type { Span } from './passage.ts';

const PHASE = /^\s*phase\s*:\s*/i;
const LONGEST_TITLE = 160;

/** A code in a comment, the title of a criterion, or the name of a phase. */
export interface CommentCode extends Span {
  readonly code: string;
  readonly phase?: true;
  /** Set where it may be the title of a criterion. */
  readonly titled?: true;
  /** All that the comment holds, where nothing but codes stands in it: it is one of ours if all of them are listed. */
  readonly only?: readonly string[];
  readonly range?: CodeRange;
  /** The same with what stands right behind it, and how many code units that is. */
  readonly longer?: { readonly code: string; readonly by: number };
}

/** The text between the marks of a comment, which may have more hyphens than two; `from` is where it begins. */
export function insideOf(comment: string): { readonly text: string; readonly from: number } {
  let from = Math.min(4, comment.length);
  while (comment[from] === '-' && !comment.startsWith('-->', from)) from++;
  const close = comment.lastIndexOf('>');
  let to = close < from ? comment.length : close;
  if (comment[to - 1] === '!') to--;
  while (to > from && comment[to - 1] === '-') to--;
  return { text: comment.slice(from, Math.max(from, to)), from };
}

/** What the comment that stands at `start` claims something for; nothing if it is not one of ours. */
export function readComment(comment: string, start: number): CommentCode[] {
  const { text, from } = insideOf(comment);
  const opening = PHASE.exec(text)?.[0];
  if (opening === undefined) return readCriteriaComment(comment, start);
  const name = text.slice(opening.length).trim();
  const at = start + from + opening.length;
  return name === '' ? [] : [{ code: name, phase: true, start: at, end: at + name.length }];
}

/** The codes of the comment that stands at `start`; none if it is not one of ours. */
export function readCriteriaComment(comment: string, start: number): CommentCode[] {
  const { text, from } = insideOf(comment);
  const by = start + from;
  const word = CITING_WORD.exec(text)?.[0];
  const behind = word?.length ?? 0;
  if (word?.includes(':')) return [...codesIn(text, behind, by), ...titlesIn(text, behind, by)];
  const items = onlyCodes(text, behind);
  if (!items || (word === undefined && !items.every(isPlain))) return [];
  const only = word === undefined ? { only: items.flatMap(codesOfItem) } : {};
  return items.map(item => ({ ...placed(item, by), ...only }));
}

/** Behind a colon codes are read wherever they stand: what is none is left to whoever knows the codes. */
function codesIn(text: string, from: number, by: number): CommentCode[] {
  const found: CommentCode[] = [];
  for (let at = from; at < text.length; ) {
    const { items, end } = readCodeList(text, at, ALONE);
    for (const item of items) found.push(placed(item, by));
    NEXT.lastIndex = Math.max(end, at);
    NEXT.exec(text);
    at = NEXT.lastIndex === 0 ? text.length : NEXT.lastIndex;
  }
  return found;
}

/** What is no code up to where the next may begin. */
const NEXT = /[^\s,;([]*[\s,;([]+/y;

function placed({ longer, ...item }: ListItem, by: number): CommentCode {
  return {
    ...item,
    start: item.start + by,
    end: item.end + by,
    ...(longer ? { longer: { code: longer.code, by: longer.end - item.end } } : {}),
  };
}

/** What stands between commas and may be the title of a criterion: some words. */
function titlesIn(text: string, from: number, by: number): CommentCode[] {
  const found: CommentCode[] = [];
  for (const { 0: part, index } of text.slice(from).matchAll(/[^,;\r\n]+/g)) {
    const code = part.trim();
    // A single small letter is a code only by itself.
    const isLetter = /^[a-z]$/.test(code);
    if (!isLetter && (code.length > LONGEST_TITLE || !/\p{L}{3}/u.test(code) || onlyCodes(code))) continue;
    const start = by + from + index + part.indexOf(code);
    found.push({ code, ...(isLetter ? {} : { titled: true }), start, end: start + code.length });
  }
  return found;
}

/** Whether a comment is one of ours that lists criteria. */
export function isCriteriaComment(comment: string): boolean {
  const { text } = insideOf(comment);
  return CITING_WORD.exec(text)?.[0].includes(':') === true || readCriteriaComment(comment, 0).length > 0;
}

/** Whether some HTML is nothing but comments. A pattern would try all the ways in which it can be divided. */
export function isOnlyComments(html: string): boolean {
  return html.trimEnd().endsWith('-->') && splitComments(html).rest.trim() === '';
}

/** Splits HTML into its comments and the rest; offsets count in `html`. An unclosed comment runs to the end. */
export function splitComments(html: string): { comments: Span[]; rest: string } {
  const comments: Span[] = [];
  let rest = '';
  let at = 0;
  for (;;) {
    const start = html.indexOf('<!--', at);
    if (start < 0) break;
    const close = html.indexOf('-->', start + 4);
    const end = close < 0 ? html.length : close + 3;
    rest += html.slice(at, start) + ' '.repeat(end - start);
    comments.push({ start, end });
    at = end;
  }
  return { comments, rest: rest + html.slice(at) };
}

/** The comments of a text that are closed; behind the last end of one there are no more. */
export function closedComments(text: string): Span[] {
  const end = text.lastIndexOf('-->') + 3;
  return end < 3 ? [] : splitComments(text.slice(0, end)).comments;
}

/** HTML without its comments: what stands before and behind one is not parted by it. */
export function withoutComments(html: string): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of splitComments(html).comments) {
    shown += html.slice(at, start);
    at = end;
  }
  return shown + html.slice(at);
}
