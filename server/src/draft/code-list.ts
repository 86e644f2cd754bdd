/**
 * Codes and ranges of codes with separators between them, as they stand in brackets, behind ‘criteria’, in comments, in
 * table cells and on lines of their own. Pure text: which of them are codes at all is for the framework to say.
 */
import type { Span } from './passage.ts';

/** A code as it is written, or a range with both its ends; offsets count in the text that was read. */
export interface ListItem extends Span {
  /** As it is written: of a range all of it, since `A1-4` may be a code by itself. */
  readonly code: string;
  readonly range?: CodeRange;
  /** The same with what stands right behind it and may belong to it: `4(a)` for `4`, `A*` for `A`. */
  readonly longer?: { readonly code: string; readonly end: number };
}

/** From one code to another. */
export interface CodeRange {
  readonly from: string;
  /** Whole, even where only its end is written: `A4` of `A1–4`. */
  readonly to: string;
  /** What is written of it: `4` of `A1–4`. */
  readonly written: string;
  /** What stands between them: a hyphen, a dash, or a word or mark with white space around it. */
  readonly mark: 'hyphen' | 'dash' | 'spaced';
}

/** What was read; `end` is behind the last item. */
export interface CodeList {
  readonly items: readonly ListItem[];
  readonly end: number;
}

/** How freely a list is read. */
export interface ListOptions {
  /** Where reading stops, the end of the text if left out. */
  readonly to?: number;
  /**
   * Whether white space alone parts items: always (in brackets, say), or only before what can be no word or figure of a
   * sentence that goes on.
   */
  readonly spaces: 'part' | 'part-codes';
  /** Which words without a digit are items: up to six capitals, or small letters, too, but never a single small one. */
  readonly letters: 'capitals' | 'any';
  /**
   * Which ranges are read: any, or only those that no sentence holds by chance, with ends of one form, and the last one whole
   * or behind a dash (`1.2.1-2` is a release, ‘1.2.1 to 30 teachers’ are none).
   */
  readonly ranges: 'any' | 'plain';
}

/** What stands in brackets, a comment or a cell for itself. */
export const ALONE: ListOptions = { spaces: 'part', letters: 'any', ranges: 'any' };

const LETTER = 'A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e';
/** Letters and digits, in parts joined by dots, hyphens or underscores. */
const TOKEN = new RegExp(`[0-9${LETTER}]+(?:[._-][0-9${LETTER}]+)*`, 'y');
/** What may be the last part of a code: a letter or number in brackets, a star. */
const TAIL = /(?:\([0-9A-Za-z]{1,3}\))+|\*(?![*\w])/y;
/** An item that is nothing but that: `(a)`. */
const BRACKETED = /\([0-9A-Za-z]{1,3}\)/y;
const SEPARATOR = /\s*(?:[,;/&+](?:\s*(?:and|or|&)(?=\s))?|(?:and|or)(?=\s))\s*/y;
const SPACE = /\s+/y;
const RANGE_MARK = /\s*[-\u2010-\u2015\u2212]\s*|\s+to\s+/y;
/** The longest item, and the longest of its codes, in code units. */
const LONGEST_ITEM = 40;
const LONGEST_CODE = 24;

/** Reads codes with separators between them from `from` on. */
export function readCodeList(text: string, from: number, options: ListOptions): CodeList {
  const limit = options.to ?? text.length;
  const items: ListItem[] = [];
  let at = past(SPACE, text, from);
  let end = at;
  for (;;) {
    const item = at < limit ? itemAt(text, at, options) : undefined;
    const last = item?.longer?.end ?? item?.end ?? 0;
    if (!item || last > limit) break;
    items.push(item);
    end = last;
    const behind = past(SEPARATOR, text, end);
    const next = behind > end ? behind : past(SPACE, text, end);
    if (next === end) break;
    // ‘criteria 1.2.1 1.2.2’ goes on, ‘criteria 1.2.1 in 12 schools’ and ‘1.2.1 shows’ do not.
    if (behind === end && !goesOn(text, item, next, options)) break;
    at = next;
  }
  return { items, end };
}

/** The codes of a stretch that holds nothing else, but perhaps a full stop or separator at its end; undefined if it holds more. */
export function codesAlone(text: string, from: number, to: number): readonly ListItem[] | undefined {
  const { items, end } = readCodeList(text, from, { ...ALONE, to });
  return items.length > 0 && ENDS.has(text.slice(end, to).trim()) ? items : undefined;
}

/** What may stand behind codes alone. */
const ENDS = new Set(['', '.', ',', ';']);

/** The codes of an item: itself, or the ends of a range. */
export function codesOfItem({ code, range }: Pick<ListItem, 'code' | 'range'>): readonly string[] {
  return range ? [range.from, range.to] : [code];
}

function itemAt(text: string, at: number, { letters, ranges }: ListOptions): ListItem | undefined {
  const first = tokenAt(text, at);
  if (first === undefined) {
    const end = past(BRACKETED, text, at);
    return end > at && letters === 'any' ? { code: text.slice(at, end), start: at, end } : undefined;
  }
  if (first.length > LONGEST_ITEM || !isCodeLike(first, letters)) return undefined;
  const end = at + first.length;
  const hyphened = splitAtHyphen(first);
  if (hyphened && (ranges === 'any' || isPlain(hyphened)))
    return { code: first, start: at, end, range: hyphened };
  if (first.length > LONGEST_CODE) return undefined;
  const ranged = rangeFrom(text, at, first);
  if (ranged && (ranges === 'any' || isPlain(ranged.range))) return ranged;
  const tail = past(TAIL, text, end);
  return tail > end
    ? { code: first, start: at, end, longer: { code: text.slice(at, tail), end: tail } }
    : { code: first, start: at, end };
}

