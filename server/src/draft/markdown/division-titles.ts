/**
 * What the first line of a division shows: the title of a callout or admonition, the picture of a figure.
 */
import type { BlockContent, Image, Paragraph, RootContent } from 'mdast';
import type { Span } from '../passage.ts';
import type { Hidden } from './dialect-nodes.ts';
import { divisionOf } from './divisions.ts';
import { between, boldLine, textAt } from './made-nodes.ts';
import { spanOf } from './visible-text.ts';

/** Boxes that Quarto and MyST give a name where the writer gives none. */
const NAMED =
  /^(?:note|tip|important|warning|caution|danger|attention|hint|error|seealso|todo|versionadded|deprecated)$/;
/** Directives that show what stands behind their name. */
const TITLED =
  /^(?:admonition|dropdown|card|tab-item|sidebar|topic|table|list-table|csv-table|epigraph|grid-item-card)$/;
const PICTURED = /^(?:figure|image)$/;
const CALLOUT = /\.callout-([a-z]+)/;
const TITLE = /\btitle\s*=\s*(?:"([^"]{1,300})"|'([^']{1,300})')/;

/** What the line that opens a division shows, if it shows anything; `next` is the block behind it. */
export function divisionTitle(
  node: Hidden,
  next: RootContent | undefined,
  source: string,
): BlockContent | undefined {
  const span = spanOf(node);
  const division = divisionOf(node.value.trim());
  if (!division) return undefined;
  const { directive, argument, attributes } = division;
  if (directive !== undefined) return directiveLine(directive, argument, source, span);
  const kind = CALLOUT.exec(attributes)?.[1];
  if (kind === undefined) return undefined;
  const [, double, single] = TITLE.exec(attributes) ?? [];
  const title = double ?? single;
  if (title !== undefined) return titleAt(title, title, source, span);
  return next?.type === 'heading' ? undefined : titleAt(kind, nameOf(kind), source, span);
}

/** What the line of a directive shows: its picture, its title or its name; `argument` is what stands behind the name. */
export function directiveLine(
  directive: string,
  argument: string,
  source: string,
  span: Span,
): Paragraph | undefined {
  const words = argument.trim();
  if (PICTURED.test(directive) && words !== '') return picture(words, span.start, span.end);
  if (words !== '' && (TITLED.test(directive) || NAMED.test(directive)))
    return titleAt(words, words, source, span);
  return NAMED.test(directive) ? titleAt(directive, nameOf(directive), source, span) : undefined;
}

/** A title that stands for words of a line. */
function titleAt(words: string, shown: string, source: string, { start, end }: Span): Paragraph | undefined {
  const at = source.indexOf(words, start);
  if (at < 0 || at + words.length > end) return undefined;
  return boldLine([textAt(shown, at, at + words.length)], start, end);
}

function nameOf(kind: string): string {
  return kind === 'seealso' ? 'See also' : kind.slice(0, 1).toUpperCase() + kind.slice(1);
}

function picture(url: string, start: number, end: number): Paragraph {
  const image: Image = { type: 'image', url, alt: '', position: between(start, end) };
  return { type: 'paragraph', children: [image], position: between(start, end) };
}

/** `:name: value`, which MyST reads on the lines right below the one that opens a directive. */
export const OPTIONS = /^(?::[A-Za-z][\w-]{0,60}:[^\n]{0,500}(?:\n|$)){1,30}/;

/** A paragraph without the options of the directive that it stands right below; undefined where there is no more in it. */
export function withoutOptions(node: Paragraph, above: RootContent | undefined): Paragraph | undefined {
  if (above?.type !== 'hidden' || above.mark !== 'division') return node;
  const [first, ...others] = node.children;
  if (first?.type !== 'text' || divisionOf(above.value.trim())?.directive === undefined) return node;
  const [options] = OPTIONS.exec(first.value) ?? [];
  if (options === undefined) return node;
  const { start, end } = spanOf(first);
  const rest = first.value.slice(options.length);
  if (rest === '' && others.length === 0) return undefined;
  const from = Math.min(end, start + options.length);
  return {
    ...node,
    children: rest === '' ? others : [textAt(rest, from, end), ...others],
    position: between(from, spanOf(node).end),
  };
}
