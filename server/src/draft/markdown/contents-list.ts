import type { Paragraph, PhrasingContent } from 'mdast';

/** What may stand beside the link of an entry: its number, dots, the page. */
const BESIDE = /^[\s\d.\u2026\u00b7()\u2013\u2014-]*$/;

/** Where a heading is linked to, in this file or another one of the draft. */
const HEADING = /^(?:[^:?#]*\.(?:md|markdown))?#/i;

/** Whether a paragraph of a list is an entry of a list of contents: a link to a heading of the draft itself, and no more. */
export function leadsToHeading({ children }: Paragraph): boolean {
  let links = 0;
  const isNoMore = (node: PhrasingContent): boolean => {
    switch (node.type) {
      case 'link':
        links++;
        return HEADING.test(node.url);
      case 'text':
        return BESIDE.test(node.value);
      case 'emphasis':
      case 'strong':
        return node.children.every(isNoMore);
      case 'break':
        return true;
      case 'html':
        return node.value.startsWith('<!--') || /^<br\b/i.test(node.value);
      default:
        return false;
    }
  };
  return children.every(isNoMore) && links > 0;
}
