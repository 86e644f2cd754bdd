/**
 * Files of works, and works in the front matter → a bibliography.
 */
import type { WorksNamed } from '../draft/works-named.ts';
import { Memo } from '../text/memo.ts';
import { isNestedTooDeeply } from '../text/nesting.ts';
import { type Chunk, chunksOf } from './bib-chunks.ts';
import { type BibEntry, entryIn, stringsIn } from './bib-fields.ts';
import type { Bibliography, BibliographyFault, BibliographyFile } from './bibliography.ts';
import { itemsIn } from './csl-items.ts';
import type { Entry } from './entry.ts';
import { printerOf } from './printer.ts';
import { entryOfBib } from './read-bib.ts';
import { entryOfItem } from './read-csl.ts';
import { styleNamed, styleNames } from './style-names.ts';

const NO_ID = 'This work has no key, so nothing can refer to it. Give it one: ‘id: kotter1996’.';

/** More works than anybody has. */
const MOST = 50_000;
/** Of the draft itself. */
const OWN = -1;

/** The bibliography of these files and works; the draft’s own style goes before the one that is asked for. */
export function readBibliography(
  files: readonly BibliographyFile[],
  named: WorksNamed,
  style: string | undefined,
): Bibliography {
  const entries = new Map<string, Entry>();
  const faults: BibliographyFault[] = [];
  const add = (entry: Entry) => {
    if (entries.size < MOST) entries.set(entry.key, entry);
  };
  for (const [index, file] of files.entries())
    if (/\.(?:json|ya?ml)$/i.test(file.name)) readItems(file, index, add, faults);
    else readBib(file, index, add, faults);
  for (const { item, home } of named.own) {
    const entry = entryOfItem({ item, home: { file: OWN, ...home } });
    if (entry) add(entry);
    else faults.push({ file: OWN, ...home, message: NO_ID });
  }
  const wanted = named.style?.name;
  const own = wanted === undefined ? undefined : styleNamed(wanted);
  const name = own ?? styleNames.find(each => each === style) ?? 'chicago';
  return {
    named,
    files,
    entries,
    faults,
    style: name,
    isChosen: style !== undefined && style !== 'chicago',
    unknownStyle: wanted !== undefined && own === undefined ? wanted : undefined,
    printer: keys => printerOf(entries, keys, name),
  };
}

/** What is read of an entry, with places counted from its start. */
interface Known {
  readonly entry: Entry | undefined;
  readonly fault: BibEntry['fault'];
}

/** Entries by what is written, so that typing in one reads no other again. */
const known = new Memo<Known>(MOST);
const NO_STRINGS: ReadonlyMap<string, string> = new Map();

function readBib(
  { text }: BibliographyFile,
  file: number,
  add: (entry: Entry) => void,
  faults: BibliographyFault[],
): void {
  let strings: ReadonlyMap<string, string> = NO_STRINGS;
  for (const chunk of chunksOf(text)) {
    switch (chunk.type) {
      case 'comment':
      case 'preamble':
        break;
      case 'string':
        strings = new Map([...strings, ...stringsIn(chunk, strings)]);
        break;
      default: {
        const { entry, fault } = entryOf(chunk, strings, file);
        if (fault) faults.push({ file, ...fault });
        if (entry) add(entry);
      }
    }
  }
}

function entryOf(
  chunk: Chunk,
  strings: ReadonlyMap<string, string>,
  file: number,
): { readonly entry: Entry | undefined; readonly fault: BibEntry['fault'] } {
  const { type, body, isOpen, start: by } = chunk;
  const defined = strings.size === 0 ? '' : JSON.stringify([...strings]);
  const { entry, fault } = known.of(`${type}\0${isOpen}\0${defined}\0${body}`, () => {
    const read = entryIn({ ...chunk, start: 0, bodyStart: chunk.bodyStart - by }, strings);
    return { entry: read.key === '' ? undefined : entryOfBib(type, read, 0), fault: read.fault };
  });
  const moved = <Item extends { readonly start: number; readonly end: number }>(item: Item): Item => ({
    ...item,
    start: item.start + by,
    end: item.end + by,
  });
  return {
    entry: entry && { ...entry, home: { ...moved(entry.home), file } },
    fault: fault && moved(fault),
  };
}

function readItems(
  { name, text }: BibliographyFile,
  file: number,
  add: (entry: Entry) => void,
  faults: BibliographyFault[],
): void {
  const wrong = (message: string) => faults.push({ file, start: 0, end: 0, message });
  if (isNestedTooDeeply(text)) {
    wrong('It is nested too deeply to be read.');
    return;
  }
  const items = itemsIn(name, text);
  if (typeof items === 'string') wrong(items);
  else
    for (const { item, start, end } of items) {
      const entry = entryOfItem({ item, home: { file, start, end } });
      if (entry) add(entry);
      else faults.push({ file, start, end, message: NO_ID });
    }
}
