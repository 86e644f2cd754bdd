/**
 * What the styles and lists of a Word document say of its paragraphs.
 */
import { below, childOf, isOn, valueIn } from './word-xml.ts';

/** What a style comes to, with all that it is based on. */
export interface Style {
  readonly role: 'title' | 'heading' | 'quotation' | 'plain';
  /** From 1, of a heading. */
  readonly level: number;
  readonly hidden: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly list: ListPlace | undefined;
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
}

/** The styles by their ids. */
export type Styles = (id: string | undefined) => Style;

const PLAIN: Style = {
  role: 'plain',
  level: 0,
  hidden: false,
  bold: false,
  italic: false,
  struck: false,
  list: undefined,
};

/** How headings are called by programs that do not call them what Word does in every language. */
const HEADING =
  /^(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|заголовок|pennawd|ceannteideal)\s*([1-9])$/i;
const QUOTATION = /^(?:(?:intense )?quote|block text|quotations?)$/i;
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
  return id => {
    if (id === undefined) return PLAIN;
    const style = known.get(id) ?? styleOf(chain(byId, id), id);
    known.set(id, style);
    return style;
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
    : level > 0
      ? 'heading'
      : names.some(name => QUOTATION.test(name))
        ? 'quotation'
        : 'plain';
  return {
    role,
    level,
    hidden: on('vanish'),
    bold: on('b') || /^strong(?: emphasis)?$/i.test(names[0] ?? id),
    italic: on('i') || /^emphasis$/i.test(names[0] ?? id),
    struck: on('strike') || on('dstrike'),
    list: listOf(styles),
  };
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
    if (!this.#seen.has(id)) {
      this.#seen.add(id);
      for (const [level, start] of this.#restarts.get(id) ?? []) counted.set(level, start - 1);
    }
    const start = this.#levels.get(id)?.get(depth)?.start ?? 1;
    const number = (counted.get(depth) ?? start - 1) + 1;
    counted.set(depth, number);
    for (const deeper of counted.keys()) if (deeper > depth) counted.delete(deeper);
    return number;
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
      },
    ]),
  );
}

function restartsOf(list: Element): Map<number, number> {
  const restarts = new Map<number, number>();
  for (const level of below(list, 'lvlOverride')) {
    const start = valueIn(childOf(level, 'startOverride'));
    if (start !== undefined) restarts.set(Number(valueIn(level, 'ilvl') ?? 0), Number(start));
  }
  return restarts;
}
