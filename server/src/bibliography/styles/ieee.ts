/**
 * IEEE: numbers in the order in which works are cited first.
 */
import type { Day, Entry } from '../entry.ts';
import { authorsOf } from '../known-works.ts';
import { italic, joined, stopped } from '../marked.ts';
import { namesText } from '../names.ts';
import { areMany, editionNumber, monthName, pageRange } from '../parts.ts';
import type { Style } from '../style.ts';

const NAMES = {
  inverted: 'none',
  initials: 'spaced',
  and: 'and',
  comma: 'more',
  most: 7,
  shown: 1,
  others: italic('et al.'),
} as const;

/** The style. */
export const ieee: Style = {
  citing: { kind: 'numbered' },
  reference: (entry, _letter, number) => `[${number}] ${body(entry)}`,
  again: '',
};

function body(entry: Entry): string {
  const names = authorsOf(entry);
  const who = namesText(names, NAMES);
  const role = who === '' || entry.authors.length > 0 ? '' : names.length > 1 ? 'Eds.' : 'Ed.';
  const authors = joined(', ', who, role);
  const found = online(entry);
  const { type, volume, issue, pages, container } = entry;
  const quoted = `\u201c${entry.title}${/[.?!]$/.test(entry.title) ? '' : ','}\u201d`;
  const printedPages = pages === '' ? '' : `${areMany(pages) ? 'pp.' : 'p.'} ${pageRange(pages)}`;
  const doi =
    entry.doi === '' ? '' : `doi: ${entry.doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')}`;
  const quote = (rest: string) => joined(', ', authors, joined(' ', quoted, rest));
  switch (type) {
    case 'article':
    case 'magazine':
    case 'newspaper':
      return end(
        quote(
          joined(
            ', ',
            italic(container),
            volume === '' ? '' : `vol. ${volume}`,
            issue === '' ? '' : `no. ${issue}`,
            printedPages,
            dateOf(entry),
            doi,
          ),
        ),
        doi === '' ? found : '',
      );
    case 'chapter': {
      const editors = namesText(entry.editors, NAMES);
      const by = editors === '' ? '' : `${editors}, ${entry.editors.length > 1 ? 'Eds.' : 'Ed.'}`;
      const inside = joined(
        ', ',
        container === '' ? '' : `in ${italic(container)}`,
        editionOf(entry),
        volume === '' ? '' : `vol. ${volume}`,
        by,
      );
      return end(
        quote(
          joined(
            ' ',
            published(entry) === '' ? `${inside},` : stopped(inside),
            joined(', ', published(entry), year(entry), printedPages, doi),
          ),
        ),
        doi === '' ? found : '',
      );
    }
    case 'paper':
      return end(
        quote(
          joined(', ', container === '' ? '' : `in ${italic(container)}`, dateOf(entry), printedPages, doi),
        ),
        doi === '' ? found : '',
      );
    case 'thesis':
      return end(quote(joined(', ', entry.genre, entry.publisher, entry.place, year(entry))), found);
    case 'report':
      return end(
        quote(
          joined(', ', entry.publisher, entry.place, joined(' ', entry.genre, entry.number), dateOf(entry)),
        ),
        found,
      );
    case 'web':
      return end(quote(joined(', ', italic(container), dateOf(entry))), seenAt(entry));
    case 'other':
      return joined(
        ' ',
        stopped(joined(', ', authors, `\u201c${stopped(entry.title)}\u201d`)),
        stopped(joined(', ', published(entry), dateOf(entry))),
        found,
      );
    case 'book': {
      const title = joined(
        ', ',
        authors,
        italic(entry.title),
        editionOf(entry),
        volume === '' ? '' : `vol. ${volume}`,
      );
      return end(
        joined(
          published(entry) === '' ? ', ' : ' ',
          published(entry) === '' ? title : stopped(title),
          joined(', ', published(entry), year(entry), doi),
        ),
        doi === '' ? found : '',
      );
    }
  }
}

function end(text: string, found: string): string {
  return joined(' ', stopped(text), found);
}

function year({ date }: Entry): string {
  return date?.year ?? '';
}

function dateOf({ date }: Entry): string {
  if (!date) return '';
  if (date.month === undefined) return date.year;
  const month = monthName(date.month, true);
  return date.day === undefined
    ? `${month} ${date.year}`
    : `${month} ${String(date.day).padStart(2, '0')}, ${date.year}`;
}

function editionOf({ edition }: Entry): string {
  const ordinal = editionNumber(edition);
  return ordinal === '' ? edition : `${ordinal} ed.`;
}

function published({ place, publisher }: Entry): string {
  return joined(': ', place, publisher);
}

function online({ url, accessed }: Entry): string {
  if (url === '') return '';
  const seen = accessed ? `Accessed: ${shortDay(accessed)}. ` : '';
  return seen === '' ? `Available: ${url}` : `${seen}[Online]. Available: ${url}`;
}

/** The address of a page of the web, and when it was looked at. */
function seenAt({ url, accessed }: Entry): string {
  if (url === '') return '';
  return accessed ? `${url} (accessed ${shortDay(accessed)}).` : url;
}

function shortDay({ year: of, month, day }: Day): string {
  if (month === undefined) return of;
  return joined(' ', monthName(month, true), day === undefined ? '' : `${String(day).padStart(2, '0')},`, of);
}
