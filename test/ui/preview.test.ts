import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { openWorkbench, type Workbench } from './harness.ts';

/** The frame with the text of the preview that is on the screen; of a page that is shown anew there are two for a moment. */
async function previewFrame(page: Page, selector = '.markdown-body'): Promise<Frame> {
  const end = Date.now() + 30_000;
  for (;;) {
    for (const frame of page.frames()) {
      const body = frame.locator(selector).first();
      if (await body.isVisible().catch(() => false)) return frame;
    }
    if (Date.now() > end) throw new Error(`No preview shows ${selector}.`);
    await page.waitForTimeout(100);
  }
}

const quiet = { 'editor.minimap.enabled': false };

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

describe('the Markdown preview', () => {
  let workbench: Workbench;

  afterEach(() => workbench.close());

  for (const [name, theme] of Object.entries(themes)) {
    it(`shows codes, comments and the word limit of a draft (${name})`, async () => {
      workbench = await openWorkbench({
        file: 'npqsl/first-draft.md',
        settings: { ...quiet, 'workbench.colorTheme': theme },
        size: { width: 1400, height: 900 },
      });
      const { page } = workbench;
      await workbench.command('Markdown: Open Preview to the Side');
      const frame = await previewFrame(page, '.markscheme-code');
      const badge = frame.locator('.markscheme-code', { hasText: '1.2.1' }).first();
      assert.match((await badge.getAttribute('aria-label')) ?? '', /^1\.2\.1 .*\b(Covered|Mentioned only): /);
      await workbench.screenshot(`preview-${name}`);
      const limit = frame.locator('.markscheme-limit');
      assert.equal(await limit.count(), 1);
      assert.equal(await limit.innerText(), 'Word limit: 5,000 words');
      await limit.scrollIntoViewIfNeeded();
      await page.waitForTimeout(300);
      await workbench.screenshot(`preview-limit-${name}`);
    });
  }
});
