/** Drafts without files, and what tests ask of their diagnostics. */
import type { Diagnostic } from 'vscode-languageserver-protocol/node';

/** Where a draft is that is open and in no folder. */
export const URI = 'file:///school/draft.md';

/** The front matter of a draft, in four lines. */
export const HEAD = ['---', 'assessment:', '  framework: npqsl', '---', ''].join('\n');

/** What a client can do that asks for diagnostics, and shows Markdown. */
export const pulls = { textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown' as const] } } };

/** A text of so many words. */
export const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

/** The diagnostics of one rule. */
export const byRule = (diagnostics: readonly Diagnostic[], rule: string): Diagnostic[] =>
  diagnostics.filter(({ code }) => code === rule);

/** The codes of criteria that nothing is tagged with: those of the one diagnostic that stands for all of them. */
export function untagged(diagnostics: readonly Diagnostic[]): string[] {
  const found = byRule(diagnostics, 'criteria/uncovered');
  if (found.length > 1) throw new Error(`There are ${found.length} for what is to be gathered in one.`);
  return found[0]?.data.codes ?? [];
}

/** The message of a diagnostic as plain text; none for none. */
export const messageOf = (diagnostic: Diagnostic | undefined): string =>
  typeof diagnostic?.message === 'string' ? diagnostic.message : (diagnostic?.message.value ?? '');

/** The text that a diagnostic marks: whole lines if it marks several. */
export function marked(text: string, { range }: Pick<Diagnostic, 'range'>): string {
  const lines = text.split('\n');
  if (range.start.line !== range.end.line)
    return lines.slice(range.start.line, range.end.line + 1).join('\n');
  return (lines[range.start.line] ?? '').slice(range.start.character, range.end.character);
}
