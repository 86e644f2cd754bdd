import assert from 'node:assert/strict';
import { assess } from '../../../server/src/assessment/assess.ts';
import { breakdownOf } from '../../../server/src/assessment/breakdown.ts';
import type { Assessment } from '../../../server/src/assessment/model.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { editDraft } from '../../../server/src/draft/incremental/edit.ts';
import type { Draft } from '../../../server/src/draft/model.ts';
import { withNotesAcross } from '../../../server/src/draft/notes-across.ts';
import { wholeOf } from '../../../server/src/draft/whole.ts';
import { assessed, bundled, coverageFor, frontMatter } from '../assessment/support.ts';
import { openOf } from '../features/support.ts';

const W = (words: number) => 'word '.repeat(words).trim();
const ownWords = (assessment: Assessment) =>
  Object.fromEntries(breakdownOf(assessment).map(({ heading, words }) => [heading ?? '', words]));

describe('A footnote', () => {
  it('is counted where its mark stands, wherever it is written', () => {
    const lines = ['# Design', '', `${W(5)}[^1]`, '', '# Annex A', '', W(3), '', `[^1]: ${W(10)}`];
    const assessment = assessed(lines);
    assert.equal(assessment.words.counted, 16);
    assert.deepEqual(assessment.words.excluded, [{ what: 'annex', words: 5 }]);
    assert.deepEqual(ownWords(assessment), { Design: 16, 'Annex A': 5 });
    assert.deepEqual(
      assessment.phases.map(({ counted }) => counted),
      [16, 0, 0],
    );
  });

  it('is not counted where its mark stands in an annex, though it is written in the account', () => {
    const lines = ['# Design', '', W(5), '', `[^1]: ${W(10)}`, '', '# Annex A', '', `${W(3)}[^1]`];
    assert.equal(assessed(lines).words.counted, 6);
  });

  it('belongs to the first of its marks', () => {
    const lines = ['# Design', '', 'One[^n].', '', '# Evaluation', '', `Two[^n].`, '', `[^n]: ${W(10)}`];
    assert.deepEqual(
      assessed(lines).phases.map(({ counted }) => counted),
      [12, 0, 2],
    );
  });

  it('goes with the note that its mark stands in', () => {
    const lines = [
      '# Design',
      '',
      'One[^a].',
      '',
      '# References',
      '',
      '[^b]: Two three.',
      '',
      '[^a]: Four[^b].',
    ];
    assert.equal(
      assessed(lines, { head: frontMatter('npqsl', 'words: { exclude: [references] }') }).words.counted,
      5,
    );
  });

  it('claims where its mark stands', () => {
    const note = `[^1]: ${W(45)} (1.2.b)`;
    const inAnnex = assessed(['# Design', '', `${W(5)}[^1]`, '', '# Annex A', '', W(3), '', note]);
    assert.deepEqual(
      [coverageFor(inAnnex, '1.2.b')].map(({ status, words, citations }) => [
        status,
        words,
        citations[0]?.section,
      ]),
      [['covered', 46, 1]],
    );
    const fromAnnex = assessed(['# Design', '', W(5), '', note, '', '# Annex A', '', `${W(3)}[^1]`]);
    assert.equal(coverageFor(fromAnnex, '1.2.b').words, 0);
  });

  it('is claimed with the section of its mark', () => {
    const lines = ['# Design (1.2.b)', '', `${W(5)}[^1]`, '', '# Annex A', '', `[^1]: ${W(40)}`];
    assert.equal(coverageFor(assessed(lines), '1.2.b').status, 'covered');
  });

  it('takes nothing from what a comment above it claims', () => {
    const lines = ['# Design', '', '<!-- criteria: 1.2.b -->', '', '[^1]: Note.', '', `${W(50)}[^1]`];
    assert.equal(coverageFor(assessed(lines), '1.2.b').words, 50);
  });

  it('can be left out as a footnote, and stays uncounted where no mark refers to it', () => {
    const lines = ['# Design', '', `${W(5)}[^1]`, '', `[^1]: ${W(10)}`, '', `[^2]: ${W(20)}`];
    const head = frontMatter('npqsl', 'words: { exclude: [footnotes] }');
    assert.equal(assessed(lines).words.total, 16);
    assert.deepEqual(assessed(lines, { head }).words.excluded, [{ what: 'footnote', words: 10 }]);
  });

  it('is read before what follows its mark, where reading stops', () => {
    const head = frontMatter('npqsl', 'words: { limit: 8, cut-off: limit }');
    const lines = ['One two[^n].', '', 'Three four.', '', '[^n]: a b c d e (1.2.b) f g h'];
    const { cutOff, draft } = assessed(lines, { head });
    assert.equal(draft.text.slice(cutOff?.start, cutOff?.end), 'f');
    const later = assessed(['One two.', '', 'Three four[^n].', '', '[^n]: a b'], {
      head: frontMatter('npqsl', 'words: { limit: 3, cut-off: limit }'),
    });
    assert.equal(later.draft.text.slice(later.cutOff?.start, later.cutOff?.end), 'four[^n].');
  });
});

