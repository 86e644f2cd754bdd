/**
 * Paragraphs that are code, with each space of it.
 */
import type { Code } from 'mdast';
import { isDrawn } from './word-drawings.ts';
import { isMonospaced, printOf, shownRuns } from './word-runs.ts';
import type { Style, Styles } from './word-styles.ts';
import { below, childOf, elementsIn, valueIn, wordName } from './word-xml.ts';

/** The code of a paragraph, if it is nothing else: by its style, or by a font that the text around does not have. */
export function codeOf(paragraph: Element, style: Style, styles: Styles): string | undefined {
  const isCode = style.role === 'code' || isInCodeFont(paragraph, style, styles);
  if (!isCode || isDrawn(paragraph)) return undefined;
  const others = ['footnoteReference', 'endnoteReference', 'oMath', 'object', 'commentReference'];
  if (others.some(name => below(paragraph, name).length > 0)) return undefined;
  return codeText(paragraph);
}

function isInCodeFont(paragraph: Element, style: Style, styles: Styles): boolean {
  if (isMonospaced(styles(undefined).font)) return false;
  const runs = shownRuns(paragraph);
  // What a style of characters says is code is so in its line.
  return (
    runs.length > 0 &&
    runs.every(({ run }) => !isStyled(run, styles) && isMonospaced(printOf(run, style, styles).font))
  );
}

function isStyled(run: Element, styles: Styles): boolean {
  const named = valueIn(childOf(childOf(run, 'rPr'), 'rStyle'));
  return named !== undefined && styles(named).role === 'code';
}

function codeText(element: Element): string {
  let text = '';
  const visit = (node: Element): void => {
    switch (wordName(node)) {
      case 't':
        text += node.textContent ?? '';
        return;
      case 'tab':
        text += '\t';
        return;
      case 'br':
      case 'cr':
        text += '\n';
        return;
      case 'noBreakHyphen':
        text += '-';
        return;
      case 'pPr':
      case 'rPr':
      case 'del':
      case 'moveFrom':
      case 'instrText':
        return;
      default:
        for (const child of elementsIn(node)) visit(child);
    }
  };
  visit(element);
  return text;
}

/** Paragraphs of code that follow each other are one block, unless each has several lines: then they are as many. */
export class CodeBlocks {
  #last: Code | undefined;
  #place = '';
  /** Empty lines that are lines of code if more of it follows. */
  #blank = 0;

  /** Adds a paragraph of code; gives its block if that is a new one. `place` is the same for what may be one block. */
  add(text: string, place: string): Code | undefined {
    const isOne = text.includes('\n');
    if (this.#last && !isOne && !this.#last.data && this.#place === place) {
      this.#last.value += `${'\n'.repeat(this.#blank + 1)}${text}`;
      this.#blank = 0;
      return undefined;
    }
    this.#last = { type: 'code', value: text };
    if (isOne) this.#last.data = {};
    this.#place = place;
    this.#blank = 0;
    return this.#last;
  }

  /** Takes note of an empty paragraph of code. */
  addBlank(): void {
    if (this.#last) this.#blank += 1;
  }

  /** Takes note of something that is no code. */
  end(): void {
    this.#last = undefined;
  }
}
