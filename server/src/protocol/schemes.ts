/** Schemes of URIs whose documents show what a file was or will be: of version control, history, comparisons and reviews. */
const SHOWN =
  /^(?:git(?:lens[\w-]*|fs|hubpr|hubcommit)?|hg|svn|jj|pr|commit|fugitive|octo|output|comment)$|history|conflict|diff|review|snapshot|chat/;

/** Whether documents of a scheme only show a text, and nobody writes in them. */
export function isShownOnly(scheme: string): boolean {
  return SHOWN.test(scheme);
}
