import assert from 'node:assert/strict';
import { placedAnew, settleStated } from '../../../server/src/import/settle-stated.ts';
import type { Stated } from '../../../server/src/import/stated.ts';
import { bundled } from './support.ts';

const stated = (code: string | undefined, title: string | undefined, more: Partial<Stated> = {}): Stated => ({
  code,
  title,
  asks: `What ${title ?? code} asks.`,
  under: [],
  ...more,
});

function settled(id: string, all: readonly Stated[], only?: string) {
  const { criteria, doubts } = settleStated(all, bundled(id), only);
  return {
    criteria: criteria.map(({ code, task, leftOut }) => `${leftOut ? '-' : '+'} ${task} ${code}`),
    doubts: doubts.map(({ kind, code }) => `${kind} ${code}`),
  };
}

describe('Criteria that a document states', () => {
  it('are known by the titles that the framework gives them, too', () => {
    const [first] = bundled('ib-ee').tasks[0]?.criteria ?? [];
    assert.ok(first?.title);
    assert.deepEqual(settled('ib-ee', [stated(undefined, first.title)]).criteria, ['+ essay A']);
  });

  it('belong to the task whose title stands above them', () => {
    const { tasks } = bundled('psf-2023');
    const all = tasks.map(({ title }) => stated('V1', undefined, { under: [{ title }] }));
    assert.deepEqual(settled('psf-2023', all), {
      criteria: ['+ fellow V1', '+ associate V1', '+ senior V1'],
      doubts: [],
    });
  });

  it('of another task than the one that is asked for are left out', () => {
    const under = [{ title: bundled('psf-2023').tasks[0]?.title ?? '' }];
    assert.deepEqual(settled('psf-2023', [stated('V1', undefined, { under })], 'senior'), {
      criteria: ['-  V1'],
      doubts: ['other-task V1'],
    });
  });

  it('that stand there twice in the same words are one', () => {
    const one = stated('1.2.1', 'Figures');
    assert.deepEqual(settled('npqsl', [one, one]).criteria, ['+ project 1.2.1']);
    assert.deepEqual(settled('npqsl', [one, { ...one, asks: 'Other words.' }]), {
      criteria: ['+ project 1.2.1', '- project 1.2.1'],
      doubts: ['twice 1.2.1'],
    });
  });

  it('that have no code are given one by hand, or another title', () => {
    const one = { code: 'Weighing', codeless: true as const, title: 'Weighing', asks: 'Weighs.', task: '' };
    const anew = (id: string, code: string) =>
      placedAnew({ ...one, code, replaces: false, corrected: true }, bundled(id));
    const { code, codeless, task, area } = anew('npqsl', '1.2.7');
    assert.deepEqual([code, codeless, task, area], ['1.2.7', undefined, 'project', 1]);
    const titled = anew('university-project', 'Weighed');
    assert.deepEqual([titled.code, titled.codeless, titled.task], ['Weighed', true, 'report']);
    assert.throws(() => anew('npqsl', 'Weighed'), /‘Weighed’ has no code/);
  });

  it('take new codes where the framework lists its own, if a draft can be tagged with them', () => {
    assert.deepEqual(settled('plain', [stated('DR-AT-2', 'Gathers'), stated('a/b c', 'Odd')]).criteria, [
      '+ document DR-AT-2',
      '+ document Odd',
    ]);
  });
});
