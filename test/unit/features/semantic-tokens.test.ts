import assert from 'node:assert/strict';
import { hover } from '../../../server/src/features/hover.ts';
import { semanticTokens } from '../../../server/src/features/semantic-tokens.ts';
import { open, prose } from './support.ts';

describe('A range of codes in the editor', () => {
  it('is one token, and covered only if all its codes are', () => {
    const tokens = (line: string) => {
      const { data } = semanticTokens(open([line]));
      return Array.from({ length: data.length / 5 }, (_, index) => data.slice(index * 5 + 2, index * 5 + 5));
    };
    assert.deepEqual(tokens(`(1.2.b–1.2.d) ${prose(40)}`), [[11, 0, 1]]);
    assert.deepEqual(tokens('(1.2.b–1.2.d) word'), [[11, 0, 2]]);
    assert.equal(tokens('(1.2.a–1.2.d) word').length, 1);
  });

  it('shows all its codes when it is pointed at', () => {
    const draft = open(['(1.2.b–1.2.d) word']);
    const { line } = draft.lines.placeAt(draft.assessment.draft.text.indexOf('1.2.b'));
    const shown = JSON.stringify(hover(draft, { line, character: 3 }, true)?.contents);
    for (const code of ['A range of 3 codes', '1.2.b', '1.2.c', '1.2.d'])
      assert.ok(shown.includes(code), shown);
  });
});
