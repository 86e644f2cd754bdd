/** Drafts as the people of each scheme write them, with what they cover, worked out by hand. */
import assert from 'node:assert/strict';
import { assess } from '../../../server/src/assessment/assess.ts';
import { gradeOf } from '../../../server/src/assessment/grade.ts';
import { groupsOf } from '../../../server/src/assessment/groups.ts';
import { markSum } from '../../../server/src/assessment/marks.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { createCatalogue } from '../../../server/src/framework/bundled.ts';
import { reportContext, reportData } from '../../../server/src/report/data.ts';
import { stateName, verdict } from '../../../server/src/report/summary.ts';

const W45 = Array.from({ length: 45 }, (_, index) => `word${String.fromCharCode(97 + (index % 26))}`).join(
  ' ',
);

/** The assessment of a draft of a framework; `own` are further framework files. */
function assessed(head: string, lines: readonly string[], ...own: readonly string[]) {
  const sources = own.map((text, index) => ({ file: `own${index}.markscheme.yaml`, text }));
  const catalogue = createCatalogue(sources);
  assert.deepEqual(catalogue.faults, []);
  const assessment = assess(readDraft(`---\nassessment:\n${head}---\n\n${lines.join('\n')}\n`), catalogue);
  assert.ok(assessment.kind === 'assessed', JSON.stringify(assessment.kind));
  return assessment;
}

/** Ids of what is covered, in the order of the scheme. */
function covered({ coverage }: ReturnType<typeof assessed>): string[] {
  return coverage.flatMap(({ tracked, status }) =>
    status === 'covered' || status === 'evidenced' ? tracked.id : [],
  );
}

describe('Schemes without codes', () => {
  it('are covered by headings of their titles, numbered or not, and by comments with them', () => {
    const assessment = assessed('  framework: aqa-7517\n  marks: { documented-design: 9, Testing: 6 }\n', [
      ...['# A tutor', '', '## 1 Analysis', '', W45, '', '## 2. Documented Design', '', W45, ''],
      ...['## Testing', '', 'Few words.', '', '## How it went', '', '<!-- criteria: Evaluation -->', W45],
    ]);
    assert.deepEqual(covered(assessment), ['analysis', 'documented-design', 'evaluation']);
    assert.deepEqual(assessment.coverage.map(({ tracked, status }) => [tracked.id, status]).slice(2, 5), [
      ['completeness-of-solution', 'uncovered'],
      ['techniques-used', 'uncovered'],
      ['testing', 'mentioned'],
    ]);
    const sum = markSum(assessment);
    assert.deepEqual([sum?.given, sum?.most, sum?.marked], [15, 75, 2]);
  });

  it('ask the text for nothing that is judged elsewhere, in any figure', () => {
    const assessment = assessed('  framework: aqa-7517\n', ['# A tutor', '', '## Analysis', '', W45]);
    const report = reportData('a.md', assessment, []);
    const context = reportContext(assessment);
    assert.match(verdict(report, context), /^1 of 4 tagged/);
    const elsewhere = report.criteria.filter(({ judged }) => judged === 'elsewhere');
    assert.deepEqual(elsewhere.map(stateName), ['judged elsewhere', 'judged elsewhere']);
  });

  it('take the other names that a scheme’s titles go by', () => {
    const lines = [
      '# T',
      '',
      '## Introduction',
      '',
      W45,
      '',
      '## 2 Literature Review',
      '',
      W45,
      '',
      '## Diary',
      '',
      W45,
    ];
    assert.deepEqual(covered(assessed('  framework: university-project\n', lines)), [
      'problem-and-objectives',
      'context-and-literature',
    ]);
  });
});

