import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { drawn, eventually } from './eventually.ts';
import { openWorkbench, type Workbench } from './harness.ts';

const light = { 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false };

const views = ['Conditions and Documents', 'Sections and Words', 'Criteria'] as const;

/** A view in the side bar. */
function pane({ page }: Workbench, name: (typeof views)[number]): Locator {
  return page
    .locator('.pane')
    .filter({ has: page.locator('.pane-header', { hasText: new RegExp(name, 'i') }) });
}

/** The lines of a view that are seen. */
function lines(workbench: Workbench, view: (typeof views)[number]): Locator {
  return pane(workbench, view).locator('.monaco-list-row');
}

/** What a screen reader says of the line that has the focus. */
async function focused(workbench: Workbench, view: (typeof views)[number]): Promise<string> {
  const row = pane(workbench, view).locator('.monaco-list-row.focused');
  return (await row.getAttribute('aria-label', { timeout: 1_000 }).catch(() => null)) ?? '';
}

/** Presses a key until the line with the focus is the one. It may take a moment until a press is heard. */
async function pressUntil(
  workbench: Workbench,
  view: (typeof views)[number],
  key: string,
  wanted: RegExp,
): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    const line = await focused(workbench, view);
    if (wanted.test(line)) return;
    await workbench.page.keyboard.press(key);
    for (let wait = 0; wait < 20 && (await focused(workbench, view)) === line; wait += 1)
      await workbench.page.waitForTimeout(50);
  }
  assert.fail(`${key} does not lead to ${wanted}`);
}

/** Opens all of our views, by the palette alone. */
async function openViews(workbench: Workbench): Promise<void> {
  await workbench.page
    .locator('.statusbar-item[id="markscheme.markscheme.markscheme.status"]')
    .waitFor({ timeout: 60_000 });
  for (const view of views) {
    await workbench.command(`Markscheme: Focus on ${view} View`);
    await lines(workbench, view).first().waitFor();
  }
}

