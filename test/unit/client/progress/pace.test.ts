import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayAfter } from '../../../../client/src/progress/days.ts';
import { type Goal, paceOf, recentPace } from '../../../../client/src/progress/pace.ts';
import type { Point } from '../../../../client/src/progress/points.ts';

const point = (day: string, words: number, covered = 3): Point => ({ day, words, covered, all: 18 });

describe('The pace to the day of submission', () => {
  const goal = (words: Partial<Goal['words']>, submission: string): Goal => ({
    words: { counted: 4000, limit: 5000, most: 5000, minimum: null, ...words },
    uncovered: 4,
    submission,
  });

  it('shares out the words that are left', () => {
    assert.deepEqual(paceOf(goal({}, '2026-12-02'), '2026-11-22'), {
      kind: 'ahead',
      days: 10,
      task: { kind: 'at-most', words: 1000, aDay: 100 },
      uncovered: 4,
    });
  });

  it('shares out the words that are too many, with the tolerance, or too few', () => {
    const task = (words: Partial<Goal['words']>) => {
      const pace = paceOf(goal(words, '2026-11-25'), '2026-11-22');
      return pace.kind === 'ahead' && pace.task;
    };
    assert.deepEqual(task({ counted: 5400, most: 5250 }), { kind: 'cut', words: 150, aDay: 50 });
    assert.deepEqual(task({ counted: 5100, most: 5250 }), { kind: 'none', words: 0, aDay: 0 });
    assert.deepEqual(task({ minimum: 4100 }), { kind: 'at-least', words: 100, aDay: 34 });
    assert.deepEqual(task({ limit: null, most: null }), { kind: 'none', words: 0, aDay: 0 });
  });

  it('has the day of submission itself, and is over the day after', () => {
    const on = (today: string) => paceOf(goal({}, '2026-11-22'), today);
    assert.deepEqual(on('2026-11-22'), {
      kind: 'ahead',
      days: 0,
      task: { kind: 'at-most', words: 1000, aDay: 1000 },
      uncovered: 4,
    });
    assert.deepEqual(on('2026-11-23'), { kind: 'past', days: 1 });
  });

  it('is never too slow, and never a word a day faster than need be', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 400 }), (counted, days) => {
        const pace = paceOf(goal({ counted }, dayAfter('2026-11-22', days)), '2026-11-22');
        assert.ok(pace.kind === 'ahead');
        const { words, aDay } = pace.task;
        assert.ok(aDay * days >= words);
        assert.ok(words === 0 || (aDay - 1) * days < words);
      }),
    );
  });

  it('is compared with that of the last week', () => {
    const points = [point('2026-11-01', 1000), point('2026-11-14', 2000), point('2026-11-20', 2700)];
    assert.equal(recentPace(points, '2026-11-22'), 100);
    assert.equal(recentPace([point('2026-11-20', 1000), point('2026-11-22', 900)], '2026-11-22'), -50);
    assert.equal(recentPace([point('2026-11-22', 1000)], '2026-11-22'), undefined);
    assert.equal(recentPace(points, '2026-12-22'), undefined);
    assert.equal(recentPace([], '2026-11-22'), undefined);
  });
});
