/**
 * Directives of MyST between fences, ```` ```{note} ````, whose content is Markdown, or code, or for MyST alone.
 */
import type { BlockContent, Code, DefinitionContent, Paragraph, RootContent } from 'mdast';
import type { Callout } from './dialect-nodes.ts';
import { directiveLine, OPTIONS } from './division-titles.ts';
import { relocate } from './tree.ts';
import { spanOf } from './visible-text.ts';

/** Those that hold Markdown. */
const PROSE =
  /^(?:note|tip|important|warning|caution|danger|attention|hint|error|seealso|todo|admonition|dropdown|card|tab-set|tab-item|grid|grid-item|grid-item-card|margin|sidebar|topic|epigraph|pull-quote|figure|image|table|list-table|aside|exercise|solution|(?:prf|proof):[a-z]+|versionadded|versionchanged|deprecated|container|div)$/;
/** Those that hold code. */
const CODE = /^(?:code|code-block|sourcecode|code-cell)$/;
/** Those that show what MyST gathers. */
const GATHERED = /^(?:toctree|tableofcontents|contents|index|bibliography|glossary|list-of-figures)$/;
const FOREIGN = /^(?:raw|eval-rst|include|literalinclude)$/;

/** Reads what stands in a directive; its nodes’ offsets count in the text. */
export type ReadInner = (text: string) => RootContent[];

/** What a directive between fences is read as; the code itself where it is none that is known. */
export function directiveOf(node: Code, source: string, read: ReadInner): BlockContent {
  const name = /^\{([A-Za-z][\w:.-]{0,40})\}$/.exec(node.lang ?? '')?.[1];
  if (name === undefined) return node;
  const place = node.position ? { position: node.position } : {};
  const options = OPTIONS.exec(node.value)?.[0] ?? '';
  const value = node.value.slice(options.length).replace(/^\n+/, '');
  if (name === 'math') return { type: 'math', value: value.trim(), ...place };
  if (CODE.test(name)) {
    return /^:tags:.{0,200}\bremove-(?:input|cell)\b/m.test(options)
      ? { type: 'hidden', mark: 'chunk', value, ...place }
      : { ...node, value };
  }
  if (GATHERED.test(name)) return { type: 'hidden', mark: 'layout', value, ...place };
  if (FOREIGN.test(name)) return { type: 'hidden', mark: 'raw', value, ...place };
  const { start } = spanOf(node);
  const from = source.indexOf('\n', start) + 1;
  // Only where it stands as it is written it is known where its parts do.
  if (!PROSE.test(name) || (node.value !== '' && !source.startsWith(node.value, from))) return node;
  const line = directiveLine(name, node.meta ?? '', source, { start, end: Math.max(start, from - 1) });
  const inner = read(node.value.slice(options.length)).flatMap(child => (isBlock(child) ? child : []));
  for (const child of inner) relocate(child, -(from + options.length));
  const callout: Callout = { type: 'callout', fenced: true, children: [...titles(line), ...inner], ...place };
  return callout;
}

function titles(line: Paragraph | undefined): Paragraph[] {
  return line ? [line] : [];
}

function isBlock(node: RootContent): node is BlockContent | DefinitionContent {
  return (
    [
      'blockquote',
      'callout',
      'code',
      'definition',
      'footnoteDefinition',
      'heading',
      'hidden',
      'html',
      'list',
    ].includes(node.type) || ['math', 'pageBreak', 'paragraph', 'table', 'thematicBreak'].includes(node.type)
  );
}
