/**
 * Markdown → blocks: the parser that reads drafts, with tables.
 */
import type { Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block, Document, Paragraph } from '../blocks.ts';
import { ImportFault } from '../job.ts';
import { readHtml, tableOf } from './read-html.ts';

const parser = unified()
  .data('micromarkExtensions', [gfmTable()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
  .use(remarkParse)
  .freeze();

/** `6. 3. 1` at the beginning of a line would be three lists, one in the other. */
const SPACED_CODE =
  /^([ \t]*(?:[-*+>][ \t]+)*(?:\*\*|__)?)(\d{1,2})[ \t]*\.[ \t]*(\d{1,2})[ \t]*\.[ \t]*(\d{1,2})(?![\d.]*\d)/gm;
const FRONT_MATTER = /^---[ \t]*\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Reads Markdown. */
export function readMarkdown(text: string): Document {
  if (/^(?:[ \t]*[>*+-]){100}/m.test(text))
    throw new ImportFault(
      'This document is nested too deeply to be read. Save it as text (.txt), and try again.',
    );
  const body = text
    .replace(FRONT_MATTER, '')
    .replace(/^\[\^[^[\]\r\n\u2028\u2029]+\]:.*(?:\n[ \t]+\S.*)*/gm, '')
    .replace(/\[\^[^[\]\r\n]+\]/g, '')
    .replace(SPACED_CODE, '$1$2.$3.$4');
  const root: Root = parser.parse(body);
  return { blocks: root.children.flatMap(node => blocksOf(node, undefined)), paged: false };
}

function blocksOf(node: RootContent, depth: number | undefined): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', text: textOf(node), level: node.depth }];
    case 'paragraph': {
      const text = textOf(node).trim();
      const strong = node.children.every(
        child => child.type === 'strong' || (child.type === 'text' && child.value.trim() === ''),
      );
      return text === '' ? [] : [paragraph(text, depth, strong)];
    }
    case 'list':
      return node.children.flatMap(item =>
        item.children.flatMap(child => blocksOf(child, depth === undefined ? 0 : depth + 1)),
      );
    case 'listItem':
    case 'blockquote':
      return node.children.flatMap(child => blocksOf(child, depth));
    case 'table':
      return tableBlocks(node);
    case 'html':
      return [...readHtml(node.value).blocks];
    case 'code':
      return node.value.trim() === '' ? [] : [paragraph(node.value, depth, false)];
    default:
      return [];
  }
}

function paragraph(text: string, depth: number | undefined, strong: boolean): Paragraph {
  return {
    kind: 'paragraph',
    text,
    ...(depth === undefined ? {} : { depth }),
    ...(strong ? { strong } : {}),
  };
}

function tableBlocks(table: Table): Block[] {
  return tableOf(
    table.children.map(row =>
      row.children.map(cell => ({
        paragraphs: textOf(cell)
          .split(/\n/)
          .filter(line => line.trim() !== '')
          .map(line => paragraph(line.trim(), undefined, false)),
        columns: 1,
        rows: 1,
      })),
    ),
  );
}

function textOf(node: Nodes | PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? '\n' : '';
    case 'image':
      return '';
    default:
      return 'children' in node ? node.children.map(textOf).join('') : '';
  }
}
