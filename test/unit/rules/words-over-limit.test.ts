import assert from 'node:assert/strict';
import { problemsOf } from '../../../server/src/rules/rules.ts';
import { wordsOverLimit } from '../../../server/src/rules/words-over-limit.ts';
import { assessText, frontMatter, prose } from '../assessment/support.ts';
import { found, severities } from './support.ts';

describe('words/over-limit', () => {
  it('finds a draft with more words than the limit, on the framework’s name', () => {
    const [problem] = found(wordsOverLimit, [prose(5001)]);
    assert.equal(problem?.at, 'npqsl');
    assert.match(
      problem?.message ?? '',
      /^1 word over the limit: 5,001 of 5,000; nothing is left out\. Shorten/,
    );
  });

  it('shows the figure both ways where something is not counted', () => {
    const [problem] = found(wordsOverLimit, [prose(5010), '', '## Annex', '', prose(99)]);
    assert.match(
      problem?.message ?? '',
      /^10 words over the limit: 5,010 of 5,000; 5,110 words with what is not counted\./,
    );
  });

  it('is information within the tolerance, and an error beyond it', () => {
    const over = (words: number, more = '') =>
      found(wordsOverLimit, [prose(words)], {
        head: frontMatter('npqsl', `words: { limit: 200, tolerance: 10%${more} }`),
      }).map(({ severity, message }) => `${severity}: ${message}`);
    assert.deepEqual(over(200), []);
    assert.deepEqual(over(219), [
      'information: 19 words over the limit, but within its tolerance of 10%: 219 of 200; nothing is left out. 1 word of it left: shorten the account if you are to add more.',
    ]);
    assert.match(over(220)[0] ?? '', /^information: .* Nothing is left of it: shorten/);
    assert.deepEqual(over(221), [
      'error: 21 words over the limit and beyond its tolerance of 10% (220): 221 of 200; nothing is left out. Shorten the account before you submit it.',
    ]);
    assert.match(over(201, ', cut-off: limit')[0] ?? '', /^error: 1 word over the limit: 201 of 200;/);
  });

  it('weighs within the tolerance no more than a setting says', () => {
    const text = `${frontMatter('npqsl', 'words: { limit: 200, tolerance: 10% }')}${prose(201)}`;
    const severity = (own: 'hint' | 'error') =>
      problemsOf(assessText(text), { 'words/over-limit': own }).find(
        ({ rule }) => rule === 'words/over-limit',
      )?.severity;
    assert.deepEqual([severity('hint'), severity('error')], ['hint', 'information']);
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
