/**
 * The service that VS Code's own Markdown features come from: after an edit, its diagnostics of links and its symbols
 * of headings, with markdown-it as the parser. Files that links lead to are answered from memory.
 */
import MarkdownIt from 'markdown-it';
import { CancellationToken, Emitter } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import * as service from 'vscode-markdown-languageservice';
import { URI } from 'vscode-uri';

const options = {
  validateReferences: 'warning',
  validateFragmentLinks: 'warning',
  validateFileLinks: 'warning',
  validateMarkdownFileLinkFragments: 'warning',
  validateUnusedLinkDefinitions: 'hint',
  validateDuplicateLinkDefinitions: 'warning',
  ignoreLinks: [],
};

export function open(text) {
  const uri = URI.parse('file:///bench/draft.md');
  let document = TextDocument.create(uri.toString(), 'markdown', 1, text);
  const changed = new Emitter();
  const none = new Emitter();
  const parser = new MarkdownIt({ html: true });
  const languageService = service.createLanguageService({
    logger: { level: 0, log: () => undefined },
    parser: {
      slugifier: service.githubSlugifier,
      tokenize: async source => parser.parse(source.getText(), {}),
    },
    workspace: {
      workspaceFolders: [URI.parse('file:///bench')],
      onDidChangeMarkdownDocument: changed.event,
      onDidCreateMarkdownDocument: none.event,
      onDidDeleteMarkdownDocument: none.event,
      getAllMarkdownDocuments: async () => [document],
      hasMarkdownDocument: resource => resource.toString() === uri.toString(),
      openMarkdownDocument: async resource => (resource.toString() === uri.toString() ? document : undefined),
      stat: async () => ({ isDirectory: false }),
      readDirectory: async () => [],
    },
  });
  return async ({ at, removed, inserted }) => {
    const end = { line: at.line, character: at.character + removed };
    const change = { range: { start: at, end }, text: inserted };
    document = TextDocument.update(document, [change], document.version + 1);
    changed.fire(document);
    const found = await languageService.computeDiagnostics(document, options, CancellationToken.None);
    await languageService.getDocumentSymbols(document, {}, CancellationToken.None);
    return found.length;
  };
}
