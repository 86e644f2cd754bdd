/**
 * Makes the XML of a Word document plainer before a library reads it: what cannot be carried over is taken out and
 * noted, what the library would pass over (fields, text boxes, symbols) is put in words that it knows, and each
 * paragraph gets a style that says what it is.
 */

import { counted, listed } from '../text/english.ts';
import { clipped, Losses, quoted } from './word-losses.ts';
import { type ListPlace, type Lists, outlineLevel, type Style, type Styles } from './word-styles.ts';
import {
  below,
  childOf,
  elementsIn,
  isElement,
  isOn,
  newElement,
  remove,
  replaceBy,
  setValue,
  textOf,
  valueIn,
  wordName,
} from './word-xml.ts';

/** A remark that somebody has put at the edge of the page. */
export interface Comment {
  readonly author: string;
  readonly text: string;
}

/** What the rest of the document says of its text. */
export interface Surroundings {
  readonly styles: Styles;
  readonly lists: Lists;
  /** `footnote-2`, `endnote-3`: the notes that there are. */
  readonly notes: ReadonlySet<string>;
  readonly comments: ReadonlyMap<string, Comment>;
}

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
/** Fonts of signs, which have no characters of their own. */
const SIGNS = /^(?:symbol|wingdings.*|webdings|zapf ?dingbats)$/i;

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

/** What stands in one paragraph. */
class Line {
  /** What stands in its text boxes. */
  readonly boxes: Element[] = [];
  hasNote = false;
  /** Whether there is text in it, and all of it is bold. */
  allBold = false;
  readonly #around: Surroundings;
  readonly #losses: Losses;
  readonly #style: Style;
  readonly #links: ReadonlySet<string>;
  readonly #where: () => string;
  readonly #paragraph: Element;
  readonly #marked = { underline: false, highlight: false };
  #hidden = '';
  #plain = false;

  constructor(
    around: Surroundings,
    losses: Losses,
    style: Style,
    links: ReadonlySet<string>,
    where: () => string,
    paragraph: Element,
  ) {
    this.#around = around;
    this.#losses = losses;
    this.#style = style;
    this.#links = links;
    this.#where = where;
    this.#paragraph = paragraph;
  }

  read(): void {
    this.#inline(this.#paragraph, false);
    this.allBold &&= !this.#plain;
    if (this.#hidden.trim() !== '')
      this.#losses.add(`The hidden text ${quoted(this.#hidden.trim())} is left out, ${this.#where()}.`);
  }

  #inline(container: Element, linked: boolean): void {
    let node: Node | null = container.firstChild;
    while (node) {
      if (!isElement(node)) {
        node = node.nextSibling;
        continue;
      }
      const changed = wordName(node) === 'ins' || wordName(node) === 'moveTo';
      if (changed && textOf(node) !== '') this.#losses.count('insertion', this.#where());
      const content = unwrapped(node) ?? this.#unlinked(node);
      if (content) {
        node = replaceBy(node, content);
        continue;
      }
      const name = wordName(node);
      const next: Node | null = node.nextSibling;
      if (name === 'r') this.#run(node, linked);
      else if (name === 'hyperlink') this.#inline(node, true);
      else if (name !== 'pPr') this.#lose(node);
      node = next;
    }
  }

  /** What stands in a link that leads nowhere outside the document. */
  #unlinked(node: Element): Node[] | undefined {
    if (wordName(node) !== 'hyperlink') return undefined;
    const id = node.getAttributeNS(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'id',
    );
    if (this.#links.has(id || node.getAttribute('r:id') || '')) return undefined;
    if (textOf(node) !== '') this.#losses.count('reference', this.#where());
    return Array.from(node.childNodes);
  }

