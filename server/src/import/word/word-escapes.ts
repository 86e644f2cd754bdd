/**
 * Text with no more backslashes than it needs: what stands in brackets, such as a code, is to be read as it is.
 */
import type { Handle } from 'mdast-util-to-markdown';
import { defaultHandlers } from 'mdast-util-to-markdown';
import { addressesIn } from './word-addresses.ts';

/** A handler for `text` that takes back escapes of what could be nothing but text, and leaves addresses as they are. */
export const escapeText: Handle = (node, parent, state, info) => {
  const inLink = state.stack.some(construct => construct === 'label' || construct === 'link');
  const value = 'value' in node && typeof node.value === 'string' ? node.value : '';
  if (inLink) return defaultHandlers.text(node, parent, state, info);
  let text = '';
  let at = 0;
  const escaped = (until: number) => {
    if (until === at) return;
    const before = text === '' ? info.before : text.slice(-1);
    const after = until === value.length ? info.after : (value[until] ?? '');
    const piece = { ...node, value: value.slice(at, until) };
    const written = relaxed(defaultHandlers.text(piece, parent, state, { ...info, before, after }));
    // What stands between two of these is mathematics to many who read Markdown.
    text += value.indexOf('$') === value.lastIndexOf('$') ? written : written.replaceAll('$', '\\$');
  };
  for (const { start, end } of addressesIn(value)) {
    escaped(start);
    text += value.slice(start, end);
    at = end;
  }
  escaped(value.length);
  // What other tools that read Markdown take for orders of theirs.
  const shown = text.replace(/\{\{(?=[<%])/g, '\\{{');
  return info.before === '\n' ? shown.replace(/^(?:\\(?=[a-zA-Z])|:::)/, '\\$&') : shown;
};

/** A handler for `link` that leaves round brackets in an address as they are where there are as many of both. */
export const plainLink: Handle = (node, parent, state, info) => {
  const written = defaultHandlers.link(node, parent, state, info);
  const url = 'url' in node && typeof node.url === 'string' ? node.url : '';
  const escaped = `](${url.replace(/[()]/g, '\\$&')})`;
  return isBalanced(url) && written.endsWith(escaped)
    ? `${written.slice(0, -escaped.length)}](${url})`
    : written;
};

function isBalanced(url: string): boolean {
  let open = 0;
  for (const sign of url) {
    if (sign === '(') open += 1;
    if (sign === ')') open -= 1;
    if (open < 0 || open > 30) return false;
  }
  return open === 0;
}

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
