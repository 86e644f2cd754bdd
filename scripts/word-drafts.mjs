/**
 * Makes the Word documents of test/corpus/word-drafts and counts their words without Markscheme:
 * `node scripts/word-drafts.mjs`. Pandoc, LibreOffice and python-docx make them; a script of its own reads their text
 * and LibreOffice counts it, too. The figures are what the tests hold *Open a Word Draft* to. Needs what
 * `apt-get install pandoc libreoffice-writer-nogui python3-docx unzip` installs.
 */
/** @import { Paragraph } from './words/docx.mjs' */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './tools/paths.mjs';
import { runTool } from './tools/run.mjs';
import { countsOf } from './words/count.mjs';
import { part } from './words/docx.mjs';
import { longDocuments } from './words/long.mjs';

const corpus = join(root, 'test/corpus/word-drafts');
const sources = join(root, 'scripts/words');
/** Debian’s own, which has python-docx; not one that a version manager puts before it. */
const PYTHON = '/usr/bin/python3';
/** As for the word corpus: CommonMark with what GitHub adds to it. */
const READER =
  'commonmark+autolink_bare_uris+footnotes+pipe_tables+strikeout+task_lists+yaml_metadata_block+raw_html';

/** @param {string} place a directory of nothing else */
function makeDocuments(place) {
  const pandoc = (/** @type {string} */ from, /** @type {string} */ to) =>
    execFileSync('pandoc', ['--from', 'markdown-smart-citations', '--output', to, from], {
      stdio: ['ignore', 'inherit', 'ignore'],
    });
  const drafts = ['npqsl/draft', 'npqh/task-1', 'npqh/task-2', 'npqel/task-1', 'npqel/task-2', 'npqml/draft'];
  for (const draft of drafts)
    pandoc(join(root, 'examples', `${draft}.md`), join(corpus, `pandoc-${draft.replace('/', '-')}.docx`));
  pandoc(join(sources, 'constructs.md'), join(corpus, 'pandoc-constructs.docx'));
  makeLong(place);
  execFileSync(PYTHON, [join(sources, 'drafts.py'), corpus], { stdio: 'inherit' });
  pandoc(join(sources, 'constructs.md'), join(place, 'libreoffice-constructs.odt'));
  const own = ['libreoffice-constructs.odt', 'libreoffice-long.odt'].map(name => join(place, name));
  convert(place, 'docx', corpus, [join(sources, 'libreoffice.fodt'), ...own]);
  renameSync(join(corpus, 'libreoffice.docx'), join(corpus, 'libreoffice-own.docx'));
}

/**
 * A document of thousands of words with every construct among them: pandoc’s, and LibreOffice’s of that.
 *
 * @param {string} place
 */
function makeLong(place) {
  const made = join(corpus, 'pandoc-long.docx');
  execFileSync('pandoc', ['--from', READER, '--lua-filter', join(sources, 'filter.lua'), '--output', made], {
    cwd: join(root, 'test/corpus/words'),
    input: longDocuments()['long/04'],
    stdio: ['pipe', 'inherit', 'ignore'],
  });
  convert(place, 'odt', place, [made]);
  renameSync(join(place, 'pandoc-long.odt'), join(place, 'libreoffice-long.odt'));
}

/**
 * @param {string} place
 * @param {string} to
 * @param {string} folder
 * @param {readonly string[]} files
 */
function convert(place, to, folder, files) {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(join(place, 'profile'))}`,
      '--headless',
      '--convert-to',
      to,
    ].concat(['--outdir', folder], files),
    { stdio: 'ignore' },
  );
}

/** @param {string} place */
function figuresOf(place) {
  const names = readdirSync(corpus)
    .filter(name => name.endsWith('.docx'))
    .sort();
  const files = names.map(name => join(corpus, name));
  /** @type {Record<string, Record<'paragraphs' | 'margins' | 'unused', Paragraph[]>>} */
  const read = JSON.parse(
    execFileSync(PYTHON, [join(sources, 'visible.py'), ...files], { encoding: 'utf8', maxBuffer: 2 ** 28 }),
  );
  mkdirSync(join(place, 'odt'));
  convert(place, 'odt', join(place, 'odt'), files);
  return Object.fromEntries(
    names.map((name, index) => {
      const file = files[index] ?? '';
      const { paragraphs = [], margins = [], unused = [] } = read[file] ?? {};
      // A note that is there twice is shown twice: that only its Markdown had it once is nothing to this.
      const {
        oracle,
        word: all,
        libreOffice,
      } = countsOf(paragraphs.map(paragraph => ({ ...paragraph, note: paragraph.note ?? undefined })));
      const word = Object.fromEntries(Object.entries(all).filter(([, words]) => words > 0));
      const differences = {
        ...libreOffice,
        ...named('page headers and footers count', countsOf(margins).oracle),
        ...named('notes that nothing refers to count', countsOf(unused).oracle),
      };
      const meta = part(join(place, 'odt', name.replace(/docx$/, 'odt')), 'meta.xml');
      const counted = Number(/meta:word-count="(\d+)"/.exec(meta)?.[1]);
      const expected = Object.values(differences).reduce((sum, words) => sum + words, oracle);
      if (counted !== expected)
        console.error(
          `${name}: LibreOffice counts ${counted}, which the differences do not explain (${expected})`,
        );
      return [
        name,
        {
          sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
          text: oracle,
          word,
          libreOffice: { words: counted, differences },
        },
      ];
    }),
  );
}

/**
 * @param {string} difference
 * @param {number} words
 */
function named(difference, words) {
  return words === 0 ? {} : { [difference]: words };
}

const place = mkdtempSync(join(tmpdir(), 'word-drafts-'));
try {
  mkdirSync(corpus, { recursive: true });
  makeDocuments(place);
  const target = join(corpus, 'figures.json');
  writeFileSync(target, JSON.stringify(figuresOf(place), null, 2));
  await runTool('biome', ['format', '--write', target]);
} finally {
  rmSync(place, { recursive: true, force: true });
}
