import assert from 'node:assert/strict';
import { kindOfHeading } from '../../../server/src/assessment/headings.ts';
import { assessed, frontMatter, withFrameworks } from './support.ts';

const W = (words: number) => 'word '.repeat(words).trim();
/** What is left out, as `what words`, with `exclude:` of the front matter. */
function leftOut(exclude: string, ...lines: string[]): string[] {
  const { words } = assessed(lines, { head: frontMatter('npqsl', `words: { exclude: [${exclude}] }`) });
  return words.excluded.map(({ what, words: count }) => `${what} ${count}`);
}
const faults = (exclude: string, ...lines: string[]) =>
  assessed(lines, { head: frontMatter('npqsl', `words: { exclude: [${exclude}] }`) }).frontMatterProblems;

describe('What can be left out', () => {
  it('is code, contents lists and the abstract', () => {
    assert.deepEqual(leftOut('code', 'One', '', '```js', 'let a;', '```', '', '    b c', '', 'and `d`.'), [
      'code 4',
    ]);
    assert.deepEqual(leftOut('contents', '# Table of contents', '', 'Design 3', '', '# Design', '', 'One'), [
      'contents 5',
    ]);
    assert.deepEqual(
      leftOut(
        'contents',
        '- [Design](#design)',
        '  - [The plan](#the-plan) … 3',
        '- [Delivery](#delivery)',
        '',
        'See:',
        '',
        '- See [it](#design) there',
      ),
      ['contents 6'],
    );
    assert.deepEqual(
      leftOut('abstract', '# Abstract', '', W(3), '', '## Aim', '', 'One', '', '# Abstract art', '', 'Two'),
      ['abstract 6'],
    );
  });

  it('is a section by its heading, with all below it', () => {
    const lines = [
      '# T',
      '',
      '## Title page',
      '',
      'Name',
      '',
      '### Date',
      '',
      'May',
      '',
      '## Design',
      '',
      'One',
    ];
    assert.deepEqual(leftOut('title page', ...lines), ['section 5']);
    assert.deepEqual(leftOut('"2. Glossary"', '# T', '', '## Glossary (words)', '', 'One two'), [
      'section 4',
    ]);
  });

  it('is of the title only what stands right under it', () => {
    assert.deepEqual(
      leftOut('My project', '# My project', '', 'Name', '', '## Design', '', 'One two three'),
      ['section 3'],
    );
  });

  it('still covers and has its phase, though it is not counted', () => {
    const { coverage, phases } = assessed(['# T', '', '## Abstract', '', `${W(45)} (1.2.b)`], {
      head: frontMatter('npqsl', 'words: { exclude: [abstract] }'),
    });
    assert.equal(coverage.find(({ tracked }) => tracked.code === '1.2.b')?.status, 'covered');
    assert.equal(phases[0]?.status, 'missing');
  });

  it('is pointed out where no heading says it', () => {
    const [fault] = faults('tabels', 'One');
    assert.match(fault?.message ?? '', /no heading of the draft says it\. Did you mean ‘tables’\?/);
    assert.equal(fault?.replacement, 'tables');
    assert.equal(faults('Glosary', '# T', '', '## Glossary', '', 'One')[0]?.replacement, 'Glossary');
    assert.deepEqual(faults('Glossary', '# T', '', '## Glossary', '', 'One'), []);
  });

  it('can be said by a framework, and counted all the same by a draft', () => {
    const own = withFrameworks(`id: own
title: Own
tasks:
  - { id: one, title: One, words: { exclude: [code, abstract], excludeSections: [Glossary] } }
`);
    const lines = [
      '# Abstract',
      '',
      'One',
      '',
      '# Glossary',
      '',
      'Two',
      '',
      '# Design',
      '',
      '```',
      'x',
      '```',
    ];
    const of = (...more: string[]) =>
      assessed(lines, { head: frontMatter('own', ...more), frameworks: own }).words.excluded.map(
        ({ what }) => what,
      );
    assert.deepEqual(of(), ['code', 'abstract', 'section']);
    assert.deepEqual(of('words: { include: [Glossary, code] }'), ['abstract']);
  });
});

describe('Captions', () => {
  const captions = (...lines: string[]) => leftOut('captions', ...lines).join();

  it('are typed under pictures, above and below tables, and stand in HTML tables', () => {
    assert.equal(captions('![](x.png)', '', 'Fig 1. The survey'), 'caption 4');
    assert.equal(captions('![A view](x.png)', '', '*Figure 1: The survey*'), 'caption 6');
    assert.equal(captions('![](x.png)', '**Figure 2 – The survey**'), 'caption 5');
    assert.equal(captions('<img src="x.png">', '', 'Fig. 3'), 'caption 2');
    assert.equal(captions('Table 1. Results', '', '| a |', '| - |', '| b |'), 'caption 3');
    assert.equal(captions('| a |', '| - |', '| b |', '', 'Table 1: Results'), 'caption 3');
    assert.equal(
      captions('<table><caption>Results of it</caption><tr><td>one</td></tr></table>'),
      'caption 3',
    );
    assert.equal(captions('<figure><img src="x.png"><figcaption>Of it</figcaption></figure>'), 'caption 2');
  });

  it('are no sentences, and nothing that stands alone', () => {
    assert.equal(captions('![](x.png)', '', 'Figure 1 shows what I did.'), '');
    assert.equal(captions('I did it.', '', 'Fig 1. The survey'), '');
    assert.equal(captions('![](x.png)', '', 'I did it.', '', 'Fig 1. The survey'), '');
  });

  it('leave an HTML table to be a table', () => {
    assert.deepEqual(leftOut('tables', '<table><caption>a b</caption><tr><td>c</td></tr></table>'), [
      'table 1',
    ]);
  });
});

describe('kindOfHeading', () => {
  it('knows annexes by whatever label they have', () => {
    for (const heading of [
      ...[
        'Appendix one',
        'Appendix Two: survey',
        'Annex AA',
        'Annex survey results',
        'Appendixes',
        'Part B: Annex',
      ],
      ...[
        'Section 4 – Appendices',
        'Appendix no. 3',
        'Annexe IV',
        'Appendix A.1 Survey',
        'Appendix of letters',
        '7 Appendix',
      ],
      'Annex B how we did it',
      'Appendices I and II',
      'Annexure 2',
    ])
      assert.equal(kindOfHeading(heading), 'annex', heading);
  });

  it('counts what may be a heading of the account', () => {
    for (const heading of [
      ...[
        'Supporting documents I used to plan',
        'Supporting document management in our school',
        'Annexes I wrote',
      ],
      ...[
        'Annex building works',
        'Appendix was added by the head',
        'Annexing the field',
        'Annex I made for staff',
      ],
    ])
      assert.equal(kindOfHeading(heading), 'account', heading);
  });
});
