/**
 * What pandoc prints of `test/bibliography/works.md` in each of our styles: `node scripts/printed-works.mjs`. It needs pandoc and
 * Debian’s citation-style-language-styles, whose styles are read and never shipped.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { runMain } from './tools/advice.mjs';
import { root } from './tools/paths.mjs';

const STYLES = process.env.CSL_STYLES ?? '/usr/share/citation-style-language/styles';
/** Without a style pandoc has Chicago. */
const FILES = { chicago: undefined, harvard: 'harvard-cite-them-right', apa: 'apa', ieee: 'ieee' };
const FORMAT = 'markdown-citations-fenced_divs-raw_html-native_spans-bracketed_spans-smart-native_divs';

/** @param {string} text Markdown as pandoc writes it */
function plainer(text) {
  return text
    .replace(/<\/?div[^>]*>/g, '')
    .replace(/<(http[^>]*)>/g, '$1')
    .replace(/\[([^\]]*)\]\(https[^)]*\)/g, '$1')
    .replace(/\\([[\].'"$@])/g, '$1')
    .replace(/\*\*/g, '');
}

if (process.argv[1] && import.meta.filename === process.argv[1])
  await runMain(async () => {
    const folder = join(root, 'test', 'bibliography');
    const pandoc = (/** @type {string[]} */ args) =>
      execFileSync('pandoc', ['--citeproc', ...args, '--wrap=none', 'works.md'], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    /** @type {Record<string, string[]>} */
    const printed = {};
    for (const [style, file] of Object.entries(FILES)) {
      const csl = file === undefined ? [] : ['--csl', join(STYLES, `${file}.csl`)];
      const text = pandoc([...csl, '-t', FORMAT]);
      printed[style] = plainer(text)
        .split('\n')
        .filter(line => line.trim() !== '');
    }
    const counted = pandoc(['-t', 'plain']);
    const words = counted.split(/\s+/).filter(word => word !== '').length;
    writeFileSync(join(folder, 'printed.json'), `${JSON.stringify({ words, ...printed }, undefined, 2)}\n`);
    return 0;
  });
