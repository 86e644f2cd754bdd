/**
 * Characters that nobody sees: what they do to a line (move a terminal’s cursor, turn the direction round, make two names
 * look alike) is not what somebody reads there.
 */

/** Controls, separators of lines, halves of characters, and what is shown as nothing: zero-width and bidirectional marks, fillers, tags. */
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
/** Joiners and selectors, which belong to emoji and to letters of some scripts. */
const JOINING = /\u200c|\u200d|\ufe0e|\ufe0f/;
/** What they join: pictures with their colours, and letters and marks of scripts that are written so. */
const JOINED =
  /\ufe0f|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/u;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** `text` with the characters written out that nobody would see: `\n`, `\x1b`, `\u202e`, `\u{e0041}`. */
export function writtenOut(text: string): string {
  return text.replace(INVISIBLE, (character, at: number) =>
    JOINING.test(character) && isJoined(text, at) ? character : (NAMED[character] ?? escapeOf(character)),
  );
}

/** Whether what stands before and behind a joiner is joined by it; a selector needs nothing behind it. */
function isJoined(text: string, at: number): boolean {
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
  if (text[at] === '\ufe0e' || text[at] === '\ufe0f') return /[\p{Emoji}\u200d]/u.test(before);
  return JOINED.test(before) && JOINED.test([...text.slice(at + 1, at + 3)][0] ?? '');
}

function escapeOf(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  if (hex.length <= 2) return `\\x${hex.padStart(2, '0')}`;
  return hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}
