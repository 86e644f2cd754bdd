/**
 * The places in a draft and in a project’s file that name other files, as they can be written anew.
 */
import type { Entry } from '../draft/front-matter.ts';
import { isLocalTarget } from '../draft/links.ts';
import type { Draft, Span } from '../draft/model.ts';
import type { Reference } from './moves.ts';
import { readList } from './paths.ts';

/** What a list of files (`parts:`, `files:`) names; `text` is that of the file that it stands in. */
export function listReferences(text: string, entry: Entry | undefined): Reference[] {
  return readList(entry, LIST_FILE, new Set()).files.flatMap(({ start, end, name }): Reference | [] => {
    const raw = text.slice(start, end).trimEnd();
    const quote = /^["']/.exec(raw)?.[0];
    // Aliases, anchors and texts over several lines are somebody’s own way to write.
    if (quote === undefined ? raw !== name : !raw.endsWith(quote) || raw.length < 2) return [];
    return {
      ...{ start, end: start + raw.length, path: name.replaceAll('\\', '/') },
      write: path => asYaml(path, quote),
    };
  });
}

/** As deep as any folder: what a list may name is for others to say here. */
const LIST_FILE = `${'folder/'.repeat(64)}file.md`;

/** A path in YAML, in a list in brackets, too. */
function asYaml(path: string, quote: string | undefined): string {
  if (quote === '"') return JSON.stringify(path);
  const isPlain = /^[\p{L}\p{N}_./][\p{L}\p{M}\p{N}_./()+@~ -]*$/u.test(path) && !path.endsWith(' ');
  return quote === undefined && isPlain ? path : `'${path.replaceAll("'", "''")}'`;
}

/** The files that links and images of a draft’s text lead to, and those that its labels stand for. */
export function linkReferences(draft: Draft): Reference[] {
  const { text, passages, pages } = draft;
  const links = passages.flatMap(passage => passage.links);
  const own = links.flatMap(({ start, end, url, label }) => {
    const opens = text.slice(start, end).lastIndexOf('](');
    if (label !== undefined || opens < 0) return [];
    return destination(text, { start: start + opens + 2, end }, url);
  });
  const urls = new Set(pages.flatMap(({ definitions }) => definitions.map(([, url]) => url)));
  const defined = urls.size === 0 ? [] : [...text.matchAll(DEFINITION)];
  return [
    ...own,
    ...defined.flatMap(({ index, 0: line, 1: before = '' }) => {
      const span = { start: index + before.length, end: index + line.length };
      return [...urls].flatMap(url => destination(text, span, url)).slice(0, 1);
    }),
  ];
}

/** A line that says where a label leads. */
const DEFINITION = /^([ >]{0,12}\[(?:[^\]\\\n\r\u2028\u2029]|\\.){1,999}\]:)[^\n\r]*/gm;

/** Where a link’s destination stands in a span that begins with it, if it is `url` and leads to a file beside the draft. */
function destination(text: string, { start, end }: Span, url: string): Reference[] {
  if (!isLocalTarget(url)) return [];
  const [, space = '', raw = ''] = /^(\s*)(<[^<>\n]*>|[^\s<]\S*)/.exec(text.slice(start, end)) ?? [];
  const isAngled = raw.startsWith('<');
  // Of `(a.md)` the bracket at the end closes the link; a path may have pairs of its own.
  const bare = isAngled ? raw.slice(1, -1) : raw.slice(0, lengthIn(raw));
  if (bare === '' || unescaped(bare) !== url) return [];
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  if (path === '') return [];
  const from = start + space.length;
  return [
    {
      ...{ start: from, end: from + (isAngled ? raw.length : bare.length), path: decoded(path) },
      write: to => (isAngled ? `<${escapedIn(to, /[<>%?#\\\n]/g)}${rest}>` : bareTarget(to) + rest),
    },
  ];
}

/** How many characters are before a closing bracket that was not opened. */
function lengthIn(raw: string): number {
  let depth = 0;
  for (let at = 0; at < raw.length; at++) {
    if (raw[at] === '\\') at++;
    else if (raw[at] === '(') depth++;
    else if (raw[at] === ')' && --depth < 0) return at;
  }
  return raw.length;
}

function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function bareTarget(path: string): string {
  const escaped = escapedIn(path, /[\s()<>%?#\\[\]`"]/g);
  // ‘a:b.pdf’ would be read as an address of its own.
  return /^[^/]*:/.test(escaped) ? `./${escaped}` : escaped;
}

function escapedIn(path: string, signs: RegExp): string {
  return path.replace(signs, sign =>
    encodeURIComponent(sign).replace(/[()]/g, unit => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`),
  );
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