describe('the views', function () {
  this.timeout(180_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      file: 'npqsl/first-draft.md',
      settings: light,
      size: { width: 1400, height: 1000 },
    });
    await openViews(workbench);
  });

  after(() => workbench.close());

  it('are gone through by keys alone, and each line says what it is', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+Alt+m');
    await page.keyboard.press('v');
    await page.keyboard.press('Home');
    await pressUntil(workbench, 'Criteria', 'ArrowDown', /^1\.2\.1 .*covered, with its supporting document/);
    await pressUntil(workbench, 'Criteria', 'ArrowDown', /^4\.2\.b .*, not tagged/);
    // What an uncovered criterion asks, and back to the line.
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-title').filter({ hasText: '4.2.b' }).waitFor();
    await page.keyboard.press('Escape');
    // A cited one leads into the text.
    await page.keyboard.press('Control+Alt+m');
    await page.keyboard.press('v');
    await pressUntil(workbench, 'Criteria', 'ArrowDown', /^4\.2\.c .*too few words/);
    await page.keyboard.press('Enter');
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await page.locator('.statusbar-item').filter({ hasText: 'Ln 168' }).waitFor();
  });

  it('have a menu on each line, by its key', async () => {
    const { page } = workbench;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.press('Control+Alt+m');
    await page.keyboard.press('v');
    await pressUntil(workbench, 'Criteria', 'ArrowUp', /^1\.2\.1 /);
    await page.keyboard.press('Shift+F10');
    const menu = page.locator('.monaco-menu .action-label');
    await menu.filter({ hasText: 'Mark Yourself…' }).waitFor();
    const names = (await menu.allInnerTexts()).filter(name => name !== '');
    for (const name of [
      'Go to First Tag',
      'Next Tag',
      'Show All Tags',
      'Show What It Asks',
      'Tag This Paragraph with It',
      'Copy Code',
    ])
      assert.ok(names.includes(name), `${name} in ${names.join(', ')}`);
    await workbench.screenshot('trees-menu');
    for (let press = 0; press < 20; press += 1) {
      const item = page.locator('.monaco-menu .action-item.focused');
      if ((await item.innerText({ timeout: 500 }).catch(() => '')).includes('Copy Code')) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item').filter({ hasText: '1.2.1 is on the clipboard' }).waitFor();
    assert.equal(await page.evaluate('navigator.clipboard.readText()'), '1.2.1');
  });

  it('list what is looked for as it is typed, and all again after Escape', async () => {
    const { page } = workbench;
    const criteria = lines(workbench, 'Criteria').filter({ hasText: /\d\.2\.\w/ });
    const all = await criteria.count();
    await page.keyboard.press('Control+Alt+m');
    await page.keyboard.press('f');
    await page.locator('.quick-input-title').filter({ hasText: 'Find in Criteria' }).waitFor();
    await page.keyboard.type('risk');
    await pane(workbench, 'Criteria')
      .locator('.message')
      .filter({ hasText: /^\d of 19 shown/ })
      .waitFor();
    await eventually(page, async () => assert.ok((await criteria.count()) < all));
    await workbench.screenshot('trees-find');
    await page.keyboard.press('Escape');
    await pane(workbench, 'Criteria')
      .locator('.message')
      .filter({ hasText: 'shown' })
      .waitFor({ state: 'hidden' });
    await eventually(page, async () => assert.equal(await criteria.count(), all));
  });

  it('say what to do where nothing fits, with a way out', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+Alt+m');
    await page.keyboard.press('f');
    await page.locator('.quick-input-title').filter({ hasText: 'Find in Criteria' }).waitFor();
    await page.keyboard.type('nobody asks this');
    await page.keyboard.press('Enter');
    const button = pane(workbench, 'Criteria')
      .locator('.monaco-button')
      .filter({ hasText: 'Show All Criteria' });
    await button.waitFor();
    await workbench.screenshot('trees-nothing');
    await button.focus();
    await page.keyboard.press('Enter');
    await lines(workbench, 'Criteria').first().waitFor();
  });

  it('keep the line that is selected, and what is closed, while somebody types', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+Alt+m');
    await page.keyboard.press('v');
    await page.keyboard.press('Home');
    await pressUntil(workbench, 'Criteria', 'ArrowDown', /^2 Teaching/);
    await page.keyboard.press('ArrowLeft');
    await pressUntil(workbench, 'Criteria', 'ArrowDown', /^4\.2\.c /);
    await page.keyboard.press('Enter');
    const selected = pane(workbench, 'Criteria').locator('.monaco-list-row.selected');
    await eventually(page, async () =>
      assert.match((await selected.getAttribute('aria-label')) ?? '', /^4\.2\.c .*30 words/),
    );
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await page.locator('.statusbar-item').filter({ hasText: 'Ln 168' }).waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.type('More words of my own. ');
    await selected.filter({ hasText: '35 words' }).waitFor();
    await eventually(page, async () =>
      assert.match((await selected.getAttribute('aria-label')) ?? '', /^4\.2\.c .*35 words/),
    );
    assert.equal(await selected.count(), 1);
    assert.equal(await lines(workbench, 'Criteria').filter({ hasText: '2.2.a' }).count(), 0, 'stays closed');
  });

  it('go through what is uncovered, one after the other', async () => {
    const { page } = workbench;
    const title = page.locator('.quick-input-title');
    for (const code of ['4.2.b', '5.2.c', '6.2.b']) {
      if (code === '4.2.b') {
        await page.keyboard.press('Control+Alt+m');
        await page.keyboard.press('v');
        await page.keyboard.press('Home');
        await pressUntil(workbench, 'Criteria', 'ArrowDown', /^4\.2\.a /);
        await page.keyboard.press('Enter');
      }
      await page.keyboard.press('Control+Alt+m');
      await page.keyboard.press('u');
      await title.filter({ hasText: code }).waitFor();
    }
    await page.keyboard.press('Control+Alt+m');
    await page.keyboard.press('Shift+U');
    await title.filter({ hasText: '5.2.c' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('answer a condition by keys', async () => {
    const { page } = workbench;
    await workbench.command('Markscheme: Focus on Conditions and Documents View');
    await page.keyboard.press('Home');
    await pressUntil(
      workbench,
      'Conditions and Documents',
      'ArrowDown',
      /^Risk assessment, not answered yet/,
    );
    await page.keyboard.press('Enter');
    await page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ hasText: 'risk-assessment: true' })
      .first()
      .waitFor();
    await workbench.screenshot('trees-condition');
    await page.keyboard.press('Enter');
    await lines(workbench, 'Conditions and Documents')
      .filter({ hasText: /^Risk assessment\s*met/ })
      .waitFor();
  });

  it('show the words breakdown', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+Alt+m');
    await page.keyboard.press('w');
    await page.locator('.quick-input-title').filter({ hasText: 'Words Breakdown' }).waitFor();
    await workbench.screenshot('trees-breakdown');
    await page.keyboard.type('Background');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await page.locator('.statusbar-item').filter({ hasText: 'Ln 19' }).waitFor();
  });

  it('are seen in every theme, and in a narrow window', async () => {
    const { page } = workbench;
    for (const [name, theme, kind] of [
      ['light', 'Light Modern', 'vs'],
      ['dark', 'Dark Modern', 'vs-dark'],
      ['high-contrast', 'Dark High Contrast', 'hc-black'],
      ['high-contrast-light', 'Light High Contrast', 'hc-light'],
    ] as const) {
      await workbench.command('Preferences: Color Theme');
      await page.locator('.quick-input-widget input.input').first().fill(theme);
      await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: theme }).first().click();
      await page.locator(`.monaco-workbench.${kind}`).waitFor();
      await drawn(page);
      await workbench.screenshot(`trees-${name}`);
    }
    await page.setViewportSize({ width: 700, height: 600 });
    await eventually(page, async () => {
      const box = await pane(workbench, 'Criteria').boundingBox();
      assert.ok(box && box.width > 100 && box.x + box.width <= 700);
    });
    await drawn(page);
    await workbench.screenshot('trees-narrow');
  });
});
