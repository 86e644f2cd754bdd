/**
 * The pictures of the walkthrough and of README. They are no tests: `node scripts/pictures.mjs` takes them.
 */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { eventuallyInFrame } from './eventually.ts';
import { openWorkbench, type Workbench, type WorkbenchOptions } from './harness.ts';

const root = resolve(__dirname, '..', '..', '..');
const npqsl = join(root, 'examples', 'npqsl');

/** What each picture would otherwise have of this machine, or in the way. */
const plain = {
  'breadcrumbs.enabled': false,
  'editor.hover.delay': 300,
  'editor.lineNumbers': 'off',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.wordWrap': 'on',
  'window.commandCenter': false,
  'workbench.editor.showTabs': 'multiple',
};

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' } as const;

const both: readonly (keyof typeof themes)[] = ['light', 'dark'];

interface Scene extends WorkbenchOptions {
  /** Where it goes, without what the theme adds. */
  readonly path: string;
  readonly themes?: readonly (keyof typeof themes)[];
  readonly act: (workbench: Workbench) => Promise<void>;
}

const small = { width: 720, height: 500 };

/** Lines as somebody would copy them; the codes and wordings are of the sample's own framework file. */
const copied = [
  '4.2.1\tChooses partners whose work is likely to help pupils, and says why',
  '4.2.2\tShares what was learnt with another school and shows what changed there',
  '5.2.1\tSets the resources of the project against its priorities',
];

const scenes: Scene[] = [
  {
    path: 'media/walkthrough/draft',
    folder: npqsl,
    size: small,
    act: async workbench => {
      await hideSideBar(workbench);
      await workbench.command('Markscheme: New Project…');
      await choose(workbench, 'NPQSL');
      await workbench.page.locator('.tab.active').filter({ hasText: 'Untitled' }).waitFor();
      await workbench.page.locator('.view-line').filter({ hasText: 'framework: npqsl' }).waitFor();
    },
  },
  {
    path: 'media/walkthrough/criteria',
    folder: npqsl,
    file: 'first-draft.md',
    size: small,
    act: async workbench => {
      const { page } = workbench;
      await hideSideBar(workbench);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.evaluate(text => navigator.clipboard.writeText(text), copied.join('\n'));
      await workbench.command('Markscheme: Add Official Criteria…');
      await choose(workbench, 'Use the 3 criteria on the clipboard');
      await eventuallyInFrame(page, '#criteria .criterion', async frame => frame);
    },
  },
  {
    path: 'media/walkthrough/cite',
    folder: npqsl,
    file: 'first-draft.md',
    size: small,
    act: async workbench => {
      await hideSideBar(workbench);
      await goTo(workbench, 125);
      await workbench.command('Markscheme: Tag This Paragraph…');
      await list(workbench, '1.2.').first().waitFor();
      // Away from the input, which would show what it is for.
      await workbench.page.mouse.move(0, 0);
    },
  },
  {
    path: 'media/walkthrough/look',
    folder: npqsl,
    file: 'first-draft.md',
    size: { width: 880, height: 560 },
    act: async workbench => {
      await showCriteria(workbench);
      await goTo(workbench, 27);
      await workbench.command('Markscheme: Coverage Report');
      await workbench.page.locator('.tab').filter({ hasText: 'Coverage' }).waitFor();
    },
  },
  {
    path: 'media/walkthrough/finish',
    folder: npqsl,
    file: 'first-draft.md',
    size: small,
    act: async workbench => {
      const { page } = workbench;
      await hideSideBar(workbench);
      await workbench.command('Problems: Focus on Problems View');
      await goTo(workbench, 5);
      await page.keyboard.press('End');
      for (let letter = 0; letter < 'draft'.length; letter += 1) await page.keyboard.press('Backspace');
      await page.keyboard.type('final');
      await page.keyboard.press('Escape');
      await page
        .locator('.markers-panel .monaco-list-row')
        .filter({ hasText: 'not tagged' })
        .first()
        .waitFor();
    },
  },
  {
    path: 'docs/images/report',
    themes: ['light'],
    folder: npqsl,
    file: 'first-draft.md',
    size: { width: 1000, height: 640 },
    act: async workbench => {
      await hideSideBar(workbench);
      await workbench.command('Markscheme: Coverage Report');
      await workbench.page.locator('.tab').filter({ hasText: 'Coverage' }).waitFor();
    },
  },
  {
    path: 'docs/images/preview',
    themes: ['light'],
    folder: npqsl,
    file: 'first-draft.md',
    size: { width: 900, height: 560 },
    act: async workbench => {
      await hideSideBar(workbench);
      await words(workbench);
      // Not by the palette, which may be asked twice where the machine is slow.
      await workbench.page.locator('.editor-instance .view-line').first().click();
      await workbench.page.keyboard.press('Control+k');
      await workbench.page.keyboard.press('v');
      await workbench.page.locator('.tab').filter({ hasText: 'Preview' }).waitFor();
      // The preview follows the editor only when that scrolls.
      await goTo(workbench, 113);
    },
  },
  {
    path: 'docs/images/workbench',
    themes: ['light'],
    folder: npqsl,
    file: 'first-draft.md',
    size: { width: 1100, height: 720 },
    act: async workbench => {
      const { page } = workbench;
      await showCriteria(workbench);
      await widenSideBar(workbench, 130);
      await goTo(workbench, '168:166');
      await workbench.command('Show or Focus Hover');
      await page.locator('.monaco-hover:visible').filter({ hasText: 'too few words' }).waitFor();
    },
  },
];

