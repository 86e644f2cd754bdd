/**
 * Front matter that is none to any reader of Markdown: something stands above it, or its marks are not three hyphens.
 */
import { listed } from '../text/english.ts';
import { frontMatterContent } from './front-matter.ts';
import type { Span } from './passage.ts';

/** Such front matter, with what makes it front matter. */
export interface OddFrontMatter extends Span {
  /** Whether it has the key `assessment`. */
  readonly isOurs: boolean;
  /** What is wrong with it, as clauses in a sentence. */
  readonly why: string;
  readonly edits: readonly (Span & { readonly newText: string })[];
}

/** Code units from the start of a text in which front matter is looked for. */
export const LONGEST = 8000;

/** White space, and marks that nobody sees. */
const BLANK = /[\s\u200b\ufeff]/;
/** Three hyphens as they come out of other keyboards and programs; three plus signs are those of TOML. */
const MARK = /^[ \t\u00a0\u200b]*(?:[-\u2010-\u2015\u2212]{1,6}|\+{3}|\.{3})[ \t\u00a0\u200b]*$/;
const OURS = /^[ \t\u00a0]*(["']?)assessment\1[ \t\u00a0]*:/;
/** A key, an item, something indented or a comment. */
const YAML = /^(?:[ \t\u00a0#]|- |["']?[A-Za-z][\w -]{0,60}["']?[\t\u00a0]?:(?:[ \t\u00a0]|$))/;

interface Line extends Span {
  readonly text: string;
}

/** The front matter that a text was to open with, and does not; undefined where there is none, or nothing is odd about it. */
export function oddFrontMatter(whole: string): OddFrontMatter | undefined {
  const own = frontMatterContent(whole);
  if (own) return undefined;
  const text = whole.slice(0, LONGEST);
  const above = text.slice(0, endOfAbove(text));
  const lines = linesFrom(text, lineStart(text, above.length));
  const [first, ...rest] = lines;
  if (!first) return undefined;
  const opens = MARK.test(first.text);
  const content = opens ? rest : lines;
  let count = content.findIndex(line => !YAML.test(line.text));
  if (count < 0) count = content.length;
  const inside = content.slice(0, count);
  const last = inside.at(-1);
  const behind = content[count];
  const close = behind && MARK.test(behind.text) ? behind : undefined;
  const isOurs = inside.some(line => OURS.test(line.text));
  if (!last || (!isOurs && (!opens || !close))) return undefined;
  // Its opening can be missing only where all the rest is there.
  if (!opens && !inside.some(line => /^[ \t\u00a0]+framework[ \t\u00a0]*:/.test(line.text))) return undefined;

  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const kept = above.replace(/^[\s\u200b\ufeff]+/, '').trimEnd();
  const end = close ?? last;
  return {
    start: first.start + (first.text.length - first.text.trimStart().length),
    end: first.start + first.text.trimEnd().length,
    isOurs,
    why: listed(reasons(above, opens ? first.text : undefined, close?.text)),
    edits: [
      { start: 0, end: opens ? first.end : first.start, newText: opens ? '---' : `---${eol}` },
      {
        start: close ? close.start : end.end,
        end: end.end,
        newText: `${close ? '' : eol}---${kept === '' ? '' : `${eol}${eol}${kept}`}`,
      },
    ],
  };
}

/** Where blanks and whole comments end that a text begins with. */
function endOfAbove(text: string): number {
  let at = 0;
  for (;;) {
    while (at < text.length && BLANK.test(text.charAt(at))) at++;
    if (!text.startsWith('<!--', at)) return at;
    const end = text.indexOf('-->', at + 4);
    if (end < 0) return at;
    at = end + 3;
  }
}

function reasons(above: string, opening: string | undefined, closing: string | undefined): string[] {
  const marks = above.replace(/[^\ufeff]/g, '').length;
  return [
    ...(above.includes('<!--') ? ['a comment stands above it'] : []),
    ...(/[\r\n]/.test(above) && !above.includes('<!--') ? ['a blank line stands above it'] : []),
    ...(marks > 1 ? ['a byte order mark, which nobody sees, stands above it twice'] : []),
    ...(opening === undefined ? ['no line with --- opens it'] : wrongMark('opens', opening)),
    ...(closing === undefined ? ['no line with --- closes it'] : wrongMark('ends', closing)),
  ];
}

function wrongMark(verb: string, line: string): string[] {
  if (line.trimEnd() === '---') return [];
  const mark = line.replace(/[\u00a0\u200b]/g, ' ').trim();
  return [mark === '---' ? `a space stands beside the line that ${verb} it` : `it ${verb} with ‘${mark}’`];
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !/[\r\n\ufeff]/.test(text[at - 1] ?? '')) at--;
  return at;
}

function linesFrom(text: string, from: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  for (const part of text.slice(from).split(/(\r\n|\n|\r)/)) {
    if (!/^[\r\n]/.test(part)) lines.push({ start, end: start + part.length, text: part });
    start += part.length;
  }
  return lines;
}
