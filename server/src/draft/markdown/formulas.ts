/**
 * Formulas between dollar signs, by pandoc’s rules: `$a + b$` has no white space inside its signs and no digit behind
 * them, so that ‘between $5 and $10’ is none; `$$ … $$` goes over lines, but not over a blank one, so that signs that
 * nothing closes hide no text.
 */
import type { Extension as FromMarkdown, Token } from 'mdast-util-from-markdown';
import type { Code, Extension } from 'micromark-util-types';
import { attributesAt } from './attributes.ts';
import type { InlineMath, Math as MathNode } from './dialect-nodes.ts';
import { type Reader, readerConstruct, type Verdict } from './reader-construct.ts';

const DOLLAR = 36;

/** The micromark extension. */
export function formulas(): Extension {
  return {
    text: {
      [DOLLAR]: readerConstruct('inlineMath', inlineReader, { mayFollow: (code: Code) => code !== DOLLAR }),
    },
    flow: { [DOLLAR]: readerConstruct('math', blockReader, { block: true }) },
  };
}

/** Makes nodes of its tokens. */
export function formulasFromMarkdown(): FromMarkdown {
  return {
    enter: {
      inlineMath(token: Token) {
        const node: InlineMath = { type: 'inlineMath', value: '' };
        this.enter(node, token);
      },
      math(token: Token) {
        const node: MathNode = { type: 'math', value: '' };
        this.enter(node, token);
      },
    },
    exit: {
      inlineMath(token: Token) {
        const source = this.sliceSerialize(token);
        const node = this.stack.at(-1);
        if (node?.type === 'inlineMath') {
          const isDisplay = source.startsWith('$$');
          node.value = isDisplay ? source.slice(2, -2).trim() : source.slice(1, -1);
          if (isDisplay) node.display = true;
        }
        this.exit(token);
      },
      math(token: Token) {
        const source = this.sliceSerialize(token);
        const node = this.stack.at(-1);
        if (node?.type === 'math') node.value = source.slice(2, source.lastIndexOf('$$')).trim();
        this.exit(token);
      },
    },
  };
}

function isWhite(character: string | null): boolean {
  return character === null || character === ' ' || character === '\t' || character === '\n';
}

function inlineReader(): Reader {
  let dollars = 0;
  let before = '$';
  let isOpen = false;
  let isClosed = false;
  let isEscaped = false;
  /** Of two that close it, the first has been seen. */
  let isHalf = false;

  function inSingle(character: string): Verdict {
    if (isEscaped) isEscaped = false;
    else if (character === '\\') isEscaped = true;
    else if (character === '$') {
      if (isWhite(before)) return 'none';
      isClosed = true;
    }
    before = character;
    return 'more';
  }

  return character => {
    if (isClosed) return character !== null && /\d/.test(character) ? 'none' : 'over';
    if (character === null) return 'none';
    if (!isOpen && character === '$') return ++dollars > 2 ? 'none' : 'more';
    if (!isOpen && dollars === 1 && isWhite(character)) return 'none';
    isOpen = true;
    if (dollars === 1) return inSingle(character);
    if (character === '$' && isHalf) return 'last';
    isHalf = character === '$';
    return 'more';
  };
}

function blockReader(): Reader {
  let line = '';
  let lines = 0;
  /** What stands behind it on its last line. */
  let behind: string | undefined;
  let isHalf = false;
  return character => {
    if (behind !== undefined) {
      if (character !== null && character !== '\n') behind += character;
      else return isLabelOrNothing(behind.trim()) ? 'over' : 'none';
      return 'more';
    }
    if (character === null) return 'none';
    if (character === '\n') {
      // A line of nothing ends it; the first one has its signs.
      if (line.trim() === '' || (lines === 0 && line.length < 2)) return 'none';
      lines++;
      line = '';
      isHalf = false;
      return 'more';
    }
    line += character;
    if (lines === 0 && line.length <= 3) {
      if (line.length <= 2) return character === '$' ? 'more' : 'none';
      if (character === '$') return 'none';
    }
    if (character === '$' && isHalf) behind = '';
    isHalf = character === '$';
    return 'more';
  };
}

/** `{#eq-one}` names a formula for references. */
function isLabelOrNothing(text: string): boolean {
  return text === '' || attributesAt(text, 0) === text.length;
}
