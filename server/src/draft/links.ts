import type { Link } from './passage.ts';

/** What a link is known by: the label of its definition (`[raw`) if it is a reference, else where it leads. */
export function linkKey({ url, label }: Link): string {
  return label ?? url;
}

/** Whether what a link is known by may lead to something of the participant’s: a file, a place in the draft, a definition. */
export function isNear(key: string): boolean {
  return key.startsWith('[') || isAnchor(key) || isLocalTarget(key);
}

/** Whether a link leads to a place in the same document. */
export function isAnchor(url: string): boolean {
  return url.startsWith('#');
}

/** Whether a link leads to a file beside the draft: relative, without a scheme, and no mere anchor. */
export function isLocalTarget(url: string): boolean {
  return url !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/|\\|#|\?)/i.test(url);
}

/** The anchor of a heading, as GitHub makes it of its text. */
export function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}
