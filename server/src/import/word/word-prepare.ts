/**
 * Makes the XML of a Word document plainer before a library reads it: what cannot be carried over is taken out and
 * noted, what the library would pass over (fields, text boxes, symbols) is put in words that it knows, and each
 * paragraph gets a style that says what it is.
 */

import { readsAsCaption } from '../../text/caption.ts';
import { counted, listed } from '../../text/english.ts';
import { CodeBlocks, codeOf } from './word-code.ts';
import { isEquation, Line, placeholderIn, type Surroundings, unwrapped } from './word-line.ts';
import { type Losses, quoted } from './word-losses.ts';
import { takeNumber } from './word-own.ts';
import type { Relation } from './word-package.ts';
import type { Place, Places } from './word-places.ts';
import { looksLikeHeading } from './word-sizes.ts';
import { indentIn, type ListPlace, listPlaceOf, outlineLevel, type Style } from './word-styles.ts';
import {
  below,
  childOf,
  elementsIn,
  insetRun,
  isElement,
  newElement,
  remove,
  removeChild,
  replaceBy,
  textOf,
  valueIn,
  wordName,
} from './word-xml.ts';

const DEEPEST_LIST = 8;
const DEEPEST_HEADING = 6;
const HEADINGS_NAMED = 8;
/** What is farther from the margin than this, in twentieths of a point, is so on purpose. */
const NEAR = 40;
/** How far a quotation in another is from it in documents of our own, and a list in another. */
const QUOTE_STEP = 567;
const LIST_STEP = 425;

type Room = 'page' | 'cell' | 'footnote' | 'endnote';

/** What is known of a document before its paragraphs are gone through. */
export interface Known extends Surroundings {
  readonly losses: Losses;
  readonly places: Places;
  /** Paragraphs that are headings by their print, with their levels; a title is of level 0. */
  readonly sized: ReadonlyMap<Element, number>;
  /** How far most of the text is from the margin, in twentieths of a point. */
  readonly margin: number;
  /** Whether we have written the document. */
  readonly isOwn: boolean;
}

/** One document’s preparation: first its text, then its notes. */
export class Preparation {
  readonly #around: Known;
  readonly #losses: Losses;
  #relations: ReadonlyMap<string, Relation> = new Map();
  #room: Room = 'page';
  #heading: string | undefined;
  #level = 0;
  #titled = false;
  readonly #headings: { readonly paragraph: Element; readonly level: number; readonly place: Place }[] = [];
  /** The paragraphs of all headings, in their order. */
  readonly headings: Element[] = [];
  readonly #bold: string[] = [];
  readonly #code = new CodeBlocks();
  /** The list levels that the last item stands in, as Word counts them, and how far the text of each is from the margin. */
  #levels: { readonly depth: number; readonly indent: number }[] = [];

  constructor(around: Known) {
    this.#around = around;
    this.#losses = around.losses;
  }

  /** Prepares the text; `relations` are what leads out of it. */
  text(body: Element, relations: ReadonlyMap<string, Relation>): void {
    this.#relations = relations;
    this.#blocks(body);
    for (const { paragraph, level, place } of this.#headings) {
      const lower = level + (this.#titled ? 1 : 0);
      if (lower > DEEPEST_HEADING) this.#losses.count('deep', this.#where());
      this.#put(paragraph, { ...place, level: Math.min(lower, DEEPEST_HEADING) });
    }
    this.#tellBoldLines();
  }

  /** Prepares a note. */
  note(note: Element, kind: 'footnote' | 'endnote', relations: ReadonlyMap<string, Relation>): void {
    this.#relations = relations;
    this.#room = kind;
    this.#levels = [];
    this.#code.end();
    this.#blocks(note);
  }

  #blocks(container: Element): void {
    let node: Node | null = container.firstChild;
    while (node) {
      const placeholder = placeholderIn(node);
      if (placeholder !== undefined)
        this.#losses.add(`The placeholder ${quoted(placeholder)} is left out, ${this.#where()}.`);
      const content = placeholder === undefined ? unwrapped(node) : [];
      if (content) {
        node = replaceBy(node, content);
        continue;
      }
      const name = wordName(node);
      if (isElement(node) && name === 'p' && isDropped(node)) {
        node = replaceBy(node, []);
        continue;
      }
      if (isElement(node) && name === 'p') this.#paragraph(node);
      else if (isElement(node) && name === 'tbl') {
        const others = this.#table(node);
        if (others) {
          node = replaceBy(node, others);
          continue;
        }
      } else if (isElement(node) && isEquation(node)) {
        // By itself, as few programs write it: it stands in a paragraph then.
        const paragraph = newElement(container, 'p');
        paragraph.appendChild(node.cloneNode(true));
        node = replaceBy(node, [paragraph]);
        continue;
      } else if (isElement(node) && !name?.endsWith('Pr')) {
        this.#blockLoss(name);
        node = replaceBy(node, []);
        continue;
      }
      node = node.nextSibling;
    }
  }

