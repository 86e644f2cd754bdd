import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const page = join(__dirname, '..', '..', '..', '..', 'test', 'unit', 'real-texts', 'FINDINGS.md');

describe('The tables of what real drafts showed', () => {
  it('say what the counts say (otherwise: node scripts/real-texts.mjs)', async () => {
    const { findingsPage } = await import('../../../scripts/real-texts.mjs');
    assert.equal(readFileSync(page, 'utf8'), findingsPage());
  });
});
