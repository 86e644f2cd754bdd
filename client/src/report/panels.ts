import { type Disposable, type Memento, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { addressAfter, type Renamed } from '../io/renames.ts';
import type { Server } from '../io/server.ts';
import type { ProgressRecord } from '../progress/record.ts';
import { pageRoots } from '../webview/shell.ts';
import { draftOf } from './messages.ts';
import { ReportPanel } from './panel.ts';
import { reportView } from './view-type.ts';

/** Where it is kept what drafts are called now whose pages, hidden all the while, know another name. */
const movedKey = 'markscheme.report.moved';

/** More than anybody has reports open. */
const mostMoved = 50;

/** The panels that are open, one for each draft. */
export class ReportPanels {
  readonly #server: Server;
  readonly #progress: ProgressRecord;
  readonly #extension: Uri;
  readonly #memory: Memento;
  readonly #renames: Disposable;
  readonly #panels = new Map<ReportPanel, WebviewPanel>();

  constructor(server: Server, progress: ProgressRecord, extension: Uri, memory: Memento) {
    this.#server = server;
    this.#progress = progress;
    this.#extension = extension;
    this.#memory = memory;
    this.#renames = workspace.onDidRenameFiles(({ files }) => this.#follow(files));
  }

  /** Those that are open. */
  get all(): readonly ReportPanel[] {
    return [...this.#panels.keys()];
  }

  /** Opens the report of a draft, by its first file, beside it; the writing goes on where it was. */
  open(draft: Uri): void {
    const known = this.#find(draft.toString());
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
    const kept = draftOf(state);
    const draft = kept === undefined ? undefined : (this.#moved[kept] ?? kept);
    if (draft === undefined || this.#find(draft)) panel.dispose();
    else this.#add(panel, Uri.parse(draft));
  }

  /** Asks anew for all of them. */
  refresh(): void {
    for (const panel of this.all) panel.refresh();
  }

  dispose(): void {
    this.#renames.dispose();
    for (const panel of this.all) panel.dispose();
  }

  #add(panel: WebviewPanel, draft: Uri): void {
    const report = new ReportPanel(panel, draft, this.#server, this.#progress, this.#extension);
    this.#panels.set(report, panel);
    panel.onDidDispose(() => {
      report.dispose();
      this.#panels.delete(report);
    });
  }

  #find(draft: string): ReportPanel | undefined {
    return this.all.find(report => report.draft.toString() === draft);
  }

  /** What is called otherwise is still the same draft. */
  #follow(files: readonly Renamed[]): void {
    for (const [report, panel] of this.#panels) {
      const old = report.draft.toString();
      const address = addressAfter(old, files);
      if (address === undefined) continue;
      // The file that it has replaced is gone, and so is what there was to report of it.
      const replaced = this.#find(address);
      if (replaced) this.#panels.get(replaced)?.dispose();
      report.move(Uri.parse(address));
      if (panel.visible) continue;
      // Its page does not run, so it can't note it for the next session.
      const kept = Object.entries(this.#moved).map(
        ([from, to]) => [from, to === old ? address : to] as const,
      );
      void this.#memory.update(movedKey, Object.fromEntries([...kept.slice(-mostMoved), [old, address]]));
    }
  }

  get #moved(): Readonly<Record<string, string>> {
    return this.#memory.get<Record<string, string>>(movedKey, {});
  }
}
