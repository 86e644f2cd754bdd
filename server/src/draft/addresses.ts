/**
 * All that a draft leads to, by whatever means: so that nothing is written over it.
 */
import { decodeString } from 'micromark-util-decode-string';
import type { Draft } from './model.ts';

const IN_HTML = /[\s"'](?:src|srcset|href|data|poster)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi;

/** The addresses of its links, pictures, definitions and HTML, as they are written; some more than once. */
export function addressesIn({ pages, text }: Draft): string[] {
  return [
    ...pages.flatMap(({ passages, definitions }) => [
      ...passages.flatMap(({ links }) => links.map(({ url }) => url)),
      ...definitions.map(([, url]) => url),
    ]),
    ...[...text.matchAll(IN_HTML)].map(([, double, single, bare]) =>
      decodeString(double ?? single ?? bare ?? ''),
    ),
  ].map(address => address.trim());
}
