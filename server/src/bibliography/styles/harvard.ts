/**
 * Harvard as ‘Cite Them Right’ has it.
 */
import { yearOf } from '../cite.ts';
import type { Entry } from '../entry.ts';
import { authorsOf } from '../known-works.ts';
import { italic, joined, stopped } from '../marked.ts';
import { namesText } from '../names.ts';
import { addressOf, areMany, dayMonthYear, editionNumber, monthName, pageRange } from '../parts.ts';
import type { Style } from '../style.ts';

const LISTED = {
  inverted: 'all',
  initials: 'close',
  and: 'and',
  comma: 'never',
  most: 4,
  shown: 1,
  others: italic('et al.'),
} as const;

/** The style. */
export const harvard: Style = {
  citing: {
    kind: 'author-year',
    names: { and: 'and', comma: 'never', most: 4, shown: 1, others: italic('et al.') },
    andInSentence: 'and',
    between: ', ',
    undated: 'no date',
    labelsPages: true,
    labels: 'british',
    apart: 'initials',
    gathers: true,
    sorts: 'year',
    title: entry => (isInner(entry) ? `\u2018${entry.title}\u2019` : italic(entry.title)),
  },
  reference: (entry, letter) => {
    const who = authors(entry);
    const year = `(${yearOf(entry, 'no date', letter)})`;
    const title = isInner(entry) ? `\u2018${entry.title}\u2019` : italic(entry.title);
    const head = who === '' ? `${title} ${year}` : `${who} ${year} ${title}`;
    const body = rest(entry, head);
    const found = available(entry);
    return joined(' ', stopped(body), found === '' ? '' : `${found}.`);
  },
  again: '',
};

function authors(entry: Entry): string {
  const names = authorsOf(entry);
  const text = namesText(names, LISTED);
  if (text === '' || entry.authors.length > 0) return text;
  return `${text} (${names.length > 1 ? 'eds' : 'ed.'})`;
}

function isInner({ type }: Entry): boolean {
  return (
    type === 'article' ||
    type === 'magazine' ||
    type === 'newspaper' ||
    type === 'chapter' ||
    type === 'paper' ||
    type === 'other'
  );
}

function rest(entry: Entry, head: string): string {
  const { type, volume, issue, pages, container } = entry;
  switch (type) {
    case 'article':
      return joined(
        authorsOf(entry).length === 0 ? ' ' : ', ',
        head,
        joined(', ', italic(container), volumeAndIssue(volume, issue), pagesOf(pages)),
      );
    case 'magazine':
    case 'newspaper':
      return joined(
        ', ',
        head,
        italic(container),
        dayOf(entry),
        volumeAndIssue(volume, issue),
        pagesOf(pages),
      );
    case 'chapter':
    case 'paper': {
      const editors = namesText(entry.editors, { ...LISTED, inverted: 'none' });
      const by = editors === '' ? '' : `${editors} (${entry.editors.length > 1 ? 'eds' : 'ed.'})`;
      const inside = container === '' ? '' : `in ${joined(' ', by, italic(container))}`;
      const book = joined(
        '. ',
        joined(', ', head, inside),
        edition(entry),
        entry.event === '' ? '' : italic(entry.event),
      );
      const publication = joined(', ', published(entry), series(entry), pagesOf(pages));
      return joined(published(entry) === '' ? ', ' : '. ', book, publication);
    }
    case 'thesis':
      return sentencesOf(head, entry.genre, entry.publisher);
    case 'web':
      return sentencesOf(joined(', ', head, italic(container)), entry.publisher);
    case 'report':
      return sentencesOf(head, joined(' ', entry.genre, entry.number), published(entry));
    case 'other':
      return sentencesOf(head, italic(container), published(entry));
    case 'book':
      return sentencesOf(
        head,
        edition(entry),
        entry.authors.length > 0 && entry.editors.length > 0
          ? `Edited by ${namesText(entry.editors, { ...LISTED, inverted: 'none' })}`
          : '',
        joined(' ', published(entry), series(entry) === '' ? '' : `(${series(entry)})`),
      );
  }
}

function sentencesOf(...parts: readonly string[]): string {
  return joined(' ', ...parts.filter(part => part !== '').map(stopped));
}

function volumeAndIssue(volume: string, issue: string): string {
  return `${volume}${issue === '' ? '' : `(${issue})`}`;
}

function pagesOf(pages: string): string {
  return pages === '' ? '' : `${areMany(pages) ? 'pp.' : 'p.'} ${pageRange(pages)}`;
}

function edition({ edition: written }: Entry): string {
  if (written === '') return '';
  const number = editionNumber(written);
  return number === '' ? written : `${number} edn`;
}

function series({ series: name, number }: Entry): string {
  return joined(', ', name, name === '' ? '' : number);
}

function published({ place, publisher }: Entry): string {
  return joined(': ', place, publisher);
}

function dayOf({ date }: Entry): string {
  if (date?.month === undefined) return '';
  return joined(' ', date.day === undefined ? '' : String(date.day), monthName(date.month));
}

function available(entry: Entry): string {
  const address = addressOf(entry);
  if (address === '') return '';
  const { accessed } = entry;
  const seen = accessed && entry.doi === '' ? ` (Accessed: ${dayMonthYear(accessed)})` : '';
  return `Available at: ${address}${seen}`;
}
