import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TestClient } from '../protocol/client.ts';

const root = resolve(__dirname, '..', '..', '..');

/** What `npm pack` prints as JSON, as far as it is looked at. */
interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

describe('The npm package', function () {
  this.timeout(120_000);
  let scratch: string;
  let installed: string;
  let packed: Packed;

  before(() => {
    scratch = realpathSync(mkdtempSync(join(tmpdir(), 'markscheme-npm-')));
    // A copy, since packing builds anew, and these tests are in dist/.
    const copy = join(scratch, 'copy');
    const left = ['node_modules', 'dist', '.git', '.vscode-test', 'bench', 'test'].map(name =>
      join(root, name),
    );
    cpSync(root, copy, { recursive: true, filter: source => !left.includes(source) });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    const json = execFileSync('npm', ['pack', '--json', '--pack-destination', scratch], {
      cwd: copy,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    [packed] = JSON.parse(json.slice(json.indexOf('[')));
    const prefix = join(scratch, 'prefix');
    execFileSync(
      'npm',
      ['install', '--global', '--prefix', prefix, '--offline', join(scratch, packed.filename)],
      { cwd: scratch, stdio: 'ignore' },
    );
    installed = join(prefix, 'bin');
  });
  after(() => rmSync(scratch, { recursive: true, force: true }));

  it('holds what the two commands need, and nothing else', () => {
    const tops = new Set(
      packed.files.map(({ path }) => path.replace(/^(dist\/[^/]+|docs\/rules|[^/]+).*$/, '$1')),
    );
    assert.deepEqual([...tops].sort(), [
      ...[
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'THIRD-PARTY-NOTICES',
        'dist/bibliography.js',
        'dist/cli.js',
        'dist/evidence.js',
        'dist/export.js',
        'dist/framework-language.js',
      ],
      ...[
        'dist/frameworks.json',
        'dist/import-node.js',
        'dist/import.js',
        'dist/in-editor.js',
        'dist/on-demand.js',
        'dist/pdf-node.js',
        'dist/server.js',
        'docs',
        'docs/rules',
      ],
      ...['frameworks', 'package.json', 'schemas'],
    ]);
  });

  it('brings markscheme, which checks a draft', () => {
    const draft = join(root, 'examples', 'npqsl', 'first-draft.md');
    const { status, stdout, stderr } = spawnSync(join(installed, 'markscheme'), ['check', draft], {
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    assert.match(stdout, /first-draft\.md:\d+:\d+: information: .* \[criteria\/uncovered\]/);
    assert.equal(status, 1, 'it has an error: it is too long');
  });

  it('brings markscheme-language-server, which answers an editor', async () => {
    const file = join(root, 'examples', 'npqsl', 'first-draft.md');
    const client = await TestClient.start({
      server: realpathSync(join(installed, 'markscheme-language-server')),
      folder: pathToFileURL(dirname(file)).toString(),
    });
    try {
      const uri = pathToFileURL(file).toString();
      await client.open(uri, readFileSync(file, 'utf8'));
      const codes = new Set((await client.diagnostics(uri)).map(({ code }) => code));
      assert.ok(codes.has('criteria/uncovered'), [...codes].join());
    } finally {
      await client.stop();
    }
  });
});
