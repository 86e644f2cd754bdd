/**
 * Which files hold Markdown, by their names: that of Quarto and R Markdown, too, whatever language an editor takes them for.
 */

/** What the names of Markdown files end in. */
export const markdownSuffixes: readonly string[] = [
  '.md',
  '.markdown',
  '.mdown',
  '.mkd',
  '.qmd',
  '.rmd',
  '.Rmd',
];

/** The names of files that no editor takes for Markdown by itself, as a glob. */
export const OTHER_MARKDOWN_GLOB = '**/*.{qmd,rmd,Rmd}';

/** Whether a path or URI is that of a Markdown file. */
export function isMarkdown(path: string): boolean {
  return markdownSuffixes.some(suffix => path.toLowerCase().endsWith(suffix));
}

/** Whether a document is Markdown: by the language that the editor gives it, or by its name. */
export function isMarkdownDocument({
  uri,
  languageId,
}: {
  readonly uri: { toString(): string };
  readonly languageId: string;
}): boolean {
  return languageId === 'markdown' || /\.[qr]md$/i.test(uri.toString());
}
