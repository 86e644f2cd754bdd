import type { Link } from './passage.ts';

export { slugOf } from '../text/slug.ts';

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
  const address = plainAddress(url);
  return address !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/|\\|#|\?)/i.test(address);
}

/** An address as programs read it: they take white space and controls off its ends, tabs and line breaks out of it. */
export function plainAddress(url: string): string {
  let [start, end] = [0, url.length];
  while (start < end && url.charCodeAt(start) <= SPACE) start++;
  while (end > start && url.charCodeAt(end - 1) <= SPACE) end--;
  return url.slice(start, end).replace(/[\t\n\r]/g, '');
}

const SPACE = 0x20;

/** The anchor of a heading, as pandoc makes it of its text: what stands before the first letter, such as a number, is left out. */
export function pandocSlugOf(heading: string): string {
  const slug = heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_.\-\s]/gu, '')
    .replace(/\s+/g, '-')
    .replace(/^[^\p{L}]+/u, '');
  return slug === '' ? 'section' : slug;
}
