/**
 * Finds criteria in running text: codes that begin headings, paragraphs, and lines of these.
 */
import { cellText, type Heading, type Paragraph, type Row, unwrapped } from '../blocks.ts';
import { type CodeStart, numberedCode } from './codes.ts';
import { contextOf } from './context.ts';
import type { Strength } from './criterion.ts';
import { piecesBehind } from './find-behind.ts';
import { withoutContinued, withPage } from './find-cells.ts';
import type { Place } from './find-place.ts';
import { bannerOf } from './find-table.ts';
import { labelOf } from './labels.ts';
import { segmentsOf } from './segments.ts';

const BULLET = /^\s*(?:[•▪●*☐□]\s*|[–-]\s+)/u;

/** A heading begins a criterion, says what comes in the open one, or where the document is. */
export function findInHeading(place: Place, { text, level, page }: Heading): void {
  const line = unwrapped(text);
  const label = labelOf(line);
  if (label && place.open && label.role !== 'area' && label.role !== 'part' && label.role !== 'task') {
    place.open.take({ kind: 'paragraph', text: line.replace(/:?$/, ':') });
    return;
  }
  const start = place.codes.start(line);
  const behind = !start && place.behind ? place.codes.behind(line) : undefined;
  if (start && canStart(start, ''))
    begin(place, start, page, true, place.isSection(start) ? 'section' : 'text');
  else if (behind) begin(place, behind, page, true, 'text');
  else place.heading(line, level);
}

/** A paragraph: a code at the beginning of a line begins a criterion. */
export function findInParagraph(place: Place, paragraph: Paragraph): void {
  if (!place.behind) findWithin(place, paragraph);
  else
    for (const { start, lines } of piecesBehind(paragraph.text, place.codes)) {
      if (start) beginInPiece(place, start, { ...paragraph, text: start.rest }, 'text');
      else findWithin(place, { ...paragraph, text: lines.join('\n') });
    }
}

function findWithin(place: Place, paragraph: Paragraph): void {
  let before = '';
  let piece: { start: CodeStart | undefined; lines: string[] } = { start: undefined, lines: [] };
  const finish = () => {
    if (piece.lines.length > 0)
      findInPiece(place, piece.start, { ...paragraph, text: piece.lines.join('\n') });
  };
  for (const line of paragraph.text.split('\n')) {
    const start = isContentsLine(line) ? undefined : place.codes.start(line.replace(BULLET, ''));
    if (start && (canStart(start, before) || isNext(start, piece.start))) {
      finish();
      piece = { start, lines: [start.rest] };
    } else piece.lines.push(line);
    before = line.trim();
  }
  finish();
}

/** What a row says that is one text from side to side; false if it is none. */
export function findInBanner(place: Place, row: Row): boolean {
  const banner = bannerOf(row);
  if (!banner) return false;
  const said = contextOf(unwrapped(cellText(banner)), place.framework, true);
  if (said) place.enter(said);
  else for (const paragraph of banner.paragraphs) findInParagraph(place, withPage(paragraph, row.page));
  return true;
}

