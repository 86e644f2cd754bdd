/**
 * The codes that Word numbers itself: written into the text, where they stand in print.
 */
import { Package } from '../word/word-package.ts';
import { type ListPlace, Lists, listPlaceOf, readStyles, type Style } from '../word/word-styles.ts';
import {
  below,
  childOf,
  newElement,
  newText,
  removeChild,
  textOf,
  valueIn,
  wordName,
  writeXml,
} from '../word/word-xml.ts';
import type { WordParts } from './word-parts.ts';

/** A document with its numbers written out. */
export interface Numbered {
  readonly parts: WordParts;
  /** What could not be worked out, each in plain sentences. */
  readonly unread: readonly string[];
}

/** What a code can look like: `1.2.1`, `1.1`, `K1`, `A.P1`, `AC 1.2`; `Q1` counts questions. */
const CODE = /^[([]?(?:(?!Q)[A-Z]{1,4}[ .]?(?:[A-Z])?\d|\d+\s?\.\s?\d)/;
/** How a label of such a code is put together. */
const MAKES_CODE = /%\d\s?\.\s?[%\d]|\d\.%\d|^[([]?(?!Q)[A-Z]{1,4}[ .]?%\d/;

interface Item {
  readonly paragraph: Element;
  readonly style: Style;
  readonly list: string;
  readonly label: string | undefined;
}

/** Writes the labels of lists whose labels can be codes before their items, which are paragraphs then. */
export function withNumbers(parts: WordParts): Numbered {
  try {
    return numbered(parts);
  } catch {
    // A part that is broken is no reason not to read the others.
    return { parts, unread: [UNKNOWN] };
  }
}

function numbered(parts: WordParts): Numbered {
  const document = new Package(parts);
  const [numbering] = document.parts('numbering');
  const main = numbering && document.main();
  if (!main) return { parts, unread: [] };
  const [stylesPart] = document.parts('styles');
  const styles = readStyles(stylesPart?.root);
  const lists = new Lists(numbering.root);
  const items: Item[] = [];
  const coded = new Set<string>();
  let unknown = false;
  for (const paragraph of below(main.root, 'p')) {
    const place = placeIn(paragraph, styles);
    if (!place) continue;
    lists.next(place.list);
    const list = lists.sharedId(place.list);
    const label = lists.written(place.list)?.trim();
    const { text = '' } = lists.label(place.list) ?? {};
    if (label === undefined ? MAKES_CODE.test(text) : CODE.test(label)) coded.add(list);
    if (label === undefined && MAKES_CODE.test(text)) unknown = true;
    items.push({ paragraph, style: place.style, list, label });
  }
  const written = items.filter(item => coded.has(item.list) && /[\p{L}\d]/u.test(item.label ?? ''));
  for (const item of written) write(item);
  if (written.length > 0) document.write(main, writeXml(main.root));
  const fields = below(main.root, 'instrText').some(({ textContent }) =>
    /^\s*LISTNUM\b/i.test(textContent ?? ''),
  );
  return { parts: document.contents, unread: unknown || fields ? [UNKNOWN] : [] };
}

/** The list of a paragraph; nothing for one that is drawn twice, of which mammoth reads the other. */
function placeIn(
  paragraph: Element,
  styles: (id: string | undefined) => Style,
): { style: Style; list: ListPlace } | undefined {
  if (wordName(paragraph) !== 'p') return undefined;
  const properties = childOf(paragraph, 'pPr');
  const style = styles(valueIn(childOf(properties, 'pStyle')));
  const list = listPlaceOf(properties, style);
  return list && properties && !isChoice(paragraph) ? { style, list } : undefined;
}

function isChoice(paragraph: Element): boolean {
  for (let node = paragraph.parentNode; node; node = node.parentNode)
    if ('localName' in node && node.localName === 'Choice') return true;
  return false;
}

function write({ paragraph, style, label = '' }: Item): void {
  const properties = childOf(paragraph, 'pPr');
  const inCell = wordName(paragraph.parentNode) === 'tc';
  if (!properties || (!inCell && textOf(paragraph) === '')) return;
  removeChild(properties, 'numPr');
  if (style.list && style.role !== 'heading') removeChild(properties, 'pStyle');
  const run = newElement(paragraph, 'r');
  run.appendChild(newText(paragraph, `${label} `));
  paragraph.insertBefore(run, properties.nextSibling);
}

const UNKNOWN =
  'Word numbers some paragraphs of this document itself, in a way that can’t be worked out here, so that codes may be missing. Save it as .pdf, and read that in; or compare all codes.';
