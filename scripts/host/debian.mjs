import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { run } from '../tools/run.mjs';

/** Another apt-get, or the system’s own updates, may be at work: it is waited for, so many seconds. */
const waiting = ['-o', 'DPkg::Lock::Timeout=600'];

/**
 * Installs Debian packages, on Debian as root, and does nothing elsewhere.
 *
 * @param {string[]} names
 */
export async function installDebianPackages(...names) {
  if (process.getuid?.() !== 0 || !isDebian()) return;
  console.log(`Installing ${names.join(', ')} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', [...waiting, 'update'], { env, quiet: true });
  await run('apt-get', [...waiting, 'install', '-y', '--no-install-recommends', ...names], {
    env,
    quiet: true,
  });
}

function isDebian() {
  // Not its derivatives: Ubuntu's packages of browsers only fetch a snap.
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
