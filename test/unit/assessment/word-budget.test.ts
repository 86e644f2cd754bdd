import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assess } from '../../../server/src/assessment/assess.ts';
import type { WordBudget } from '../../../server/src/assessment/model.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { editDraft } from '../../../server/src/draft/incremental/edit.ts';
import { cases } from '../../seed.ts';
import { assessed, bundled, frontMatter, prose, withFrameworks } from './support.ts';

/** The budget of an NPQSL draft. */
function budget(...lines: string[]): WordBudget {
  return assessed(lines).words;
}

/** A framework whose task leaves `exclude` out of its count. */
function excluding(...exclude: string[]) {
  return withFrameworks(
    `id: own\ntitle: Own\ncodes: listed\ntasks:\n  - id: one\n    title: One\n    words: { limit: 100, exclude: [${exclude.join(', ')}] }\n`,
  );
}

const everything = [
  '# One two',
  '',
  'Three[^a].',
  '',
  '| four | five |',
  '| - | - |',
  '',
  '![six seven](a.png)',
  '',
  '> Eight nine ten.',
  '',
  '[^a]: Eleven twelve.',
  '',
  '## Annex',
  '',
  '> Fourteen.',
  '',
  '## Supporting documents',
  '',
  'Seventeen.',
  '',
  '## References',
  '',
  'Nineteen.',
];

describe('the word budget', function () {
  this.timeout(20_000);

  it('counts all that the framework does not exclude', () => {
    assert.deepEqual(budget(...everything), {
      counted: 14,
      total: 19,
      limit: 5000,
      status: 'within',
      most: 5000,
      least: undefined,
      readTo: undefined,
      budgets: [],
      excluded: [
        { what: 'annex', words: 2 },
        { what: 'supporting-documents', words: 3 },
      ],
    });
  });

  it('leaves out what the framework excludes, each word once', () => {
    const all = [
      'annex',
      'supporting-documents',
      'references',
      'table',
      'caption',
      'quotation',
      'footnote',
      'heading',
    ];
    const { words } = assessed(everything, { head: frontMatter('own'), frameworks: excluding(...all) });
    assert.equal(words.total, 19);
    assert.equal(words.counted, 1);
    assert.deepEqual(Object.fromEntries(words.excluded.map(({ what, words: out }) => [what, out])), {
      heading: 2,
      table: 2,
      caption: 2,
      quotation: 3,
      footnote: 2,
      annex: 2,
      'supporting-documents': 3,
      references: 2,
    });
  });

  for (const [what, words] of Object.entries({
    heading: 6,
    table: 2,
    caption: 2,
    quotation: 4,
    footnote: 2,
    annex: 2,
    references: 2,
  })) {
    it(`leaves out ${what} where only that is excluded`, () => {
      const { words: found } = assessed(everything, {
        head: frontMatter('own'),
        frameworks: excluding(what),
      });
      assert.deepEqual(found.excluded, [{ what, words }]);
      assert.equal(found.counted, 19 - words);
    });
  }

  it('counts code, which nothing excludes', () => {
    assert.equal(budget('```', 'one two', '```').counted, 2);
  });

  it('is near the limit from 95% on, and over it beyond the limit', () => {
    for (const [words, status] of [
      [4749, 'within'],
      [4750, 'near'],
      [4999, 'near'],
      [5000, 'near'],
      [5001, 'over'],
    ] as const) {
      assert.deepEqual([budget(prose(words)).status, budget(prose(words)).counted], [status, words]);
    }
  });

  it('does not count annexes towards the limit', () => {
    assert.equal(budget(prose(4749), '', '## Annex', '', prose(1000)).status, 'within');
  });

  it('has the participant’s own limit before the task’s', () => {
    const { words } = assessed([prose(20)], { head: frontMatter('npqsl', 'words: { limit: 20 }') });
    assert.deepEqual([words.limit, words.status], [20, 'near']);
    assert.equal(
      assessed([prose(19)], { head: frontMatter('plain', 'words: { limit: 20 }') }).words.status,
      'near',
    );
    assert.equal(
      assessed([prose(18)], { head: frontMatter('plain', 'words: { limit: 20 }') }).words.status,
      'within',
    );
  });

  it('is never near or over without a limit', () => {
    const { words } = assessed([prose(9999)], { head: frontMatter('plain') });
    assert.deepEqual([words.limit, words.status, words.counted], [undefined, 'within', 9999]);
  });

  it('has what is left out in the same order after edits as anew', () => {
    const head = frontMatter('npqsl', 'words: { exclude: [tables, captions] }');
    const text = `${head}![cap](x.png)\n\n# A\n\n| table |\n|---|\n\n# B\n\n![cap](x.png)\n`;
    const at = text.indexOf('!');
    const before = assess(readDraft(text), bundled);
    const after = assess(editDraft(before.draft, at, at + 1, ''), bundled, { previous: before });
    const anew = assess(readDraft(text.slice(0, at) + text.slice(at + 1)), bundled);
    assert.ok(after.kind === 'assessed' && anew.kind === 'assessed');
    assert.equal(anew.words.excluded.length, 2);
    assert.deepEqual(after.words.excluded, anew.words.excluded);
  });

  it('always adds up', () => {
    const line = fc.constantFrom(
      '# One',
      '## Annex',
      '# References',
      'two three',
      '> four',
      '| a |\n| - |',
      '![b c](d.png)',
      '[^a]: e',
      '',
      '[^a]',
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 20 }),
        fc.subarray(['annex', 'table', 'quotation', 'footnote', 'heading']),
        (lines, exclude) => {
          const { draft, words } = assessed([lines.join('\n\n')], {
            head: frontMatter('own'),
            frameworks: excluding(...exclude),
          });
          const out = words.excluded.reduce((sum, { words: some }) => sum + some, 0);
          assert.equal(words.counted + out, words.total);
          assert.equal(
            draft.sections.reduce((sum, section) => sum + section.words, 0),
            words.total,
          );
        },
      ),
      { numRuns: cases(100) },
    );
  });
});
