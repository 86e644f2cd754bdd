/**
 * Sets works in a style.
 */
import { countWords } from '../draft/words.ts';
import type { Cited, Printed, Printer } from './bibliography.ts';
import { citeByNumber, citeByYear } from './cite.ts';
import type { Entry } from './entry.ts';
import { authorsOf, knownWorks } from './known-works.ts';
import { bare, printedOf } from './marked.ts';
import { namesText } from './names.ts';
import type { Style } from './style.ts';
import type { StyleName } from './style-names.ts';
import { apa } from './styles/apa.ts';
import { chicago } from './styles/chicago.ts';
import { harvard } from './styles/harvard.ts';
import { ieee } from './styles/ieee.ts';

const STYLES: Readonly<Record<StyleName, Style>> = { chicago, harvard, apa, ieee };
const WHO = {
  inverted: 'none',
  initials: 'none',
  and: 'and',
  comma: 'never',
  most: Number.POSITIVE_INFINITY,
  shown: 1,
  others: 'et al.',
} as const;

/** What sets the works of these keys, in the order in which they are cited first; a key without an entry is in no list. */
export function printerOf(
  entries: ReadonlyMap<string, Entry>,
  keys: readonly string[],
  name: StyleName,
): Printer {
  const style = STYLES[name];
  const cited = keys.flatMap(key => entries.get(key) ?? []);
  const works = knownWorks(cited, style);
  const marked = (entry: Entry) =>
    style.reference(entry, works.letters.get(entry.key) ?? '', works.numbers.get(entry.key) ?? 0);
  let list: { readonly key: string; readonly marked: string }[] | undefined;
  const listed = () => {
    list ??= works.listed.map((entry, index) => {
      const before = works.listed[index - 1];
      return {
        key: entry.key,
        marked:
          style.again !== '' && isAgain(before, entry) ? again(entry, marked(entry), style) : marked(entry),
      };
    });
    return list;
  };
  let words: number | undefined;
  return {
    cite: (citation: Cited): readonly Printed[] =>
      printedOf(
        style.citing.kind === 'numbered'
          ? citeByNumber(citation, { entries, works })
          : citeByYear(citation, style.citing, { entries, works }),
      ),
    reference: key => {
      const entry = entries.get(key);
      return entry && printedOf(marked(entry));
    },
    get references() {
      return listed().map(({ key, marked: text }) => ({ key, printed: printedOf(text) }));
    },
    get words() {
      words ??= listed().reduce((sum, { marked: text }) => sum + countWords(bare(text)), 0);
      return words;
    },
  };
}

function isAgain(before: Entry | undefined, entry: Entry): boolean {
  const who = namesText(authorsOf(entry), WHO);
  return (
    before !== undefined &&
    who !== '' &&
    namesText(authorsOf(before), { ...WHO, initials: 'none' }) === who &&
    before.authors.length === entry.authors.length
  );
}

/** A reference with a dash in the place of its authors, which stand before the year. */
function again(entry: Entry, text: string, { again: dash }: Style): string {
  const year = entry.date?.year ?? 'n.d.';
  const at = text.indexOf(` ${year}`);
  return at < 0 ? text : `${dash}.${text.slice(at)}`;
}
