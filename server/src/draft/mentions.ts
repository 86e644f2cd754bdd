/**
 * Finds what looks like a cited code in visible text. Knows no framework: what is listed, and what may be
 * cited without a citing form, is decided later.
 */
import type { MentionForm } from './passage.ts';

/** A code-like token; offsets count in the text that was searched. */
export interface FoundCode {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly form: Exclude<MentionForm, 'comment' | 'line' | 'title'>;
  /** All codes of its brackets, where it stands in brackets that hold nothing else. */
  readonly beside?: readonly string[];
}

/** Letters and digits, in parts joined by dots or hyphens. */
const TOKEN_HERE = /[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*/y;
const LONGEST_CODE = 14;
const BRACKETS = /[([]([^()[\]]{1,120})[)\]]/g;
/** ‘Criterion’ leads codes of any kind, ‘AC’ and ‘KSB’ those with a digit: they may stand for something else, too. */
const NAMED = /\b(?:(ACs?|KSBs?)|[Cc]riteri(?:on|a)|CRITERI(?:ON|A))\b[ \t:]{0,3}\s?/g;
const NAMED_AT_START = /^\s*(?:criteri(?:on|a)\b\s*:?\s*|(?:ACs?|KSBs?)\b[\s:]\s*(?=[A-Z]?\d))/i;
/** What goes on with a sentence: the word before it was no code, but one. */
const GOES_ON = /^\s+[a-z]/;
const SEPARATOR = /\s*(?:[,;/&+](?:\s*(?:and|or)(?=\s))?|(?:and|or)(?=\s))\s*/y;
const SPACE = /\s+/y;

/** Finds the code-like tokens of `text`, in order. */
export function findCodes(text: string): FoundCode[] {
  if (!/[0-9]|[([]|criteri/i.test(text)) return [];
  const found = new Map<number, FoundCode>();
  const add = (tokens: readonly Token[], kind: Pick<FoundCode, 'form' | 'beside'>) => {
    for (const token of tokens) {
      if (found.has(token.start) || excluded(text, token)) continue;
      const { code, start, end } = token;
      found.set(start, { code, start, end, ...kind });
    }
  };

  for (const match of text.matchAll(BRACKETS)) {
    const inside = match[1] ?? '';
    const skipped = NAMED_AT_START.exec(inside)?.[0].length ?? 0;
    const list = readList(text, match.index + 1 + skipped, [SEPARATOR, SPACE]);
    const close = match.index + 1 + inside.length;
    if (list.tokens.length > 0 && text.slice(list.end, close).trim() === '')
      add(list.tokens, {
        form: 'bracket',
        ...(skipped > 0 ? {} : { beside: list.tokens.map(({ code }) => code) }),
      });
  }
  for (const match of text.matchAll(NAMED)) {
    const { tokens, end } = readList(text, match.index + match[0].length, [SEPARATOR]);
    const [first, second] = tokens;
    const other = match[1] === undefined ? -1 : tokens.findIndex(({ code }) => !/\d/.test(code));
    // ‘The criteria: A clear question …’
    const isWord =
      !second && first?.code.length === 1 && match[0].includes(':') && GOES_ON.test(text.slice(end, end + 9));
    if (!isWord) add(other < 0 ? tokens : tokens.slice(0, other), { form: 'named' });
  }
  for (const { code, start, end } of tokensWithDigit(text)) {
    if (!/[.A-Za-z]/.test(code) || code.length > LONGEST_CODE) continue;
    const listed = text[start - 1] === '/' && SLASHED_BEFORE.test(text.slice(Math.max(0, start - 60), start));
    add([{ code, start, end, listed }], { form: 'bare' });
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** The tokens with a digit in them, found by their digits: most words have none. */
function* tokensWithDigit(text: string): Generator<Omit<Token, 'listed'>> {
  const digit = /[0-9]/g;
  for (let found = digit.exec(text); found; found = digit.exec(text)) {
    let start = found.index;
    while (
      isAlphanumeric(text, start - 1) ||
      (/[.-]/.test(text[start - 1] ?? '') && isAlphanumeric(text, start - 2))
    )
      start--;
    TOKEN_HERE.lastIndex = start;
    const code = TOKEN_HERE.exec(text)?.[0] ?? '';
    yield { code, start, end: start + code.length };
    digit.lastIndex = start + code.length;
  }
}

function isAlphanumeric(text: string, index: number): boolean {
  return /[A-Za-z0-9]/.test(text[index] ?? '');
}

interface Token {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  /** What stands before it is the separator of a list. */
  readonly listed: boolean;
}

/** Reads codes with separators between them from `from` on; `end` is behind the last code. */
function readList(
  text: string,
  from: number,
  separators: readonly RegExp[],
): { tokens: Token[]; end: number } {
  const tokens: Token[] = [];
  let at = from;
  while (/\s/.test(text[at] ?? '')) at++;
  let end = at;
  for (;;) {
    TOKEN_HERE.lastIndex = at;
    const code = TOKEN_HERE.exec(text)?.[0];
    if (code === undefined || !isCodeLike(code)) break;
    end = at + code.length;
    tokens.push({ code, start: at, end, listed: tokens.length > 0 });
    const behind = separators.map(separator => past(separator, text, end)).find(found => found > end);
    if (behind === undefined) break;
    at = behind;
  }
  return { tokens, end };
}

/** The end of a sticky pattern's match at `from`, or `from` without one. */
function past(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(text)?.[0].length ?? 0);
}

/** A digit, or capitals throughout: ‘(see)’ and ‘(or)’ hold no code. */
function isCodeLike(token: string): boolean {
  return token.length <= LONGEST_CODE && (/[0-9]/.test(token) || /^[A-Z]{1,6}$/.test(token));
}

const NOT_BEFORE = /[\w./\\@^~$£€¥#%&=+<>-]/;
const NOT_AFTER = /[\w/\\@^~=%°-]/;
/** Codes with slashes between them: `1.2.1/` before `3.2.2`. */
const SLASHED_BEFORE = /(?:^|[^\w./\\])(?:\d{1,2}\.\d{1,2}\.(?:\d{1,2}|[a-z])\/)+$/;
/** A little white space, in which a line ending counts as one, whatever it is: lines may be wrapped anywhere. */
const GAP = '(?:\\r\\n|\\s){0,5}';
const SOME_GAP = `(?=\\s)${GAP}`;
const VERSION_BEFORE = new RegExp(
  `(?:^|[^A-Za-z])(?:v|ver|versions?|releases?|copyright)[)\\]]?[.:]?${GAP}[([]?$`,
  'i',
);
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?![a-z])';
const NUMERIC_DATE = '(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})';
/** A comparison is one of versions or figures, while an arrow is none; a slash parts the date of a release from its number. */
const OPENERS_BEFORE = new RegExp(`(?:[@^~$£€¥≤≥]|(?<![=-])[<>]=?|${NUMERIC_DATE}${GAP}/)${GAP}[([]?$`);
const DATE = `(?:${NUMERIC_DATE}|\\d{1,2}(?:st|nd|rd|th)?${SOME_GAP}${MONTH}|${MONTH}${SOME_GAP}\\d{1,4})`;
const DATE_AFTER = new RegExp(`^${GAP}(?:[-–—:,(/|]${GAP}){0,2}${DATE}`);
/** Behind a bracket a date may just go on with the sentence. */
const DATE_AFTER_BRACKET = new RegExp(`^[)\\]]${GAP}(?:(?:[-–—(/|]${GAP}){1,2}${DATE}|${NUMERIC_DATE})`);
/** What the two have in common, and hardly any other text: it is much quicker to look for. */
const MAY_OPEN_DATE = /^[\s)\]–—:,(/|-]*[0-9JFMASOND]/i;
const UNIT_AFTER = new RegExp(
  `^${SOME_GAP}(?:%|px|pt|em|rem|kg|mg|cm|mm|km|ms|kB|KB|MB|GB|Hz|kHz|MHz|GHz)(?![A-Za-z])`,
);

/** Whether what stands around a token says that it is something else: a version, an address, a figure with a unit. */
function excluded(text: string, { start, end, listed }: Token): boolean {
  if (start > 0 && !listed && NOT_BEFORE.test(text[start - 1] ?? '')) return true;
  // A separator may follow inside a list; a slash before a space or another code is one.
  if (NOT_AFTER.test(text[end] ?? '') && !/^[/][\s0-9A-Z]/.test(text.slice(end, end + 2))) return true;
  const before = text.slice(Math.max(0, start - 30), start);
  if (VERSION_BEFORE.test(before) || OPENERS_BEFORE.test(before)) return true;
  const after = text.slice(end, end + 80);
  if (MAY_OPEN_DATE.test(after) && (DATE_AFTER.test(after) || DATE_AFTER_BRACKET.test(after))) return true;
  if (UNIT_AFTER.test(after)) return true;
  return isAddress(text, start, end);
}

/** Whether the run between white space that holds the token is a web or mail address. */
function isAddress(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - 200);
  const left = text.slice(from, start).split(/\s/).at(-1) ?? '';
  const right = /^\S*/.exec(text.slice(end, end + 200))?.[0] ?? '';
  return /:\/\/|www\.|@/.test(left) || /:\/\/|@/.test(right);
}
