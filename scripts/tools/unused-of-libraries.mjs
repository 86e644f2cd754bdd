/**
 * Parts of the language server's libraries that nothing here uses. `notebook`: no draft is one. `files`: looks for npm's
 * modules by starting a process. `semver`: asks whether VS Code is as new as `engines` in package.json asks for, which VS Code
 * has seen to already.
 *
 * @type {import('esbuild').Plugin}
 */
export const unusedOfLibraries = {
  name: 'unused-of-libraries',
  setup(build) {
    for (const [filter, contents] of parts) build.onLoad({ filter }, () => ({ contents }));
  },
};

/** @type {[RegExp, string][]} */
const parts = [
  [
    /vscode-languageserver[\\/]lib[\\/]common[\\/]notebook\.js$/,
    'exports.NotebookSyncFeature = Base => Base; exports.NotebookDocuments = undefined;',
  ],
  [/vscode-languageserver[\\/]lib[\\/]node[\\/]files\.js$/, ''],
  [/semver[\\/]functions[\\/]parse\.js$/, 'module.exports = () => ({ prerelease: [] });'],
  [/semver[\\/]functions[\\/]satisfies\.js$/, 'module.exports = () => true;'],
];
