/**
 * Codes that a writer gives to criteria of their own, as they stand in a text: `UR1`, `SC 2`, `SC1–SC4`, ‘Success criterion 3’,
 * ‘Objectives 1, 2 and 5’. Which of them are defined is for who looks at the whole.
 */
import type { Span } from '../passage.ts';

/** What a criterion of the writer’s own is called. */
export type OwnNoun = 'criterion' | 'objective' | 'requirement';

/** A code as it stands in a text. */
export interface OwnCode extends Span {
  /** As it is written; of a number behind a noun the number alone. */
  readonly code: string;
  /** What different ways to write it have in common: `SC2`, `3`, `1.2`. */
  readonly key: string;
  /** The noun before a bare number. */
  readonly noun: OwnNoun | undefined;
  /** Whether what stands there is the code alone, and no range or list that shares its letters. */
  readonly alone: boolean;
}

/** Letters, a number of one to three parts, perhaps a letter: `FR-UI-01`, `UR 3`, `obj1.2a`. */
const LETTERED = '(?:[A-Z]{1,6}(?:-[A-Z]{1,4})?[-_]?|[A-Z]{1,5} )(?=\\d)';
const NUMBER = '\\d{1,3}(?:\\.\\d{1,2}){0,2}[a-z]?';
const BEHIND = '(?![\\p{L}\\p{N}_]|\\.\\d|[.,]\\d{3}|%)';
const NOUN =
  '(?:success[- ])?criteri(?:on|a)|(?:smart |project )?objectives?|goals?|(?:user |functional |non-functional )?requirements?';
const CODES = new RegExp(
  `(?<![\\p{L}\\p{N}_.@#-])(?:(?<noun>${NOUN})(?: no\\.?| number| nos\\.?)?[ :#]{1,2}(?<bare>${NUMBER})|(?<letters>${LETTERED})(?<number>${NUMBER}))${BEHIND}`,
  'giu',
);
/** What goes on with further numbers: a range, or a list. */
const ON = /(?<to> ?[–—-] ?| to | through )|(?: ?, ?and |, ?| and | ?& ?| ?\/ ?)/iuy;
const FURTHER = new RegExp(`(?<letters>${LETTERED})?(?<number>${NUMBER})${BEHIND}`, 'iyu');
/** A cell or list of nothing but numbers. */
const FIRST_NUMBER = new RegExp(`(?<number>${NUMBER})${BEHIND}`, 'iyu');
/** From one end of a range to the other at most. */
const MOST = 60;
/** Codes in a list at most. */
const MOST_LISTED = 100;

/** The codes in a text, in its order; those of a range all stand at it. */
export function codesIn(text: string): OwnCode[] {
  const found: OwnCode[] = [];
  if (!/\d/.test(text)) return found;
  CODES.lastIndex = 0;
  for (let match = CODES.exec(text); match; match = CODES.exec(text)) {
    const { noun: word, bare, letters = '', number = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    // ‘in 3’ is none.
    if (letters.endsWith(' ') && letters !== letters.toUpperCase()) continue;
    const noun = word === undefined ? undefined : nounOf(word);
    const first = {
      start: bare === undefined ? match.index : end - bare.length,
      end,
      letters: bare === undefined ? letters : '',
      number: bare ?? number,
    };
    const { codes, end: last } = withFurther(text, first, noun, /[as]$/i.test(word ?? ''));
    for (const code of codes) found.push(code);
    CODES.lastIndex = Math.max(last, end);
  }
  return found;
}

/** The numbers of a text that is nothing but numbers and ranges: `3`, `1, 2`, `1–4`; none where it is anything else. */
export function numbersOf(text: string, noun: OwnNoun | undefined): OwnCode[] {
  const start = text.length - text.trimStart().length;
  FIRST_NUMBER.lastIndex = start;
  const match = FIRST_NUMBER.exec(text);
  const number = match?.groups?.number;
  if (number === undefined) return [];
  const first = { start, end: start + number.length, letters: '', number };
  const { codes, end } = withFurther(text, first, noun, true);
  return /^[.):]?\s*$/.test(text.slice(end)) ? codes : [];
}

/** Whether nothing but the noun of a code stands before it: it opens its text. */
export function opensText(text: string, { start }: Span): boolean {
  return start < 60 && BEFORE.test(text.slice(0, start).trim());
}

