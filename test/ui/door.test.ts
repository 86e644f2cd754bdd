import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from './harness.ts';

const account = 'I asked my team what they needed, and we tried it for a term in our school. '.repeat(12);

describe('The way in', () => {
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'markscheme-door-'));
    writeFileSync(join(folder, 'README.md'), '# Readme\n');
    writeFileSync(join(folder, 'essay.md'), `# Reading\n\n## What happened\n\n${account}\n`);
    workbench = await openWorkbench({ folder, file: 'essay.md' });
  });

  after(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is the view with its welcome, though nothing is a draft yet', async () => {
    const { page } = workbench;
    await page.locator('.activitybar .action-label[aria-label="Markscheme"]').click();
    await page.locator('.welcome-view-content').getByText('Open a draft to see').waitFor();
    await page.getByRole('button', { name: 'Use This Document as a Draft…' }).first().waitFor();
    await workbench.screenshot('door');
  });

  it('is a button of a document that looks like a project, behind which the view says what comes next', async () => {
    const { page } = workbench;
    await page.locator('.editor-actions [aria-label="Use This Document as a Draft…"]').click();
    await page.locator('.quick-input-widget').getByText('NPQSL', { exact: true }).first().click();
    await page.getByText('Next: put the cursor into a paragraph').waitFor();
    await page
      .locator('.editor-actions [aria-label="Use This Document as a Draft…"]')
      .waitFor({ state: 'detached' });
    await page.locator('.codelens-decoration').getByText('This section is implementation').waitFor();
    await workbench.screenshot('door-next');
  });
});
