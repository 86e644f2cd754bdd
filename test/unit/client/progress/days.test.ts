import assert from 'node:assert/strict';
import process from 'node:process';
import fc from 'fast-check';
import { dayAfter, dayInWords, dayOf, daysBetween, isDay } from '../../../../client/src/progress/days.ts';

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
