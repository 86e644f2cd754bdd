/**
 * The HTML that is put into the preview. Texts of drafts and frameworks are escaped, all of them.
 */
import type { CodeMark } from './marks.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML, in an attribute, too. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, sign => ENTITIES[sign] ?? sign);
}

/** The ends of a badge, between which the code stands. */
export function badge({ state, label }: Pick<CodeMark, 'state' | 'label'>): readonly [string, string] {
  const text = escaped(label);
  const name = `markscheme-code markscheme-${state}`;
  return [`<span class="${name}" role="img" aria-label="${text}" title="${text}">`, '</span>'];
}

/** A comment that cites codes; nobody else sees it. */
export function codeChip(
  codes: readonly (Pick<CodeMark, 'state' | 'label'> & { readonly text: string })[],
): string {
  const badges = codes.map(code => badge(code).join(escaped(code.text)));
  return `<span class="markscheme-chip">${badges.join(' ')}</span>`;
}

/** A comment that says something else of ours. */
export function textChip(text: string): string {
  return `<span class="markscheme-chip">${escaped(text)}</span>`;
}

/** The line at which the word limit falls: between blocks, or inside one. */
export function limitLine(text: string, where: 'between' | 'inside'): string {
  const tag = where === 'between' ? 'div' : 'span';
  const label = escaped(text);
  return `<${tag} class="markscheme-limit" role="separator" aria-label="${label}"><span>${label}</span></${tag}>`;
}

/** The name of what is over the limit. */
export const overClass = 'markscheme-over';

/** The ends of a text that is over the limit. */
export const overText: readonly [string, string] = [`<span class="${overClass}">`, '</span>'];
