import assert from 'node:assert/strict';
import {
  type Assigned,
  commonKeys,
  conditionKeys,
  type Identified,
  identify,
} from '../../../server/src/assessment/identify.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import type { FrontMatterFault } from '../../../server/src/draft/front-matter.ts';
import { bundled, frontMatter } from './support.ts';

/** What a front matter comes to; its problems with the text that each stands on. */
function identified(text: string, assigned?: Assigned): Identified & { readonly at: readonly string[] } {
  const result = identify(readDraft(text), bundled, assigned);
  return { ...result, at: result.problems.map(({ start, end }) => text.slice(start, end)) };
}

/** The one problem that a front matter has. */
function problem(text: string, at: string): FrontMatterFault {
  const result = identified(text);
  assert.deepEqual(result.at, [at]);
  assert.ok(result.problems[0]);
  return result.problems[0];
}

describe('identify', () => {
  it('finds framework and task', () => {
    const { framework, task, status, wordRules, problems } = identified(
      frontMatter('npqh', 'task: task-2', 'status: final'),
    );
    assert.deepEqual(
      [framework?.id, task?.id, status, wordRules.limit, problems],
      ['npqh', 'task-2', 'final', 2500, []],
    );
  });

  it('needs no task where the framework has one', () => {
    for (const id of ['npqml', 'npqsl', 'npq-case-study', 'plain']) {
      const { framework, task, problems } = identified(frontMatter(id));
      assert.deepEqual([task, problems], [framework?.tasks[0], []]);
    }
    assert.equal(identified(frontMatter('npqsl', 'task:')).task?.id, 'project');
  });

  it('takes a draft for a draft where it does not say how far it is', () => {
    assert.equal(identified(frontMatter('npqsl')).status, 'draft');
    const empty = identified(frontMatter('npqsl', 'status:'));
    assert.deepEqual([empty.status, empty.problems], ['draft', []]);
  });

  it('suggests the framework that was meant, and lists all', () => {
    const { message, replacement } = problem(frontMatter('npqls'), 'npqls');
    assert.equal(replacement, 'npqsl');
    assert.match(message, /‘npqls’.*‘npqsl’/);
    assert.ok(message.includes(bundled.ids.join(', ')));
    assert.equal(identified(frontMatter('npqls')).framework, undefined);
  });

  it('lists all frameworks where none is near', () => {
    const { message, replacement } = problem(frontMatter('thesis'), 'thesis');
    assert.equal(replacement, undefined);
    assert.ok(message.includes(bundled.ids.join(', ')));
  });

  it('asks for a framework where none is named', () => {
    assert.match(problem('---\nassessment:\n---\n', 'assessment').message, /npqml, npqsl/);
    assert.match(
      problem('---\nassessment:\n  status: draft\n---\n', 'assessment').message,
      /which framework/,
    );
    assert.match(problem(frontMatter(''), 'framework').message, /which framework/);
    assert.match(problem('---\ntitle: One\n---\n', '').message, /which framework/);
  });

  it('suggests the task that was meant, and lists all', () => {
    const { message, replacement } = problem(frontMatter('npqh', 'task: task1'), 'task1');
    assert.equal(replacement, 'task-1');
    assert.match(message, /‘task1’.*task-1, task-2/);
    assert.equal(identified(frontMatter('npqh', 'task: task1')).task, undefined);
    assert.equal(problem(frontMatter('npqsl', 'task: essay'), 'essay').replacement, 'project');
  });

  it('asks for the task where there are two', () => {
    for (const head of [frontMatter('npqel'), frontMatter('npqel', 'task:')]) {
      const { framework, task, problems } = identified(head);
      assert.deepEqual([framework?.id, task, problems.length], ['npqel', undefined, 1]);
      assert.match(problems[0]?.message ?? '', /task-1, task-2/);
    }
    problem(frontMatter('npqel'), 'npqel');
    problem(frontMatter('npqel', 'task:'), 'task');
  });

  it('lists what status can be', () => {
    const { message, replacement } = problem(frontMatter('npqsl', 'status: finall'), 'finall');
    assert.equal(replacement, 'final');
    assert.match(message, /outline, draft, final/);
    assert.equal(problem(frontMatter('npqsl', 'status: submitted'), 'submitted').replacement, undefined);
    assert.equal(identified(frontMatter('npqsl', 'status: Final')).status, 'draft');
  });

  it('takes the participant’s own word limit', () => {
    assert.equal(identified(frontMatter('plain', 'words: { limit: 3000 }')).wordRules.limit, 3000);
    assert.equal(identified(frontMatter('plain', 'words: { limit: 1 }')).wordRules.limit, 1);
    for (const words of [
      '3000',
      '{ limit: 0 }',
      '{ limit: -5 }',
      '{ limit: 2.5 }',
      '{ limit: many }',
      '{ most: 3000 }',
      '[3000]',
    ]) {
      const { wordRules, problems } = identified(frontMatter('plain', `words: ${words}`));
      assert.deepEqual([wordRules.limit, problems.length], [undefined, 1], words);
    }
  });

  it('says what is wrong with a date, on the date', () => {
    assert.match(
      problem(frontMatter('npqsl', 'started: 2025-09-31'), '2025-09-31').message,
      /no 31 September 2025/,
    );
    assert.match(problem(frontMatter('npqsl', 'finished: soon'), 'soon').message, /year-month-day/);
    assert.match(
      problem(frontMatter('npqh', 'task: task-1', 'plan-presented: 3 May'), '3 May').message,
      /year-month-day/,
    );
  });

  it('reads the day of submission, and says what is wrong with it', () => {
    const { submission, problems } = identified(frontMatter('npqsl', 'submission: 2026-04-30'));
    assert.deepEqual([submission, problems], ['2026-04-30', []]);
    assert.match(
      problem(frontMatter('npqsl', 'submission: 2026-04-31'), '2026-04-31').message,
      /no 31 April 2026/,
    );
    assert.match(problem(frontMatter('npqsl', 'submission: [1, 2]'), '[1, 2]').message, /single date/);
    assert.equal(identified(frontMatter('npqsl', 'submission: soon')).submission, undefined);
    const unanswered = identified(frontMatter('npqsl', 'submission:'));
    assert.deepEqual([unanswered.submission, unanswered.problems], [undefined, []]);
    assert.equal(
      problem(frontMatter('npqsl', 'submision: 2026-04-30'), 'submision').replacement,
      'submission',
    );
  });

  it('says when the end is before the beginning', () => {
    const head = frontMatter('npqsl', 'started: 2026-04-30', 'finished: 2025-09-01');
    assert.match(problem(head, '2025-09-01').message, /‘finished’ is before ‘started’/);
    assert.deepEqual(
      identified(frontMatter('npqsl', 'started: 2025-09-01', 'finished: 2025-09-01')).problems,
      [],
    );
  });

  it('says what else a condition’s answer must be', () => {
    const task2 = (line: string) => frontMatter('npqh', 'task: task-2', line);
    assert.match(problem(task2('placement-days: nine'), 'nine').message, /‘placement-days: 9’/);
    assert.match(problem(task2('placement-days: -1'), '-1').message, /number of days/);
    assert.match(problem(frontMatter('npqsl', 'sponsor: maybe'), 'maybe').message, /true or false/);
    const message = problem(
      frontMatter('npqsl', 'data-points: [baseline, middle]'),
      '[baseline, middle]',
    ).message;
    assert.match(message, /‘middle’.*baseline, mid-point, end-point/);
    assert.deepEqual(identified(task2('placement-days: 0')).problems, []);
    assert.deepEqual(identified(frontMatter('npqsl', 'data-points: baseline')).problems, []);
  });

  it('lets an answer be empty', () => {
    assert.deepEqual(identified(frontMatter('npqsl', 'started:', 'sponsor:', 'data-points:')).problems, []);
  });

  it('suggests the key that was meant', () => {
    const { replacement } = problem(frontMatter('npqsl', 'statsu: final'), 'statsu');
    assert.equal(replacement, 'status');
    assert.equal(problem(frontMatter('npqsl', 'startd: 2025-09-01'), 'startd').replacement, 'started');
  });

  it('leaves keys alone that it does not know', () => {
    assert.deepEqual(identified(frontMatter('npqsl', 'mentor: Head of maths')).problems, []);
    assert.deepEqual(identified(frontMatter('npqsl', 'placement-days: many')).problems, []);
    assert.deepEqual(identified(frontMatter('npqsl', 'status: final', 'statu: x')).problems, []);
  });

  it('reports broken YAML and does not ask for a framework besides', () => {
    const text = '---\nassessment:\n  framework: "npqsl\n---\n';
    const { problems } = identified(text);
    assert.ok(problems.length > 0 && problems.every(({ message }) => !message.includes('which framework')));
  });

  it('says one thing of broken YAML, and the true one', () => {
    for (const text of [
      '---\nassessment: [\n---\n',
      '---\nassessment:\n  framework: npqls\n  status: [\n  statu: x\n---\n',
      `---\nassessment:\n  framework: npqsl\n${'  "a" b: c\n'.repeat(100)}---\n`,
    ]) {
      const { problems } = identified(text);
      assert.deepEqual([problems.length, /not valid YAML/.test(problems[0]?.message ?? '')], [1, true], text);
    }
  });

  it('takes what is assigned for what is left empty', () => {
    const assigned = { framework: 'npqh', task: 'task-1' };
    for (const value of ['', ' ""', ' ~']) {
      const text = `---\nassessment:\n  framework:${value}\n  task:${value}\n---\n`;
      const { framework, task, problems } = identified(text, assigned);
      assert.deepEqual([framework?.id, task?.id, problems], ['npqh', 'task-1', []], value);
      assert.equal(identified(text).problems.length, 1);
    }
  });

  it('takes no list for a text', () => {
    const { framework, problems } = identified(frontMatter('[npqsl]'), { framework: 'npqsl' });
    assert.equal(framework, undefined);
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['Expected a text for ‘framework’, found a list. Write for example ‘framework: npqsl’.'],
    );
    assert.equal(problem(frontMatter('[npqsl]'), '[npqsl]').replacement, undefined);
    problem(frontMatter('{ id: npqsl }'), '{ id: npqsl }');
    problem(frontMatter('npqh', 'task: [task-1]'), '[task-1]');
    problem(frontMatter('npqsl', 'status: [final]'), '[final]');
    problem(frontMatter('npqsl', 'started: [2025-09-01]'), '[2025-09-01]');
  });

  it('takes what is assigned where the front matter is silent', () => {
    const text = '# One\n';
    const { framework, task, problems } = identified(text, { framework: 'npqh', task: 'task-1' });
    assert.deepEqual([framework?.id, task?.id, problems], ['npqh', 'task-1', []]);
    assert.deepEqual(identified(text, { framework: 'npqx' }).problems.length, 1);
  });

  it('takes the front matter’s word before what is assigned', () => {
    const { framework, task } = identified(frontMatter('npqel', 'task: task-2'), {
      framework: 'npqh',
      task: 'task-1',
    });
    assert.deepEqual([framework?.id, task?.id], ['npqel', 'task-2']);
  });

  it('knows which keys a condition is answered by', () => {
    const conditions = bundled.find('npqsl')?.tasks[0]?.conditions ?? [];
    assert.deepEqual(conditions.flatMap(conditionKeys), [
      'started',
      'finished',
      'risk-assessment',
      'action-plan',
      'research',
      'data-points',
      'sponsor',
    ]);
    assert.deepEqual(commonKeys, [
      'framework',
      'task',
      'status',
      'submission',
      'parts',
      'words',
      'budget',
      'marks',
      'behaviours',
    ]);
  });
});