  #lose(element: Element): void {
    const name = wordName(element);
    if ((name === 'del' || name === 'moveFrom') && below(element, 'r').length > 0)
      this.#losses.count('deletion', this.#where());
    else if (isEquation(element))
      this.#losses.add(`The equation ${quoted(mathsOf(element))} is left out, ${this.#where()}.`);
    else this.#graphics(element);
    remove(element);
  }

  #run(run: Element, linked: boolean): void {
    const properties = childOf(run, 'rPr');
    const style = this.#around.styles(valueIn(childOf(properties, 'rStyle')));
    if (isOn(properties, 'vanish') ?? (style.hidden || this.#style.hidden)) {
      this.#hidden += textOf(run);
      remove(run);
      return;
    }
    for (const child of elementsIn(run)) this.#inRun(child);
    const text = textOf(run);
    this.#mark('underline', !linked && text !== '' && isOn(properties, 'u') === true);
    this.#mark('highlight', text !== '' && isOn(properties, 'highlight') === true);
    const bold = isOn(properties, 'b') ?? style.bold;
    if (text !== '') {
      this.allBold ||= bold;
      this.#plain ||= !bold;
    }
    const on = {
      b: bold,
      i: isOn(properties, 'i') ?? style.italic,
      strike: isOn(properties, 'strike') ?? isOn(properties, 'dstrike') ?? style.struck,
    };
    const made = properties ?? newElement(run, 'rPr');
    if (!properties) run.insertBefore(made, run.firstChild);
    removeChild(made, 'rStyle');
    for (const [name, wanted] of Object.entries(on)) {
      removeChild(made, name);
      if (wanted) made.appendChild(newElement(run, name));
    }
  }

  /** Counts a stretch of runs once. */
  #mark(tally: 'underline' | 'highlight', on: boolean): void {
    if (on && !this.#marked[tally]) this.#losses.count(tally, this.#where());
    this.#marked[tally] = on;
  }

  #inRun(child: Element): void {
    const name = wordName(child);
    switch (name) {
      case 'rPr':
      case 't':
      case 'tab':
      case 'noBreakHyphen':
      case 'softHyphen':
      case 'fldChar':
      case 'instrText':
        return;
      case 'br':
      case 'cr':
        replaceBy(child, [newElement(child, 'br')]);
        return;
      case 'ptab':
        replaceBy(child, [newElement(child, 'tab')]);
        return;
      case 'sym':
        this.#sign(child);
        return;
      case 'ruby': {
        const base = elementsIn(childOf(child, 'rubyBase'));
        replaceBy(child, base);
        for (const run of base) if (wordName(run) === 'r') this.#run(run, false);
        return;
      }
      case 'commentReference':
        this.#comment(child);
        remove(child);
        return;
      case 'footnoteReference':
      case 'endnoteReference': {
        const kind = name === 'footnoteReference' ? 'footnote' : 'endnote';
        const known = this.#around.notes.has(`${kind}-${valueIn(child, 'id')}`);
        if (!known) remove(child);
        else {
          this.hasNote = true;
          if (kind === 'endnote') this.#losses.count('endnote', this.#where());
        }
        return;
      }
      default:
        this.#drawn(child);
    }
  }

  /** A sign of a font that is no font of signs is a character like others. */
  #sign(sign: Element): void {
    const code = Number.parseInt(valueIn(sign, 'char') ?? '', 16);
    if (SIGNS.test(valueIn(sign, 'font') ?? '') || !(code > 0x1f && code < 0x110000)) return;
    if (code >= 0xe000 && code <= 0xf8ff) return;
    const text = newElement(sign, 't');
    text.textContent = String.fromCodePoint(code);
    replaceBy(sign, [text]);
  }

  #comment(mark: Element): void {
    const comment = this.#around.comments.get(valueIn(mark, 'id') ?? '');
    if (!comment) return;
    const by = comment.author === '' ? 'A comment' : `A comment by ${clipped(comment.author, 40)}`;
    this.#losses.add(`${by} is left out, ${this.#near()}: ${quoted(comment.text, 300)}`);
  }

  /** Something that stands among the text in two forms, or is drawn. */
  #drawn(element: Element): void {
    if (element.localName === 'AlternateContent' && !isDrawn(element)) {
      const fallback = elementsIn(element).find(child => child.localName === 'Fallback');
      replaceBy(element, elementsIn(fallback));
      return;
    }
    this.#graphics(element);
    remove(element);
  }

  #graphics(element: Element): void {
    if (element.localName === 'AlternateContent') {
      const forms = elementsIn(element);
      const form = forms.find(({ localName }) => localName === 'Choice') ?? forms[0];
      for (const child of elementsIn(form)) this.#graphics(child);
      return;
    }
    if (wordName(element) === 'txbxContent') {
      const blocks = elementsIn(element);
      const text = blocks.map(textOf).join(' ').trim();
      if (text === '') return;
      this.#losses.add(`The text box ${quoted(text)} is ordinary text now, ${this.#near()}.`);
      this.boxes.push(...blocks);
      return;
    }
    const what = pictureIn(element);
    if (what !== undefined) this.#losses.add(`${what} is left out, ${this.#near()}.`);
    if (wordName(element) === 'object') return;
    for (const child of elementsIn(element)) this.#graphics(child);
  }

  #near(): string {
    const text = textOf(this.#paragraph);
    return text === '' ? this.#where() : `${this.#where()}, at ${quoted(text)}`;
  }
}

