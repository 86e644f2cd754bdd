/**
 * Makes text that came from a draft or a file name safe to show: nothing in it can move a terminal's cursor,
 * change the direction of the line or begin another one.
 */
import { writtenOut } from '../text/invisible.ts';

/** `text` with the characters written out that nobody would see: `\n`, `\x1b`, `\u202e`. */
export function printable(text: string): string {
  return writtenOut(text);
}

/** `text` on one line: runs of white space become one blank, other characters that nobody sees are written out. */
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
