import assert from 'node:assert/strict';
import type { Position } from 'vscode-languageserver-types';
import type { FullyAssessed } from '../../../server/src/features/assessed.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { overview } from '../../../server/src/features/overview.ts';
import { ownDefinition, ownRename, ownUnder } from '../../../server/src/features/own-criteria.ts';
import { highlights, references } from '../../../server/src/features/references.ts';
import { frontMatter, open, openOf, textAt } from './support.ts';

const HEAD = frontMatter('ocr-h446');
const DRAFT = [
  '## Success criteria',
  '',
  '| Code | Success criterion |',
  '| --- | --- |',
  '| SC1 | It saves |',
  '| SC2 | It sorts |',
  '',
  '## Design',
  '',
  'A file for SC1.',
  '',
  '## Testing',
  '',
  'Test 1: SC1.',
  '',
  '## Evaluation',
  '',
  'SC1 was partly met.',
];
const draft = (...more: string[]) => open([...DRAFT, ...more], { head: HEAD });

/** The position of the nth place of a text. */
function at({ assessment, lines }: FullyAssessed, text: string, nth = 0): Position {
  let offset = -1;
  for (let times = 0; times <= nth; times++) offset = assessment.draft.text.indexOf(text, offset + 1);
  return lines.placeAt(offset + 1);
}

describe('A criterion that the writer has set', () => {
  it('is told in a hover: what it is, where it is tested, and how it is judged', () => {
    const shown = draft();
    const told = hover(shown, at(shown, 'SC1', 2), false);
    assert.ok(told && typeof told.contents === 'object' && 'value' in told.contents);
    const text = told.contents.value;
    for (const part of ['SC1', 'It saves', 'line 10', 'Tested: line 19', 'Evaluated: line 23', 'partly met'])
      assert.ok(text.includes(part), `${part} in ${text}`);
    assert.equal(hover(shown, at(shown, 'It saves'), false), null);
    const other = hover(shown, at(shown, 'SC2'), false);
    assert.match(JSON.stringify(other?.contents), /Tested: nowhere yet/);
  });

  it('leads to its definition and to all places, those in other sections included', () => {
    const shown = draft();
    const place = at(shown, 'SC1', 3);
    const found = ownDefinition(shown, place);
    assert.ok(found);
    assert.equal(found.range.start.line, at(shown, 'SC1').line);
    assert.equal(references(shown, place).length, 4);
    assert.equal(references(shown, place, false).length, 3);
    assert.equal(highlights(shown, place).length, 4);
    assert.deepEqual(
      references(shown, place).map(({ range }) => textAt(shown, range)),
      ['SC1', 'SC1', 'SC1', 'SC1'],
    );
  });

  const renamed = (shown: FullyAssessed, code: string, to: string) => {
    const under = ownUnder(shown, at(shown, code));
    assert.ok(under);
    return ownRename(shown.assessment, under.own, to);
  };
  const problem = (shown: FullyAssessed, code: string, to: string) => {
    const done = renamed(shown, code, to);
    return 'problem' in done ? done.problem : '';
  };

  it('is renamed wherever it is named', () => {
    const done = renamed(draft('', 'See SC-01 and sc1 again.'), 'SC1', 'UR7');
    assert.ok('edits' in done);
    assert.deepEqual(new Set(done.edits.map(({ newText }) => newText)), new Set(['UR7']));
    assert.equal(done.edits.length, 6);
  });

  it('is not renamed where that would leave something behind, or mix it with another', () => {
    assert.match(problem(draft('', 'SC1–SC2 were tried.'), 'SC1', 'UR1'), /‘SC1–SC2’ in line 25/);
    assert.match(problem(draft('', 'Success criterion 1 is easy.'), 'SC1', 'UR1'), /‘1’ in line 25/);
    assert.match(problem(draft('', '`SC1` is a name.'), 'SC1', 'UR1'), /in line 25 stands in code/);
    assert.match(problem(draft('', '<!-- SC1 is easy -->'), 'SC1', 'UR1'), /in line 25 stands in code/);
    assert.match(problem(draft(), 'SC1', 'SC2'), /SC2 stands in line 11 already/);
    assert.match(problem(draft(), 'SC1', 'first'), /would not be read as a code/);
    assert.match(problem(draft(), 'SC1', 'SC1 and SC4'), /would not be read as a code/);
    const numbered = open(
      ['## Objectives', '', '1. It saves', '2. It sorts', '', '## Testing', '', 'Objective 1.'],
      {
        head: HEAD,
      },
    );
    const under = ownUnder(numbered, at(numbered, 'ective 1'.slice(-1)));
    const done = under && ownRename(numbered.assessment, under.own, 'SC1');
    assert.ok(done && 'problem' in done);
    assert.match(done.problem, /is a number/);
  });

  it('is in the overview with its places, of each file', () => {
    const [first, second] = overview(draft()).ownCriteria ?? [];
    assert.deepEqual(
      [first?.code, first?.text, first?.tested.length, first?.evaluated.length, first?.judged],
      ['SC1', 'It saves', 1, 1, 'partly'],
    );
    assert.deepEqual([second?.tested, second?.evaluated, second?.judged], [[], [], null]);
    const several = openOf(
      {
        'a.md': `${HEAD.replace('---\n\n', '').replace(/---\n*$/, '')}  parts: [b.md]\n---\n\n${DRAFT.slice(0, 7).join('\n')}`,
        'b.md': '## Testing\n\nSC1 and SC2.\n',
      },
      'b.md',
    );
    assert.deepEqual(
      overview(several).ownCriteria?.map(({ uri, tested }) => [
        uri,
        tested[0]?.uri,
        tested[0]?.range.start.line,
      ]),
      [
        ['file:///school/a.md', 'file:///school/b.md', 2],
        ['file:///school/a.md', 'file:///school/b.md', 2],
      ],
    );
    assert.equal(overview(open(['Word.'])).ownCriteria, null);
  });
});
