import assert from 'node:assert/strict';
import { phasesEmpty } from '../../../server/src/rules/phases-empty.ts';
import { found, severities } from './support.ts';

describe('phases/empty', () => {
  it('finds a phase with a heading and nothing under it, on the heading line', () => {
    const problems = found(phasesEmpty, [
      '## Design ##',
      '',
      '<!-- to do -->',
      '',
      'Delivery',
      '---',
      '',
      'One.',
    ]);
    assert.deepEqual(
      problems.map(({ at, data }) => [at, data?.phase]),
      [['## Design ##', 'design']],
    );
    assert.match(problems[0]?.message ?? '', /heading for design/);
  });

  it('stands on the first of several headings', () => {
    const problems = found(phasesEmpty, ['## Delivery', '### Team', '## Implementation']);
    assert.deepEqual(
      problems.map(({ at }) => at),
      ['## Delivery'],
    );
  });

  it('finds nothing where words stand in a subsection, table or quotation', () => {
    assert.deepEqual(found(phasesEmpty, ['## Design', '### Data', '', 'One.']), []);
    assert.deepEqual(found(phasesEmpty, ['## Design', '', '| a |', '| - |']), []);
    assert.deepEqual(found(phasesEmpty, ['## Design', '', '> One.']), []);
  });

  it('finds nothing for a phase that is missing', () => {
    assert.deepEqual(found(phasesEmpty, ['One.']), []);
  });

  it('weighs more the further the draft is', () => {
    assert.deepEqual(severities(phasesEmpty, ['## Design']), ['hint', 'warning', 'warning']);
  });
});
