import assert from 'node:assert/strict';
import { assessed, frontMatter } from './support.ts';

const read = (...lines: string[]) => assessed(['One.'], { head: frontMatter('plain', ...lines) });

describe('Figures of words with a comma', () => {
  it('are understood, and told how to be written', () => {
    for (const figure of ['9,000', '"9,000"', '9.000', '9 000', '9000 words']) {
      const { wordRules, frontMatterProblems } = read(`words: { limit: ${figure} }`);
      assert.equal(wordRules.limit, 9000, figure);
      assert.match(frontMatterProblems.map(({ message }) => message).join(), /write 9000/);
      assert.equal(frontMatterProblems[0]?.replacement, '9000');
      assert.equal(frontMatterProblems.length, 1);
    }
    const { wordRules, frontMatterProblems } = read('budget: { a: 1,000, b: 1,000, c: 5 }');
    assert.deepEqual(
      wordRules.budgets.map(({ words }) => words),
      [1000, 1000, 5],
    );
    assert.equal(frontMatterProblems.length, 2);
  });
});
