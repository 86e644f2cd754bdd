/**
 * What a text says of whether something was reached: ‘was fully met’, ‘not achieved’, ‘✓’. What it only hopes for says nothing.
 */
import type { Span } from '../passage.ts';

/** Whether it was reached. */
export type Verdict = 'met' | 'partly' | 'not';

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const DONE = set(
  'met meets achieved achieves fulfilled fulfils fulfills satisfied satisfies accomplished completed complete reached attained successful successfully implemented passed exceeded exceeds',
);
/** These say it only behind ‘does’ and ‘did’. */
const INFINITIVE = set('meet achieve fulfil fulfill satisfy accomplish complete reach attain pass');
const AUXILIARY = set('do does did');
const FAILED = set(
  'failed fails fail unmet unsuccessful unsuccessfully unachieved unfulfilled unsatisfied unimplemented missed incomplete',
);
const NEGATION = set('not never neither nor cannot hardly');
const PART = set(
  'partially partly partial mostly largely mainly almost nearly somewhat half part extent degree',
);
const WHOLE = set('fully completely entirely wholly totally quite all perfectly');
const HOPED = set('will would should must may might can could if unless when once until whether to be');
/** Somebody is met, not something. */
const PEOPLE = set('with up client clients stakeholder stakeholders teacher user users him her them at');
const BE = set('was were is are has have had did does been be being');

