/**
 * What the styles and lists of a Word document say of its paragraphs.
 */
import { below, childOf, isOn, valueIn } from './word-xml.ts';

/** What a style comes to, with all that it is based on. */
export interface Style {
  readonly role: 'title' | 'heading' | 'quotation' | 'caption' | 'code' | 'contents' | 'inner' | 'plain';
  /** From 1, of a heading. */
  readonly level: number;
  readonly hidden: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  /** `superscript` or `subscript`, where it says so. */
  readonly shift: string | undefined;
  /** The size of its print, in halves of a point, and its font, where it says so. */
  readonly size: number | undefined;
  readonly font: string | undefined;
  readonly list: ListPlace | undefined;
  /** How far its text is from the margin, in twentieths of a point, where it says so. */
  readonly indent: number | undefined;
}

/** A level of a list. */
export interface ListPlace {
  readonly id: string;
  /** From 0. */
  readonly depth: number;
  /** How many levels further in its items stand than it says: Word's style List Bullet 2 is a list of its own. */
  readonly further: number;
}

/** What Word writes before an item. */
export interface Label {
  /** Word's name of the form, such as `bullet`, `decimal` or `lowerLetter`. */
  readonly form: string;
  /** How it is put together, such as `%1.` or `%1.%2`. */
  readonly text: string;
  /** How far its text is from the margin, in twentieths of a point, where it says so. */
  readonly indent: number | undefined;
}

/** The styles by their ids; without one, what holds where nothing else is said. */
export type Styles = (id: string | undefined) => Style;

const PLAIN: Style = {
  role: 'plain',
  level: 0,
  hidden: false,
  bold: false,
  italic: false,
  struck: false,
  shift: undefined,
  size: undefined,
  font: undefined,
  list: undefined,
  indent: undefined,
};

/** How headings are called by programs that do not call them what Word does in every language. */
const HEADING =
  /^(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|заголовок|pennawd|ceannteideal)\s*([1-9])$/i;
const QUOTATION = /^(?:(?:intense )?quote|block text|quotations?)$/i;
const CAPTION = /^(?:(?:image|table|figure|listing) )?captions?$|^(?:illustration|drawing)$/i;
/** Blocks of code, as Word, pandoc, LibreOffice and we call them. */
const CODE =
  /^(?:html preformatted|preformatted(?: text)?|source code|source[ _]?text|code(?: block| sample| example)?|code ?listing|listing|program|verbatim|macro(?: text)?)$/i;
/** Headings in lists and quotations, as we call them. */
const INNER = /^inner heading$/i;
/** Code in a line. */
const CODE_IN_LINE =
  /^(?:html (?:code|typewriter|sample|keyboard)|verbatim char|source[ _]?text|code(?: text| char| in ?line)?|inline code|teletype)$/i;
/** The lines of contents pages, of lists of figures and of indexes, and what stands above them. */
const CONTENTS =
  /^(?:toc (?:\d|heading)|contents (?:\d{1,2}|heading)|table of (?:figures|authorities)|toa heading|(?:figure|table|illustration|object|user) index(?: heading)? ?\d?|index(?: heading| \d)?)$/i;
/** Styles are based on each other a few deep, and in a broken document in a circle. */
const DEEPEST = 30;

/** Reads `styles.xml`. */
export function readStyles(root: Element | undefined): Styles {
  const byId = new Map<string, Element>();
  for (const style of root ? below(root, 'style') : []) {
    const id = valueIn(style, 'styleId');
    if (id !== undefined && !byId.has(id)) byId.set(id, style);
  }
  const known = new Map<string, Style>();
  const usual = usualOf(root, byId);
  return id => {
    if (id === undefined) return usual;
    const style = known.get(id) ?? styleOf(chain(byId, id), id);
    known.set(id, style);
    return style;
  };
}

/** How a document prints what names no style: by its defaults, and by the style that paragraphs have of themselves. */
function usualOf(root: Element | undefined, byId: ReadonlyMap<string, Element>): Style {
  const defaults = root && below(root, 'rPrDefault')[0];
  const properties = childOf(defaults, 'rPr');
  const normal = [...byId.values()].find(
    style => valueIn(style, 'type') === 'paragraph' && valueIn(style, 'default') === '1',
  );
  const runs = childOf(normal, 'rPr');
  return {
    ...PLAIN,
    size: sizeIn(runs) ?? sizeIn(properties),
    font: fontIn(runs) ?? fontIn(properties),
  };
}

/** A style with what it is based on, the nearest first. */
function chain(byId: ReadonlyMap<string, Element>, id: string): Element[] {
  const found: Element[] = [];
  let style = byId.get(id);
  while (style && found.length < DEEPEST) {
    found.push(style);
    style = byId.get(valueIn(childOf(style, 'basedOn')) ?? '');
  }
  return found;
}

