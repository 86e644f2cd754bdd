/**
 * CSL items (JSON, or YAML as pandoc has it under `references:`) → entries. Whatever is no item is left out.
 */
import type { Day, Entry, EntryType, Name } from './entry.ts';
import { plainText } from './plain-text.ts';

/** An item, and where its key stands in the text that it was read of. */
export interface PlacedItem {
  readonly item: unknown;
  readonly home: Entry['home'];
}

const TYPES: Readonly<Record<string, EntryType>> = {
  'article-journal': 'article',
  article: 'article',
  'article-magazine': 'magazine',
  'article-newspaper': 'newspaper',
  book: 'book',
  classic: 'book',
  chapter: 'chapter',
  'entry-encyclopedia': 'chapter',
  'entry-dictionary': 'chapter',
  report: 'report',
  thesis: 'thesis',
  'paper-conference': 'paper',
  webpage: 'web',
  post: 'web',
  'post-weblog': 'web',
  website: 'web',
};

/** The entry of an item; undefined where it has no key. */
export function entryOfItem({ item, home }: PlacedItem): Entry | undefined {
  if (!isTable(item)) return undefined;
  const key = textOf(item.id).trim();
  if (key === '') return undefined;
  const field = (name: string) => plainText(textOf(item[name]));
  const type = TYPES[textOf(item.type).trim()] ?? 'other';
  return {
    key,
    type,
    authors: namesIn(item.author),
    editors: namesIn(item.editor ?? item['collection-editor']),
    translators: namesIn(item.translator),
    title: field('title'),
    container: field('container-title'),
    series: field('collection-title'),
    publisher: field('publisher'),
    place: field('publisher-place'),
    date: dayIn(item.issued),
    volume: field('volume'),
    issue: field('issue'),
    pages: field('page'),
    edition: field('edition'),
    number: field('number'),
    genre: field('genre'),
    doi: field('DOI'),
    url: field('URL'),
    accessed: dayIn(item.accessed),
    event: field('event-title') || field('event'),
    home,
  };
}

/** Whether something is a table of data. */
export function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function namesIn(value: unknown): Name[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.flatMap((one): Name | [] => {
    if (typeof one === 'string') return one.trim() === '' ? [] : { literal: plainText(one) };
    if (!isTable(one)) return [];
    const part = (name: string) => plainText(textOf(one[name]));
    const [literal, family, given] = [part('literal') || part('name'), part('family'), part('given')];
    if (literal !== '') return { literal };
    if (family === '') return given === '' ? [] : { literal: given };
    if (given === '') return { literal: family };
    const particle = part('non-dropping-particle') || part('dropping-particle');
    const suffix = part('suffix');
    return {
      family,
      given,
      ...(particle === '' ? {} : { particle }),
      ...(suffix === '' ? {} : { suffix }),
    };
  });
}

function dayIn(value: unknown): Day | undefined {
  if (Array.isArray(value)) return dayIn(value[0]);
  if (!isTable(value)) return dayOf(textOf(value));
  const parts: unknown = value['date-parts'];
  const [first]: readonly unknown[] = Array.isArray(parts) ? parts : [];
  if (Array.isArray(first)) return dayOf(first.map(textOf).join('-'));
  if (value.year !== undefined)
    return dayOf(
      [value.year, value.month, value.day]
        .map(textOf)
        .filter(part => part !== '')
        .join('-'),
    );
  return dayOf(textOf(value.raw) || textOf(value.literal));
}

/** The day that a text names: `2019`, `2019-03`, `2019-03-14`; with another text, that in the place of the year. */
export function dayOf(text: string): Day | undefined {
  const written = text.trim();
  if (written === '') return undefined;
  const [, year = '', month, day] =
    /^(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T/].{0,40})?$/.exec(written) ?? [];
  if (year === '') return { year: /\b\d{4}\b/.exec(written)?.[0] ?? plainText(written) };
  const [m, d] = [Number(month), Number(day)];
  return {
    year,
    ...(m >= 1 && m <= 12 ? { month: m } : {}),
    ...(m >= 1 && m <= 12 && d >= 1 && d <= 31 ? { day: d } : {}),
  };
}