  #blockLoss(name: string | undefined): void {
    if (name === 'altChunk')
      this.#losses.add(`A document that is put into this one is left out, ${this.#where()}.`);
    else if (name === 'del' || name === 'moveFrom') this.#losses.count('deletion', this.#where());
  }

  /** Prepares a table; gives what takes its place where it is only a frame, or stands in another table's cell. */
  #table(table: Element): Node[] | undefined {
    this.#unwrapIn(table);
    for (const row of elementsIn(table)) {
      this.#unwrapIn(row);
      if (!childOf(childOf(row, 'trPr'), 'del')) continue;
      this.#losses.count('deletion', this.#where());
      remove(row);
    }
    const rows = elementsIn(table).filter(row => wordName(row) === 'tr');
    const cellsOf = (row: Element) => elementsIn(row).filter(cell => wordName(cell) === 'tc');
    const framed = rows.every(row => cellsOf(row).length < 2);
    if (framed || this.#room === 'cell') {
      this.#losses.count(this.#room === 'cell' ? 'nested' : 'frame', this.#where());
      return rows.flatMap(cellsOf).flatMap(cell => Array.from(cell.childNodes));
    }
    const lists = this.#inLists(tableIndent(table), 0);
    const room = this.#room;
    this.#room = 'cell';
    for (const row of rows) {
      for (let gap = Number(valueIn(childOf(childOf(row, 'trPr'), 'gridBefore')) ?? 0); gap > 0; gap--)
        row.insertBefore(newElement(row, 'tc'), cellsOf(row)[0] ?? null);
      for (const cell of cellsOf(row)) this.#cell(cell);
    }
    this.#room = room;
    this.#code.end();
    if (lists === 0) this.#levels = [];
    else {
      const mark = newElement(table, 'p');
      table.parentNode?.insertBefore(mark, table);
      this.#put(mark, { kind: 'text', quotes: 0, lists });
    }
    return undefined;
  }

  #cell(cell: Element): void {
    const properties = childOf(cell, 'tcPr');
    const merge = childOf(properties, 'vMerge');
    const begins = valueIn(merge) === 'restart';
    if (merge && !begins) return; // Word shows nothing of it
    if (begins || Number(valueIn(childOf(properties, 'gridSpan')) ?? 1) > 1)
      this.#losses.count('merged', this.#where());
    this.#blocks(cell);
  }

  #paragraph(paragraph: Element): void {
    const properties = childOf(paragraph, 'pPr');
    const style = this.#around.styles(valueIn(childOf(properties, 'pStyle')));
    const list = listPlaceOf(properties, style);
    const indent = indentIn(properties) ?? style.indent ?? 0;
    const level = this.#levelOf(paragraph, properties, style);
    const isHeading = style.role === 'title' || level !== undefined;
    const code =
      this.#room === 'cell' || isHeading ? undefined : codeOf(paragraph, style, this.#around.styles);
    if (code !== undefined) {
      if (code.trim() === '') this.#code.addBlank();
      else this.#codeBlock(paragraph, code, indent, list);
      if (properties) for (const name of ['pStyle', 'numPr']) removeChild(properties, name);
      return;
    }
    const isCaption = style.role === 'caption' || isNumbered(paragraph);
    const name = isCaption && this.#around.isOwn ? takeNumber(paragraph) : undefined;
    const line = new Line(
      this.#around,
      this.#losses,
      {
        style,
        relations: this.#relations,
        where: () => this.#where(),
        isRoomy: this.#room !== 'cell' && !isHeading,
      },
      paragraph,
    );
    line.read();
    const isRule = properties !== undefined && isRuled(properties);
    if (properties) for (const name of ['pStyle', 'numPr']) removeChild(properties, name);
    for (const box of line.boxes.toReversed()) paragraph.parentNode?.insertBefore(box, paragraph.nextSibling);

    const text = textOf(paragraph);
    if (text === '' && !line.hasMore) {
      this.#code.end();
      if (isRule && this.#room === 'page') {
        paragraph.appendChild(insetRun(paragraph, this.#around.insets.put({ type: 'thematicBreak' })));
        this.#levels = [];
      }
      return;
    }
    this.#code.end();
    if (isHeading) {
      this.#headed(paragraph, text, style.role === 'title' ? 0 : (level ?? 0), list);
      return;
    }
    const quotes = this.#room === 'cell' ? 0 : this.#quotesOf(style, indent, list !== undefined);
    const kind: Pick<Place, 'kind' | 'level' | 'name'> =
      style.role === 'inner'
        ? { kind: 'heading', level: Math.min(this.#level + 1, DEEPEST_HEADING) }
        : isCaption && text !== '' && this.#room === 'page'
          ? { kind: 'caption', ...(name === undefined ? {} : { name }) }
          : { kind: 'text' };
    if (list && this.#item(paragraph, list, { ...kind, quotes }, indentIn(properties))) return;
    if (this.#room === 'cell') return;
    const lists = this.#inLists(indent, quotes);
    if (lists === 0) this.#levels = [];
    if (kind.kind !== 'text' || quotes > 0 || lists > 0) this.#put(paragraph, { ...kind, quotes, lists });
    else if (this.#room === 'page' && line.allBold && looksLikeHeading(text)) this.#bold.push(text);
  }

  /** The level of a heading, from 1, or 0 for one that is a title by its print; undefined where it is none. */
  #levelOf(paragraph: Element, properties: Element | undefined, style: Style): number | undefined {
    const sized = this.#around.sized.get(paragraph);
    if (sized !== undefined) return sized;
    const outline = valueIn(childOf(properties, 'outlineLvl'));
    const level = outline === undefined ? style.level : outlineLevel(outline);
    return level > 0 ? level : undefined;
  }

  /** How many quotations are round a paragraph: in documents of our own they stand one in the other. */
  #quotesOf({ role }: Style, indent: number, isItem: boolean): number {
    if (role !== 'quotation') return 0;
    if (!this.#around.isOwn) return 1;
    const lists = isItem ? 1 : this.#levels.length;
    for (let depth = lists; depth >= 0; depth--) {
      const rest = indent - depth * LIST_STEP;
      if (rest >= QUOTE_STEP && rest % QUOTE_STEP === 0) return rest / QUOTE_STEP;
    }
    return 1;
  }

  /** How many of the lists that are open a paragraph belongs to that begins no item: it is as far from the margin as their text. */
  #inLists(indent: number, quotes: number): number {
    const own = indent - (this.#around.isOwn ? quotes * QUOTE_STEP : 0);
    if (own <= this.#around.margin + NEAR || (quotes > 0 && !this.#around.isOwn)) return 0;
    return this.#levels.findLastIndex(level => level.indent <= own + NEAR) + 1;
  }

  #codeBlock(paragraph: Element, code: string, indent: number, list: ListPlace | undefined): void {
    const lists = list ? 0 : this.#inLists(indent, 0);
    // Each of ours is a block.
    if (list || this.#around.isOwn) this.#code.end();
    const block = this.#code.add(code, `${lists}`);
    for (const child of elementsIn(paragraph)) if (wordName(child) !== 'pPr') remove(child);
    if (!block) return;
    paragraph.appendChild(insetRun(paragraph, this.#around.insets.put(block)));
    if (list && this.#item(paragraph, list, { kind: 'text', quotes: 0 }, indent)) return;
    if (lists === 0) this.#levels = [];
    this.#put(paragraph, { kind: 'text', quotes: 0, lists });
  }

  /** A heading, or with level 0 the title. */
  #headed(paragraph: Element, text: string, level: number, list: ListPlace | undefined): void {
    this.#levels = [];
    if (this.#room !== 'page') {
      this.#losses.count('cellHeading', this.#where());
      return;
    }
    this.headings.push(paragraph);
    this.#heading = text;
    this.#level = level;
    const label = list && this.#around.lists.label(list);
    if (label && label.form !== 'none' && label.text !== '')
      this.#losses.count('headingNumber', this.#where());
    const place: Place = { kind: 'heading', level: 1, quotes: 0, lists: 0 };
    if (level > 0) this.#headings.push({ paragraph, level, place });
    else {
      this.#titled ||= this.#headings.length === 0;
      this.#put(paragraph, place);
    }
  }

  /** Makes an item of a paragraph if Word writes something before it. */
  #item(
    paragraph: Element,
    list: ListPlace,
    place: Omit<Place, 'lists' | 'item'>,
    own: number | undefined,
  ): boolean {
    const label = this.#around.lists.label(list);
    if (!label || label.form === 'none') return false;
    if (label.text.trim() === '') {
      // Word writes nothing before it: it goes on with the item above.
      const lists = this.#levels.findLastIndex(level => level.depth <= list.depth + list.further) + 1;
      if (this.#room === 'cell' || lists === 0) return false;
      this.#put(paragraph, { ...place, lists });
      return true;
    }
    const ordered = label.form !== 'bullet';
    const number = ordered ? this.#around.lists.next(list) : undefined;
    if (this.#room === 'cell') {
      this.#losses.count('cellList', this.#where());
      return true;
    }
    if (ordered && !(/^decimal/.test(label.form) && label.text.split('%').length < 3))
      this.#losses.count('label', this.#where());
    const depth = list.depth + list.further;
    while ((this.#levels.at(-1)?.depth ?? -1) >= depth) this.#levels.pop();
    if (this.#levels.length <= DEEPEST_LIST)
      this.#levels.push({ depth, indent: own ?? label.indent ?? LIST_STEP * (depth + 1) });
    this.#put(paragraph, { ...place, lists: this.#levels.length, item: { number } });
    return true;
  }

  /** Puts the mark before a paragraph that says where it stands. */
  #put(paragraph: Element, place: Place): void {
    const properties = childOf(paragraph, 'pPr');
    const before = properties ? properties.nextSibling : paragraph.firstChild;
    paragraph.insertBefore(insetRun(paragraph, this.#around.places.put(place)), before);
  }

  #unwrapIn(container: Element): void {
    let node: Node | null = container.firstChild;
    while (node) {
      const placeholder = placeholderIn(node);
      const content = unwrapped(node);
      if (placeholder !== undefined && content) {
        // The cell stays, with nothing in it.
        for (const child of content) if (isElement(child)) emptied(child);
        this.#losses.add(`The placeholder ${quoted(placeholder)} is left out, ${this.#where()}.`);
      }
      node = content ? replaceBy(node, content) : node.nextSibling;
    }
  }

  #where(): string {
    switch (this.#room) {
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
    this.#losses.add(`${which} ${are}, in Word. Put ## before what is meant as a heading.`);
  }
}

/** Takes the text out of an element, whose cells stay. */
function emptied(element: Element): void {
  for (const child of elementsIn(element)) {
    if (wordName(child) === 'p') remove(child);
    else emptied(child);
  }
}

/** Whether Word counts what a paragraph is the caption of. */
function isNumbered(paragraph: Element): boolean {
  const instructions = [
    ...below(paragraph, 'instrText').map(field => field.textContent ?? ''),
    ...below(paragraph, 'fldSimple').map(field => valueIn(field, 'instr') ?? ''),
  ];
  return instructions.some(instruction => /^\s*SEQ\s/.test(instruction)) && readsAsCaption(textOf(paragraph));
}

/** How far a table is from the margin, in twentieths of a point. */
function tableIndent(table: Element): number {
  return Number(valueIn(childOf(childOf(table, 'tblPr'), 'tblInd'), 'w') ?? 0);
}

/** Whether a paragraph has a line below it, which is a rule where it has nothing else. */
function isRuled(properties: Element): boolean {
  const line = childOf(childOf(properties, 'pBdr'), 'bottom');
  return line !== undefined && !['none', 'nil'].includes(valueIn(line) ?? 'none');
}

function isDropCap(paragraph: Element): boolean {
  const form = valueIn(childOf(childOf(paragraph, 'pPr'), 'framePr'), 'dropCap');
  return form !== undefined && form !== 'none';
}

/** Puts a letter that is larger than its line, and a paragraph of its own, before the text that it begins. */
function isDropped(paragraph: Element): boolean {
  if (!isDropCap(paragraph)) return false;
  let next = paragraph.nextSibling;
  while (next && !isElement(next)) next = next.nextSibling;
  if (!next || wordName(next) !== 'p' || isDropCap(next)) return false;
  const properties = childOf(next, 'pPr');
  const before = properties ? properties.nextSibling : next.firstChild;
  for (const child of elementsIn(paragraph)) if (wordName(child) !== 'pPr') next.insertBefore(child, before);
  return true;
}
