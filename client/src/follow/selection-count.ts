/**
 * Counts the words that are selected, as the draft’s are counted.
 */
import { type CancellationToken, Disposable, type TextEditor, window } from 'vscode';
import { SelectionWordsRequest } from '../../../server/src/protocol.ts';
import { isWritten } from '../io/draft.ts';
import type { Server } from '../io/server.ts';
import { Asking } from './asking.ts';
import type { CoverageWatch } from './coverage.ts';

/** A selection grows with the mouse or key by key. */
const delay = 100;

/** Follows the selections of the active editor; tells how many words they have together, and when nothing is selected. */
export class SelectionCount {
  readonly #server: Server;
  readonly #tell: (words: number | undefined) => void;
  readonly #asking = new Asking(token => this.#run(token), delay);
  readonly #disposable: Disposable;

  constructor(server: Server, coverage: CoverageWatch, tell: (words: number | undefined) => void) {
    this.#server = server;
    this.#tell = tell;
    this.#disposable = Disposable.from(
      this.#asking,
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === window.activeTextEditor) this.#look();
      }),
      window.onDidChangeActiveTextEditor(() => this.#look()),
      // What is counted may be something else after an edit.
      coverage.onDidChange(() => this.#look()),
    );
  }

  /** Resolves when what is told is up to date. */
  settled(): Promise<void> {
    return this.#asking.settled();
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  #look(): void {
    if (selected() === undefined) this.#tell(undefined);
    this.#asking.soon();
  }

  async #run(token: CancellationToken): Promise<void> {
    const editor = selected();
    if (!editor) return;
    const { document, selections } = editor;
    const { version } = document;
    const ranges = selections
      .filter(({ isEmpty }) => !isEmpty)
      .map(({ start, end }) => ({
        start: { line: start.line, character: start.character },
        end: { line: end.line, character: end.character },
      }));
    const textDocument = { uri: document.uri.toString() };
    const answer = await this.#server.ask(SelectionWordsRequest, { textDocument, ranges }, token);
    if (token.isCancellationRequested || selected() !== editor) return;
    if (document.version === version) this.#tell(answer?.counted);
    else this.#asking.soon();
  }
}

/** The active editor, if it shows Markdown and something is selected in it. */
function selected(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (!editor || !isWritten(editor.document)) return undefined;
  return editor.selections.some(({ isEmpty }) => !isEmpty) ? editor : undefined;
}
