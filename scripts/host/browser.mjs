import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Advice } from '../tools/advice.mjs';
import { findOnPath } from '../tools/run.mjs';
import { installDebianPackages } from './debian.mjs';

const isRoot = process.getuid?.() === 0;

/** Names on the PATH, the most usual first. */
const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];

/** Where Windows and macOS put what is not on the PATH. */
const places = {
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
    base =>
      base
        ? [
            join(base, 'Google/Chrome/Application/chrome.exe'),
            join(base, 'Microsoft/Edge/Application/msedge.exe'),
          ]
        : [],
  ),
  darwin: ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
    name => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
};

/** A closed network costs nothing when the browser does not try it; root needs `--no-sandbox`. */
const flags = [
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'],
  ...['--no-first-run', '--disable-gpu', '--disable-dev-shm-usage'],
  ...(isRoot ? ['--no-sandbox'] : []),
];

/**
 * Finds an installed Chrome, Chromium or Edge; on Debian as root it installs one.
 *
 * @returns {Promise<string>} the path of its executable
 */
export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Advice(`CHROME_PATH names ${named}, which does not exist. Correct it, or unset it.`);
  }
  const found = installedBrowser();
  if (found !== undefined) return found;
  await installDebianPackages('chromium');
  const installed = installedBrowser();
  if (installed !== undefined) return installed;
  throw new Advice(
    'No browser to run VS Code in was found. Install Google Chrome, Chromium or Microsoft Edge, ' +
      'or set CHROME_PATH to the executable of one that is installed. ' +
      'To test in a desktop VS Code instead, set VSCODE_EXECUTABLE to its executable.',
  );
}

/**
 * Starts a browser without a window.
 *
 * @param {string} executablePath
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser(executablePath) {
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, headless: true, args: flags });
}

function installedBrowser() {
  const elsewhere = places[/** @type {keyof typeof places} */ (process.platform)] ?? [];
  return names.map(name => findOnPath(name)).find(path => path !== undefined) ?? elsewhere.find(existsSync);
}
