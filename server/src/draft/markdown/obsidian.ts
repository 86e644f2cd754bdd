/**
 * Comments of Obsidian’s, `%% … %%`, which are none elsewhere: only where something else in the file says that it is Obsidian’s.
 */
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Code, Construct, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import { exitWithValue, hidden } from './dialect-marks.ts';
import type { Label, LabelScope } from './labels.ts';
import { type Reader, readerConstruct } from './reader-construct.ts';

/** Stands among the labels of a draft where a file has marks that only Obsidian reads. */
export const OBSIDIAN: Label = '%obsidian';

/** A link of a wiki, an embedded file, or a callout that is none of GitHub’s alerts; a pattern that no line end stands in. */
const EVIDENCE =
  /(?<![\w`\]])!?\[\[[^[\]\n\r^\s][^[\]\n\r]{0,300}\]\](?!\(|\[)|^[ \t]{0,3}>[ \t>]*\[!(?!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*$)[A-Za-z][\w-]{0,40}[|\]]/m;

/** Whether a text has marks that only Obsidian reads. */
export function isObsidian(text: string): boolean {
  return (text.includes('[[') || text.includes('[!')) && EVIDENCE.test(text);
}

const PERCENT = 37;

/** The extension, and the way to tell it of the parse that is to come. */
export interface CommentHook {
  readonly extension: Extension;
  /** Runs `parse` on the text. */
  within<Result>(text: string, labels: LabelScope, parse: () => Result): Result;
}

/** Makes the constructs, which match nothing where the text is not known to be Obsidian’s. */
export function percentComments(): CommentHook {
  let isOn = false;
  const only = (construct: Construct): Construct => ({
    ...construct,
    tokenize(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
      return isOn ? construct.tokenize.call(this, effects, ok, nok) : (code: Code) => nok(code);
    },
  });
  const inText = readerConstruct('percentComment', textReader);
  const lines = readerConstruct('percentLines', linesReader, { block: true, interrupts: true });
  return {
    extension: { text: { [PERCENT]: only(inText) }, flow: { [PERCENT]: only(lines) } },
    within: (text, { asked, outside }, parse) => {
      isOn = false;
      if (text.includes('%%')) {
        asked.add(OBSIDIAN);
        isOn = isObsidian(text) || outside(OBSIDIAN);
      }
      return parse();
    },
  };
}

/** Makes nodes of its tokens. */
export function percentCommentsFromMarkdown(): FromMarkdown {
  return {
    enter: { percentComment: hidden('comment'), percentLines: hidden('comment') },
    exit: { percentComment: exitWithValue, percentLines: exitWithValue },
  };
}

function textReader(): Reader {
  let length = 0;
  let isHalf = false;
  return character => {
    if (character === null) return 'none';
    length++;
    if (length <= 2) return character === '%' ? 'more' : 'none';
    if (character === '%' && isHalf) return 'last';
    isHalf = character === '%';
    return 'more';
  };
}

/** From a line that opens one to the next that ends with its mark; the text’s end if there is none. */
function linesReader(): Reader {
  let line = '';
  let isFirst = true;
  return character => {
    if (character !== null && character !== '\n') {
      line += character;
      return isFirst && line.length === 2 && line !== '%%' ? 'none' : 'more';
    }
    const isEnd = line.trimEnd().endsWith('%%');
    if (isFirst) {
      const marks = line.split('%%').length - 1;
      if (marks > 2 || (marks === 2 && !isEnd)) return 'none';
      if (marks === 2) return 'over';
      isFirst = false;
    } else if (isEnd) return 'over';
    line = '';
    return character === null ? 'over' : 'more';
  };
}

/** Whether a comment on lines of its own has the mark that ends it. */
export function isCommentClosed(source: string): boolean {
  const text = source.trim();
  return text.length > 2 && text.endsWith('%%');
}
