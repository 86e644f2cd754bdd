import assert from 'node:assert/strict';
import { criteriaBeyondLimit } from '../../../server/src/rules/criteria-beyond-limit.ts';
import { wordsOverLimit } from '../../../server/src/rules/words-over-limit.ts';
import { frontMatter, prose, withFrameworks } from '../assessment/support.ts';
import { found, severities } from './support.ts';

const lines = [
  `${prose(50)} <!-- criteria: 1.2.b, 2.2.a -->`,
  '',
  `${prose(49)} <!-- criteria: 3.2.a -->`,
  '',
  `${prose(50)} <!-- criteria: 2.2.a, 6.2.a -->`,
];
const head = (words: string) => frontMatter('npqsl', `words: { ${words} }`);

describe('criteria/beyond-limit', () => {
  it('finds a criterion of which all is said where nobody reads any more, at its first citation', () => {
    const [problem, ...more] = found(criteriaBeyondLimit, lines, { head: head('limit: 99, cut-off: limit') });
    assert.deepEqual(more, []);
    assert.equal(problem?.at, '6.2.a');
    assert.equal(
      problem.message,
      'What is said for 6.2.a stands beyond the place where reading stops (line 11, after 99 words). Shorten what comes before, or move this up.',
    );
    assert.deepEqual(problem.data, { code: '6.2.a' });
  });

  it('does not find one whose passage is read in part', () => {
    assert.deepEqual(found(criteriaBeyondLimit, lines, { head: head('limit: 100, cut-off: limit') }), []);
    assert.deepEqual(
      found(criteriaBeyondLimit, lines, { head: head('limit: 50, cut-off: limit') }).map(({ at }) => at),
      ['3.2.a', '6.2.a'],
    );
    assert.deepEqual(
      found(criteriaBeyondLimit, lines, { head: head('limit: 51, cut-off: limit') }).map(({ at }) => at),
      ['6.2.a'],
    );
  });

  it('reads on to the end of the tolerance where reading stops only there', () => {
    const at = (words: string) =>
      found(criteriaBeyondLimit, lines, { head: head(words) }).map(({ at }) => at);
    assert.deepEqual(at('limit: 90, tolerance: 10%, cut-off: tolerance'), ['6.2.a']);
    assert.deepEqual(at('limit: 90, tolerance: 12%, cut-off: tolerance'), []);
  });

  it('says nothing where it is not known that reading stops, as for the NPQs', () => {
    assert.deepEqual(found(criteriaBeyondLimit, lines, { head: head('limit: 10') }), []);
    assert.deepEqual(found(criteriaBeyondLimit, [prose(5000), '', `${prose(50)} (1.2.b)`]), []);
  });

  it('finds it where the framework says that reading stops', () => {
    const frameworks = withFrameworks(`id: own
title: Own
tasks:
  - id: one
    title: One
    words: { limit: 10, cutOff: limit }
    criteria: [{ code: AO1, asks: One }, { code: AO2, asks: Two }]
`);
    const problems = found(criteriaBeyondLimit, [`${prose(9)} (AO1)`, '', `${prose(9)} (AO2)`], {
      head: frontMatter('own'),
      frameworks,
    });
    assert.deepEqual(
      problems.map(({ at }) => at),
      ['AO2'],
    );
  });

  it('is a warning at any time, and the place where reading stops is shown, too', () => {
    assert.deepEqual(
      severities(criteriaBeyondLimit, lines, 'npqsl', 'words: { limit: 99, cut-off: limit }'),
      ['warning', 'warning', 'warning'],
    );
    const [over, place] = found(wordsOverLimit, lines, { head: head('limit: 99, cut-off: limit') });
    assert.match(over?.message ?? '', /^50 words over the limit: .* Reading stops in line 11\. Shorten/);
    assert.deepEqual([over?.severity, place?.severity, place?.at], ['error', 'information', 'word']);
    assert.match(place?.message ?? '', /^Reading stops here, after 99 words\./);
  });
});
