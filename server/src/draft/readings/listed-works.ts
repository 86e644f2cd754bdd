/**
 * Works that a list of references has, one an entry. An entry is a paragraph or item, or a line of one that opens with
 * authors and their year.
 */
import { proseOf, Reading } from './reading.ts';
import {
  fold,
  isInitials,
  isName,
  JOINING,
  namesOf,
  OTHERS,
  PARTICLE,
  SMALL,
  type Work,
  wordsIn,
  YEAR_IN,
} from './work-names.ts';

const EACH_YEAR_IN = new RegExp(YEAR_IN, 'gi');
/** A day on which somebody looked: its year is not that of the work. */
const LOOKED_UP =
  /\b(?:(?:last|date|first)\s+)?(?:accessed|retrieved|viewed|visited|consulted|downloaded|checked)\b[^)\]\n]{0,40}|\[\s*\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?\s+\d{4}\s*\]/giu;
/** A number or sign that opens an entry. */
const MARK = /^\s*(?:\[[^\]\n]{1,30}\]|\(?\d{1,3}[.)](?=\s)|[\u2022-])?\s*\[?/;
/** Day and month before the year. */
const DAY =
  /[\s(,[](?:\d{1,2}(?:st|nd|rd|th)?\s{1,9})?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,7}\.?$/i;
/** What ends the name of a law, which is cited in ways of its own. */
const LAW = /\b(?:Act|Regulations|Order|Rules|Code|Bill|Measure)$/;
/** What opens a title. */
const QUOTED = /["'*_\u2018\u201c]/;
/** A picture or film, which texts name by its title. */
const PICTURE =
  /^(?:fig(?:ure)?\.?|images?|photo(?:graph)?s?|pictures?|icons?|screenshots?|tables?|cover|logo|sprites?|sound|music)\b/i;
const SHOWN =
  /\[(?:image|film|photo(?:graph)?|picture|painting|video|map|game|song|music|illustration|diagram)\]|\bdirected by\b/i;
/** The most that is read of an entry, and of its authors. */
const LONGEST = 1500;
const MOST_WORDS = 12;

/** Works that the passages of a slice list; only what stands in a list of references is one. */
export const listedWorks = new Reading<Work>(slice => {
  const prose = proseOf(slice);
  return slice.blocks.flatMap(({ passages }) =>
    passages.flatMap(({ start, end, construct }) =>
      construct === 'prose'
        ? entriesIn(prose.slice(start, end)).flatMap(({ from, to }) =>
            workOf(prose.slice(start + from, start + to), slice.text[start + from] ?? '', start + from),
          )
        : [],
    ),
  );
});

/** The entries of a passage: one, or one a line where further lines open with authors and a year. */
function entriesIn(text: string): { readonly from: number; readonly to: number }[] {
  const starts = [0];
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g))
    if (index > 0 && opensEntry(line)) starts.push(index + line.length - line.trimStart().length);
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? text.length }));
}

function opensEntry(line: string): boolean {
  const rest = line.slice(0, LONGEST).replace(MARK, '');
  const year = YEAR_IN.exec(rest.replace(LOOKED_UP, blank));
  return (
    year !== null && /[(.,]\s*$/.test(rest.slice(0, year.index)) && areAuthors(rest.slice(0, year.index))
  );
}

function workOf(entry: string, sign: string, start: number): Work[] {
  const whole = entry.slice(0, LONGEST);
  const skipped = MARK.exec(whole)?.[0].length ?? 0;
  const text = whole.slice(skipped).replace(LOOKED_UP, blank);
  const year = YEAR_IN.exec(text);
  const written = (year ? text.slice(0, year.index) : (/^[^"\u2018\u201c]{0,120}/.exec(text)?.[0] ?? ''))
    .replace(/(?<![\s(,.[])[\s(,.[]+$/, '')
    .replace(DAY, '');
  if (LAW.test(written)) return [];
  const first =
    /^(?:[^,(;:[.]|\.(?=[^\s.,)]))*/.exec(written)?.[0].split(/\s(?:and|&|et al)(?:\s|$)/)[0] ?? '';
  const alone = wordsIn(first);
  if (!alone.some(isName) || alone.length > MOST_WORDS) return [];
  const names = new Set(namesOf([alone]));
  // Behind a surname initials can stand without a comma.
  const surname = alone.slice(0, alone.findLastIndex(word => !/^\p{Lu}{1,3}$/u.test(word)) + 1);
  if (surname.length > 0 && surname.length < alone.length)
    for (const name of namesOf([surname])) names.add(name);
  // Without initials it is an institution, which may have commas in its name, and its own short form behind it.
  if (!/,\s*\p{Lu}\./u.test(written))
    for (const name of namesOf([wordsIn(written).slice(0, MOST_WORDS)])) names.add(name);
  // Organisations are cited by the beginning of their names, too: ‘National Academies’.
  if (!/,\s*\p{Lu}\./u.test(written))
    for (let words = 1; words < Math.min(alone.length, 5); words++)
      names.add(alone.slice(0, words).map(fold).join(' '));
  for (const [, short] of written.matchAll(/[([]\s*(\p{Lu}[\p{L}&]{1,9})\s*[)\]]/gu)) names.add(fold(short));
  const years = [...new Set(text.match(EACH_YEAR_IN) ?? [])].slice(0, 4).map(one => one.toLowerCase());
  const keys = [...names].flatMap(name => [
    ...(years.length === 0 ? [`${name} n.d.`, `${name} ~`] : years.map(one => `${name} ${one}`)),
    `${name} ?`,
  ]);
  const by = start + skipped;
  const shown = first.trim().replace(/\s+/g, ' ');
  if (!year) return [{ start: by, end: start + entry.trimEnd().length, label: '', keys, sure: false }];
  const span = { start: by, end: by + year.index + year[0].length };
  const label = `${shown} (${year[0]})`;
  const isApart =
    /[([,.]\s*$/.test(text.slice(0, year.index)) ||
    /^\s*[)\].,:;]/.test(text.slice(year.index + year[0].length));
  const isNamed = !QUOTED.test(sign) && !PICTURE.test(text) && !SHOWN.test(text);
  const isSure = isApart && isNamed && areAuthors(written);
  if (!isSure) return [{ ...span, label, keys, sure: false }];
  if (!/\d/.test(year[0])) return [{ ...span, label, keys, sure: true }];
  const same = `${wordsIn(written).map(fold).join(' ')} ${year[0].toLowerCase()}`;
  return [{ ...span, label, keys, sure: true, same }];
}

/** Whether all words before a year are authors: a title among them means that the year is not theirs. */
function areAuthors(written: string): boolean {
  if (written.length > 400 || /["\u2018\u201c:?!]/.test(written)) return false;
  // ‘Smith, John. Leading.’: behind a full stop that ends no initial a title begins.
  if (/\p{L}{3}\.\s{1,20}\p{Lu}\p{L}{2}/u.test(written)) return false;
  const words = wordsIn(written);
  return (
    words.length > 0 &&
    words.every(word => isName(word) || isInitials(word) || IN_NAMES.some(list => list.test(word)))
  );
}

const IN_NAMES = [PARTICLE, JOINING, OTHERS, SMALL, /^(?:eds?|editors?|trans|with|no|jr|sr|ii|iii|y|e)$/i];

function blank(text: string): string {
  return ' '.repeat(text.length);
}
