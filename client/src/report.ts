/**
 * The coverage report: a Markdown document that nobody wrote, kept up to date with its draft.
 */
import { Disposable, EventEmitter, type TextDocumentContentProvider, Uri, workspace } from 'vscode';
import { ReportRequest } from '../../server/src/protocol.ts';
import { Debounced } from './debounce.ts';
import { reportScheme } from './draft.ts';
import type { Server } from './server.ts';

/** A report is read, not watched letter by letter. */
const delay = 300;

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
      workspace.onDidChangeTextDocument(({ document }) => {
        const { uri } = document;
        if (reports().some(report => report.query === uri.toString())) this.#update.ask();
      }),
    );
  }

  /** The address of a draft's report; its last part is the tab's title. */
  uriOf(draft: Uri): Uri {
    const name = draft.path.replace(/^.*\//, '');
    const path = `/Coverage: ${name}${/\.(?:md|markdown)$/i.test(name) ? '' : '.md'}`;
    return Uri.from({ scheme: reportScheme, path, query: draft.toString() });
  }

  /** Makes the open reports anew. */
  refresh(): void {
    for (const report of reports()) this.#changed.fire(report);
  }

  async provideTextDocumentContent(report: Uri): Promise<string> {
    const draft = Uri.parse(report.query);
    // After a restart of VS Code the report may be there before its draft.
    await workspace.openTextDocument(draft);
    const answer = await this.#server.ask(ReportRequest, {
      textDocument: { uri: draft.toString() },
      format: 'markdown',
    });
    return answer?.text ?? 'This document is not a draft any more, so there is nothing to report.\n';
  }

  dispose(): void {
    this.#disposable.dispose();
  }
}

function reports(): Uri[] {
  return workspace.textDocuments.map(({ uri }) => uri).filter(({ scheme }) => scheme === reportScheme);
}