/** A range whose first code stands at `at`, if a dash or ‘to’ and another code are behind it. */
function rangeFrom(
  text: string,
  at: number,
  from: string,
): (ListItem & { readonly range: CodeRange }) | undefined {
  const end = at + from.length;
  const behind = past(RANGE_MARK, text, end);
  if (behind === end) return undefined;
  const written = tokenAt(text, behind);
  if (written === undefined || written.length > LONGEST_CODE) return undefined;
  const to = wholeEnd(from, written);
  if (to === undefined) return undefined;
  const mark = behind === end + 1 ? 'dash' : 'spaced';
  const last = behind + written.length;
  const range = { from, to, written, mark } as const;
  return { code: text.slice(at, last), start: at, end: last, range };
}

/** Whether a range stands in no sentence by chance. */
function isPlain({ from, to, written, mark }: CodeRange): boolean {
  return to === written ? shapeOf(from) === shapeOf(to) : mark === 'dash';
}

function shapeOf(code: string): string {
  return code
    .replace(/\d+/g, '0')
    .replace(/[a-z]+/g, 'a')
    .replace(/[A-Z]+/g, 'A');
}

/** The range that a token with a hyphen may be, if codes stand on both sides of one. */
function splitAtHyphen(token: string): CodeRange | undefined {
  for (let at = token.indexOf('-'); at > 0; at = token.indexOf('-', at + 1)) {
    const from = token.slice(0, at);
    const written = token.slice(at + 1);
    // `UKPSF-A1-UKPSF-A4` has three hyphens: the one in the middle is meant.
    if (hyphens(written) > hyphens(from)) continue;
    const to = wholeEnd(from, written);
    if (to !== undefined) return { from, to, written, mark: 'hyphen' };
  }
  return undefined;
}

function hyphens(text: string): number {
  return text.split('-').length;
}

const SINGLE_LETTER = /^[A-Za-z]$/;
const LAST_NUMBER = /(?<!\d)\d+$/;
const LAST_LETTER = /(?<=[.\d_])[a-z]$/i;

/**
 * The last code of a range by what is written of it: all of it, or its last number or letter, or its last parts.
 * Undefined where it can be no end of a range that begins so: letters have no range but single ones.
 */
function wholeEnd(from: string, written: string): string | undefined {
  if (SINGLE_LETTER.test(from)) return SINGLE_LETTER.test(written) ? written : undefined;
  if (!/\d/.test(from)) return undefined;
  if (SINGLE_LETTER.test(written))
    return LAST_LETTER.test(from) ? from.replace(LAST_LETTER, written) : undefined;
  if (!/\d/.test(written)) return undefined;
  if (/^\d+$/.test(from)) return written;
  if (/^\d+$/.test(written)) return LAST_NUMBER.test(from) ? from.replace(LAST_NUMBER, written) : undefined;
  // `2.3` behind `1.2.1` is its last two parts.
  const [parts, own] = [from.split('.'), written.split('.')];
  return /^[\d.]+$/.test(written) && own.length < parts.length
    ? [...parts.slice(0, parts.length - own.length), ...own].join('.')
    : written;
}

function tokenAt(text: string, at: number): string | undefined {
  TOKEN.lastIndex = at;
  return TOKEN.exec(text)?.[0];
}

/** The end of a sticky pattern’s match at `from`, or `from` without one. */
function past(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(text)?.[0].length ?? 0);
}

/** Whether white space alone may stand between an item and what is at `next`. */
function goesOn(text: string, { code }: ListItem, next: number, { spaces }: ListOptions): boolean {
  if (SMALL_WORD.test(code)) return false;
  return spaces === 'part-codes' ? isPlainlyCode(text, next) : !SMALL_WORD.test(tokenAt(text, next) ?? '');
}

/** What may be a code in small letters, or a word. */
export const SMALL_WORD = /^(?=.*[a-z])[A-Za-z._-]{2,}$/;
/** Words that no code in small letters is taken for. */
const WORD =
  /^(?:a[mnst]|and|all|are|but|by|can|e\.g|etc|for|from|has|he|her|his|how|i\.e|if|in|is|it|its|me|my|new|no|not|now|of|on|or|our|see|sic|so|the|them|they|this|to|up|us|was|we|who|why|with|yes|you)$/i;

/** A digit, or capitals throughout: ‘(the school)’ holds no code. */
function isCodeLike(token: string, letters: ListOptions['letters']): boolean {
  if (/\d/.test(token)) return true;
  if (WORD.test(token) && token !== token.toUpperCase()) return false;
  return letters === 'any'
    ? /^(?:[A-Z]|[A-Za-z]-[A-Za-z]|(?=.{2,6}$)[A-Za-z]+(?:[._-][A-Za-z]+)*)$/.test(token)
    : /^(?:[A-Z](?:-[A-Z])?|(?=.{2,6}$)[A-Z]+(?:[._-][A-Z]+)*)$/.test(token);
}

/** Whether a code stands there that is no figure: with a digit, and a letter or dot. */
function isPlainlyCode(text: string, at: number): boolean {
  const token = tokenAt(text, at) ?? '';
  return /\d/.test(token) && /\D/.test(token) && !/^\d+(?:st|nd|rd|th)$/.test(token);
}
