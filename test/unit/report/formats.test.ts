import assert from 'node:assert/strict';
import {
  isReportFormat,
  renderReport,
  renderReports,
  reportFormats,
} from '../../../server/src/report/formats.ts';
import { context, report } from './support.ts';

describe('The formats', () => {
  it('are these', () => {
    assert.deepEqual(reportFormats, ['text', 'json', 'markdown', 'html', 'csv', 'csv-criteria']);
    assert.ok(isReportFormat('csv'));
    assert.ok(!isReportFormat('toString'));
    assert.ok(!isReportFormat('pdf'));
  });

  it('all show both word figures', () => {
    for (const format of reportFormats) {
      const text = renderReport(format, { report, context });
      assert.match(text, /4,?812/, format);
      assert.match(text, /5,?312/, format);
    }
  });

  it('put several texts one behind the other, with a line between them', () => {
    const reports = [
      { report, context },
      { report, context },
    ];
    const [text] = [renderReport('text', { report, context })];
    assert.equal(renderReports('text', reports), `${text}\n${'='.repeat(90)}\n\n${text}`);
    assert.equal(renderReports('markdown', reports).match(/^# /gm)?.length, 2);
  });
});
