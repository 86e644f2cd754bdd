/**
 * Text that stands where none is read: in code and comments that go on for too long.
 */
import { countWords } from '../words.ts';

/** Marks that open lines and are no words. */
const OPENING = /^[ \t>]*(?:(?:#{1,6}|[-+*]|\d{1,9}[.)])(?=[ \t]))?/gm;

/** Words between the line of an offset and another offset. */
export function wordsBelow(text: string, at: number, to: number): number {
  return countWords(text.slice(lineEnd(text, at), to).replace(OPENING, ''));
}

/** Where the line behind that of an offset begins; the end of the text if there is none. */
export function lineEnd(text: string, at: number): number {
  for (let index = at; index < text.length; index++) {
    if (text[index] === '\n') return index + 1;
    if (text[index] === '\r') return text[index + 1] === '\n' ? index + 2 : index + 1;
  }
  return text.length;
}

/** Where the first line stands between two offsets that is text rather than code; the first line of all is none. */
export function proseIn(text: string, from: number, to: number): number | undefined {
  let isBlankBefore = false;
  for (let at = lineEnd(text, from); at < to; ) {
    const next = lineEnd(text, at);
    const line = contentOf(text.slice(at, next));
    const isBlankBehind = next >= to || contentOf(text.slice(next, lineEnd(text, next))) === '';
    if (line !== '' && isBlankBefore && isProse(line, isBlankBehind)) return at;
    isBlankBefore = line === '';
    at = next;
  }
  return undefined;
}

/** A line without the marks of the quotations and lists that it may stand in. */
function contentOf(line: string): string {
  return line.replace(/^[ \t>]+/, '').trimEnd();
}

const WORD = /^["'“‘(]?\p{L}[\p{L}'’.,;:!?)"”-]*$/u;
/** Plain words in a line that is surely text, and in one that is a sentence by its first letter and its end. */
const MANY = 6;
const SENTENCE = 3;

/** Whether a line behind a blank one is text. One `#` opens a comment in much code, which stands right above what it is about. */
function isProse(line: string, isBlankBehind: boolean): boolean {
  if (/^#{1,6}[ \t]+\S/.test(line)) return line.startsWith('##') || isBlankBehind;
  const text = line.replace(/^(?:[-+*]|\d{1,9}[.)])[ \t]+/, '');
  const words = text.split(/\s+/);
  const plain = words.filter(word => WORD.test(word)).length;
  if (plain * 5 < words.length * 4) return false;
  return (
    plain >= MANY || (plain >= SENTENCE && /^["'“‘(]?\p{Lu}/u.test(text) && /[.?!:]["'”’)]*$/.test(text))
  );
}
