import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Assessment } from '../../../server/src/assessment/model.ts';
import { cases } from '../../seed.ts';
import {
  assessed,
  coverageFor,
  frontMatter,
  prose,
  standing,
  trackedCodes,
  withFrameworks,
} from './support.ts';

/** `verdict code` of the codes that are not the task's. */
function strays({ strays: found }: Assessment): string[] {
  return found.map(({ code, verdict }) => `${verdict.kind} ${code}`);
}

const task1 = frontMatter('npqh', 'task: task-1');
const task2 = frontMatter('npqh', 'task: task-2');

describe('coverage', () => {
  it('is uncovered where nothing cites the code', () => {
    assert.equal(standing(assessed([prose(100)]), '1.2.1'), 'uncovered 0');
  });

  it('is covered from 40 claimed words on, and only mentioned below', () => {
    assert.equal(standing(assessed([`${prose(38)} (1.2.1)`]), '1.2.1'), 'mentioned 39');
    assert.equal(standing(assessed([`${prose(39)} (1.2.1)`]), '1.2.1'), 'covered 40');
    assert.equal(standing(assessed([`${prose(40)} <!-- criteria: 1.2.1 -->`]), '1.2.1'), 'covered 40');
  });

  it('is covered from the framework’s figure on, or from the setting’s', () => {
    const own = withFrameworks('id: own\nextends: npqsl\ntasks:\n  - id: project\n    coveredFrom: 10\n');
    const lines = [`${prose(9)} (1.2.1)`];
    assert.equal(
      standing(assessed(lines, { head: frontMatter('own'), frameworks: own }), '1.2.1'),
      'covered 10',
    );
    assert.equal(
      standing(assessed(lines, { head: frontMatter('own'), frameworks: own, coveredFrom: 11 }), '1.2.1'),
      'mentioned 10',
    );
    assert.equal(standing(assessed(lines, { coveredFrom: 10 }), '1.2.1'), 'covered 10');
  });

  it('adds up the words of several citations', () => {
    assert.equal(
      standing(assessed([`${prose(19)} (1.2.1)`, '', prose(50), '', `${prose(19)} 1.2.1`]), '1.2.1'),
      'covered 40',
    );
  });

  it('counts a word once that is claimed twice', () => {
    assert.equal(
      standing(assessed([`${prose(18)} (1.2.1) 1.2.1 <!-- criteria: 1.2.1 -->`]), '1.2.1'),
      'mentioned 20',
    );
    assert.equal(standing(assessed(['## Data (1.2.1)', '', `${prose(9)} (1.2.1)`]), '1.2.1'), 'mentioned 12');
  });

  it('counts a word for each of several codes', () => {
    const assessment = assessed([`${prose(38)} (2.2.a; 3.2.b)`]);
    assert.deepEqual(
      [standing(assessment, '2.2.a'), standing(assessment, '3.2.b')],
      ['covered 40', 'covered 40'],
    );
  });

  it('has the words of a section with its subsections, up to the next of its level', () => {
    const lines = [
      '## Data (1.2.1)',
      '',
      prose(10),
      '',
      '### More',
      '',
      prose(20),
      '',
      '## Next',
      '',
      prose(30),
    ];
    assert.equal(standing(assessed(lines), '1.2.1'), 'mentioned 33');
  });

  it('has the words of the next block for a comment on its own line', () => {
    assert.equal(
      standing(assessed(['<!-- criteria: 1.2.1 -->', '', prose(40), '', prose(40)]), '1.2.1'),
      'covered 40',
    );
    assert.equal(
      standing(assessed(['<!-- criteria: 1.2.1 -->', `- ${prose(20)}`, `- ${prose(20)}`]), '1.2.1'),
      'covered 40',
    );
  });

  it('has no words of annexes, references and quotations', () => {
    for (const heading of [
      '## Annex A',
      '## Supporting documents',
      '## References',
      '## Annex\n\n### Below',
    ]) {
      assert.equal(
        standing(assessed([heading, '', `${prose(40)} (1.2.1)`]), '1.2.1'),
        'mentioned 0',
        heading,
      );
    }
    assert.equal(standing(assessed([`> ${prose(40)} (1.2.1)`]), '1.2.1'), 'mentioned 0');
    assert.equal(
      standing(assessed(['<!-- criteria: 1.2.1 -->', '', `> ${prose(40)}`]), '1.2.1'),
      'mentioned 0',
    );
  });

  it('has none of the annex or quotation inside a claimed section', () => {
    assert.equal(
      standing(
        assessed([
          ...['## Data (1.2.1)', '', prose(10), '', `> ${prose(50)}`, '', '### Annex', '', prose(50)],
          ...['', '## Next'],
        ]),
        '1.2.1',
      ),
      'mentioned 12',
    );
  });

  it('has the words of references only where they are part of the account', () => {
    assert.equal(standing(assessed([`${prose(40)} (1.2.1)`, '', '## References']), '1.2.1'), 'covered 41');
  });

  it('has the words of tables, footnotes and lists', () => {
    assert.equal(standing(assessed(['| a b 1.2.1 | c |', '| - | - |']), '1.2.1'), 'mentioned 3');
    assert.equal(standing(assessed(['One[^a].', '', `[^a]: ${prose(39)} (1.2.1)`]), '1.2.1'), 'covered 40');
    assert.equal(standing(assessed([`- ${prose(39)} (1.2.1)`]), '1.2.1'), 'covered 40');
  });

  it('knows every citation with its place, form, section and words', () => {
    const assessment = assessed(['One (1.2.1) two.', '', '## Data <!-- criteria: 1.2.1 -->', '', 'Three.']);
    const { citations } = coverageFor(assessment, '1.2.1');
    assert.deepEqual(
      citations.map(({ start, end, form, section, words }) => [
        assessment.draft.text.slice(start, end),
        form,
        section,
        words,
      ]),
      [
        ['1.2.1', 'bracket', 0, 3],
        ['1.2.1', 'comment', 1, 2],
      ],
    );
  });
});

