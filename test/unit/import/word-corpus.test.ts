import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import * as v from 'valibot';
import { wordDraft } from '../../../server/src/import/word/word-draft.ts';
import { wordsOf } from '../draft/support.ts';

const corpus = join(process.cwd(), 'test/corpus/word-drafts');
const Differences = v.record(v.string(), v.pipe(v.number(), v.integer()));

/** What `scripts/word-drafts.mjs` writes of each document; nothing in it is counted by Markscheme. */
const Figures = v.record(
  v.string(),
  v.strictObject({
    /** Of the document that was counted. */
    sha256: v.string(),
    /** Runs between white space in the text that the document shows. */
    text: v.number(),
    /** What leads from there to Word’s count. */
    word: Differences,
    /** LibreOffice’s count of the document, and what leads from the text to it. */
    libreOffice: v.strictObject({ words: v.number(), differences: Differences }),
  }),
);

describe('The words of Word documents', () => {
  const figures = v.parse(Figures, JSON.parse(readFileSync(join(corpus, 'figures.json'), 'utf8')));

  it('were counted of these very documents, which three programs made', () => {
    const names = readdirSync(corpus).filter(name => name.endsWith('.docx'));
    assert.deepEqual(names.sort(), Object.keys(figures).sort());
    for (const maker of ['pandoc', 'libreoffice', 'python-docx'])
      assert.ok(
        names.some(name => name.startsWith(maker)),
        maker,
      );
    for (const name of names) {
      const sha256 = createHash('sha256')
        .update(readFileSync(join(corpus, name)))
        .digest('hex');
      assert.equal(
        figures[name]?.sha256,
        sha256,
        `${name} has changed: run \`node scripts/word-drafts.mjs\``,
      );
    }
  });

  for (const [name, { text, word, libreOffice }] of Object.entries(figures)) {
    it(`are those of the Markdown that is made of ${name}`, async () => {
      const { markdown } = await wordDraft(name, readFileSync(join(corpus, name)));
      const expected = Object.values(word).reduce((sum, words) => sum + words, text);
      // Word does not count an equation; what Markdown counts of one is not looked at here.
      assert.equal(wordsOf(markdown.replaceAll(/\$[^$\s]+\$/g, '')), expected);
    });

    it(`are explained where LibreOffice counts ${name} otherwise`, () => {
      const explained = Object.values(libreOffice.differences).reduce((sum, words) => sum + words, text);
      assert.equal(libreOffice.words, explained);
    });
  }
});
