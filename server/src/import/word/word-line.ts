/**
 * Makes the XML of one paragraph of a Word document plainer before a library reads it: fields, text boxes, symbols, changes,
 * pictures, equations.
 */
import { latexOf } from './maths.ts';
import type { Anchors } from './word-anchors.ts';
import { type Drawn, drawnIn, isDrawn, relationIn } from './word-drawings.ts';
import { hasInset, type Inset, type Insets, withoutMarks } from './word-insets.ts';
import { clipped, type Losses, quoted } from './word-losses.ts';
import { isLink, type Relation } from './word-package.ts';
import type { Pictures } from './word-pictures.ts';
import { isSignFont, signElements } from './word-signs.ts';
import { fontIn, type Lists, type Style, type Styles } from './word-styles.ts';
import {
  below,
  childOf,
  elementsIn,
  insetRun,
  isElement,
  isOn,
  newElement,
  newText,
  remove,
  removeChild,
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
  /** Bookmarks that links can lead to: those of headings, and those of the marks of notes, with the kind and id of the note. */
  readonly anchors: Anchors;
  readonly insets: Insets;
  readonly pictures: Pictures;
}

/** Where a line stands. */
export interface LinePlace {
  readonly style: Style;
  readonly relations: ReadonlyMap<string, Relation>;
  /** Such as `under ‘Design’`. */
  readonly where: () => string;
  /** Whether an equation can have a line of its own, and a picture a paragraph. */
  readonly isRoomy: boolean;
}

/** What stands in one paragraph. */
export class Line {
  /** What stands in its text boxes, and pictures that the text flows round. */
  readonly boxes: Element[] = [];
  /** Whether it shows something besides text: a note’s mark, a picture, an equation, a sign. */
  hasMore = false;
  /** Whether there is text in it, and all of it is bold. */
  allBold = false;
  readonly #around: Surroundings;
  readonly #losses: Losses;
  readonly #place: LinePlace;
  readonly #paragraph: Element;
  readonly #marked = { underline: false, highlight: false };
  #hidden = '';
  #plain = false;

  constructor(around: Surroundings, losses: Losses, place: LinePlace, paragraph: Element) {
    this.#around = around;
    this.#losses = losses;
    this.#place = place;
    this.#paragraph = paragraph;
  }

