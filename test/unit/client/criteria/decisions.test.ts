import assert from 'node:assert/strict';
import { decided, decisionsOf } from '../../../../client/src/criteria/decisions.ts';
import { type CriterionRow, type Edit, untouched } from '../../../../client/src/criteria/rows.ts';

const row = (id: number, code: string, asks: string): CriterionRow => ({
  id,
  read: { code, asks, marks: 1 },
  title: '',
  also: [],
  source: '',
  where: '',
  doubts: [],
  group: '',
  task: '',
  ticked: true,
  barred: false,
});

const FIRST = [row(0, '1.2.1', 'Reads.'), row(1, '1.2.2', 'Writes.'), row(2, '1.2.3', 'Counts.')];

function left(id: number, change: Partial<Edit>): [number, Edit] {
  const one = FIRST[id];
  assert.ok(one);
  return [id, { ...untouched(one), ...change }];
}

describe('What was decided of a document’s criteria', () => {
  const decisions = decisionsOf(
    FIRST,
    new Map([left(0, { ticked: false }), left(1, { asks: 'Writes well.', use: 'new' }), left(2, {})]),
  );

  it('is what was changed, and nothing else', () => {
    assert.deepEqual(
      decisions.map(({ read }) => read.code),
      ['1.2.1', '1.2.2'],
    );
  });

  it('holds when the document is read again, wherever each criterion stands in it now', () => {
    const again = [row(0, '1.2.0', 'New.'), row(1, '1.2.2', 'Writes.'), row(2, '1.2.1', 'Reads.')];
    const edits = decided(again, decisions);
    assert.deepEqual([...edits.keys()], [1, 2]);
    assert.equal(edits.get(1)?.asks, 'Writes well.');
    assert.equal(edits.get(2)?.ticked, false);
  });

  it('holds no more for what the document says otherwise now', () => {
    assert.equal(decided([row(0, '1.2.1', 'Reads all.')], decisions).size, 0);
  });

  it('is asked again where it was a choice between two wordings', () => {
    assert.equal(decided(FIRST, decisions).get(1)?.use, null);
  });

  it('settles one of two that were read alike, not both', () => {
    const twice = [row(0, '1.2.1', 'Reads.'), row(1, '1.2.1', 'Reads.')];
    assert.deepEqual([...decided(twice, decisions).keys()], [0]);
  });
});
