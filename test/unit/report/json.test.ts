import assert from 'node:assert/strict';
import { published } from '../../../server/src/report/data.ts';
import { jsonReport } from '../../../server/src/report/json.ts';
import { hostile, report } from './support.ts';

describe('The report as JSON', () => {
  it('is an object for one draft and an array for several', () => {
    assert.deepEqual(JSON.parse(jsonReport(report)), published(report));
    assert.deepEqual(JSON.parse(jsonReport([report, report])), [published(report), published(report)]);
    assert.ok(jsonReport(report).endsWith('\n}\n'));
  });

  it('says the same in characters that no terminal acts on', () => {
    const { report: bad } = hostile('a\u001b\u009b\u202eb');
    const json = jsonReport(bad);
    assert.deepEqual(JSON.parse(json), published(bad));
    assert.doesNotMatch(json, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});
