import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually.ts';
import { openWorkbench, type Workbench } from './harness.ts';

const light = {
  'workbench.colorTheme': 'Default Light Modern',
  'editor.minimap.enabled': false,
  'files.autoSave': 'off',
};

/** Where the drafts without tags are that the ranking is measured by. */
const folder = 'bench/evidence/drafts';

describe('Going through a draft', function () {
  this.timeout(240_000);
  // Each goes on where the last has got to.
  this.bail(true);
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      folder,
      file: 'npqsl-maths.md',
      settings: light,
      size: { width: 1400, height: 1000 },
    });
    await workbench.page
      .locator('.statusbar-item[id="markscheme.markscheme.markscheme.status"]')
      .waitFor({ timeout: 60_000 });
  });

  after(() => workbench.close());

  const title = () => workbench.page.locator('.quick-input-widget:visible .quick-input-title');
  const at = (index: number) =>
    title()
      .filter({ hasText: `Passage ${index} of 36` })
      .waitFor();
  const row = (text: string | RegExp) =>
    workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text });
  const selected = (count: number) =>
    workbench.page
      .locator('.quick-input-widget:visible .quick-input-count')
      .filter({ hasText: `${count} Selected` })
      .waitFor();
  const press = (key: string) => workbench.page.keyboard.press(key);
  const file = () => readFileSync(join(workbench.folder, 'npqsl-maths.md'), 'utf8');
  /** The file once it is as it should be: it may take a moment until it is saved. */
  const saved = async (check: (text: string) => void) => {
    await press('Control+s');
    await eventually(workbench.page, async () => check(file()));
  };

  it('is done by keys alone: what is ticked is tagged, and Escape leaves it where it was', async () => {
    const { page } = workbench;
    const before = file();
    await workbench.command('Markscheme: Go Through My Draft');
    // The palette was clicked: what is under the mouse would show a card.
    await page.mouse.move(5, 500);
    await at(1);
    // Enter without a tick writes nothing.
    await press('Enter');
    await at(2);
    await press('Alt+ArrowRight');
    await at(3);
    await row('1.2.1').first().waitFor();
    await selected(0);
    await workbench.screenshot('evidence-passage');
    await press('Space');
    await selected(1);
    await workbench.screenshot('evidence-ticked');
    await press('Enter');
    await at(4);
    // What is tagged stands apart; back, and there it is.
    await press('Alt+ArrowLeft');
    await at(3);
    await title().filter({ hasText: 'tagged with 1.2.1' }).waitFor();
    await workbench.screenshot('evidence-back');
    await press('Enter');
    await at(4);
    // The second of the list: the arrow, the space, and Enter.
    await press('ArrowDown');
    await press('Space');
    await selected(1);
    await workbench.screenshot('evidence-second');
    await press('Enter');
    await at(5);
    await press('Alt+b');
    await at(6);
    await press('Escape');
    await title().waitFor({ state: 'hidden' });
    // The cursor stayed where it was, and nothing is selected.
    await page
      .locator('.statusbar-item')
      .filter({ hasText: /^Ln 1, Col 1$/ })
      .waitFor();
    await saved(text => {
      const lines = before.split('\n');
      const added = text.split('\n').filter((line, index) => line !== lines[index]);
      assert.equal(added.length, 2, added.join('\n'));
      assert.match(added[0] ?? '', /\S<!-- criteria: 1\.2\.1 -->$/);
      assert.match(added[1] ?? '', /\S<!-- criteria: 2\.2\.b -->$/);
      assert.equal(text.replace(/ ?<!-- criteria: [^>]* -->/g, ''), before);
    });
  });

  it('goes on where it was left, without what is background', async () => {
    await workbench.command('Markscheme: Go Through My Draft');
    await at(6);
    // Back goes to background as well, and on passes it over.
    await press('Alt+ArrowLeft');
    await at(5);
    await press('Alt+ArrowLeft');
    await at(4);
    await press('Enter');
    await at(6);
  });

  it('says what a section is about, in its heading, and comes back', async () => {
    await press('Alt+s');
    await title().filter({ hasText: 'This Section Is About' }).waitFor();
    await workbench.page.keyboard.type('evaluation');
    await row('evaluation').first().waitFor();
    await workbench.screenshot('evidence-phase');
    await press('Enter');
    await at(6);
    await press('Escape');
    await saved(text => assert.match(text, /^#+ .*<!-- phase: evaluation -->$/m));
  });

  it('takes back a tag by one step of undo', async () => {
    const { page } = workbench;
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await press('Control+z');
    await saved(text => assert.doesNotMatch(text, /phase: evaluation/));
    await press('Control+z');
    await saved(text => {
      assert.doesNotMatch(text, /criteria: 2\.2\.b/);
      assert.match(text, /criteria: 1\.2\.1/);
    });
  });

  it('finds evidence for one criterion, shows it as the arrow comes to it, and puts all back on Escape', async () => {
    const { page } = workbench;
    await workbench.command('Markscheme: Find Evidence…');
    await title().filter({ hasText: 'Find Evidence' }).waitFor();
    await page.keyboard.type('6.2.a');
    await row('6.2.a').first().waitFor();
    await press('Enter');
    await title().filter({ hasText: '6.2.a' }).waitFor();
    await row('line 91').first().waitFor();
    await page.locator('.view-line').filter({ hasText: /\S/ }).first().waitFor();
    await workbench.screenshot('evidence-find');
    await press('ArrowDown');
    await press('Escape');
    await page
      .locator('.statusbar-item')
      .filter({ hasText: /^Ln 1, Col 1$/ })
      .waitFor();
    await saved(text => assert.doesNotMatch(text, /6\.2\.a/));
    await workbench.command('Markscheme: Find Evidence…');
    await title().filter({ hasText: 'Find Evidence' }).waitFor();
    await page.keyboard.type('6.2.a');
    await press('Enter');
    await row('line 91').first().waitFor();
    await press('Enter');
    await page.locator('.statusbar-item').filter({ hasText: 'tagged with 6.2.a' }).waitFor();
    await saved(text => assert.match(text, /criteria: 6\.2\.a -->$/m));
  });

  it('shows in the view how many passages there may be, while the setting is on', async () => {
    const { page } = workbench;
    await workbench.command('Markscheme: Focus on Criteria View');
    const line = page.locator('.monaco-list-row').filter({ hasText: /perhaps \d passages/ });
    await line.first().waitFor();
    await workbench.screenshot('evidence-tree');
    const settings = join(workbench.folder, '.vscode', 'settings.json');
    const before = readFileSync(settings, 'utf8');
    writeFileSync(settings, JSON.stringify({ ...JSON.parse(before), 'markscheme.suggestEvidence': false }));
    await line.first().waitFor({ state: 'hidden' });
  });

  it('shows a column of them in the report, which leads to them', async () => {
    const { page } = workbench;
    const settings = join(workbench.folder, '.vscode', 'settings.json');
    const before = JSON.parse(readFileSync(settings, 'utf8'));
    writeFileSync(settings, JSON.stringify({ ...before, 'markscheme.suggestEvidence': true }));
    await workbench.command('Markscheme: Coverage Report');
    await eventually(page, async () => {
      const frames = await Promise.all(
        page.frames().map(frame =>
          frame
            .locator('th.sum', { hasText: 'Perhaps' })
            .count()
            .catch(() => 0),
        ),
      );
      assert.ok(frames.some(count => count > 0));
    });
    await workbench.screenshot('evidence-report');
  });
});
