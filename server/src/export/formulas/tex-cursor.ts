/**
 * Goes through TeX token by token.
 */

/** A token: a command by its name (`frac`, or one sign such as `\`), or a sign. White space is none. */
export type Token =
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'sign'; readonly sign: string };

/** Where somebody reads. */
export class TexCursor {
  readonly #tex: string;
  #at = 0;

  constructor(tex: string) {
    this.#tex = tex;
  }

  /** The next token, which stays where it is; undefined at the end. */
  peek(): Token | undefined {
    const before = this.#at;
    const token = this.next();
    this.#at = before;
    return token;
  }

  /** The next token, which is taken. */
  next(): Token | undefined {
    this.#skipWhite();
    const sign = this.#signAt(this.#at);
    if (sign === '') return undefined;
    this.#at += sign.length;
    if (sign !== '\\') return { kind: 'sign', sign };
    let end = this.#at;
    while (isLetter(this.#tex.charCodeAt(end))) end++;
    if (end === this.#at) end += this.#signAt(end).length;
    const name = this.#tex.slice(this.#at, end);
    this.#at = end;
    return { kind: 'command', name };
  }

  /** Takes the next token if it is this sign. */
  take(sign: string): boolean {
    const token = this.peek();
    if (token?.kind !== 'sign' || token.sign !== sign) return false;
    this.next();
    return true;
  }

  /** Takes the next token if it is a command of one of these names. */
  takeCommand(...names: readonly string[]): string | undefined {
    const token = this.peek();
    if (token?.kind !== 'command' || !names.includes(token.name)) return undefined;
    this.next();
    return token.name;
  }

  /** What stands between the braces that come next, as it is written; undefined where none come, or none close them. */
  braced(open = '{', close = '}'): string | undefined {
    const before = this.#at;
    if (!this.take(open)) return undefined;
    const start = this.#at;
    let depth = 1;
    for (let at = start; at < this.#tex.length; at++) {
      const sign = this.#tex[at];
      if (sign === '\\') at++;
      else if (sign === close && --depth === 0) {
        this.#at = at + 1;
        return this.#tex.slice(start, at);
      } else if (sign === open) depth++;
    }
    this.#at = before;
    return undefined;
  }

  #skipWhite(): void {
    for (;;) {
      const sign = this.#tex[this.#at];
      if (sign === '%') {
        const end = this.#tex.indexOf('\n', this.#at);
        this.#at = end < 0 ? this.#tex.length : end + 1;
      } else if (sign !== undefined && /\s/.test(sign)) this.#at++;
      else return;
    }
  }

  /** The character at an offset, both halves of a pair together. */
  #signAt(at: number): string {
    const code = this.#tex.codePointAt(at);
    return code === undefined ? '' : String.fromCodePoint(code);
  }
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
