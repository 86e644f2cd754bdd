/**
 * Citations in the text.
 */
import type { Cited, CitedWork } from './bibliography.ts';
import type { Entry, Name } from './entry.ts';
import { authorsOf, givenOf, type KnownWorks } from './known-works.ts';
import { type Locator, labelText, readLocator } from './locator.ts';
import { joined } from './marked.ts';
import { isOthers, namesText, shortName } from './names.ts';
import type { AuthorYear } from './style.ts';

/** What a citation is made with. */
interface Citing {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly works: KnownWorks;
}

/** A work in a citation with what is known of it. */
interface Item {
  readonly work: CitedWork;
  readonly entry: Entry | undefined;
  readonly locator: Locator;
}

/** A citation by author and year, marked (`marked.ts`). */
export function citeByYear(cited: Cited, style: AuthorYear, citing: Citing): string {
  const items = itemsOf(cited, citing);
  const [first, ...others] = items;
  if (!cited.isNarrative || !first) return `(${inBrackets(items, style, citing)})`;
  // One that is not known stands in brackets, as pandoc prints it.
  if (!first.entry) return `(${inBrackets(items, style, citing)})`;
  const who = whoIn(first, style, citing, true);
  const year = afterAuthor(first, style, citing);
  const more = others.length === 0 ? '' : `; ${inBrackets(others, style, citing)}`;
  return `${who} (${year}${more})`;
}

/** A citation by number, marked. */
export function citeByNumber(cited: Cited, citing: Citing): string {
  return inRow(itemsOf(cited, citing), citing);
}

function itemsOf({ items }: Cited, { entries }: Citing): Item[] {
  return items.map(work => ({ work, entry: entries.get(work.key), locator: readLocator(work.suffix) }));
}

function inBrackets(items: readonly Item[], style: AuthorYear, citing: Citing): string {
  const sorted = inOrder(items, style, citing);
  let text = '';
  let before: Item | undefined;
  let who = '';
  for (const item of sorted) {
    const author = whoIn(item, style, citing, false);
    const isAgain =
      style.gathers &&
      before !== undefined &&
      author === who &&
      item.work.prefix.trim() === '' &&
      before.entry &&
      item.entry;
    const isApart = before && (before.locator.places !== '' || before.work.suffix.trim() !== '');
    if (before) text += isAgain && !isApart ? ', ' : '; ';
    const year = afterAuthor(item, style, citing);
    text += withPrefix(
      item,
      isAgain || item.work.isYearOnly ? year : withYear(author, betweenOf(item, style), year),
    );
    before = item;
    who = author;
  }
  return text;
}

/** Author and year; a comma goes into American quotation marks. */
function withYear(author: string, between: string, year: string): string {
  return author.endsWith('\u201d') && between.startsWith(',')
    ? `${author.slice(0, -1)},\u201d${between.slice(1)}${year}`
    : `${author}${between}${year}`;
}

function betweenOf({ entry }: Item, { between }: AuthorYear): string {
  return entry ? (entry.date ? between : ', ') : '';
}

/** Works of one author stand together; else as the style has it. */
function inOrder(items: readonly Item[], { sorts }: AuthorYear, { works }: Citing): readonly Item[] {
  if (sorts === 'no') return items;
  const place = ({ entry }: Item) => (entry ? works.listed.indexOf(entry) : LAST);
  const year = ({ entry }: Item) => (entry ? Number(entry.date?.year) || LAST - 1 : LAST);
  return sortedApart(items, sorts === 'author' ? place : year);
}

const LAST = 1e9;

/** Sorted, but for what a prefix opens: ‘cf. A; see also B’. */
function sortedApart(items: readonly Item[], rank: (item: Item) => number): Item[] {
  const runs: Item[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (!run || item.work.prefix.trim() !== '') runs.push([item]);
    else run.push(item);
  }
  return runs.flatMap(run => run.toSorted((a, b) => rank(a) - rank(b)));
}

