import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { openWorkbench, type Workbench } from './harness.ts';

const light = { 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false };
const status = '.statusbar-item[id="markscheme.markscheme.markscheme.status"]';

/** The process ids of the language servers that run on this machine from this folder. */
function servers(): number[] {
  return execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter(line => line.includes(`${process.cwd()}/dist/server.js`) && line.includes('--clientProcessId='))
    .map(line => Number.parseInt(line, 10));
}

describe('when something goes wrong', function () {
  this.timeout(180_000);
  let workbench: Workbench;

  /** The language server of this window: those of other tests were there before. */
  let others: ReadonlySet<number>;
  const own = () => servers().filter(pid => !others.has(pid));

  before(async () => {
    others = new Set(servers());
    workbench = await openWorkbench({
      file: 'npqsl/first-draft.md',
      settings: light,
      size: { width: 1200, height: 800 },
    });
    await workbench.page.locator(status).filter({ hasText: 'covered' }).waitFor({ timeout: 60_000 });
  });
  after(() => workbench.close());

  /** Kills the language server, once there is one. */
  async function kill(last: number | undefined): Promise<number> {
    for (;;) {
      const [pid] = own().filter(each => each !== last);
      if (pid !== undefined) {
        process.kill(pid, 'SIGKILL');
        return pid;
      }
      await workbench.page.waitForTimeout(50);
    }
  }

  let killed: number | undefined;

  it('a server that is killed is back before anybody notices', async () => {
    const { page } = workbench;
    await page.locator('.editor-instance .view-line').filter({ hasText: 'Draft 2, written' }).click();
    await page.keyboard.press('Home');
    await page.keyboard.type('Three words more ');
    await page.locator(status).filter({ hasText: '5,304 / 5,000' }).waitFor();
    killed = await kill(undefined);
    await page.keyboard.type('and four more words ');
    await page.locator(status).filter({ hasText: '5,308 / 5,000' }).waitFor({ timeout: 60_000 });
    assert.equal(await page.locator('.notification-toast').count(), 0);
    await workbench.screenshot('support-back');
  });

  it('one that ends again and again is left alone, and a click starts it', async () => {
    const { page } = workbench;
    const toast = page.locator('.notification-toast').filter({ hasText: 'Markscheme has stopped' });
    for (let kills = 1; kills < 5; kills++) killed = await kill(killed);
    await toast.waitFor({ timeout: 60_000 });
    await page.locator(status).filter({ hasText: 'Markscheme has stopped' }).waitFor();
    await workbench.screenshot('support-stopped');
    await toast.locator('.monaco-button').filter({ hasText: 'Restart' }).click();
    await page.locator(status).filter({ hasText: '5,308 / 5,000' }).waitFor({ timeout: 60_000 });
    assert.equal(await page.locator('.notification-toast').filter({ hasText: 'stopped' }).count(), 0);
  });

  it('the log is shown; what is in it, `test/vscode` looks at where VS Code’s server can write one', async () => {
    const { page } = workbench;
    await workbench.command('Markscheme: Show Log');
    const panel = page.locator('.part.panel');
    await panel.locator('.monaco-editor').first().waitFor();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.part.panel select')].some(
        each => each instanceof HTMLSelectElement && each.selectedOptions[0]?.text === 'Markscheme',
      ),
    );
  });

  it('diagnostics are on the clipboard, and it is said what is not in them', async () => {
    const { page } = workbench;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.command('Markscheme: Copy Diagnostics for a Bug Report');
    const toast = page.locator('.notification-toast').filter({ hasText: 'no text of your draft' });
    await toast.waitFor();
    const text = await page.evaluate<string>('navigator.clipboard.readText()');
    assert.match(text, /^- started anew after it had ended by itself: 4, because somebody asked: 1$/m);
    assert.match(text, /^- framework: npqsl$/m);
    assert.match(text, /^- words: 5308 counted/m);
    await toast.locator('.monaco-button').filter({ hasText: 'Show' }).click();
    await page
      .locator('.editor-instance .view-line')
      .filter({ hasText: '# Diagnostics of Markscheme' })
      .waitFor();
    await workbench.screenshot('support-diagnostics');
  });
});
