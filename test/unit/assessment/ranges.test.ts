import assert from 'node:assert/strict';
import { MOST_COUNTED, meaningOf } from '../../../server/src/assessment/ranges.ts';

const known = {
  listed: ['1.2.1', '1.2.2', '1.2.b', '1.2.d', 'K3', 'K1', 'K2', 'S1', 'A', 'B', 'C'],
  isOpen: (code: string) => /^6\.2\.\d+$/.test(code),
  hasSteppedBack: (code: string) => code === '1.2.a',
};

/** The codes of a range, with why it is none. */
function meaning(from: string, to: string): string {
  const { codes, fault } = meaningOf(from, to, known);
  return [...codes, ...(fault ? [`(${[fault.why, ...(fault.instead ?? [])].join('; ')})`] : [])].join(' ');
}

describe('meaningOf', () => {
  it('has every listed code from the first to the last, of one kind and in the order of the list', () => {
    assert.equal(meaning('1.2.1', '1.2.2'), '1.2.1 1.2.2');
    assert.equal(meaning('1.2.b', '1.2.d'), '1.2.b 1.2.d');
    assert.equal(meaning('K3', 'K2'), 'K3 K1 K2');
    assert.equal(meaning('A', 'C'), 'A B C');
    assert.equal(meaning('K1', 'K1'), 'K1');
  });

  it('counts up where the list is not complete', () => {
    assert.equal(meaning('6.2.1', '6.2.3'), '6.2.1 6.2.2 6.2.3');
    const most = meaningOf('6.2.1', `6.2.${MOST_COUNTED}`, known);
    assert.equal(most.codes.length, MOST_COUNTED);
    assert.match(
      meaning('6.2.1', `6.2.${MOST_COUNTED + 1}`),
      /^6\.2\.1 6\.2\.21 \(it would be more than 20 codes/,
    );
    assert.match(meaning('6.2.1', '6.2.999999999'), /more than 20/);
  });

  it('has the rest where an end has stepped back', () => {
    assert.equal(meaning('1.2.a', '1.2.d'), '1.2.b 1.2.d');
  });

  it('says why ends don’t fit each other, and what may be meant', () => {
    assert.equal(meaning('K1', 'S1'), 'K1 S1 (K1 and S1 are not of one list)');
    assert.equal(meaning('1.2.1', '1.2.b'), '1.2.1 1.2.b (1.2.1 and 1.2.b are not of one list)');
    assert.equal(meaning('C', 'A'), 'C A (A comes before C; A; C)');
    assert.equal(meaning('1.2.1', '1.2.9'), '1.2.1 1.2.2 (1.2.9 is not a code of this task; 1.2.1; 1.2.2)');
    assert.equal(meaning('S1', 'S9'), 'S1 (S9 is not a code of this task)');
  });
});