/** What stands in an element that only puts its content together; undefined if it is another. */
function unwrapped(node: Node): Node[] | undefined {
  switch (wordName(node)) {
    case 'sdt':
      return isElement(node) ? Array.from(childOf(node, 'sdtContent')?.childNodes ?? []) : undefined;
    case 'customXml':
    case 'smartTag':
    case 'ins':
    case 'moveTo':
    case 'dir':
    case 'bdo':
    case 'fldSimple':
      return Array.from(node.childNodes);
    default:
      return undefined;
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

function removeChild(parent: Element, name: string): void {
  const child = childOf(parent, name);
  if (child) remove(child);
}

/** Writes an item's number before it. */
function numberItem(paragraph: Element, number: number): void {
  const run = newElement(paragraph, 'r');
  const text = newElement(paragraph, 't');
  text.textContent = `${NUMBER_MARK}${number}${NUMBER_MARK}`;
  run.appendChild(text);
  paragraph.insertBefore(run, childOf(paragraph, 'pPr')?.nextSibling ?? null);
}

function isDrawn(element: Element): boolean {
  return ['txbxContent', 'drawing', 'pict'].some(name => below(element, name).length > 0);
}

function isEquation({ localName }: Element): boolean {
  return localName === 'oMath' || localName === 'oMathPara';
}

function mathsOf(equation: Element): string {
  return below(equation, 't')
    .map(text => text.textContent ?? '')
    .join('');
}

/** What an element shows that is no text; undefined if there is nothing to say of it, or it is said further in. */
function pictureIn(element: Element): string | undefined {
  if (wordName(element) === 'object') {
    const program = below(element, 'OLEObject')[0]?.getAttribute('ProgID');
    return program ? `An embedded object (${clipped(program, 60)})` : 'An embedded object';
  }
  if (element.localName === 'imagedata')
    return `The picture ${quoted(element.getAttribute('o:title') || 'without a name')}`;
  if (element.localName !== 'inline' && element.localName !== 'anchor') return undefined;
  const named = elementsIn(element).find(({ localName }) => localName === 'docPr');
  const name = quoted(
    named?.getAttribute('descr') ||
      named?.getAttribute('title') ||
      named?.getAttribute('name') ||
      'without a name',
  );
  const data = below(element, 'graphicData')[0]?.getAttribute('uri') ?? '';
  if (/\/chart$/.test(data)) return `The chart ${name}`;
  if (/\/diagram$/.test(data)) return `The diagram ${name}`;
  return below(element, 'blip').length > 0 ? `The picture ${name}` : undefined;
}

function looksLikeHeading(text: string): boolean {
  return text.split(' ').length <= LONGEST_HEADING && /\p{L}/u.test(text) && !/[.,;:!?]$/.test(text);
}
