import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasDisplay } from '../host/desktop.mjs';

/** What opens a page in the system's browser. */
const openers = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  linux: ['xdg-open'],
};

/**
 * Tries to show an address in the system's browser, where there is a display; that it may fail is why the
 * address is printed too. It holds a secret, and every user of a machine can read the arguments of its processes: so the
 * browser is given a page that leads on to it, which nobody else can read.
 *
 * @param {string} address
 * @param {string} folder where the page is put
 * @returns {() => void} takes the page away again
 */
export function showAddress(address, folder) {
  const opener = openers[/** @type {keyof typeof openers} */ (process.platform)];
  const [command, ...args] = opener ?? [];
  if (command === undefined || !hasDisplay()) return () => {};
  const page = join(folder, 'open.html');
  const remove = () => rmSync(page, { force: true });
  mkdirSync(folder, { recursive: true });
  // A page that is there is not written into: it may be a link, or one that others may read.
  remove();
  writeFileSync(page, leadingTo(address), { mode: 0o600, flag: 'wx' });
  spawn(command, [...args, page], { detached: true, stdio: 'ignore' })
    .on('error', () => {})
    .unref();
  return remove;
}

/** @param {string} address */
function leadingTo(address) {
  const safe = address.replace(/[&<>"']/g, mark => `&${marks[/** @type {keyof typeof marks} */ (mark)]};`);
  return `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${safe}">
<title>Markscheme</title>
`;
}

const marks = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' };
