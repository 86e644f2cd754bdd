import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDraft } from '../../../../server/src/draft/draft.ts';
import { editDraft } from '../../../../server/src/draft/incremental/edit.ts';
import { typedInto } from '../../../../server/src/draft/incremental/typing.ts';
import { slicesOf } from '../../../../server/src/draft/slice.ts';
import { runs, SEED } from '../../../seed.ts';
import { whole } from '../support.ts';
import { paragraphs, typing } from '../typed-words.ts';

const RUNS = runs(2000);

describe('Words typed into a paragraph', () => {
  it('give the draft that is read anew, whatever stands around them', function () {
    this.timeout(0);
    fc.assert(
      fc.property(paragraphs, typing, (text, edits) => {
        let now = text;
        let draft = readDraft(text);
        for (const { at, length, text: inserted } of edits) {
          const start = at % (now.length + 1);
          const end = Math.min(now.length, start + length);
          draft = editDraft(draft, start, end, inserted);
          now = now.slice(0, start) + inserted + now.slice(end);
          assert.deepEqual(whole(draft), whole(readDraft(now)));
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('need no parser where plain words stand around them', () => {
    const text =
      'I led *all* of it (see [the plan](plan.md)) with 12 of the teachers, who said so. <!-- criteria: 1.2.1 -->\n';
    for (const [word, typed] of [
      ['led', 'x'],
      ['it', ' '],
      ['teachers', 'and more'],
    ] as const) {
      const [slice] = slicesOf(text, true, () => false);
      assert.ok(slice);
      const at = text.indexOf(word) + 1;
      const made = typedInto(slice, at, at, typed);
      assert.equal(made?.slice.text, text.slice(0, at) + typed + text.slice(at));
    }
  });

  it('go through the parser beside a code, in brackets and at the start of a line', () => {
    const text = 'I met 1.2.1 then. As criterion said (see the plan)\nit is.\n';
    const [slice] = slicesOf(text, true, () => false);
    assert.ok(slice);
    for (const place of ['met', 'then', 'the plan', 'it is'])
      assert.equal(typedInto(slice, text.indexOf(place), text.indexOf(place), 'x'), undefined, place);
  });
});