describe('A footnote in another file than its mark', () => {
  const counted = (files: Readonly<Record<string, string>>) => {
    const { assessment } = openOf(files, Object.keys(files)[0] ?? '');
    return [assessment.words.counted, assessment.words.total];
  };
  const head = frontMatter('npqsl');

  it('is counted where its mark stands', () => {
    assert.deepEqual(
      counted({ 'a.md': `${head}# Design\n\n${W(5)}[^1]\n`, 'b.md': `# Annex A\n\n[^1]: ${W(10)}\n` }),
      [16, 18],
    );
    assert.deepEqual(
      counted({ 'a.md': `${head}[^1]: ${W(10)}\n\nOne.\n`, 'b.md': '# Design\n\nTwo[^1]\n' }),
      [13, 13],
    );
  });

  it('is another one than that of its own file', () => {
    assert.deepEqual(
      counted({
        'a.md': `${head}# Design\n\nOne[^1]\n\n[^1]: ${W(3)}\n`,
        'b.md': `# Annex A\n\nTwo[^1]\n\n[^1]: ${W(10)}\n`,
      }),
      [5, 18],
    );
  });

  it('is the same after edits as read anew', () => {
    const texts = [
      `${head}# Design\n\nOne[^1] and[^2]\n`,
      `# Annex A\n\nTwo[^1]\n\n[^1]: ${W(3)}\n\n[^2]: ${W(5)}\n`,
    ];
    const wholeOfTexts = (drafts: readonly Draft[]) =>
      wholeOf(
        withNotesAcross(drafts.map((draft, index) => ({ name: `${index}.md`, path: `${index}.md`, draft }))),
      );
    let drafts = texts.map(readDraft);
    let assessment = assess(wholeOfTexts(drafts), bundled);
    for (const [file, from, to] of [
      [0, 'One', 'Ones more'],
      [0, '[^2]', ''],
      [1, '[^2]: ', '[^3]: '],
      [0, ' and', ' and[^3]'],
      [1, '[^1]: ', ''],
      [1, 'Two', '[^1]: Two'],
    ] as const) {
      drafts = drafts.map((draft, index) => {
        const start = draft.text.indexOf(from);
        return index === file ? editDraft(draft, start, start + from.length, to) : draft;
      });
      assessment = assess(wholeOfTexts(drafts), bundled, { previous: assessment });
      const anew = assess(wholeOfTexts(drafts.map(({ text }) => readDraft(text))), bundled);
      assert.ok(assessment.kind === 'assessed' && anew.kind === 'assessed');
      assert.deepEqual(assessment.words, anew.words);
      assert.deepEqual(ownWords(assessment), ownWords(anew));
    }
  });
});