async function hideSideBar({ page }: Workbench): Promise<void> {
  await page.keyboard.press('Control+b');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
}

/** Waits until the draft is assessed. */
async function words({ page }: Workbench): Promise<void> {
  await page.locator('.statusbar-item').filter({ hasText: '5,000 words' }).waitFor();
}

async function showCriteria(workbench: Workbench): Promise<void> {
  await words(workbench);
  await workbench.command('Markscheme: Focus on Criteria View');
  await workbench.page.locator('.pane-body .monaco-list-row').filter({ hasText: '1.2.1' }).waitFor();
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

/** Puts the cursor on a line, and a column (`12:3`); both count from 1. */
async function goTo(workbench: Workbench, line: number | string): Promise<void> {
  const { page } = workbench;
  await page.locator('.editor-instance .view-line').first().click();
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget:visible input.input').first().fill(`:${line}`);
  await page.keyboard.press('Enter');
}

function list({ page }: Workbench, text: string) {
  return page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text });
}

async function choose(workbench: Workbench, text: string): Promise<void> {
  await list(workbench, text).first().click();
}

/** The same picture as WebP, as small as its letters stay sharp: all of them are in the package. Chromium writes it. */
async function webp({ page }: Workbench, png: Buffer): Promise<Buffer> {
  const blank = await page.context().newPage();
  const url = await blank.evaluate(async base64 => {
    const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [picture.width, picture.height];
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    return canvas.toDataURL('image/webp', 0.3);
  }, png.toString('base64'));
  await blank.close();
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

describe('pictures', () => {
  for (const { path, act, themes: only = both, ...options } of scenes) {
    for (const theme of only) {
      const name = only.length === 1 ? `${path}.webp` : `${path}-${theme}.webp`;
      it(name, async () => {
        const settings = { ...plain, 'workbench.colorTheme': themes[theme] };
        const workbench = await openWorkbench({ ...options, settings });
        try {
          await act(workbench);
          // What was only to be seen for a moment, such as a message, has gone by then.
          await workbench.page.waitForTimeout(5_000);
          mkdirSync(join(root, path, '..'), { recursive: true });
          const picture = await workbench.page.screenshot({ animations: 'disabled' });
          writeFileSync(join(root, name), await webp(workbench, picture));
        } finally {
          await workbench.close();
        }
      });
    }
  }
});
