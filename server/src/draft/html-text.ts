/**
 * The text that HTML shows.
 */
import { decodeString } from 'micromark-util-decode-string';

/** Tags that end a line; all others stand inside one. */
const BREAKING =
  /^<\/?(?:address|article|aside|blockquote|br|caption|d[dlt]|details|div|fig(?:caption|ure)|footer|h[1-6r]|header|li|main|nav|[ou]l|p|pre|section|summary|t(?:able|body|foot|head|[dhr]))(?![\w-])/i;
const UNSHOWN = /<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
/** A quoted value may hold the mark that ends a tag. */
const TAG = /<[A-Za-z/!?](?:(?:[^<>"']|"[^"<]*"|'[^'<]*')*|[^<>]*)>/g;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Whether the text before and after a tag stands on different lines. */
export function endsLine(tag: string): boolean {
  return BREAKING.test(tag);
}

/** What stands between the tags of HTML without comments. */
export function htmlText(html: string): string {
  return html
    .replace(UNSHOWN, ' ')
    .replace(TAG, tag => (endsLine(tag) ? ' ' : ''))
    .replace(REFERENCE, decodeString);
}
