/**
 * Works that a text cites by author and year. Which author is meant can be written in many ways, so each has several names.
 */
import { once } from '../../text/once.ts';
import type { Span } from '../passage.ts';
import type { Slice } from '../slice.ts';
import { proseOf, Reading } from './reading.ts';
import {
  fold,
  HAS_YEAR,
  INSTITUTION,
  isInitials,
  isName,
  JOINING,
  NO_AUTHOR,
  namesOf,
  OTHERS,
  PARTICLE,
  partsOf,
  SMALL,
  type Work,
  wordsIn,
  YEAR,
  YEAR_IN,
} from './work-names.ts';

export type { Work } from './work-names.ts';

const EACH_YEAR = new RegExp(YEAR, 'gi');
const ANY_YEAR = /\b(?:(?:1[89]|20)\d\d[a-z]?\b|n\.d\.)/gi;
/** One year or several, and the pages. */
const FIRST_YEAR = new RegExp(`${YEAR}|[a-h](?![a-z.])`, 'iy');
const NEXT_YEAR = new RegExp(`\\s*(?:,|/|and|&)\\s*(?:${YEAR}|[a-h](?![\\p{L}\\p{N}.]))`, 'iyu');
const PAGES =
  /\s*[,:]\s*(?:(?:pp?|pages?|ch|chapters?|paras?|sections?|vol|figures?|fig|tables?)\.?\s*)?\d{1,4}(?:[.\d]*)(?:\s*[\u2013-]\s*\d{1,4})?(?!\d)/iy;
/** What may stand between a work and the next in the same brackets. */
const NEXT_WORK = /\s{0,20}(?:,|&|\band\b)\s{0,20}(?:and\s{1,20}|&\s{0,20})?(?=\p{L})/uy;
/** The first is known by the second, which is the one that is listed. */
const CITED_IN =
  /\s{0,20},?\s{0,20}(?:as\s{1,20})?(?:(?:cited|quoted|referenced)\s{1,20}(?:in|by)|in)\s{1,20}/iy;
/** A remark behind a work. */
const REMARK =
  /\s{0,20},?\s{0,20}(?:emphasis|italics|my|own|original|translat|online|no page|n\.p\.)[^,;]{0,100}$/iy;
