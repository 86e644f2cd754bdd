import assert from 'node:assert/strict';
import { disableNoReason } from '../../../server/src/rules/disable-no-reason.ts';
import { writingPlaceholder } from '../../../server/src/rules/writing-placeholder.ts';
import { found, severities } from './support.ts';

const OFF = '<!-- markscheme-disable writing/placeholder: on purpose -->';
/** Lines with placeholders that are not silenced. */
const left = (...lines: string[]) => found(writingPlaceholder, lines).map(({ at }) => at);

describe('disable/no-reason', () => {
  it('asks for the reason, and silences without one all the same', () => {
    for (const comment of [
      OFF.replace(': on purpose', ''),
      OFF.replace('on purpose', ''),
      OFF.replace('on purpose', 'why?'),
    ]) {
      assert.deepEqual(left(comment, '', 'TODO'), []);
      assert.deepEqual(
        found(disableNoReason, [comment, '', 'TODO']).map(({ at }) => at),
        [comment],
      );
    }
    assert.deepEqual(found(disableNoReason, [OFF, '', 'TODO']), []);
  });

  it('is a hint, whatever the status', () => {
    assert.deepEqual(severities(disableNoReason, ['<!-- markscheme-disable writing/placeholder -->']), [
      'hint',
      'hint',
      'hint',
    ]);
  });
});
