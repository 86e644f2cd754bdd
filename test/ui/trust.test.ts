import assert from 'node:assert/strict';
import { eventually } from './eventually.ts';
import { openWorkbench, type Workbench } from './harness.ts';

const status = '.statusbar-item[id="markscheme.markscheme.markscheme.status"]';

/** What the workspace would like: to keep a record, which is for a person to turn on, and a limit, which is only data. */
const settings = { 'markscheme.progress': true, 'markscheme.coveredFrom': 9 };

/** Waits until the palette offers one of our two commands on the record, and not the other. */
async function isOffered({ page }: Workbench, wanted: string, other: string): Promise<void> {
  await eventually(page, async () => {
    await page.keyboard.press('F1');
    await page
      .locator('.quick-input-widget input.input')
      .first()
      .fill('>Markscheme: Record', { timeout: 1_500 });
    const names = page.locator('.quick-input-list .monaco-list-row .label-name');
    await names.filter({ hasText: wanted }).first().waitFor({ timeout: 2_000 });
    const rows = await names.allInnerTexts();
    await page.keyboard.press('Escape');
    const commands = rows.map(row => row.trim());
    assert.ok(commands.includes(wanted), commands.join(', '));
    assert.ok(!commands.includes(other), commands.join(', '));
  });
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
    await isOffered(workbench, 'Markscheme: Record Progress by Day', 'Markscheme: Stop Recording Progress');
    await workbench.screenshot('trust-restricted');
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
    await isOffered(workbench, 'Markscheme: Stop Recording Progress', 'Markscheme: Record Progress by Day');
    await workbench.screenshot('trust-given');
  });
});
