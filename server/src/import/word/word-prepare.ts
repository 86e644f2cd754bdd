/**
 * Makes the XML of a Word document plainer before a library reads it: what cannot be carried over is taken out and
 * noted, what the library would pass over (fields, text boxes, symbols) is put in words that it knows, and each
 * paragraph gets a style that says what it is.
 */

import { counted, listed } from '../../text/english.ts';
import { isEquation, Line, mathsOf, type Surroundings, unwrapped } from './word-line.ts';
import { Losses, quoted } from './word-losses.ts';
import { type ListPlace, outlineLevel, type Style } from './word-styles.ts';
import {
  childOf,
  elementsIn,
  isElement,
  newElement,
  remove,
  removeChild,
  replaceBy,
  setValue,
  textOf,
  valueIn,
  wordName,
} from './word-xml.ts';

/** Ids of the styles that paragraphs are given. */
export const STYLE = {
  heading: (level: number) => `markscheme-h${level}`,
  item: (ordered: boolean, depth: number) => `markscheme-${ordered ? 'o' : 'u'}${depth + 1}`,
  quotation: 'markscheme-q',
} as const;

/** Stands on both sides of an item's number, which is written before the item. */
export const NUMBER_MARK = '\u{10fff0}';

const DEEPEST_LIST = 8;
const DEEPEST_HEADING = 6;
/** Words of a bold line that may be meant as a heading. */
const LONGEST_HEADING = 12;
const HEADINGS_NAMED = 8;
type Place = 'page' | 'cell' | 'footnote' | 'endnote';

