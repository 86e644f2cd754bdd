/**
 * The language client's library has a feature for all that a server can offer. Those that ours does not offer are left out of the
 * client, which is 30 KB smaller without them; each class that the library wants is there, and does nothing.
 */
const unused = {
  callHierarchy: ['CallHierarchyFeature'],
  colorProvider: ['ColorProviderFeature'],
  declaration: ['DeclarationFeature'],
  fileOperations: [
    'DidCreateFilesFeature',
    'DidRenameFilesFeature',
    'DidDeleteFilesFeature',
    'WillCreateFilesFeature',
    'WillRenameFilesFeature',
    'WillDeleteFilesFeature',
  ],
  formatting: [
    'DocumentFormattingFeature',
    'DocumentRangeFormattingFeature',
    'DocumentOnTypeFormattingFeature',
  ],
  implementation: ['ImplementationFeature'],
  inlineCompletion: ['InlineCompletionItemFeature'],
  inlineValue: ['InlineValueFeature'],
  linkedEditingRange: ['LinkedEditingFeature'],
  selectionRange: ['SelectionRangeFeature'],
  signatureHelp: ['SignatureHelpFeature'],
  textDocumentContent: ['TextDocumentContentFeature'],
  typeDefinition: ['TypeDefinitionFeature'],
  typeHierarchy: ['TypeHierarchyFeature'],
};

/** A feature of the library's kind (`StaticFeature`) that announces nothing and does nothing. */
const none =
  "class { getState() { return { kind: 'static' }; } fillClientCapabilities() {} initialize() {} clear() {} }";

/** @type {import('esbuild').Plugin} */
export const noUnusedFeatures = {
  name: 'no-unused-features',
  setup(build) {
    const names = Object.keys(unused).join('|');
    const filter = new RegExp(`vscode-languageclient[\\\\/]lib[\\\\/]common[\\\\/](?:${names})\\.js$`);
    build.onLoad({ filter }, ({ path }) => {
      const [name = ''] = /\w+(?=\.js$)/.exec(path) ?? [];
      const classes = unused[/** @type {keyof typeof unused} */ (name)];
      return { contents: classes.map(each => `exports.${each} = ${none};`).join('\n') };
    });
  },
};
