import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually, hoverUntil } from './eventually.ts';
import { openWorkbench, type Workbench } from './harness.ts';

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
};

/** Puts the cursor on a line, which is then on the screen. */
async function goTo({ page }: Workbench, line: number): Promise<void> {
  await page.keyboard.press('Control+g');
  const input = page.locator('.quick-input-widget:visible input.input');
  await input.fill(`:${line}`);
  await page.keyboard.press('Enter');
  await page
    .locator('.line-numbers.active-line-number')
    .filter({ hasText: `${line}` })
    .waitFor();
}

/** A line above a heading, by its text. The first takes as long as VS Code, the extension and the server do to start. */
function lens({ page }: Workbench, text: RegExp): Locator {
  return page.locator('.codelens-decoration a').filter({ hasText: text });
}

/** Shows the criteria view; the badge lies over the middle of its icon. */
async function openView({ page }: Workbench): Promise<void> {
  await page
    .locator('.activitybar .action-label[aria-label^="Markscheme"]')
    .click({ position: { x: 6, y: 6 }, force: true });
  await page.locator('.pane-body .monaco-list-row').filter({ hasText: '1.2.1' }).first().waitFor();
}

for (const [name, theme] of Object.entries(themes)) {
  describe(`the text of a draft (${name})`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await openWorkbench({
        file: 'npqsl/first-draft.md',
        settings: {
          'markscheme.inlayHints': true,
          'workbench.colorTheme': theme,
          'editor.minimap.enabled': false,
          'editor.wordWrap': 'on',
        },
        size: { width: 1280, height: 900 },
      });
    });

    after(() => workbench.close());

    it('has words and criteria above its headings, and what a code is about behind it', async () => {
      const { page } = workbench;
      const title = /^5,\d{3} \/ 5,000 words, \d{3} over · \d+ of \d+ covered$/;
      await lens(workbench, title).waitFor({ timeout: 60_000 });
      await goTo(workbench, 30);
      await lens(workbench, /^483 words · 1\.2\.1$/).waitFor();
      await page.locator('.view-line').filter({ hasText: '(1.2.1Causes behind the gaps)' }).waitFor();
      await workbench.screenshot(`editor-${name}`);
    });

    it('leads from there to the places that cite a criterion', async () => {
      const { page } = workbench;
      await lens(workbench, /^483 words/).click();
      const list = page.locator('.quick-input-widget:visible');
      await list.locator('.quick-input-title').filter({ hasText: 'The data' }).waitFor();
      await list.locator('.monaco-list-row').filter({ hasText: '1.2.1 Causes behind the gaps' }).waitFor();
      await workbench.screenshot(`editor-section-${name}`);
      await page.keyboard.press('Enter');
      await page.locator('.line-numbers.active-line-number').filter({ hasText: '32' }).waitFor();
    });

    it('marks what is claimed for the criterion that is selected in the view', async () => {
      const { page } = workbench;
      await openView(workbench);
      await page.locator('.pane-body .monaco-list-row').filter({ hasText: '1.2.1' }).first().click();
      const marks = page.locator('.view-overlays [class*="ced-"][class*="TextEditorDecorationType"]');
      await marks.first().waitFor();
      await workbench.screenshot(`editor-claimed-${name}`);
    });

    it('shows what counts, and where the limit falls', async () => {
      const { page } = workbench;
      await workbench.command('Markscheme: Show What Counts');
      try {
        await goTo(workbench, 170);
        const line = page.locator('.view-line').filter({ hasText: 'school is much the best of' });
        await line.waitFor();
        await page.waitForFunction(
          `[...document.querySelectorAll('.view-line span')].some(span => getComputedStyle(span, '::before').content.includes('limit: 5,000'))`,
        );
        await workbench.screenshot(`editor-limit-${name}`);
        await goTo(workbench, 215);
        const dimmed = page
          .locator('.view-line span')
          .filter({ hasText: 'supporting/raw-data-analysis.md' })
          .first();
        await page.waitForFunction(
          `[...document.querySelectorAll('.view-line span')].some(span => span.textContent.includes('register') && getComputedStyle(span).opacity === '0.55')`,
        );
        const why = page
          .locator('.monaco-hover:visible')
          .filter({ hasText: 'Not counted: supporting documents' });
        await hoverUntil(page, dimmed, why);
        await workbench.screenshot(`editor-why-${name}`);
      } finally {
        await page.keyboard.press('Escape');
        await workbench.command('Markscheme: Hide What Counts');
      }
      await page.waitForFunction(
        `![...document.querySelectorAll('.view-line span')].some(span => getComputedStyle(span).opacity === '0.55')`,
      );
    });
  });
}

describe('the text of a draft with comments in a row', () => {
  it('folds them with all block comments, and lists headings once in the outline', async () => {
    const workbench = await openWorkbench({
      file: 'npqsl/first-draft.md',
      settings: { 'workbench.colorTheme': themes.light },
      size: { width: 1280, height: 900 },
    });
    const { page } = workbench;
    await lens(workbench, /^5,\d{3} \/ 5,000 words/).waitFor({ timeout: 60_000 });
    await goTo(workbench, 17);
    await page.keyboard.insertText('\n<!-- criteria: 3.2.a -->\n<!-- criteria: 3.2.b -->\n');
    await page.locator('.view-line').filter({ hasText: 'criteria: 3.2.b' }).waitFor();
    // Folding is worked out a moment after typing, and the command folds what is known by then.
    await eventually(page, async () => {
      await workbench.command('Fold All Block Comments');
      const folded = page.locator('.view-line').filter({ hasText: 'criteria: 3.2.b' });
      await folded.waitFor({ state: 'detached', timeout: 2_000 });
    });
    assert.equal(await page.locator('.view-line').filter({ hasText: 'criteria: 3.2.a' }).count(), 1);
    await workbench.command('Explorer: Focus on Outline View');
    const rows = page.locator('.outline-pane .monaco-list-row');
    await rows.filter({ hasText: 'Background' }).waitFor();
    await eventually(page, async () => assert.equal(await rows.filter({ hasText: 'Background' }).count(), 1));
    await workbench.screenshot('editor-folded');
    await workbench.close();
  });
});