/** One document's preparation: first its text, then its notes. */
export class Preparation {
  readonly losses = new Losses();
  readonly #around: Surroundings;
  #links: ReadonlySet<string> = new Set();
  #place: Place = 'page';
  #heading: string | undefined;
  #titled = false;
  readonly #headings: { readonly paragraph: Element; readonly level: number }[] = [];
  readonly #bold: string[] = [];
  /** The list levels that the last item stands in, as Word counts them. */
  #levels: number[] = [];

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Prepares the text; `links` are the ids of links that lead somewhere. */
  text(body: Element, links: ReadonlySet<string>): void {
    this.#links = links;
    this.#blocks(body);
    for (const { paragraph, level } of this.#headings) {
      const lower = level + (this.#titled ? 1 : 0);
      if (lower > DEEPEST_HEADING) this.losses.count('deep', this.#where());
      setStyle(paragraph, STYLE.heading(Math.min(lower, DEEPEST_HEADING)));
    }
    this.#tellBoldLines();
  }

  /** Prepares a note. */
  note(note: Element, kind: 'footnote' | 'endnote', links: ReadonlySet<string>): void {
    this.#links = links;
    this.#place = kind;
    this.#levels = [];
    this.#blocks(note);
  }

  #blocks(container: Element): void {
    let node: Node | null = container.firstChild;
    while (node) {
      const content = unwrapped(node);
      if (content) {
        node = replaceBy(node, content);
        continue;
      }
      const name = wordName(node);
      if (isElement(node) && name === 'p') this.#paragraph(node);
      else if (isElement(node) && name === 'tbl') {
        const others = this.#table(node);
        if (others) {
          node = replaceBy(node, others);
          continue;
        }
      } else if (isElement(node) && !name?.endsWith('Pr')) {
        this.#blockLoss(node, name);
        node = replaceBy(node, []);
        continue;
      }
      node = node.nextSibling;
    }
  }

  #blockLoss(element: Element, name: string | undefined): void {
    if (name === 'altChunk')
      this.losses.add(`A document that is put into this one is left out, ${this.#where()}.`);
    else if (name === 'del' || name === 'moveFrom') this.losses.count('deletion', this.#where());
    else if (isEquation(element)) this.#equation(element);
  }

  /** Prepares a table; gives what takes its place where it is only a frame, or stands in another table's cell. */
  #table(table: Element): Node[] | undefined {
    unwrapIn(table);
    for (const row of elementsIn(table)) {
      unwrapIn(row);
      if (!childOf(childOf(row, 'trPr'), 'del')) continue;
      this.losses.count('deletion', this.#where());
      remove(row);
    }
    const rows = elementsIn(table).filter(row => wordName(row) === 'tr');
    const cellsOf = (row: Element) => elementsIn(row).filter(cell => wordName(cell) === 'tc');
    const framed = rows.every(row => cellsOf(row).length < 2);
    if (framed || this.#place === 'cell') {
      this.losses.count(this.#place === 'cell' ? 'nested' : 'frame', this.#where());
      return rows.flatMap(cellsOf).flatMap(cell => Array.from(cell.childNodes));
    }
    const place = this.#place;
    this.#place = 'cell';
    for (const row of rows) {
      for (let gap = Number(valueIn(childOf(childOf(row, 'trPr'), 'gridBefore')) ?? 0); gap > 0; gap--)
        row.insertBefore(newElement(row, 'tc'), cellsOf(row)[0] ?? null);
      for (const cell of cellsOf(row)) this.#cell(cell);
    }
    this.#place = place;
    this.#levels = [];
    return undefined;
  }

  #cell(cell: Element): void {
    const properties = childOf(cell, 'tcPr');
    const merge = childOf(properties, 'vMerge');
    const begins = valueIn(merge) === 'restart';
    if (merge && !begins) return; // Word shows nothing of it
    if (begins || Number(valueIn(childOf(properties, 'gridSpan')) ?? 1) > 1)
      this.losses.count('merged', this.#where());
    this.#blocks(cell);
  }

  #paragraph(paragraph: Element): void {
    const properties = childOf(paragraph, 'pPr');
    const style = this.#around.styles(valueIn(childOf(properties, 'pStyle')));
    const list = listOf(properties, style);
    const outline = valueIn(childOf(properties, 'outlineLvl'));
    const line = new Line(this.#around, this.losses, style, this.#links, () => this.#where(), paragraph);
    line.read();
    if (properties) for (const name of ['pStyle', 'numPr']) removeChild(properties, name);
    for (const box of line.boxes.toReversed()) paragraph.parentNode?.insertBefore(box, paragraph.nextSibling);

    const text = textOf(paragraph);
    const level = outline === undefined ? style.level : outlineLevel(outline);
    if (text === '' && !line.hasNote) return;
    if (style.role === 'title' || level > 0) {
      this.#headed(paragraph, text, style.role === 'title' ? 0 : level, list);
      return;
    }
    if (list && this.#item(paragraph, list)) return;
    this.#levels = [];
    if (this.#place === 'cell') return;
    if (style.role === 'quotation') setStyle(paragraph, STYLE.quotation);
    else if (this.#place === 'page' && line.allBold && looksLikeHeading(text)) this.#bold.push(text);
  }

  /** A heading, or with level 0 the title. */
  #headed(paragraph: Element, text: string, level: number, list: ListPlace | undefined): void {
    this.#levels = [];
    if (this.#place !== 'page') {
      this.losses.count('cellHeading', this.#where());
      return;
    }
    this.#heading = text;
    const label = list && this.#around.lists.label(list);
    if (label && label.form !== 'none' && label.text !== '')
      this.losses.count('headingNumber', this.#where());
    if (level > 0) this.#headings.push({ paragraph, level });
    else {
      this.#titled ||= this.#headings.length === 0;
      setStyle(paragraph, STYLE.heading(1));
    }
  }

  /** Makes an item of a paragraph if Word writes something before it. */
  #item(paragraph: Element, list: ListPlace): boolean {
    const label = this.#around.lists.label(list);
    if (!label || label.form === 'none') return false;
    const ordered = label.form !== 'bullet';
    const number = ordered ? this.#around.lists.next(list) : 0;
    if (this.#place === 'cell') {
      this.losses.count('cellList', this.#where());
      return true;
    }
    if (ordered && !(/^decimal/.test(label.form) && label.text.split('%').length < 3))
      this.losses.count('label', this.#where());
    const depth = list.depth + list.further;
    while ((this.#levels.at(-1) ?? -1) > depth) this.#levels.pop();
    if (this.#levels.at(-1) !== depth && this.#levels.length <= DEEPEST_LIST) this.#levels.push(depth);
    setStyle(paragraph, STYLE.item(ordered, this.#levels.length - 1));
    if (ordered) numberItem(paragraph, number);
    return true;
  }

  #equation(element: Element): void {
    this.losses.add(`The equation ${quoted(mathsOf(element))} is left out, ${this.#where()}.`);
  }

  #where(): string {
    switch (this.#place) {
      case 'footnote':
        return 'in a footnote';
      case 'endnote':
        return 'in an endnote';
      case 'cell':
      case 'page':
        return this.#heading === undefined ? 'before the first heading' : `under ${quoted(this.#heading)}`;
    }
  }

  #tellBoldLines(): void {
    if (this.#bold.length === 0) return;
    const named = this.#bold.slice(0, HEADINGS_NAMED).map(text => quoted(text));
    const rest = this.#bold.length - named.length;
    const which = listed([...named, ...(rest > 0 ? [counted(rest, 'other line')] : [])]);
    const are = this.#bold.length === 1 ? 'is a bold line, not a heading' : 'are bold lines, not headings';
    this.losses.add(`${which} ${are}, in Word. Put ## before what is meant as a heading.`);
  }
}

function unwrapIn(container: Element): void {
  let node: Node | null = container.firstChild;
  while (node) {
    const content = unwrapped(node);
    node = content ? replaceBy(node, content) : node.nextSibling;
  }
}

/** A paragraph's list: its own, or that of its style; a list with the id 0 is none. */
function listOf(properties: Element | undefined, style: Style): ListPlace | undefined {
  const own = childOf(properties, 'numPr');
  const id = valueIn(childOf(own, 'numId')) ?? style.list?.id;
  const depth = valueIn(childOf(own, 'ilvl')) ?? style.list?.depth ?? 0;
  const further = own ? 0 : (style.list?.further ?? 0);
  return id === undefined || id === '0' ? undefined : { id, depth: Number(depth), further };
}

function setStyle(paragraph: Element, id: string): void {
  let properties = childOf(paragraph, 'pPr');
  if (!properties) {
    properties = newElement(paragraph, 'pPr');
    paragraph.insertBefore(properties, paragraph.firstChild);
  }
  const style = newElement(paragraph, 'pStyle');
  setValue(style, id);
  properties.insertBefore(style, properties.firstChild);
}

/** Writes an item's number before it. */
function numberItem(paragraph: Element, number: number): void {
  const run = newElement(paragraph, 'r');
  const text = newElement(paragraph, 't');
  text.textContent = `${NUMBER_MARK}${number}${NUMBER_MARK}`;
  run.appendChild(text);
  paragraph.insertBefore(run, childOf(paragraph, 'pPr')?.nextSibling ?? null);
}

function looksLikeHeading(text: string): boolean {
  return text.split(' ').length <= LONGEST_HEADING && /\p{L}/u.test(text) && !/[.,;:!?]$/.test(text);
}
