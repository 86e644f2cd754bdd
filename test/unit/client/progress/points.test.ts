import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayAfter } from '../../../../client/src/progress/days.ts';
import { type Point, readPoints, recorded } from '../../../../client/src/progress/points.ts';

const point = (day: string, words: number, covered = 3): Point => ({ day, words, covered, all: 18 });

describe('The record of progress', () => {
  it('has one point a day, with the last figures of the day', () => {
    let points: readonly Point[] = [];
    for (const next of [point('2026-11-20', 900), point('2026-11-21', 950), point('2026-11-21', 1000, 4)])
      points = recorded(points, next);
    assert.deepEqual(points, [point('2026-11-20', 900), point('2026-11-21', 1000, 4)]);
  });

  it('is the same where nothing has changed', () => {
    const points = [point('2026-11-20', 900)];
    assert.equal(recorded(points, point('2026-11-20', 900)), points);
  });

  it('is in the order of the days, also when somebody has travelled back over the date line', () => {
    const points = recorded([point('2026-11-22', 1000)], point('2026-11-21', 1010));
    assert.deepEqual(points, [point('2026-11-21', 1010), point('2026-11-22', 1000)]);
  });

  it('takes what is usable of what was kept', () => {
    const good = point('2026-11-20', 900);
    const bad = [
      null,
      'x',
      { ...good, day: '2026-11-31' },
      { ...good, words: -1 },
      { ...good, all: '18' },
      {},
    ];
    assert.deepEqual(readPoints([...bad, good]), [good]);
    for (const data of [undefined, null, 'x', { 0: good }]) assert.deepEqual(readPoints(data), []);
  });

  it('never has a day twice, nor out of order', () => {
    const day = fc.integer({ min: 0, max: 20 }).map(days => dayAfter('2026-11-20', days));
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.nat(6000))), written => {
        const points = written.reduce(
          (all: readonly Point[], [on, words]) => recorded(all, point(on, words)),
          [],
        );
        const days = points.map(item => item.day);
        assert.deepEqual(days, [...new Set(written.map(([on]) => on))].sort());
        for (const { day: on, words } of points)
          assert.equal(words, written.findLast(([other]) => other === on)?.[1]);
        assert.deepEqual(readPoints(JSON.parse(JSON.stringify(points))), points);
      }),
    );
  });
});
