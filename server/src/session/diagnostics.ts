/**
 * Delivers diagnostics: pulled where the client can, otherwise pushed after every change.
 */
import type { Connection, Diagnostic, TextDocuments } from 'vscode-languageserver';
import {
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { diagnosticsOf } from '../features/diagnostics.ts';
import type { FrameworkFault } from '../framework/model.ts';
import type { OpenDocument } from './open-document.ts';
import type { Session } from './session.ts';
import { settled } from './settled.ts';

/** What a client makes of diagnostics. */
interface ClientDiagnostics {
  /** Whether it asks for those of a document. */
  readonly document: boolean;
  /** Whether it can be told to ask again. */
  readonly refresh: boolean;
  /** Where the rules’ pages are, for a client that links to them. */
  readonly rulesUri: string | undefined;
}

/** Wires diagnostics; the function that it gives is called when all that was said may have changed. */
export function deliverDiagnostics(
  connection: Connection,
  documents: TextDocuments<OpenDocument>,
  session: Session,
  ready: Promise<void>,
  client: () => ClientDiagnostics,
): () => void {
  /** The last answer for each document, to be able to say that nothing has changed. */
  const answered = new Map<string, { id: string; json: string }>();
  let answers = 0;
  let faulty = new Set<string>();

  async function diagnose(document: OpenDocument): Promise<Diagnostic[]> {
    const assessed = await session.assessed(document);
    return assessed ? diagnosticsOf(assessed, client().rulesUri) : [];
  }

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    await ready;
    const document = documents.get(textDocument.uri);
    if (document) await settled(document);
    if (token.isCancellationRequested) throw superseded();
    const items = document ? await diagnose(document) : [];
    const json = JSON.stringify(items);
    const last = answered.get(textDocument.uri);
    if (last && last.json === json) {
      if (previousResultId === last.id)
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.id };
      return { kind: DocumentDiagnosticReportKind.Full, resultId: last.id, items };
    }
    const id = String(++answers);
    answered.set(textDocument.uri, { id, json });
    return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
  });

  const underWay = new Set<string>();

  /** Pushes what is wrong with the newest text, once for all changes that came before it could be looked at. */
  async function push(uri: string): Promise<void> {
    const document = documents.get(uri);
    if (!document || client().document || underWay.has(uri)) return;
    underWay.add(uri);
    await ready;
    await settled(document);
    underWay.delete(uri);
    const { version } = document;
    const diagnostics = await diagnose(document);
    // A newer version, or its end, has had its own push.
    if (documents.get(uri) === document && document.version === version)
      await connection.sendDiagnostics({ uri, version, diagnostics });
  }

  documents.onDidChangeContent(({ document }) => void push(document.uri));
  documents.onDidClose(({ document }) => {
    answered.delete(document.uri);
    if (!client().document) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  /** What is wrong with the workspace’s framework files, which no client opens for us. */
  function pushFaults(): void {
    const faults = new Map<string, FrameworkFault[]>();
    for (const fault of session.catalogue.faults)
      faults.set(fault.file, [...(faults.get(fault.file) ?? []), fault]);
    for (const uri of faulty) if (!faults.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    for (const [uri, list] of faults) {
      const diagnostics = list.map(fault => ({
        range: {
          start: { line: fault.line - 1, character: fault.column - 1 },
          end: { line: fault.endLine - 1, character: fault.endColumn - 1 },
        },
        severity: DiagnosticSeverity.Error,
        source: 'Markscheme',
        code: 'framework/invalid',
        message: fault.message,
      }));
      void connection.sendDiagnostics({ uri, diagnostics });
    }
    faulty = new Set(faults.keys());
  }

  return () => {
    pushFaults();
    if (!client().document) for (const { uri } of documents.all()) void push(uri);
    else if (client().refresh) connection.languages.diagnostics.refresh();
  };
}

/** The answer to a request that the client has taken back, since a newer one is on its way (LSP 3.17). */
function superseded(): ResponseError {
  return new ResponseError(
    LSPErrorCodes.RequestCancelled,
    'A newer request has taken the place of this one.',
  );
}
