/**
 * Makes text that shares a line with a comment ordinary Markdown. To CommonMark a line that opens with
 * `<!--` is an HTML block to its end (CommonMark 0.31, section 4.6, condition 2), so that
 * `<!-- criteria: 1.2.1 --> I led …` would hide the words. Here such a line stays a paragraph, with the
 * comment as inline HTML; a comment alone on its line stays a block.
 */
import { htmlFlow } from 'micromark-core-commonmark';
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types';

const LESS_THAN = 60;
const EXCLAMATION = 33;
const DASH = 45;
const GREATER_THAN = 62;

/** Whether a comment opens here, ends on this line, and something other than white space and comments follows it. */
const commentThenText: Construct = { tokenize: tokenizeCommentThenText, partial: true };

/** The micromark extension. */
export function commentLine(): Extension {
  const construct: Construct = { ...htmlFlow, name: 'markschemeHtmlFlow', tokenize: tokenizeHtmlFlow };
  return { flow: { [LESS_THAN]: construct }, disable: { null: ['htmlFlow'] } };
}

function tokenizeHtmlFlow(
  this: ThisParameterType<Tokenizer>,
  ...[effects, ok, nok]: Parameters<Tokenizer>
): State {
  const asHtml = htmlFlow.tokenize.call(this, effects, ok, nok);
  return effects.check(commentThenText, nok, asHtml);
}

function tokenizeCommentThenText(...[effects, ok, nok]: Parameters<Tokenizer>): State {
  return open;

  function open(code: Code): State | undefined {
    if (code !== LESS_THAN) return nok(code);
    effects.enter('htmlText');
    effects.consume(code);
    return mark;
  }
  function mark(code: Code): State | undefined {
    if (code !== EXCLAMATION) return nok(code);
    effects.consume(code);
    return firstDash;
  }
  function firstDash(code: Code): State | undefined {
    if (code !== DASH) return nok(code);
    effects.consume(code);
    return secondDash;
  }
  function secondDash(code: Code): State | undefined {
    if (code !== DASH) return nok(code);
    effects.consume(code);
    return inside;
  }
  function inside(code: Code): State | undefined {
    if (isEnd(code)) return nok(code);
    effects.consume(code);
    return code === DASH ? insideDash : inside;
  }
  function insideDash(code: Code): State | undefined {
    if (code !== DASH) return inside(code);
    effects.consume(code);
    return insideDashes;
  }
  function insideDashes(code: Code): State | undefined {
    if (code === DASH) {
      effects.consume(code);
      return insideDashes;
    }
    if (code !== GREATER_THAN) return inside(code);
    effects.consume(code);
    return after;
  }
  function after(code: Code): State | undefined {
    if (isEnd(code)) return nok(code);
    if (code === LESS_THAN) {
      // A further comment decides nothing yet; any other HTML is text enough to leave to the paragraph.
      effects.consume(code);
      return afterLessThan;
    }
    if (code === 32 || code === -1 || code === -2) {
      effects.consume(code);
      return after;
    }
    effects.exit('htmlText');
    return ok(code);
  }
  function afterLessThan(code: Code): State | undefined {
    if (code === EXCLAMATION) return mark(code);
    effects.exit('htmlText');
    return ok(code);
  }
}

/** End of the document or of the line (micromark's codes for line endings are -5, -4 and -3). */
function isEnd(code: Code): boolean {
  return code === null || code < -2;
}
