/**
 * As much of markdown-it as is used here. VS Code brings its own, whichever version that is.
 */

/** A piece of the document; those inside a paragraph or heading are the children of its `inline` token. */
export interface Token {
  readonly type: string;
  readonly tag: string;
  readonly attrs: readonly (readonly [string, string | number])[] | null;
  /** Lines of the source, from 0, half open. */
  readonly map: readonly [number, number] | null;
  readonly nesting: number;
  readonly level: number;
  readonly children: readonly Token[] | null;
  readonly content: string;
  readonly hidden: boolean;
}

/** What the plugin needs of the parser. */
export interface InlineParser {
  /** The children of an `inline` token for a text, in one such token. */
  parseInline(text: string, env: object): readonly Token[];
}

/** A token like another, which VS Code keeps for the next time. */
export function derived(token: Token, changes: Partial<Token>): Token {
  const copy: Token = Object.create(Object.getPrototypeOf(token));
  return Object.assign(copy, token, changes);
}

/** HTML that stands inside a paragraph, in the place of another token. */
export function inlineHtml(like: Token, content: string): Token {
  return derived(like, { type: 'html_inline', tag: '', attrs: null, children: null, nesting: 0, content });
}
