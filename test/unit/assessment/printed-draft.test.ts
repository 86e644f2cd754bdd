import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { assess, assessAgain } from '../../../server/src/assessment/assess.ts';
import type { Assessment } from '../../../server/src/assessment/model.ts';
import { isPrinted } from '../../../server/src/assessment/printed.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { editDraft } from '../../../server/src/draft/incremental/edit.ts';
import { runs } from '../../seed.ts';
import { bibliographyIn, bibliographyOf, works } from '../bibliography/support.ts';
import { bundled } from './support.ts';

const HEAD = '---\nassessment:\n  framework: npqsl\nbibliography: works.bib\n---\n\n';
const bibliography = bibliographyOf(works);

function assessed(text: string, head = HEAD): Assessment {
  const assessment = assess(readDraft(head + text), bundled, { bibliography: bibliographyIn(head, works) });
  assert.ok(assessment.kind === 'assessed');
  return assessment;
}

/** The words of the list of these keys. */
function listed(...keys: string[]): number {
  return bibliography.printer(keys).words;
}

/** All that is said of words. */
function figures({ words, draft, coverage, phases }: Assessment) {
  return {
    words: { ...words, budgets: undefined },
    sections: draft.sections.map(({ words: own }) => own),
    passages: draft.passages.map(({ words: own }) => own),
    coverage: coverage.map(({ tracked: { code }, words: own }) => [code, own]),
    phases: phases.map(({ words: own }) => own),
  };
}

describe('A draft with a bibliography', () => {
  it('has the words that pandoc prints', () => {
    const { words } = JSON.parse(readFileSync('test/bibliography/printed.json', 'utf8'));
    const text = readFileSync('test/bibliography/works.md', 'utf8').replace(/^---[\s\S]*?---\n/, '');
    assert.equal(assessed(text).words.total, words);
  });

  it('counts what is printed in the place of a citation, for its passage, section and criterion', () => {
    const { draft, coverage } = assessed(
      '# Design (1.2.1)\n\nChange fails [@kotter1996], as @two2019 [p. 3] say.\n',
    );
    assert.deepEqual(
      draft.passages.map(({ words }) => words),
      [2, 11, listed('kotter1996', 'two2019')],
    );
    assert.equal(coverage.find(({ tracked }) => tracked.code === '1.2.1')?.words, 13);
  });

  it('leaves the list out where references are left out, and says so', () => {
    const head = HEAD.replace('framework: npqsl', 'framework: npqsl\n  words: { exclude: [references] }');
    const { words } = assessed('Change fails [@kotter1996].\n\n# Annex A\n\nSee @two2019.\n', head);
    assert.deepEqual(
      words.excluded.map(({ what }) => what),
      ['annex'],
    );
    const before = assessed('Change fails [@kotter1996].\n\n# References\n', head);
    assert.deepEqual(before.words.excluded, [{ what: 'references', words: 1 + listed('kotter1996') }]);
    const without = assessed('Change fails [@kotter1996].\n', head);
    assert.deepEqual(without.words.excluded, [{ what: 'references', words: listed('kotter1996') }]);
    const placed = assessed(
      'Change fails [@kotter1996].\n\n# Sources\n\n::: {#refs}\n:::\n\n# Annex A\n\nMore.\n',
      head,
    );
    assert.deepEqual(
      placed.words.excluded.find(({ what }) => what === 'references')?.words,
      listed('kotter1996'),
    );
  });

  it('lists what nocite names, and nothing where the list is suppressed', () => {
    const head = (line: string) => HEAD.replace('---\n\n', `${line}\n---\n\n`);
    assert.equal(
      assessed('One.', head('nocite: |\n  @kotter1996, @two2019')).words.total,
      1 + listed('kotter1996', 'two2019'),
    );
    assert.equal(
      assessed('One.', head("nocite: '@*'")).words.total,
      1 + listed(...bibliography.entries.keys()),
    );
    assert.equal(assessed('One [@kotter1996].', head('suppress-bibliography: true')).words.total, 3);
  });

  it('prints the others as before while a key is typed', () => {
    const draft = readDraft(`${HEAD}See [@kotter1996].\n\nAnd [@].\n`);
    const before = assess(draft, bundled, { bibliography });
    const edited = editDraft(before.draft, draft.length - 3, draft.length - 3, 'two201');
    const after = assessAgain(edited, bundled, before);
    assert.ok(isPrinted(before.draft) && isPrinted(after.draft));
    assert.equal(after.draft.works.printer, before.draft.works.printer);
    const last = assessAgain(editDraft(after.draft, draft.length + 3, draft.length + 3, '9'), bundled, after);
    assert.ok(isPrinted(last.draft));
    assert.deepEqual(last.draft.works.cited, ['kotter1996', 'two2019']);
  });

  it('is after an edit what it is when it is read anew', () => {
    const piece = fc.constantFrom(
      '[@kotter1996]',
      '@two2019',
      '[p. 3]',
      '[see @nope; -@kotter1995]',
      'words ',
      '\n\n',
      '# Design\n\n',
      '## References\n\n',
      '::: {#refs}\n:::\n\n',
      '- ',
      '> ',
      '(1.2.1) ',
      '[^1]',
      '\n\n[^1]: @chap2018\n\n',
      '@',
      'a',
      '`',
      ' ',
    );
    const text = fc.array(piece, { maxLength: 25 }).map(parts => parts.join(''));
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (old, typed, from, length) => {
        const before = readDraft(HEAD + old);
        const start = HEAD.length + (from % (old.length + 1));
        const end = Math.min(before.length, start + (length % 8));
        const first = assess(before, bundled, { bibliography });
        const edited = editDraft(first.draft, start, end, typed);
        const again = assessAgain(edited, bundled, first);
        const anew = assess(readDraft(edited.text), bundled, { bibliography });
        assert.ok(again.kind === 'assessed' && anew.kind === 'assessed');
        assert.deepEqual(figures(again), figures(anew));
      }),
      { numRuns: runs(300) },
    );
  });
});
