/**
 * Makes the XML of one paragraph of a Word document plainer before a library reads it: fields, text boxes, symbols, changes,
 * pictures.
 */
import { clipped, type Losses, quoted } from './word-losses.ts';
import type { Lists, Style, Styles } from './word-styles.ts';
import {
  below,
  childOf,
  elementsIn,
  isElement,
  isOn,
  newElement,
  remove,
  removeChild,
  replaceBy,
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

/** Fonts of signs, which have no characters of their own. */
const SIGNS = /^(?:symbol|wingdings.*|webdings|zapf ?dingbats)$/i;

/** What stands in one paragraph. */
export class Line {
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

/** The signs of an equation, one behind the other. */
export function mathsOf(equation: Element): string {
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

function isDrawn(element: Element): boolean {
  return ['txbxContent', 'drawing', 'pict'].some(name => below(element, name).length > 0);
}
