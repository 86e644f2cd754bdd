/**
 * The language server's library can follow notebooks, which no draft is. Without that part of it the server is 5 KB smaller.
 *
 * @type {import('esbuild').Plugin}
 */
export const noNotebooks = {
  name: 'no-notebooks',
  setup(build) {
    build.onLoad({ filter: /vscode-languageserver[\\/]lib[\\/]common[\\/]notebook\.js$/ }, () => ({
      contents: 'exports.NotebookSyncFeature = Base => Base; exports.NotebookDocuments = undefined;',
    }));
  },
};
