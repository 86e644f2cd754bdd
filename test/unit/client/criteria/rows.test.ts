import assert from 'node:assert/strict';
import {
  type CriterionRow,
  chosenOf,
  conflictOf,
  type Edit,
  type Edits,
  faultsOf,
  type Known,
  untouched,
} from '../../../../client/src/criteria/rows.ts';

const row = (id: number, code: string, more: Partial<CriterionRow> = {}): CriterionRow => ({
  id,
  read: { code, asks: `Asks ${code}.`, marks: null },
  title: '',
  also: [],
  source: '',
  where: '',
  doubts: [],
  group: '',
  task: 'project',
  ticked: true,
  barred: false,
  ...more,
});

const ROWS = [row(0, '1.2.1'), row(1, '1.2.2'), row(2, '1.3.1', { barred: true, ticked: false, task: '' })];
const THERE: Known[] = [{ task: 'project', code: '1.2.1', asks: 'Asked before.', marks: 2 }];

const edited = (...changes: [number, Partial<Edit>][]): Edits =>
  new Map(changes.map(([id, change]) => [id, { ...untouched(ROWS[id] ?? row(id, '')), ...change }] as const));

describe('Rows of criteria', () => {
  it('are written as they were read where nobody has touched them', () => {
    assert.deepEqual(faultsOf(ROWS, new Map(), []), []);
    assert.deepEqual(chosenOf(ROWS, new Map(), []), [
      { id: 0, corrected: false, code: '1.2.1', asks: 'Asks 1.2.1.', marks: null },
      { id: 1, corrected: false, code: '1.2.2', asks: 'Asks 1.2.2.', marks: null },
    ]);
  });

  it('are written as they were corrected, without those whose tick was taken off', () => {
    const edits = edited([0, { ticked: false }], [1, { code: ' 1.2.9 ', asks: 'Better. ', marks: ' 3' }]);
    assert.deepEqual(chosenOf(ROWS, edits, []), [
      { id: 1, corrected: true, code: '1.2.9', asks: 'Better.', marks: 3 },
    ]);
  });

  it('have faults where something is missing, stands twice or can’t be', () => {
    const faults = (...changes: [number, Partial<Edit>][]) =>
      faultsOf(ROWS, edited(...changes), []).map(({ id, kind }) => `${id} ${kind}`);
    assert.deepEqual(faults([0, { code: ' ' }]), ['0 no-code']);
    assert.deepEqual(faults([0, { asks: '' }]), ['0 no-asks']);
    assert.deepEqual(faults([1, { code: '1.2.1' }]), ['1 twice']);
    assert.deepEqual(faults([2, { ticked: true }]), ['2 barred']);
    assert.deepEqual(faults([2, { ticked: true, code: '1.2.3' }]), []);
    for (const marks of ['two', '0', '1.5', '-1', '1e3'])
      assert.deepEqual(faults([0, { marks }]), ['0 marks']);
    // What is not ticked may be anything.
    assert.deepEqual(faults([0, { ticked: false, code: '' }]), []);
  });

  it('of two tasks may have the same code', () => {
    const rows = [row(0, 'V1', { task: 'fellow' }), row(1, 'V1', { task: 'senior' })];
    assert.deepEqual(faultsOf(rows, new Map(), []), []);
  });

  it('that differ from an official criterion wait for a decision', () => {
    assert.deepEqual(faultsOf(ROWS, new Map(), THERE), [{ id: 0, field: 'use', kind: 'undecided' }]);
    const keeps = edited([0, { use: 'there', marks: '1' }]);
    assert.deepEqual(faultsOf(ROWS, keeps, THERE), []);
    assert.deepEqual(chosenOf(ROWS, keeps, THERE)[0], {
      id: 0,
      corrected: true,
      code: '1.2.1',
      asks: 'Asked before.',
      marks: 2,
    });
    assert.equal(chosenOf(ROWS, edited([0, { use: 'new' }]), THERE)[0]?.asks, 'Asks 1.2.1.');
  });

  it('that only add marks to an official criterion keep its wording, and ask nothing', () => {
    const [first] = THERE;
    assert.ok(first);
    const known = [{ ...first, marks: null }];
    const rows = [row(0, '1.2.1', { read: { code: '1.2.1', asks: '', marks: 2 } })];
    assert.deepEqual(faultsOf(rows, new Map(), known), []);
    assert.deepEqual(chosenOf(rows, new Map(), known)[0], {
      id: 0,
      corrected: false,
      code: '1.2.1',
      asks: 'Asked before.',
      marks: 2,
    });
  });

  it('are compared with what is there under the code that they have now', () => {
    const [, second] = ROWS;
    assert.ok(second);
    assert.equal(conflictOf(second, new Map(), THERE), undefined);
    assert.ok(conflictOf(second, edited([1, { code: '1.2.1' }]), THERE));
  });
});
