/**
 * What of Markscheme is seen before there is a draft: its view where the workspace has Markdown or Word documents, and a
 * button in the title of a document that looks like a project. Neither loads the rest of the extension.
 */
import { commands, Disposable, type TextDocument, TreeItem, type Uri, window, workspace } from 'vscode';
import { hasOurFrontMatter, isNamedBySetting, isWritten } from '../io/draft.ts';
import { looksLikeProject } from '../io/project-text.ts';

const views = ['markscheme.criteria', 'markscheme.sections', 'markscheme.conditions'];

/** What a project is written in. */
const documents = '**/*.{md,markdown,docx,docm}';

/** Milliseconds after the last letter, since the whole text is looked at. */
const delay = 1000;

/** The way in, for as long as the extension runs. */
export class Door {
  readonly #disposable: Disposable;
  readonly #empty: Disposable[];
  /** Documents that look like projects, by their paths: of a file that is elsewhere the window has another URI. */
  readonly #projects = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
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
    for (const document of workspace.textDocuments) if (isWritten(document)) this.#show();
    void this.#lookForDocuments();
  }

  /** Leaves the views to who fills them. */
  leaveViews(): void {
    for (const view of this.#empty.splice(0)) view.dispose();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.leaveViews();
    this.#disposable.dispose();
  }

  async #lookForDocuments(): Promise<void> {
    const [found] = await workspace.findFiles(documents, '**/node_modules/**', 1);
    if (found) this.#show();
  }

  #show(): void {
    void commands.executeCommand('setContext', 'markscheme.hasDocuments', true);
  }

  #look(document: TextDocument | undefined): void {
    if (!document || !isWritten(document)) return;
    this.#show();
    const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    const isDraft = hasOurFrontMatter(document) || isNamedBySetting(document);
    this.#tell(document.uri, !isDraft && looksLikeProject(name, document.getText()));
  }

  #tell({ fsPath, path }: Uri, isProject: boolean): void {
    if (this.#projects.has(path) === isProject) return;
    for (const way of [fsPath, path])
      if (isProject) this.#projects.add(way);
      else this.#projects.delete(way);
    void commands.executeCommand('setContext', 'markscheme.projects', [...this.#projects]);
  }
}

function getTreeItem(): TreeItem {
  return new TreeItem('');
}
