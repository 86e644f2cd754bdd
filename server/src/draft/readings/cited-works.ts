/**
 * Works that a text cites by author and year, and those that a list of references has. Which author is meant can be
 * written in many ways, so each has several names; two are the same work if they share one and the year.
 */
import { once } from '../../text/once.ts';
import type { Span } from '../passage.ts';
import { proseOf, Reading } from './reading.ts';

/** A work as it is cited or listed. */
export interface Work extends Span {
  /** Author and year, as a message names them. */
  readonly label: string;
  /** Each a name and a year, folded. */
  readonly keys: readonly string[];
  /** Whether it can hardly be anything else. */
  readonly sure: boolean;
}

const YEAR = '(?:(?:1[89]|20)\\d\\d[a-z]?|n\\.d\\.)';
const EACH_YEAR = new RegExp(YEAR, 'gi');
const HAS_YEAR = /(?:1[89]|20)\d\d|n\.d\./i;
const ANY_YEAR = /\b(?:(?:1[89]|20)\d\d[a-z]?\b|n\.d\.)/gi;
/** One year or several, and the pages. */
const FIRST_YEAR = new RegExp(`^(?:${YEAR}|[a-z])`, 'i');
const NEXT_YEAR = new RegExp(`\\s*(?:,|and|&)\\s*(?:${YEAR}|[a-z](?![a-z]))`, 'iy');
const PAGES = /^\s*[,:]\s*(?:(?:pp?|pages?|ch|chapters?|paras?|sections?)\.?\s*)?\d[\d\s,–-]*$/i;
/** More years than these nobody cites at once. */
const MOST_YEARS = 50;
const YEAR_IN = new RegExp(`(?<![\\d/–-])${YEAR}(?![\\d/–]|-\\d)`, 'i');
const EACH_YEAR_IN = new RegExp(YEAR_IN, 'gi');
/** A name that a year without brackets follows. */
const inPassing = once(
  () =>
    /(?<![\p{L}\p{M}'’-])(\p{Lu}[\p{L}\p{M}'’-]*?)(?:['’]s?)?(?:\s+et\s+al\.?|\s+and\s+colleagues)?,?\s+$/u,
);
const OPENING =
  /^(?:see(?: also)?|e\.g\.,?|i\.e\.,?|cf\.|for example,?|for instance,?|such as|also|(?:as )?cited in|quoted in|in|after|adapted from|based on|from|source:|drawing on)\s+/i;
const TOKEN = /[\p{L}\p{M}][\p{L}\p{M}'’.-]*|[^\s]/gu;
const PARTICLE = /^(?:van|von|de|der|den|du|la|le|di|da|dos|del|della|ten|ter|al|el|bin|ibn|af|av|zu)$/;
const JOINING = /^(?:and|&)$/i;
const OTHERS = /^(?:et|al\.?|colleagues|others|team)$/;
const SMALL = /^(?:for|of|the|in|on)$/;
/** What ends the name of a law, which is cited in ways of its own. */
const LAW = /\b(?:Act|Regulations|Order|Rules|Code|Bill|Measure)$/;
/** What ends the name of an institution. */
const INSTITUTION =
  /^(?:foundation|department|education|group|council|trust|institute|institution|association|society|agency|office|commission|committee|union|centre|center|college|university|government|treasury|ministry|authority|partnership|alliance|federation|organisation|organization|ofsted|executive|nations|bank|fund)$/;
/** Words that open a sentence before a name. */
const LEADING =
  /^(?:the|in|as|while|whilst|when|although|though|however|both|and|but|for|by|since|from|according|to|after|before|see|like|using|with|following|similarly|moreover|furthermore|also|that|this|these|those|here|our|his|her|their|then|thus|yet|what|where|researchers?|authors?|professor|prof|dr|sir|dame|so|because|if|of|on|at|it|is|unlike|drawing|citing|i|we|later|earlier|finally|indeed|even|only|equally|likewise|or|nor|neither|either|than|including|through|under|over|via|against|between|among|one|two|three|more|most|many|some|all|an?)$/;
/** Capital words before a year in brackets that are nobody’s name. */
const NO_AUTHOR =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december|mon|tues?|wed|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|autumn|spring|summer|winter|years?|yr|terms?|half|week|day|date|phase|stage|key|class|schools?|pupils?|premium|reading|writing|maths|mathematics|english|science|phonics|sats?|gcses?|eyfs|ks|send?|pp|fsm|results?|outcomes?|attainment|progress|baseline|cohort|tables?|figures?|fig|charts?|graph|appendix|annex|part|section|chapter|covid|easter|christmas|acts?|regulations|order|code|practice|framework|standards?|policy|policies|strategy|plan|report|review|guidance|guide|handbook|survey|census|tests?|assessments?|data|project|programme|edition|version|curriculum|inspection|england|wales|scotland|ireland|britain|uk|london|brexit|pandemic|lockdown|total|target|actual|mean|average|national|source|note|level|governors?|head|headteacher|teachers?|staff|parents?|boys|girls|it|he|she|they|we|i|there)$/;

/** Works that the text of a slice cites. */
export const citedWorks = new Reading<Work>(slice => {
  if (!HAS_YEAR.test(slice.text)) return [];
  const prose = proseOf(slice);
  const works: Work[] = [];
  let done = 0;
  for (const { index, 0: year } of prose.matchAll(ANY_YEAR)) {
    if (index < done) continue;
    const brackets = bracketsAround(prose, index);
    if (brackets) {
      for (const work of inBrackets(prose, brackets)) works.push(work);
      done = brackets.end;
      continue;
    }
    // Without brackets it is no sure citation, but enough for a work not to be missed.
    const [before, name = ''] = inPassing().exec(prose.slice(Math.max(0, index - 60), index)) ?? [];
    if (before === undefined || NO_AUTHOR.test(fold(name))) continue;
    const span = { start: index - before.length, end: index + year.length };
    works.push({ ...span, label: name, keys: [`${fold(name)} ${year.toLowerCase()}`], sure: false });
  }
  return works;
});

/** The brackets that an offset is in, if they are not far off and hold no others. */
function bracketsAround(prose: string, at: number): Span | undefined {
  const near = prose.slice(Math.max(0, at - 300), at);
  const start = near.lastIndexOf('(');
  if (start < 0 || near.lastIndexOf(')') > start) return undefined;
  const length = prose.slice(at, at + 200).search(/[()]/);
  return length < 0 || prose[at + length] !== ')'
    ? undefined
    : { start: at - near.length + start, end: at + length + 1 };
}

/** Whether a text is one year or several, with or without pages. */
function isYears(text: string): boolean {
  NEXT_YEAR.lastIndex = FIRST_YEAR.exec(text)?.[0].length ?? 0;
  for (let years = 0; NEXT_YEAR.lastIndex > 0 && years < MOST_YEARS; years++) {
    const rest = text.slice(NEXT_YEAR.lastIndex);
    if (rest === '' || PAGES.test(rest)) return true;
    // Sets it to 0 where no further year follows.
    NEXT_YEAR.test(text);
  }
  return false;
}

function inBrackets(prose: string, { start: index, end }: Span): Work[] {
  const inside = prose.slice(index + 1, end - 1);
  if (isYears(inside.trim())) {
    const before = prose.slice(Math.max(0, index - 160), index);
    const tokens = [...before.matchAll(TOKEN)];
    const from = firstOfNames(tokens);
    const names = tokens.slice(from).map(([token]) => token);
    const start = index - before.length + (tokens[from]?.index ?? 0);
    return citations(names, inside, { start, end }, true);
  }
  const works: Work[] = [];
  let names: string[] = [];
  let at = index + 1;
  for (const part of inside.split(';')) {
    const text = part.trim().replace(OPENING, '');
    const year = YEAR_IN.exec(text);
    const years = year ? text.slice(year.index) : '';
    const span = { start: at + part.indexOf(text), end: at + part.trimEnd().length };
    at += part.length + 1;
    if (!year || !isYears(years)) continue;
    const before = text.slice(0, year.index).trimEnd();
    // Behind a semicolon a year alone is of the same author.
    if (before !== '') {
      const tokens = [...before.replace(/,$/, '').matchAll(TOKEN)];
      names = firstOfNames(tokens) > 0 ? [] : tokens.map(([token]) => token);
    }
    works.push(...citations(names, years, span, before === '' || before.endsWith(',')));
  }
  return works;
}

/** Index of the token with which the names begin that end a text; as many as there are tokens if none do. */
function firstOfNames(tokens: readonly (RegExpMatchArray | string[])[]): number {
  let at = tokens.length;
  let first = at;
  let joined = false;
  while (--at >= 0) {
    const token = tokens[at]?.[0] ?? '';
    const next = tokens[at + 1]?.[0] ?? '';
    if (JOINING.test(token) || OTHERS.test(token)) joined = true;
    else if (token === ',') {
      // Names are listed before ‘and’ or ‘et al.’; initials stand behind a comma.
      if (!joined && !isInitials(next)) break;
    } else if (isName(token)) {
      // A full stop ends a sentence, but behind an initial.
      if (token.endsWith('.') && !isInitials(token)) break;
      first = at;
    } else if (PARTICLE.test(token)) first = Math.min(first, at);
    else if (!SMALL.test(token) || first === tokens.length) break;
  }
  return first;
}

function isName(token: string): boolean {
  return /^\p{Lu}/u.test(token) || /^[dl]['’]\p{Lu}/u.test(token);
}

function isInitials(token: string): boolean {
  return /^(?:\p{Lu}\.?-?){1,4}\.?$/u.test(token) && /^\p{Lu}(?:\.|$)/u.test(token);
}

/** The works that these names and years cite: one for each year. `apart`: the year stands in brackets or behind a comma. */
function citations(tokens: readonly string[], years: string, span: Span, apart: boolean): Work[] {
  const words = tokens.map(word => word.replace(/['’]s?$/, ''));
  let from = 0;
  while (from < words.length && (LEADING.test(fold(words[from])) || /^[,&]$/.test(words[from] ?? ''))) from++;
  const parts = partsOf(words.slice(from));
  const joined = tokens.some(token => JOINING.test(token) || OTHERS.test(token));
  if (parts.length === 0) return [];
  const sure = (joined || apart) && parts.every((part, index) => isSure(part, index > 0));
  const keys = namesOf(parts);
  const found = years.match(EACH_YEAR) ?? [];
  const shown = tokens
    .slice(from)
    .join(' ')
    .replace(/ ,/g, ',')
    .replace(/['’]s?$/, '');
  return found.map(year => ({
    ...span,
    label: `${shown} (${year})`,
    keys: keys.map(name => `${name} ${year.toLowerCase()}`),
    sure,
  }));
}

/** The names of several authors, each as its words. */
function partsOf(words: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const word of words) {
    if (word === ',' || JOINING.test(word) || OTHERS.test(word)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.filter(part => part.some(isName));
}

/** Whether a name is one: a single word, initials and a surname, an institution. Anything else may be a title. */
function isSure(part: readonly string[], further: boolean): boolean {
  const last = fold(part.at(-1));
  if (NO_AUTHOR.test(last)) return false;
  const full = part.filter(word => !isInitials(word) && !PARTICLE.test(word));
  return further || full.length < 2 || INSTITUTION.test(last);
}

/** What authors may be called: by all that was written, by surname, and institutions by their initials. */
function namesOf(parts: readonly (readonly string[])[]): string[] {
  const names = new Set<string>();
  const add = (words: readonly string[]) => {
    const name = words.map(fold).join(' ').trim();
    if (name !== '') names.add(name);
  };
  for (const part of parts) {
    add(part);
    if (!INSTITUTION.test(fold(part.at(-1)))) for (let at = 1; at < part.length; at++) add(part.slice(at));
  }
  const all = parts.flat();
  if (parts.length > 1) add(all);
  if (all.length > 1) {
    names.add(fold(all.map(word => word[0]).join('')));
    names.add(fold(all.flatMap(word => (isName(word) ? word[0] : [])).join('')));
  }
  return [...names].filter(name => name.length > 1);
}

/** In small letters, without accents, apostrophes and hyphens. */
function fold(word = ''): string {
  return word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .toLowerCase();
}

/** Works that the passages of a slice list; only what stands in a list of references is one. */
export const listedWorks = new Reading<Work>(slice => {
  if (!HAS_YEAR.test(slice.text)) return [];
  const prose = proseOf(slice);
  return slice.blocks.flatMap(({ passages }) =>
    passages.flatMap(({ start, end, construct }) => {
      const text = prose.slice(start, end);
      const year = YEAR_IN.exec(text);
      if (construct !== 'prose' || !year) return [];
      const authors = text.slice(0, year.index).replace(/(?<![\s(,.[])[\s(,.[]+$/, '');
      if (LAW.test(authors)) return [];
      const first = /^[^,(;:[.]*/.exec(authors)?.[0].split(/\s(?:and|&|et al)\s/)[0] ?? '';
      const alone = wordsIn(first);
      if (alone.length === 0 || alone.length > 12) return [];
      const names = new Set(namesOf([alone]));
      // Without initials it is an institution, which may have commas in its name, and its own short form behind it.
      if (!/,\s*\p{Lu}\./u.test(authors)) for (const name of namesOf([wordsIn(authors)])) names.add(name);
      for (const [, short] of authors.matchAll(/[([]\s*(\p{Lu}[\p{L}&]{1,9})\s*[)\]]/gu))
        names.add(fold(short));
      const years = new Set(text.match(EACH_YEAR_IN) ?? []);
      const keys = [...years]
        .slice(0, 4)
        .flatMap(one => [...names].map(name => `${name} ${one.toLowerCase()}`));
      const label = `${first.trim().replace(/\s+/g, ' ')} (${year[0]})`;
      return [{ start, end: Math.min(end, start + year.index + year[0].length), label, keys, sure: true }];
    }),
  );
});

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu) ?? [];
}
