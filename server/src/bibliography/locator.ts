/**
 * Pages, chapters and the like behind a citation: `, pp. 3-4` is the pages 3–4 with nothing behind them.
 */

/** Where in a work, and what stands behind. */
export interface Locator {
  readonly label: LocatorLabel | undefined;
  /** As it is printed, with dashes between figures. */
  readonly places: string;
  /** Whether there are several. */
  readonly isMany: boolean;
  readonly rest: string;
}

/** What is numbered. */
export type LocatorLabel =
  | 'page'
  | 'chapter'
  | 'section'
  | 'paragraph'
  | 'volume'
  | 'figure'
  | 'line'
  | 'part'
  | 'note';

const WORDS: readonly (readonly [LocatorLabel, string])[] = [
  ['page', 'pages?|pp?\\.'],
  ['chapter', 'chapters?|chaps?\\.|chs?\\.'],
  ['section', 'sections?|secs?\\.|sect\\.|§§?'],
  ['paragraph', 'paragraphs?|paras?\\.|¶¶?'],
  ['volume', 'volumes?|vols?\\.'],
  ['figure', 'figures?|figs?\\.'],
  ['line', 'lines?|ll?\\.'],
  ['part', 'parts?|pts?\\.'],
  ['note', 'notes?|nn?\\.'],
];
const LABEL = new RegExp(
  `^[\\s,]*(?:${WORDS.map(([, words]) => `(${words})`).join('|')})\\s*(?=[\\p{N}ivxlcIVXLC])`,
  'u',
);
const PLACE = String.raw`(?:[\p{L}]{0,3}\p{N}[\p{L}\p{N}.:/]{0,20}|[ivxlcIVXLC]{1,8}(?![\p{L}]))`;
const RANGE = String.raw`${PLACE}(?:\s{0,2}[-\u2013\u2014]{1,3}\s{0,2}${PLACE})?`;
const PLACES = new RegExp(String.raw`^${RANGE}(?:\s{0,2}(?:,|&|and)\s{0,2}${RANGE}){0,20}`, 'u');

/** Reads what stands behind a key. */
export function readLocator(suffix: string): Locator {
  const braced = /^[\s,]*\{([^{}]*)\}/.exec(suffix);
  if (braced) {
    const inner = readLocator(braced[1] ?? '');
    return { ...inner, rest: inner.rest + suffix.slice(braced[0].length) };
  }
  const found = LABEL.exec(suffix);
  const label = found ? WORDS[found.slice(1).findIndex(word => word !== undefined)]?.[0] : undefined;
  const from = found
    ? found[0].length
    : (/^\s{0,9},?\s{0,9}(?=\p{N})/u.exec(suffix)?.[0].length ?? suffix.length);
  const written = (PLACES.exec(suffix.slice(from))?.[0] ?? '').replace(/[.:/]{1,9}$/, '');
  if (written === '') return { label: undefined, places: '', isMany: false, rest: suffix };
  const places = written.replace(/(?<=\S)\s*[-\u2013\u2014]{1,3}\s*(?=\S)/g, '\u2013').replace(/\s+/g, ' ');
  return {
    label: label ?? 'page',
    places,
    isMany: /[\u2013,&]|\band\b/.test(places),
    rest: suffix.slice(from + written.length),
  };
}

/** How labels are written: `sec. 2`; with a British plural, `paras 4–5`; with a capital, `Sec. 2`; as APA does, `Chapter 2`. */
export type LabelForm = 'plain' | 'british' | 'capital' | 'apa';

/** A label as it is shortened. */
export function labelText(label: LocatorLabel, isMany: boolean, form: LabelForm): string {
  const text = SHORT[label][isMany ? 1 : 0];
  if (label === 'page') return text;
  switch (form) {
    case 'plain':
      return text;
    case 'british':
      return isMany ? text.replace(/\.$/, '') : text;
    case 'capital':
      return label === 'chapter' ? 'Ch.' : text.replace(/^./, letter => letter.toUpperCase());
    case 'apa':
      return label === 'chapter' ? (isMany ? 'Chapters' : 'Chapter') : text;
  }
}

const SHORT: Readonly<Record<LocatorLabel, readonly [one: string, many: string]>> = {
  page: ['p.', 'pp.'],
  chapter: ['chap.', 'chaps.'],
  section: ['sec.', 'secs.'],
  paragraph: ['para.', 'paras.'],
  volume: ['vol.', 'vols.'],
  figure: ['fig.', 'figs.'],
  line: ['l.', 'll.'],
  part: ['pt.', 'pts.'],
  note: ['n.', 'nn.'],
};
