/**
 * Finds what looks like a cited code in visible text. Knows no framework: what is listed, and what may be
 * cited without a citing form, is decided later.
 */
import {
  type CodeRange,
  codesAlone,
  codesOfItem,
  type ListItem,
  type ListOptions,
  readCodeList,
  SMALL_WORD,
} from './code-list.ts';
import type { MentionForm, Span } from './passage.ts';

/** A code-like token, or a range of them; offsets count in the text that was searched. */
export interface FoundCode extends Span {
  readonly code: string;
  readonly form: Exclude<MentionForm, 'comment' | 'line' | 'title'>;
  readonly range?: CodeRange;
  /** The same with what stands right behind it and may belong to it (`4(a)`), and how many code units that is. */
  readonly longer?: { readonly code: string; readonly by: number };
  /** All codes of its brackets, where it stands in brackets that hold nothing else. */
  readonly beside?: readonly string[];
  /** What stands before its list in the same sentence, as far as that may say what it is: `Figure`, `KSBs covered:`. */
  readonly lead?: string;
}

/** What is looked for besides the usual forms. */
export interface FindOptions {
  /** Whether codes alone at the end of the text are in a form of their own: not in a heading, where others count. */
  readonly closing: boolean;
}

const LONGEST_CODE = 14;
/** ‘Criterion A-Planning’, ‘K1-Teams’; an A-Level is none. */
const TITLE_BEHIND_HYPHEN =
  /^(\s*(?:[A-Za-z]{2,12}:?\s{1,5})?(?:[A-Z]|[A-Z]{0,4}\d{1,2}(?:\.\d{1,2}){0,3}))-(?!Level)(?=\p{Lu}\p{Ll}{2})/u;
