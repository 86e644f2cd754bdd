import assert from 'node:assert/strict';
import { readDay } from '../../../server/src/assessment/dates.ts';

describe('readDay', () => {
  it('counts days from 1970', () => {
    assert.deepEqual(readDay('1970-01-01'), { day: 0 });
    assert.deepEqual(readDay('1970-02-01'), { day: 31 });
    assert.deepEqual(readDay('2000-03-01'), { day: 11_017 });
    assert.deepEqual(readDay(' 1970-01-02 '), { day: 1 });
  });

  it('knows leap years', () => {
    assert.deepEqual(readDay('1972-03-01'), { day: 790 });
    assert.ok('day' in readDay('2000-02-29'));
    assert.ok('day' in readDay('2024-02-29'));
    assert.ok('fault' in readDay('2025-02-29'));
    assert.ok('fault' in readDay('1900-02-29'));
  });

  it('says what is wrong with a day or month that does not exist', () => {
    assert.deepEqual(readDay('2026-04-31'), {
      fault: 'There is no 31 April 2026: that month has 30 days. Correct the date.',
    });
    for (const text of ['2026-13-01', '2026-00-01', '2026-01-00', '2026-01-32']) {
      assert.ok('fault' in readDay(text), text);
    }
  });

  it('says how to write what is no date', () => {
    for (const text of [
      '',
      'soon',
      '30/04/2026',
      '2026-4-30',
      '2026',
      '26-04-30',
      '2026-04-30T10:00',
      '20260430',
    ]) {
      const read = readDay(text);
      assert.match('fault' in read ? read.fault : '', /year-month-day/, text);
    }
  });
});
