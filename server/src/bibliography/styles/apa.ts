/**
 * APA, 7th edition.
 */
import { yearOf } from '../cite.ts';
import type { Entry } from '../entry.ts';
import { authorsOf } from '../known-works.ts';
import { italic, joined } from '../marked.ts';
import { namesText } from '../names.ts';
import {
  addressOf,
  areMany,
  editionNumber,
  monthDayYear,
  monthName,
  pageRange,
  titleCase,
} from '../parts.ts';
import type { Style } from '../style.ts';

const LISTED = {
  inverted: 'all',
  initials: 'spaced',
  and: '&',
  comma: 'always',
  most: 21,
  shown: 19,
  others: '\u2026',
} as const;
const INNER = { ...LISTED, inverted: 'none', comma: 'more' } as const;

/** The style. */
export const apa: Style = {
  citing: {
    kind: 'author-year',
    names: { and: '&', comma: 'more', most: 3, shown: 1, others: 'et al.' },
    andInSentence: 'and',
    between: ', ',
    undated: 'n.d.',
    labelsPages: true,
    labels: 'apa',
    apart: 'initials',
    gathers: true,
    sorts: 'author',
    title: entry =>
      isInner(entry) ? `\u201c${titleCase(entry.title)}\u201d` : italic(titleCase(entry.title)),
  },
  reference: (entry, letter) => {
    const names = authorsOf(entry);
    const who = namesText(names, LISTED);
    const role = who === '' || entry.authors.length > 0 ? '' : names.length > 1 ? '(Eds.)' : '(Ed.)';
    const date = `(${dateOf(entry, letter)})`;
    const title = titleOf(entry);
    return sentencesOf(
      ...(who === '' ? [title, date] : [joined(' ', who, role), date, title]),
      ...rest(entry, who),
    );
  },
  again: '',
};

function sentencesOf(...parts: readonly string[]): string {
  return parts
    .filter(part => part !== '')
    .map(part =>
      /^https?:/.test(part.slice(part.lastIndexOf(' ') + 1))
        ? part
        : /[.?!][\u{e001}\u201d]*$/u.test(part)
          ? part
          : `${part}.`,
    )
    .join(' ');
}

function isInner({ type }: Entry): boolean {
  return (
    type === 'article' ||
    type === 'magazine' ||
    type === 'newspaper' ||
    type === 'chapter' ||
    type === 'paper'
  );
}

function dateOf(entry: Entry, letter: string): string {
  const year = yearOf(entry, 'n.d.', letter);
  const { date, type } = entry;
  const isFull = type === 'web' || type === 'magazine' || type === 'newspaper' || type === 'other';
  if (!isFull || date?.month === undefined) return year;
  return `${year}, ${joined(' ', monthName(date.month), date.day === undefined ? '' : String(date.day))}`;
}

function titleOf(entry: Entry): string {
  const { type, title, edition, volume, number } = entry;
  const genre = type === 'report' ? titleCase(entry.genre) : entry.genre;
  if (isInner(entry)) return title;
  const details: string[] = [];
  if (type === 'book') {
    const ordinal = editionNumber(edition);
    if (edition !== '') details.push(ordinal === '' ? edition : `${ordinal} ed.`);
    if (volume !== '') details.push(`Vol. ${volume}`);
  }
  if (type === 'report' && number !== '') details.push(`${genre === '' ? '' : `${genre} `}No. ${number}`);
  const shown = joined(' ', italic(title), details.length === 0 ? '' : `(${details.join(', ')})`);
  const kind =
    type === 'thesis' ? entry.genre || 'Thesis' : type === 'report' && number === '' ? entry.genre : '';
  return joined(' ', shown, kind === '' ? '' : `[${kind}]`);
}

function rest(entry: Entry, who: string): string[] {
  const { type, volume, issue, pages, container, publisher } = entry;
  const isOwn = who.replace(/\.$/, '') === publisher;
  switch (type) {
    case 'article':
    case 'magazine':
    case 'newspaper': {
      const numbers = `${italic(volume)}${issue === '' ? '' : `(${issue})`}`;
      return [joined(', ', italic(container), numbers, pageRange(pages)), addressOf(entry)];
    }
    case 'paper':
      if (publisher === '' || pages === '')
        return [joined(', ', italic(titleCase(container)), pageRange(pages)), publisher, addressOf(entry)];
      return [joined(', ', italic(titleCase(container)), pageRange(pages)), addressOf(entry)];
    case 'chapter': {
      const editors = namesText(entry.editors, INNER);
      const by = editors === '' ? '' : `${editors} (${entry.editors.length > 1 ? 'Eds.' : 'Ed.'}), `;
      const ordinal = editionNumber(entry.edition);
      const details = joined(
        ', ',
        ordinal === '' ? entry.edition : `${ordinal} ed.`,
        volume === '' ? '' : `Vol. ${volume}`,
        pages === '' ? '' : `${areMany(pages) ? 'pp.' : 'p.'} ${pageRange(pages)}`,
      );
      const inside =
        container === '' ? '' : `In ${by}${italic(container)}${details === '' ? '' : ` (${details})`}`;
      return [inside, publisher, addressOf(entry)];
    }
    case 'thesis':
      return [publisher, addressOf(entry)];
    case 'web': {
      const address = addressOf(entry);
      const seen =
        !entry.date && entry.accessed && address !== ''
          ? `Retrieved ${monthDayYear(entry.accessed)}, from `
          : '';
      const site = container || publisher;
      return [site === who.replace(/\.$/, '') ? '' : site, `${seen}${address}`];
    }
    case 'book':
    case 'report':
    case 'other':
      return [isOwn ? '' : publisher, addressOf(entry)];
  }
}
