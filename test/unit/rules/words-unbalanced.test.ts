import assert from 'node:assert/strict';
import { wordsUnbalanced } from '../../../server/src/rules/words-unbalanced.ts';
import { frontMatter, prose } from '../assessment/support.ts';
import { found, severities } from './support.ts';

const draft = (design: number, evaluation: number) => [
  '## Design',
  '',
  prose(design - 1),
  '',
  '## Evaluation',
  '',
  prose(evaluation - 1),
];

describe('words/unbalanced', () => {
  it('finds a phase with less than a tenth of the counted words, on its heading', () => {
    const [problem, ...more] = found(wordsUnbalanced, draft(901, 99));
    assert.deepEqual(more, []);
    assert.equal(problem?.at, '## Evaluation');
    assert.match(problem.message, /^Evaluation has 99 of 1,000 words, less than a tenth\./);
    assert.deepEqual(found(wordsUnbalanced, draft(900, 100)), []);
  });

  it('counts as the limit does', () => {
    const lines = [...draft(900, 60), '', '| a |', '| - |', `| ${prose(60)} |`];
    assert.deepEqual(found(wordsUnbalanced, lines), []);
    const head = frontMatter('npqsl', 'words: { exclude: [tables] }');
    assert.match(
      found(wordsUnbalanced, lines, { head })[0]?.message ?? '',
      /^Evaluation has 60 of 960 words/,
    );
    assert.equal(found(wordsUnbalanced, [...draft(450, 49), '', '## Annex', '', prose(900)]).length, 0);
  });

  it('waits until there are 500 words, and leaves missing and empty phases to their own rules', () => {
    assert.deepEqual(found(wordsUnbalanced, draft(450, 49)), []);
    assert.equal(found(wordsUnbalanced, draft(451, 49)).length, 1);
    const head = frontMatter('npqsl', 'words: { limit: 200 }');
    assert.equal(found(wordsUnbalanced, draft(91, 9), { head }).length, 1);
    assert.deepEqual(found(wordsUnbalanced, draft(90, 9), { head }), []);
    assert.deepEqual(found(wordsUnbalanced, ['## Design', '', prose(900), '', '## Evaluation']), []);
  });

  it('says nothing of an outline, and weighs more in a final text', () => {
    assert.deepEqual(severities(wordsUnbalanced, draft(901, 99)), [null, 'information', 'warning']);
  });

  it('leaves a phase alone that may be short, as a conclusion', () => {
    const lines = [
      '## Introduction',
      '',
      prose(39),
      '',
      '## Rivers',
      '',
      prose(900),
      '',
      '## Conclusion',
      '',
      prose(9),
    ];
    assert.deepEqual(found(wordsUnbalanced, lines, { head: frontMatter('ib-ee', 'task: essay') }), []);
  });
});
