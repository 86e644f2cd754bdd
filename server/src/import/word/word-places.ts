/**
 * Where the paragraphs of a document stand: what they are, in which lists and quotations. A mark before a paragraph says so until
 * there is Markdown, in which one block holds others.
 */
import type { Paragraph } from 'mdast';

/** Where a block stands. */
export interface Place {
  readonly kind: 'text' | 'heading' | 'caption';
  /** From 1, of a heading. */
  readonly level?: number;
  /** Of a caption, the name that we have given its number for: the figure is called so in the draft. */
  readonly name?: string;
  /** How many quotations and lists are round it. */
  readonly quotes: number;
  readonly lists: number;
  /** What it begins an item with: the number of an ordered list, or a bullet. */
  readonly item?: { readonly number: number | undefined };
}

/** Where a block stands that nothing is said of. */
export const OUTSIDE: Place = { kind: 'text', quotes: 0, lists: 0 };

const EDGE = '\u{10fff0}';
const MARK = /^\u{10fff0}(\d{1,7})\u{10fff0}/u;

/** The places of a document. */
export class Places {
  readonly #kept: Place[] = [];

  /** Keeps one, and gives the mark that says it. */
  put(place: Place): string {
    this.#kept.push(place);
    return `${EDGE}${this.#kept.length - 1}${EDGE}`;
  }

  /** The place of a paragraph, whose mark is taken off. */
  take(paragraph: Paragraph): Place {
    const [first] = paragraph.children;
    const mark = first?.type === 'text' ? MARK.exec(first.value) : null;
    if (first?.type !== 'text' || !mark) return OUTSIDE;
    first.value = first.value.slice(mark[0].length);
    if (first.value === '') paragraph.children.shift();
    return this.#kept[Number(mark[1])] ?? OUTSIDE;
  }
}
