/**
 * Has pandoc read the documents of test/corpus/dialects, each for one construct of its Markdown, and writes what it prints of
 * them to `printed.json`: `node scripts/dialect-corpus.mjs`. The tests hold Markscheme to it. Needs pandoc.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './tools/paths.mjs';
import { runTool } from './tools/run.mjs';

const corpus = join(root, 'test/corpus/dialects');
const names = readdirSync(corpus)
  .filter(name => name.endsWith('.md'))
  .sort();
const printed = names.map(name => {
  const input = readFileSync(join(corpus, name), 'utf8');
  // Typographic quotation marks and dashes are for the printer.
  const text = execFileSync('pandoc', ['--from', 'markdown-smart', '--to', 'plain', '--wrap', 'none'], {
    input,
  });
  return [basename(name, '.md'), text.toString('utf8').split(/\s+/).filter(Boolean).join(' ')];
});
const target = join(corpus, 'printed.json');
writeFileSync(target, JSON.stringify(Object.fromEntries(printed), null, 2));
await runTool('biome', ['format', '--write', target]);
