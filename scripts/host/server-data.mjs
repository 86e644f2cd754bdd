import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What VS Code would open beside a draft, or ask about; a person can change it in the file. */
const settings = {
  'chat.disableAIFeatures': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * Fills the folder in which VS Code's server keeps its data.
 *
 * @param {string} folder
 * @param {{ token: string, installed: string | undefined }} contents
 * @returns {{ extensions: string, tokenFile: string }} its folder of extensions, and the file with the token
 */
export function fillServerData(folder, { token, installed }) {
  const extensions = join(folder, 'extensions');
  const machine = join(folder, 'data', 'Machine');
  for (const each of [extensions, machine]) mkdirSync(each, { recursive: true });
  if (!existsSync(join(machine, 'settings.json'))) writeJson(join(machine, 'settings.json'), settings);
  if (installed !== undefined) writeJson(join(extensions, 'extensions.json'), [installation(installed)]);
  // In a file, since every user of this machine can read a command line.
  const tokenFile = join(folder, 'connection-token');
  writeFileSync(tokenFile, token, { mode: 0o600 });
  return { extensions, tokenFile };
}

/**
 * How VS Code records an installed extension; it may be anywhere.
 *
 * @param {string} extensionPath
 */
function installation(extensionPath) {
  const manifest = JSON.parse(readFileSync(join(extensionPath, 'package.json'), 'utf8'));
  return {
    identifier: { id: `${manifest.publisher}.${manifest.name}` },
    version: manifest.version,
    location: { $mid: 1, path: decodeURIComponent(pathToFileURL(extensionPath).pathname), scheme: 'file' },
    metadata: {},
  };
}

/**
 * @param {string} file
 * @param {unknown} value
 */
function writeJson(file, value) {
  writeFileSync(file, JSON.stringify(value, null, 2));
}