/** More years than these nobody cites at once. */
const MOST_YEARS = 50;
/** A name that a year without brackets follows. */
const inPassing = once(
  () =>
    /(?<![\p{L}\p{M}'’-])(\p{Lu}[\p{L}\p{M}'’-]{0,60}?)(?:['’]s?)?(?:\s{1,20}et(?:\s{1,20}|[-.]\s?)?al\.?|\s{1,20}and\s{1,20}colleagues)?,?\s{1,20}$/u,
);
const OPENING =
  /^(?:see(?: also)?|e\.g\.,?|i\.e\.,?|cf\.|for example,?|for instance,?|such as|also|(?:as )?cited in|quoted in|in|after|adapted from|based on|from|source:|drawing on|according to|by|and|&|see,?\s+for\s+example,?)\s+/i;
const TOKEN = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’.-]*|[^\s]/gu;
/** Words that open a sentence before a name. */
const LEADING =
  /^(?:the|in|as|while|whilst|when|although|though|however|both|and|but|for|by|since|from|according|to|after|before|see|like|using|with|following|similarly|moreover|furthermore|also|that|this|these|those|here|our|his|her|their|then|thus|yet|what|where|researchers?|authors?|professor|prof|dr|sir|dame|so|because|if|of|on|at|it|is|unlike|drawing|citing|i|we|later|earlier|finally|indeed|even|only|equally|likewise|or|nor|neither|either|than|including|through|under|over|via|against|between|among|one|two|three|more|most|many|some|all|an?)$/;

/** Works that the text of a slice cites; footnotes name authors without years, too. */
export const citedWorks = new Reading<Work>(slice => [
  ...inText(slice),
  ...withoutYear(slice),
  ...inFootnotes(slice),
]);

function inText(slice: Slice): Work[] {
  if (!HAS_YEAR.test(slice.text)) return [];
  const prose = proseOf(slice);
  const captions = slice.blocks.flatMap(({ passages }) =>
    passages.filter(({ construct }) => construct === 'caption'),
  );
  const works: Work[] = [];
  let caption = 0;
  let done = 0;
  for (const { index, 0: year } of prose.matchAll(ANY_YEAR)) {
    if (index < done) continue;
    const brackets = bracketsAround(prose, index);
    if (brackets) {
      while ((captions[caption]?.end ?? index + 1) <= index) caption++;
      const isCaption = (captions[caption]?.start ?? index + 1) <= index;
      for (const work of inBrackets(prose, brackets)) works.push(isCaption ? unsure(work) : work);
      done = brackets.end;
      continue;
    }
    // Without brackets it is no sure citation, but enough for a work not to be missed.
    const [before, name = ''] = inPassing().exec(prose.slice(Math.max(0, index - 60), index)) ?? [];
    if (before === undefined || name.split('-').some(word => NO_AUTHOR.test(fold(word)))) continue;
    const span = { start: index - before.length, end: index + year.length };
    works.push({ ...span, label: name, keys: keysFor([fold(name)], year), sure: false });
  }
  return works;
}

/** Authors who are named without a year: ‘Smith et al. show’. */
function withoutYear(slice: Slice): Work[] {
  if (!MAY_NAME.test(slice.text)) return [];
  return [...proseOf(slice).matchAll(named())].map(
    ({ index, 0: match, 1: first = '', 2: second, 3: third }) => ({
      start: index,
      end: index + match.length,
      label: '',
      keys: [third ?? first, second].flatMap(name => (name ? `${fold(name)} ?` : [])),
      sure: false,
    }),
  );
}

/** Sooner looked for, and in most text that names nobody, enough. */
const MAY_NAME =
  /\set[\s.-]?\s?al\b|['\u2019]s\s|according\s{1,20}to|\b(?:argu|suggest|stat|claim|show|f[io]und|propos|describ|discuss|not|report|defin|identif|explain|writ|wrot|say|said|point|conclud|believ|develop|introduc|present|demonstrat|highlight|observ|recommend|warn|maintain|assert|stress|emphasi)/i;
/** A name, or two, before what only authors do; or behind ‘according to’. */
const named = once(
  () =>
    /(?<![\p{L}\p{M}'\u2019-])(?:(\p{Lu}[\p{L}\p{M}-]{2,30})(?:\s{1,20}(?:and|&)\s{1,20}(\p{Lu}[\p{L}\p{M}-]{2,30}))?(?:['\u2019]s?(?=\s)|\s{1,20}et(?:\s{1,20}|[-.]\s?)?[Aa]l\b|\s{1,20}(?:argues?d?|suggest(?:s|ed)?|states?d?|claim(?:s|ed)?|show(?:s|ed)?|finds?|found|proposes?d?|describes?d?|discuss(?:es|ed)?|notes?d?|report(?:s|ed)?|defines?d?|identif(?:y|ies|ied)|explain(?:s|ed)?|writes?|wrote|says?|said|points?|pointed|concludes?d?|believes?d?|develop(?:s|ed)?|introduces?d?|present(?:s|ed)?|demonstrates?d?|highlight(?:s|ed)?|observes?d?|recommend(?:s|ed)?|warn(?:s|ed)?|maintain(?:s|ed)?|assert(?:s|ed)?|stress(?:es|ed)?|emphasi[sz]es?d?)\b)|[Aa]ccording\s{1,20}to\s{1,20}(\p{Lu}[\p{L}\p{M}-]{2,30}))/gu,
);

/** The names in footnotes: ‘Smith, A Book, p. 3’ cites what the list has of Smith. */
function inFootnotes(slice: Slice): Work[] {
  const notes = slice.blocks.flatMap(({ passages }) =>
    passages.filter(({ construct }) => construct === 'footnote'),
  );
  if (notes.length === 0) return [];
  const prose = proseOf(slice);
  return notes.flatMap(({ start, end }) => {
    const names = wordsIn(prose.slice(start, end)).filter(word => isName(word) && word.length > 2);
    const keys = [...new Set(names)].slice(0, MOST_YEARS).map(name => `${fold(name)} ?`);
    return keys.length === 0 ? [] : [{ start, end, label: '', keys, sure: false }];
  });
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** The brackets that an offset is in, if they are not far off and hold no others. */
function bracketsAround(prose: string, at: number): Span | undefined {
  const near = prose
    .slice(Math.max(0, at - 300), at)
    .replace(/\([^()]*\)/g, closed => '_'.repeat(closed.length));
  const start = Math.max(near.lastIndexOf('('), near.lastIndexOf('['));
  if (start < 0 || Math.max(near.lastIndexOf(')'), near.lastIndexOf(']')) > start) return undefined;
  const length = prose.slice(at, at + 300).search(/[()[\]]/);
  return length < 0 || prose[at + length] !== CLOSING[near[start] ?? '']
    ? undefined
    : { start: at - near.length + start, end: at + length + 1 };
}

/** Where the years that begin at an offset end, with their pages; the offset itself where none do. */
function endOfYears(text: string, at: number): number {
  FIRST_YEAR.lastIndex = at;
  if (!FIRST_YEAR.test(text)) return at;
  let end = FIRST_YEAR.lastIndex;
  for (let years = 1; years < MOST_YEARS; years++) {
    NEXT_YEAR.lastIndex = end;
    if (!NEXT_YEAR.test(text)) break;
    end = NEXT_YEAR.lastIndex;
  }
  for (let pages = 0; pages < MOST_YEARS; pages++) {
    PAGES.lastIndex = end;
    if (!PAGES.test(text)) break;
    end = PAGES.lastIndex;
  }
  return end;
}

function inBrackets(prose: string, { start: index, end }: Span): Work[] {
  const inside = prose.slice(index + 1, end - 1);
  const years = inside.trim();
  if (years !== '' && endOfYears(years, 0) === years.length) {
    const before = prose.slice(Math.max(0, index - 160), index);
    const tokens = [...before.matchAll(TOKEN)];
    const from = firstOfNames(tokens);
    const names = tokens.slice(from).map(([token]) => token);
    const start = index - before.length + (tokens[from]?.index ?? 0);
    const cited = citations(names, inside, { start, end }, true);
    // ‘Rogue [1980]’ tells when something came out.
    return prose[index] === '[' || isInPicture(before) ? cited.map(unsure) : cited;
  }
  const works: Work[] = [];
  let names: readonly string[] = [];
  let at = index + 1;
  for (const part of inside.split(';')) {
    const found = worksIn(part, at, names);
    works.push(...found.works);
    ({ names } = found);
    at += part.length + 1;
  }
  return works;
}

/** Whether the text ends within what stands for a picture: `![Fez (2012)](fez.png)` */
function isInPicture(before: string): boolean {
  const opened = before.lastIndexOf('![');
  return opened >= 0 && !before.includes(']', opened);
}

/** The works of one part of brackets, one after the other: ‘Kotter, 1996, Lewin, 1947’. `names`: of the work before it. */
function worksIn(
  part: string,
  by: number,
  before: readonly string[],
): { readonly works: readonly Work[]; readonly names: readonly string[] } {
  const works: Work[] = [];
  let names = before;
  let from = part.length - part.trimStart().length;
  while (from < part.length) {
    from += OPENING.exec(part.slice(from))?.[0].length ?? 0;
    const year = YEAR_IN.exec(part.slice(from));
    if (!year) break;
    const at = from + year.index;
    const end = endOfYears(part, at);
    const written = part.slice(from, at).trimEnd();
    // Behind a semicolon a year alone is of the same author.
    if (written !== '') {
      const tokens = [...written.replace(/,$/, '').matchAll(TOKEN)];
      names = firstOfNames(tokens) > 0 ? [] : tokens.map(([token]) => token);
      // It may be a title, or a name of another form: nothing to be sure of, but perhaps in the list.
      if (names.length === 0) works.push(...asWritten(written, part.slice(at, end), by + from, by + end));
    }
    const isApart = written === '' || written.endsWith(',');
    const span = { start: by + from, end: by + end };
    const cited = citations(names, part.slice(at, end), span, isApart, true);
    const next = stickyEnd(NEXT_WORK, part, end);
    const known = stickyEnd(CITED_IN, part, end);
    if (known > end) works.push(...cited.map(unsure));
    else if (next > end || part.slice(end).trim() === '' || stickyEnd(REMARK, part, end) > end)
      works.push(...cited);
    from = Math.max(next, known);
    if (from <= end) break;
  }
  return { works, names };
}

/** A work that is cited by something else than plain names. */
function asWritten(written: string, years: string, start: number, end: number): Work[] {
  const words = wordsIn(written).map(fold);
  const year = EACH_YEAR.exec(years)?.[0] ?? '';
  EACH_YEAR.lastIndex = 0;
  if (words.length === 0 || words.length > 10) return [];
  return [{ start, end, label: '', keys: keysFor([words.join(' ')], year), sure: false }];
}

function stickyEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** What may be a work, so that it is not missed, and is never said to lack. */
function unsure({ start, end, label, keys }: Work): Work {
  return { start, end, label, keys, sure: false };
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

/** The keys of names with a year. */
function keysFor(names: readonly string[], year: string): string[] {
  return names.flatMap(name => [`${name} ${year.toLowerCase()}`, `${name} ~`]);
}

/**
 * The works that these names and years cite: one for each year. `apart`: the year stands in brackets or behind a comma;
 * `inside`: it stands in brackets with the names.
 */
function citations(
  tokens: readonly string[],
  years: string,
  span: Span,
  apart: boolean,
  inside = false,
): Work[] {
  const words = tokens.map(word => word.replace(/['’]s?$/, ''));
  let from = 0;
  while (from < words.length && (LEADING.test(fold(words[from])) || /^[,&]$/.test(words[from] ?? ''))) from++;
  const parts = partsOf(words.slice(from));
  const joined = tokens.some(token => JOINING.test(token) || OTHERS.test(token));
  if (parts.length === 0) return asWritten(tokens.join(' '), years, span.start, span.end);
  const named = parts.every((part, index) => isSure(part, index > 0));
  const sure = (joined || apart) && named;
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
    keys: keysFor(keys, year),
    sure,
    ...(inside && named && !sure && parts.every(isSurname) ? { likely: true } : {}),
  }));
}

/** Whether a name looks like somebody’s, and not like the short form of a journal or meeting. */
function isSurname(part: readonly string[]): boolean {
  return /^\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*\p{Ll}$/u.test(part.at(-1) ?? '');
}

/** Whether a name is one: a single word, initials and a surname, an institution. Anything else may be a title. */
function isSure(part: readonly string[], further: boolean): boolean {
  const last = fold(part.at(-1));
  if ((part.at(-1) ?? '').split('-').some(word => NO_AUTHOR.test(fold(word))) || NO_AUTHOR.test(last))
    return false;
  const full = part.filter(word => !isInitials(word) && !PARTICLE.test(word));
  return further || full.length < 2 || INSTITUTION.test(last);
}
