import assert from 'node:assert/strict';
import { criteriaOtherTask } from '../../../server/src/rules/criteria-other-task.ts';
import { frontMatter } from '../assessment/support.ts';
import { found, severities } from './support.ts';

describe('criteria/other-task', () => {
  it('finds a code of another level', () => {
    const problems = found(criteriaOtherTask, ['One (1.3.1).']);
    assert.deepEqual(
      problems.map(({ at, data }) => [at, data]),
      [['1.3.1', { code: '1.3.1' }]],
    );
    assert.match(problems[0]?.message ?? '', /1\.3\.1 belongs to NPQH.*for NPQSL/);
  });

  it('finds a code of the other task', () => {
    const [problem] = found(criteriaOtherTask, ['One (6.3.1).'], {
      head: frontMatter('npqh', 'task: task-1'),
    });
    assert.equal(problem?.at, '6.3.1');
    assert.match(problem?.message ?? '', /belongs to NPQH task-2.*for NPQH task-1/);
  });

  it('finds nothing in codes of this task, nor in running text', () => {
    assert.deepEqual(found(criteriaOtherTask, ['(1.2.1) (6.2.1) (7.2.1) and 1.3.1']), []);
    assert.deepEqual(
      found(criteriaOtherTask, ['(6.3.1)'], { head: frontMatter('npqh', 'task: task-2') }),
      [],
    );
  });

  it('is a warning at any time', () => {
    assert.deepEqual(severities(criteriaOtherTask, ['(1.3.1)']), ['warning', 'warning', 'warning']);
  });
});
