/**
 * Counts the words of the corpus in test/corpus/words without Markscheme: `node scripts/word-corpus.mjs`. Makes a
 * .docx of each document with pandoc, counts its text runs, has LibreOffice count it too, and writes the figures that
 * the tests hold Markscheme to. Needs what `apt-get install pandoc libreoffice-writer-nogui unzip` installs.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { root } from './tools/paths.mjs';
import { runTool } from './tools/run.mjs';
import { countsOf } from './words/count.mjs';
import { paragraphsOf, part } from './words/docx.mjs';
import { longDocuments } from './words/long.mjs';

const corpus = join(root, 'test/corpus/words');
const filter = join(root, 'scripts/words/filter.lua');
/** CommonMark with what GitHub adds to it; what else pandoc could read is left as it is written. */
const READER =
  'commonmark+autolink_bare_uris+footnotes+pipe_tables+strikeout+task_lists+tex_math_dollars+yaml_metadata_block+raw_html';

/**
 * Every document of the corpus by its name.
 *
 * @returns {Record<string, string>}
 */
function documents() {
  const small = join(corpus, 'small');
  return {
    ...Object.fromEntries(
      readdirSync(small)
        .sort()
        .map(name => [`small/${basename(name, '.md')}`, readFileSync(join(small, name), 'utf8')]),
    ),
    ...longDocuments(),
  };
}

/**
 * @param {Record<string, string>} texts
 * @param {string} place a directory of nothing else
 */
function figuresOf(texts, place) {
  const names = Object.keys(texts);
  cpSync(join(corpus, 'figure.png'), join(place, 'figure.png'));
  mkdirSync(join(place, 'docx'));
  const docx = names.map((_, index) => join(place, 'docx', `${index}.docx`));
  for (const [index, name] of names.entries())
    execFileSync('pandoc', ['--from', READER, '--lua-filter', filter, '--output', docx[index] ?? ''], {
      cwd: place,
      input: texts[name],
      stdio: ['pipe', 'inherit', 'ignore'],
    });
  // LibreOffice counts afresh what it loads: pandoc’s own figures stand in a file that it does not read.
  execFileSync(
    'soffice',
    [`-env:UserInstallation=${pathToFileURL(join(place, 'profile'))}`, '--headless'].concat(
      ['--convert-to', 'odt', '--outdir', join(place, 'odt')],
      docx,
    ),
    { stdio: 'ignore' },
  );
  return Object.fromEntries(
    names.map((name, index) => {
      const { oracle, word, libreOffice } = countsOf(paragraphsOf(docx[index] ?? ''));
      const meta = part(join(place, 'odt', `${index}.odt`), 'meta.xml');
      const counted = Number(/meta:word-count="(\d+)"/.exec(meta)?.[1]);
      const expected = Object.values(libreOffice).reduce((sum, words) => sum + words, oracle);
      if (counted !== expected)
        console.error(
          `${name}: LibreOffice counts ${counted}, which the differences do not explain (${expected})`,
        );
      const sha256 = createHash('sha256')
        .update(texts[name] ?? '')
        .digest('hex');
      return [
        name,
        { sha256, pandoc: oracle, word, libreOffice: { words: counted, differences: libreOffice } },
      ];
    }),
  );
}

const place = mkdtempSync(join(tmpdir(), 'words-'));
try {
  const target = join(corpus, 'figures.json');
  writeFileSync(target, JSON.stringify(figuresOf(documents(), place), null, 2));
  await runTool('biome', ['format', '--write', target]);
} finally {
  if (!process.env.KEEP) rmSync(place, { recursive: true, force: true });
}
