/** The package as VS Code installs it: what is in it, and the main job done from it. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { openWorkbench, type Workbench } from '../ui/harness.ts';
import { reportFrame } from '../ui/report-frame.ts';

/** Bytes that the package may have. */
const LARGEST = 2_800_000;

const root = join(__dirname, '..', '..', '..');

/** What is in the package beside what is in whole folders. */
const files = [
  'CHANGELOG.md',
  'LICENSE.txt',
  'README.md',
  'THIRD-PARTY-NOTICES',
  'dist/bibliography.js',
  'dist/client.js',
  'dist/evidence.js',
  'dist/export.js',
  'dist/extension.js',
  'dist/framework-language.js',
  'dist/frameworks.json',
  'dist/import-node.js',
  'dist/import.js',
  'dist/in-editor.js',
  'dist/on-demand.js',
  'dist/pdf-node.js',
  'dist/server.js',
  'dist/web/extension.js',
  'dist/web/import.js',
  'dist/web/preview.js',
  'dist/web/support.js',
  'dist/webview/criteria.css',
  'dist/webview/criteria.js',
  'dist/webview/report.css',
  'dist/webview/report.js',
  'docs/bibliography.md',
  'docs/conditions.md',
  'docs/export.md',
  'docs/frameworks.md',
  'docs/import.md',
  'docs/writing-a-framework.md',
  'examples/npqsl/draft.md',
  'examples/npqsl/first-draft.md',
  'package.json',
  'package.nls.json',
];

/** What is in it whole: everything that the repository has there. */
const folders = [
  'docs/images',
  'docs/rules',
  'examples/npqsl/supporting',
  'frameworks',
  'media',
  'schemas',
  'snippets',
  'syntaxes',
];

describe('The package', function () {
  // What is missing is installed first.
  this.timeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), 'markscheme-package-'));
  const vsix = join(folder, 'markscheme.vsix');
  /** Its files, by VS Code’s names: vsce writes those of two in small letters. */
  let packed: ReadonlyMap<string, JSZip.JSZipObject>;

  before(async () => {
    const { makeVsix } = await import('../../scripts/tools/vsix.mjs');
    await makeVsix(vsix);
    const zip = await JSZip.loadAsync(readFileSync(vsix));
    packed = new Map(
      Object.values(zip.files).flatMap(file => {
        const name = /^extension\/(.*[^/])$/.exec(file.name)?.[1];
        const usual = { 'readme.md': 'README.md', 'changelog.md': 'CHANGELOG.md' };
        return name === undefined ? [] : [[new Map(Object.entries(usual)).get(name) ?? name, file]];
      }),
    );
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('holds what is needed, and nothing else', () => {
    const wanted = [...files, ...folders.flatMap(below)];
    assert.deepEqual([...packed.keys()].sort(), wanted.sort());
  });

  it(`stays below ${LARGEST.toLocaleString('en-GB')} bytes`, () => {
    const { size } = statSync(vsix);
    assert.ok(size < LARGEST, `it has ${size.toLocaleString('en-GB')} bytes`);
  });

  it('is the same byte for byte when it is made again, at another time and in another time zone', async () => {
    const { makeVsix } = await import('../../scripts/tools/vsix.mjs');
    const again = join(folder, 'again.vsix');
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Tokyo';
    try {
      await makeVsix(again);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    assert.ok(readFileSync(again).equals(readFileSync(vsix)));
  });

  it('has every file that its manifest and README name', async () => {
    const manifest: unknown = JSON.parse((await packed.get('package.json')?.async('string')) ?? '{}');
    const named = strings(manifest).flatMap(
      text => /^(?:\.\/)?((?:dist|media|snippets|syntaxes)\/\S+)$/.exec(text)?.[1] ?? [],
    );
    const readme = (await packed.get('README.md')?.async('string')) ?? '';
    const linked = [...readme.matchAll(/!\[[^\]]*\]\(([^):]+)\)/g)].flatMap(match => match[1] ?? []);
    assert.ok(named.length > 10 && linked.length > 0);
    // The command line comes by npm.
    const missing = [...named, ...linked].filter(name => !packed.has(name) && name !== 'dist/cli.js');
    assert.deepEqual(missing, []);
  });

  it('names no tests and no sources, and has no source maps', async () => {
    for (const [name, file] of packed) {
      if (!name.endsWith('.js')) continue;
      assert.doesNotMatch(await file.async('string'), /sourceMappingURL=/, name);
    }
  });

  describe('installed from the file', () => {
    let workbench: Workbench;

    before(async () => {
      const { sharedWorkbenchHost } = await import('../../scripts/host/workbench.mjs');
      await sharedWorkbenchHost({ vsix });
      workbench = await openWorkbench({
        file: 'npqsl/first-draft.md',
        settings: { 'editor.minimap.enabled': false },
        size: { width: 1400, height: 900 },
      });
    });
    after(() => workbench?.close());

    it('shows the words and the coverage in the status bar', async () => {
      const item = workbench.page.locator('.statusbar-item[id="markscheme.markscheme.markscheme.status"]');
      await item.filter({ hasText: '5,301 / 5,000 words · 13 of 19 covered' }).waitFor();
    });

    it('shows the criteria', async () => {
      await workbench.command('Markscheme: Focus on Criteria View');
      const rows = workbench.page.locator('.pane-body .monaco-list-row');
      await rows.filter({ hasText: '1.2.1' }).waitFor();
      await rows.and(workbench.page.locator('[aria-label*="2.2.c"][aria-label*=", not tagged"]')).waitFor();
    });

    it('has problems for criteria that are not covered', async () => {
      const { page } = workbench;
      await workbench.command('Problems: Focus on Problems View');
      const rows = page.locator('.markers-panel .monaco-list-row');
      await rows.filter({ hasText: 'criteria are not tagged yet: ' }).first().waitFor();
      await workbench.screenshot('package');
      await workbench.command('View: Hide Panel');
    });

    it('says in a hover what a code asks for', async () => {
      const { page } = workbench;
      await page.locator('.editor-instance .view-line').first().click();
      await page.keyboard.press('Control+g');
      await page.keyboard.type('168:166');
      await page.keyboard.press('Enter');
      await workbench.command('Show or Focus Hover');
      const hover = page.locator('.monaco-hover:visible');
      await hover.filter({ hasText: 'Pick out those partnerships that do most' }).waitFor();
    });

    it('opens the coverage report', async () => {
      await workbench.command('Markscheme: Coverage Report');
      const report = await reportFrame(workbench.page);
      await report.getByText('14 of 19 tagged').waitFor();
      await workbench.screenshot('package-report');
    });
  });
});

/** The files of a folder of the repository and of those below. */
function below(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );
}

/** All texts in a value of JSON. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}
