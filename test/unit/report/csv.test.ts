import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csvReport } from '../../../server/src/report/csv.ts';
import { renderReports } from '../../../server/src/report/formats.ts';
import { readCsv } from './read-csv.ts';
import { changed, context, hostile, report } from './support.ts';

/** The row of a report by the names of its columns. */
function rowOf(csv: string): Record<string, string> {
  const [head = [], row = []] = readCsv(csv);
  return Object.fromEntries(head.map((name, index) => [name, row[index] ?? '']));
}

describe('The report as CSV', () => {
  it('has a row for the draft, with what a tutor asks first', () => {
    const { verdict, ...row } = rowOf(csvReport(report, context));
    assert.match(verdict ?? '', /188 words left/);
    assert.deepEqual(row, {
      path: 'drafts/reading.md',
      files: '1',
      framework: 'npqsl',
      task: 'project',
      'words counted': '4812',
      'word limit': '5000',
      'words left': '188',
      'words in total': '5312',
      criteria: '4',
      covered: '2',
      'too few words': '1',
      'not tagged': '1',
      'interim criteria': '2',
      'codes not tagged': '1.2.a',
      'phases missing or empty': 'Evaluation (missing)',
      'conditions unmet': 'Two terms',
      'conditions open': '',
      errors: String(report.problems.filter(({ severity }) => severity === 'error').length),
      warnings: String(report.problems.filter(({ severity }) => severity === 'warning').length),
      information: String(report.problems.filter(({ severity }) => severity === 'information').length),
      hints: String(report.problems.filter(({ severity }) => severity === 'hint').length),
    });
  });

  it('has one row a draft under one heading', () => {
    const unlimited = { ...report.words, limit: null, most: null };
    const several = [report, changed({ words: unlimited })].map(one => ({ report: one, context }));
    const rows = readCsv(renderReports('csv', several));
    assert.equal(rows.length, 3);
    assert.deepEqual(rows[2]?.slice(5, 9), ['4812', '', '', '5312']);
  });

  it('gives a spreadsheet nothing to run', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '\ufeff=1']) {
      const { report: bad, context: words } = hostile(text);
      assert.equal(rowOf(csvReport(bad, words)).path?.[0], "'", JSON.stringify(text));
    }
  });

  it('is read back by any reader, and no text begins a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'=+-@,;"\t\r\n x'.split('')) }), text => {
        const { report: bad, context: words } = hostile(text);
        const rows = readCsv(csvReport(bad, words));
        assert.deepEqual(
          rows.map(row => row.length),
          [22, 22],
        );
        for (const cell of rows.flat()) assert.doesNotMatch(cell, /^(?:[=+@\t\r]|-(?!\d+$))/);
      }),
    );
  });
});
