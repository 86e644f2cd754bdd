/**
 * Chicago, author and year: what pandoc sets where no style is named.
 */
import { yearOf } from '../cite.ts';
import type { Entry } from '../entry.ts';
import { authorsOf } from '../known-works.ts';
import { capital, italic, joined, sentences } from '../marked.ts';
import { namesText } from '../names.ts';
import { addressOf, editionNumber, monthDayYear, monthName, pageRange, titleCase } from '../parts.ts';
import type { Style } from '../style.ts';

const LISTED = {
  inverted: 'first',
  initials: 'none',
  and: 'and',
  comma: 'more',
  most: 11,
  shown: 7,
  others: 'et al.',
} as const;
const INNER = { ...LISTED, inverted: 'none', most: 11 } as const;

/** The style. */
export const chicago: Style = {
  citing: {
    kind: 'author-year',
    names: { and: 'and', comma: 'more', most: 4, shown: 1, others: 'et al.' },
    andInSentence: 'and',
    between: ' ',
    undated: 'n.d.',
    labelsPages: false,
    labels: 'plain',
    apart: 'names',
    gathers: true,
    sorts: 'no',
    title: entry => (isWhole(entry) ? titleOf(entry) : `\u201c${titleCase(entry.title)}\u201d`),
  },
  reference: (entry, letter) => {
    const who = authors(entry);
    const year = yearOf(entry, 'n.d.', letter);
    return who === ''
      ? sentences(titleOf(entry), year, ...rest(entry, true))
      : sentences(who, year, titleOf(entry), ...rest(entry, false));
  },
  again: '———',
};

function authors(entry: Entry): string {
  const names = authorsOf(entry);
  const text = namesText(names, LISTED);
  if (entry.authors.length > 0 || text === '') return text;
  const role = names === entry.translators ? 'trans.' : names.length > 1 ? 'eds.' : 'ed.';
  return `${text}, ${role}`;
}

function isWhole({ type }: Entry): boolean {
  return type === 'book';
}

function titleOf(entry: Entry): string {
  if (entry.title === '') return '';
  const title = titleCase(entry.title);
  if (isWhole(entry)) return italic(title);
  return `\u201c${title.replace(/\u201c/g, '\u2018').replace(/\u201d/g, '\u2019')}${/[.?!]$/.test(title) ? '' : '.'}\u201d`;
}

function rest(entry: Entry, _isTitleFirst: boolean): string[] {
  const { type, volume, issue, pages } = entry;
  const container = entry.container === '' ? '' : italic(titleCase(entry.container));
  switch (type) {
    case 'article': {
      const numbers = joined(
        ' ',
        joined(' ', container, volume),
        issue !== '' ? `(${issue})` : dayOf(entry) === '' ? '' : `(${dayOf(entry)})`,
      );
      return [pages === '' ? numbers : `${numbers}: ${pageRange(pages)}`, addressOf(entry)];
    }
    case 'magazine':
    case 'newspaper':
      return [joined(', ', container, dayOf(entry)), addressOf(entry)];
    case 'chapter':
    case 'paper': {
      const editors = entry.editors.length === 0 ? '' : `edited by ${namesText(entry.editors, INNER)}`;
      const inside =
        container === '' ? '' : `In ${joined(', ', container, editors, edition(entry), pageRange(pages))}`;
      return [inside, series(entry), published(entry), addressOf(entry)];
    }
    case 'thesis':
      return [
        capital(joined(', ', entry.genre, joined(': ', entry.place, entry.publisher))),
        addressOf(entry),
      ];
    case 'report':
      return [joined(' ', entry.genre, entry.number), published(entry), addressOf(entry)];
    case 'web':
      return [
        titleCase(entry.container),
        titleCase(entry.publisher),
        entry.date?.month === undefined ? '' : monthDayYear(entry.date),
        !entry.date && entry.accessed ? `Accessed ${monthDayYear(entry.accessed)}` : '',
        addressOf(entry),
      ];
    case 'book':
    case 'other':
      return [
        edition(entry),
        entry.volume === '' ? '' : `Vol. ${entry.volume}`,
        entry.authors.length > 0 && entry.editors.length > 0
          ? `Edited by ${namesText(entry.editors, INNER)}`
          : '',
        container,
        series(entry),
        published(entry),
        addressOf(entry),
      ];
  }
}

function edition({ edition: written }: Entry): string {
  if (written === '') return '';
  const number = editionNumber(written);
  return number === '' ? capital(written) : `${number} ed.`;
}

function series({ series: name, number }: Entry): string {
  return joined(' ', titleCase(name), name === '' ? '' : number);
}

function published({ place, publisher }: Entry): string {
  return joined(': ', place, publisher);
}

function dayOf({ date }: Entry): string {
  if (date?.month === undefined) return '';
  return joined(' ', monthName(date.month), date.day === undefined ? '' : String(date.day));
}
