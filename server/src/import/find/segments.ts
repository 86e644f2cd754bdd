/**
 * The pieces of a paragraph or cell that stand for themselves: items of a list, labels with what follows them, questions.
 */
import { unwrapped } from '../blocks.ts';
import { beginsLevel, isLevelHead, labelOf, partsOfLine } from './labels.ts';

/** A piece of a paragraph that stands for itself. */
export interface Segment {
  readonly text: string;
  /** It is an item of a list. */
  readonly listed: boolean;
}

const MARKER = /^\s*(?:[•◦▪▫■□●○‣⁃∙·➢➤➔→►▶▸▹◆◇❖›»✓✔☐☑*\uf000-\uf0ff]\s*|[–—>-]\s+)(?=\S)/u;

/** Characters that say what a segment begins with: more than any label, or name of a level, has. */
const HEAD = 500;

/** A segment as it grows line by line. Nobody looks at all of it for each line, which would cost the square. */
interface Growing {
  readonly pieces: string[];
  /** What it begins with, or all of it where that is short. */
  head: string;
  /** Its last line. */
  end: string;
  readonly listed: boolean;
}

function goOn(segment: Growing, line: string): void {
  const piece = (segment.head.length < HEAD && isLevelHead(segment.head) ? ': ' : '\n') + line;
  segment.pieces.push(piece);
  segment.end = line;
  if (segment.head.length < HEAD) segment.head += piece;
}

/** A paragraph cut where a line begins something of its own: a bullet, a label, marks with what earns them. */
export function segmentsOf(text: string): Segment[] {
  const segments: Growing[] = [];
  for (const line of joinedInBrackets(text.split('\n')).flatMap(partsOfLine)) {
    const marker = MARKER.exec(line)?.[0];
    const bare = line.slice(marker?.length ?? 0).trim();
    const last = segments.at(-1);
    const begins =
      !last ||
      (marker !== undefined && /^[\p{Lu}\d‘“'"(]/u.test(bare)) ||
      (isKnownLabel(bare) &&
        (bare.includes(':') || /[.?!:)\]]$/.test(last.end) || isKnownLabel(last.head))) ||
      /^(?:\d|no|one|two|three)\s+(?:marks?|points?)\b\s*[:.=–—-]/i.test(bare) ||
      /^\d\s+(?:marks?|points?)\s+\p{Lu}/u.test(bare) ||
      beginsLevel(bare) ||
      (/^\d\s*[=:–—]/.test(bare) && (beginsLevel(last.head) || /^\d\s*[=:–—]/.test(last.head))) ||
      /^\d\s+(?:marks?|points?)$/i.test(bare) ||
      /^[([]\s*(?:max\S*\s+)?\d{1,2}\s*marks?\s*[)\]]$/i.test(bare);
    if (begins) segments.push({ pieces: [bare], head: bare, end: bare, listed: marker !== undefined });
    else goOn(last, line.trim());
  }
  return segments.map(({ pieces, listed }) => ({ text: pieces.join(''), listed }));
}

/** A bracket that goes on over more lines, or longer, was forgotten to be closed. */
const MOST_LINES = 3;
const LONGEST_BRACKET = 300;

/** Lines with those put together between which a bracket goes on. */
function joinedInBrackets(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    let line = lines[index] ?? '';
    if (isOpen(line)) {
      let whole = line;
      for (let more = 1; more <= MOST_LINES && whole.length <= line.length + LONGEST_BRACKET; more++) {
        const next = lines[index + more];
        if (next === undefined || MARKER.test(next)) break;
        whole = unwrapped(`${whole}\n${next}`);
        if (isOpen(whole)) continue;
        line = whole;
        index += more;
        break;
      }
    }
    joined.push(line);
  }
  return joined;
}

/** Whether the last bracket that opens in a line isn’t closed there. */
function isOpen(line: string): boolean {
  return (
    Math.max(line.lastIndexOf('('), line.lastIndexOf('[')) >
    Math.max(line.lastIndexOf(')'), line.lastIndexOf(']'))
  );
}

function isKnownLabel(line: string): boolean {
  const label = labelOf(line);
  return label !== undefined && (label.role !== 'other' || /^(?:notes?|examples?|guidance)\b/i.test(line));
}

/** Between items of a list that stand in one line. */
export const BULLET_BETWEEN = /(?<=[?.!])\s+[•◦▪■●‣·➢➤➔→►▶◆❖›»✓✔☐*]\s+/u;

/** Several questions in one line: where one ends and the next begins. */
export function splitQuestions(line: string): string[] {
  return line
    .replace(/\s+/g, ' ')
    .split(/(?<=\?) (?=[\p{Lu}‘“'"(\d])| [•◦▪■●‣·➢➤➔→►▶◆❖›»✓✔☐*] |(?<=[?.;]) (?=\(?[a-h\d][.)] )/u)
    .map(piece => piece.trim())
    .filter(piece => piece !== '');
}

/** Without the number, letter or bullet of a list. */
export function withoutMarker(line: string): string {
  return line
    .replace(MARKER, '')
    .replace(/^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|Q\s?\d{1,2}[.:)]?)\s+/i, '')
    .trim();
}
