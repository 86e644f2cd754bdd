import assert from 'node:assert/strict';
import { wordsUnderMinimum } from '../../../server/src/rules/words-under-minimum.ts';
import { frontMatter, prose } from '../assessment/support.ts';
import { found, severities } from './support.ts';

const short = (words: number, ...more: string[]) =>
  found(wordsUnderMinimum, [prose(words)], { head: frontMatter('npqsl', ...more) });

describe('words/under-minimum', () => {
  it('finds a draft with fewer words than the minimum, on the framework’s name', () => {
    const [problem] = short(1999, 'words: { minimum: 2000 }');
    assert.equal(problem?.at, 'npqsl');
    assert.match(
      problem.message,
      /^1 word short of the minimum: 1,999 of at least 2,000; nothing is left out\. /,
    );
    assert.deepEqual(short(2000, 'words: { minimum: 2000 }'), []);
  });

  it('takes the tolerance off where it goes both ways', () => {
    const range = 'words: { limit: 3000, minimum: 2500, tolerance: ±10% }';
    assert.match(short(2249, range)[0]?.message ?? '', /^1 word short .* at least 2,250 \(2,500, ±10%\);/);
    assert.deepEqual(short(2250, range), []);
    assert.equal(short(2499, 'words: { minimum: 2500, tolerance: 10% }').length, 1);
  });

  it('takes the limit for what to aim at where there is only that, with a tolerance both ways', () => {
    assert.match(
      short(2249, 'words: { limit: 2500, tolerance: ±10% }')[0]?.message ?? '',
      /^1 word short of the minimum: 2,249 of at least 2,250 \(2,500, ±10%\);/,
    );
    assert.deepEqual(short(2250, 'words: { limit: 2500, tolerance: ±10% }'), []);
    assert.deepEqual(short(1, 'words: { limit: 2500, tolerance: 10% }'), []);
    assert.deepEqual(short(1), []);
  });

  it('weighs more as the draft gets on', () => {
    assert.deepEqual(severities(wordsUnderMinimum, [prose(9)], 'npqsl', 'words: { minimum: 10 }'), [
      'hint',
      'information',
      'warning',
    ]);
  });
});
