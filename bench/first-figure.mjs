/**
 * `node bench/first-figure.mjs [TURNS]`: how long after a draft’s text the first figure is in the status bar of a real workbench, in turns with an
 * extension that does nothing but show an item there. Prints milliseconds, and changes nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startWorkbenchHost } from '../scripts/host/workbench.mjs';
import { setUp } from '../scripts/setup.mjs';
import { runMain } from '../scripts/tools/advice.mjs';
import { root } from '../scripts/tools/paths.mjs';
import { exitWhenInterrupted } from '../scripts/tools/signals.mjs';
import { temporaryFolder } from '../scripts/tools/temporary.mjs';
import { buildProduct } from './builds.mjs';
import { makeDraft, writeSupporting } from './documents.mjs';
import { figure, median } from './statistics.mjs';

const turns = Number(process.argv[2] ?? 9);
const LONGEST = 60_000;
/** What the item of the extension that does nothing says. */
const NOTHING = 'nothing to say';

/**
 * Opens the draft in a window of its own.
 *
 * @param {import('../scripts/host/workbench.mjs').WorkbenchHost} host
 * @param {{ folder: string, file: string }} target
 * @param {RegExp | string} said what the status bar says in the end
 * @returns {Promise<number>} milliseconds from the draft’s text to that
 */
async function open(host, target, said) {
  const context = await host.browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(host.url(target));
  await page.locator('.editor-instance .view-lines .view-line').first().waitFor({ timeout: LONGEST });
  const begun = performance.now();
  await page
    .locator('.part.statusbar .statusbar-item')
    .filter({ hasText: said })
    .first()
    .waitFor({ timeout: LONGEST });
  const time = performance.now() - begun;
  await context.close();
  return time;
}

exitWhenInterrupted();
await runMain(async () => {
  await setUp({ build: false });
  await buildProduct();
  const { path: scratch, remove } = temporaryFolder('markscheme-first-figure-');
  const folder = join(scratch, 'project');
  mkdirSync(folder);
  writeSupporting(folder);
  writeFileSync(join(folder, 'draft.md'), makeDraft(5000, 1).text);
  const nothing = join(scratch, 'nothing');
  mkdirSync(nothing);
  const manifest = {
    ...{ name: 'nothing', publisher: 'nobody', version: '1.0.0', engines: { vscode: '^1.100.0' } },
    ...{ main: './extension.js', activationEvents: ['onLanguage:markdown'] },
  };
  writeFileSync(join(nothing, 'package.json'), JSON.stringify(manifest));
  writeFileSync(
    join(nothing, 'extension.js'),
    `const { window } = require('vscode');
exports.activate = () => { const item = window.createStatusBarItem(1); item.text = '${NOTHING}'; item.show(); };`,
  );
  const target = { folder, file: join(folder, 'draft.md') };
  const hosts = [
    {
      name: 'an extension that does nothing',
      host: await startWorkbenchHost({ installed: nothing }),
      said: NOTHING,
    },
    {
      name: 'Markscheme',
      host: await startWorkbenchHost({ installed: root }),
      said: /\d,\d{3} (?:\/|of) 5,000/,
    },
  ];
  /** @type {number[][]} */
  const times = hosts.map(() => []);
  try {
    // The first window of each fills caches, and is not counted.
    for (let turn = -1; turn < turns; turn++)
      for (const [index, { host, said }] of hosts.entries()) {
        const time = await open(host, target, said);
        if (turn >= 0) times[index]?.push(time);
      }
  } finally {
    for (const { host } of hosts) await host.close();
    remove();
  }
  const medians = times.map(median);
  for (const [index, { name }] of hosts.entries())
    console.log(`${name}: ${figure(medians[index] ?? 0)} ms after the draft’s text`);
  console.log(`difference: ${figure((medians[1] ?? 0) - (medians[0] ?? 0))} ms (at most 800)`);
});
