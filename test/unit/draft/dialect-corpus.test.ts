import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import * as v from 'valibot';
import { countWords } from '../../../server/src/draft/words.ts';
import { visibleOf, wordsOf } from './support.ts';

const corpus = join(process.cwd(), 'test/corpus/dialects');

describe('What pandoc prints of its own marks', () => {
  const printed = v.parse(
    v.record(v.string(), v.string()),
    JSON.parse(readFileSync(join(corpus, 'printed.json'), 'utf8')),
  );
  const names = readdirSync(corpus)
    .filter(name => name.endsWith('.md'))
    .map(name => basename(name, '.md'));

  it('is known of every document', () => {
    assert.deepEqual(Object.keys(printed).sort(), names.toSorted(), 'run `node scripts/dialect-corpus.mjs`');
    assert.ok(names.length > 20);
  });

  for (const name of names)
    it(`is what is shown and counted of ${name}`, () => {
      const text = readFileSync(join(corpus, `${name}.md`), 'utf8');
      // Captions stand in brackets there, where no picture can be shown.
      const expected = (printed[name] ?? '').replace(/\[(A chart of the results)\]/, '$1');
      assert.equal(visibleOf(text).replace(/\s+/g, ' '), expected);
      assert.equal(wordsOf(text), countWords(expected));
    });
});
