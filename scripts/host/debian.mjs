import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { run } from '../tools/run.mjs';

/**
 * Installs a Debian package, on Debian as root, and does nothing elsewhere.
 *
 * @param {string} name
 */
export async function installDebianPackage(name) {
  if (process.getuid?.() !== 0 || !isDebian()) return;
  console.log(`Installing ${name} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another apt may be at work.
  const wait = ['-o', 'DPkg::Lock::Timeout=600'];
  await run('apt-get', [...wait, 'update'], { env, quiet: true });
  await run('apt-get', [...wait, 'install', '-y', '--no-install-recommends', name], { env, quiet: true });
}

function isDebian() {
  // Not its derivatives: Ubuntu's packages of browsers only fetch a snap.
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
