import assert from 'node:assert/strict';
import { renderReport, reportFormats } from '../../../server/src/report/formats.ts';
import { nextSteps } from '../../../server/src/report/next.ts';
import { frontMatter } from '../assessment/support.ts';
import { reportOf } from './support.ts';

const DRAFT = [
  ...frontMatter('ocr-h446').trimEnd().split('\n'),
  '## Success criteria',
  '',
  '- SC1: It *saves* | keeps',
  '- SC2: It sorts',
  '',
  '## Testing',
  '',
  'SC1, and SC1 again.',
  '',
  '## Evaluation',
  '',
  'SC1 was met.',
];

describe('The writer’s own criteria in reports', () => {
  it('are data, each with its lines', () => {
    const { ownCriteria } = reportOf(...DRAFT).report;
    const first = DRAFT.indexOf('- SC1: It *saves* | keeps') + 1;
    assert.deepEqual(ownCriteria, [
      {
        code: 'SC1',
        text: 'It saves | keeps',
        line: first,
        tested: [first + 5],
        evaluated: [first + 9],
        judged: 'met',
      },
      { code: 'SC2', text: 'It sorts', line: first + 1, tested: [], evaluated: [], judged: null },
    ]);
    assert.equal(reportOf('---', 'assessment:', '  framework: npqsl', '---').report.ownCriteria, undefined);
  });

  it('are shown in every format, and nowhere where the framework asks for none', () => {
    for (const format of reportFormats) {
      if (format === 'csv') continue;
      assert.match(renderReport(format, reportOf(...DRAFT)), /SC2/, format);
      const other = renderReport(format, reportOf('---', 'assessment:', '  framework: npqsl', '---'));
      assert.doesNotMatch(other, /success criteria|ownCriteria/i, format);
    }
    const markdown = renderReport('markdown', reportOf(...DRAFT));
    assert.match(markdown, /\| SC2 +\| It sorts +\| \d+ +\| not yet +\| not yet +\| +\|/);
    assert.match(markdown, /Testing names 1, the evaluation 1\. By what the evaluation says: 1 met\./);
  });

  it('are told among what to do next, one by one or together', () => {
    const steps = (...lines: string[]) => {
      const { report, context } = reportOf(...frontMatter('ocr-h446').trimEnd().split('\n'), ...lines);
      return nextSteps(report, context).flatMap(({ message }) =>
        /criteri|SC\d/.test(message) ? message : [],
      );
    };
    const list = (count: number) => Array.from({ length: count }, (_, index) => `- SC${index + 1}: Word`);
    const few = steps('## Success criteria', '', ...list(2), '', '## Evaluation', '', 'SC1–SC2.');
    assert.deepEqual(
      few.filter(message => /testing/.test(message)).map(message => message.slice(0, 3)),
      ['SC1', 'SC2'],
    );
    const many = steps('## Success criteria', '', ...list(5), '', '## Testing', '', 'SC1.');
    assert.deepEqual(many.slice(-2), [
      'Name these criteria of yours where you test them: SC2, SC3, SC4 and SC5.',
      'Judge these criteria of yours in the evaluation: SC1, SC2, SC3, SC4 and SC5.',
    ]);
  });
});
