/**
 * The numbers of figures and tables: fields of Word, to which the text refers.
 */
import { Bookmark, type IContext, type IXmlableObject, type ParagraphChild, TextRun } from 'docx';
import type { Nodes } from 'mdast';
import { attributesAt, namedPlaces } from '../draft/markdown/attributes.ts';
import { spanOf } from '../draft/markdown/visible-text.ts';
import type { PlacedPassage } from './claims.ts';
import { inOrder, type SourceFile } from './source.ts';
import { NOT_COUNTED } from './styles.ts';

type Kind = 'Figure' | 'Table';

/** A caption with a number. */
export interface NumberedFigure {
  readonly kind: Kind;
  readonly number: number;
  readonly bookmark: string;
  /** Whether the draft has the number in its text. */
  readonly isWritten: boolean;
}

/** How a caption begins: `Figure 2: …`, `Fig. 2 …`, `Table 2. …`. */
const LABEL = /^\s*(Fig(?:ure|\.)?|Table)[ \u00a0](\d{1,4})(?=[\s:–—)-]|\.(?!\d)|$)/i;
/** What refers to one: `@fig:one`, `[@tbl-two]`, `Figure 2`. */
const REFERENCE =
  /\[?@((?:fig|tbl|tab)[:-][A-Za-z0-9](?:[\w:-]{0,98}[A-Za-z0-9])?)\]?|\b(Fig(?:ure|\.)?s?|Tables?)[ \u00a0](\d{1,4})(?!\d|\.\d)/gi;

/** A part of a text: text, a figure’s number, or a name in the place of which stand the word and its number. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly figure: NumberedFigure };

/** The figures and tables of a draft that have numbers. */
export class Figures {
  readonly #byCaption = new Map<string, NumberedFigure>();
  readonly #byName = new Map<string, NumberedFigure>();
  readonly #byNumber = new Map<string, NumberedFigure>();
  /** The last number of each kind that was printed. */
  readonly #printed = new Map<Kind, number>();

  constructor(
    files: readonly SourceFile[],
    passageAt: (file: SourceFile, offset: number) => PlacedPassage | undefined,
  ) {
    const last = new Map<Kind, number>();
    for (const file of files)
      for (const node of inOrder(file.nodes)) {
        if (node.type !== 'paragraph') continue;
        const { start, end } = spanOf(node);
        if (passageAt(file, start)?.construct !== 'caption') continue;
        const [only, ...more] = node.children.filter(
          child => !(child.type === 'text' && child.value.trim() === '') && child.type !== 'html',
        );
        const isPicture = (only?.type === 'image' || only?.type === 'imageReference') && more.length === 0;
        const text = isPicture ? (only.alt ?? '') : firstText(only);
        const names = namedPlaces(file.body.slice(start, end)).filter(name =>
          /^(?:fig|tbl|tab)[:-]/.test(name),
        );
        const [, word, digits] = LABEL.exec(text) ?? [];
        if (word === undefined && (names.length === 0 || !isPicture)) continue;
        const kind: Kind = /^t/i.test(word ?? names[0] ?? '') ? 'Table' : 'Figure';
        const number = digits === undefined ? (last.get(kind) ?? 0) + 1 : Number(digits);
        last.set(kind, number);
        const known = this.#byNumber.get(`${kind} ${number}`);
        const bookmark = `${kind.toLowerCase()}_${number}${known ? `_at_${file.base + start}` : ''}`;
        const figure = { kind, number, bookmark, isWritten: word !== undefined };
        this.#byCaption.set(`${file.index} ${start}`, figure);
        for (const name of names) if (!this.#byName.has(name)) this.#byName.set(name, figure);
        if (!known) this.#byNumber.set(`${kind} ${number}`, figure);
      }
  }

  /** The figure whose caption a paragraph is. */
  captionAt({ index }: SourceFile, start: number): NumberedFigure | undefined {
    return this.#byCaption.get(`${index} ${start}`);
  }

  /** A number as a field that Word counts up, with a bookmark round it. */
  number({ kind, number, bookmark, isWritten }: NumberedFigure): ParagraphChild {
    const follows = number === (this.#printed.get(kind) ?? 0) + 1;
    this.#printed.set(kind, number);
    const code = `SEQ ${kind} \\* ARABIC${follows ? '' : ` \\r ${number}`}`;
    const field = new Field(code, number, isWritten ? undefined : `${NOT_COUNTED}Text`);
    return new Bookmark({ id: bookmark, children: [field] });
  }

  /** The parts of a text, with what refers to figures. */
  partsOf(text: string): TextPart[] {
    const parts: TextPart[] = [];
    let at = 0;
    for (const { index, 0: all, 1: name, 2: word = '', 3: digits } of text.matchAll(REFERENCE)) {
      const kind: Kind = /^t/i.test(word) ? 'Table' : 'Figure';
      const figure =
        name === undefined
          ? this.#byNumber.get(`${kind} ${Number(digits)}`)
          : this.#byName.get(name.toLowerCase());
      if (!figure) continue;
      // With a space that joins, as many words as the name has.
      const shown = name === undefined ? all.slice(0, -String(digits).length) : `${figure.kind}\u00a0`;
      parts.push({ kind: 'text', text: text.slice(at, index) + shown }, { kind: 'number', figure });
      at = index + all.length;
    }
    parts.push({ kind: 'text', text: text.slice(at) });
    return parts;
  }
}

/** The text that something begins with. */
function firstText(node: Nodes | undefined): string {
  let inner = node;
  while (inner && 'children' in inner) inner = inner.children[0];
  return inner?.type === 'text' ? inner.value : '';
}

/** A number that Word works out; until then it is the one that is written. */
class Field extends TextRun {
  readonly #code: string;

  constructor(code: string, number: number, style?: string) {
    super({ text: String(number), ...(style === undefined ? {} : { style }) });
    this.#code = code;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const run = super.prepForXml(context);
    return run && { 'w:fldSimple': [{ _attr: { 'w:instr': ` ${this.#code} ` } }, run] };
  }
}

/** What stands of a caption before its number, and behind it; undefined where its text has none. */
export function aroundNumber(text: string): { readonly before: string; readonly after: string } | undefined {
  const [label, , digits = ''] = LABEL.exec(text) ?? [];
  return label === undefined
    ? undefined
    : { before: label.slice(0, label.length - digits.length), after: text.slice(label.length) };
}

/** A number that leads to its figure, and follows it. */
export function reference({ number, bookmark }: NumberedFigure): ParagraphChild {
  return new Field(`REF ${bookmark} \\h`, number);
}

/** The width that attributes behind a picture give it, as pandoc reads them: `{width=60%}`. */
export function attributeWidth(node: Nodes, { body }: SourceFile) {
  const { end } = spanOf(node);
  const attributes = body[end] === '{' ? body.slice(end, end + attributesAt(body, end)) : '';
  const [, digits, unit] = /[ {]width="?(\d{1,4})(?:\.\d{1,9})?(%|px|cm|mm|in)?"?[ }]/.exec(attributes) ?? [];
  const value = Number(digits);
  if (!(value > 0)) return undefined;
  const inch = { cm: 96 / 2.54, mm: 96 / 25.4, in: 96 };
  if (unit === '%') return { value, unit: 'percent' } as const;
  const by = unit === 'cm' || unit === 'mm' || unit === 'in' ? inch[unit] : 1;
  return { value: value * by, unit: 'pixels' } as const;
}
