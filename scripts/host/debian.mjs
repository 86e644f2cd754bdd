import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { run } from '../tools/run.mjs';

/** Another apt-get, or the system’s own updates, may be at work: it is waited for, so many seconds. */
const PATIENCE = 600;
const PAUSE = 5;

/**
 * Installs Debian packages, on Debian as root, and does nothing elsewhere.
 *
 * @param {string[]} names
 */
export async function installDebianPackages(...names) {
  if (process.getuid?.() !== 0 || !isDebian()) return;
  console.log(`Installing ${names.join(', ')} (apt-get) …`);
  await aptGet('update');
  await aptGet('install', '-y', '--no-install-recommends', ...names);
}

/**
 * Runs apt-get, again and again while another one holds a lock: `DPkg::Lock::Timeout` waits for those of packages,
 * but not for that of their lists, which `update` holds.
 *
 * @param {string[]} args
 */
async function aptGet(...args) {
  // In English, in which the message is known.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  await untilUnlocked(
    onOutput => run('apt-get', ['-o', `DPkg::Lock::Timeout=${PATIENCE}`, ...args], { env, onOutput }),
    () => setTimeout(PAUSE * 1000),
  );
}

/**
 * Does something again while it fails for a lock that somebody else holds, ten minutes at most. What it printed is shown
 * if it fails in the end.
 *
 * @param {(onOutput: (text: string) => void) => Promise<void>} attempt
 * @param {() => Promise<unknown>} pause some seconds, between two attempts
 */
export async function untilUnlocked(attempt, pause) {
  for (let left = PATIENCE / PAUSE; ; left--) {
    let printed = '';
    try {
      return await attempt(text => {
        printed += text;
      });
    } catch (error) {
      if (left === 0 || !/^E: (?:Could not get|Unable to (?:acquire|lock))/m.test(printed)) {
        process.stderr.write(printed);
        throw error;
      }
    }
    await pause();
  }
}

function isDebian() {
  // Not its derivatives: Ubuntu's packages of browsers only fetch a snap.
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
