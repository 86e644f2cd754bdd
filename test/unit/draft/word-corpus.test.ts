import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import * as v from 'valibot';
import { wordsOf } from './support.ts';

const corpus = join(process.cwd(), 'test/corpus/words');
const renew = 'run `node scripts/word-corpus.mjs`, which counts anew without Markscheme';

const Differences = v.record(v.string(), v.pipe(v.number(), v.integer()));

/** What `scripts/word-corpus.mjs` writes of each document; nothing in it is counted by Markscheme. */
const Figures = v.record(
  v.string(),
  v.strictObject({
    /** Of the text that was counted. */
    sha256: v.string(),
    /** Runs between white space in the text of the .docx that pandoc makes. */
    pandoc: v.number(),
    /** What leads from there to Word’s count of the document. */
    word: Differences,
    /** LibreOffice’s count of the same .docx, and what leads from pandoc’s text to it. */
    libreOffice: v.strictObject({ words: v.number(), differences: Differences }),
  }),
);

/** Where the text of pandoc’s .docx, parted at white space, is not what Word counts. */
const WORD = [
  'each Chinese or Japanese character is a word',
  'a note is printed once, however many marks it has',
];

/** How LibreOffice is known to count otherwise, and whether that makes its count larger or smaller. */
const LIBRE_OFFICE: Readonly<Record<string, 1 | -1>> = {
  'list labels are words': 1,
  'note marks that stand alone are words': 1,
  'each Chinese or Japanese character is a word': 1,
  'each Korean syllable is a word': 1,
  'two hyphens part words': 1,
  'dashes alone are no words': -1,
  'dashes part words': 1,
  'non-breaking spaces part words': 1,
  'invisible characters at the edge of a word are words': 1,
  'nothing counts behind a zero-width space': -1,
};

describe('The words of the corpus', () => {
  const figures = v.parse(Figures, JSON.parse(readFileSync(join(corpus, 'figures.json'), 'utf8')));
  const names = Object.keys(figures);
  const texts = new Map<string, string>();

  before(async () => {
    const { longDocuments } = await import('../../../scripts/words/long.mjs');
    for (const file of readdirSync(join(corpus, 'small')))
      texts.set(`small/${basename(file, '.md')}`, readFileSync(join(corpus, 'small', file), 'utf8'));
    for (const [name, text] of Object.entries(longDocuments())) texts.set(name, text);
  });

  it('were counted of these very documents', () => {
    assert.deepEqual([...texts.keys()].sort(), names.toSorted(), renew);
    for (const [name, text] of texts) {
      const sha256 = createHash('sha256').update(text).digest('hex');
      assert.equal(figures[name]?.sha256, sha256, `${name} has changed: ${renew}`);
    }
  });

  it('are of sixty small documents at least, and ten long ones', () => {
    assert.ok(names.filter(name => name.startsWith('small/')).length >= 60);
    const long = Object.entries(figures).filter(([name]) => name.startsWith('long/'));
    assert.ok(long.length >= 10);
    for (const [name, { pandoc }] of long) assert.ok(pandoc >= 2000, name);
  });

  for (const [name, { pandoc, word }] of Object.entries(figures)) {
    it(`are what Word shows of ${name}`, () => {
      for (const difference of Object.keys(word)) assert.ok(WORD.includes(difference), difference);
      assert.equal(wordsOf(texts.get(name) ?? ''), sum(pandoc, word));
    });
  }

  it('are those of LibreOffice but for the differences that have a name', () => {
    for (const [name, { pandoc, libreOffice }] of Object.entries(figures)) {
      for (const [difference, words] of Object.entries(libreOffice.differences))
        assert.equal(Math.sign(words), LIBRE_OFFICE[difference], `${name}: ${difference}`);
      assert.equal(libreOffice.words, sum(pandoc, libreOffice.differences), name);
    }
  });

  it('show each of these differences somewhere', () => {
    const all = Object.values(figures);
    const seen = (pick: (document: (typeof all)[number]) => object) =>
      [...new Set(all.flatMap(document => Object.keys(pick(document))))].sort();
    assert.deepEqual(
      seen(({ word }) => word),
      WORD.toSorted(),
    );
    assert.deepEqual(
      seen(({ libreOffice }) => libreOffice.differences),
      Object.keys(LIBRE_OFFICE).sort(),
    );
  });
});

describe('docs/word-count.md', () => {
  it('gives examples with as many words as it says', () => {
    const page = readFileSync(join(process.cwd(), 'docs/word-count.md'), 'utf8');
    const rows = [...page.matchAll(/^\| [^|]+ \| [^|]+ \| (.*`.*) \| (\d+) \|$/gm)];
    assert.ok(rows.length > 45, `only ${rows.length} examples`);
    for (const [, examples = '', words] of rows) {
      const text = examples.replace(/(`+) ?(.+?) ?\1(?!`)/g, '$2\n\n').replace(/\n\n ⏎ /g, '\n');
      const counted = text.split(/\n\n ?/).map(example => wordsOf(example));
      assert.equal(
        counted.reduce((total, count) => total + count, 0),
        Number(words),
        examples,
      );
    }
  });
});

function sum(words: number, differences: Readonly<Record<string, number>>): number {
  return Object.values(differences).reduce((total, difference) => total + difference, words);
}
