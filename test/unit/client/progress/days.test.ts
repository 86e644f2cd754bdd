import assert from 'node:assert/strict';
import process from 'node:process';
import fc from 'fast-check';
import { dayAfter, dayInWords, dayOf, daysBetween, isDay } from '../../../client/src/progress/days.ts';
import { type Goal, paceOf, recentPace } from '../../../client/src/progress/pace.ts';
import { type Point, readPoints, recorded } from '../../../client/src/progress/points.ts';

/** Looks at something where the clock is that of a place. */
function at<Result>(zone: string, look: () => Result): Result {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    return look();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

const point = (day: string, words: number, covered = 3): Point => ({ day, words, covered, all: 18 });

describe('The days of progress', () => {
  it('are those of the participant’s own calendar', () => {
    const moment = new Date('2026-03-31T22:30:00Z');
    assert.equal(
      at('UTC', () => dayOf(moment)),
      '2026-03-31',
    );
    assert.equal(
      at('Europe/London', () => dayOf(moment)),
      '2026-03-31',
    );
    assert.equal(
      at('Europe/Athens', () => dayOf(moment)),
      '2026-04-01',
    );
    assert.equal(
      at('Pacific/Auckland', () => dayOf(moment)),
      '2026-04-01',
    );
    assert.equal(
      at('America/Los_Angeles', () => dayOf(new Date('2026-04-01T06:59:00Z'))),
      '2026-03-31',
    );
  });

  it('have their whole length when clocks are put forward or back', () => {
    // In 2026 on 29 March and 25 October.
    at('Europe/London', () => {
      assert.equal(dayOf(new Date('2026-03-29T00:30:00Z')), '2026-03-29');
      assert.equal(dayOf(new Date('2026-03-29T22:59:59Z')), '2026-03-29');
      assert.equal(dayOf(new Date('2026-03-29T23:00:00Z')), '2026-03-30');
      assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2);
      assert.equal(daysBetween('2026-10-24', '2026-10-26'), 2);
      assert.equal(dayAfter('2026-10-24', 2), '2026-10-26');
    });
  });

  it('add up, everywhere', () => {
    for (const zone of ['UTC', 'Pacific/Apia', 'America/Sao_Paulo', 'Asia/Kathmandu'])
      at(zone, () =>
        fc.assert(
          fc.property(
            fc.integer({ min: 0, max: 30_000 }),
            fc.integer({ min: -2000, max: 2000 }),
            (start, more) => {
              const day = dayAfter('1990-01-01', start);
              const other = dayAfter(day, more);
              assert.equal(daysBetween(day, other), more);
              assert.ok(isDay(day) && isDay(other));
            },
          ),
        ),
      );
  });

  it('are only those that there are', () => {
    for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', 'today', '', undefined, 20260101])
      assert.equal(isDay(text), false, String(text));
    assert.equal(isDay('2028-02-29'), true);
  });

  it('are written as people write them, wherever they are', () => {
    assert.equal(
      at('America/Los_Angeles', () => dayInWords('2026-04-01')),
      '1 April 2026',
    );
    assert.equal(
      at('Pacific/Auckland', () => dayInWords('2026-04-01', 'short')),
      '1 Apr',
    );
  });
});

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
