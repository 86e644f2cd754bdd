import { spawn } from 'node:child_process';
import { hasDisplay } from '../host/desktop.mjs';

/** What opens an address in the system's browser. */
const openers = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  linux: ['xdg-open'],
};

/**
 * Tries to show an address in the system's browser, where there is a display; that it may fail is why the
 * address is printed too.
 *
 * @param {string} address
 */
export function showAddress(address) {
  const opener = openers[/** @type {keyof typeof openers} */ (process.platform)];
  const [command, ...args] = opener ?? [];
  if (command === undefined || !hasDisplay()) return;
  spawn(command, [...args, address], { detached: true, stdio: 'ignore' })
    .on('error', () => {})
    .unref();
}
