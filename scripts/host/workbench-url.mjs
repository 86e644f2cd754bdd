/**
 * The address of a `vscode-remote:` resource as the workbench of a server names it.
 *
 * @param {number} port the server's
 * @param {string} path an absolute path of this machine
 */
export function remoteUri(port, path) {
  const slashed = path.replaceAll('\\', '/');
  const absolute = slashed.startsWith('/') ? slashed : `/${slashed}`;
  return `vscode-remote://127.0.0.1:${port}${encodeURI(absolute).replace(/[?#]/g, encodeURIComponent)}`;
}

/**
 * The address that opens a workbench. What a desktop VS Code takes as options of its command line goes
 * into `payload`, a list of pairs.
 *
 * @param {import('./workbench.mjs').WorkbenchTarget & { port: number, token?: string }} target
 *   the server's port, and the connection token if it wants one
 */
export function workbenchUrl({ port, token, folder, file, extensionPath, testsPath }) {
  const payload = Object.entries({
    extensionDevelopmentPath: extensionPath,
    extensionTestsPath: testsPath,
    openFile: file,
  }).flatMap(([key, path]) => (path === undefined ? [] : [[key, remoteUri(port, path)]]));
  const url = new URL(`http://127.0.0.1:${port}/`);
  if (token !== undefined) url.searchParams.set('tkn', token);
  url.searchParams.set('folder', folder.replaceAll('\\', '/'));
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
