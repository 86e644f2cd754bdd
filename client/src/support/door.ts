/**
 * What of Markscheme is seen before there is a draft: its view where the workspace has Markdown or Word documents, and a
 * button in the title of a document that looks like a project. Neither loads the rest of the extension. A part by itself knows
 * VS Code only by what it is handed.
 */
import type * as vscode from 'vscode';
import { looksLikeProject } from './project-text.ts';

const views = ['markscheme.criteria', 'markscheme.sections', 'markscheme.conditions'];

/** What a project is written in. */
const documents = '**/*.{md,markdown,qmd,rmd,Rmd,docx,docm}';

/** Milliseconds after the last letter, since the whole text is looked at. */
const delay = 1000;

/** Milliseconds after which one wonders whether anything is going on. */
const patience = 1000;

/** What is known of documents where the door is made. */
export interface DoorKeeper {
  readonly vscode: typeof vscode;
  /** Whether a document is Markdown that somebody writes. */
  readonly isWritten: (document: vscode.TextDocument) => boolean;
  readonly isDraft: (document: vscode.TextDocument) => boolean;
}

/** The way in, for as long as the extension runs. */
export class Door {
  readonly #keeper: DoorKeeper;
  readonly #disposable: vscode.Disposable;
  readonly #empty: vscode.Disposable[];
  /** Documents that look like projects, by their paths: of a file that is elsewhere the window has another URI. */
  readonly #projects = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(keeper: DoorKeeper) {
    this.#keeper = keeper;
    const { Disposable, TreeItem, window, workspace } = keeper.vscode;
    const getTreeItem = () => new TreeItem('');
    // Without anything to ask for lines VS Code says that something is missing, in place of the welcome.
    this.#empty = views.map(id =>
      window.createTreeView(id, { treeDataProvider: { getChildren: () => [], getTreeItem } }),
    );
    this.#disposable = Disposable.from(
      window.onDidChangeActiveTextEditor(editor => this.#look(editor?.document)),
      workspace.onDidSaveTextDocument(document => this.#look(document)),
      workspace.onDidChangeTextDocument(({ document }) => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#look(document), delay);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#tell(uri, false)),
    );
    this.#look(window.activeTextEditor?.document);
    for (const document of workspace.textDocuments) if (keeper.isWritten(document)) this.#show();
    void this.#lookForDocuments();
  }

  /** Leaves the views to who fills them. */
  leaveViews(): void {
    for (const view of this.#empty.splice(0)) view.dispose();
  }

  /** Says that a draft is being read, where it takes longer than a second until its figures are there. */
  async sayReading(reading: Promise<void>): Promise<void> {
    const { l10n, ProgressLocation, window } = this.#keeper.vscode;
    const done = reading.catch(() => undefined);
    let isOver = false;
    void done.then(() => {
      isOver = true;
    });
    await new Promise(resolve => setTimeout(resolve, patience));
    if (isOver) return;
    const title = l10n.t('Markscheme is reading the draft…');
    await window.withProgress({ location: ProgressLocation.Window, title }, () => done);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.leaveViews();
    this.#disposable.dispose();
  }

  async #lookForDocuments(): Promise<void> {
    const [found] = await this.#keeper.vscode.workspace.findFiles(documents, '**/node_modules/**', 1);
    if (found) this.#show();
  }

  #show(): void {
    void this.#keeper.vscode.commands.executeCommand('setContext', 'markscheme.hasDocuments', true);
  }

  #look(document: vscode.TextDocument | undefined): void {
    if (!document || !this.#keeper.isWritten(document)) return;
    this.#show();
    const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    this.#tell(document.uri, !this.#keeper.isDraft(document) && looksLikeProject(name, document.getText()));
  }

  #tell({ fsPath, path }: vscode.Uri, isProject: boolean): void {
    if (this.#projects.has(path) === isProject) return;
    for (const way of [fsPath, path])
      if (isProject) this.#projects.add(way);
      else this.#projects.delete(way);
    void this.#keeper.vscode.commands.executeCommand('setContext', 'markscheme.projects', [
      ...this.#projects,
    ]);
  }
}
