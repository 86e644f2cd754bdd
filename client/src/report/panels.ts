import { Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { ProgressRecord } from '../progress/record.ts';
import type { Server } from '../server.ts';
import { draftOf } from './messages.ts';
import { ReportPanel } from './panel.ts';
import { pageRoots } from './shell.ts';
import { reportView } from './viewType.ts';

/** The panels that are open, one for each draft. */
export class ReportPanels {
  readonly #server: Server;
  readonly #progress: ProgressRecord;
  readonly #extension: Uri;
  readonly #panels = new Map<string, ReportPanel>();

  constructor(server: Server, progress: ProgressRecord, extension: Uri) {
    this.#server = server;
    this.#progress = progress;
    this.#extension = extension;
  }

  /** Those that are open. */
  get all(): readonly ReportPanel[] {
    return [...this.#panels.values()];
  }

  /** Opens the report of a draft, by its first file, beside it; the writing goes on where it was. */
  open(draft: Uri): void {
    const known = this.#panels.get(draft.toString());
    if (known) {
      known.reveal();
      return;
    }
    const panel = window.createWebviewPanel(
      reportView,
      '',
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: pageRoots(this.#extension) },
    );
    this.#add(panel, draft);
  }

  /** Fills a panel that was there before the window was reloaded. */
  restore(panel: WebviewPanel, state: unknown): void {
    const draft = draftOf(state);
    if (draft === undefined || this.#panels.has(draft)) panel.dispose();
    else this.#add(panel, Uri.parse(draft));
  }

  /** Asks anew for all of them. */
  refresh(): void {
    for (const panel of this.#panels.values()) panel.refresh();
  }

  dispose(): void {
    for (const panel of this.#panels.values()) panel.dispose();
  }

  #add(panel: WebviewPanel, draft: Uri): void {
    const key = draft.toString();
    const report = new ReportPanel(panel, draft, this.#server, this.#progress, this.#extension);
    this.#panels.set(key, report);
    panel.onDidDispose(() => {
      report.dispose();
      this.#panels.delete(key);
    });
  }
}
