import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { openWorkbench, type Workbench } from './harness.ts';

const light = { 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false };

/** The part of the side bar with a view. */
function pane({ page }: Workbench, name: string): Locator {
  return page.locator('.pane').filter({ has: page.locator(`.pane-header[aria-label*="${name}"]`) });
}

/** A line of a view, by its text. */
function line(workbench: Workbench, view: string, text: string | RegExp): Locator {
  return pane(workbench, view).locator('.monaco-list-row').filter({ hasText: text }).first();
}

/** Opens the side bar and all of our views in it, by keys alone, and comes back to the editor. */
async function openViews(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  for (const view of ['Conditions and Documents', 'Sections and Words', 'Criteria']) {
    await workbench.command(`Markscheme: Focus on ${view} View`);
    await pane(workbench, view).locator('.monaco-list-row').first().waitFor();
  }
}

describe('the views', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      file: 'npqsl/first-draft.md',
      settings: light,
      size: { width: 1400, height: 1000 },
    });
    await workbench.page.locator('.statusbar-item[id="markscheme.markscheme.markscheme.status"]').waitFor();
    await openViews(workbench);
  });

  after(() => workbench.close());

  it('look', async () => {
    await workbench.screenshot('trees-light');
    assert.ok(true);
  });
});
