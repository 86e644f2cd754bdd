import assert from 'node:assert/strict';
import { lettersTyped } from '../../../server/src/assessment/typed.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { editDraft } from '../../../server/src/draft/incremental/edit.ts';
import type { Span } from '../../../server/src/draft/model.ts';
import { Reading } from '../../../server/src/draft/readings/reading.ts';

const TEXT = '# Design\n\nA cat sat on the mat, and the dog saw it.\n';

/** Whether the assessment may stay after letters were typed behind `at`, once somebody has made a reading of the draft. */
function stays(reading: Reading<Span>, at: string, typed: string): boolean {
  const before = readDraft(TEXT);
  for (const page of before.pages) reading.on(page);
  const offset = TEXT.indexOf(at) + at.length;
  const after = editDraft(before, offset, offset, typed);
  assert.ok(after.typed, 'only letters were typed');
  return lettersTyped(before.pages, after) !== undefined;
}

describe('Letters typed into a word', () => {
  const cats = () =>
    new Reading<Span>(({ text }) =>
      [...text.matchAll(/\bcat\b/g)].map(({ index }) => ({ start: index, end: index + 3 })),
    );

  it('leave the assessment as it is where every reading finds the same as before', () => {
    assert.ok(stays(cats(), 'do', 'i'));
    assert.ok(stays(cats(), 'ma', 't'));
  });

  it('do not where any reading that was ever made finds something else, whoever made it', () => {
    assert.ok(!stays(cats(), 'A cat', 's'));
  });
});
