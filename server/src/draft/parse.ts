/**
 * Markdown → mdast: remark-parse with just the extensions that a draft needs.
 */
import type { Root } from 'mdast';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { commentLine } from './comment-line.ts';

const processor = unified()
  .data('micromarkExtensions', [
    frontmatter('yaml'),
    gfmTable(),
    gfmFootnote(),
    gfmTaskListItem(),
    commentLine(),
  ])
  .data('fromMarkdownExtensions', [
    frontmatterFromMarkdown('yaml'),
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ])
  .use(remarkParse)
  .freeze();

/** Parses a whole document (without a byte order mark); never throws on bad Markdown, there is none. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