/** The author as the text has it; of an unknown work its key, as pandoc prints it. */
function whoIn({ work, entry }: Item, style: AuthorYear, { works }: Citing, inSentence: boolean): string {
  if (!entry) return `${work.key}?`;
  const names = authorsOf(entry);
  if (names.length === 0) return style.title(entry);
  const isShared =
    style.apart !== 'no' && works.shared.has(shortName(names[0] ?? { literal: '' }).toLowerCase());
  const shown = names.map((name, index): Name => {
    if (index > 0 || !isShared || 'literal' in name) return asShort(name);
    const given = givenOf(name.given, style.apart);
    return { literal: joined(' ', given, shortName(name)) };
  });
  const and = inSentence ? style.andInSentence : style.names.and;
  return namesText(shown, { ...style.names, and, inverted: 'none', initials: 'none' });
}

function asShort(name: Name): Name {
  return isOthers(name) ? name : { literal: shortName(name) };
}

/** The year with its letter, the pages, and what stands behind. */
function afterAuthor({ entry, locator }: Item, style: AuthorYear, { works }: Citing): string {
  const year = entry ? yearOf(entry, style.undated, works.letters.get(entry.key) ?? '') : '';
  const place = locator.places === '' ? '' : placeText(locator, style);
  // Of a work in several volumes the pages have the volume before them.
  const isInVolume =
    !style.labelsPages && locator.label === 'page' && entry?.type === 'book' && entry.volume !== '';
  return `${joined(', ', year, isInVolume ? `${entry.volume}:${place}` : place)}${restOf(locator)}`;
}

/** A year with the letter that tells works apart. */
export function yearOf({ date }: Pick<Entry, 'date'>, undated: string, letter: string): string {
  return date ? `${date.year}${letter}` : letter === '' ? undated : `${undated}-${letter}`;
}

/** How places in a work are named. */
type Labels = Pick<AuthorYear, 'labelsPages' | 'labels'>;
const OF_NUMBERED: Labels = { labelsPages: true, labels: 'capital' };

function placeText({ label, places, isMany }: Locator, { labelsPages, labels }: Labels): string {
  if (label === undefined || (label === 'page' && !labelsPages)) return places;
  return `${labelText(label, isMany, labels)} ${places}`;
}

function restOf({ rest }: Locator): string {
  const text = rest.trimEnd();
  return text === '' || /^[\s,;:.]/.test(text) ? text : ` ${text}`;
}

function withPrefix({ work }: Item, text: string): string {
  const prefix = work.prefix.trim();
  return prefix === '' ? text : `${prefix} ${text}`;
}

/** Numbers in brackets; three and more in a row as a range. */
function inRow(items: readonly Item[], { works }: Citing): string {
  const numberOf = ({ work }: Item) => works.numbers.get(work.key);
  const sorted = sortedApart(items, item => numberOf(item) ?? LAST).map(item => ({
    item,
    number: numberOf(item),
  }));
  const parts: string[] = [];
  for (let at = 0; at < sorted.length; at++) {
    const one = sorted[at];
    if (!one) break;
    let last = at;
    const isPlain = ({ item }: (typeof sorted)[number]) =>
      item.work.prefix.trim() === '' && item.work.suffix.trim() === '';
    while (isPlain(one) && one.number !== undefined) {
      const next = sorted[last + 1];
      if (!next || !isPlain(next) || next.number !== one.number + (last + 1 - at)) break;
      last++;
    }
    const { number } = one;
    if (last - at >= 2) {
      parts.push(`[${number}]\u2013[${sorted[last]?.number}]`);
      at = last;
    } else parts.push(withPrefix(one.item, numberText(one.item, number)));
  }
  return parts.join(', ');
}

function numberText({ work, locator }: Item, number: number | undefined): string {
  if (number === undefined) return `${work.key}?${work.suffix}`;
  const place = locator.places === '' ? '' : placeText(locator, OF_NUMBERED);
  return `[${joined(', ', String(number), place)}]${restOf(locator)}`;
}
