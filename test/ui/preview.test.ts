import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { drawn, eventuallyInFrame } from './eventually.ts';
import { openWorkbench, type Workbench } from './harness.ts';

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

const DRAFT = `---
assessment:
  framework: npqsl
  words: { limit: 80 }
---

# Reading in Year 4

## Design <!-- phase: design -->

I went through three years of reading results with the English lead, and found that the pupils who fell behind in Year 3
rarely caught up, whatever their starting point had been. So I chose Year 4 as the place to begin (1.2.1). <!-- criteria: 1.2.b -->

<!-- criteria: 5.2.c, 9.9.9 -->
I asked two schools nearby how they had done it.

- Version 1.2.1 of the plan was **too long**, and everybody said so.
- The second was shorter (3.2.2).

## Evaluation

By June the gap had narrowed by a third, which is more than I had hoped for.

- The English lead goes on with it.
- So do I, with Year 5.

What I would do otherwise stands in my notes (6.2.c).

## Annex A

What is in an annex is not counted.
`;

/** Looks at the preview until it is as it should be: at first it may be shown twice, or be about to change. */
function eventually<Result>({ page }: Workbench, look: (frame: Frame) => Promise<Result>): Promise<Result> {
  return eventuallyInFrame(page, '.markdown-body', look);
}

/** Changes settings of the workspace, as a participant would. */
function change({ folder }: Workbench, more: Record<string, unknown>): void {
  const path = join(folder, '.vscode', 'settings.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...more }));
}

describe('the Markdown preview', () => {
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'markscheme-preview-')), 'project');
    mkdirSync(folder);
    writeFileSync(join(folder, 'draft.md'), DRAFT);
    writeFileSync(join(folder, 'other.md'), '# Other\n\nSaid (1.2.1). <!-- criteria: 1.2.1 -->\n');
    workbench = await openWorkbench({
      folder,
      file: 'draft.md',
      settings: { 'editor.minimap.enabled': false, 'workbench.colorTheme': themes.light },
      size: { width: 1400, height: 900 },
    });
    const preview = workbench.page.locator('.tab').filter({ hasText: 'Preview draft.md' });
    // By its keys, which a workbench that is still starting may not hear.
    for (let tries = 0; tries < 4 && (await preview.count()) === 0; tries++) {
      await workbench.page.locator('.editor-instance .view-line').filter({ hasText: 'framework' }).click();
      await workbench.page.keyboard.press('Control+K');
      await workbench.page.keyboard.press('V');
      await preview.waitFor({ timeout: 8_000 }).catch(() => undefined);
    }
  });

  after(async () => {
    await workbench.close();
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  it('shows what a code asks and how far it is covered, and only where it is cited', async () => {
    await eventually(workbench, async frame => {
      const badges = frame.locator('.markscheme-code', { hasText: '1.2.1' });
      assert.equal(await badges.count(), 1);
      const label = await badges.getAttribute('aria-label');
      assert.match(label ?? '', /^1\.2\.1 Causes behind the gaps: .+ Covered: words tagged with it, 43\.$/);
      assert.equal(await badges.getAttribute('title'), label);
    });
  });

  it('shows comments that cite or name a phase, with codes that are in no list', async () => {
    await eventually(workbench, async frame => {
      assert.deepEqual(await frame.locator('.markscheme-chip').allInnerTexts(), [
        'Phase: design',
        '1.2.b',
        '5.2.c 9.9.9',
      ]);
      assert.equal(await frame.locator('.markscheme-unknown').innerText(), '9.9.9');
    });
  });

  it('draws the word limit where it falls, and marks what is behind it', async () => {
    await eventually(workbench, async frame => {
      assert.deepEqual(await frame.locator('.markscheme-limit').allInnerTexts(), ['Word limit: 80 words']);
      const counted = await frame.locator('.markscheme-over').allInnerTexts();
      assert.ok(counted.some(text => text.startsWith('had narrowed')));
      assert.ok(!counted.some(text => text.includes('annex')));
    });
  });

  for (const [name, theme] of Object.entries(themes)) {
    it(`is to be read in ${theme}`, async () => {
      change(workbench, { 'workbench.colorTheme': theme });
      const kind = { light: 'vscode-light', dark: 'vscode-dark' }[name] ?? `vscode-${name}`;
      await eventually(workbench, async frame => {
        assert.ok((await frame.locator('body').getAttribute('class'))?.split(' ').includes(kind));
        await frame.locator('.markscheme-limit').evaluate(line => line.scrollIntoView({ block: 'center' }));
        await drawn(frame);
      });
      await workbench.screenshot(`preview-${name}`);
    });
  }

  // Where the answer comes later than VS Code renders, as on a busy machine, only its command can have it rendered again, which
  // loads the page anew: so the place is looked at, and not whether the page is the same.
  it('keeps its place and its marks while somebody types', async () => {
    const { page } = workbench;
    const [codes, place] = await eventually(workbench, async frame => [
      await frame.locator('.markscheme-code').count(),
      await frame.evaluate('window.scrollY'),
    ]);
    await page.locator('.editor-instance .view-line').filter({ hasText: 'I asked two' }).first().click();
    await page.keyboard.press('End');
    await page.keyboard.type(' I wrote it all down.', { delay: 80 });
    await eventually(workbench, async frame => {
      await frame.locator('p', { hasText: 'I wrote it all down.' }).waitFor({ timeout: 500 });
    });
    await eventually(workbench, async frame => {
      assert.equal(await frame.locator('.markscheme-code').count(), codes);
      assert.ok(Math.abs(Number(await frame.evaluate('window.scrollY')) - Number(place)) < 200);
    });
  });

  it('shows a code that was just written as it is, a moment later', async () => {
    await workbench.page.keyboard.type(' So I did (6.2.b).', { delay: 80 });
    await eventually(workbench, async frame => {
      const badge = frame.locator('.markscheme-code', { hasText: '6.2.b' });
      assert.match(
        (await badge.getAttribute('aria-label', { timeout: 500 })) ?? '',
        /^6\.2\.b .+ \(interim criterion\): .+/,
      );
    });
  });

  it('shows nothing of ours where it is turned off', async () => {
    change(workbench, { 'markscheme.preview': false });
    await eventually(workbench, async frame => {
      assert.match(await frame.locator('.markdown-body').innerText(), /as the place to begin \(1\.2\.1\)/);
      assert.equal(await frame.locator('[class*="markscheme"]').count(), 0);
    });
    change(workbench, { 'markscheme.preview': true });
    await eventually(workbench, async frame => {
      assert.ok((await frame.locator('.markscheme-code').count()) > 3);
    });
  });

  it('leaves the preview of every other document alone', async () => {
    await workbench.page.locator('.monaco-list-row').filter({ hasText: 'other.md' }).first().click();
    await eventually(workbench, async frame => {
      assert.match(await frame.locator('.markdown-body').innerText(), /Said \(1\.2\.1\)/);
      assert.equal(await frame.locator('[class*="markscheme"]').count(), 0);
    });
  });
});
