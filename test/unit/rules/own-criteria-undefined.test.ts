import assert from 'node:assert/strict';
import { ownCriteriaUndefined } from '../../../server/src/rules/own-criteria-undefined.ts';
import { frontMatter } from '../assessment/support.ts';
import { found, severities } from './support.ts';

const head = frontMatter('ocr-h446');
const missing = (...lines: string[]) => found(ownCriteriaUndefined, lines, { head }).map(({ at }) => at);

describe('own-criteria/undefined', () => {
  it('is one hint, on the heading below which they are looked for', () => {
    assert.deepEqual(missing('## Analysis', '', 'Words.', '', '## Design', '', 'Words.'), ['## Analysis']);
    assert.deepEqual(missing('## Analysis', '', 'Words.', '', '### Success criteria', '', '- It works.'), [
      '### Success criteria',
    ]);
  });

  it('finds nothing where some are defined, where there is no analysis, or where none are asked for', () => {
    assert.deepEqual(
      missing('## Analysis', '', '### Success criteria', '', '- SC1: It works.', '- SC2: It is quick.'),
      [],
    );
    assert.deepEqual(missing('## Design', '', 'Words.'), []);
    assert.deepEqual(found(ownCriteriaUndefined, ['## Analysis', '', 'Words.']), []);
  });

  it('is a hint, whatever the status', () => {
    assert.deepEqual(severities(ownCriteriaUndefined, ['## Analysis', '', 'Words.'], 'ocr-h446'), [
      'hint',
      'hint',
      'hint',
    ]);
  });
});
