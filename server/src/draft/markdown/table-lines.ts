/**
 * Tables, looked for only where one can be: above a line that may be a delimiter row. The GFM extension reads every
 * line of a paragraph as the head of a table before it sees that no such row follows.
 */
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Construct, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types';

/** Nothing but a delimiter row (GFM 0.29, section 4.10) has a line of this kind below a head, in quotations, too. */
const DELIMITER_ROW = /^[ \t>]*[|:-][-|: \t]*$/m;

/** The extension, and the way to tell it the text of the parse that is to come. */
export interface TableHook {
  readonly extension: Extension;
  /** Runs `parse` on the text. */
  within<Result>(text: string, parse: () => Result): Result;
}

/** Makes the hook around the GFM extension. */
export function tableHook(): TableHook {
  /** Lines, from 1, that may be the head of a table. */
  let heads: ReadonlySet<number> = new Set();
  const extension = gfmTable();
  const only = (construct: Construct): Construct => ({
    ...construct,
    tokenize(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
      if (!heads.has(this.now().line) && !followsRow(this)) return code => nok(code);
      return construct.tokenize.call(this, effects, ok, nok);
    },
  });
  const constructs = [extension.flow?.null ?? []].flat().map(only);
  return {
    extension: { ...extension, flow: { ...extension.flow, null: constructs } },
    within: (text, parse) => {
      heads = headsOf(text);
      return parse();
    },
  };
}

function headsOf(text: string): ReadonlySet<number> {
  if (!DELIMITER_ROW.test(text)) return NONE;
  const heads = new Set<number>();
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    // The line above has the number that this one has as an index.
    if (DELIMITER_ROW.test(line)) heads.add(index);
  }
  return heads;
}

const NONE: ReadonlySet<number> = new Set();

/** Whether the line before belongs to a table, so that this one may be its next row. */
function followsRow({ events }: TokenizeContext): boolean {
  for (let index = events.length - 1; index >= 0; index--) {
    const type = events[index]?.[1].type;
    if (type === 'lineEnding' || type === 'linePrefix') continue;
    return type === 'tableHead' || type === 'tableRow';
  }
  return false;
}
