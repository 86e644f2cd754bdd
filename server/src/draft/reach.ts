/**
 * What may follow behind a blank line and still be part of a block.
 */
import type { RootContent } from 'mdast';

/** Nothing; lines that are indented or open a list item; anything at all. */
export type Reach = 'closed' | 'indented' | 'open';

/** How far a top-level node reaches; `text` begins where the node does. */
export function reachOf(node: RootContent, text: string): Reach {
  switch (node.type) {
    case 'list':
    case 'footnoteDefinition':
      return 'indented';
    case 'code':
      if (!/^ {0,3}(?:`{3}|~{3})/.test(text)) return 'indented';
      return isFenceClosed(text) ? 'closed' : 'open';
    case 'html':
      return isHtmlClosed(node.value) ? 'closed' : 'open';
    default:
      return 'closed';
  }
}

/** CommonMark 0.31, section 4.5: a closing fence is at least as long as the opening one, of the same mark, alone on its line. */
function isFenceClosed(text: string): boolean {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1] ?? '';
  const last =
    text
      .trimEnd()
      .split(/\r\n|\n|\r/)
      .slice(1)
      .at(-1) ?? '';
  const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(last)?.[1] ?? '';
  return closing.length >= fence.length && closing[0] === fence[0];
}

/** CommonMark 0.31, section 4.6: HTML of the first five kinds ends with its own mark, not at a blank line. */
function isHtmlClosed(html: string): boolean {
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
