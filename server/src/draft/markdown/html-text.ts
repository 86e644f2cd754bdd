/**
 * The text that HTML shows.
 */
import { decodeString } from 'micromark-util-decode-string';

/** Tags that end a line; all others stand inside one. */
const BREAKING =
  /^<\/?(?:address|article|aside|blockquote|br|caption|d[dlt]|details|div|fig(?:caption|ure)|footer|h[1-6r]|header|li|main|nav|[ou]l|p|pre|section|summary|t(?:able|body|foot|head|[dhr]))(?![\w-])/i;
/** What shows nothing, up to its end or, without one, to that of the text. */
const UNSHOWN = /<(?:(script)|style)\b/gi;
const SCRIPT_END = /<\/script\s*>/gi;
const STYLE_END = /<\/style\s*>/gi;
/** A quoted value may hold the mark that ends a tag. */
const TAG = /<[A-Za-z/!?](?:(?:[^<>"']|"[^"<]*"|'[^'<]*')*|[^<>]*)>/g;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Whether the text before and after a tag stands on different lines. */
export function endsLine(tag: string): boolean {
  return BREAKING.test(tag);
}

function withoutUnshown(html: string): string {
  let shown = '';
  let at = 0;
  for (const { index, 1: script } of html.matchAll(UNSHOWN)) {
    if (index < at) continue;
    const ending = script === undefined ? STYLE_END : SCRIPT_END;
    ending.lastIndex = index;
    shown += `${html.slice(at, index)} `;
    at = ending.test(html) ? ending.lastIndex : html.length;
  }
  return shown + html.slice(at);
}

/** What stands between the tags of HTML without comments. */
export function htmlText(html: string): string {
  return withoutUnshown(html)
    .replace(TAG, tag => (endsLine(tag) ? ' ' : ''))
    .replace(REFERENCE, decodeString);
}
