/**
 * Links that are text alone in the document, since what they lead to does not go with it.
 */
import { isAnchor } from '../draft/links.ts';
import { shownAddress } from './images.ts';
import type { Writing } from './writing.ts';

/** So many are named. */
const MOST = 20;

/** Says which links are text alone. */
export function tellDeadLinks(writing: Writing): void {
  const all = [...writing.deadLinks];
  const files = all.filter(([url]) => !isAnchor(url));
  const places = all.filter(([url]) => isAnchor(url));
  if (files.length > 0)
    writing.tell(
      `Links to files are text in the document, since the files don’t go with it: ${named(files)}. Hand in beside it what your assessor needs.`,
    );
  if (places.length > 0)
    writing.tell(`Links are text in the document that lead to no heading of the draft: ${named(places)}.`);
}

function named(links: readonly (readonly [url: string, line: string])[]): string {
  const names = links.slice(0, MOST).map(([url, line]) => `‘${shownAddress(url)}’ (${line})`);
  return `${names.join(', ')}${links.length > MOST ? ` and ${links.length - MOST} more` : ''}`;
}
