/**
 * A draft with the words that are printed: in the place of a citation by key stand author and year, and at the end, or where the
 * draft says, the list of works. All else is the draft as it is written; places are the same.
 */
import type { Bibliography, Printed, Printer } from '../bibliography/bibliography.ts';
import { type Lists, listsOf } from '../draft/lists.ts';
import type { Draft, DraftFile } from '../draft/model.ts';
import type { Page } from '../draft/page.ts';
import type { Passage } from '../draft/passage.ts';
import { type KeyCitation, keyCitations } from '../draft/readings/key-citations.ts';
import { listPlace } from '../draft/readings/list-place.ts';
import { countWords } from '../draft/words.ts';
import { isPrinted, type PrintedDraft, type PrintedWorks } from './printed.ts';

/** The draft as it is printed with a bibliography; `before` is one before an edit, of which all is kept that is the same. */
export function printedDraft(
  draft: Draft,
  bibliography: Bibliography,
  before: Draft | undefined,
): PrintedDraft {
  const written = isPrinted(draft) ? draft.written : draft;
  const last = before && isPrinted(before) && before.works.bibliography === bibliography ? before : undefined;
  const works = worksOf(written, bibliography, last);
  return new PrintingDraft(written, works);
}

function worksOf(draft: Draft, bibliography: Bibliography, last: PrintedDraft | undefined): PrintedWorks {
  if (last && citesTheSame(last.written.pages, draft.pages)) return last.works;
  const cited = new Set<string>();
  for (const page of draft.pages)
    for (const { items } of keyCitations.on(page)) for (const { key } of items) cited.add(key);
  // A key that is being typed is none yet, and changes nothing for the others.
  const keys = [...cited].filter(key => bibliography.entries.has(key));
  if (last && areSame(last.works.cited, keys)) return last.works;
  const { isAllListed, uncited } = bibliography.named;
  const listed = isAllListed ? [...bibliography.entries.keys()] : uncited;
  return { bibliography, printer: bibliography.printer([...new Set([...keys, ...listed])]), cited: keys };
}

/** Whether pages that differ after an edit cite nothing; looks at no others. */
function citesTheSame(before: readonly Page[], pages: readonly Page[]): boolean {
  const most = Math.min(before.length, pages.length);
  let first = 0;
  while (first < most && before[first] === pages[first]) first++;
  let last = 0;
  while (last < most - first && before[before.length - 1 - last] === pages[pages.length - 1 - last]) last++;
  const cites = (page: Page) => keyCitations.on(page).length > 0;
  return (
    !before.slice(first, before.length - last).some(cites) &&
    !pages.slice(first, pages.length - last).some(cites)
  );
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}

class PrintingDraft implements PrintedDraft {
  readonly written: Draft;
  readonly files?: readonly DraftFile[];
  readonly works: PrintedWorks;
  readonly pages: readonly Page[];
  /** Index of the page with the list; beyond all pages where there is none. */
  readonly #list: number;
  #lists: Lists | undefined;

  constructor(written: Draft, works: PrintedWorks) {
    this.written = written;
    this.works = works;
    if (written.files) this.files = written.files;
    const pages = written.pages.map(page => printedPage(page, works.printer));
    const isListed = works.printer.words > 0 && !works.bibliography.named.isUnlisted;
    this.#list = isListed ? listIndex(written) : pages.length;
    if (isListed) pages.splice(this.#list, 0, listPage(works.printer));
    this.pages = pages;
  }

  get length(): number {
    return this.written.length;
  }

  get lineCount(): number {
    return this.written.lineCount;
  }

  get frontMatter() {
    return this.written.frontMatter;
  }

  get typed() {
    return this.written.typed;
  }

  get text(): string {
    return this.written.text;
  }

  pageStart(index: number): number {
    return this.written.pageStart(index > this.#list ? index - 1 : index);
  }

  placeAt(offset: number) {
    return this.written.placeAt(offset);
  }

  offsetAt(place: Parameters<Draft['offsetAt']>[0]): number {
    return this.written.offsetAt(place);
  }

  get sections() {
    return this.#listed().sections;
  }

  get passages() {
    return this.#listed().passages;
  }

  get mentions() {
    return this.#listed().mentions;
  }

  #listed(): Lists {
    this.#lists ??= listsOf(this);
    return this.#lists;
  }
}

/** Behind which page the list stands: that with `::: {#refs}`, else the last. In several files it counts at the end. */
function listIndex({ pages, files }: Draft): number {
  const index = files ? -1 : pages.findIndex(page => listPlace.on(page).length > 0);
  return index < 0 ? pages.length : index + 1;
}

const pagesByPrinter = new WeakMap<Printer, WeakMap<Page, Page>>();
const lists = new WeakMap<Printer, Page>();

/** A page with the words that its citations have in print; the page itself where it has none. Made once. */
function printedPage(page: Page, printer: Printer): Page {
  const citations = keyCitations.on(page);
  if (citations.length === 0 && listPlace.on(page).length === 0) return page;
  const known = pagesByPrinter.get(printer) ?? new WeakMap<Page, Page>();
  pagesByPrinter.set(printer, known);
  const printed = known.get(page) ?? withPrinted(page, citations, printer);
  known.set(page, printed);
  return printed;
}

function withPrinted(page: Page, citations: readonly KeyCitation[], printer: Printer): Page {
  const text = page.slices.map(slice => slice.text).join('');
  const words: Partial<Record<Passage['construct'], number>> = { ...page.words };
  const places = listPlace.on(page);
  let total = page.total;
  let next = 0;
  const passages = page.passages.map(passage => {
    let more = places.some(({ start, end }) => start <= passage.start && passage.end <= end)
      ? -passage.words
      : 0;
    while ((citations[next]?.start ?? Number.POSITIVE_INFINITY) < passage.start) next++;
    for (let at = next; (citations[at]?.end ?? Number.POSITIVE_INFINITY) <= passage.end; at++) {
      const citation = citations[at];
      // A note that no mark leads to is printed nowhere.
      if (citation && passage.words > 0) more += wordsMore(text, citation, printer);
    }
    if (more === 0) return passage;
    total += more;
    words[passage.construct] = (words[passage.construct] ?? 0) + more;
    return { ...passage, words: passage.words + more };
  });
  return { ...page, passages, total, words };
}

/** How many more words are printed in the place of a citation than stand there. */
function wordsMore(text: string, citation: KeyCitation, printer: Printer): number {
  const { start, end } = citation;
  // With the signs around, which may belong to the same word.
  const around = (shown: string) => countWords(`${text[start - 1] ?? ''}${shown}${text[end] ?? ''}`);
  const written = text.slice(start, end).replace(/\n[ \t]*(?:>[ \t]*)+/g, '\n');
  return around(textOf(printer.cite(citation))) - around(written);
}

function textOf(printed: readonly Printed[]): string {
  return printed.map(({ text }) => text).join('');
}

const NO_LABELS: Page['defines'] = new Set();

/** A page that stands nowhere in the text, with the words of the list. */
function listPage(printer: Printer): Page {
  const known = lists.get(printer);
  if (known) return known;
  const page: Page = {
    slices: [],
    length: 0,
    lineBreaks: 0,
    heading: undefined,
    label: false,
    listHeading: 'References',
    passages: [{ start: 0, end: 0, construct: 'prose', words: printer.words, links: [] }],
    mentions: [],
    total: printer.words,
    words: { prose: printer.words },
    opening: 0,
    targets: [],
    definitions: [],
    defines: NO_LABELS,
    asked: NO_LABELS,
  };
  lists.set(printer, page);
  return page;
}
