/**
 * Which phases a heading names: those that it is about. It is one of a phase’s synonyms, or begins with one and goes on about
 * the project; a synonym somewhere in it is not enough.
 */
import type { Phase } from '../framework/model.ts';
import {
  COMPANION,
  DETERMINERS,
  GAINS,
  HEADS,
  JOINERS,
  LEADING,
  OCCASION,
  OF,
  OTHER,
  PEOPLE,
  PREPOSITIONS,
  PRESENTING,
  PROJECT,
  SINCE,
  TRAILING,
} from './phase-words.ts';

/** Gives the ids of the phases that a heading names, in its order; each once. */
export type PhaseReader = (heading: string) => readonly string[];

const NONE: readonly string[] = [];

/** More words than these tell something, and are the name of nothing. */
const LONGEST = 10;

/** How a synonym stands in a heading. */
type Form = 'phrase' | 'noun' | 'gerund' | 'verb' | 'past' | 'base';

/** A synonym found in a heading: of which phase, in which form, and how many words of it. */
interface Match {
  readonly phase: string;
  readonly form: Form;
  readonly length: number;
}

/** Makes the reader for some phases. */
export function phaseReader(phases: readonly Phase[]): PhaseReader {
  if (phases.length === 0) return () => NONE;
  const names = new Names(phases);
  return heading => {
    const [first, ...others] = segmentsOf(heading, names);
    if (!first || first.length > LONGEST || (others.length > 0 && isOneOfMany(first, names))) return NONE;
    const found = [...namedBy(first, names), ...others.flatMap(words => plainlyNamed(words, names))];
    return found.length === 0 ? NONE : [...new Set(found)];
  };
}

/** ‘Method 1: by hand’ is one of several, and not the section on the method. */
function isOneOfMany(words: readonly string[], names: Names): boolean {
  return words.length === 2 && names.at(words, 0) !== undefined && /^\d+$/.test(words[1] ?? '');
}

/** The synonyms of phases, by their words. */
class Names {
  readonly #phrases: { readonly words: readonly string[]; readonly phase: string }[] = [];
  /** Of a word’s family: the phase, and the words that are listed. */
  readonly #families = new Map<string, { readonly phase: string; readonly listed: Set<string> }>();
  readonly #except: readonly string[];

  constructor(phases: readonly Phase[]) {
    for (const { id, synonyms } of phases) {
      for (const synonym of synonyms) {
        const words = wordsOf(synonym).map(samePerson);
        const [only] = words;
        if (only === undefined) continue;
        if (words.length > 1) this.#phrases.push({ words, phase: id });
        else {
          const family = this.#families.get(familyOf(only)) ?? { phase: id, listed: new Set() };
          this.#families.set(familyOf(only), family);
          if (family.phase === id) family.listed.add(only);
        }
      }
    }
    this.#phrases.sort((a, b) => b.words.length - a.words.length);
    this.#except = phases.flatMap(({ except }) => (except ?? []).map(phrase => wordsOf(phrase).join(' ')));
  }

  /** The synonym that begins at a word; the longest of several. */
  at(words: readonly string[], from: number): Match | undefined {
    const phrase = this.#phrases.find(({ words: own }) =>
      own.every((word, index) => isAlike(word, samePerson(words[from + index] ?? ''))),
    );
    if (phrase) return { phase: phrase.phase, form: 'phrase', length: phrase.words.length };
    const word = words[from] ?? '';
    const root = familyOf(word);
    const family = this.#families.get(root);
    if (!family) return undefined;
    const form = formOf(word, family.listed);
    return form !== 'noun' && NOUNS_ALONE.test(root) ? undefined : { phase: family.phase, form, length: 1 };
  }

  /** The text without phrases that hold a synonym and name nothing. */
  without(text: string): string {
    let rest = ` ${text} `;
    for (const phrase of this.#except) rest = rest.replaceAll(` ${phrase} `, ' overview ');
    return rest.trim();
  }
}

function formOf(word: string, listed: ReadonlySet<string>): Form {
  const own = listed.has(word) || [...listed].some(one => isAlike(one, word));
  // ‘Designing’ beside ‘Design’ is the verb; ‘Planning’ alone is the noun, too.
  if (word.endsWith('ing')) return own && listed.size === 1 ? 'gerund' : 'verb';
  if (own) return 'noun';
  if (word.endsWith('ed')) return 'past';
  // Where a noun of its own is listed, what it comes from is a verb: ‘deliver’ beside ‘Delivery’, but ‘plan’ beside ‘Planning’.
  return [...listed].some(one => NOUN.test(one)) && !NOUN.test(word) ? 'base' : 'noun';
}

const NOUN = /(?:[ts]ion|ment|ery)s?$/;
/** Families whose verbs are about something else: what is introduced is not the introduction. */
const NOUNS_ALONE = /^(?:introduc|conclud)$/;

