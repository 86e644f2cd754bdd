import assert from 'node:assert/strict';
import { marksBrokenComment } from '../../../server/src/rules/marks-broken-comment.ts';
import { found } from './support.ts';

const at = (...lines: string[]) => found(marksBrokenComment, lines).map(problem => problem.at);

describe('marks/broken-comment', () => {
  it('finds a comment that a blank line breaks', () => {
    const lines = ['I led it. <!-- note to self', '', 'ask the head --> and more.'];
    assert.deepEqual(at(...lines), ['<!--']);
    assert.deepEqual(
      found(marksBrokenComment, lines).map(({ severity }) => severity),
      ['warning'],
    );
    assert.deepEqual(at('I led it. <!-- note', 'to self', '', 'Text.'), ['<!--']);
    assert.deepEqual(at('## Design <!-- phase: design', '', 'Text.'), ['<!--']);
    assert.deepEqual(at('- *I led it. <!-- x*', '- b -->'), ['<!--']);
    assert.deepEqual(at('| a | b |', '|---|---|', '| c <!-- x | d --> |'), ['<!--']);
  });

  it('finds comments whose dashes are no hyphens', () => {
    for (const [text, mark] of [
      ['‹!– note –>', '‹!–'],
      ['<!– note –>', '<!–'],
      ['I led it. <!— note —>', '<!—'],
      ['<!- note ->', '<!-'],
      ['<! -- note -->', '<! --'],
      ['< !-- note -->', '< !--'],
      ['‹!-- note --›', '‹!--'],
      ['**Bold** <!–– criteria: 1.2.1 ––>', '<!––'],
    ])
      assert.deepEqual(at(text ?? '', '', 'Text.'), [mark], text);
  });

  it('leaves alone what is a comment, escaped or code, and other marks', () => {
    for (const text of [
      'I led it. <!-- a --> More.',
      'I led it. `<!-- a` and <code>&lt;!--</code>.',
      'I led it. \\<!-- a',
      'Wow! – he said. 3 < 4! - yes',
      'a <- b, c --> d',
      '```\n<!– a –>\n```',
    ])
      assert.deepEqual(at(text), [], text);
    assert.deepEqual(at('I led it. <!-- a', 'b --> more.'), []);
  });
});
