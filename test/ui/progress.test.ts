import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { dayAfter, dayInWords, dayOf } from '../../client/src/progress/days.ts';
import { eventuallyInFrame } from './eventually.ts';
import { openWorkbench, type Workbench } from './harness.ts';

const axe = readFileSync(join(process.cwd(), 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

const themes = {
  'vscode-light': 'Default Light Modern',
  'vscode-dark': 'Default Dark Modern',
  'vscode-high-contrast': 'Default High Contrast',
  'vscode-high-contrast-light': 'Default High Contrast Light',
};

/** Looks at the report until it is as it should be. */
function eventually<Result>({ page }: Workbench, look: (frame: Frame) => Promise<Result>): Promise<Result> {
  return eventuallyInFrame(page, '#report h1', look);
}

function change({ folder }: Workbench, more: Record<string, unknown>): void {
  const path = join(folder, '.vscode', 'settings.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...more }));
}

describe('progress in the coverage report', () => {
  let workbench: Workbench;
  const today = dayOf(new Date());

  before(async () => {
    workbench = await openWorkbench({
      file: 'npqsl/first-draft.md',
      settings: { 'editor.minimap.enabled': false, 'workbench.colorTheme': themes['vscode-light'] },
      size: { width: 1400, height: 1000 },
    });
    await workbench.page
      .locator('.statusbar-item[id="markscheme.markscheme.markscheme.status"]')
      .click({ timeout: 30_000 });
  });

  after(() => workbench.close());

  it('is not there unless it is asked for', async () => {
    await eventually(workbench, async frame => {
      await frame.locator('#words').waitFor({ timeout: 500 });
      assert.equal(await frame.locator('#progress').count(), 0);
      await frame.evaluate(
        `addEventListener('message', ({ data }) => { if (data.type === 'view') window.lastShown = data; })`,
      );
    });
  });

  it('begins with today once it is recorded', async () => {
    await workbench.command('Markscheme: Record Progress by Day');
    await eventually(workbench, async frame => {
      const chart = frame.getByRole('img', { name: /^Chart of the words by day: 5,\d{3} on / });
      await chart.waitFor({ timeout: 500 });
      assert.ok((await chart.getAttribute('aria-label'))?.includes(dayInWords(today)));
      await frame.locator('summary', { hasText: 'Figures by day (1)' }).click();
      assert.match(await frame.locator('.days tbody').innerText(), /5,\d{3}.*13 of 19/s);
    });
  });

  it('says how fast to write for the day of submission', async () => {
    const { page } = workbench;
    await page.locator('.editor-instance .view-line').filter({ hasText: 'status: draft' }).first().click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type(`submission: ${dayAfter(today, 10)}`);
    await eventually(workbench, async frame => {
      const said = await frame.locator('.progress p').first().innerText({ timeout: 500 });
      assert.match(
        said,
        /^10 days to the submission on .+\. Too many words: \d+\. Cut \d+ a day\. 6 criteria are still to be covered\.$/,
      );
    });
  });

  for (const [name, theme] of Object.entries(themes)) {
    it(`can be read in ${theme}, and axe finds nothing wrong`, async () => {
      change(workbench, { 'workbench.colorTheme': theme });
      await eventually(workbench, async frame => {
        await frame.locator(`body[data-vscode-theme-kind="${name}"]`).waitFor({ timeout: 500 });
      });
      await eventually(workbench, async frame => {
        // Three weeks of writing, which no test can wait for.
        await frame.evaluate(
          `window.dispatchEvent(new MessageEvent('message', { data: { ...lastShown, progress: ${JSON.stringify(weeks(today))} } }))`,
        );
        await frame.locator('summary', { hasText: 'Figures by day (17)' }).waitFor({ timeout: 500 });
        await frame.locator('#progress').evaluate(element => element.scrollIntoView());
        await frame.evaluate(axe);
        const found: unknown = await frame.evaluate(
          `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html)))`,
        );
        assert.deepEqual(found, []);
      });
      await workbench.screenshot(`progress-${name}`);
    });
  }

  it('goes when it is cleared', async () => {
    const { page } = workbench;
    await workbench.command('Markscheme: Stop Recording Progress');
    await workbench.command('Markscheme: Clear Progress Record…');
    await page.locator('.monaco-dialog-box').getByText('Clear', { exact: true }).click();
    await eventually(workbench, async frame => {
      assert.equal(await frame.locator('.progress .chart').count(), 0);
      assert.match(await frame.locator('.progress p').first().innerText({ timeout: 500 }), /^10 days/);
    });
  });
});

/** A record of seventeen days, too many words in the end. */
function weeks(today: string): unknown {
  const words = [
    1210, 1480, 1475, 1900, 2240, 2600, 2580, 2975, 3310, 3700, 3950, 4420, 4400, 4810, 5120, 5360, 5301,
  ];
  const skipped = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15, 16, 17, 18, 21, 22];
  return {
    points: words.map((amount, index) => ({
      day: dayAfter(today, (skipped[index] ?? 0) - 22),
      words: amount,
      covered: Math.min(13, Math.floor(index * 0.9)),
      all: 19,
    })),
    limit: 5000,
    submission: dayAfter(today, 10),
    today,
    sentences: ['10 days to the submission.'],
  };
}
