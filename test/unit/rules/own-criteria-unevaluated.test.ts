import assert from 'node:assert/strict';
import { ownCriteriaUnevaluated } from '../../../server/src/rules/own-criteria-unevaluated.ts';
import { frontMatter } from '../assessment/support.ts';
import { found, severities } from './support.ts';

const head = frontMatter('ocr-h446');
const ANALYSIS = [
  '## Analysis',
  '',
  '### Objectives',
  '',
  '1. The user can log in.',
  '2. The list is sorted.',
  '',
];
const lacking = (...lines: string[]) =>
  found(ownCriteriaUnevaluated, [...ANALYSIS, ...lines], { head }).map(
    ({ message }) => message.split(' does')[0],
  );

describe('own-criteria/unevaluated', () => {
  it('finds each that the evaluation does not name', () => {
    assert.deepEqual(
      lacking('## Testing', '', 'Objectives 1 and 2.', '', '## Evaluation', '', 'Objective 2 was met.'),
      ['Objective 1'],
    );
    assert.deepEqual(lacking(), ['Objective 1', 'Objective 2']);
  });

  it('takes a numbered list or table of a section about them, and a part for the whole', () => {
    assert.deepEqual(lacking('## Evaluation', '', '### Objectives', '', '1. Met.', '2. Not met.'), []);
    assert.deepEqual(
      lacking(
        '## Evaluation',
        '',
        '| No. | Objective | Met? |',
        '|--|--|--|',
        '| 1 | Log in | ✓ |',
        '| 2.1 | Sort | ✗ |',
      ),
      [],
    );
    assert.deepEqual(lacking('## Evaluation', '', '1. It was fun.', '2. It works.'), [
      'Objective 1',
      'Objective 2',
    ]);
  });

  it('does not take a code of the framework for one of the writer’s', () => {
    assert.deepEqual(lacking('## Evaluation', '', 'This meets criterion 2.4.1 (criterion 1.4.2).').length, 2);
    assert.deepEqual(lacking('## Evaluation', '', '| Criterion |', '|--|', '| 1.4.2 |').length, 2);
    assert.deepEqual(lacking('## Evaluation', '', 'Objective 1.2 was met.'), ['Objective 2']);
  });

  it('weighs more the further the draft is', () => {
    assert.deepEqual(severities(ownCriteriaUnevaluated, ANALYSIS, 'ocr-h446'), [
      'hint',
      'information',
      'warning',
    ]);
  });
});