describe('evidence', () => {
  const lines = [`${prose(40)} [data](data/raw.xlsx) (1.2.1)`];
  const documents = new Set(['data/raw.xlsx']);

  it('is there where a covered criterion asks for a document, and a claimed passage links to one that is there', () => {
    assert.equal(coverageFor(assessed(lines, { documents }), '1.2.1').status, 'evidenced');
    const image = [`${prose(40)} ![data](data/raw.xlsx) (1.2.1)`];
    assert.equal(coverageFor(assessed(image, { documents }), '1.2.1').status, 'evidenced');
  });

  it('is not there where the document is not', () => {
    assert.equal(coverageFor(assessed(lines), '1.2.1').status, 'covered');
    assert.equal(
      coverageFor(assessed(lines, { documents: new Set(['raw.xlsx']) }), '1.2.1').status,
      'covered',
    );
  });

  it('is not there where too few words are claimed', () => {
    assert.equal(
      coverageFor(assessed(['[data](data/raw.xlsx) (1.2.1)'], { documents }), '1.2.1').status,
      'mentioned',
    );
  });

  it('is not there where the link stands elsewhere', () => {
    assert.equal(
      coverageFor(assessed([`${prose(40)} (1.2.1)`, '', '[data](data/raw.xlsx)'], { documents }), '1.2.1')
        .status,
      'covered',
    );
    const quoted = ['## Data (1.2.1)', '', prose(40), '', '> [data](data/raw.xlsx)'];
    assert.equal(coverageFor(assessed(quoted, { documents }), '1.2.1').status, 'covered');
  });

  it('is not there for a link to another site', () => {
    const url = 'https://example.org/raw.xlsx';
    assert.equal(
      coverageFor(assessed([`${prose(40)} [data](${url}) (1.2.1)`], { documents: new Set([url]) }), '1.2.1')
        .status,
      'covered',
    );
  });

  it('is asked of no other criterion', () => {
    assert.equal(
      coverageFor(assessed([`${prose(40)} [data](data/raw.xlsx) (2.2.a)`], { documents }), '2.2.a').status,
      'covered',
    );
  });
});

