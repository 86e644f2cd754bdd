/**
 * Entries of BibTeX and BibLaTeX → works.
 */
import type { BibEntry } from './bib-fields.ts';
import { bibNames } from './bib-names.ts';
import type { Day, Entry, EntryType } from './entry.ts';
import { latexText } from './latex-text.ts';
import { plainText } from './plain-text.ts';
import { dayOf } from './read-csl.ts';
import { sentenceCase } from './sentence-case.ts';

const TYPES: Readonly<Record<string, EntryType>> = {
  article: 'article',
  periodical: 'article',
  suppperiodical: 'article',
  book: 'book',
  mvbook: 'book',
  booklet: 'book',
  collection: 'book',
  mvcollection: 'book',
  proceedings: 'book',
  mvproceedings: 'book',
  reference: 'book',
  inbook: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  incollection: 'chapter',
  suppcollection: 'chapter',
  inreference: 'chapter',
  inproceedings: 'paper',
  conference: 'paper',
  report: 'report',
  techreport: 'report',
  manual: 'book',
  thesis: 'thesis',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  online: 'web',
  electronic: 'web',
  www: 'web',
};
const GENRES: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  mastersthesis: 'Master’s thesis',
  mathesis: 'Master’s thesis',
  bathesis: 'Bachelor’s thesis',
  candthesis: 'Candidate thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Titles in other languages stay as they are. */
const ENGLISH = /^(?:en\b|english|british|american|usenglish|ukenglish|canadian|australian|newzealand)/i;

/** The work of an entry of some type; `file` is the index of its file. */
export function entryOfBib(type: string, { key, start, end, fields }: BibEntry, file: number): Entry {
  const raw = (...names: readonly string[]) => {
    for (const name of names) {
      const value = fields.get(name)?.trim() ?? '';
      if (value !== '') return value;
    }
    return '';
  };
  const text = (...names: readonly string[]) => plainText(latexText(raw(...names)));
  const language = raw('langid', 'hyphenation', 'language');
  const title = (...names: readonly string[]) => {
    const value = raw(...names);
    return plainText(
      language === '' || ENGLISH.test(language) ? sentenceCase(latexText(value, true)) : latexText(value),
    );
  };
  const kind = kindOf(type, raw('entrysubtype'));
  const subtitle = title('subtitle');
  const whole = title('title');
  const genre = text('type');
  const [number, issue] = [text('number'), text('issue')];
  const isIssue = kind === 'article' || kind === 'magazine' || kind === 'newspaper';
  const published = text('howpublished');
  return {
    key,
    type: kind,
    authors: bibNames(raw('author')),
    editors: bibNames(raw('editor')),
    translators: bibNames(raw('translator')),
    title:
      subtitle === '' ? whole : `${whole}: ${subtitle.replace(/^\p{Ll}/u, letter => letter.toUpperCase())}`,
    container: isIssue ? text('journaltitle', 'journal', 'shortjournal') : title('booktitle', 'maintitle'),
    series: title('series'),
    publisher: text('publisher', 'institution', 'school', 'organization'),
    place: text('address', 'location'),
    date: dateOf(text('date'), text('year'), raw('month'), text('day')),
    volume: text('volume'),
    issue: isIssue ? issue || number : '',
    pages: text('pages'),
    edition: text('edition'),
    number: isIssue ? '' : number,
    genre: genre === '' ? (GENRES[type] ?? '') : (GENRES[genre.toLowerCase()] ?? genre),
    doi: raw('doi').replace(/[{}\\]/g, ''),
    url: raw('url').replace(/[{}\\]/g, '') || (/https?:\/\/\S+/.exec(published)?.[0] ?? ''),
    accessed: dayOf(text('urldate')),
    event: text('eventtitle'),
    home: { file, start, end },
  };
}

function kindOf(type: string, subtype: string): EntryType {
  const kind = TYPES[type] ?? 'other';
  if (kind !== 'article') return kind;
  return subtype === 'magazine' || subtype === 'newspaper' ? subtype : kind;
}

function dateOf(date: string, year: string, month: string, day: string): Day | undefined {
  if (date !== '') return dayOf(date.split('/')[0] ?? '');
  if (year === '') return undefined;
  const name = month.replace(/[{}"]/g, '').trim().toLowerCase();
  const index = MONTHS.indexOf(name.slice(0, 3));
  const number = index >= 0 ? index + 1 : /^\d{1,2}$/.test(name) ? Number(name) : 0;
  if (number < 1 || number > 12) return dayOf(year);
  return dayOf([year, String(number), ...(/^\d{1,2}$/.test(day) ? [day] : [])].join('-'));
}
