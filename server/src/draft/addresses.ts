/**
 * All that a draft leads to, by whatever means: so that nothing is written over it.
 */
import { decodeString } from 'micromark-util-decode-string';
import { frontMatterContent } from './front-matter.ts';
import type { Draft } from './model.ts';

const IN_HTML = /[\s"':-](?:src|srcset|href|data|poster)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi;
/** No name of a file is longer. */
const LONGEST_NAME = 500;

/** The addresses of its links, pictures, definitions, front matter and HTML, as they are written; some more than once. */
export function addressesIn({ pages, text }: Draft): string[] {
  return [
    ...pages.flatMap(({ passages, definitions }) => [
      ...passages.flatMap(({ links }) => links.map(({ url }) => url)),
      ...definitions.map(([, url]) => url),
    ]),
    ...[...text.matchAll(IN_HTML)].flatMap(([, double, single, bare]) => {
      const value = decodeString(double ?? single ?? bare ?? '');
      // A set names several, each with how wide it is.
      return [value, ...value.split(/[\s,]+/)];
    }),
    ...between(text, 'url(', ')').flatMap(unquoted),
    ...between(text, '[[', ']]').flatMap(wikiNames),
    ...between(text, '\\includegraphics', '}').flatMap(options =>
      unquoted(options.slice(options.indexOf('{') + 1)),
    ),
    ...inFrontMatter(text),
  ].map(address => address.trim());
}

/** What stands between two marks that are not far from each other. */
function between(text: string, opening: string, closing: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + opening.length)) {
    const rest = text.slice(at + opening.length, at + opening.length + LONGEST_NAME);
    const end = rest.indexOf(closing);
    if (end >= 0) found.push(rest.slice(0, end));
  }
  return found;
}

/** The names of files that a link of a wiki can mean: `[[name#heading|label]]`, without its extension perhaps. */
function wikiNames(link: string): string[] {
  const [name = ''] = link.split(/[|#]/, 1);
  return [name, `${name.trim()}.md`];
}

/** What front matter may name: `bibliography: works.bib`, say. What other programs are to write is not led to. */
function inFrontMatter(text: string): string[] {
  const content = frontMatterContent(text);
  if (content === undefined) return [];
  return text
    .slice(content.start, content.end)
    .split(/[\r\n]+/)
    .flatMap(line => {
      const key = line.indexOf(':');
      if (line.slice(0, Math.max(key, 0)).trim().startsWith('output')) return [];
      const value = line.slice(key + 1).trim();
      return [...unquoted(value.startsWith('- ') ? value.slice(2) : value), ...line.split(/[\s,"'[\]{}]+/)];
    })
    .filter(name => name.includes('.'));
}

function unquoted(text: string): string[] {
  const bare = text.trim();
  const quote = bare[0];
  return [(quote === '"' || quote === "'") && bare.endsWith(quote) ? bare.slice(1, -1) : bare];
}
