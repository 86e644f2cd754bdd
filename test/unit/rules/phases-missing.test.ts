import assert from 'node:assert/strict';
import { phasesMissing } from '../../../server/src/rules/phases-missing.ts';
import { frontMatter } from '../assessment/support.ts';
import { found, severities } from './support.ts';

describe('phases/missing', () => {
  it('finds each phase that no heading names, on the framework’s name', () => {
    const problems = found(phasesMissing, ['## Design', '', 'One.']);
    assert.deepEqual(
      problems.map(({ at, data }) => [at, data?.phase]),
      [
        ['npqsl', 'implementation'],
        ['npqsl', 'evaluation'],
      ],
    );
  });

  it('says which headings would do', () => {
    const [problem] = found(phasesMissing, []);
    assert.match(
      problem?.message ?? '',
      /No heading names design\..*mark that section: put <!-- phase: design -->.*‘Design’/,
    );
  });

  it('finds nothing where all are named, though empty, nor where the task has no phases', () => {
    assert.deepEqual(found(phasesMissing, ['## 1 Planning', '## 2 Delivery', '### 2.1 Outcomes']), []);
    assert.deepEqual(found(phasesMissing, [], { head: frontMatter('npqh', 'task: task-2') }), []);
    assert.deepEqual(found(phasesMissing, [], { head: frontMatter('plain') }), []);
  });

  it('weighs more the further the draft is', () => {
    assert.deepEqual(severities(phasesMissing, []), ['hint', 'warning', 'warning']);
  });
});
