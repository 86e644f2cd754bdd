import assert from 'node:assert/strict';
import { htmlOverview } from '../../../server/src/report/html-overview.ts';
import type { Overview } from '../../../server/src/report/overview.ts';

const draft: Overview = {
  path: 'cohort/Hughes.md',
  files: 1,
  framework: 'npqsl',
  task: 'project',
  frameworkTitle: 'NPQSL',
  taskTitle: 'School improvement project',
  words: { counted: 4812, total: 5312, limit: 5000, status: 'within' },
  criteria: 18,
  standIns: 0,
  covered: 16,
  mentioned: [],
  uncovered: ['1.2.2', '3.2.1'],
  phases: ['Evaluation (missing)'],
  unmet: ['Two full terms'],
  open: ['Sponsor', 'Risk assessment'],
  errors: 0,
  warnings: 1,
  information: 2,
  hints: 0,
  verdict: '',
};

/** The cells of a table’s row, without their marks. */
function cells(html: string, row: number): string[] {
  const rows = html.split('<tr>').slice(1);
  return [...(rows[row] ?? '').matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) =>
    String(cell)
      .replace(/<wbr>/g, '·')
      .replace(/<[^>]*>/g, ''),
  );
}

describe('The table over several drafts', () => {
  const html = htmlOverview([draft, { ...draft, path: 'a.md' }], ['b.md: No draft.'], path => `#${path}`);

  it('names framework and task as people do, and keeps apart what is not met and what is not answered', () => {
    const named = new Map(cells(html, 0).map((head, column) => [head, cells(html, 1)[column]]));
    assert.deepEqual(Object.fromEntries(named), {
      Draft: 'cohort/·Hughes.md',
      For: 'NPQSL, School improvement project',
      Words: '4,812 of 5,000',
      Covered: '16 of 18',
      'Not tagged': '1.2.2, 3.2.1',
      'Phases missing': 'Evaluation (missing)',
      'Conditions not met': 'Two full terms',
      'Conditions not answered': '2',
      Errors: '0',
      Warnings: '1',
    });
  });

  it('says which files are in no report, also beside a single draft', () => {
    assert.match(html, /1 file not in this report[\s\S]*<li>b\.md: No draft\.<\/li>/);
    assert.match(
      htmlOverview([draft], ['b.md: <b>'], () => '#'),
      /b\.md: &lt;b&gt;/,
    );
    assert.equal(
      htmlOverview([draft], [], () => '#'),
      '',
    );
  });
});
