/**
 * Our comments: `<!-- criteria: 1.2.1, 3.2.2 -->` and `<!-- phase: evaluation -->`.
 */
import type { Span } from './passage.ts';

const CRITERIA = /^<!--\s*criteri(?:a|on)\s*:/i;
const LISTED = /[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*/g;

const PHASE = /^<!--\s*phase\s*:\s*/i;

/** A code in a comment, or the name of a phase. */
export interface CommentCode extends Span {
  readonly code: string;
  readonly phase?: true;
}

/** What the comment that stands at `start` claims something for; nothing if it is not one of ours. */
export function readComment(comment: string, start: number): CommentCode[] {
  const opening = PHASE.exec(comment)?.[0];
  if (opening === undefined) return readCriteriaComment(comment, start);
  const name = comment
    .slice(opening.length)
    .replace(/--!?>\s*$/, '')
    .trim();
  const from = start + opening.length;
  return name === '' ? [] : [{ code: name, phase: true, start: from, end: from + name.length }];
}

/** The codes of the comment that stands at `start`; none if it is not one of ours. */
export function readCriteriaComment(comment: string, start: number): CommentCode[] {
  const opening = CRITERIA.exec(comment)?.[0];
  if (opening === undefined) return [];
  const body = comment.slice(opening.length).replace(/--!?>\s*$/, '');
  const codes: CommentCode[] = [];
  for (const match of body.matchAll(LISTED)) {
    if (match[0] === 'and' || match[0].length > 24) continue;
    const from = start + opening.length + match.index;
    codes.push({ code: match[0], start: from, end: from + match[0].length });
  }
  return codes;
}

/** Whether a comment is one of ours that lists criteria. */
export function isCriteriaComment(comment: string): boolean {
  return CRITERIA.test(comment);
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
