/**
 * What the forms of an English word have in common: `managed`, `managing` and `management` are one.
 */

import { Memo } from '../text/memo.ts';

/** Forms that no ending tells. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `agreed agree; became become; begun began begin; bought buy; brought bring; built build; chose chosen choose; children child;
  dealt deal; decision decide; did done doing do; drew drawn draw; fell fallen fall; felt feel; fought fight; found find;
  gave given give; gone went going go; grew grown grow; heard hear; held hold; kept keep; knew known know; left leave; lent lend;
  lost loss lose; made making make; meant mean; men man; met meet; paid pay; people person; ran run running run; rang ring;
  rose risen rise; said say; sat sitting sit; saw seen see; sent send; shown show; sold sell; spent spend; spoke spoken speak;
  stood stand; stuck stick; taken took take; taught teach; teaching teach; teacher teach; teachers teach; thought think; threw throw;
  told tell; tried trying try; understood understand; women woman; won win; wore wear; wrote written write; learnt learned learning learn;
  capable capability; ability able; broke broken break; drove driven drive; swapped swap; risky risk; analyse analysis; analysed analysis;
  analysing analysis; analyses analysis; strategic strategy; strategies strategy; led lead; leader lead; leaders lead;
  leadership lead; behavioural behaviour; costly cost; ill illness; sick sickness; observation observe; observations observe;
  retention retain; succession succeed; successor succeed; successors succeed; persuasion persuade; visitor visit; visitors visit;
  trainee train; trainees train; trainer train; maths mathematics; applied apply; applying apply; applies apply`
    .split(';')
    .flatMap(group => {
      const words = group.trim().split(/\s+/);
      const stem = words.at(-1) ?? '';
      return words.slice(0, -1).map((word): [string, string] => [word, stem]);
    }),
);

/** Endings with what stands in their place, the longest first; each is taken off only where so many letters stay. */
const ENDINGS: readonly (readonly [ending: string, instead: string, least: number])[] = [
  ['isations', '', 4],
  ['isation', '', 4],
  ['ations', '', 4],
  ['ation', '', 4],
  ['itions', '', 4],
  ['ition', '', 4],
  ['ments', '', 4],
  ['ment', '', 4],
  ['ively', '', 4],
  ['fully', '', 4],
  ['ising', '', 4],
  ['ised', '', 4],
  ['ises', '', 4],
  ['ating', '', 4],
  ['ated', '', 4],
  ['ates', '', 4],
  ['ally', '', 4],
  ['ness', '', 4],
  ['ions', '', 4],
  ['ance', '', 4],
  ['ence', '', 5],
  ['able', '', 5],
  ['ise', '', 4],
  ['ate', '', 4],
  ['ion', '', 4],
  ['ive', '', 4],
  ['ful', '', 4],
  ['ing', '', 3],
  ['ied', 'y', 2],
  ['ies', 'y', 2],
  ['ity', '', 5],
  ['al', '', 5],
  ['ly', '', 4],
  ['ed', '', 3],
];

/** No word is so long. */
const LONGEST = 40;

/** The stem of a word in lower case. */
export function stemOf(word: string): string {
  return word.length > LONGEST ? word : known.of(word, () => worked(word));
}

/** Few words make up most of a text. */
const known = new Memo<string>(20_000);

function worked(word: string): string {
  const plain = IRREGULAR.get(word) ?? word;
  if (plain.length < 4) return plain;
  const one = singular(plain.includes('iz') ? plain.replace(/iz(?=e|a|ing)/, 'is') : plain);
  // Twice: `questioned` as `question`.
  return tidy(IRREGULAR.get(one) ?? shortened(shortened(one)));
}

function singular(word: string): string {
  if (!word.endsWith('s')) return word;
  const before = word.charAt(word.length - 2);
  if (before === 's' || before === 'u' || before === 'i') return word;
  if (before !== 'e') return word.slice(0, -1);
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  return /(?:ch|sh|x|ss|z)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** The endings by their last letter. */
const BY_LAST = new Map<string, (typeof ENDINGS)[number][]>();
for (const each of ENDINGS) {
  const last = each[0].slice(-1);
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), each]);
}

function shortened(word: string): string {
  for (const [ending, instead, least] of BY_LAST.get(word.slice(-1)) ?? []) {
    if (!word.endsWith(ending) || word.length - ending.length < least) continue;
    const rest = word.slice(0, -ending.length) + instead;
    if (VOWEL.test(rest)) return rest;
  }
  return word;
}

const VOWEL = /[aeiouy]/;
const DOUBLED = new Set('bdgmnprt');

/** `stopp` and `stop`, `move` and `mov`, `happy` and `happi` are one. */
function tidy(stem: string): string {
  let end = stem.length;
  if (end > 3 && stem.charAt(end - 1) === 'e') end--;
  if (DOUBLED.has(stem.charAt(end - 1)) && stem.charAt(end - 1) === stem.charAt(end - 2)) end--;
  const single = stem.slice(0, end);
  return end > 3 && single.endsWith('y') ? `${single.slice(0, -1)}i` : single;
}