/** Whether words are the same, in either number. */
function isAlike(word: string, other: string): boolean {
  return singular(word) === singular(other);
}

/** A word without the ending of its plural. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** ‘We’ for ‘I’ and ‘our’ for ‘my’: a synonym counts in either person. */
function samePerson(word: string): string {
  return word === 'i' ? 'we' : word === 'my' ? 'our' : word;
}

/** What a word has in common with its other forms: `evalu` of evaluation, evaluate, evaluating and evaluated. */
function familyOf(word: string): string {
  if (word.length < 4) return word;
  const stem = word
    .replace(/ies$/, 'y')
    .replace(/(?:ysis|yses|ys(?:e|ed|es|ing))$/, 'ys')
    .replace(/(?:duction|usion)s?$/, ending => (ending.startsWith('d') ? 'duc' : 'ud'))
    .replace(/(?:ations?|ating|ated|ates?)$/, '')
    .replace(/(?:ings?|ed|s)$/, '')
    .replace(/(?:ment|e|y)$/, '');
  const doubled = /([b-df-hj-np-rtv-z])\1$/.exec(stem);
  return doubled && !stem.endsWith('ss') && !stem.endsWith('ll') ? stem.slice(0, -1) : stem;
}

const MARKS = /\{[#.][^{}]*\}|<[^<>]*>/g;
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]/g;
const SEPARATOR = /[:;|?!\u2013\u2014\u2022\u00b7\u2192]|\s-{1,3}\s|\.(?=\s|$)/;
/** Numbers, letters and codes that a heading opens with. */
const NUMBER =
  /^[^\p{L}\p{N}]*(?:(?:\p{L}{0,3}\d{1,2}(?:\.\d{1,2})*\p{L}?|[ivx]{1,5}|\p{L})[.):\u2013\u2014-](?=\s|$)|\d{1,2}(?:\.\d{1,2})*\p{L}?\.?(?=\s|$)|(?!ks)\p{L}{1,2}\d{1,2}(?:\.\d{1,2})*(?=\s|$))\s*/u;
/** What a section is called besides its name: ‘Phase 2’, ‘Criterion B’. */
const LABEL =
  /^(?:phase|part|stage|step|cycle|chapter|section|sprint|iteration|task|unit|criteri(?:on|a)|ao)\s+(?:\d+(?:\.\d+)*\p{L}?|\p{L}|[ivx]{1,5}|one|two|three|four|five|six)(?![\p{L}\p{N}])\s*/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'-]*|[,&/+]/gu;

/** The words of a heading in small letters, segment by segment, without its numbers and what stands in brackets. */
function segmentsOf(heading: string, names: Names): string[][] {
  const text = heading
    .replace(MARKS, ' ')
    .replace(/[\u2019\u2018]/g, "'")
    .toLowerCase();
  const bare = segments(text.replace(BRACKETS, ' '), names);
  // ‘Chapter 4 (Implementation)’
  return bare.length > 0 ? bare : segments(text.replace(/[()[\]]/g, ' '), names);
}

function segments(text: string, names: Names): string[][] {
  const rest = withoutLabel(text.replace(NUMBER, ''));
  return rest.split(SEPARATOR).flatMap(part => {
    const words = wordsOf(names.without(wordsOf(withoutLabel(part)).join(' ')));
    return words.length > 0 ? [words] : [];
  });
}

function withoutLabel(text: string): string {
  return text.trim().replace(LABEL, '');
}

/** Words and joining marks. Those with a hyphen are two, but for ‘post-implementation’ and the like. */
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/\u2019/g, "'")
      .match(WORD) ?? []
  ).flatMap(word =>
    word.includes('-') && !SINCE.test(word)
      ? word.split('-').filter(part => part !== '')
      : word.replace(/'s?$/, ''),
  );
}

/** The phases of a segment that consists of synonyms and nothing else. */
function plainlyNamed(words: readonly string[], names: Names): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    const match = names.at(words, at);
    if (!match || match.form === 'past') return NONE;
    found.push(match.phase);
    at += match.length;
    if (at < words.length && !JOINERS.has(words[at] ?? '')) return NONE;
    at++;
  }
  return found;
}

/** The phases that words name: synonyms, and what goes on about the project. */
function namedBy(words: readonly string[], names: Names): readonly string[] {
  const how = afterHow(words);
  if (how > 0) {
    const match = names.at(words, how);
    const object = words.slice(how + 1);
    const isDone = match && (match.form === 'past' || match.form === 'base' || match.form === 'noun');
    if (isDone && !object.some(word => OTHER.has(word))) return [match.phase, ...furtherDone(object, names)];
  }
  const found: string[] = [];
  for (let at = 0; at < words.length; at++) {
    if (JOINERS.has(words[at] ?? '')) continue;
    const end = endOfItem(words, at, names);
    const phase = phaseOf(words.slice(at, end), names);
    if (phase === undefined) return NONE;
    if (phase !== '') found.push(phase);
    at = end;
  }
  return found;
}

