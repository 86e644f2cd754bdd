import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Advice } from '../tools/advice.mjs';
import { cache } from '../tools/paths.mjs';
import { temporaryFolder } from '../tools/temporary.mjs';

/** Where desktop VS Code is downloaded from; asked only to see whether it answers. */
const releases = 'https://update.code.visualstudio.com/api/releases/stable';

/** How long that may take, in milliseconds. */
const patience = 4_000;

/**
 * Finds a desktop VS Code to test in: the one that VSCODE_EXECUTABLE names, else one downloaded by
 * `@vscode/test-electron`, where there is a display for it and the download answers.
 *
 * @returns {Promise<string | undefined>} its executable, or undefined where there is none to be had
 */
export async function findDesktop() {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) {
    if (existsSync(named)) return named;
    throw new Advice(`VSCODE_EXECUTABLE names ${named}, which does not exist. Correct it, or unset it.`);
  }
  if (!hasDisplay() || !(await downloadAnswers())) return undefined;
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  try {
    return await downloadAndUnzipVSCode({ version: 'stable', cachePath: cache });
  } catch (error) {
    console.log(
      `Desktop VS Code could not be downloaded (${error instanceof Error ? error.message : error}).`,
    );
    return undefined;
  }
}

/** Whether a window can be shown. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function downloadAnswers() {
  const answer = await fetch(releases, { signal: AbortSignal.timeout(patience) }).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.ok ?? false;
}

/**
 * Runs a suite in a desktop VS Code, with settings and extensions of its own.
 *
 * @param {string} executable
 * @param {{ folder: string, extensionPath: string, testsPath: string }} suite
 */
export async function runInDesktop(executable, { folder, extensionPath, testsPath }) {
  const data = temporaryFolder('markscheme-desktop-');
  const { runTests } = await import('@vscode/test-electron');
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extensionPath,
      extensionTestsPath: testsPath,
      launchArgs: [
        folder,
        ...['--disable-extensions', '--disable-telemetry'],
        `--user-data-dir=${join(data.path, 'user')}`,
        `--extensions-dir=${join(data.path, 'extensions')}`,
      ],
    }).catch(error => {
      throw new Advice(error instanceof Error ? error.message : String(error));
    });
  } finally {
    data.remove();
  }
}