describe('what is cited', () => {
  it('is a listed code anywhere in the text', () => {
    for (const line of [
      'We saw 1.2.1 there.',
      '(1.2.1)',
      'criterion 1.2.1',
      '<!-- criteria: 1.2.1 -->\nOne',
      '- 1.2.1',
    ]) {
      assert.equal(coverageFor(assessed([line]), '1.2.1').status, 'mentioned', line);
    }
  });

  it('is a short area code in a citing form only', () => {
    const of = (line: string) => coverageFor(assessed([line], { head: task1 }), 'TCE').status;
    assert.equal(of('TCE shows 12 gaps (so TCE).'), 'uncovered');
    assert.equal(of('One (TCE).'), 'mentioned');
    assert.equal(of('One: criteria TCE and LWI.'), 'mentioned');
    assert.equal(of('One. <!-- criteria: TCE -->'), 'mentioned');
  });

  it('is a code in a citing form only, where the framework says so', () => {
    const own = withFrameworks(
      'id: own\ntitle: Own\nciting: in-a-form\ntasks:\n  - id: one\n    title: One\n    criteria:\n      - { code: K1, asks: Know it. }\n      - { code: A, asks: Ask it. }\n',
    );
    const of = (line: string, code: string) =>
      coverageFor(assessed([line], { head: frontMatter('own'), frameworks: own }), code).status;
    assert.equal(of('The K1 route 1.2.1', 'K1'), 'uncovered');
    assert.equal(of('The route (K1)', 'K1'), 'mentioned');
    assert.equal(of('A route', 'A'), 'uncovered');
    assert.equal(of('A route (A)', 'A'), 'uncovered');
    assert.equal(of('A route (criterion A)', 'A'), 'mentioned');
    assert.equal(of('# K1 Route', 'K1'), 'mentioned');
    assert.equal(of('# Route K1', 'K1'), 'uncovered');
    assert.equal(of('# Route (K1)', 'K1'), 'mentioned');
  });

  it('is a letter in a citing form only, wherever the framework lets codes be cited', () => {
    const own = withFrameworks(
      'id: own\ntitle: Own\nciting: anywhere\ntasks:\n  - id: one\n    title: One\n    criteria:\n      - { code: AO3, asks: Do it. }\n      - { code: A, asks: Ask it. }\n',
    );
    const assessment = assessed(['A plan for AO3.'], { head: frontMatter('own'), frameworks: own });
    assert.deepEqual(
      [standing(assessment, 'AO3'), standing(assessment, 'A')],
      ['mentioned 4', 'uncovered 0'],
    );
  });

  it('is the code that opens a heading, unless the one around it has the number before', () => {
    assert.equal(standing(assessed(['## 1.2.1 Data', '', prose(38)]), '1.2.1'), 'covered 40');
    assert.equal(
      standing(assessed(['# 1.2 Design', '', '## 1.2.1 Data', '', prose(38)]), '1.2.1'),
      'uncovered 0',
    );
    assert.equal(
      standing(assessed(['## 1 Design', '', '## 1.2.1 Data', '', prose(38)]), '1.2.1'),
      'covered 40',
    );
    assert.equal(
      standing(assessed(['## 1.2.1 Data', '', prose(36), '', '### 2.1 Next']), '1.2.1'),
      'covered 40',
    );
    assert.equal(
      standing(assessed(['## 1 Design', '', '## (1.2.1) Data', '', prose(38)]), '1.2.1'),
      'covered 40',
    );
    assert.equal(
      standing(assessed(['## 1 Design', '', '## Data of 1.2.1', '', prose(38)]), '1.2.1'),
      'mentioned 3',
    );
  });

  it('is not a code that the task does not list, beside numbers that are no codes', () => {
    for (const line of [
      'In (4, 5, 5.1, 6.2.1 and 9.1.3)',
      'In (6.2.1, 10.1.2)',
      'In [7.2.1 3]',
      'In (1.3.1, 2026)',
    ]) {
      const assessment = assessed([line]);
      assert.deepEqual(strays(assessment), [], line);
      assert.equal(trackedCodes(assessment).length, 18, line);
    }
    // Listed codes are citations anywhere, and letters may be codes that another framework knows.
    assert.equal(standing(assessed(['In (1.2.1, 5.1)']), '1.2.1'), 'mentioned 3');
    assert.equal(standing(assessed(['In (6.2.1, IC; AO3 and 1.2.1)']), '6.2.1'), 'mentioned 6');
  });

  it('is not a code that the task does not list, in running text', () => {
    const assessment = assessed(['In 6.2.1, 7.2.1, 1.3.1 and (see 6.2.2) we said so.']);
    assert.deepEqual(strays(assessment), []);
    assert.equal(trackedCodes(assessment).length, 18);
  });
});

