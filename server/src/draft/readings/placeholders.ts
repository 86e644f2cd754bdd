/**
 * What stands in for words that are still to be written.
 */
import { isCriteriaComment, splitComments } from '../comments.ts';
import type { Span } from '../passage.ts';
import { proseOf, Reading } from './reading.ts';

/** In small letters they are words. */
const MARK =
  /(?<![\p{L}\p{N}])(?:TODO|TO[ -]DO|TB[CDA]|FIXME|PLACEHOLDER|XX(?:[/.-]XX(?:XX)?){1,2}|X{3,}|X{2,}(?=%)|(?<=[£$€])X{2,})(?![\p{L}\p{N}])|\((?:todo|tbc|tbd|tba)\)|\?{3,}|\b[Ll]orem\s+ipsum\b/gu;
const BRACKET =
  /[[{](?:please\s{1,20})?(?:(?:insert|add|enter|fill\s{1,20}in|type|put|your|name\s{1,20}of|date\s{1,20}of|number\s{1,20}of|to-?\s?do|tb[cda]|placeholder)\b[^\][{}\n]{0,100}|(?:write|complete|finish|expand)\s{1,20}(?:this|here|up|later|more|about|on)\b[^\][{}\n]{0,100}|(?:school|pupil|teacher|student)(?:['’]s)?\s{1,20}name|(?:citation|reference|source|figure)s?\s{1,20}needed|[^\][{}\n]{1,60}\s{1,20}(?:(?:goes\s{1,20})?here|to\s{1,20}(?:follow|come))|x{2,}|\?{1,2})[\]}](?!:)/gi;
/** What is still to be done with it, whoever does it. */
const DONE =
  '(?:completed|confirmed|added|inserted|written|decided|determined|agreed|announced|updated|finali[sz]ed|done|filled\\s{1,20}in)';
const PENDING = new RegExp(
  `[[{][^\\][{}\\n]{0,40}\\bto\\s{1,20}be\\s{1,20}${DONE}\\b[^\\][{}\\n]{0,100}[\\]}](?!:)`,
  'gi',
);
/** In round brackets a sentence may say who did it: there it has a time behind it or nothing. */
const PENDING_IN_ROUND = new RegExp(
  `\\(to\\s{1,20}be\\s{1,20}${DONE}(?:\\s{1,20}(?:later|soon|shortly|(?:in|by|before|after|on)\\s{1,20}(?:the\\s{1,20})?(?:\\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|spring|summer|autumn|winter|next|end)[^()\\n]{0,40}))?[.…]{0,3}\\)`,
  'gi',
);
/** In capitals, or as a passage of its own, without brackets, too. */
const PENDING_IN_CAPITALS =
  /(?<![\p{L}\p{N}])TO\s{1,20}BE\s{1,20}(?:COMPLETED|CONFIRMED|ADDED|INSERTED|WRITTEN|DECIDED|DETERMINED|AGREED|ANNOUNCED|UPDATED|FINALI[SZ]ED|DONE|FILLED\s{1,20}IN)(?![\p{L}\p{N}])/gu;
const PENDING_ALONE = new RegExp(`^to\\s{1,20}be\\s{1,20}${DONE}\\b[^.,\\n]{0,60}[.…]{0,3}$`, 'i');
/** A note to oneself, which opens a line with a colon behind it or is all of it. */
const NOTE =
  /^(?:to[ -]?do|tb[cda]|placeholder|work\s{1,20}in\s{1,20}progress|coming\s{1,20}soon)(?:\s{0,20}:|[.…]{0,3}$)/i;
/** Each is sooner looked for, and in most text that has none of it, enough. */
const MAY_MARK = /TODO|TO[ -]DO|TB[CDA]|FIXME|PLACEH|XX|\?\?\?|lorem/i;
const MAY_BRACKET = /[[{]\D/;
const MAY_PEND = /\bto\s+be\s/i;
const MAY_BE_NOTE = /to[ -]?do|tb[cda]|placeholder|in\s+progress|coming\s+soon|\bto\s+be\s/i;

/** Words and brackets that keep the place of something. */
export const placeholders = new Reading<Span>(slice => {
  const { text } = slice;
  const mayMark = MAY_MARK.test(text);
  const mayBracket = MAY_BRACKET.test(text);
  const mayPend = MAY_PEND.test(text);
  const mayBeNote = MAY_BE_NOTE.test(text);
  if (!mayMark && !mayBracket && !mayPend && !mayBeNote) return [];
  const prose = proseOf(slice);
  const found: Span[] = [];
  const addAll = (pattern: RegExp) => {
    for (const { index, 0: mark } of prose.matchAll(pattern))
      found.push({ start: index, end: index + mark.length });
  };
  const addBrackets = (pattern: RegExp) => {
    for (const { index, 0: bracket } of prose.matchAll(pattern)) {
      // The label of a link is text of its own.
      const behind = text[index + bracket.length];
      if (bracket.startsWith('[') && (behind === '(' || behind === '[')) continue;
      found.push({ start: index, end: index + bracket.length });
    }
  };
  if (mayMark) addAll(MARK);
  if (mayBracket) addBrackets(BRACKET);
  if (mayPend) {
    addBrackets(PENDING);
    addAll(PENDING_IN_ROUND);
    addAll(PENDING_IN_CAPITALS);
  }
  if (mayBeNote)
    for (const passage of slice.blocks.flatMap(block => block.passages))
      if (passage.construct !== 'code') found.push(...notesIn(prose, passage));
  return outermost(found);
});

/** Notes to oneself that open lines of a passage; all of it where it only says that it is to be written. */
function notesIn(prose: string, { start, end }: Span): Span[] {
  const notes: Span[] = [];
  const add = (from: number, note: string) => notes.push({ start: from, end: from + note.length });
  let at = start;
  for (const line of prose.slice(start, end).split(/(?<=[\n\r])/)) {
    const from = at + (/^[\s#>|]*/.exec(line)?.[0].length ?? 0);
    const words = withoutEnd(line.slice(from - at));
    const note = NOTE.exec(words)?.[0];
    const isAlone = at === start && line.trim().length === prose.slice(start, end).trim().length;
    if (note !== undefined && (note.endsWith(':') || isAlone)) add(from, note);
    else if (isAlone && PENDING_ALONE.test(words)) add(from, words);
    at += line.length;
  }
  return notes;
}

/** Without white space and the end of a cell behind it. */
function withoutEnd(line: string): string {
  let end = line.length;
  while (end > 0 && /[\s|]/.test(line[end - 1] ?? '')) end--;
  return line.slice(0, end);
}

/** Without what stands in another or goes over its end, in the order of the text. */
function outermost(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (found.at(-1)?.end ?? 0)) found.push(span);
  return found;
}

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