  read(): void {
    this.#inline(this.#paragraph, false);
    this.allBold &&= !this.#plain;
    if (this.#hidden.trim() !== '')
      this.#losses.add(`The hidden text ${quoted(this.#hidden.trim())} is left out, ${this.#place.where()}.`);
  }

  #inline(container: Element, linked: boolean): void {
    let node: Node | null = container.firstChild;
    while (node) {
      if (!isElement(node)) {
        node = node.nextSibling;
        continue;
      }
      const changed = wordName(node) === 'ins' || wordName(node) === 'moveTo';
      if (changed && textOf(node) !== '') this.#losses.count('insertion', this.#place.where());
      const placeholder = placeholderIn(node);
      if (placeholder !== undefined) {
        this.#losses.add(`The placeholder ${quoted(placeholder)} is left out, ${this.#place.where()}.`);
        node = replaceBy(node, []);
        continue;
      }
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

  /** What stands in a link that leads nowhere in Markdown. */
  #unlinked(node: Element): Node[] | undefined {
    if (wordName(node) !== 'hyperlink') return undefined;
    const anchor = valueIn(node, 'anchor') ?? '';
    const note = this.#around.anchors.marks.get(anchor);
    if (note) {
      // The number of a note that has a mark already: this is another one.
      const run = newElement(node, 'r');
      const mark = newElement(node, `${note[0]}Reference`);
      setValue(mark, note[1], 'id');
      run.appendChild(mark);
      return [run];
    }
    const relation = this.#place.relations.get(relationIn(node, 'id') ?? '');
    if ((relation && isLink(relation)) || this.#around.anchors.headings.has(anchor)) return undefined;
    if (textOf(node) !== '') this.#losses.count('reference', this.#place.where());
    return Array.from(node.childNodes);
  }

  /** Takes out what is neither a run nor a link, or puts something in its place. */
  #lose(element: Element): void {
    const name = wordName(element);
    if (name === 'bookmarkStart') return;
    if (isEquation(element)) {
      this.#equation(element);
      return;
    }
    if ((name === 'del' || name === 'moveFrom') && below(element, 'r').length > 0)
      this.#losses.count('deletion', this.#place.where());
    else this.#put(element, this.#drawn(element));
    remove(element);
  }

  #equation(element: Element): void {
    const { text, plain } = latexOf(element);
    const isOwn = element.localName === 'oMathPara' && this.#place.isRoomy;
    for (const piece of plain)
      this.#losses.add(
        `${quoted(piece)} is mere text in an equation now, ${this.#place.where()}: its form is unknown.`,
      );
    if (text === '') {
      remove(element);
      return;
    }
    const marks = isOwn ? '$$' : '$';
    replaceBy(element, [this.#inset({ type: 'html', value: `${marks}${text}${marks}` })]);
  }

  /** A run that an inset stands in. */
  #inset(inset: Inset): Element {
    this.hasMore = true;
    return insetRun(this.#paragraph, this.#around.insets.put(inset));
  }

  #run(run: Element, linked: boolean): void {
    const properties = childOf(run, 'rPr');
    const style = this.#around.styles(valueIn(childOf(properties, 'rStyle')));
    if (isOn(properties, 'vanish') ?? (style.hidden || this.#place.style.hidden)) {
      this.#hidden += textOf(run);
      remove(run);
      return;
    }
    for (const child of elementsIn(run)) this.#inRun(child, run, style);
    this.#code(run, style);
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
    if (text !== '' && style.shift !== undefined && !childOf(made, 'vertAlign')) {
      const shift = newElement(run, 'vertAlign');
      setValue(shift, style.shift);
      made.appendChild(shift);
    }
    for (const [name, wanted] of Object.entries(on)) {
      removeChild(made, name);
      if (wanted) made.appendChild(newElement(run, name));
    }
  }

  /** Counts a stretch of runs once. */
  #mark(tally: 'underline' | 'highlight', on: boolean): void {
    if (on && !this.#marked[tally]) this.#losses.count(tally, this.#place.where());
    this.#marked[tally] = on;
  }

  /** Code in a line is kept as it is, space for space. */
  #code(run: Element, style: Style): void {
    if (style.role !== 'code' || elementsIn(run).some(child => !['rPr', 't'].includes(wordName(child) ?? '')))
      return;
    const value = below(run, 't')
      .map(piece => piece.textContent ?? '')
      .join('');
    if (value.trim() === '' || hasInset(value)) return;
    for (const child of elementsIn(run)) if (wordName(child) === 't') remove(child);
    const [lead = '', tail = ''] = [/^\s*/.exec(value)?.[0], value.slice(value.trimEnd().length)];
    const mark = this.#around.insets.put({ type: 'inlineCode', value: value.trim() });
    this.hasMore = true;
    run.appendChild(newText(run, `${lead}${mark}${tail}`));
  }

