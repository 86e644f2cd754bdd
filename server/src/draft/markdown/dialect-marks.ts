/**
 * The marks of dialects that the parser must know: shortcodes, links of wikis, the lines of divisions, LaTeX in lines of its own.
 */
import type { Extension as FromMarkdown, Token } from 'mdast-util-from-markdown';
import type { Code, Extension } from 'micromark-util-types';
import type { Hidden, WikiLink } from './dialect-nodes.ts';
import { isDivision } from './divisions.ts';
import { isLatexLine, opensEnvironment } from './latex.ts';
import { type Reader, readerConstruct } from './reader-construct.ts';

const EXCLAMATION = 33;
const COLON = 58;
const LEFT_BRACKET = 91;
const BACKSLASH = 92;
const LEFT_BRACE = 123;

/** The micromark extension. */
export function dialectMarks(): Extension {
  const wikiLink = readerConstruct('wikiLink', wikiReader, { mayFollow: mayPrecede });
  return {
    text: {
      [EXCLAMATION]: wikiLink,
      [LEFT_BRACKET]: wikiLink,
      [LEFT_BRACE]: readerConstruct('shortcode', shortcodeReader),
    },
    flow: {
      [COLON]: readerConstruct('division', divisionReader, { block: true, interrupts: true }),
      [BACKSLASH]: [environmentReader, latexLineReader].map(reader =>
        readerConstruct('latexLines', reader, { block: true, interrupts: true }),
      ),
    },
  };
}

/** Makes nodes of its tokens. */
export function dialectMarksFromMarkdown(): FromMarkdown {
  return {
    enter: {
      shortcode: hidden('shortcode'),
      division: hidden('division'),
      latexLines: hidden('latex'),
      wikiLink(token: Token) {
        const node: WikiLink = { type: 'wikiLink', value: '', embed: false };
        this.enter(node, token);
      },
    },
    exit: {
      shortcode: exitWithValue,
      division: exitWithValue,
      latexLines: exitWithValue,
      wikiLink(token: Token) {
        const source = this.sliceSerialize(token);
        const node = this.stack.at(-1);
        if (node?.type === 'wikiLink') {
          node.embed = source.startsWith('!');
          node.value = source.slice(node.embed ? 3 : 2, -2);
        }
        this.exit(token);
      },
    },
  };
}

type Handle = NonNullable<FromMarkdown['enter']>[string];

/** Enters a node that shows nothing. */
export function hidden(mark: Hidden['mark']): Handle {
  return function (token) {
    const node: Hidden = { type: 'hidden', mark, value: '' };
    this.enter(node, token);
  };
}

/** Leaves it, with all its source as its value. */
export const exitWithValue: Handle = function (token) {
  const node = this.stack.at(-1);
  if (node?.type === 'hidden') node.value = this.sliceSerialize(token);
  this.exit(token);
};

/** `{{< name … >}}` and `{{% name … %}}`, on one line. */
function shortcodeReader(): Reader {
  let text = '';
  return character => {
    if (character === null || character === '\n') return 'none';
    text += character;
    if (text.length < 3) return character === '{' ? 'more' : 'none';
    if (text.length === 3) return character === '<' || character === '%' ? 'more' : 'none';
    if (character === '{' && text.endsWith('{{')) return 'none';
    return character === '}' && text.endsWith(text[2] === '<' ? '>}}' : '%}}') ? 'last' : 'more';
  };
}

/** Behind a letter or a number it is an index: `x[[1]]`. */
function mayPrecede(code: Code): boolean {
  return code === null || code < 0 || !/[\p{L}\p{N}_\]]/u.test(String.fromCharCode(code));
}

/** `[[…]]` and `![[…]]` on one line, with nothing behind that makes another link of it. */
function wikiReader(): Reader {
  let opening = '';
  let inner = '';
  let closing = '';
  return character => {
    if (closing === ']]') return character === '(' || character === '[' || !isPage(inner) ? 'none' : 'over';
    if (character === null || character === '\n') return 'none';
    if (!opening.endsWith('[[')) {
      opening += character;
      return '![['.endsWith(opening) || '![['.startsWith(opening) ? 'more' : 'none';
    }
    if (character === ']') {
      closing += character;
      return 'more';
    }
    if (closing !== '' || character === '[') return 'none';
    inner += character;
    return inner.length > LONGEST_NAME ? 'none' : 'more';
  };
}

const LONGEST_NAME = 300;

/** Whether what stands in double brackets names a page: codes and numbers don’t, nor do marks of footnotes. */
function isPage(inner: string): boolean {
  return /^[^^\s]/.test(inner) && /\p{Ll}|[|#]/u.test(inner);
}

function divisionReader(): Reader {
  let line = '';
  return character => {
    if (character === null || character === '\n') return isDivision(line) ? 'over' : 'none';
    line += character;
    return line.length <= 3 && character !== ':' ? 'none' : 'more';
  };
}

/** A line of commands that show no words; the edge of an environment is one, too. */
function latexLineReader(): Reader {
  let line = '';
  return character => {
    if (character === null || character === '\n') return isLatexLine(line) ? 'over' : 'none';
    line += character;
    return 'more';
  };
}

/** An environment down to its end, but not over a blank line. */
function environmentReader(): Reader {
  let line = '';
  let end: string | undefined;
  return character => {
    if (character !== null && character !== '\n') {
      line += character;
      return 'more';
    }
    if (end === undefined) {
      const name = opensEnvironment(line);
      if (name === undefined) return 'none';
      end = `\\end{${name}}`;
    } else if (line.trim() === '') return 'none';
    if (line.trimEnd().endsWith(end)) return 'over';
    line = '';
    return character === null ? 'none' : 'more';
  };
}