/** Brackets, with perhaps such as `4(a)` in them. */
const BRACKETS = /[([]((?:[^()[\]]|\([0-9A-Za-z]{1,3}\)){1,120})[)\]]/g;
/** ‘Criterion’ leads codes of any kind, the others those with a digit: they may stand for something else, too. */
const NAMED = /\b(?:(ACs?|KSBs?|LOs?)|[Cc]riteri(?:on|a)|CRITERI(?:ON|A))\b[ \t:]{0,3}\s?/g;
const NAMED_AT_START = /^\s*(?:criteri(?:on|a)\b\s*:?\s*|(?:ACs?|KSBs?|LOs?)\b[\s:]\s*(?=[A-Z]?\d))/i;
/** A label with such a word: ‘Criteria met:’. */
const LABEL = /\bcriteri(?:on|a)\b(?:[ \t][A-Za-z]{1,12}){1,4}[ \t]?:[ \t]{0,3}\s?/gi;
/** What goes on with a sentence: the word before it was no code, but one. */
const GOES_ON = /^\s+[a-z]/;
/** A capital behind a word, which may be a code if that is a citing word; ‘I’ is always another word. */
const LETTER_BEHIND_WORD = /(?<=[A-Za-z]\s)[A-HJ-Z](?![\w'’])/g;
const LETTERS_BEHIND_WORDS = /[A-Za-z]\s[A-HJ-Z](?![\w'’])/;

/** How codes in a sentence are read on: behind ‘criteria’, and where nothing says that there are any. */
const BEHIND_WORD: ListOptions = { spaces: 'part-codes', letters: 'any', ranges: 'any' };
const IN_SENTENCE: ListOptions = { spaces: 'part-codes', letters: 'capitals', ranges: 'plain' };

/** Finds the code-like tokens of `text`, in order. */
export function findCodes(source: string, { closing }: FindOptions = CLOSING): FoundCode[] {
  // In a heading a hyphen between the code and its title is a dash.
  const text = closing ? source : source.replace(TITLE_BEHIND_HYPHEN, '$1\u2013');
  const mayClose = closing && MAY_CLOSE.test(text);
  const letters = LETTERS_BEHIND_WORDS.test(text);
  if (!mayClose && !letters && !/[0-9]|[([]|criteri/i.test(text)) return [];
  const found = new Map<number, FoundCode>();
  const add = (
    items: readonly ListItem[],
    kind: Pick<FoundCode, 'form' | 'beside' | 'lead'>,
    isWanted: (item: ListItem) => boolean = () => true,
  ) => {
    const [first] = items;
    if (!first || isExcludedBefore(text, first.start)) return;
    for (const [index, item] of items.entries()) {
      const { code, start, end, range, longer } = item;
      if (found.has(start) || !isWanted(item)) continue;
      if (index > 0 && isOtherThan(text, start, items[index - 1])) continue;
      if (isExcludedBehind(text, end, index < items.length - 1) || isAddress(text, start, end)) continue;
      if (range && !isOneList(range) && isExcludedBehind(text, start + range.from.length, true)) continue;
      found.set(start, {
        code,
        start,
        end,
        ...(range ? { range } : {}),
        ...(longer ? { longer: { code: longer.code, by: longer.end - end } } : {}),
        ...kind,
      });
    }
  };

  for (let match = nextBrackets(text, 0); match; match = nextBrackets(text, match.next)) {
    const { start, end } = match;
    const skipped = NAMED_AT_START.exec(text.slice(start, end))?.[0].length ?? 0;
    const items = codesAlone(text, start + skipped, end);
    if (!items) continue;
    match.next = end;
    add(items, { form: 'bracket', ...(skipped > 0 ? {} : { beside: items.flatMap(codesOfItem) }) });
  }
  for (const match of text.matchAll(NAMED)) addNamed(match[0], match.index, match[1]);
  for (const match of text.matchAll(LABEL)) addNamed(match[0], match.index, undefined);
  if (mayClose) {
    const items = closingCodes(text);
    const lead = leadOf(text, items[0]?.start ?? 0);
    add(items, { form: 'alone', ...(lead === '' ? {} : { lead }) });
  }
  let passed = 0;
  for (const at of bareStarts(text)) {
    passed = Math.max(passed, found.get(at)?.end ?? 0);
    if (at < passed) continue;
    const { items, end } = readCodeList(text, at, IN_SENTENCE);
    passed = end;
    // ‘Figure 3, 1.2.1’ says what 3 is.
    const lead = /^\d+$/.test(items[0]?.code ?? '') ? '' : leadOf(text, at);
    add(items, { form: 'bare', ...(lead === '' ? {} : { lead }) }, isBare);
  }
  for (const { index } of letters ? text.matchAll(LETTER_BEHIND_WORD) : []) {
    if (found.has(index)) continue;
    const { items } = readCodeList(text, index, IN_SENTENCE);
    add(items, { form: 'bare', lead: leadOf(text, index) }, isBare);
  }
  return [...found.values()].sort((a, b) => a.start - b.start);

  function addNamed(naming: string, at: number, short: string | undefined): void {
    const { items, end } = readCodeList(text, at + naming.length, BEHIND_WORD);
    const [first, second] = items;
    const other = short === undefined ? -1 : items.findIndex(({ code }) => !/\d/.test(code));
    // ‘The criteria: A clear question …’
    const isWord =
      !second && first?.code.length === 1 && naming.includes(':') && GOES_ON.test(text.slice(end, end + 9));
    if (isWord) return;
    add(other < 0 ? items : items.slice(0, other), {
      form: 'named',
      ...(short === undefined ? {} : { lead: short }),
    });
  }
}

const CLOSING: FindOptions = { closing: true };

/** The inside of the next brackets from an offset on; `next` is where the ones after them, or in them, are looked for. */
function nextBrackets(text: string, from: number): { start: number; end: number; next: number } | undefined {
  BRACKETS.lastIndex = from;
  const match = BRACKETS.exec(text);
  if (!match) return undefined;
  const start = match.index + 1;
  return { start, end: start + (match[1] ?? '').length, next: start };
}

/** Most text that ends with codes alone ends with a digit, a capital or something in brackets. */
const MAY_CLOSE = /[0-9A-Z*)][.,;\s]*$|\d\.[a-z][.,;\s]*$/;
/** The end of a sentence, if no such word stands before it. */
const ABBREVIATION =
  /(?:^|[^A-Za-z])(?:app|approx|art|c[afhp]?|chap|cl|dr|e\.g|eqn?s?|ex|figs?|i\.e|ills?|mr?s?|nos?|p[pg]?|paras?|pts?|q|refs?|resp|secs?|sect|st|tab|v|ver|vols?|vs)\.$/i;
const STOP = /[.!?\u2026]["'’”)\]]*\s+/g;
/** The most that codes alone at the end come to. */
const LONGEST_CLOSING = 200;

/** The codes that stand alone behind the last full stop of a text, or on its last line. */
export function closingCodes(text: string): readonly ListItem[] {
  if (!MAY_CLOSE.test(text.slice(-LONGEST_CLOSING))) return [];
  const end = text.trimEnd().length;
  const first = Math.max(0, end - LONGEST_CLOSING);
  const tail = text.slice(first, end);
  let stop = first === 0 ? 0 : -1;
  for (const { 0: mark, index } of tail.matchAll(STOP))
    if (!ABBREVIATION.test(tail.slice(Math.max(0, index - 8), index + 1))) stop = index + mark.length;
  const line = Math.max(tail.lastIndexOf('\n'), tail.lastIndexOf('\r')) + 1;
  for (const from of [stop, line]) {
    if (from < 0 || (from === line && line === 0 && first > 0) || isNaming(tail, from)) continue;
    const items = codesAlone(text, first + from, text.length) ?? [];
    if (items.some(({ code }) => isPlainCode(code)) && !items.some(({ code }) => SMALL_WORD.test(code)))
      return items;
  }
  return [];
}

/** Whether brackets or a citing word begin there, which are forms of their own. */
function isNaming(text: string, at: number): boolean {
  return text[at] === '(' || NAMED_AT_START.test(text.slice(at, at + 20));
}

/** Whether something is plainly meant as a code: with a digit and no mere figure, or two capitals or more. */
function isPlainCode(code: string): boolean {
  return /\d/.test(code) ? /[^\d]/.test(code) : /^[A-Z]{2,6}$/.test(code);
}

/** Where tokens begin that may be codes without anything that says so: by their digits, since most words have none. */
function* bareStarts(text: string): Generator<number> {
  const digit = /[0-9]/g;
  for (let found = digit.exec(text); found; found = digit.exec(text)) {
    let start = found.index;
    while (
      isAlphanumeric(text, start - 1) ||
      (/[._-]/.test(text[start - 1] ?? '') && isAlphanumeric(text, start - 2))
    )
      start--;
    yield start;
    TOKEN_HERE.lastIndex = start;
    digit.lastIndex = start + (TOKEN_HERE.exec(text)?.[0].length ?? 1);
  }
}

const TOKEN_HERE =
  /[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e]+(?:[._-][A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e]+)*/y;

function isAlphanumeric(text: string, index: number): boolean {
  return /[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e]/.test(text[index] ?? '');
}

/** Whether both ends of a range differ in the last number only, so that the second is no date. */
function isOneList({ from, to }: CodeRange): boolean {
  return from.replace(LAST_NUMBER, '') === to.replace(LAST_NUMBER, '');
}

const LAST_NUMBER = /(?<!\d)\d+$/;

/** Whether an item may cite without a citing form, or with a word before it that the framework knows. */
function isBare({ code, range, longer }: ListItem): boolean {
  if (!/[.A-Za-z\u00c0-\u017e]/.test(range?.from ?? longer?.code ?? code)) return false;
  return range !== undefined || (code.length <= LONGEST_CODE && (/\d/.test(code) || code.length === 1));
}

/** Code units before a list that may say what it is; `incremental/typing.ts` looks as far. */
const LEAD = 50;

/** What stands before a list in its sentence; empty if that is no word. */
function leadOf(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - LEAD), start).trimEnd();
  if (!/[A-Za-z\u00a7.:]$/.test(before)) return '';
  let from = before.length - 1;
  while (from > 0 && !/[.!?;,()[\]\u2026:]/.test(before[from - 1] ?? '')) from--;
  return before.slice(from).trimStart().replace(/\s+/g, ' ');
}

const NOT_BEFORE = /[\w./\\@^~$£€¥#%&=+<>-]/;
const NOT_AFTER = /[\w/\\@^~=%°-]/;
/** A little white space, in which a line ending counts as one, whatever it is: lines may be wrapped anywhere. */
const GAP = '(?:\\r\\n|\\s){0,5}';
const SOME_GAP = `(?=\\s)${GAP}`;
const VERSION_BEFORE = new RegExp(
  `(?:^|[^A-Za-z])(?:v|ver|versions?|releases?|copyright)[)\\]]?[.:]?${GAP}[([]?$`,
  'i',
);
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?![a-z])';
/** Three numbers with dots as codes have them are none. */
const NUMERIC_DATE =
  '(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|(?!\\d\\.\\d\\.1\\d(?!\\.?\\d))\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})';
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

/** Whether a date or figure and a slash before an item of a list, or a word, say that it is something else. */
function isOtherThan(text: string, start: number, previous: ListItem | undefined): boolean {
  if (text[start - 1] === '/' && /^\d+$/.test(previous?.code ?? '')) return true;
  const before = text.slice(Math.max(0, start - 30), start);
  return VERSION_BEFORE.test(before) || OPENERS_BEFORE.test(before);
}

/** Whether what stands before a list says that it is something else: versions, part of an address. */
function isExcludedBefore(text: string, start: number): boolean {
  if (start > 0 && NOT_BEFORE.test(text[start - 1] ?? '')) return true;
  const before = text.slice(Math.max(0, start - 30), start);
  return VERSION_BEFORE.test(before) || OPENERS_BEFORE.test(before);
}

/** Whether what stands behind a token says so: a release with its date, a figure with a unit. */
function isExcludedBehind(text: string, end: number, isFollowed: boolean): boolean {
  // A separator may follow inside a list; a slash before a space is one.
  if (!isFollowed && NOT_AFTER.test(text[end] ?? '') && !/^[/]\s/.test(text.slice(end, end + 2))) return true;
  const after = text.slice(end, end + 80);
  if (MAY_OPEN_DATE.test(after) && (DATE_AFTER.test(after) || DATE_AFTER_BRACKET.test(after))) return true;
  return UNIT_AFTER.test(after);
}

/** Whether the run between white space that holds the token is a web or mail address. */
function isAddress(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - 200);
  const left = text.slice(from, start).split(/\s/).at(-1) ?? '';
  const right = /^\S*/.exec(text.slice(end, end + 200))?.[0] ?? '';
  return /:\/\/|www\.|@/.test(left) || /:\/\/|@/.test(right);
}