  #inRun(child: Element, run: Element, style: Style): void {
    const name = wordName(child);
    switch (name) {
      case 't': {
        const text = child.textContent ?? '';
        const font = fontIn(childOf(run, 'rPr')) ?? style.font ?? this.#place.style.font;
        if (!isSignFont(font) || text.trim() === '' || hasInset(text)) return;
        replaceBy(child, signElements(child, font));
        this.hasMore = true;
        return;
      }
      case 'rPr':
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
        this.hasMore = true;
        return;
      case 'ruby': {
        const base = elementsIn(childOf(child, 'rubyBase'));
        const above = textOf(childOf(child, 'rt') ?? child);
        const html = (value: string) => this.#inset({ type: 'html', value });
        replaceBy(child, [html('<ruby>'), ...base, html(`<rt>${asHtml(above)}</rt></ruby>`)]);
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
          this.hasMore = true;
          if (kind === 'endnote') this.#losses.count('endnote', this.#place.where());
        }
        return;
      }
      default:
        this.#inDrawing(child);
    }
  }

  /** A sign of a font that is no font of signs is a character like others. */
  #sign(sign: Element): void {
    const code = Number.parseInt(valueIn(sign, 'char') ?? '', 16);
    if (isSignFont(valueIn(sign, 'font')) || !(code > 0x1f && code < 0x110000)) return;
    if (code >= 0xe000 && code <= 0xf8ff) return;
    replaceBy(sign, [newText(sign, String.fromCodePoint(code))]);
  }

  #comment(mark: Element): void {
    const comment = this.#around.comments.get(valueIn(mark, 'id') ?? '');
    if (!comment) return;
    const by = comment.author === '' ? 'A comment' : `A comment by ${clipped(comment.author, 40)}`;
    this.#losses.add(`${by} is left out, ${this.#near()}: ${quoted(comment.text, 300)}`);
  }

  /** Something that stands among the text in two forms, or is drawn. */
  #inDrawing(element: Element): void {
    if (element.localName === 'AlternateContent' && !isDrawn(element)) {
      const fallback = elementsIn(element).find(child => child.localName === 'Fallback');
      replaceBy(element, elementsIn(fallback));
      return;
    }
    const put = this.#drawn(element);
    // Runs in a run are read like others.
    replaceBy(element, put);
  }

  #put(element: Element, runs: readonly Element[]): void {
    for (const run of runs) element.parentNode?.insertBefore(run, element);
  }

  /** What stands in the place of a drawing; the blocks of text boxes come behind the paragraph. */
  #drawn(element: Element): Element[] {
    return drawnIn(element).flatMap(drawn => this.#inPlace(drawn));
  }

  #inPlace(drawn: Drawn): Element[] {
    switch (drawn.kind) {
      case 'lost':
        this.#losses.add(`${drawn.what} is left out, ${this.#near()}.`);
        return [];
      case 'box':
        if (drawn.text === '' && !drawn.blocks.some(isDrawn)) return [];
        if (drawn.text !== '')
          this.#losses.add(`The text box ${quoted(drawn.text)} is ordinary text now, ${this.#near()}.`);
        this.boxes.push(...drawn.blocks);
        return [];
      case 'wordart': {
        this.#losses.add(`The WordArt ${quoted(drawn.text)} is ordinary text now, ${this.#place.where()}.`);
        const run = newElement(this.#paragraph, 'r');
        run.appendChild(newText(run, withoutMarks(drawn.text)));
        return [run];
      }
      case 'rule':
        return this.#place.isRoomy ? [this.#inset({ type: 'thematicBreak' })] : [];
      case 'picture': {
        const { relations } = this.#place;
        const image = this.#around.pictures.keep(drawn, relations, this.#near());
        if (!image) return [];
        const link = relations.get(drawn.leadsTo ?? '');
        const inset: Inset =
          link && isLink(link) ? { type: 'link', url: link.target, children: [image] } : image;
        if (!drawn.floats || !this.#place.isRoomy || textOf(this.#paragraph) === '')
          return [this.#inset(inset)];
        // The text flows round it wherever it stands: it gets a paragraph of its own.
        const paragraph = newElement(this.#paragraph, 'p');
        paragraph.appendChild(insetRun(paragraph, this.#around.insets.put(inset)));
        this.boxes.push(paragraph);
        return [];
      }
    }
  }

  #near(): string {
    const text = textOf(this.#paragraph);
    return text === '' ? this.#place.where() : `${this.#place.where()}, at ${quoted(text)}`;
  }
}

/** What stands in an element that only puts its content together; undefined if it is another. */
export function unwrapped(node: Node): Node[] | undefined {
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

/** Whether an element is an equation, alone or in a line. */
export function isEquation({ localName }: Element): boolean {
  return localName === 'oMath' || localName === 'oMathPara';
}

/** What a content control asks for that nobody has filled in; undefined if that is none. */
export function placeholderIn(node: Node): string | undefined {
  if (!isElement(node) || wordName(node) !== 'sdt') return undefined;
  const properties = childOf(node, 'sdtPr');
  if (isOn(properties, 'showingPlcHdr') !== true) return undefined;
  return textOf(childOf(node, 'sdtContent') ?? node);
}

/** A text as HTML has it, also in a cell of a table. */
function asHtml(text: string): string {
  const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;' };
  return text.replace(/[&<>|]/g, sign => named[sign] ?? sign);
}
