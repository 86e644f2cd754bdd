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
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SILENT, saysSilent } from './chunks.ts';
import { commentLine } from './comment-line.ts';
import { dialectMarks, dialectMarksFromMarkdown } from './dialect-marks.ts';
import { readDialects } from './dialect-tree.ts';
import { editsWithoutCopies } from './edit-map.ts';
import { formulas, formulasFromMarkdown } from './formulas.ts';
import { inlineLimit } from './inline-limit.ts';
import { type LabelScope, labelHook } from './labels.ts';
import { withinDepth } from './nesting.ts';
import { percentComments, percentCommentsFromMarkdown } from './obsidian.ts';
import { tableHook } from './table-lines.ts';
import { definedIn } from './tree.ts';

editsWithoutCopies();

const hook = labelHook();
const tables = tableHook();
const limit = inlineLimit();
const percents = percentComments();

const middle = unified()
  .data('micromarkExtensions', [
    tables.extension,
    gfmFootnote(),
    gfmTaskListItem(),
    commentLine(),
    formulas(),
    dialectMarks(),
    percents.extension,
    hook.extension,
    limit.extension,
  ])
  .data('fromMarkdownExtensions', [
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    formulasFromMarkdown(),
    dialectMarksFromMarkdown(),
    percentCommentsFromMarkdown(),
  ])
  .use(remarkParse)
  .freeze();

/** For the start of a document that has front matter. */
const start = middle()
  .data('micromarkExtensions', [...(middle.data('micromarkExtensions') ?? []), frontmatter('yaml')])
  .data('fromMarkdownExtensions', [
    ...(middle.data('fromMarkdownExtensions') ?? []),
    frontmatterFromMarkdown('yaml'),
  ])
  .freeze();

/**
 * Parses a stretch of a document that begins and ends where blocks do (without a byte order mark); never throws
 * on bad Markdown, there is none. `opens` says that it opens with front matter, which is closed. Nesting that is too
 * deep is cut (`nesting.ts`).
 */
export function parseMarkdown(text: string, opens: boolean, labels: LabelScope): Root {
  const shallow = withinDepth(text);
  const parse = () => (opens ? start : middle).parse(shallow);
  const root = tables.within(shallow, () =>
    limit.within(shallow, () => percents.within(shallow, labels, () => hook.within(labels, parse))),
  );
  // The parser drops a byte order mark, and counts without it.
  readDialects(root, shallow.startsWith('\u{feff}') ? shallow.slice(1) : shallow, {
    silent: () => {
      labels.asked.add(SILENT);
      return root.children.some(saysSilent) || labels.outside(SILENT);
    },
    inner: inner => parseMarkdown(inner, false, { ...labels, outside: around(root, labels) }).children,
  });
  return root;
}

/** Which labels what stands within a text can refer to: those of the text and those around it. */
function around(root: Root, { outside }: LabelScope): LabelScope['outside'] {
  const defined = new Set(root.children.flatMap(definedIn));
  return label => defined.has(label) || outside(label);
}
