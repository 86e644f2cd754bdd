import assert from 'node:assert/strict';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { editDraft } from '../../../server/src/draft/incremental/edit.ts';
import type { Draft } from '../../../server/src/draft/model.ts';

/** Blocks that were read for a draft and not taken over from another. */
function blocksRead(draft: Draft, before: Draft): number {
  const known = new Set(before.pages.flatMap(page => page.slices));
  return draft.pages.flatMap(page => page.slices).filter(slice => !known.has(slice)).length;
}

/** Pages that were summed up for a draft and not taken over from another. */
function pagesSummed(draft: Draft, before: Draft): number {
  const known = new Set(before.pages);
  return draft.pages.filter(page => !known.has(page)).length;
}

const SECTION = `## Section\n\n${'A paragraph of a few words.\n\n'.repeat(8)}- an item\n- another\n\n| a | b |\n|---|---|\n| c | d |\n\n`;

describe('A keystroke', () => {
  for (const sections of [10, 100, 1000]) {
    describe(`in a document of ${sections} sections`, () => {
      const text = SECTION.repeat(sections);
      const middle = SECTION.length * Math.floor(sections / 2);
      const draft = readDraft(text);
      const at = (marker: string, by = 0) => text.indexOf(marker, middle) + by;
      const type = (offset: number, inserted: string) => editDraft(draft, offset, offset, inserted);

      it('in a paragraph reads one block', () => {
        assert.equal(blocksRead(type(at('few'), 'x'), draft), 1);
      });
      it('in a heading reads one block', () => {
        assert.equal(blocksRead(type(at('Section'), 'x'), draft), 1);
      });
      it('in a table or list reads one block', () => {
        assert.equal(blocksRead(type(at('| c', 2), 'x'), draft), 1);
        assert.equal(blocksRead(type(at('another'), 'x'), draft), 1);
      });
      it('that begins a new paragraph reads at most three blocks', () => {
        assert.ok(blocksRead(type(at('few'), '\n\n'), draft) <= 3);
      });
      it('sums up no more than the page it is in', () => {
        assert.equal(pagesSummed(type(at('few'), 'x'), draft), 1);
      });
    });
  }
});
