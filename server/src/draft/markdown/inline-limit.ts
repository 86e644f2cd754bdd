/**
 * A limit to the marks that are looked at in one paragraph: emphasis, links, code and tags. The parser tries each as the
 * opening of something that may end anywhere behind it, so what such marks cost grows with the square of their
 * number. The marks beyond the limit are text.
 */
import type { Code, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types';

/** Marks that are looked at in one paragraph, however short; in a very long one; and marks times code units. */
const MOST = 1000;
const LEAST = 20;
const STEPS = 20_000_000;

/** `!`, `*`, `<`, `[`, `]`, `_` and the backtick. */
const OPENING = [33, 42, 60, 91, 93, 95, 96];
const MARK = /\*+|_+|`+|[![\]<]/g;
const BLANK_LINE = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/g;

/** How many marks are looked at where as many code units stand between blank lines. */
function limitFor(length: number): number {
  return Math.min(MOST, Math.max(LEAST, Math.floor(STEPS / length)));
}

/** Whether a paragraph has more marks than are looked at. */
export function isCrowded(paragraph: string): boolean {
  const { length } = paragraph;
  return length > LEAST && (paragraph.match(MARK)?.length ?? 0) > limitFor(length);
}

/** The extension, which must come last, and the way to tell it the text of the parse that is to come. */
export interface InlineLimit {
  readonly extension: Extension;
  /** Runs `parse` on the text. */
  within<Result>(text: string, parse: () => Result): Result;
}

/** What has been seen of one paragraph, heading or cell. */
interface Seen {
  marks: number;
  /** Where the last one stood: each is tried by several constructs, and again where one fails. */
  last: number;
  most: number;
}

/** Makes the extension: a construct that takes each mark beyond the limit for text, before any other is asked. */
export function inlineLimit(): InlineLimit {
  let text = '';
  let blankLine = { from: 0, to: -1 };
  const seen = new WeakMap<TokenizeContext, Seen>();

  /** Where the blank line is behind an offset, before which all that it belongs to ends. */
  function endFor(offset: number): number {
    if (offset < blankLine.from || offset > blankLine.to) {
      BLANK_LINE.lastIndex = offset;
      blankLine = { from: offset, to: BLANK_LINE.exec(text)?.index ?? text.length };
    }
    return blankLine.to;
  }

  function tokenize(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
    const { offset } = this.now();
    let known = seen.get(this);
    if (!known) {
      known = { marks: 0, last: -1, most: limitFor(endFor(offset) - offset) };
      seen.set(this, known);
    }
    if (offset > known.last) {
      known.last = offset;
      known.marks++;
    }
    if (known.marks <= known.most) return nok;
    return (code: Code) => {
      effects.enter('data');
      effects.consume(code);
      effects.exit('data');
      return ok;
    };
  }

  const construct = { tokenize, name: 'markschemeInlineLimit' };
  return {
    extension: { text: Object.fromEntries(OPENING.map(code => [code, [construct]])) },
    within: (given, parse) => {
      text = given;
      blankLine = { from: 0, to: -1 };
      return parse();
    },
  };
}
