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

function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A part of what HTML shows, with where it stands. */
export interface HtmlPart {
  readonly kind: 'prose' | 'table' | 'caption';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const EDGE = /<(\/?)(table|caption|figcaption)(?![\w-])/gi;

/** What HTML without comments shows, parted where tables and captions begin and end. */
export function htmlParts(html: string): HtmlPart[] {
  const parts: HtmlPart[] = [];
  let [tables, captions, at] = [0, 0, 0];
  const close = (end: number) => {
    const text = htmlText(html.slice(at, end));
    const kind = captions > 0 ? 'caption' : tables > 0 ? 'table' : 'prose';
    if (text.trim() !== '') parts.push({ kind, text, start: at, end });
    at = end;
  };
  for (const { index, 1: slash, 2: name = '' } of html.matchAll(EDGE)) {
    close(index);
    const by = slash === '/' ? -1 : 1;
    if (name.toLowerCase() === 'table') {
      tables = Math.max(0, tables + by);
      // What is not closed ends with its table.
      captions = 0;
    } else captions = by === 1 ? 1 : 0;
  }
  close(html.length);
  // An edge in a value or a script parts what belongs together.
  const whole = htmlText(html);
  const isWhole = oneSpaced(parts.map(({ text }) => text).join(' ')) === oneSpaced(whole);
  return isWhole ? parts : [{ kind: 'prose', text: whole, start: 0, end: html.length }];
}
