import assert from 'node:assert/strict';
import { criteriaPlainCode } from '../../../server/src/rules/criteria-plain-code.ts';
import { frontMatter, withFrameworks } from '../assessment/support.ts';
import { found, severities } from './support.ts';

const own = (citing: string) => {
  const list = ['K1', 'K2', 'K3', '1.1', 'A', 'B'].map(
    code => `      - { code: '${code}', asks: 'Show ${code}.' }`,
  );
  const lines = ['id: own', 'title: Own', `citing: ${citing}`, 'tasks:', '  - id: one', '    title: One'];
  return withFrameworks([...lines, '    criteria:', ...list].join('\n'));
};

/** What is found in a draft whose codes are tags in a form only. */
function at(text: string, citing = 'in-a-form') {
  const setting = { head: frontMatter('own'), frameworks: own(citing) };
  return found(criteriaPlainCode, [text], setting).map(problem => [problem.at, problem.data?.replacement]);
}

describe('criteria/plain-code', () => {
  it('finds the first listed code in plain text', () => {
    assert.deepEqual(at('I used K1 and K2 (see K3).'), [['K1', '(K1)']]);
    assert.deepEqual(at('I used K1–K3 there.'), [['K1–K3', '(K1–K3)']]);
  });

  it('finds a letter in brackets, wherever codes are tags', () => {
    for (const citing of ['in-a-form', 'anywhere'])
      assert.deepEqual(at('I led it (A).', citing), [['A', 'criterion A']]);
  });

  it('finds nothing of what is tagged elsewhere', () => {
    assert.deepEqual(at('I used K1 (K2). <!-- criteria: K1 -->'), []);
    assert.deepEqual(at('I used K1 (K1), and K2.'), [['K2', '(K2)']]);
  });

  it('finds nothing where codes are tags anywhere, and in what is no such code', () => {
    assert.deepEqual(at('I used K1.', 'anywhere'), []);
    for (const text of [
      'I used K9 and 1.1.',
      'See Figure K1.',
      'It is `K1`.',
      'A plan (a) and (A, X).',
      '## K1 Plan',
    ])
      assert.deepEqual(at(text), [], text);
  });

  it('is gone once its fix is made', () => {
    assert.deepEqual(at('I used (K1) there.'), []);
    assert.deepEqual(at('I led it (criterion A).'), []);
  });

  it('is a hint', () => {
    assert.deepEqual(
      severities(criteriaPlainCode, ['I led it (A).'], 'ib-ee', 'task: essay'),
      new Array(3).fill('hint'),
    );
  });
});
