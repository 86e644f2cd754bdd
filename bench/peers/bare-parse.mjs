/**
 * Bare remark-parse with the micromark extensions that the product uses, over the files in a folder: reads and parses
 * each, and does nothing with the result. In so many worker threads; in the main thread if it is one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
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

const processor = unified()
  .data('micromarkExtensions', [gfmTable(), gfmFootnote(), gfmTaskListItem(), frontmatter('yaml')])
  .data('fromMarkdownExtensions', [
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    frontmatterFromMarkdown('yaml'),
  ])
  .use(remarkParse)
  .freeze();

/**
 * @param {string[]} files
 * @param {Int32Array} next index of the file that nobody has taken yet, shared by all threads
 */
function parseAll(files, next) {
  for (let index = Atomics.add(next, 0, 1); index < files.length; index = Atomics.add(next, 0, 1))
    processor.parse(readFileSync(files[index] ?? '', 'utf8'));
}

if (isMainThread) {
  const [folder = '', count, threads] = process.argv.slice(2);
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.md'))
    .sort()
    .slice(0, Number(count))
    .map(name => join(folder, name));
  const next = new Int32Array(new SharedArrayBuffer(4));
  if (threads === '1') parseAll(files, next);
  else {
    for (let thread = 0; thread < Number(threads); thread++)
      new Worker(process.argv[1] ?? '', { workerData: { files, next } });
  }
} else parseAll(workerData.files, workerData.next);
