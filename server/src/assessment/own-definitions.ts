/**
 * Which criteria of the writer’s own a draft defines, by what the counts have of it, and which of them a code means. Nothing here
 * looks at the text, so that it can be asked at every keystroke.
 */
import { lettersOfKey, nounOfLetters, type OwnNoun } from '../draft/readings/own-codes.ts';
import type { OwnMark } from '../draft/readings/own-mark.ts';

/** What a code that is written somewhere may mean. */
export interface Meant {
  readonly key: string;
  readonly noun: OwnNoun | undefined;
  readonly weak: boolean;
}

/** A criterion that is defined: `1` of the objectives is not `1` of the requirements. */
export interface Defined {
  /** What it is known by: the key, of a number with its noun. */
  readonly id: string;
  readonly key: string;
  readonly noun: OwnNoun | undefined;
  /** Place of its section’s name in the framework’s list. */
  readonly rank: number;
}

/** The key of a mark in counts. */
export function meantKey({ key, noun, weak }: OwnMark): string {
  return `${key}|${noun ?? ''}|${weak ? 'weak' : ''}`;
}

/** What such a key was made of. */
export function meantBy(meant: string): Meant {
  const [key = '', noun = '', weak] = meant.split('|');
  return { key, noun: nounNamed(noun), weak: weak === 'weak' };
}

/** The key of a mark that may define a criterion, in a section of such a rank. */
export function definedKey({ key, noun }: OwnMark, rank: number): string {
  return `${key}|${noun ?? ''}|${rank}`;
}

function nounNamed(noun: string): OwnNoun | undefined {
  return noun === 'criterion' || noun === 'objective' || noun === 'requirement' ? noun : undefined;
}

/** What such a key was made of. */
export function definedBy(defined: string): Defined {
  const [key = '', noun = '', rank] = defined.split('|');
  const id = isNumber(key) ? `${noun || 'criterion'} ${key}` : key;
  return { id, key, noun: nounNamed(noun), rank: Number(rank) };
}

function isNumber(key: string): boolean {
  return /^\d/.test(key);
}

/**
 * The criteria that are defined. Letters with one number only may be anything (`HTML5`), unless they are short for one. Plain numbers are
 * those of the first section that has any, and of none where that has codes with letters or an earlier one has.
 */
export function definitionsOf(keys: Iterable<string>): ReadonlyMap<string, Defined> {
  const all = [...keys].map(definedBy);
  const numbers = new Map<string, Set<string>>();
  for (const { key } of all) {
    const letters = lettersOfKey(key);
    numbers.set(letters, (numbers.get(letters) ?? new Set()).add(key));
  }
  const lettered = all.filter(({ key }) => {
    const letters = lettersOfKey(key);
    return letters !== '' && ((numbers.get(letters)?.size ?? 0) > 1 || nounOfLetters(letters) !== undefined);
  });
  const plain = all.filter(({ key }) => isNumber(key));
  const first = plain.reduce((least, { rank }) => Math.min(least, rank), Number.POSITIVE_INFINITY);
  const ofFirst = plain.filter(({ rank }) => rank === first);
  const isPlain =
    new Set(ofFirst.map(({ key }) => key)).size > 1 && !lettered.some(({ rank }) => rank <= first);
  const known = new Map<string, Defined>();
  for (const defined of [...lettered, ...(isPlain ? ofFirst : [])])
    known.set(defined.id, known.get(defined.id) ?? defined);
  return known;
}

/** Says which of the definitions is meant; undefined for none of them. */
export function meaningOf(definitions: ReadonlyMap<string, Defined>): (meant: Meant) => Defined | undefined {
  const plain = new Map<string, Defined[]>();
  const letters = new Set<string>();
  for (const defined of definitions.values()) {
    const own = lettersOfKey(defined.key);
    if (own === '') plain.set(defined.key, [...(plain.get(defined.key) ?? []), defined]);
    else letters.add(own);
  }
  const numbered = (number: string, noun: OwnNoun | undefined) => {
    const ofNumber = plain.get(number) ?? [];
    const fitting = ofNumber.find(({ noun: own }) => own === noun || !own || !noun);
    return fitting ?? (noun === 'criterion' ? ofNumber[0] : undefined);
  };
  const exactly = ({ key, noun, weak }: Meant): Defined | undefined => {
    const own = lettersOfKey(key);
    // ‘SC3’ of one that has a number only; ‘A3’ may be anything.
    const short = own.length > 1 ? nounOfLetters(own) : undefined;
    if (own !== '') return definitions.get(key) ?? (short && numbered(key.slice(own.length), short));
    const found = numbered(key, noun);
    if (found || weak || noun === undefined) return found;
    // Letters that are short for the noun, or the only ones that there are.
    const fitting = [...letters].filter(each => nounOfLetters(each) === noun);
    const [only, more] = fitting.length > 0 ? fitting : noun === 'criterion' ? [...letters] : [];
    return only !== undefined && more === undefined ? definitions.get(only + key) : undefined;
  };
  // What belongs to a part of it belongs to it: `SC3.1`, `SC3a`.
  return meant => {
    for (let { key } = meant; key !== ''; key = partOf(key)) {
      const found = exactly({ ...meant, key });
      if (found) return found;
    }
    return undefined;
  };
}

/** What a code is a part of; nothing for one that is no part. Three numbers without letters are somebody else’s code. */
function partOf(key: string): string {
  if (/^\d+\.\d+\.\d/.test(key)) return '';
  const shorter = key.replace(/(?:(?<=\d)[a-z]|\.\d{1,2})$/, '');
  return shorter === key ? '' : shorter;
}
