import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually, eventuallyInFrame, hoverUntil } from './eventually.ts';
import { openWorkbench, type Workbench } from './harness.ts';

const light = { 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false };

/** A line of the criteria view, by its text. */
function line({ page }: Workbench, text: string): Locator {
  return page.locator('.pane-body .monaco-list-row').filter({ hasText: text }).first();
}

/** Opens the criteria view, which the activity bar has an icon for. */
async function openView(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  // The badge lies over the middle of the icon's lower half, so the icon's own corner is clicked.
  await page
    .locator('.activitybar .action-label[aria-label^="Markscheme"]')
    .click({ position: { x: 8, y: 8 } });
  await line(workbench, '1.2.1').waitFor();
}

/** Makes the side bar wider, as one does to read all of a line. */
async function widenSideBar({ page }: Workbench, by: number): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  assert.ok(box);
  const [edge, middle] = [box.x + box.width, box.y + box.height / 2];
  await page.mouse.move(edge, middle);
  await page.mouse.down();
  await page.mouse.move(edge + by, middle, { steps: 5 });
  await page.mouse.up();
}

describe('the workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      file: 'npqsl/first-draft.md',
      settings: light,
      size: { width: 1400, height: 900 },
    });
  });

  after(() => workbench.close());

  it('shows the criteria, with the uncovered counted on the icon', async () => {
    const { page } = workbench;
    await openView(workbench);
    const badge = page.locator('.activitybar .badge[aria-label*="not tagged in first-draft.md"]');
    const uncovered = page.locator('.pane-body .monaco-list-row[aria-label*=", not tagged"]');
    await eventually(page, async () => {
      assert.equal(Number(await badge.innerText()), await uncovered.count());
      assert.ok((await uncovered.count()) > 0);
    });
  });

  it('shows words and coverage in the status bar, with a warning when there are too many', async () => {
    const item = workbench.page.locator('.statusbar-item[id="markscheme.markscheme.markscheme.status"]');
    await eventually(workbench.page, async () => {
      assert.match(await item.innerText(), /^5,\d{3} \/ 5,000 words · \d+ of \d+ covered$/);
      assert.match((await item.getAttribute('class')) ?? '', /\bwarning-kind\b/);
    });
  });

  it('keeps its place in the status bar in a small window', async () => {
    const { page } = workbench;
    const item = page.locator('.statusbar-item[id="markscheme.markscheme.markscheme.status"]');
    const bar = page.locator('.part.statusbar');
    await page.setViewportSize({ width: 900, height: 700 });
    try {
      await workbench.screenshot('small');
      const [inner, outer] = [await item.boundingBox(), await bar.boundingBox()];
      assert.ok(inner && outer);
      assert.ok(inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height);
      assert.ok(inner.x >= 0 && inner.x + inner.width <= 900);
    } finally {
      await page.setViewportSize({ width: 1400, height: 900 });
    }
  });

  it('says what an uncovered criterion asks, one at a time', async () => {
    const { page } = workbench;
    const list = page.locator('.quick-input-widget:visible');
    for (const code of ['4.2.b', '5.2.c']) {
      await line(workbench, code).click();
      await list.locator('.quick-input-title').filter({ hasText: code }).waitFor();
      await list.locator('.monaco-list-row').filter({ hasText: 'Tag this paragraph with' }).waitFor();
    }
    assert.equal(await list.count(), 1);
    assert.equal(await page.locator('.notification-toast:visible').count(), 0);
    await workbench.screenshot('asks');
    await page.keyboard.press('Escape');
  });

  it('shows what a code asks when the mouse is over it', async () => {
    const { page } = workbench;
    await widenSideBar(workbench, 110);
    await line(workbench, '4.2.c').click();
    const code = page
      .locator('.editor-instance .view-line span')
      .filter({ hasText: /^4\.2\.c$/ })
      .first();
    const card = page.locator('.monaco-hover:visible').filter({ hasText: 'Interim criterion' });
    await hoverUntil(page, code, card);
    assert.match(await card.innerText(), /Working in partnership \(WIP\)/);
    assert.match(await card.innerText(), /Line 168 in ‘Where we have got to’: 30 words/);
    await workbench.screenshot('workbench');
    await page.keyboard.press('Escape');
  });

  it('inserts a citation where the cursor is, from the line of a criterion', async () => {
    const { page } = workbench;
    await page.locator('.editor-instance .view-line').filter({ hasText: 'Rang the parents' }).first().click();
    await line(workbench, '5.2.c').hover();
    await line(workbench, '5.2.c').locator('.action-label[aria-label="Tag This Paragraph with It"]').click();
    await page.locator('.view-line').filter({ hasText: 'criteria: 5.2.c' }).waitFor();
  });

  it('says before it adds official criteria what that does to the draft', async () => {
    const { page } = workbench;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(
      'navigator.clipboard.writeText("6.2.1\\tChooses what works\\n6.2.2\\tBrings people on")',
    );
    await workbench.command('Markscheme: Add Official Criteria…');
    const row = (text: RegExp) =>
      page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text });
    await row(/Use the 2 criteria on the clipboard/).click();
    await eventuallyInFrame(page, '#criteria', async frame => {
      assert.match(
        await frame.locator('.lead').innerText(),
        /\d+ tags? in first-draft\.md will need a new code/,
      );
      await workbench.screenshot('preview');
      await frame.getByRole('button', { name: 'Cancel' }).click();
    });
  });
});
