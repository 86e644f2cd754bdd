/**
 * Parts of a reference that several styles write alike.
 */
import type { Day, Entry } from './entry.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const SHORT_MONTHS = [
  'Jan.',
  'Feb.',
  'Mar.',
  'Apr.',
  'May',
  'Jun.',
  'Jul.',
  'Aug.',
  'Sep.',
  'Oct.',
  'Nov.',
  'Dec.',
] as const;

/** The name of a month, from 1. */
export function monthName(month: number, isShort = false): string {
  return (isShort ? SHORT_MONTHS : MONTHS)[month - 1] ?? '';
}

/** `14 March 2019`. */
export function dayMonthYear({ year, month, day }: Day): string {
  if (month === undefined) return year;
  return `${day === undefined ? '' : `${day} `}${monthName(month)} ${year}`;
}

/** `March 14, 2019`. */
export function monthDayYear({ year, month, day }: Day): string {
  if (month === undefined) return year;
  return `${monthName(month)} ${day === undefined ? '' : `${day}, `}${year}`;
}

/** Pages with a dash between them. */
export function pageRange(pages: string): string {
  return pages.replace(/\s{0,9}(?:-{1,3}|\u2013)\s{0,9}/g, '\u2013');
}

/** Whether they are more than one. */
export function areMany(pages: string): boolean {
  return /[\u2013,&-]/.test(pages);
}

/** `2nd`: an edition that is a figure or an English number; other words as they are. */
export function editionNumber(edition: string): string {
  const word = edition
    .trim()
    .toLowerCase()
    .replace(/\s{0,9}(?:edition|edn?\.?)$/, '');
  const at = ORDINALS.indexOf(word);
  const number =
    at >= 0 ? at + 1 : /^\d+(?:st|nd|rd|th)?$/.test(word) ? Number.parseInt(word, 10) : undefined;
  return number === undefined ? '' : ordinal(number);
}

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

function ordinal(number: number): string {
  const [tens, ones] = [number % 100, number % 10];
  const end =
    tens >= 11 && tens <= 13 ? 'th' : ones === 1 ? 'st' : ones === 2 ? 'nd' : ones === 3 ? 'rd' : 'th';
  return `${number}${end}`;
}

/** The address of a DOI; nothing where there is none. */
export function doiAddress({ doi }: Pick<Entry, 'doi'>): string {
  const bare = doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '').trim();
  return bare === '' ? '' : `https://doi.org/${bare}`;
}

/** Where a work is found: its DOI, or else its address. */
export function addressOf(entry: Pick<Entry, 'doi' | 'url'>): string {
  return doiAddress(entry) || entry.url;
}

const SMALL =
  /^(?:a|an|and|as|at|but|by|down|for|from|if|in|into|nor|of|on|onto|or|over|so|the|till|to|up|via|with|yet|about|d'|de|del|der|des|du|et|la|le|van|von|vs\.?|v\.?)$/;

/** A title with capitals as English titles have them. Words that have some already stay as they are. */
export function titleCase(title: string): string {
  const words = title.split(/(\s+)/);
  let isFirst = true;
  return words
    .map((word, index) => {
      if (/^\s*$/.test(word)) return word;
      const core = word.replace(/^[^\p{L}\p{N}]{1,20}/u, '').replace(/[^\p{L}\p{N}.']{1,20}$/u, '');
      const isLast = index === words.length - 1;
      const is = isFirst || isLast;
      isFirst = /[:?!\u2013\u2014.]["'\u201d\u2019)\]]*$/.test(word) && !/^\p{L}\.$/u.test(core);
      return !is && SMALL.test(core) ? word : eachPart(word, is);
    })
    .join('');
}

/** A capital for what is all in small letters; of words with hyphens each part, but for the small ones. */
function eachPart(word: string, isEnd: boolean): string {
  return word
    .split('-')
    .map((part, index) => (index > 0 && !isEnd && SMALL.test(part) ? part : raised(part)))
    .join('-');
}

function raised(word: string): string {
  if (/\p{Lu}|\p{N}/u.test(word)) return word;
  return word.replace(/\p{Ll}/u, letter => letter.toUpperCase());
}