const GOOD = /^[✓✔✅☑√🟢]$/u;
const BAD = /^[✗✘❌✕✖☒❎🔴]$/u;
const MIDDLING = /^[🟡🟠]$/u;
const TOKEN = /[\p{L}\p{N}]+(?:['’]\p{L}+)?|[✓✔✅☑√🟢✗✘❌✕✖☒❎🔴🟡🟠]/gu;
/** Where something else begins to be said. */
const CUT = /[.!?;](?=\s|$)|\b(?:but|whereas|while|although|though|however|yet)\b|[\r\n]{2,}/gi;

interface Said extends Span {
  readonly verdict: Verdict;
}

/** The first thing that a text says; undefined if it says nothing. */
export function verdictIn(text: string): Verdict | undefined {
  return verdictsIn(text)[0]?.verdict;
}

function verdictsIn(text: string): Said[] {
  const tokens = [...text.matchAll(TOKEN)].map(({ 0: word, index }) => ({
    word: word.toLowerCase().replace('’', "'"),
    start: index,
    end: index + word.length,
  }));
  const words = tokens.map(({ word }) => word);
  return tokens.flatMap(({ word, start, end }, at): Said | [] => {
    const verdict = saidBy(word, words, at);
    return verdict ? { start, end, verdict } : [];
  });
}

function saidBy(word: string, words: readonly string[], at: number): Verdict | undefined {
  if (GOOD.test(word)) return 'met';
  if (BAD.test(word)) return 'not';
  if (MIDDLING.test(word)) return 'partly';
  const five = words.slice(Math.max(0, at - 5), at);
  // What is said of another code ends there.
  const code = five.findLastIndex(isCode);
  const before = five.slice(code + 1);
  const behind = words.slice(at + 1, at + 6);
  // ‘Neither SC1 nor SC2 was met.’
  const isNegated = before.some(isNegation) || five[code - 1] === 'nor';
  // ‘SC3 was not.’
  const ends = behind.length === 0 || isCode(behind[0] ?? '') || behind[0] === 'and';
  if (ends && ((word === 'not' && BE.has(before.at(-1) ?? '')) || isShort(word))) return 'not';
  if (FAILED.has(word)) {
    if (isNegated || before.slice(-3).some(each => HOPED.has(each))) return undefined;
    return before.slice(-2).some(each => PART.has(each)) ? 'partly' : 'not';
  }
  const isInfinitive = INFINITIVE.has(word);
  if (!DONE.has(word) && !isInfinitive) return undefined;
  if (word === 'met' && behind.slice(0, 3).some(each => PEOPLE.has(each))) return undefined;
  if (isNegated) return before.some(each => WHOLE.has(each) || PART.has(each)) ? 'partly' : 'not';
  if (before.slice(-3).some(each => FAILED.has(each))) return undefined;
  if (isInfinitive && !before.slice(-3).some(each => AUXILIARY.has(each)) && word !== 'complete')
    return undefined;
  const near = before.slice(-3);
  if (near.includes('yet') && near.includes('to')) return 'not';
  if (near.some((each, index) => HOPED.has(each) && !isExtent(near, index))) return undefined;
  // It was so once.
  if (near.some(each => each === 'initially' || each === 'originally')) return undefined;
  // ‘Met: no’
  if (behind[0] === 'no') return 'not';
  if (near.some(each => PART.has(each))) return 'partly';
  if (PART.has(behind[0] ?? '') || /^(?:in (?:part|large part)|to (?:some|a|an))\b/.test(behind.join(' ')))
    return 'partly';
  return 'met';
}

/** Whether ‘to’ opens ‘to some extent’, and nothing that is only hoped for. */
function isExtent(words: readonly string[], at: number): boolean {
  return words[at] === 'to' && words.slice(at).some(each => each === 'extent' || each === 'degree');
}

/** `UR1`; a number alone may be anything. */
function isCode(word: string): boolean {
  return /^[a-z]+\d/.test(word);
}

/** ‘wasn’t’, ‘didn’t’ */
function isShort(word: string): boolean {
  return word.endsWith("n't") && BE.has(word.slice(0, -3));
}

function isNegation(word: string): boolean {
  return NEGATION.has(word) || word.endsWith("n't");
}

/**
 * What a text says of each of the codes in it, which come in its order. `opens`: the first code is what all of the text is about, so that a later
 * sentence without a code speaks of it, too.
 */
export function verdictsOf(
  text: string,
  codes: readonly Span[],
  opens: boolean,
): readonly (Verdict | undefined)[] {
  const found: (Verdict | undefined)[] = codes.map(() => undefined);
  let next = 0;
  /** The codes that the last clause with any spoke of, while nothing is said of them. */
  let speaking: number[] = [];
  for (const clause of clausesOf(text)) {
    const said = verdictsIn(text.slice(clause.start, clause.end));
    const own: number[] = [];
    let after = 0;
    for (let code = codes[next]; code && code.start < clause.end; code = codes[next]) {
      while ((said[after]?.start ?? Number.POSITIVE_INFINITY) + clause.start < code.end) after++;
      found[next] = (said[after] ?? said.at(-1))?.verdict;
      own.push(next);
      next++;
    }
    const [first] = said;
    if (own.length > 0) speaking = own.filter(index => found[index] === undefined);
    else if (first) {
      for (const index of speaking) found[index] = first.verdict;
      if (opens && codes.length > 0) found[0] ??= first.verdict;
      speaking = [];
    }
  }
  return found;
}

function clausesOf(text: string): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (const { index, 0: cut } of text.matchAll(CUT)) {
    if (index > start) clauses.push({ start, end: index });
    start = /^[.!?;\s]/.test(cut) ? index + cut.length : index;
  }
  if (start < text.length) clauses.push({ start, end: text.length });
  return clauses;
}

const WHOLE_CELL: Readonly<Record<string, Verdict>> = {
  full: 'met',
  fully: 'met',
  completely: 'met',
  success: 'met',
  done: 'met',
  partial: 'partly',
  partially: 'partly',
  partly: 'partly',
  mostly: 'partly',
  somewhat: 'partly',
  'in part': 'partly',
  'to some extent': 'partly',
  'to an extent': 'partly',
  none: 'not',
  'not done': 'not',
  failure: 'not',
  '[x]': 'met',
  '[ ]': 'not',
  '[]': 'not',
  ':white_check_mark:': 'met',
  ':heavy_check_mark:': 'met',
  ':x:': 'not',
  '~': 'partly',
};
const YES = /^(?:yes|y|true|pass)\b/i;
const NO = /^(?:no|n|false|fail)\b(?!\/)/i;
const VERDICT_HEAD =
  /\b(?:met|achieved|fulfilled|satisfied|completed?|success(?:ful)?(?! criteri)|status|outcome|included|results?|pass(?:ed)?|verdict|judge?ment|evaluation|done|state|rating|\w+ed\?)/i;

/** Whether the head of a column asks for a verdict: ‘Met?’, ‘Status’. */
export function asksForVerdict(head: string): boolean {
  return VERDICT_HEAD.test(head);
}

/** What the cell of a table says; `asked` in a column that asks for it, where ‘Yes’ says something, too. */
export function verdictOfCell(cell: string, asked: boolean): Verdict | undefined {
  const text = cell.trim().replace(/^[([](?=\p{L})|(?<=\p{L})[)\]]?[.!]?$/gu, '');
  const whole = WHOLE_CELL[text.toLowerCase()] ?? WHOLE_CELL[cell.trim().toLowerCase()];
  if (whole) return whole;
  const said = verdictIn(text);
  if (said) return said;
  if (/^(?:only )?(?:partial(?:ly)?|partly|mostly|somewhat|in part)\b/i.test(text)) return 'partly';
  if (!asked) return undefined;
  const included =
    /^(?:(?<part>partial(?:ly)?|partly|mostly) |(?<not>not |never )|fully )?(?:included|done|added)\b/i.exec(
      text,
    );
  if (included?.groups) return included.groups.part ? 'partly' : included.groups.not ? 'not' : 'met';
  if (/^not (?:fully|completely|entirely|quite)\b/i.test(text)) return 'partly';
  if (/^fully\b/i.test(text)) return 'met';
  if (YES.test(text))
    return /^\w+\W{1,3}(?:partial(?:ly)?|partly|mostly|in part)\b/i.test(text) ? 'partly' : 'met';
  return NO.test(text) ? 'not' : undefined;
}
