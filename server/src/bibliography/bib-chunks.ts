/**
 * Where the entries stand in a file of BibTeX or BibLaTeX. Each is read by itself, so that a slip in one costs no other, and typing in
 * one reads no other again.
 */

/** An entry as it is written. */
export interface Chunk {
  /** `article`, `string` and so on, in small letters. */
  readonly type: string;
  /** Where it starts, with its `@`. */
  readonly start: number;
  readonly end: number;
  /** What stands between its braces. */
  readonly body: string;
  /** Where that starts. */
  readonly bodyStart: number;
  /** Whether its closing brace is missing: it ends where the next one begins. */
  readonly isOpen: boolean;
}

const OPENING = /@[ \t\r\n]{0,20}([A-Za-z][\w-]{0,60})[ \t\r\n]{0,20}([{(])/g;
/** One at the start of a line begins another entry, whatever is still open. */
const NEXT = /^[ \t]{0,20}@[A-Za-z][\w-]{0,60}[ \t]{0,20}[{(][ \t]{0,20}[^\s,={}()"]{0,200}[ \t]{0,20}[,=]/my;

/** The entries of a text, in their order; what stands between them is a remark. */
export function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  OPENING.lastIndex = 0;
  for (let opening = OPENING.exec(text); opening; opening = OPENING.exec(text)) {
    const [all, type = '', brace = '{'] = opening;
    const bodyStart = opening.index + all.length;
    const { end, isOpen } = endOf(text, bodyStart, brace === '{' ? '}' : ')');
    chunks.push({
      type: type.toLowerCase(),
      start: opening.index,
      end: isOpen ? end : end + 1,
      body: text.slice(bodyStart, end),
      bodyStart,
      isOpen,
    });
    OPENING.lastIndex = isOpen ? end : end + 1;
  }
  return chunks;
}

/** Where the body ends that begins at an offset: at its closing brace, or where another entry begins before that. */
function endOf(
  text: string,
  from: number,
  closing: '}' | ')',
): { readonly end: number; readonly isOpen: boolean } {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '{') depth++;
    else if (depth === 0 && sign === closing) return { end: at, isOpen: false };
    else if (sign === '}') depth = Math.max(0, depth - 1);
    else if (sign === '\n') {
      NEXT.lastIndex = at + 1;
      if (NEXT.test(text)) return { end: at + 1, isOpen: true };
    }
  }
  return { end: text.length, isOpen: true };
}