describe('Schemes with grades', () => {
  const achieved = [
    'Project management',
    'Decomposition',
    'Trialling',
    'Assembly and testing',
    'Relevant implications',
  ];
  const sections = (titles: readonly string[]) => titles.flatMap(title => [`## ${title}`, '', W45, '']);

  it('reach a grade when all of its criteria are covered, and those of the grades below', () => {
    const at = (titles: readonly string[]) =>
      gradeOf(assessed('  framework: ncea-91907\n', ['# T', '', ...sections(titles)]));
    assert.deepEqual(at(achieved.slice(1)), {
      reached: null,
      next: 'achieved',
      missing: ['project-management'],
    });
    assert.deepEqual(at(achieved), {
      reached: 'achieved',
      next: 'merit',
      missing: ['choosing-between-trials'],
    });
    // What is excellent counts for nothing while merit is not reached.
    assert.deepEqual(at([...achieved, 'Synthesis'])?.next, 'merit');
    assert.deepEqual(at([...achieved, 'Choosing between trials', 'Synthesis']), {
      reached: 'excellence',
      next: null,
      missing: [],
    });
  });

  it('take BTEC codes at their word while the unit’s list is not known, and say no grade by them', () => {
    const assessment = assessed('  framework: btec-unit\n', [
      ...['# T', '', `${W45} (A.P1).`, '', `${W45} [BC.D2]`, '', `## B.M3 Compare`, '', W45],
      // Neither is of the form.
      ...['', `${W45} (A.X1).`, '', `${W45} (P.S1).`],
    ]);
    assert.deepEqual(covered(assessment).sort(), ['A.P1', 'B.M3', 'BC.D2']);
    assert.equal(gradeOf(assessment), null);
  });

  it('read the grade from the letter before a code’s number, over several learning aims, too', () => {
    const unit = `id: unit-4
extends: btec-unit
title: Unit 4
tasks:
  - id: assignment
    criteria:
      - { code: A.P1, asks: Explain it. }
      - { code: A.M1, asks: Analyse it. }
      - { code: AB.D1, asks: Evaluate it. }
`;
    const grade = (text: string) =>
      gradeOf(assessed('  framework: unit-4\n', ['# T', '', ...text.split('|')], unit));
    assert.deepEqual(grade(`${W45} (A.P1).`), { reached: 'pass', next: 'merit', missing: ['A.M1'] });
    assert.deepEqual(grade(`${W45} (A.P1).||${W45} (AB.D1).`), {
      reached: 'pass',
      next: 'merit',
      missing: ['A.M1'],
    });
    assert.deepEqual(grade(`${W45} (A.P1, A.M1, AB.D1).`), {
      reached: 'distinction',
      next: null,
      missing: [],
    });
  });
});

describe('Schemes of short codes', () => {
  it('are tagged by ranges, prefixes and lists in brackets', () => {
    const lines = ['# T', '', `${W45} (A1–A3).`, '', `${W45} [UKPSF-V1; k2]`, '', `${W45} K5 and A5.`];
    assert.deepEqual(covered(assessed('  framework: psf-2023\n  task: fellow\n', lines)), [
      'V1',
      'K2',
      'A1',
      'A2',
      'A3',
    ]);
  });

  it('are tagged by headings that name a criterion by its letter', () => {
    const lines = [
      '# T',
      '',
      '## Criterion A: Problem specification',
      '',
      W45,
      '',
      '## Criterion B – Planning',
      '',
      W45,
      '',
      '## Vitamin C',
      '',
      W45,
    ];
    assert.deepEqual(covered(assessed('  framework: ib-cs-ia\n  task: documentation\n', lines)), ['A', 'B']);
  });

  it('are tagged by KSBs behind sentences and in labels', () => {
    const lines = [
      '# T',
      '',
      '## Working in a team (K6)',
      '',
      W45,
      '',
      '## Testing',
      '',
      '**KSBs covered:** S4, S6',
      '',
      W45,
    ];
    assert.deepEqual(covered(assessed('  framework: apprenticeship-st0116\n', lines)), ['K6', 'S4', 'S6']);
  });
});

describe('Criteria that go together', () => {
  const own = `id: together
title: Together
codes: listed
tasks:
  - id: report
    title: Report
    criteria:
      - { code: K11, asks: Know it. }
      - { code: S11, asks: Do it. }
      - { title: Designing, asks: Design it., requires: [K11, S11] }
      - { title: Show it, asks: Present it., judged: elsewhere }
    groups:
      - id: design
        title: Design
        criteria: [K11, S11]
        marks: 10
        bands: [{ from: 0, to: 4 }, { from: 5, to: 8 }, { from: 9, to: 10 }]
`;
  const state = (lines: readonly string[], more = '') =>
    assessed(`  framework: together\n${more}`, lines, own);

  it('are met when all of those that meet them are', () => {
    const status = (lines: readonly string[]) => state(lines).coverage[2]?.status;
    assert.equal(status([W45]), 'uncovered');
    assert.equal(status([`${W45} (K11).`]), 'mentioned');
    assert.equal(status([`${W45} (K11, S11).`]), 'covered');
  });

  it('are marked together, in bands', () => {
    const [group] = groupsOf(state([W45], '  marks: { design: 6 }\n'));
    assert.deepEqual([group?.own, group?.band, group?.criteria], [6, { from: 5, to: 8 }, ['K11', 'S11']]);
    assert.equal(markSum(state([W45], '  marks: { design: 6 }\n'))?.given, 6);
  });
});
