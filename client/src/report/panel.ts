/**
 * The panel of one draft’s report: follows the draft, tells its page what to show, and does what is pressed there.
 */
import {
  type CancellationToken,
  commands,
  Disposable,
  l10n,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import {
  isMarkdownDocument,
  type PlaceItem,
  type ReportView,
  ReportViewRequest,
} from '../../../server/src/protocol.ts';
import { goTo, openedEditor } from '../commands/go-to.ts';
import { Asking } from '../follow/asking.ts';
import type { Server } from '../io/server.ts';
import { dayOf } from '../progress/days.ts';
import type { ProgressRecord } from '../progress/record.ts';
import { progressView } from '../progress/view.ts';
import { pageRoots, pageShell } from '../webview/shell.ts';
import { isOpen, isThere } from './is-there.ts';
import { type FromPage, readMessage, type ToPage } from './messages.ts';
import { reportTexts } from './texts.ts';

/** A report is glanced at between sentences, not watched letter by letter. */
const delay = 200;

/** One report. */
export class ReportPanel {
  #draft: Uri;
  readonly #panel: WebviewPanel;
  readonly #server: Server;
  readonly #progress: ProgressRecord;
  readonly #asking = new Asking(token => this.#ask(token), delay);
  readonly #disposable: Disposable;
  #shown: ToPage | undefined;
  #resultId: string | undefined;
  /** Whether the page listens; one that is hidden does not. */
  #listens = false;
  #column: ViewColumn | undefined;

  constructor(panel: WebviewPanel, draft: Uri, server: Server, progress: ProgressRecord, extension: Uri) {
    this.#progress = progress;
    this.#draft = draft;
    this.#panel = panel;
    this.#server = server;
    panel.title = l10n.t('Coverage: {0}', nameOf(draft));
    panel.iconPath = {
      light: Uri.joinPath(extension, 'media', 'report-light.svg'),
      dark: Uri.joinPath(extension, 'media', 'report-dark.svg'),
    };
    panel.webview.options = { enableScripts: true, localResourceRoots: pageRoots(extension) };
    this.#disposable = Disposable.from(
      this.#asking,
      panel.webview.onDidReceiveMessage((data: unknown) => {
        const message = readMessage(data);
        if (message) void this.#do(message);
      }),
      progress.onDidChange(() => {
        if (this.view) this.#show(this.#viewed(this.view));
      }),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#listens = false;
      }),
      workspace.onDidChangeTextDocument(({ document }) => this.#follow(document)),
      workspace.onDidOpenTextDocument(document => this.#follow(document)),
      workspace.onDidCloseTextDocument(document => this.#follow(document)),
      window.onDidChangeVisibleTextEditors(() => this.#noteColumn()),
    );
    panel.webview.html = pageShell(panel.webview, extension, {
      page: 'report',
      title: reportTexts().title,
      data: { draft: draft.toString(), texts: JSON.stringify(reportTexts()) },
    });
    this.#noteColumn();
  }

  /** The first file of the draft. */
  get draft(): Uri {
    return this.#draft;
  }

  /** Stays with the draft when its file has been renamed. */
  move(draft: Uri): void {
    this.#draft = draft;
    this.#panel.title = l10n.t('Coverage: {0}', nameOf(draft));
    // Whatever is kept of the page from now on is of the draft as it is called now.
    if (this.#shown) this.#show({ ...this.#shown, draft: draft.toString() });
    this.refresh();
  }

  /** What the page was told last, for tests and other extensions. */
  get view(): ReportView | undefined {
    return this.#shown?.type === 'view' ? this.#shown.view : undefined;
  }

  /** What stands in its place where there is no report. */
  get message(): string | undefined {
    return this.#shown?.type === 'gone' ? this.#shown.message : undefined;
  }

  get title(): string {
    return this.#panel.title;
  }

  get active(): boolean {
    return this.#panel.active;
  }

  /** Whether the page is on the screen and has said that it runs. */
  get listens(): boolean {
    return this.#listens;
  }

  /** Brings it to the front; the writing goes on where it was. */
  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Asks anew for everything. */
  refresh(): void {
    this.#resultId = undefined;
    this.#asking.soon(0);
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  #follow(document: TextDocument): void {
    if (isMarkdownDocument(document) && this.#files().includes(document.uri.toString())) this.#asking.soon();
  }

  #files(): readonly string[] {
    return this.view?.overview.files ?? [this.draft.toString()];
  }

  /** Only while it is seen: what is hidden asks when it is seen again. */
  async #ask(token: CancellationToken): Promise<void> {
    if (!this.#listens) return;
    const answer = await this.#answer(token);
    if (answer && !token.isCancellationRequested) this.#show(answer);
  }

  async #answer(token: CancellationToken): Promise<ToPage | undefined> {
    // Nobody can read what was never saved.
    if (this.draft.scheme === 'untitled' && !isOpen(this.draft)) {
      this.#resultId = undefined;
      const message = l10n.t(
        'The draft of this report was closed without being saved. If you saved it as a file, open the report of that file.',
      );
      return this.#gone(message);
    }
    const known = this.#resultId;
    // After each change of files: VS Code keeps a document for minutes after its tab was closed.
    if (known === undefined && !(await isThere(this.#draft))) return this.#goneFile();
    const answer = await this.#server.ask(
      ReportViewRequest,
      {
        textDocument: { uri: this.draft.toString() },
        ...(known === undefined ? {} : { previousResultId: known }),
      },
      token,
    );
    if (token.isCancellationRequested || answer.kind === 'unchanged') return undefined;
    this.#resultId = answer.kind === 'full' ? answer.resultId : undefined;
    switch (answer.kind) {
      case 'full':
        return this.#viewed(answer.view);
      case 'unassessed':
        return this.#gone(answer.message);
      case 'not-a-draft':
        return (await isThere(this.#draft))
          ? this.#gone(
              l10n.t(
                'This draft no longer has its assessment lines, so there is nothing to report. Put ‘assessment:’ back at its top, and the report is here again.',
              ),
            )
          : this.#goneFile();
    }
  }

  #goneFile(): ToPage {
    return this.#gone(
      l10n.t(
        '{0} was deleted, or renamed outside VS Code. If it was deleted by mistake, bring it back, and the report is here again. If it was renamed, open the report by the new name.',
        nameOf(this.#draft),
      ),
    );
  }

  #gone(message: string): ToPage {
    return { type: 'gone', draft: this.#draft.toString(), message };
  }

  #viewed(view: ReportView): ToPage {
    const [draft = this.draft.toString()] = view.overview.files ?? [];
    const address = this.#draft.toString();
    return {
      type: 'view',
      draft: address,
      view,
      progress: progressView(view, this.#progress.of(draft), dayOf(new Date())),
    };
  }

  #show(shown: ToPage): void {
    this.#shown = shown;
    if (this.#listens) void this.#panel.webview.postMessage(shown);
  }

  async #do(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#listens = true;
        if (this.#shown) void this.#panel.webview.postMessage(this.#shown);
        this.#asking.soon(0);
        return;
      case 'open':
        return this.#open(message.place);
      case 'document':
        return this.#openDocument(message.uri);
      case 'draft':
        await openedEditor(this.draft, false, this.#beside());
        return;
      case 'asks':
        // What is inserted next goes to where the cursor is.
        if (await openedEditor(this.#inSight(), false, this.#beside()))
          await commands.executeCommand('markscheme.showWhatItAsks', message.code);
        return;
      case 'find':
        if (await openedEditor(this.#inSight(), false, this.#beside()))
          await commands.executeCommand('markscheme.findEvidence', message.code);
        return;
      case 'go-through':
        if (await openedEditor(this.#inSight(), false, this.#beside()))
          await commands.executeCommand('markscheme.goThroughDraft');
        return;
      case 'answer':
        if (await openedEditor(this.#inSight(), false, this.#beside()))
          await commands.executeCommand('markscheme.answerCondition', {
            condition: message.condition,
            draft: { uri: this.draft.toString() },
          });
        return;
      case 'problems':
        await commands.executeCommand('workbench.actions.view.problems');
        return;
      case 'export':
        await commands.executeCommand('markscheme.exportCoverageReport', { uri: this.draft.toString() });
        return;
      case 'close':
        this.#panel.dispose();
        return;
    }
  }

  /** Only files of the draft are opened for a place: nothing else is ever in the report. */
  async #open({ uri = this.draft.toString(), range }: PlaceItem): Promise<void> {
    if (this.#files().includes(uri)) await goTo({ uri, range }, this.#beside());
  }

  async #openDocument(uri: string): Promise<void> {
    if (this.view?.overview.documents.some(document => document.uri === uri))
      await commands.executeCommand('vscode.open', Uri.parse(uri), this.#beside());
  }

  /** The file of the draft that one has before one’s eyes, or else its first. */
  #inSight(): Uri {
    const files = this.#files();
    const [own] = window.visibleTextEditors.filter(({ document }) => files.includes(document.uri.toString()));
    return own?.document.uri ?? this.draft;
  }

  /** Beside the report, where the draft was last: never in its place. */
  #beside(): ViewColumn {
    return this.#column ?? (this.#panel.viewColumn === ViewColumn.One ? ViewColumn.Two : ViewColumn.One);
  }

  #noteColumn(): void {
    const files = this.#files();
    const own = window.visibleTextEditors.find(({ document }) => files.includes(document.uri.toString()));
    if (own?.viewColumn !== undefined) this.#column = own.viewColumn;
  }
}

function nameOf({ path }: Uri): string {
  return path.replace(/^.*\//, '');
}
