import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { drawn, eventually } from './eventually.ts';
import { openWorkbench, type Workbench } from './harness.ts';
import { reportFrame } from './report-frame.ts';

const axe = readFileSync(join(process.cwd(), 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

const settings = { 'editor.minimap.enabled': false, 'workbench.startupEditor': 'none' };

/** The themes of VS Code’s own, by the class that it gives the page. */
const themes = {
  'vscode-light': 'Default Light Modern',
  'vscode-dark': 'Default Dark Modern',
  'vscode-high-contrast': 'Default High Contrast',
  'vscode-high-contrast-light': 'Default High Contrast Light',
};

/** Changes settings of the open workspace. */
function set(workbench: Workbench, change: Record<string, unknown>): void {
  const path = join(workbench.folder, '.vscode', 'settings.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...change }, null, 2));
}

/** What axe finds wrong with the page, one a line. */
async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe);
  return frame.evaluate(
    `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => id + ': ' + html + ' ' + failureSummary)))`,
  );
}

/** Brings a part of the report to the top. */
async function scrollTo(frame: Frame, id: string): Promise<void> {
  await frame.evaluate(`document.getElementById(${JSON.stringify(id)}).scrollIntoView()`);
}

/** The name of what has the focus, as it is read out, or its text. */
function focused(frame: Frame): Promise<string> {
  return frame.evaluate(
    `(e => e === document.body ? '' : (e.getAttribute('aria-label') ?? e.textContent))(document.activeElement)`,
  );
}

describe('the coverage report', function () {
  this.timeout(180_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      file: 'npqsl/first-draft.md',
      settings: { ...settings, 'workbench.colorTheme': themes['vscode-light'] },
      size: { width: 1500, height: 1000 },
    });
    await workbench.page
      .locator('.statusbar-item[id="markscheme.markscheme.markscheme.status"]')
      .click({ timeout: 30_000 });
    await reportFrame(workbench.page);
  });

  after(() => workbench.close());

  it('opens beside the draft with a click in the status bar, the verdict at its top', async () => {
    const { page } = workbench;
    await page.locator('.tab').filter({ hasText: 'Coverage: first-draft.md' }).waitFor();
    const frame = await reportFrame(page);
    assert.match(
      await frame.locator('h1').innerText(),
      /^14 of 19 tagged, 1 of them with too few words · \d+ words over the limit · no heading names evaluation/,
    );
  });

  for (const [name, theme] of Object.entries(themes)) {
    it(`has nothing that axe finds wrong in ${theme}`, async () => {
      set(workbench, { 'workbench.colorTheme': theme });
      const frame = await reportFrame(workbench.page);
      await frame.locator(`body[data-vscode-theme-kind="${name}"]`).waitFor();
      await frame.evaluate('window.scrollTo(0, 0)');
      await workbench.screenshot(`report-${name}`);
      for (const id of ['words', 'map', 'conditions']) {
        await scrollTo(frame, id);
        await workbench.screenshot(`report-${name}-${id}`);
      }
      assert.deepEqual(await violations(frame), []);
    });
  }

  it('follows the typing, and neither scrolls nor loses what has the focus', async () => {
    const { page } = workbench;
    const frame = await reportFrame(page);
    const over = async () => Number(/(\d+) words over/.exec(await frame.locator('h1').innerText())?.[1]);
    const before = await over();
    const cell = frame.locator('.map [data-at="1:2"]');
    await scrollTo(frame, 'map');
    await cell.focus();
    await frame.evaluate(`window.marked = document.querySelector('.map [data-at="1:2"]')`);
    const scroll = await frame.evaluate('scrollY');
    await page.locator('.editor-instance .view-line').filter({ hasText: 'Draft 2, written' }).first().click();
    await page.keyboard.press('Home');
    await page.keyboard.type('Four words more here. ');
    await frame
      .locator('h1')
      .filter({ hasText: `${before + 4} words over` })
      .waitFor();
    assert.equal(await frame.evaluate('scrollY'), scroll);
    const isSame = `(cell => cell === window.marked && cell.tabIndex === 0)(document.querySelector('.map [data-at="1:2"]'))`;
    assert.equal(await frame.evaluate(isSame), true);
  });

  it('is gone through by the keyboard alone', async () => {
    const { page } = workbench;
    const frame = await reportFrame(page);
    await frame.locator('.actions button').first().focus();
    const seen: string[] = [];
    for (let press = 0; press < 60; press++) {
      seen.push(await focused(frame));
      if (/^1\.2\.1\b/.test(seen.at(-1) ?? '')) break;
      await page.keyboard.press('Tab');
      await eventually(page, async () => assert.notEqual(await focused(frame), seen.at(-1)));
    }
    assert.deepEqual(seen.slice(0, 3), ['Export…', 'Go to the draft', 'Open Problems']);
    const leadsTo = (wanted: RegExp) =>
      eventually(page, async () => assert.match(await focused(frame), wanted));
    await page.keyboard.press('Home');
    await leadsTo(/^1\.2\.1 Causes behind the gaps, covered, with its supporting document, 353 words/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await leadsTo(/^1\.2\.1, Design: 353 words, 2 tags$/);
    await workbench.screenshot('report-keyboard');
    await page.keyboard.press('ArrowDown');
    await leadsTo(/^1\.2\.b, Design: 128 words, 1 tag$/);
    // The last column says where more may be shown, which of a code that is in no list nobody knows.
    await page.keyboard.press('Control+End');
    await page.keyboard.press('ArrowLeft');
    await leadsTo(/^74$/);
    await page.keyboard.press('Control+Home');
    await leadsTo(/^Criterion$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item').filter({ hasText: 'Ln 32' }).waitFor();
  });

  it('is exported from the page, in the format that is chosen', async () => {
    const { page } = workbench;
    const frame = await reportFrame(page);
    await frame.locator('.actions button').first().click();
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'HTML page' }).click();
    const name = page.locator('.quick-input-widget input.input').first();
    await page.waitForFunction(
      `document.querySelector('.quick-input-widget input.input')?.value.endsWith('first-draft coverage report.html')`,
    );
    await name.press('Enter');
    await page.locator('.notification-toast').filter({ hasText: 'The report is in' }).waitFor();
    const path = join(workbench.folder, 'npqsl', 'first-draft coverage report.html');
    assert.match(readFileSync(path, 'utf8'), /^<!DOCTYPE html>/);
  });

  for (const [name, size] of [
    ['zoom', { width: 750, height: 500 }],
    ['narrow', { width: 640, height: 900 }],
  ] as const) {
    it(`reflows ${name === 'zoom' ? 'at 200%' : 'in a narrow window'}`, async () => {
      const { page } = workbench;
      await page.setViewportSize(size);
      const frame = await reportFrame(page);
      await drawn(page);
      await frame.evaluate('window.scrollTo(0, 0)');
      await drawn(frame);
      await workbench.screenshot(`report-${name}`);
      await scrollTo(frame, 'map');
      await workbench.screenshot(`report-${name}-map`);
      await scrollTo(frame, 'conditions');
      await workbench.screenshot(`report-${name}-conditions`);
      assert.equal(await frame.evaluate('document.documentElement.scrollWidth > innerWidth'), false);
      assert.deepEqual(await violations(frame), []);
    });
  }

  it('keeps its place while it is hidden', async () => {
    const { page } = workbench;
    await page.setViewportSize({ width: 1500, height: 1000 });
    const frame = await reportFrame(page);
    await frame.locator('summary').click();
    await scrollTo(frame, 'conditions');
    // It keeps its place a tenth of a second after it was scrolled; this timer of the same page ends later.
    await drawn(frame);
    await frame.evaluate('new Promise(done => setTimeout(done, 200))');
    const scroll = await frame.evaluate('scrollY');
    assert.ok(Number(scroll) > 0);
    await page.locator('.tab').filter({ hasText: 'Coverage: first-draft.md' }).click();
    await workbench.command('File: New Untitled Text File');
    await page.locator('.tab').filter({ hasText: 'Untitled-1' }).waitFor();
    await page.locator('.tab').filter({ hasText: 'Coverage: first-draft.md' }).click();
    const again = await reportFrame(page);
    await again.waitForFunction(`scrollY === ${scroll}`);
    assert.equal(await again.locator('details').getAttribute('open'), '');
  });

  it('is there again when the folder is opened anew', async () => {
    const { page } = workbench;
    // VS Code in a browser keeps what is open once a minute, and when somebody goes to another window.
    await page.evaluate(`document.hasFocus = () => false; dispatchEvent(new Event('blur'))`);
    // Nothing tells when it has been written.
    await page.waitForTimeout(1_000);
    // Without the file to open, which would take the place of what was open.
    const address = new URL(page.url());
    address.searchParams.delete('payload');
    await page.goto(address.toString());
    await page.locator('.tab').filter({ hasText: 'Coverage: first-draft.md' }).waitFor();
    const frame = await reportFrame(page);
    assert.match(await frame.locator('h1').innerText(), /^14 of 19 tagged/);
  });
});
