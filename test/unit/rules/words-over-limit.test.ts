import assert from 'node:assert/strict';
import { wordsOverLimit } from '../../../server/src/rules/words-over-limit.ts';
import { frontMatter, prose } from '../assessment/support.ts';
import { found, severities } from './support.ts';

describe('words/over-limit', () => {
  it('finds a draft with more words than the limit, on the framework’s name', () => {
    const [problem] = found(wordsOverLimit, [prose(5001)]);
    assert.equal(problem?.at, 'npqsl');
    assert.match(problem?.message ?? '', /^1 word over the limit: 5,001 of 5,000\./);
  });

  it('shows the figure both ways where something is not counted', () => {
    const [problem] = found(wordsOverLimit, [prose(5010), '', '## Annex', '', prose(99)]);
    assert.match(
      problem?.message ?? '',
      /^10 words over the limit: 5,010 of 5,000; 5,110 words with what is not counted\./,
    );
  });

  it('finds nothing at the limit, nor without one', () => {
    assert.deepEqual(found(wordsOverLimit, [prose(5000)]), []);
    assert.deepEqual(found(wordsOverLimit, [prose(9999)], { head: frontMatter('plain') }), []);
    assert.deepEqual(found(wordsOverLimit, [prose(4000), '', '## Annex', '', prose(4000)]), []);
  });

  it('is an error at any time', () => {
    assert.deepEqual(severities(wordsOverLimit, [prose(5001)]), ['error', 'error', 'error']);
  });
});
