import assert from 'node:assert/strict';
import { commandLineForEach, DRAFT } from './command-line.ts';

describe('a file that is no draft', function () {
  this.timeout(120_000);
  const line = commandLineForEach();
  const { markscheme, put } = line;

  const advice = 'Add ‘assessment:’ with ‘framework:’ to its front matter, or name one by --framework ID.';

  const cases: readonly [string, string | Uint8Array, string][] = [
    ['without front matter', '# Notes\n', `This is no draft. ${advice}`],
    ['with somebody else’s front matter', '---\ntitle: x\n---\n', `This is no draft. ${advice}`],
    ['that is empty', '', `This file is empty, so it is no draft. ${advice}`],
    ['of white space', ' \r\n', `This file is empty, so it is no draft. ${advice}`],
    [
      'whose front matter is open',
      '---\nassessment:\n  framework: tiny\n',
      'This is no draft: its front matter is not closed. Put a line with --- below it.',
    ],
    [
      'in UTF-16',
      Buffer.from('\u{feff}---', 'utf16le'),
      'This file is in UTF-16. Save it in the encoding UTF-8.',
    ],
    [
      'in Latin-1',
      Buffer.from('---\nassessment:\n---\ncaf\xe9', 'latin1'),
      'This file is not valid UTF-8. Save it in the encoding UTF-8.',
    ],
    [
      'of bytes',
      Buffer.from([80, 75, 3, 4, 0, 0]),
      'This is not a text file. Save the text as Markdown first.',
    ],
  ];

  for (const [which, contents, message] of cases) {
    it(`${which} is never without problems`, () => {
      put('x.md', contents);
      const expected = { status: 2, stdout: '', stderr: `x.md: ${message}\n` };
      assert.deepEqual(markscheme(['check', 'x.md']), expected);
      assert.deepEqual(markscheme(['report', 'x.md']), expected);
    });
  }

  it('that is a folder is never without problems', () => {
    put('sub/x.md', DRAFT);
    assert.deepEqual(markscheme(['check', 'sub']), {
      status: 2,
      stdout: '',
      stderr: 'sub: This is a folder. Name the files in it.\n',
    });
  });
});