describe('codes that nobody listed', () => {
  it('are tracked by their claimed words, where their area is not complete', () => {
    const assessment = assessed([`${prose(39)} (6.2.1)`, '', 'One (6.2.2).']);
    assert.deepEqual(
      [standing(assessment, '6.2.1'), standing(assessment, '6.2.2')],
      ['covered 40', 'mentioned 2'],
    );
    assert.deepEqual(coverageFor(assessment, '6.2.1').tracked.kind, 'unlisted');
    assert.deepEqual(coverageFor(assessment, '6.2.1').tracked.area, 6);
    assert.deepEqual(coverageFor(assessment, '6.2.1').tracked.part, 'B');
    assert.deepEqual(strays(assessment), []);
  });

  it('are looked at in every citing form, and in no other', () => {
    for (const line of [
      'One (6.2.1)',
      'criteria 1.2.1 and 6.2.1',
      '<!-- criteria: 6.2.1 --> One',
      '## [6.2.1] One',
    ]) {
      assert.ok(trackedCodes(assessed([line])).includes('6.2.1'), line);
    }
    assert.ok(!trackedCodes(assessed(['One 6.2.1', '', '## One 6.2.1'])).includes('6.2.1'));
    assert.ok(trackedCodes(assessed(['## 6.2.1 One'])).includes('6.2.1'));
  });

  it('add up over their citations, but not over places that only name them', () => {
    const assessment = assessed([
      `${prose(19)} (6.2.1)`,
      '',
      `${prose(99)} 6.2.1`,
      '',
      `${prose(19)} (6.2.1)`,
    ]);
    assert.equal(standing(assessment, '6.2.1'), 'covered 40');
  });

  it('stand behind the known ones of their area', () => {
    assert.deepEqual(trackedCodes(assessed(['(6.2.1) (1.2.7)'])), [
      ...[
        '1.2.1',
        '1.2.b',
        '1.2.c',
        '1.2.d',
        '1.2.7',
        '2.2.a',
        '2.2.b',
        '2.2.c',
        '3.2.a',
        '3.2.b',
        '4.2.a',
        '4.2.b',
        '4.2.c',
      ],
      ...['5.2.a', '5.2.b', '5.2.c', '6.2.a', '6.2.b', '6.2.c', '6.2.1'],
    ]);
  });
});