function styleOf(styles: readonly Element[], id: string): Style {
  const runs = styles.map(style => childOf(style, 'rPr'));
  const on = (name: string) => first(runs, properties => isOn(properties, name)) ?? false;
  const level = first(styles, levelOf) ?? levelOfName(id) ?? 0;
  const names = styles.map(nameOf);
  const role = /^title$/i.test(names[0] ?? id)
    ? 'title'
    : names.some(name => CONTENTS.test(name))
      ? 'contents'
      : level > 0
        ? 'heading'
        : names.some(name => QUOTATION.test(name))
          ? 'quotation'
          : names.some(name => CAPTION.test(name))
            ? 'caption'
            : names.some(name => CODE.test(name) || CODE_IN_LINE.test(name))
              ? 'code'
              : names.some(name => INNER.test(name))
                ? 'inner'
                : 'plain';
  return {
    role,
    level,
    hidden: on('vanish'),
    bold: on('b') || /^strong(?: emphasis)?$/i.test(names[0] ?? id),
    italic: on('i') || /^emphasis$/i.test(names[0] ?? id),
    struck: on('strike') || on('dstrike'),
    shift: first(runs, properties => valueIn(childOf(properties, 'vertAlign'))),
    size: first(runs, sizeIn),
    font: first(runs, fontIn),
    list: listOf(styles),
    indent: first(styles, style => indentIn(childOf(style, 'pPr'))),
  };
}

/** The size of print that properties ask for, in halves of a point. */
export function sizeIn(properties: Element | undefined): number | undefined {
  const size = Number(valueIn(childOf(properties, 'sz')));
  return size > 0 ? size : undefined;
}

/** The font that properties ask for. */
export function fontIn(properties: Element | undefined): string | undefined {
  const fonts = childOf(properties, 'rFonts');
  return valueIn(fonts, 'ascii') ?? valueIn(fonts, 'hAnsi');
}

/** How far properties put a paragraph from the margin, in twentieths of a point. */
export function indentIn(properties: Element | undefined): number | undefined {
  const indent = childOf(properties, 'ind');
  const left = valueIn(indent, 'left') ?? valueIn(indent, 'start');
  return left === undefined ? undefined : Number(left);
}

/** The level that a style gives itself: 0 if it says that it is no heading. */
function levelOf(style: Element): number | undefined {
  const outline = valueIn(childOf(childOf(style, 'pPr'), 'outlineLvl'));
  if (outline !== undefined) return outlineLevel(outline);
  return levelOfName(nameOf(style));
}

