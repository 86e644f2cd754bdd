import assert from 'node:assert/strict';
import { disableUnknownRule } from '../../../server/src/rules/disable-unknown-rule.ts';
import { found, severities } from './support.ts';

const unknownRule = disableUnknownRule(() => []);
const OFF = '<!-- markscheme-disable writing/placeholder: on purpose -->';

describe('disable/unknown-rule', () => {
  it('finds names that are no rule’s, and knows what was meant', () => {
    const [slip, short, other] = found(unknownRule, [
      '<!-- markscheme-disable writing/placehoder, uncovered, one/thing: why not -->',
      '',
      'Word.',
    ]);
    assert.deepEqual([slip?.at, slip?.data?.replacement], ['writing/placehoder', 'writing/placeholder']);
    assert.match(slip?.message ?? '', /Did you mean writing\/placeholder\?$/);
    assert.deepEqual([short?.at, short?.data?.replacement], ['uncovered', 'criteria/uncovered']);
    assert.deepEqual([other?.at, other?.data], ['one/thing', undefined]);
  });

  it('finds a comment that names none', () => {
    assert.match(found(unknownRule, ['Word <!-- markscheme-disable -->'])[0]?.message ?? '', /names no rule/);
    assert.deepEqual(found(unknownRule, ['<!-- markscheme-disabled x -->', '', OFF]), []);
  });

  it('is a warning, whatever the status', () => {
    assert.deepEqual(severities(unknownRule, ['<!-- markscheme-disable x: y -->']), [
      'warning',
      'warning',
      'warning',
    ]);
  });
});
