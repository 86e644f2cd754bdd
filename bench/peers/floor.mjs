/**
 * The floor: a server that does nothing but answer each change with as many ready-made diagnostics as
 * `--diagnostics=N` says. With `--text` it keeps the text as well, as every server that uses `TextDocuments` does.
 */
import {
  createConnection,
  DiagnosticSeverity,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(ProposedFeatures.all);
const many = Number(process.argv.find(arg => arg.startsWith('--diagnostics='))?.slice(14));
const ready = Array.from({ length: many }, (_, line) => ({
  range: { start: { line, character: 0 }, end: { line, character: 12 } },
  severity: DiagnosticSeverity.Warning,
  code: 'criteria/uncovered',
  source: 'Floor',
  message:
    '1.2.d is not covered yet: Lasting change across the school. Write about it and cite 1.2.d where you do.',
  data: { code: '1.2.d' },
}));
const answer = (/** @type {string} */ uri, /** @type {number} */ version) =>
  void connection.sendDiagnostics({ uri, version, diagnostics: ready });

connection.onInitialize(() => ({
  capabilities: { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } },
}));
if (process.argv.includes('--text')) {
  const documents = new TextDocuments(TextDocument);
  documents.onDidChangeContent(({ document }) => answer(document.uri, document.version));
  documents.listen(connection);
} else {
  connection.onDidOpenTextDocument(({ textDocument }) => answer(textDocument.uri, textDocument.version));
  connection.onDidChangeTextDocument(({ textDocument }) => answer(textDocument.uri, textDocument.version));
}
connection.listen();
