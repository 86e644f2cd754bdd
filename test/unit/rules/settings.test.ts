import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..', '..', '..', '..');

describe("the rules' settings in the manifest", () => {
  it('are those of the program (otherwise: node scripts/rule-settings.mjs)', async () => {
    const { ruleSettings } = await import('../../../scripts/rule-settings.mjs');
    for (const [path, text] of Object.entries(await ruleSettings()))
      assert.equal(readFileSync(join(root, path), 'utf8'), text, path);
  });
});
