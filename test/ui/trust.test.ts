import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from './harness.ts';

const status = '.statusbar-item[id="markscheme.markscheme.markscheme.status"]';

/** What the workspace would like: to keep a record, which is for a person to turn on, and a limit, which is only data. */
const settings = { 'markscheme.progress': true, 'markscheme.coveredFrom': 9 };

/** The commands that the palette offers for some words. */
async function offered({ page }: Workbench, words: string): Promise<string[]> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input.input').first().fill(`>${words}`);
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  const rows = await page.locator('.quick-input-list .monaco-list-row .label-name').allInnerTexts();
  await page.keyboard.press('Escape');
  return rows.map(row => row.trim());
}

describe('a folder that is not trusted', function () {
  this.timeout(180_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ file: 'npqsl/first-draft.md', settings, trust: true });
  });
  after(() => workbench.close());

  it('has its drafts assessed, but can’t turn on the record of progress', async () => {
    const { page } = workbench;
    await page.locator(status).filter({ hasText: 'covered' }).waitFor({ timeout: 60_000 });
    await page.locator('.statusbar-item').filter({ hasText: 'Restricted Mode' }).waitFor();
    const commands = await offered(workbench, 'Markscheme: Record');
    await workbench.screenshot('trust-restricted');
    assert.ok(commands.includes('Markscheme: Record Progress by Day'), commands.join(', '));
    assert.ok(!commands.includes('Markscheme: Stop Recording Progress'), commands.join(', '));
  });

  it('can turn it on once it is trusted', async () => {
    const { page } = workbench;
    await page.locator('.part.banner a').filter({ hasText: 'Manage' }).click();
    await page.locator('.workspace-trust-editor .monaco-button').filter({ hasText: 'Trust' }).first().click();
    await page
      .locator('.statusbar-item')
      .filter({ hasText: 'Restricted Mode' })
      .waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.locator(status).filter({ hasText: 'covered' }).waitFor();
    const commands = await offered(workbench, 'Markscheme: Record');
    await workbench.screenshot('trust-given');
    assert.ok(commands.includes('Markscheme: Stop Recording Progress'), commands.join(', '));
    assert.ok(!commands.includes('Markscheme: Record Progress by Day'), commands.join(', '));
  });
});
