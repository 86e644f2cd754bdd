import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const LIST = readFileSync('server/src/rules/rules.ts', 'utf8');

describe('A new rule', () => {
  it('comes into the list behind the last of its group, or at the end of a new one', async () => {
    const { listWith } = await import('../../../scripts/new-rule.mjs');
    const known = listWith(LIST, 'phases/long-winded');
    assert.ok(known.includes('phasesLongWinded } from'));
    assert.match(known, / {2}phases\w+,\n {2}phasesLongWinded,\n {2}(?!phases)/);
    assert.match(listWith(LIST, 'style/all-capitals'), / {2}styleAllCapitals,\n\];/);
  });

  it('has a file of its name wherever every rule has one', async () => {
    const { skeleton } = await import('../../../scripts/new-rule.mjs');
    assert.deepEqual(Object.keys(skeleton('style/all-capitals')), [
      'server/src/rules/style-all-capitals.ts',
      'test/unit/rules/style-all-capitals.test.ts',
      'test/rules/style-all-capitals/problem.md',
      'test/rules/style-all-capitals/fine.md',
      'docs/rules/style-all-capitals.md',
    ]);
  });
});
