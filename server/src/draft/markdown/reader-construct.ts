/**
 * Constructs for micromark that are told by a small reader, character by character, where they end.
 */
import type {
  Code,
  Construct,
  Effects,
  State,
  TokenizeContext,
  Tokenizer,
  TokenType,
} from 'micromark-util-types';

/**
 * What a reader says of a character: that it belongs to the construct, which goes on behind it or ends with it; that the
 * construct has ended before it; or that there is no such construct here.
 */
export type Verdict = 'more' | 'last' | 'over' | 'none';

/** Reads a construct from its first character on: `\n` for the end of a line, null for that of the text. */
export type Reader = (character: string | null) => Verdict;

/** What a construct stands in and may do. */
export interface ReaderOptions {
  /** Set for a block; others stand in a line of text. */
  readonly block?: true;
  /** Whether a block may end a paragraph that stands directly above it. */
  readonly interrupts?: true;
  /** Whether it may stand behind a character; anything may if nothing is said. */
  readonly mayFollow?: (before: Code) => boolean;
}

/** The construct whose token is of a type; `start` makes a reader for each place where it is tried. */
export function readerConstruct(
  type: TokenType,
  start: () => Reader,
  { block, interrupts, mayFollow = () => true }: ReaderOptions = {},
): Construct {
  function tokenize(this: TokenizeContext, effects: Effects, ...[ok, nok]: [ok: State, nok: State]): State {
    const { interrupt, previous } = this;
    const isLazy = () => this.parser.lazy[this.now().line] === true;
    let read: Reader;
    /** The parser needs a token for what stands on each line. */
    let hasLine = false;
    return open;

    function open(code: Code): State | undefined {
      if ((block && interrupt && !interrupts) || !mayFollow(previous)) return nok(code);
      read = start();
      effects.enter(type);
      return inside(code);
    }

    function inside(code: Code): State | undefined {
      const character = characterOf(code);
      const verdict = character === '' ? 'more' : read(character);
      if (verdict === 'none') return nok(code);
      if (verdict === 'over' || code === null) return close(code);
      if (character === '\n') {
        // It has begun, whatever follows: a paragraph above it ends here.
        if (block && interrupt) return close(code);
        endLine();
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        return nextLine;
      }
      if (!hasLine) effects.enter('readerLine');
      hasLine = true;
      effects.consume(code);
      return verdict === 'last' ? close : inside;
    }

    function endLine(): void {
      if (hasLine) effects.exit('readerLine');
      hasLine = false;
    }

    function nextLine(code: Code): State | undefined {
      return block && isLazy() ? nok(code) : inside(code);
    }

    function close(code: Code): State | undefined {
      endLine();
      effects.exit(type);
      return ok(code);
    }
  }
  return {
    tokenize: tokenize satisfies Tokenizer,
    name: type,
    ...(block ? { concrete: true } : { previous: mayFollow }),
  };
}

/** A character; none for those that only fill up a tab. */
function characterOf(code: Code): string | null {
  if (code === null) return null;
  if (code >= 0) return String.fromCharCode(code);
  if (code < -2) return '\n';
  return code === -2 ? '\t' : '';
}