const BEFORE =
  /^[([]{0,2}(?:(?:(?:success[- ])?criteri(?:on|a)|(?:smart |project )?objectives?|goals?|(?:user |functional |non-functional )?requirements?)(?: no\.?| number)?)?[ :#]{0,2}$/i;

/** A number that opens a text, with a mark behind it: `1. The player …`, `1.2 The …`; what is behind it starts at `behind`. */
export function openingNumber(text: string): (OwnCode & { readonly behind: number }) | undefined {
  const match = OPENING.exec(text);
  const { number = '' } = match?.groups ?? {};
  if (!match || number === '') return undefined;
  const start = match[0].indexOf(number);
  return {
    start,
    end: start + number.length,
    code: number,
    key: keyOf('', number),
    noun: undefined,
    alone: true,
    behind: match[0].length,
  };
}

const OPENING =
  /^\s{0,20}(?<number>\d{1,3}(?:\.\d{1,2}){0,2}[a-z]?)(?:(?:[.):]| [–—-])\s{1,20}|(?<=\.\d{1,2}[a-z]?)\s{1,20})(?=\S)/u;

interface First extends Span {
  readonly letters: string;
  readonly number: string;
}

/**
 * A code with those that a range or a list adds to it, and where they end. `several`: there are surely more than one, so that
 * `1 – 4` is a range, as it is not in ‘SC1 – 4 players’.
 */
function withFurther(
  text: string,
  first: First,
  noun: OwnNoun | undefined,
  several: boolean,
): { codes: OwnCode[]; end: number } {
  const codes: OwnCode[] = [codeOf(first, noun, true)];
  let last = first;
  while (codes.length < MOST_LISTED) {
    ON.lastIndex = last.end;
    const on = ON.exec(text);
    if (!on) break;
    FURTHER.lastIndex = last.end + on[0].length;
    const next = FURTHER.exec(text);
    if (!next) break;
    const { letters, number = '' } = next.groups ?? {};
    const isRange = on.groups?.to !== undefined;
    const isSame = letters === undefined || lettersOf(letters) === lettersOf(first.letters);
    // A further code with letters of its own is found by itself.
    if (letters !== undefined && !(isRange && isSame)) break;
    const span = { start: next.index, end: next.index + next[0].length };
    if (isRange) {
      if (letters === undefined && !several && /^ [–—-]/.test(on[0])) break;
      const between = numbersBetween(last.number, number);
      if (!between) break;
      codes.pop();
      for (const each of [last.number, ...between])
        codes.push(codeOf({ ...last, end: span.end, number: each }, noun, false));
    } else {
      if (!several && Number(number) <= Number(last.number)) break;
      codes.push(codeOf({ ...span, letters: first.letters, number }, noun, true));
    }
    last = { ...span, letters: first.letters, number };
  }
  const shares = codes.length > 1 && first.letters !== '';
  return { codes: shares ? codes.map(code => ({ ...code, alone: false })) : codes, end: last.end };
}

function codeOf({ start, end, letters, number }: First, noun: OwnNoun | undefined, alone: boolean): OwnCode {
  const code = letters === '' ? number : letters + number;
  return { start, end, code, key: keyOf(letters, number), noun, alone };
}

/** The numbers behind the first end of a range, its last included; undefined where they don’t count up. */
function numbersBetween(from: string, to: string): string[] | undefined {
  const cut = from.lastIndexOf('.') + 1;
  const low = Number(from.slice(cut));
  const high = Number(to.startsWith(from.slice(0, cut)) ? to.slice(cut) : to);
  if (!Number.isInteger(low) || !Number.isInteger(high) || high <= low || high - low > MOST) return undefined;
  return Array.from({ length: high - low }, (_, index) => from.slice(0, cut) + String(low + index + 1));
}

function keyOf(letters: string, number: string): string {
  return lettersOf(letters) + number.toLowerCase().replace(/(?<![\d])0+(?=\d)/g, '');
}

function lettersOf(letters: string): string {
  return letters.replace(/[-_ ]/g, '').toUpperCase();
}

/** The letters that a key begins with; none of a bare number. */
export function lettersOfKey(key: string): string {
  return /^[A-Z]*/.exec(key)?.[0] ?? '';
}

/** What a word or heading calls them; undefined where it names none. */
export function nounOf(words: string): OwnNoun | undefined {
  if (/\bcriteri(?:on|a)\b|\bSC\b/i.test(words)) return 'criterion';
  if (/\b(?:objectives?|goals?|aims?)\b/i.test(words)) return 'objective';
  return /\brequirements?\b|\b(?:UR|FR|NFR)\b/i.test(words) ? 'requirement' : undefined;
}

/** What the letters of a code are short for, where they are known to be. */
export function nounOfLetters(letters: string): OwnNoun | undefined {
  if (/^(?:SC|CR|C|CRIT|SUC)$/.test(letters)) return 'criterion';
  if (/^(?:O|OB|OBJ|G|A)$/.test(letters)) return 'objective';
  return /^(?:UR|R|RQ|REQ|FR|NFR|SR)$/.test(letters) ? 'requirement' : undefined;
}
