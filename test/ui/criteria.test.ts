import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { eventually, eventuallyInFrame } from './eventually.ts';
import { openWorkbench, type Workbench } from './harness.ts';

const PASTED = '6.2.1\tChooses what works\n6.2.2\tBrings people on\n6.3.1\tOf another level';

describe('Official criteria, looked through before they are saved', function () {
  this.timeout(240_000);
  let workbench: Workbench;
  const file = () => join(workbench.folder, 'npqsl.markscheme.yaml');
  const written = () => (existsSync(file()) ? readFileSync(file(), 'utf8') : '');

  before(async () => {
    workbench = await openWorkbench({
      file: 'npqsl/first-draft.md',
      settings: { 'workbench.colorTheme': 'Default High Contrast' },
    });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  after(() => workbench.close());

  /** The page of what is on the clipboard. */
  async function review(text: string): Promise<Frame> {
    const { page } = workbench;
    // The clipboard is for who has the focus, which may be in a page that is gone.
    await page.locator('.tabs-container .tab').filter({ hasText: 'first-draft.md' }).first().click();
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await workbench.command('Markscheme: Add Official Criteria…');
    await page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ hasText: /Use the .*criteri(?:on|a) on the clipboard/ })
      .click();
    return eventuallyInFrame(page, '#criteria .criterion', async frame => frame);
  }

  it('stand beside the lines that they were read from, with what was left out and what it means for the draft', async () => {
    const frame = await review(PASTED);
    const first = frame.locator('.criterion').first();
    assert.equal(await first.locator('.read blockquote').innerText(), '6.2.1 Chooses what works');
    assert.match(await first.locator('.where').innerText(), /line 1/);
    const text = await frame.locator('main').innerText();
    assert.match(text, /\d+ tags? in first-draft\.md will need a new code/);
    assert.match(text, /Left out: 1 line\s+Line 3: ‘6\.3\.1\tOf another level’|Line 3:/);
    assert.match(text, /2 of 2 ticked/);
    await workbench.screenshot('criteria');
  });

  it('are corrected by the keyboard alone, and written as they were corrected', async () => {
    const { page } = workbench;
    const frame = await eventuallyInFrame(page, '#criteria .criterion', async found => found);
    await frame.locator('#code-0').click();
    // Code, marks, wording, way back, the tick of the next: in the order in which they stand.
    await page.keyboard.press('Tab');
    await page.keyboard.type('3');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    await page.keyboard.type(', and says why');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await frame.getByText('1 of 2 ticked').waitFor();
    await frame.getByText('As it was read').first().waitFor();
    await workbench.screenshot('criteria-corrected');
    await page.keyboard.press('Control+Enter');
    await eventually(page, async () => assert.match(written(), /Chooses what works, and says why/));
    assert.match(written(), /marks: 3/);
    assert.doesNotMatch(written(), /6\.2\.2/);
  });

  it('are as they were left when the same is read again', async () => {
    const frame = await review(PASTED);
    assert.equal(await frame.locator('#asks-0').inputValue(), 'Chooses what works, and says why');
    assert.equal(await frame.locator('#take-1').isChecked(), false);
    await frame.getByRole('button', { name: 'Cancel' }).click();
  });

  it('that differ from what is there are asked about, and nothing is saved before that is answered', async () => {
    const { page } = workbench;
    const frame = await review('6.2.1\tChooses otherwise\n6.2.3\tKeeps people');
    await frame.getByText('1 differs from what is there').waitFor();
    await frame.getByRole('button', { name: 'Add to npqsl.markscheme.yaml' }).click();
    await frame.getByText('Decide which of the two is right.').waitFor();
    await workbench.screenshot('criteria-conflict');
    assert.doesNotMatch(written(), /6\.2\.3/);
    await frame.getByLabel('Keep what is there').first().check();
    await frame.getByRole('button', { name: 'Add to npqsl.markscheme.yaml' }).click();
    await eventually(page, async () => assert.match(written(), /Keeps people/));
    assert.match(written(), /Chooses what works, and says why/);
    assert.doesNotMatch(written(), /Chooses otherwise/);
    assert.match(written(), /marks: 3/);
  });

  it('say what is wrong with a code in the page, and stay', async () => {
    const { page } = workbench;
    const frame = await review('6.2.4\tLeads well');
    await frame.locator('#code-0').fill('7.2.4');
    await frame.getByRole('button', { name: 'Add to npqsl.markscheme.yaml' }).click();
    await frame.locator('#refused').filter({ hasText: 'there is no area 7' }).waitFor();
    await frame.locator('#code-0').fill('6.2.5');
    await frame.getByRole('button', { name: 'Add to npqsl.markscheme.yaml' }).click();
    await eventually(page, async () => assert.match(written(), /6\.2\.5/));
  });
});
