/**
 * What stands among the text and is no text for the library that reads it: pictures, equations, code. A mark stands in its place
 * until there is Markdown to put it into.
 */
import type {
  BlockContent,
  Code,
  Html,
  Image,
  InlineCode,
  Link,
  PhrasingContent,
  Text,
  ThematicBreak,
} from 'mdast';

/** What a mark can stand for: content of a line, or a block that has its paragraph to itself. */
export type Inset = Image | Link | InlineCode | Html | Code | ThematicBreak;

/** Stands on both sides of an inset’s number. */
const EDGE = '\u{10fff1}';
const MARK = /\u{10fff1}(\d{1,6})\u{10fff1}/u;
/** These, and the marks of places (`word-places.ts`). */
const MARKS = /[\u{10fff0}\u{10fff1}]\d{1,7}[\u{10fff0}\u{10fff1}]/gu;
/** All that has a meaning for us and none for anybody else: planes for private use, of which a document has nothing. */
const PRIVATE = /[\u{10fff0}-\u{10fffd}]/gu;

/** A document’s text without what would be taken for marks of ours. */
export function withoutMarks(text: string): string {
  return text.replace(PRIVATE, '');
}

/** A text without the marks that we have put into it. */
export function withoutInsets(text: string): string {
  return text.replace(MARKS, '');
}

/** Whether a text has a mark of an inset in it. */
export function hasInset(text: string): boolean {
  return text.includes(EDGE);
}

/** The insets of a document. */
export class Insets {
  readonly #kept: Inset[] = [];

  /** Keeps one, and gives the mark that stands for it. */
  put(inset: Inset): string {
    this.#kept.push(inset);
    return `${EDGE}${this.#kept.length - 1}${EDGE}`;
  }

  /** The content of a line with what its marks stand for. */
  resolved(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    return nodes.flatMap((node): PhrasingContent[] => {
      if (node.type === 'text') return this.#inText(node);
      if ('children' in node) return [{ ...node, children: this.resolved(node.children) } as PhrasingContent];
      return [node];
    });
  }

  #inText({ value }: Text): PhrasingContent[] {
    if (!hasInset(value)) return [{ type: 'text', value }];
    return value.split(MARK).flatMap((piece, index): PhrasingContent[] => {
      if (index % 2 === 0) return piece === '' ? [] : [{ type: 'text', value: piece }];
      const inset = this.#kept[Number(piece)];
      return !inset || isBlock(inset) ? [] : [inset];
    });
  }

  /** The block that a paragraph stands for, if it holds nothing but the mark of one. */
  block(nodes: readonly PhrasingContent[]): BlockContent | undefined {
    const [only, ...others] = nodes.filter(node => node.type !== 'text' || node.value.trim() !== '');
    if (only?.type !== 'text' || others.length > 0) return undefined;
    const [before = '', number, after = ''] = only.value.split(MARK);
    const inset = before.trim() === '' && after.trim() === '' ? this.#kept[Number(number)] : undefined;
    return inset && isBlock(inset) ? inset : undefined;
  }
}

function isBlock(inset: Inset): inset is Code | ThematicBreak {
  return inset.type === 'code' || inset.type === 'thematicBreak';
}
