import assert from 'node:assert/strict';
import { wordsNearLimit } from '../../../server/src/rules/words-near-limit.ts';
import { frontMatter, prose } from '../assessment/support.ts';
import { found, severities } from './support.ts';

describe('words/near-limit', () => {
  it('finds a draft from 95% of the limit on, on the framework’s name', () => {
    const [problem] = found(wordsNearLimit, [prose(4750)]);
    assert.equal(problem?.at, 'npqsl');
    assert.match(problem?.message ?? '', /^250 words left: 4,750 of 5,000; nothing is left out\. Keep/);
    assert.match(found(wordsNearLimit, [prose(4999)])[0]?.message ?? '', /^1 word left: /);
    assert.match(
      found(wordsNearLimit, [prose(5000)])[0]?.message ?? '',
      /^No words are left: 5,000 of 5,000; /,
    );
  });

  it('finds nothing below, beyond the limit, nor without one', () => {
    assert.deepEqual(found(wordsNearLimit, [prose(4749)]), []);
    assert.deepEqual(found(wordsNearLimit, [prose(5001)]), []);
    assert.deepEqual(found(wordsNearLimit, [prose(4750)], { head: frontMatter('plain') }), []);
  });

  it('is information at any time', () => {
    assert.deepEqual(severities(wordsNearLimit, [prose(4750)]), [
      'information',
      'information',
      'information',
    ]);
  });
});
