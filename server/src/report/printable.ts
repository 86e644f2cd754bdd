/**
 * Makes text that came from a draft or a file name safe to show: nothing in it can move a terminal's cursor,
 * change the direction of the line or begin another one.
 */

/** C0 and C1 controls, line and paragraph separators, marks that change the direction of writing. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** `text` with control characters written out: `\n`, `\x1b`, `\u202e`. */
export function printable(text: string): string {
  return text.replace(UNSAFE, unit => {
    const hex = unit.charCodeAt(0).toString(16);
    return NAMED[unit] ?? (hex.length > 2 ? `\\u${hex.padStart(4, '0')}` : `\\x${hex.padStart(2, '0')}`);
  });
}

/** `text` on one line: runs of white space become one blank, other control characters are written out. */
export function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' ').trim());
}

/** `text` cut to at most `most` characters, with an ellipsis; never inside a character. */
export function clipped(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
