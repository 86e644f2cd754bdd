/**
 * Link and footnote definitions reach across the document: `[a]` is a link if there is a definition of `a`
 * anywhere. A stretch of a document is parsed as it stands in the whole by telling the parser which labels
 * are defined outside; which labels it asked for is kept, so that it can be parsed again when that changes.
 */
import type { Code, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types';

/**
 * `[` for links, `^` for footnotes, then the normalised label in lower case, as mdast’s `identifier` has it. `@`
 * stands for a mark that refers to a footnote, without which the footnote is not shown; `%` for what a file says of
 * itself, such as that it is Obsidian’s.
 */
export type Label = `${'[' | '^' | '@' | '%'}${string}`;

/** The labels around a stretch of text while it is parsed. */
export interface LabelScope {
  /** Whether a label is defined outside the stretch. */
  readonly outside: (label: Label) => boolean;
  /** Filled with the labels that were looked up. */
  readonly asked: Set<Label>;
}

/** The parser’s list of definitions, which answers for those outside as well. */
class DefinedLabels extends Array<string> {
  readonly #prefix: '[' | '^';
  readonly #scope: LabelScope;

  constructor(prefix: '[' | '^', scope: LabelScope) {
    super();
    this.#prefix = prefix;
    this.#scope = scope;
  }

  override includes(identifier: string): boolean {
    const label: Label = `${this.#prefix}${identifier.toLowerCase()}`;
    this.#scope.asked.add(label);
    return super.includes(identifier) || this.#scope.outside(label);
  }
}

const LEFT_BRACKET = 91;

/** Hands a scope to each parse. Its extension must come last. */
export interface LabelHook {
  readonly extension: Extension;
  /** Runs `parse` with the scope in force. */
  within<Result>(scope: LabelScope, parse: () => Result): Result;
}

/**
 * Makes the hook: a construct that never matches, but is asked first at the first line of a document and puts
 * its own lists in the parser’s place.
 */
export function labelHook(): LabelHook {
  let current: LabelScope | undefined;
  const prepared = new WeakSet<object>();

  function tokenize(this: TokenizeContext, ...[, , nok]: Parameters<Tokenizer>): State {
    const { parser } = this;
    if (current && !prepared.has(parser)) {
      prepared.add(parser);
      Object.assign(parser, {
        defined: new DefinedLabels('[', current),
        gfmFootnotes: new DefinedLabels('^', current),
      });
    }
    return (code: Code) => nok(code);
  }

  const construct = { tokenize, partial: true };
  return {
    // Footnote definitions would be tried before what is tried for every character, so it goes before them, too.
    extension: { document: { [LEFT_BRACKET]: [construct], null: [construct] } },
    within: (scope, parse) => {
      current = scope;
      try {
        return parse();
      } finally {
        current = undefined;
      }
    },
  };
}
