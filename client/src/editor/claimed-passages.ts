/**
 * Marks the passages that the draft claims for the criterion that is selected in the view.
 */
import {
  type CancellationToken,
  Disposable,
  type Event,
  OverviewRulerLane,
  type TextEditor,
  ThemeColor,
  type TreeViewSelectionChangeEvent,
  window,
  workspace,
} from 'vscode';
import { ClaimedPassagesRequest } from '../../../server/src/protocol.ts';
import { Asking } from '../follow/asking.ts';
import type { CoverageWatch } from '../follow/coverage.ts';
import { draftFor } from '../follow/draft-for.ts';
import { codeIn } from '../io/argument.ts';
import { asRange } from '../io/edits.ts';
import type { Server } from '../io/server.ts';

/** Some words are typed before it is looked again; meanwhile the marks move with the text. */
const delay = 250;

/** Follows the selection, the editors and the draft. */
export class ClaimedPassages {
  readonly #server: Server;
  readonly #coverage: CoverageWatch;
  readonly #style = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('markscheme.claimedPassageBackground'),
    border: '1px solid',
    borderColor: new ThemeColor('markscheme.claimedPassageBorder'),
    overviewRulerColor: new ThemeColor('markscheme.claimedPassageRuler'),
    overviewRulerLane: OverviewRulerLane.Center,
  });
  readonly #asking = new Asking(token => this.#run(token), delay);
  readonly #disposable: Disposable;
  /** The element of the view that is selected. */
  #selected: unknown;

  constructor(
    server: Server,
    coverage: CoverageWatch,
    onDidSelect: Event<TreeViewSelectionChangeEvent<unknown>>,
  ) {
    this.#server = server;
    this.#coverage = coverage;
    this.#disposable = Disposable.from(
      this.#style,
      this.#asking,
      onDidSelect(({ selection }) => {
        this.#selected = selection[0];
        this.#asking.soon(0);
      }),
      coverage.onDidChange(() => this.#look()),
      window.onDidChangeVisibleTextEditors(() => this.#look(0)),
      workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('markscheme.claimedPassages')) this.#asking.soon(0);
      }),
    );
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  #look(after?: number): void {
    if (this.#selected !== undefined) this.#asking.soon(after);
  }

  async #run(token: CancellationToken): Promise<void> {
    const isOn = workspace.getConfiguration('markscheme').get('claimedPassages', true);
    const code = isOn ? codeIn(this.#selected) : undefined;
    const draft = code === undefined ? undefined : draftFor(this.#coverage, this.#selected);
    const files = new Set(draft ? (draft.coverage.files ?? [draft.uri.toString()]) : []);
    for (const editor of window.visibleTextEditors) {
      if (code === undefined || !files.has(editor.document.uri.toString()))
        editor.setDecorations(this.#style, []);
      else await this.#mark(editor, code, token);
    }
  }

  async #mark(editor: TextEditor, code: string, token: CancellationToken): Promise<void> {
    const { document } = editor;
    const { version } = document;
    const uri = document.uri.toString();
    const ranges = await this.#server.ask(ClaimedPassagesRequest, { textDocument: { uri }, code }, token);
    if (token.isCancellationRequested) return;
    if (document.version === version) editor.setDecorations(this.#style, ranges.map(asRange));
    else this.#asking.soon();
  }
}
