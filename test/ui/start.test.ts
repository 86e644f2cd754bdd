import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openWorkbench, type Workbench } from './harness.ts';

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
} as const;

const root = join(__dirname, '..', '..', '..');

/** The part of the page that has the walkthrough. */
function walkthroughIn(page: Page) {
  return page.locator('.gettingStartedContainer');
}

function stepOf(page: Page, title: string) {
  return walkthroughIn(page).locator('.getting-started-step').filter({ hasText: title });
}

/** Shows a step's text and picture. In its middle there may be a button. */
async function openStep(page: Page, title: string): Promise<void> {
  await stepOf(page, title).locator('.step-title').click();
}

/** Waits until a picture is seen whose address has a text in it. */
async function waitForPicture(page: Page, name: string): Promise<void> {
  await page.waitForFunction(part => {
    const image = document.querySelector<HTMLImageElement>('.getting-started-media img');
    return (
      image?.complete && image.naturalWidth > 0 && image.srcset.includes(part) && image.checkVisibility()
    );
  }, name);
}

describe('the walkthrough', () => {
  let workbench: Workbench;

  before(async () => {
    // VS Code leaves the pictures out where there is little room.
    const size = { width: 1500, height: 900 };
    workbench = await openWorkbench({ folder: join(root, 'examples', 'npqsl'), size });
    await workbench.page.keyboard.press('Control+b');
    await workbench.command('Markscheme: Get Started');
    await stepOf(workbench.page, 'Make a draft').waitFor();
  });

  after(() => workbench.close());

  it('shows each step with its picture, which has a text', async () => {
    const { page } = workbench;
    const steps = {
      draft: 'Make a draft',
      criteria: 'Add the official criteria',
      cite: 'Tag where you meet a criterion',
      look: 'See where you stand',
      finish: 'Finish and submit',
    };
    for (const [name, title] of Object.entries(steps)) {
      await openStep(page, title);
      await waitForPicture(page, `${name}-`);
      const text = await walkthroughIn(page).locator('.getting-started-media img').getAttribute('alt');
      assert.ok((text ?? '').length > 40, title);
      await workbench.screenshot(`walkthrough-${name}`);
    }
  });

  for (const [name, theme] of Object.entries(themes)) {
    it(`can be looked at in ${name}`, async () => {
      const { page, folder } = workbench;
      const path = join(folder, '.vscode', 'settings.json');
      const settings = JSON.parse(readFileSync(path, 'utf8'));
      writeFileSync(path, JSON.stringify({ ...settings, 'workbench.colorTheme': theme }));
      const isHighContrast = name === 'high-contrast';
      await page
        .locator(`.monaco-workbench.${isHighContrast ? 'hc-black' : name === 'dark' ? 'vs-dark' : 'vs'}`)
        .waitFor();
      await openStep(page, 'Make a draft');
      await openStep(page, 'See where you stand');
      await waitForPicture(page, name === 'light' ? 'look-light' : 'look-dark');
      await workbench.screenshot(`walkthrough-${name}`);
    });
  }

  it('ticks a step off when it is done', async () => {
    const { page } = workbench;
    await openStep(page, 'Make a draft');
    const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'NPQSL' }).first();
    // The walkthrough takes the focus while it draws itself, which closes the list.
    for (let isChosen = false; !isChosen; ) {
      await walkthroughIn(page).getByRole('button', { name: 'New Project…' }).click();
      isChosen = await row.click({ timeout: 5_000 }).then(
        () => true,
        () => false,
      );
    }
    await page.locator('.tab.active').filter({ hasText: 'Untitled' }).waitFor();
    await workbench.command('Markscheme: Get Started');
    await stepOf(page, 'Make a draft')
      .locator('.codicon.complete, .codicon-getting-started-step-checked')
      .first()
      .waitFor();
    await workbench.screenshot('walkthrough-ticked');
  });
});

describe('the sample project', () => {
  let workbench: Workbench;
  const parent = mkdtempSync(join(tmpdir(), 'markscheme-sample-'));

  before(async () => {
    workbench = await openWorkbench({ file: 'npqml/draft.md' });
  });

  after(async () => {
    await workbench.close();
    rmSync(parent, { recursive: true, force: true });
  });

  it('opens in a window of its own, with its first draft', async () => {
    const { page } = workbench;
    await workbench.command('Markscheme: Open the Sample Project…');
    const input = page.locator('.quick-input-widget:visible input.input').first();
    await input.waitFor();
    await input.fill(`${parent}/`);
    const opened = page.context().waitForEvent('page');
    await page
      .locator('.quick-input-widget:visible')
      .getByRole('button', { name: 'Put the Sample Here' })
      .click();
    const other = await opened;
    await other.locator('.tab.active').filter({ hasText: 'first-draft.md' }).waitFor();
    await other.locator('.statusbar-item').filter({ hasText: '5,000 words' }).waitFor();
    assert.ok(existsSync(join(parent, 'markscheme-sample', 'supporting', 'action-plan.md')));
    await other.screenshot({
      path: join(root, '.vscode-test', 'screenshots', 'sample.png'),
    });
  });
});
