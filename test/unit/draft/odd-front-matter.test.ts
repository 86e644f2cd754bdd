import assert from 'node:assert/strict';
import { isDraftText } from '../../../server/src/draft/front-matter.ts';
import { oddFrontMatter } from '../../../server/src/draft/odd-front-matter.ts';

const OURS = 'assessment:\n  framework: npqsl\n';

/** What is wrong, and the text that its edits leave. */
function mended(text: string): [string, string] | undefined {
  const odd = oddFrontMatter(text);
  return (
    odd && [
      odd.why,
      odd.edits.toReversed().reduce((now, { start, end, newText }) => {
        return now.slice(0, start) + newText + now.slice(end);
      }, text),
    ]
  );
}

describe('Front matter that is none', () => {
  const fine = `---\n${OURS}---\n\nText.\n`;

  for (const [text, why, left = fine] of [
    [`\n${fine}`, 'a blank line stands above it'],
    [` \n\t\n${fine}`, 'a blank line stands above it'],
    [
      `<!-- Draft\n2 -->\n${fine}`,
      'a comment stands above it',
      `---\n${OURS}---\n\n<!-- Draft\n2 -->\n\nText.\n`,
    ],
    [`\u{feff}\u{feff}${fine}`, 'a byte order mark, which nobody sees, stands above it twice'],
    [`\u{feff}\n${fine}`, 'a blank line stands above it'],
    [`+++\n${OURS}+++\n\nText.\n`, 'it opens with ‘+++’ and it ends with ‘+++’'],
    [`———\n${OURS}———\n\nText.\n`, 'it opens with ‘———’ and it ends with ‘———’'],
    [`—-\n${OURS}---\n\nText.\n`, 'it opens with ‘—-’'],
    [`----\n${OURS}----\n\nText.\n`, 'it opens with ‘----’ and it ends with ‘----’'],
    [`---\n${OURS}...\n\nText.\n`, 'it ends with ‘...’'],
    [`---\n${OURS}\nText.\n`, 'no line with --- closes it'],
    [`${OURS}---\n\nText.\n`, 'no line with --- opens it'],
    [` ---\n${OURS}---\n\nText.\n`, 'a space stands beside the line that opens it'],
    [
      `\n---\ntitle: x\n${OURS}---\nText.\n`,
      'a blank line stands above it',
      `---\ntitle: x\n${OURS}---\nText.\n`,
    ],
    [`\r\n${fine.replaceAll('\n', '\r\n')}`, 'a blank line stands above it', fine.replaceAll('\n', '\r\n')],
  ] as const)
    it(`is put right: ${JSON.stringify(text.slice(0, 40))}`, () => {
      assert.deepEqual(mended(text), [why, left]);
      assert.equal(isDraftText(text), false);
      assert.equal(isDraftText(left), true);
    });

  it('is not seen where there is none, or nothing is odd about it', () => {
    for (const text of [
      '',
      'Text.\n',
      fine,
      '---\ntitle: x\n---\n',
      '\n\n# Title\n',
      '---\n\nText: a\n\n---\n',
      '# T\n\nassessment: of pupils\n',
      'assessment: of pupils\n',
      `# T\n\n\`\`\`yaml\n---\n${OURS}---\n\`\`\`\n`,
      '+++\ntitle = "x"\n+++\n',
    ])
      assert.equal(oddFrontMatter(text), undefined, JSON.stringify(text));
    assert.equal(oddFrontMatter('\n---\ntitle: x\n---\n')?.isOurs, false);
  });
});
