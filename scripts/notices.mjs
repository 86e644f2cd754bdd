/**
 * `node scripts/notices.mjs`: writes `THIRD-PARTY-NOTICES`, the licences of the packages that are in the bundles.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './tools/paths.mjs';
import { run } from './tools/run.mjs';

const file = join(root, 'THIRD-PARTY-NOTICES');

/** What packages bring with them of others, which no list of packages tells. */
const within = new Map([
  [
    'docx',
    'It contains fflate, copyright Arjun Barrett, and nanoid, copyright Andrey Sitnik, under the MIT licence.',
  ],
  ['unpdf', 'It contains PDF.js, copyright Mozilla Foundation, under the Apache License 2.0.'],
]);

/**
 * The packages that paths of bundled files lead to, by name.
 *
 * @param {readonly string[]} inputs paths from the repository's root, with slashes
 */
export function packagesOf(inputs) {
  const folders = inputs.flatMap(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  return [...new Set(folders)].sort().map(folder => {
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const { name, version, license, licenses } = manifest;
    return {
      folder,
      name: String(name),
      version: String(version),
      license: licenceName(license ?? licenses?.[0]),
    };
  });
}

/**
 * The text of `THIRD-PARTY-NOTICES` for bundles that are made from these files.
 *
 * @param {readonly string[]} inputs paths from the repository's root, with slashes
 */
export function noticesOf(inputs) {
  /** @type {Map<string, string[]>} */
  const titles = new Map();
  for (const { folder, name, version, license } of packagesOf(inputs)) {
    const text = [within.get(name) ?? [], licenceText(folder, license)].flat().join('\n');
    titles.set(text, [...(titles.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  const line = '='.repeat(80);
  const sections = [...titles].map(([text, names]) => ['', line, ...names, line, '', text].join('\n'));
  const head =
    'Markscheme contains code of these packages, each under the licence that stands below its name.';
  return `${[head, ...sections].join('\n')}\n`;
}

/** @param {unknown} license as `package.json` has it */
function licenceName(license) {
  if (typeof license === 'string') return license;
  if (license && typeof license === 'object' && 'type' in license) return String(license.type);
  return 'no licence named';
}

/**
 * @param {string} folder
 * @param {string} license
 */
function licenceText(folder, license) {
  const names = readdirSync(join(root, folder))
    .filter(name => /^(licen[cs]e|copying|notice)/i.test(name))
    .sort();
  if (names.length === 0)
    return `The package has no file with its licence; its package.json names ${license}.`;
  return names
    .map(name =>
      readFileSync(join(root, folder, name), 'utf8')
        .replace(/\r\n?/g, '\n')
        .trim(),
    )
    .join('\n\n');
}

/** What THIRD-PARTY-NOTICES ought to be: that of the bundles as they are built now. */
export async function currentNotices() {
  const scratch = mkdtempSync(join(tmpdir(), 'markscheme-notices-'));
  try {
    const list = join(scratch, 'inputs.json');
    await run(process.execPath, [
      'esbuild.mjs',
      '--production',
      `--outdir=${scratch}/dist`,
      `--inputs=${list}`,
    ]);
    return noticesOf(JSON.parse(readFileSync(list, 'utf8')));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(file, await currentNotices());