describe('codes that are not the task’s', () => {
  it('are unknown where there is no such area or level', () => {
    assert.deepEqual(strays(assessed(['(7.2.1) [0.2.1] criterion 12.2.1 (1.7.1)'])), [
      'unknown 7.2.1',
      'unknown 0.2.1',
      'unknown 1.7.1',
    ]);
  });

  it('are unknown where the area is complete and lacks them', () => {
    const own = withFrameworks(
      'id: own\nextends: npqsl\nareas:\n  - { number: 1, criteriaComplete: true }\n',
    );
    const assessment = assessed(['(1.2.2) (2.2.2)'], { head: frontMatter('own'), frameworks: own });
    assert.deepEqual(strays(assessment), ['unknown 1.2.2']);
    assert.equal(standing(assessment, '2.2.2'), 'mentioned 2');
  });

  it('are another qualification’s by their level', () => {
    const assessment = assessed(['(1.3.1) (6.1.2) <!-- criteria: 2.4.1 -->']);
    assert.deepEqual(strays(assessment), ['other-task 1.3.1', 'other-task 6.1.2', 'other-task 2.4.1']);
  });

  it('are the other task’s by their area', () => {
    assert.deepEqual(strays(assessed(['(6.3.1) (5.3.1) (MRR)'], { head: task1 })), [
      'other-task 6.3.1',
      'other-task 5.3.1',
      'other-task MRR',
    ]);
    assert.deepEqual(strays(assessed(['(1.3.1) (2.3.4)'], { head: task2 })), [
      'other-task 1.3.1',
      'other-task 2.3.4',
    ]);
  });

  it('stand at their place', () => {
    const { draft, strays: found } = assessed(['One (7.2.1).']);
    assert.deepEqual(
      found.map(({ start, end }) => draft.text.slice(start, end)),
      ['7.2.1'],
    );
  });

  it('are none of our business where they have not the form of the framework’s codes', () => {
    assert.deepEqual(strays(assessed(['(K7) (AO3) (A) (2025) (1.2) (1.2.1.4) (1.2.1.a)'])), []);
    assert.deepEqual(strays(assessed(['(1.2.1) (7.9.3)'], { head: frontMatter('plain') })), []);
  });
});

describe('coverage of any draft', function () {
  this.timeout(20_000);

  const part = fc.constantFrom(
    ...[
      '# Design',
      '## Annex',
      '## 1.2.1 Data',
      '### References',
      'One two (1.2.1; 6.2.1)',
      '> Three 2.2.a',
      '- four (2.2.a)',
    ],
    ...[
      '<!-- criteria: 1.2.1, 7.2.1 -->',
      'Five <!-- criteria: 3.2.b --> 1.2.1',
      '| 1.2.1 | (1.3.1) |\n| - | - |',
      '## Six (4.2.c)',
    ],
    ...['[data](a.xlsx) 1.2.1', 'seven', '<div>1.2.1</div>', '2 Eight\n---', '(1.2.1;\n2.2.a)'],
  );
  const drafts = fc.array(part, { maxLength: 15 }).map(parts => parts.join('\n\n'));

  /** An assessment without its offsets. */
  const summary = (text: string) => {
    const { coverage, strays: found, words, phases } = assessed([text]);
    return {
      coverage: coverage.map(({ tracked, status, words: claimed, citations }) => [
        tracked.code,
        status,
        claimed,
        citations.length,
      ]),
      strays: found.map(({ code, verdict }) => [code, verdict.kind]),
      ...{ words, phases: phases.map(({ status, words: some }) => [status, some]) },
    };
  };

  it('is the same with either line ending', () => {
    fc.assert(
      fc.property(drafts, text => {
        assert.deepEqual(summary(text.replaceAll('\n', '\r\n')), summary(text));
      }),
      { numRuns: cases(150) },
    );
  });

  it('never claims more words than there are', () => {
    fc.assert(
      fc.property(drafts, text => {
        const { coverage, words } = assessed([text]);
        for (const { words: claimed } of coverage) assert.ok(claimed <= words.total);
      }),
      { numRuns: cases(150) },
    );
  });

  it('has a status that follows from its words and citations', () => {
    fc.assert(
      fc.property(drafts, fc.integer({ min: 1, max: 20 }), (text, coveredFrom) => {
        for (const { status, words, citations } of assessed([text], { coveredFrom }).coverage) {
          const expected =
            citations.length === 0 ? 'uncovered' : words < coveredFrom ? 'mentioned' : 'covered';
          assert.equal(status, expected);
        }
      }),
      { numRuns: cases(150) },
    );
  });

  it('never falls when a citation is added', () => {
    fc.assert(
      fc.property(drafts, text => {
        // Further prose by itself can turn round what lines of codes claim, so it is there before.
        const further = `${text}\n\n## Further\n\none`;
        const before = coverageFor(assessed([further]), '1.2.1').words;
        assert.ok(coverageFor(assessed([`${further} (1.2.1)`]), '1.2.1').words >= before);
      }),
      { numRuns: cases(150) },
    );
  });
});
