/**
 * Whether code and HTML that only a mark of their own can end have it.
 */

/** CommonMark 0.31, section 4.5: a closing fence is at least as long as the opening one, of the same mark, alone on its line. */
export function isFenceClosed(text: string): boolean {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1] ?? '';
  const last =
    text
      .split(/\r\n|\n|\r/)
      .slice(1)
      .findLast(line => !/^[ \t]*$/.test(line)) ?? '';
  const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(last)?.[1] ?? '';
  return closing.length >= fence.length && closing[0] === fence[0];
}

/** CommonMark 0.31, section 4.6: HTML of the first five kinds ends with its own mark, not at a blank line. */
export function isHtmlClosed(html: string): boolean {
  const end = [
    [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i] as const,
    [/^<!--/, /-->/] as const,
    [/^<\?/, /\?>/] as const,
    // The parser does not see the end in `]]]>`.
    [/^<!\[CDATA\[/, /(?:^|[^\]])\]\]>/] as const,
    [/^<![A-Za-z]/, />/] as const,
  ].find(([opening]) => opening.test(html.trimStart()))?.[1];
  return end ? end.test(html) : true;
}
