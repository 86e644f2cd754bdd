/**
 * Names of authors: which words are names, and what authors may be called. Two works are the same if they share a name and
 * the year.
 */
import type { Span } from '../passage.ts';

/** A work as it is cited or listed. */
export interface Work extends Span {
  /** Author and year, as a message names them. */
  readonly label: string;
  /** Each a name and a year, folded; `~` for any year where the list has none, `?` for a name by itself. */
  readonly keys: readonly string[];
  /** Whether it can hardly be anything else. */
  readonly sure: boolean;
  /** Whether it is one if the draft has a list of works: `(Bloom 1964)`. */
  readonly likely?: true;
  /** Of a listed work that is sure: all its authors and the year, folded. */
  readonly same?: string;
}

/** A year in brackets or behind a name. */
export const YEAR = '(?:(?:1[89]|20)\\d\\d[a-z]?|n\\.d\\.)';
export const HAS_YEAR = /(?:1[89]|20)\d\d|n\.d\./i;
/** A year that is no part of a date, a span or an address. */
export const YEAR_IN = new RegExp(`(?<![\\d/\u2013-])${YEAR}(?![\\d/\u2013]|-\\d)`, 'i');

export const PARTICLE =
  /^(?:van|von|de|der|den|du|la|le|di|da|dos|del|della|ten|ter|al|el|bin|ibn|af|av|zu)$/;
export const JOINING = /^(?:and|&)$/i;
export const OTHERS = /^(?:et|al\.?|et[-.]?al\.?|colleagues|others|team)$/;
export const SMALL = /^(?:for|of|the|in|on)$/;
/** What ends the name of an institution. */
export const INSTITUTION =
  /^(?:foundation|department|education|group|council|trust|institute|institution|association|society|agency|office|commission|committee|union|centre|center|college|university|government|treasury|ministry|authority|partnership|alliance|federation|organisation|organization|ofsted|executive|nations|bank|fund|news|magazine|times|guardian|press|company|corporation|ltd|inc|plc|library|museum|network)$/;
/** Capital words before a year in brackets that are nobody’s name. */
export const NO_AUTHOR =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december|mon|tues?|wed|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|autumn|spring|summer|winter|years?|yr|terms?|half|week|day|date|phase|stage|key|class|schools?|pupils?|premium|reading|writing|maths|mathematics|english|science|phonics|sats?|gcses?|eyfs|ks|send?|pp|fsm|results?|outcomes?|attainment|progress|baseline|cohort|tables?|figures?|fig|charts?|graph|appendix|annex|part|section|chapter|covid|easter|christmas|acts?|regulations|order|code|practice|framework|standards?|policy|policies|strategy|plan|report|review|guidance|guide|handbook|survey|census|tests?|assessments?|data|project|programme|edition|version|curriculum|inspection|england|wales|scotland|ireland|britain|uk|london|brexit|pandemic|lockdown|total|target|actual|mean|average|national|source|note|level|governors?|head|headteacher|teachers?|staff|parents?|boys|girls|it|he|she|they|we|i|there|windows|ios|android|office|excel|photoshop|minecraft|fifa|olympics?|seasons?|series|episode|film|album|world|cup|est|founded|established|born|died|published|updated|copyright|accessed|retrieved|viewed|visited|created|since|circa|approx|images?|photos?|screenshot|listing|release|update|draft|game|python|java|unity)$/;

/** Whether a word is written as a name: with a capital, or as the address of a site. */
export function isName(token: string): boolean {
  return (
    /^\p{Lu}/u.test(token) ||
    /^[dl]['’]\p{Lu}/u.test(token) ||
    /^[a-z\d-]+\.(?:com|org|net|co|uk|gov|edu|io|dev)\b/.test(token)
  );
}

/** Whether a word is the initials of somebody. */
export function isInitials(token: string): boolean {
  return /^(?:\p{Lu}\.?-?){1,4}\.?$/u.test(token) && /^\p{Lu}(?:\.|$)/u.test(token);
}

/** The names of several authors, each as its words. */
export function partsOf(words: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const word of words) {
    if (word === ',' || JOINING.test(word) || OTHERS.test(word)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.filter(part => part.some(isName));
}

/** What authors may be called: by all that was written, by surname, and institutions by their initials. */
export function namesOf(parts: readonly (readonly string[])[]): string[] {
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
export function fold(word = ''): string {
  return word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .toLowerCase();
}

/** The words of a text, without figures and marks. */
export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]*(?:\.[\p{L}\p{N}]+)*/gu) ?? [];
}