/** How many words ‘How I’, ‘How we’ or ‘How the project was’ take; 0 where it begins otherwise. */
function afterHow(words: readonly string[]): number {
  if (words[0] !== 'how') return 0;
  const text = words.join(' ');
  return (
    /^how (?:i|we|(?:my|our|the) team|(?:it|they|(?:the|my|our) project) (?:was|were))(?= )/
      .exec(text)?.[0]
      .split(' ').length ?? 0
  );
}

/** ‘… and evaluated it’ */
function furtherDone(words: readonly string[], names: Names): string[] {
  return words.flatMap((_, at) => {
    const match = JOINERS.has(words[at - 1] ?? '') ? names.at(words, at) : undefined;
    return match && (match.form === 'past' || match.form === 'base') ? match.phase : [];
  });
}

/** Where an item of a list ends: at the next joining word that is no part of a synonym. */
function endOfItem(words: readonly string[], from: number, names: Names): number {
  let at = from;
  while (at < words.length && !JOINERS.has(words[at] ?? '')) at += names.at(words, at)?.length ?? 1;
  return at;
}

/** The phase that an item names; '' where it goes on about the project and names none; undefined where it is of something else. */
function phaseOf(item: readonly string[], names: Names): string | undefined {
  let from = 0;
  if (!names.at(item, 0) && PRESENTING.has(item[0] ?? '') && item[1] === OF) from = 2;
  // A leading word can be a synonym itself: ‘Summary’.
  while (!names.at(item, from) && isLeading(item[from]) && from < item.length - 1) from++;
  const match = names.at(item, from);
  const isNeutral = (word: string) =>
    [COMPANION, PROJECT, TRAILING, PREPOSITIONS, DETERMINERS].some(list => list.has(word)) ||
    isLeading(word) ||
    (word !== item.at(-1) && DESCRIBING.test(word));
  if (!match || match.form === 'past') return item.every(isNeutral) ? '' : undefined;
  const rest = item.slice(from + match.length);
  if (rest.length === 0) return match.phase;
  const head = headOf(rest, names);
  if (head !== undefined && match.form !== 'verb') return head;
  return goesOn(match.form, rest, names) ? match.phase : undefined;
}

function isLeading(word: string | undefined): boolean {
  return word !== undefined && (LEADING.has(word) || SINCE.test(word));
}

/** The phase of a compound’s last word, which says what it is: ‘Implementation plan’ is a plan. */
function headOf(rest: readonly string[], names: Names): string | undefined {
  const compound = rest.slice(0, firstPreposition(rest));
  const last = compound.length - 1;
  const match =
    compound.length > 0 && !DETERMINERS.has(compound[0] ?? '') ? names.at(compound, last) : undefined;
  const isPlain = compound.slice(0, last).every(word => isLeading(word) || COMPANION.has(word));
  return match?.form === 'noun' || match?.form === 'gerund' ? (isPlain ? match.phase : undefined) : undefined;
}

function firstPreposition(words: readonly string[]): number {
  const at = words.findIndex(word => PREPOSITIONS.has(word));
  return at < 0 ? words.length : at;
}

/** Words that say of what kind something is: ‘phased approach’. */
const DESCRIBING = /..(?:ed|al|ive|ary)$/;
const YEAR = /^(?:19|20)\d\d$/;

/** Whether what follows a synonym is about the project. */
function goesOn(form: Form, rest: readonly string[], names: Names): boolean {
  const [first = ''] = rest;
  const isOther = rest.some(word => OTHER.has(word) && !names.at([word], 0));
  const isOurs = (word: string) => PROJECT.has(word) || names.at([word], 0) !== undefined;
  // ‘Design A’, ‘Testing 2’
  if (/^(?:\d+|\p{L}|[ivx]+)$/u.test(first) && rest.length === 1) return true;
  if (PREPOSITIONS.has(first)) {
    if (isOther) return false;
    const next = 1 + firstPreposition(rest.slice(1));
    const object = rest.slice(1, next);
    if (first === OF) return object.some(isOurs);
    if (object.some(word => isOurs(word) || PEOPLE.has(word))) return true;
    if (first === 'for') return object.includes('practice');
    return object.some(word => GAINS.has(word) || OCCASION.has(word) || YEAR.test(word));
  }
  if (TRAILING.has(first)) return !isOther || first === 'that' || first === 'which';
  switch (form) {
    case 'verb':
      return !isOther || rest.every(word => HEADS.has(word));
    case 'gerund':
      if (DETERMINERS.has(first)) return !isOther;
      return rest.every(word => HEADS.has(word));
    case 'phrase':
    case 'noun':
      return rest.every((word, at) => HEADS.has(word) || (at > 0 && /^\d+$/.test(word)));
    case 'past':
    case 'base':
      return false;
  }
}
