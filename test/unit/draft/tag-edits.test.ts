import assert from 'node:assert/strict';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { tagPassage } from '../../../server/src/draft/tag-edits.ts';

/** The text with the passage of some words tagged. */
function tagged(text: string, at: string, code = '1.2.1'): string {
  const passages = readDraft(text).passages.filter(({ start, end }) => {
    const offset = text.indexOf(at);
    return start <= offset && offset < end;
  });
  const [passage] = passages;
  assert.ok(passage, at);
  const { start, end, newText } = tagPassage(text, passage, [code]);
  return text.slice(0, start) + newText + text.slice(end);
}

const C = '<!-- criteria: 1.2.1 -->';

describe('A tag that is put to a passage', () => {
  it('is glued to its last word', () => {
    assert.equal(tagged('One two. \n\nThree.\n', 'One'), `One two.${C} \n\nThree.\n`);
    assert.equal(tagged('- one\n- two\n', 'one'), `- one${C}\n- two\n`);
    assert.equal(tagged('## One ##\n\nTwo.\n', 'One'), `## One${C} ##\n\nTwo.\n`);
    assert.equal(tagged('One\n===\n\nTwo.\n', 'One'), `One${C}\n===\n\nTwo.\n`);
    assert.equal(
      tagged('| a | b |\n| - | - |\n| one | two |\n', 'one'),
      `| a | b |\n| - | - |\n| one${C} | two |\n`,
    );
  });

  it('is parted from a backslash, behind which it would be text', () => {
    assert.equal(tagged('One\\', 'One'), `One\\ ${C}`);
    assert.equal(tagged('One\\\\', 'One'), `One\\\\${C}`);
  });

  it('joins the comment that is there, each code once', () => {
    for (const comment of [C, '<!-- criterion: 1.2.1 -->', '<!-- 1.2.1 -->', '<!-- criteria 1.2.1 -->'])
      for (const gap of ['', ' ', '\n']) {
        const text = `One.${gap}${comment}\n\nTwo.\n`;
        assert.equal(tagged(text, 'One'), text, text);
        assert.equal(tagged(text, 'One', '3.2.2'), text.replace('1.2.1', '1.2.1, 3.2.2'));
      }
    assert.equal(tagged(tagged('One.', 'One'), 'One'), `One.${C}`);
  });

  it('joins no other comment', () => {
    assert.equal(tagged('One.<!-- note -->', 'One'), `One.<!-- note -->${C}`);
    assert.equal(tagged('One.\n<!-- phase: design -->\n', 'One'), `One.${C}\n<!-- phase: design -->\n`);
    assert.equal(
      tagged('One.\n\n<!-- criteria: 3.2.2 -->\n\nTwo.\n', 'One'),
      `One.${C}\n\n<!-- criteria: 3.2.2 -->\n\nTwo.\n`,
    );
  });

  it('stands on its own line above code, where it claims that', () => {
    assert.equal(tagged('One.\n\n```\ncode\n```\n', 'code'), `One.\n\n${C}\n\`\`\`\ncode\n\`\`\`\n`);
    assert.equal(
      tagged('One.\r\n```\r\ncode\r\n```\r\n', 'code'),
      `One.\r\n\r\n${C}\r\n\`\`\`\r\ncode\r\n\`\`\`\r\n`,
    );
    const twice = tagged(tagged('```\ncode\n```\n', 'code'), 'code', '3.2.2');
    assert.equal(twice, '<!-- criteria: 1.2.1, 3.2.2 -->\n```\ncode\n```\n');
    assert.equal(tagged(twice, 'code'), twice);
  });
});
