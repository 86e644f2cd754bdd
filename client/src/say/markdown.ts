/**
 * Markdown that shows texts from elsewhere. Frameworks can come from the workspace, so their texts are shown as
 * they are, whatever they hold.
 */

/**
 * A text as Markdown that shows it literally. `MarkdownString.appendText` does that too, but with spaces that
 * no line can be broken at.
 */
export function literal(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>&|~$#+!]/g, '\\$&')
    .replace(/^-|^=|[.)](?<=^\d+.)(?= |$)/, '\\$&');
}

/** A text in bold. */
export function bold(text: string): string {
  return `**${literal(text)}**`;
}

/** Paragraphs, without those that are nothing. */
export function paragraphs(...all: readonly (string | undefined)[]): string {
  return all.filter(Boolean).join('\n\n');
}
