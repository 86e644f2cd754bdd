import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';

/** Where our code is; the benchmark and the corpus have packages of their own beside ours. */
const FOLDERS = { client: '.', server: '.', scripts: '.', test: 'test/corpus', bench: 'bench' };

describe('What our code imports', () => {
  it('is in package.json, and not only there because another package asks for it', () => {
    const missing = Object.entries(FOLDERS).flatMap(([folder, own]) => {
      const listed = new Set([...packagesOf('.'), ...packagesOf(own)]);
      return sources(folder).flatMap(file =>
        importsOf(readFileSync(file, 'utf8'))
          .filter(name => !listed.has(name) && !listed.has(`@types/${name}`))
          .map(name => `${file}: ${name}`),
      );
    });
    assert.deepEqual(missing, []);
  });

  it('is imported: no package is listed that nobody uses', () => {
    const code = [...Object.keys(FOLDERS).flatMap(sources), 'esbuild.mjs'].map(file =>
      readFileSync(file, 'utf8'),
    );
    const used = new Set(code.flatMap(importsOf));
    // Programs that the scripts run, and a script that is put into pages.
    const others = ['@biomejs/biome', 'typescript', 'mocha', 'axe-core'];
    const unused = packagesOf('.').filter(
      name => !used.has(name) && !name.startsWith('@types/') && !others.includes(name),
    );
    assert.deepEqual(unused, []);
  });
});

/** The packages that a folder's `package.json` lists. */
function packagesOf(folder: string): string[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
}

/** The packages that a module imports, by name. */
function importsOf(code: string): string[] {
  return [...code.matchAll(/(?:\bfrom|^import|\bimport\(|\brequire\()\s*'([^'./][^'\s]*)'/gm)].flatMap(
    ([, module = '']) => {
      const name = /^(?:@[^/]+\/)?[^/]+/.exec(module)?.[0] ?? module;
      return isBuiltin(module) || name === 'node:' ? [] : [name];
    },
  );
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:tsx?|[cm]js)$/.test(name) && !/(?:^|[\\/])node_modules[\\/]/.test(name))
    .map(name => join(folder, name));
}
