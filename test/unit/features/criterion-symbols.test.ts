import assert from 'node:assert/strict';
import { assess } from '../../../server/src/assessment/assess.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { criterionSymbols } from '../../../server/src/features/criterion-symbols.ts';
import { bundled } from '../assessment/support.ts';

const text = [
  '---',
  'assessment:',
  '  framework: npqsl',
  '---',
  '',
  'Not here.',
  '',
  'I led it (1.2.1).',
  '',
].join('\n');

function found(query: string): [string, number, string | undefined][] {
  const draft = readDraft(text);
  const assessment = assess(draft, bundled);
  assert.ok(assessment.kind === 'assessed');
  const assessed = { uri: 'file:///draft.md', version: 1, assessment, problems: [], lines: draft };
  return criterionSymbols(assessed, query).map(({ name, location, containerName }) => [
    name,
    location.range.start.line,
    containerName,
  ]);
}

describe('The symbols of a draft', () => {
  it('are its criteria, where they are cited first or the framework is named', () => {
    const all = found('');
    assert.equal(all.length, 18);
    assert.deepEqual(all[0]?.slice(1), [7, 'too few words · Project throughout your school']);
    assert.deepEqual(all[1]?.slice(1), [2, 'not tagged · Project throughout your school']);
  });

  it('are found by letters of their codes and titles, in order', () => {
    assert.deepEqual(
      found('1.2.1').map(([name]) => name.slice(0, 5)),
      ['1.2.1'],
    );
    assert.deepEqual(
      found('Worth').map(([name]) => name.slice(0, 5)),
      ['1.2.b'],
    );
    assert.deepEqual(
      found('causes gaps').map(([name]) => name.slice(0, 5)),
      ['1.2.1'],
    );
    assert.deepEqual(found('b.2.1.zz'), []);
  });
});
