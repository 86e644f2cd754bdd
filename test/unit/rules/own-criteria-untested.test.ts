import assert from 'node:assert/strict';
import { ownCriteriaUntested } from '../../../server/src/rules/own-criteria-untested.ts';
import { frontMatter } from '../assessment/support.ts';
import { found, severities } from './support.ts';

const head = frontMatter('ocr-h446');
const ANALYSIS = [
  '## 3.1 Analysis',
  '',
  '### Success criteria',
  '',
  '| Code | Success criterion | Why |',
  '| --- | --- | --- |',
  '| SC1 | The player can save a game | Asked for |',
  '| SC2 | A round takes ten seconds at most | Lessons are short |',
  '| SC3 | The high score is kept | Pupils compare |',
  '',
];
const untested = (...lines: string[]) =>
  found(ownCriteriaUntested, [...ANALYSIS, ...lines], { head }).map(({ at }) => at);

describe('own-criteria/untested', () => {
  it('finds each that no test names, at its definition', () => {
    const problems = found(ownCriteriaUntested, [...ANALYSIS, '## Testing', '', 'SC2 was tried.'], { head });
    assert.deepEqual(
      problems.map(({ at, message }) => [at, message]),
      [
        [
          'SC1',
          'SC1 does not come back in testing. Name it at the test that shows whether the solution meets ‘The player can save a game’.',
        ],
        [
          'SC3',
          'SC3 does not come back in testing. Name it at the test that shows whether the solution meets ‘The high score is kept’.',
        ],
      ],
    );
  });

  it('takes ranges, lists, other ways to write a code and cells of tables', () => {
    assert.deepEqual(untested('## Testing', '', 'Tests of SC1–SC3.'), []);
    assert.deepEqual(untested('## Testing', '', 'Tests of SC 1, sc2 and SC-03.'), []);
    assert.deepEqual(untested('## Testing', '', 'Success criteria 1 to 3 were tried.'), []);
    assert.deepEqual(
      untested('## Testing', '', '| Test no. | Criterion | Result |', '|--|--|--|', '| 1 | 2 | fine |'),
      ['SC1', 'SC3'],
    );
  });

  it('tells the numbers of tests from those of criteria by what stands beside them', () => {
    const of = (head: string) =>
      untested('## Testing', '', head, '|--|--|--|', '| 1 | This | That |', '| 2 | This | That |');
    assert.deepEqual(of('| No. | Success criterion | Test data |'), ['SC3']);
    assert.deepEqual(of('| No. | Test | Success criterion |'), ['SC1', 'SC2', 'SC3']);
    assert.deepEqual(of('| ID | Description | Result |'), ['SC1', 'SC2', 'SC3']);
  });

  it('does not take design, the numbers of tests, or further definitions for a test', () => {
    assert.deepEqual(
      untested('## Design', '', 'SC1 to SC3 need a file.', '', '## Testing', '', '1. Start it.'),
      ['SC1', 'SC2', 'SC3'],
    );
  });

  it('finds nothing where the framework asks for none, or none are defined', () => {
    assert.deepEqual(found(ownCriteriaUntested, ANALYSIS), []);
    assert.deepEqual(found(ownCriteriaUntested, ['## Analysis', '', 'SC1 and SC2.'], { head }), []);
  });

  it('weighs more the further the draft is', () => {
    assert.deepEqual(severities(ownCriteriaUntested, ANALYSIS, 'ocr-h446'), [
      'hint',
      'information',
      'warning',
    ]);
  });
});
