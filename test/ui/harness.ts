/**
 * VS Code on a screen, for tests that look and click.
 *
 *     const workbench = await openWorkbench({ file: 'npqsl/draft.md' });
 *     await workbench.command('Markscheme: Coverage Report');
 *     await workbench.page.locator('.badge').waitFor();
 *     await workbench.screenshot('report');
 *     await workbench.close();
 *
 * The first call starts VS Code's server, with Markscheme installed, and a browser. All test files share them,
 * and they end by themselves after the last test. `page` is Playwright's; what a webview shows is in one of
 * its `frames()`.
 */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

/** The repository: built, this file is in `dist/test/ui/`. */
const root = resolve(__dirname, '..', '..', '..');

/** How long VS Code may take to show what it was asked to. */
const patience = 30_000;

/** What to open; everything has a default. */
export interface WorkbenchOptions {
  /** A folder whose copy becomes the workspace; the examples unless told. */
  folder?: string;
  /** A file to open, as a path in that folder. */
  file?: string;
  /** Settings of the workspace, in addition to those that keep VS Code quiet. */
  settings?: Record<string, unknown>;
  /** Asks whether the folder's authors are trusted, as VS Code usually does. */
  trust?: boolean;
  /** The size of the screen. */
  size?: { width: number; height: number };
}

/** One open workbench. */
export interface Workbench {
  readonly page: Page;
  /** The workspace's folder: a copy, thrown away by `close`. */
  readonly folder: string;
  /** Chooses a command from the palette by its full title, such as `Markscheme: Coverage Report`. */
  command(title: string): Promise<void>;
  /** Saves a picture as `.vscode-test/screenshots/NAME.png`, and returns its path. */
  screenshot(name: string): Promise<string>;
  /** Ends this workbench, and removes its workspace. */
  close(): Promise<void>;
}

/** What would otherwise stand in the picture, or move; the server has settings of the same kind. */
const quiet = {
  'workbench.tips.enabled': false,
  'editor.cursorBlinking': 'solid',
  'extensions.ignoreRecommendations': true,
  'files.exclude': { '**/.vscode': true },
};

/** What a test has not closed itself, because it failed. */
const open = new Set<Workbench>();

/** Opens a workbench and waits until it, and the file it was to open, is on the screen. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const { sharedWorkbenchHost } = await import('../../scripts/host/workbench.mjs');
  const host = await sharedWorkbenchHost({ trust: options.trust ?? false });
  const folder = makeWorkspace(options);
  const context = await host.browser.newContext({ viewport: options.size ?? { width: 1280, height: 800 } });
  const page = await context.newPage();
  const removeFolder = () => rmSync(dirname(folder), { recursive: true, force: true, maxRetries: 5 });
  // Ctrl-C leaves no time for `close`.
  process.once('exit', removeFolder);
  const workbench: Workbench = {
    page,
    folder,
    command: title => runCommand(page, title),
    screenshot: name => takePicture(page, name),
    close: async () => {
      open.delete(workbench);
      await context.close();
      process.off('exit', removeFolder);
      removeFolder();
    },
  };
  open.add(workbench);
  try {
    const file = options.file === undefined ? {} : { file: join(folder, options.file) };
    await page.goto(host.url({ folder, ...file }));
    await waitForWorkbench(page, options.file);
    return workbench;
  } catch (error) {
    const picture = await workbench.screenshot('failed-to-open').catch(() => 'no picture');
    await workbench.close();
    throw new Error(`VS Code did not open (${picture}).`, { cause: error });
  }
}

/** Copies the workspace to where tests may write to it. */
function makeWorkspace({ folder = join(root, 'examples'), settings }: WorkbenchOptions): string {
  // A folder in a folder, since the workspace's name is in the picture.
  const copy = join(realpathSync(mkdtempSync(join(tmpdir(), 'markscheme-ui-'))), basename(folder));
  cpSync(folder, copy, { recursive: true });
  mkdirSync(join(copy, '.vscode'), { recursive: true });
  writeFileSync(join(copy, '.vscode', 'settings.json'), JSON.stringify({ ...quiet, ...settings }, null, 2));
  return copy;
}

async function waitForWorkbench(page: Page, file: string | undefined): Promise<void> {
  await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: patience });
  if (file !== undefined) {
    const tab = page.locator('.tabs-container .tab.active').filter({ hasText: basename(file) });
    await tab.waitFor({ timeout: patience });
    await page.locator('.editor-instance .view-lines .view-line').first().waitFor({ timeout: patience });
  }
}

/** VS Code moves the focus about while it starts, which closes the palette: so this may take several tries. */
async function runCommand(page: Page, title: string): Promise<void> {
  const input = page.locator('.quick-input-widget input.input').first();
  const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
  const end = Date.now() + patience;
  for (;;) {
    try {
      await page.keyboard.press('F1');
      await input.fill(`>${title}`, { timeout: 1_500 });
      await row.click({ timeout: 1_500 });
      return;
    } catch (error) {
      if (Date.now() > end) throw new Error(`The palette does not offer '${title}'.`, { cause: error });
      await page.keyboard.press('Escape');
    }
  }
}

async function takePicture(page: Page, name: string): Promise<string> {
  const path = join(root, '.vscode-test', 'screenshots', `${name}.png`);
  await page.screenshot({ path });
  return path;
}

// In mocha's outermost suite, whichever file it is that loads this one.
after(async () => {
  for (const workbench of open) await workbench.close();
  const { closeSharedWorkbenchHost } = await import('../../scripts/host/workbench.mjs');
  await closeSharedWorkbenchHost();
});
