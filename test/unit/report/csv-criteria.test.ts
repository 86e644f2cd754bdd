import assert from 'node:assert/strict';
import fc from 'fast-check';
import { criteriaReport, criteriaReports } from '../../../server/src/report/csv-criteria.ts';
import { readCsv } from './read-csv.ts';
import { changed, context, hostile, report } from './support.ts';

const HEAD =
  'path,framework,task,part,area,area title,code,kind,title,status,words,tags,lines,sections,words counted,words in total,word limit,marks,most marks\r\n';

describe('The report as CSV in detail', () => {
  it('has one row a criterion', () => {
    assert.equal(
      criteriaReport(report, context),
      `${HEAD}drafts/reading.md,npqsl,project,A,SAI,Strategy and improvement,1.2.1,criterion,Causes behind the gaps,evidenced,1180,3,"31; 45",Design,4812,5312,5000,1,2\r
drafts/reading.md,npqsl,project,A,SAI,Strategy and improvement,1.2.a,statement,Data with a purpose,not tagged,0,0,,,4812,5312,5000,,\r
drafts/reading.md,npqsl,project,A,TCE,Teaching and curriculum excellence,TCE,area,Teaching and curriculum excellence,covered,40,1,50,Design,4812,5312,5000,,\r
drafts/reading.md,npqsl,project,A,TCE,Teaching and curriculum excellence,2.2.7,unlisted,wording not known here,too few words,1,1,52,Design,4812,5312,5000,,\r
`,
    );
  });

  it('has one heading for several drafts, and only that for a draft without criteria', () => {
    const csv = criteriaReports([
      { report, context },
      { report, context },
    ]);
    assert.equal(readCsv(csv).length, 1 + 4 + 4);
    assert.equal(criteriaReport(changed({ criteria: [] }), context), HEAD);
  });

  it('quotes commas and quotation marks', () => {
    const { report: odd, context: words } = hostile('He said "no", twice');
    assert.ok(criteriaReport(odd, words).includes(',"He said ""no"", twice",'));
  });

  it('gives a spreadsheet nothing to run', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '\ufeff=1']) {
      const { report: bad, context: words } = hostile(text);
      const [, row] = readCsv(criteriaReport(bad, words));
      assert.equal(row?.[0]?.[0], "'", JSON.stringify(text));
      assert.equal(row?.[6]?.[0], "'", JSON.stringify(text));
    }
  });

  it('is read back by any reader, and no cell begins a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'=+-@,;"\t\r\n x'.split('')) }), text => {
        const { report: bad, context: words } = hostile(text);
        const rows = readCsv(criteriaReport(bad, words));
        assert.deepEqual(
          rows.map(row => row.length),
          [19, 19],
        );
        for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
      }),
    );
  });
});
