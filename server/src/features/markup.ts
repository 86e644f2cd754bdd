import { type MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import { writtenOut } from '../text/invisible.ts';

/** Writes a hover as Markdown, or as plain text for clients that show no other. Texts are escaped. */
export interface Markup {
  text(text: string): string;
  strong(text: string): string;
  quiet(text: string): string;
  list(items: readonly string[]): string;
  paragraphs(paragraphs: readonly string[]): MarkupContent;
}

const markdownMarkup: Markup = {
  text: escapeMarkdown,
  strong: text => `**${escapeMarkdown(text)}**`,
  quiet: text => `*${escapeMarkdown(text)}*`,
  list: items => items.map(item => `- ${item}`).join('\n'),
  paragraphs: paragraphs => ({ kind: MarkupKind.Markdown, value: paragraphs.join('\n\n') }),
};

const plainMarkup: Markup = {
  text: seen,
  strong: seen,
  quiet: seen,
  list: items => items.map(item => `- ${item}`).join('\n'),
  paragraphs: paragraphs => ({ kind: MarkupKind.PlainText, value: paragraphs.join('\n\n') }),
};

/** The writer for what a client can show. */
export function markupOf(markdown: boolean): Markup {
  return markdown ? markdownMarkup : plainMarkup;
}

/** A text on one line, with what nobody would see written out. */
function seen(text: string): string {
  return writtenOut(text.replace(/[\r\n\t]+/g, ' '));
}

/** Escapes what Markdown could take for marks, and folds line breaks, so that a text stays one run of text. */
export function escapeMarkdown(text: string): string {
  return seen(text)
    .replace(/[\\`*_{}[\]()#+!|<>~&$]/g, '\\$&')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(\s*)([-=])/, '$1\\$2');
}
