import { createRequire } from 'node:module';

/**
 * Lets one bundle have both halves of the language server's packages, `…/node` and `…/browser`, each of which is only to be had
 * when bundling for that host alone. What is in a half runs when it is first asked for.
 *
 * @type {import('esbuild').Plugin}
 */
export const bothHosts = {
  name: 'both-hosts',
  setup(build) {
    build.onResolve({ filter: /^vscode-(?:jsonrpc|language[\w-]+)\/node$/ }, ({ path, importer }) => ({
      path: createRequire(importer).resolve(path),
    }));
  },
};