function levelOfName(name: string): number | undefined {
  const level = HEADING.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** Word counts outline levels from 0, and 9 is text. */
export function outlineLevel(value: string): number {
  const level = Number(value);
  return level >= 0 && level < 9 ? level + 1 : 0;
}

function nameOf(style: Element): string {
  return valueIn(childOf(style, 'name')) ?? '';
}

/** A paragraph's list: its own, or that of its style; a list with the id 0 is none. */
export function listPlaceOf(properties: Element | undefined, style: Style): ListPlace | undefined {
  const own = childOf(properties, 'numPr');
  const id = valueIn(childOf(own, 'numId')) ?? style.list?.id;
  const depth = valueIn(childOf(own, 'ilvl')) ?? style.list?.depth ?? 0;
  const further = own ? 0 : (style.list?.further ?? 0);
  return id === undefined || id === '0' ? undefined : { id, depth: Number(depth), further };
}

/** The list of a style: the nearest that is named, and the nearest level. */
function listOf(styles: readonly Element[]): ListPlace | undefined {
  const numbering = styles.map(style => childOf(childOf(style, 'pPr'), 'numPr'));
  const id = first(numbering, list => valueIn(childOf(list, 'numId')));
  const depth = first(numbering, list => valueIn(childOf(list, 'ilvl')));
  const further = first(styles, style => /^list (?:bullet|number) ([2-5])$/i.exec(nameOf(style))?.[1]);
  return id === undefined || id === '0'
    ? undefined
    : { id, depth: Number(depth ?? 0), further: Number(further ?? 1) - 1 };
}

function first<From, To>(all: readonly From[], find: (from: From) => To | undefined): To | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Level extends Label {
  readonly start: number;
  /** All numbers in its labels are written in digits. */
  readonly inDigits: boolean;
  /** It begins anew only behind items of the levels above this depth; 0 if it never does. */
  readonly restart: number | undefined;
}

/** The lists of a document, counting their items as they come. */
export class Lists {
  readonly #levels = new Map<string, ReadonlyMap<number, Level>>();
  /** The list that Word counts in, which several can share. */
  readonly #shared = new Map<string, string>();
  readonly #restarts = new Map<string, ReadonlyMap<number, number>>();
  /** The last number of each level, by the list that Word counts in. */
  readonly #counted = new Map<string, Map<number, number>>();
  readonly #seen = new Set<string>();

  /** Reads `numbering.xml`. */
  constructor(root: Element | undefined) {
    if (!root) return;
    const shared = new Map<string, Element>();
    const owners = new Map<string, string>();
    for (const list of below(root, 'abstractNum')) {
      const id = valueIn(list, 'abstractNumId') ?? '';
      shared.set(id, list);
      const owner = valueIn(childOf(list, 'styleLink'));
      if (owner !== undefined) owners.set(owner, id);
    }
    for (const list of below(root, 'num')) {
      const id = valueIn(list, 'numId');
      const named = valueIn(childOf(list, 'abstractNumId'));
      if (id === undefined || named === undefined) continue;
      const link = valueIn(childOf(shared.get(named), 'numStyleLink'));
      const owner = owners.get(link ?? '') ?? named;
      const own = shared.get(owner);
      this.#shared.set(id, owner);
      this.#levels.set(id, new Map([...(own ? levelsOf(own) : []), ...levelsOf(list)]));
      this.#restarts.set(id, restartsOf(list));
    }
  }

  /** What stands before the items of a place; undefined if there is no such list. */
  label({ id, depth }: ListPlace): Label | undefined {
    return this.#levels.get(id)?.get(depth);
  }

  /** Counts one more item, and gives its number. */
  next({ id, depth }: ListPlace): number {
    const list = this.#shared.get(id) ?? id;
    const counted = this.#counted.get(list) ?? new Map<number, number>();
    this.#counted.set(list, counted);
    // A list that begins anew does so at each of its levels when an item of that comes, and leaves those above alone.
    const anew = this.#restarts.get(id)?.get(depth);
    if (anew !== undefined && !this.#seen.has(`${id} ${depth}`)) counted.set(depth, anew - 1);
    this.#seen.add(`${id} ${depth}`);
    const start = this.#levels.get(id)?.get(depth)?.start ?? 1;
    const number = (counted.get(depth) ?? start - 1) + 1;
    counted.set(depth, number);
    for (const deeper of counted.keys())
      if (deeper > depth && depth < (this.#levels.get(id)?.get(deeper)?.restart ?? deeper))
        counted.delete(deeper);
    return number;
  }

  /** The shared list of a place, by an id of its own. */
  sharedId({ id }: ListPlace): string {
    return this.#shared.get(id) ?? id;
  }

  /**
   * What Word writes before the item of a place that was counted last, such as `1.2.1`; undefined where a number is
   * written in a form that is not known here.
   */
  written({ id, depth }: ListPlace): string | undefined {
    const levels = this.#levels.get(id);
    const level = levels?.get(depth);
    if (!level) return '';
    const counted = this.#counted.get(this.#shared.get(id) ?? id);
    const numbers = new Map<string, string | undefined>();
    for (const [place] of level.text.matchAll(/%[1-9]/g)) {
      const at = Number(place.slice(1)) - 1;
      const { start = 1, form = 'decimal' } = levels?.get(at) ?? {};
      const number = counted?.get(at) ?? start;
      numbers.set(place, writtenNumber(number, level.inDigits ? 'decimal' : form));
    }
    return [...numbers.values()].includes(undefined)
      ? undefined
      : level.text.replace(/%[1-9]/g, place => numbers.get(place) ?? '');
  }
}

function levelsOf(list: Element): Map<number, Level> {
  return new Map(
    below(list, 'lvl').map(level => [
      Number(valueIn(level, 'ilvl') ?? 0),
      {
        form: valueIn(childOf(level, 'numFmt')) ?? 'decimal',
        text: valueIn(childOf(level, 'lvlText')) ?? '',
        start: Number(valueIn(childOf(level, 'start')) ?? 1),
        inDigits: isOn(level, 'isLgl') ?? false,
        restart: restartOf(level),
        indent: indentIn(childOf(level, 'pPr')),
      },
    ]),
  );
}

function restartOf(level: Element): number | undefined {
  const restart = valueIn(childOf(level, 'lvlRestart'));
  return restart === undefined ? undefined : Number(restart);
}

/** A number as Word writes it in a form; undefined if that is not known here. */
function writtenNumber(number: number, form: string): string | undefined {
  switch (form) {
    case 'decimal':
      return `${number}`;
    case 'decimalZero':
      return `${number}`.padStart(2, '0');
    case 'upperLetter':
      return lettersFor(number);
    case 'lowerLetter':
      return lettersFor(number).toLowerCase();
    case 'upperRoman':
      return romanFor(number);
    case 'lowerRoman':
      return romanFor(number).toLowerCase();
    case 'none':
    case 'bullet':
      return '';
    default:
      return undefined;
  }
}

/** A to Z, then AA to ZZ, as Word counts. */
function lettersFor(number: number): string {
  if (number < 1) return '';
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.min(30, Math.ceil(number / 26)));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function romanFor(number: number): string {
  let rest = Math.min(number, 3000);
  let written = '';
  for (const [value, letters] of ROMAN) for (; rest >= value; rest -= value) written += letters;
  return written;
}

function restartsOf(list: Element): Map<number, number> {
  const restarts = new Map<number, number>();
  for (const level of below(list, 'lvlOverride')) {
    const start = valueIn(childOf(level, 'startOverride'));
    if (start !== undefined) restarts.set(Number(valueIn(level, 'ilvl') ?? 0), Number(start));
  }
  return restarts;
}