/** Whether what follows a code can be a criterion’s title or wording; `before` is the line before in the paragraph. */
function canStart({ rest }: CodeStart, before: string): boolean {
  // What goes on like this speaks of the criterion, or only says where it stands.
  if (/^[,;)\]]|^\(?p(?:age|\.)?\s*\d|^\d{1,3}$/i.test(rest)) return false;
  if (before === '') return true;
  // Within a paragraph, the line before has come to an end, and what follows the code begins something.
  if (/(?:\b(?:criteri(?:on|a)|under|see|and|or|to|of|in|with|from|by|for|also)|[,(–-])$/i.test(before))
    return false;
  return rest === '' || /^[\p{Lu}‘“"'([]/u.test(rest);
}

/** Whether a code within a paragraph is the next of the one before it there, and a wording with a small letter stands behind it. */
function isNext({ code, rest }: CodeStart, before: CodeStart | undefined): boolean {
  const [last, next] = [numberedCode(before?.code ?? ''), numberedCode(code)];
  return (
    last !== undefined &&
    next !== undefined &&
    next.number === (next.prefix === last.prefix ? last.number + 1 : 1) &&
    /^\p{Ll}/u.test(rest) &&
    !SPEAKS_OF.test(rest)
  );
}

/** What a sentence goes on with that speaks of a criterion. */
const SPEAKS_OF =
  /^(?:is|are|was|were|be|has|have|had|does|do|asks?|says?|said|means|must|should|shall|will|would|can|could|may|might|and|or|but|in|on|of|to|for|from|by|with|at|as|under|above|below|also|only|which|that|when|where|if|see|requires?|covers|refers|belongs|earns?|replaces|page|(?:relates|applies) (?:to|from|only|in)|counts (?:for|towards?|as|only|once|twice|in)|carries (?:up|no|\w+ (?:marks?|points?))|(?:stands|comes) (?:for|in|from|before|after|above|below|first|last)|(?:marks?|points?) (?:is|are|for))\b/;

/** A piece of a paragraph; a criterion begins with it if `start` is there, whose text is then what follows the code. */
function findInPiece(place: Place, start: CodeStart | undefined, paragraph: Paragraph): void {
  if (start) beginInPiece(place, start, paragraph);
  else if (!isAnnouncement(place, paragraph)) place.open?.take(paragraph);
}

function beginInPiece(
  place: Place,
  start: CodeStart,
  { text, page, strong }: Paragraph,
  sure?: Strength,
): void {
  const [head, ...tail] = segmentsOf(text);
  const headed = strong === true && tail.length === 0 && head !== undefined && head.text !== '';
  const isMention = !headed && !start.announced && SPEAKS_OF.test(start.rest);
  const strength = sure ?? (isMention ? 'weak' : place.isSection(start) ? 'section' : 'text');
  begin(place, { ...start, rest: head?.text ?? '' }, page, headed, strength);
  for (const { text, listed } of tail)
    place.open?.take({
      kind: 'paragraph',
      text,
      ...(listed ? { depth: 0 } : {}),
      ...(page === undefined ? {} : { page }),
    });
}

function begin(
  place: Place,
  { code, rest }: CodeStart,
  page: number | undefined,
  headed: boolean,
  strength: Strength,
): void {
  const continued = withoutContinued(rest);
  if (continued === undefined || place.open?.raw.code !== code)
    place.begin({ code, strength, page, rest: continued ?? rest, headed });
  else if (continued !== '') place.open.take({ kind: 'paragraph', text: continued });
}

/** Whether a piece is no part of a criterion, but says where the document is, or what comes. */
function isAnnouncement(place: Place, { text, depth, strong = false }: Paragraph): boolean {
  const line = unwrapped(text);
  if (isContentsLine(line)) return true;
  if (depth !== undefined) return false;
  const section = /^(\d{1,2}(?:\.\d{1,2})?)\.?\s+\p{Lu}[^.?!]{2,70}$/u.exec(line)?.[1];
  const counted = section ?? /^(\d{1,2}\.\d{1,2})\.?\s+\p{Lu}/u.exec(line)?.[1];
  if (counted !== undefined) place.numbered(counted);
  const said = contextOf(line, place.framework, strong);
  if (said) {
    place.enter(said);
    return true;
  }
  const speaksAbout = (strong || section !== undefined) && place.speaksAbout(line);
  if (section === undefined && !(strong && speaksAbout && !labelOf(line))) return false;
  place.close();
  return true;
}

/** A line of a table of contents. */
function isContentsLine(line: string): boolean {
  const shown = line.trimEnd();
  const number = /(?<!\d)\d+$/.exec(shown)?.[0] ?? '';
  const before = shown.slice(0, shown.length - number.length);
  const title = before.trimEnd();
  if (number !== '' && number.length <= 3 && before.slice(title.length).includes('\t')) return true;
  return /\.\s?\.\s?\.\s?\.$/.test(title.replace(/p(?:age|\.)?$/i, '').trimEnd());
}
