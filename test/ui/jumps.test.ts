import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import { eventually } from './eventually.ts';
import { openWorkbench, type Workbench } from './harness.ts';
import { reportFrame } from './report-frame.ts';

const colour = 'rgb(255, 0, 255)';

const settings = {
  'editor.minimap.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.colorCustomizations': { 'markscheme.placeBackground': '#ff00ff' },
};

const statusItem = '.statusbar-item[id="markscheme.markscheme.markscheme.status"]';

/** Opens the report of the draft in front. */
async function openReport(page: Page): Promise<Frame> {
  await page.locator(statusItem).click({ timeout: 30_000 });
  return reportFrame(page);
}

/** Where the cursor is, as the status bar has it: with what is selected, if anything is. */
function cursor(page: Page): Promise<string> {
  return page.locator('.statusbar-item[id="status.editor.selection"]').innerText();
}

/** Whether a range flashes in an editor. */
function flashes(page: Page): Promise<boolean> {
  return page.evaluate(
    `[...document.querySelectorAll('.view-overlays *')].some(e => getComputedStyle(e).backgroundColor === '${colour}')`,
  );
}

describe('a jump', function () {
  this.timeout(300_000);
  let workbench: Workbench;

  afterEach(() => workbench.close());

  it('from the view puts the cursor at a place that flashes, and selects nothing', async () => {
    workbench = await openWorkbench({ file: 'npqsl/first-draft.md', settings });
    const { page } = workbench;
    await page.locator(statusItem).waitFor();
    await workbench.command('Markscheme: Next Tag');
    await page.waitForFunction(
      `[...document.querySelectorAll('.view-overlays *')].some(e => getComputedStyle(e).backgroundColor === '${colour}')`,
      undefined,
      { polling: 20, timeout: 10_000 },
    );
    await eventually(page, async () => assert.equal(await flashes(page), false));
    assert.match(await cursor(page), /^Ln \d+, Col \d+$/);
  });

  it('from any button of the report selects nothing and changes nothing', async () => {
    workbench = await openWorkbench({
      file: 'npqsl/first-draft.md',
      settings,
      size: { width: 1500, height: 1000 },
    });
    const { page } = workbench;
    const frame = await openReport(page);
    const buttons = frame.locator('.link, .map [data-at]');
    const names: string[] = [];
    const count = await buttons.count();
    assert.ok(count > 30);
    for (let index = 0; index < count; index++) {
      const button = buttons.nth(index);
      const name = (await button.getAttribute('aria-label')) ?? (await button.innerText());
      // One stands for all that differ only in their codes and lines.
      const cell = (await button.getAttribute('data-at'))?.replace(/[1-9]\d*/g, 'n');
      const kind = cell ?? name.replace(/\b(?:\w{1,3}\.)*\d[\w.]*/g, '#').replace(/: .*/, '');
      if (names.includes(kind)) continue;
      // It may be in a part that is folded away.
      if (!(await button.isVisible())) continue;
      names.push(kind);
      await button.click();
      await page.waitForTimeout(150);
      if (await page.locator('.quick-input-widget').isVisible()) await page.keyboard.press('Escape');
      assert.doesNotMatch(await cursor(page).catch(() => ''), /selected/, name);
    }
    assert.ok(names.some(name => name.startsWith('Answer…')));
    await page.locator('.tab').filter({ hasText: 'first-draft.md' }).first().waitFor();
    assert.equal(await page.locator('.tab.dirty').count(), 0, 'nothing was changed');
  });

  it('to a condition of the report asks for the answer, and puts it into the first file of the draft', async () => {
    workbench = await openWorkbench({
      file: 'npqh-in-files/task-1/2-implementation.md',
      settings,
      size: { width: 1500, height: 1000 },
    });
    const { page } = workbench;
    const frame = await openReport(page);
    await frame.locator('.link[aria-label^="Answer… "][aria-label*="ponsor"]').first().click();
    const row = page.locator('.quick-input-list .monaco-list-row');
    await row.first().waitFor();
    assert.match(await page.locator('.quick-input-title').innerText(), /\S/);
    await row
      .filter({ hasText: /Yes, so it is|All of them|Answer it…/ })
      .first()
      .waitFor();
    await row.first().click();
    // Dates are asked for, and anything else is answered with a click.
    await page.locator('.statusbar-item').filter({ hasText: 'is answered in the front matter' }).waitFor();
    await page.locator('.tab').filter({ hasText: '1-design.md' }).waitFor();
  });
});
