import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

/** Bytes that each minified bundle may have. */
const LIMITS: Readonly<Record<string, number>> = {
  'extension.js': 12_000,
  // With the matching of globs from settings, which is asked before anything else is loaded.
  'web/extension.js': 12_000,
  'import.js': 2_800_000,
  'import-node.js': 10_000,
  'pdf-node.js': 5_000,
  'web/import.js': 10_000,
  'client.js': 640_000,
  'server.js': 900_000,
  'framework-language.js': 250_000,
  'web/preview.js': 20_000,
  'web/support.js': 10_000,
  'webview/report.js': 100_000,
  'webview/report.css': 20_000,
  'webview/criteria.js': 40_000,
  'webview/criteria.css': 10_000,
  'in-editor.js': 66_000,
  'on-demand.js': 300_000,
  'evidence.js': 150_000,
  'bibliography.js': 150_000,
  'export.js': 440_000,
};

/** Of Node’s modules that can reach a network, these two come with the language server’s library, for its sockets and pipes. */
const FORBIDDEN = ['http', 'https', 'http2', 'dgram', 'tls', 'dns', 'inspector', 'cluster'];

describe('The bundles that are shipped', function () {
  this.timeout(60_000);
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'markscheme-bundles-'));
    const options = [`--outdir=${folder}`, `--inputs=${join(folder, 'inputs.json')}`];
    await promisify(execFile)(process.execPath, ['esbuild.mjs', '--production', ...options]);
  });
  after(() => rm(folder, { recursive: true }));

  for (const [name, limit] of Object.entries(LIMITS)) {
    it(`${name} stays below ${limit.toLocaleString('en-GB')} bytes`, async () => {
      const { length } = await readFile(join(folder, name));
      assert.ok(length < limit, `${name} has ${length.toLocaleString('en-GB')} bytes`);
    });
  }

  it('come with the licences of the packages that are in them', async () => {
    const { noticesOf, packagesOf } = await import('../../scripts/notices.mjs');
    const inputs = JSON.parse(await readFile(join(folder, 'inputs.json'), 'utf8'));
    const shown = await readFile('THIRD-PARTY-NOTICES', 'utf8');
    assert.equal(shown, noticesOf(inputs), 'renew it with node scripts/notices.mjs');
    // Of each that has a licence which asks for its text, the text is there.
    assert.ok(packagesOf(inputs).length > 50);
  });

  // Node's manual: flags set after the start may crash the process, and on Windows the server did.
  it('set no flags of V8 while they run', async () => {
    for (const name of [...Object.keys(LIMITS), 'cli.js'])
      assert.doesNotMatch(await readFile(join(folder, name), 'utf8'), /setFlagsFromString/, name);
  });

  it('load none of the modules that open connections', async () => {
    for (const name of [...Object.keys(LIMITS), 'cli.js']) {
      const source = await readFile(join(folder, name), 'utf8');
      const required = [...source.matchAll(/require\(["'](?:node:)?([\w/]+)["']\)/g)].flatMap(
        match => match[1] ?? [],
      );
      const builtin = required.filter(module => builtinModules.includes(module));
      assert.deepEqual(
        builtin.filter(module => FORBIDDEN.includes(module)),
        [],
        name,
      );
      // pdf.js can fetch; in its thread there is nothing to fetch with (import/answer.ts).
      if (name.endsWith('import.js')) continue;
      assert.doesNotMatch(source, /\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b|\bfetch\(/, name);
    }
  });

  it('have `net` and `child_process` from the language server’s and client’s libraries, to start the importer, and to make PDFs, only', async () => {
    const inputs: string[] = JSON.parse(await readFile(join(folder, 'inputs.json'), 'utf8'));
    const reaching = new Set<string>();
    for (const input of inputs.filter(name => /\.[cm]?[jt]sx?$/.test(name))) {
      const source = await readFile(input, 'utf8');
      if (!/(?:require\(|from\s*|import\s*\(?)["'](?:node:)?(?:net|child_process)["']/.test(source)) continue;
      reaching.add(/.*node_modules\/([^/]+)\//.exec(input)?.[1] ?? input);
    }
    // The last for a helper that looks for npm’s modules, which nothing of ours calls.
    assert.deepEqual([...reaching].sort(), [
      'server/src/import/process-node.ts',
      'server/src/pdf-node.ts',
      'vscode-jsonrpc',
      'vscode-languageclient',
      'vscode-languageserver',
    ]);
  });

  it('have all that the language client can show, so that what the server begins to offer works', async () => {
    const library = join('node_modules', 'vscode-languageclient', 'lib', 'common');
    const files = (await readdir(library)).filter(name => name.endsWith('.js'));
    const sources = await Promise.all(files.map(name => readFile(join(library, name), 'utf8')));
    const offered = new Set(sources.flatMap(source => source.match(/\bregister\w+Provider\b/g) ?? []));
    assert.ok(offered.has('registerSelectionRangeProvider') && offered.size > 20, [...offered].join(', '));
    const client = await readFile(join(folder, 'client.js'), 'utf8');
    const missing = [...offered].filter(name => !client.includes(name));
    assert.deepEqual(missing, []);
  });

  it('have the library that checks frameworks only where it is needed', async () => {
    const sign = 'strict_object';
    assert.ok((await readFile(join(folder, 'framework-language.js'), 'utf8')).includes(sign));
    assert.ok(!(await readFile(join(folder, 'server.js'), 'utf8')).includes(sign));
  });

  // `client.js` and `server.js` have a half for each; test/vscode and test/protocol run both.
  it('load nothing of Node in a browser', async () => {
    for (const name of [
      'web/extension.js',
      'web/import.js',
      'import.js',
      'framework-language.js',
      'on-demand.js',
      'export.js',
      'bibliography.js',
    ]) {
      const source = await readFile(join(folder, name), 'utf8');
      const required = [...source.matchAll(/\brequire\(["']([\w:/]+)["']\)/g)].flatMap(
        match => match[1] ?? [],
      );
      assert.deepEqual(
        required.filter(module => module !== 'vscode'),
        [],
        name,
      );
    }
  });
});
