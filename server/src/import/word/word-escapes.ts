/**
 * Text with no more backslashes than it needs: what stands in brackets, such as a code, is to be read as it is.
 */
import type { Handle, Unsafe } from 'mdast-util-to-markdown';
import { defaultHandlers } from 'mdast-util-to-markdown';

/** A handler for `text` that takes back escapes of what could be nothing but text. */
export const escapeText: Handle = (node, parent, state, info) => {
  const escaped = defaultHandlers.text(node, parent, state, info);
  const inLink = state.stack.some(construct => construct === 'label' || construct === 'link');
  return inLink ? escaped : relaxed(escaped);
};

/** In these a backslash would be one. */
const notInConstruct: Unsafe['notInConstruct'] = [
  ...([
    'autolink',
    'destinationLiteral',
    'destinationRaw',
    'reference',
    'titleQuote',
    'titleApostrophe',
  ] as const),
];

/** What dialects of Markdown read that our drafts are read by: formulas, shortcodes, LaTeX, lines of divisions. */
export const dialectUnsafe: Unsafe[] = [
  { character: '$', after: '\\S', inConstruct: 'phrasing', notInConstruct },
  { character: '{', after: '\\{', inConstruct: 'phrasing', notInConstruct },
  { character: '\\', after: '[A-Za-z]', inConstruct: 'phrasing', notInConstruct },
  { atBreak: true, character: ':', after: '::' },
];

/** What begins a task, at the start of an item. */
const BOX = /^[ xX]\]/;
/** What follows an opening bracket that can be no link, note or definition. */
const BRACKETED = /^(?!\^)(?:[^\\[\]]|\\[^[\]])+\](?![:([])/;

/** Takes back escapes of brackets, of addresses, and of an ampersand that begins no name. */
export function relaxed(escaped: string): string {
  return escaped.replace(/\\([!-/:-@[-`{-~])/g, (whole: string, mark: string, at: number) => {
    const rest = escaped.slice(at + 2, at + 202);
    const before = escaped.slice(Math.max(0, at - 1), at);
    switch (mark) {
      case '[':
        if (rest.startsWith('!')) return whole;
        return BRACKETED.test(rest) && !(at === 0 && BOX.test(rest)) ? mark : whole;
      case '&':
        return /^#?\w{1,32};/.test(rest) ? whole : mark;
      case '@':
        return mark;
      case ':':
        return /[ps]/.test(before) && rest.startsWith('/') ? mark : whole;
      case '.':
        return /[Ww]/.test(before) ? mark : whole;
      default:
        return whole;
    }
  });
}
