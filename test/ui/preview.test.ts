import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { openWorkbench, type Workbench } from './harness.ts';

const settings = { 'editor.minimap.enabled': false, 'workbench.colorTheme': 'Default Light Modern' };

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

/** The frame of the preview that shows something; while it is shown anew there are two. */
async function previewWith(page: Page, selector: string): Promise<Frame> {
  const end = Date.now() + 30_000;
  for (;;) {
    for (const frame of page.frames()) {
      const isShown = await frame
        .locator(selector)
        .first()
        .isVisible()
        .catch(() => false);
      if (isShown) return frame;
    }
    if (Date.now() > end) throw new Error(`No preview shows ${selector}.`);
    await page.waitForTimeout(100);
  }
}

/** Changes a setting of the workspace, as a participant would. */
function change({ folder }: Workbench, more: Record<string, unknown>): void {
  const path = join(folder, '.vscode', 'settings.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...more }));
}

describe('the Markdown preview', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      file: 'npqsl/first-draft.md',
      settings,
      size: { width: 1400, height: 900 },
    });
    await workbench.command('Markdown: Open Preview to the Side');
  });

  after(() => workbench.close());

  it('shows what a code asks and how far it is covered', async () => {
    const frame = await previewWith(workbench.page, '.markscheme-code');
    const badge = frame.locator('.markscheme-code', { hasText: '1.2.1' }).first();
    const label = await badge.getAttribute('aria-label');
    assert.match(label ?? '', /^1\.2\.1 Causes behind the gaps: .+ Covered, .+\d+\.$/);
    assert.equal(await badge.getAttribute('title'), label);
  });

  it('shows comments that cite', async () => {
    const frame = await previewWith(workbench.page, '.markscheme-chip');
    assert.ok((await frame.locator('.markscheme-chip .markscheme-code').count()) > 5);
  });

  for (const [name, theme] of Object.entries(themes)) {
    it(`is to be read in ${theme}`, async () => {
      const { page } = workbench;
      change(workbench, { 'workbench.colorTheme': theme });
      await page.locator(`.monaco-workbench[class*="${name.startsWith('high') ? 'hc-' : 'vs'}"]`).waitFor();
      const frame = await previewWith(page, '.markscheme-code');
      await frame.evaluate('window.scrollTo(0, 0)');
      await page.waitForTimeout(1000);
      await workbench.screenshot(`preview-${name}`);
      const limit = frame.locator('.markscheme-limit');
      assert.equal(await limit.count(), 1);
      assert.equal(await limit.innerText(), 'Word limit: 5,000 words');
      await limit.scrollIntoViewIfNeeded();
      await page.waitForTimeout(1000);
      await workbench.screenshot(`preview-limit-${name}`);
    });
  }

  it('keeps its place and its marks while somebody types, without being loaded anew', async () => {
    const { page } = workbench;
    const frame = await previewWith(page, '.markscheme-code');
    await frame.evaluate('window.mayStay = true');
    const line = page.locator('.editor-instance .view-line').filter({ hasText: 'Rang the parents' }).first();
    await line.click();
    await page.keyboard.press('End');
    const codes = await frame.locator('.markscheme-code').count();
    await page.keyboard.type(' I wrote it down the same evening.', { delay: 60 });
    await frame.locator('p, li').filter({ hasText: 'the same evening' }).first().waitFor();
    assert.equal(await frame.locator('.markscheme-code').count(), codes);
    assert.equal(await frame.evaluate('window.mayStay'), true);
  });

  it('shows a code that was just written as it is, a moment later', async () => {
    const { page } = workbench;
    await page.keyboard.type(' So I did (5.2.c).', { delay: 60 });
    const frame = await previewWith(page, '.markscheme-code:has-text("5.2.c")');
    const badge = frame.locator('.markscheme-code', { hasText: '5.2.c' }).first();
    assert.match((await badge.getAttribute('aria-label')) ?? '', /^5\.2\.c .+ \(stand-in\): .+/);
  });

  it('shows nothing of ours when it is turned off, and in other documents', async () => {
    const { page, folder } = workbench;
    change(workbench, { 'markscheme.preview': false });
    const plain = await previewWith(
      page,
      '.markdown-body:not(:has(.markscheme-code)):has-text("criteria")',
    ).catch(() => previewWith(page, '.markdown-body:not(:has(.markscheme-code))'));
    assert.equal(await plain.locator('[class*="markscheme"]').count(), 0);
    change(workbench, { 'markscheme.preview': true });
    await previewWith(page, '.markscheme-code');
    writeFileSync(join(folder, 'other.md'), '# Other\n\nSaid (1.2.1). <!-- criteria: 1.2.1 -->\n');
    await workbench.command('Go to File...').catch(() => undefined);
    await page.keyboard.type('other.md');
    await page.keyboard.press('Enter');
    const other = await previewWith(page, '.markdown-body:has-text("Said (1.2.1)")');
    assert.equal(await other.locator('[class*="markscheme"]').count(), 0);
  });
});
