/**
 * The coverage report: a Markdown document that nobody wrote, kept up to date with its draft.
 */
import {
  Disposable,
  EventEmitter,
  l10n,
  type TextDocument,
  type TextDocumentContentProvider,
  Uri,
  workspace,
} from 'vscode';
import { ReportRequest } from '../../server/src/protocol.ts';
import { Debounced } from './debounce.ts';
import { isWritten, reportScheme } from './draft.ts';
import type { Server } from './server.ts';

/** A report is read, not watched letter by letter. */
const delay = 300;

/** Saving it as a file closes the unsaved document too. */
const closedUnsaved = l10n.t(
  'The draft of this report was closed without being saved. If you saved it as a file, open the report of that file.',
);

/** Makes the reports of drafts. */
export class ReportProvider implements TextDocumentContentProvider {
  readonly #server: Server;
  readonly #changed = new EventEmitter<Uri>();
  readonly #update = new Debounced(() => this.refresh(), delay);
  readonly #disposable: Disposable;

  readonly onDidChange = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    this.#disposable = Disposable.from(
      this.#changed,
      this.#update,
      workspace.registerTextDocumentContentProvider(reportScheme, this),
      workspace.onDidChangeTextDocument(({ document }) => this.#follow(document)),
      // A draft that was never saved can come only by itself, after a restart, and go for good.
      workspace.onDidOpenTextDocument(document => {
        if (document.isUntitled) this.#follow(document);
      }),
      workspace.onDidCloseTextDocument(document => {
        if (document.isUntitled) this.#follow(document);
      }),
    );
  }

  /** The address of a draft's report; its last part is the tab's title. */
  uriOf(draft: Uri): Uri {
    const name = draft.path.replace(/^.*\//, '');
    const path = `/${l10n.t('Coverage: {0}', name)}${/\.(?:md|markdown)$/i.test(name) ? '' : '.md'}`;
    return Uri.from({ scheme: reportScheme, path, query: draft.toString() });
  }

  /** Makes the open reports anew. */
  refresh(): void {
    for (const report of reports()) this.#changed.fire(report);
  }

  async provideTextDocumentContent(report: Uri): Promise<string> {
    const draft = Uri.parse(report.query);
    // After a restart of VS Code the report may be there before its draft. Opening what was never saved would
    // make a new, empty document of that name.
    if (draft.scheme !== 'untitled') await workspace.openTextDocument(draft);
    else if (!isOpen(draft)) return `${closedUnsaved}\n`;
    const answer = await this.#server.ask(ReportRequest, {
      textDocument: { uri: draft.toString() },
    });
    return (
      answer?.text ?? `${l10n.t('This document is not a draft any more, so there is nothing to report.')}\n`
    );
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  /** A draft may be in several files, and a report is made in no time. */
  #follow(document: TextDocument): void {
    if (isWritten(document) && reports().length > 0) this.#update.ask();
  }
}

function isOpen(uri: Uri): boolean {
  return workspace.textDocuments.some(document => document.uri.toString() === uri.toString());
}

function reports(): Uri[] {
  return workspace.textDocuments.map(({ uri }) => uri).filter(({ scheme }) => scheme === reportScheme);
}
