/**
 * Dims what is not counted, says why where the mouse is over it, and marks where the word limit falls.
 */
import {
  type CancellationToken,
  commands,
  type DecorationOptions,
  Disposable,
  OverviewRulerLane,
  Position,
  Range,
  type TextDocument,
  type TextEditor,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type { Range as ProtocolRange } from 'vscode-languageserver-protocol';
import { type WhatCounts, WhatCountsRequest, type WordPlace } from '../../../server/src/protocol.ts';
import { Asking } from '../follow/asking.ts';
import type { CoverageWatch } from '../follow/coverage.ts';
import { isWritten } from '../io/draft.ts';
import { asRange } from '../io/edits.ts';
import type { Server } from '../io/server.ts';
import { atCutOff, atLimit, whyNotCounted } from './what-counts-texts.ts';

/** Some words are typed before it is looked again; meanwhile the marks move with the text. */
const delay = 250;

/** Lines above and below those on the screen that are looked at with them, so that a little scrolling shows nothing bare. */
const margin = 100;

/** The context key that menus look at. */
const shownKey = 'markscheme.whatCountsShown';

const limitColour = new ThemeColor('markscheme.limit');

/** Off until it is asked for. Looks only at what is on the screen, whatever the length of the draft. */
export class WhatCountsView {
  readonly #server: Server;
  readonly #dimmed = window.createTextEditorDecorationType({ opacity: '0.55' });
  readonly #mark = window.createTextEditorDecorationType({
    overviewRulerColor: limitColour,
    overviewRulerLane: OverviewRulerLane.Full,
    before: {
      color: new ThemeColor('markscheme.limitForeground'),
      backgroundColor: limitColour,
      margin: '0 0.4em 0 0',
    },
  });
  readonly #beyond = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('markscheme.beyondLimitBackground'),
  });
  readonly #asking = new Asking(token => this.#run(token), delay);
  readonly #disposable: Disposable;
  /** What was looked at last of each document. */
  readonly #seen = new WeakMap<TextEditor, { readonly version: number; readonly range: Range }>();
  #isShown = false;

  constructor(server: Server, coverage: CoverageWatch) {
    this.#server = server;
    this.#disposable = Disposable.from(
      this.#dimmed,
      this.#mark,
      this.#beyond,
      this.#asking,
      coverage.onDidChange(() => this.#look(true)),
      window.onDidChangeVisibleTextEditors(() => this.#look(true, 0)),
      window.onDidChangeTextEditorVisibleRanges(() => this.#look(false, 50)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && isWritten(document)) this.#look(true);
      }),
      new Disposable(() => void commands.executeCommand('setContext', shownKey, undefined)),
    );
  }

  /** Whether it is shown. */
  get isShown(): boolean {
    return this.#isShown;
  }

  /** Shows it in all drafts, or takes it away. */
  show(isShown: boolean): void {
    this.#isShown = isShown;
    void commands.executeCommand('setContext', shownKey, isShown);
    this.#forget();
    this.#asking.soon(0);
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  #look(isChanged: boolean, after?: number): void {
    if (!this.#isShown) return;
    if (isChanged) this.#forget();
    this.#asking.soon(after);
  }

  #forget(): void {
    for (const editor of window.visibleTextEditors) this.#seen.delete(editor);
  }

  async #run(token: CancellationToken): Promise<void> {
    for (const editor of window.visibleTextEditors) {
      if (this.#isShown && isWritten(editor.document)) await this.#see(editor, token);
      else this.#paint(editor, undefined);
    }
  }

  async #see(editor: TextEditor, token: CancellationToken): Promise<void> {
    const { document } = editor;
    const { version } = document;
    const visible = visibleRange(editor);
    const seen = this.#seen.get(editor);
    if (seen?.version === version && seen.range.contains(visible)) return;
    const range = withMargin(visible, document);
    const textDocument = { uri: document.uri.toString() };
    const answer = await this.#server.ask(WhatCountsRequest, { textDocument, range: plain(range) }, token);
    if (token.isCancellationRequested) return;
    if (document.version !== version) {
      this.#asking.soon();
      return;
    }
    this.#seen.set(editor, { version, range });
    this.#paint(editor, answer ?? undefined);
  }

  #paint(editor: TextEditor, counts: WhatCounts | undefined): void {
    const { limit, cutOff, readsToLimit } = counts ?? {};
    editor.setDecorations(
      this.#dimmed,
      (counts?.notCounted ?? []).map(each => ({
        range: asRange(each.range),
        hoverMessage: whyNotCounted(each),
      })),
    );
    editor.setDecorations(this.#mark, [
      ...(limit ? [marked(limit, atLimit(limit.words, readsToLimit ?? false))] : []),
      ...(cutOff ? [marked(cutOff, atCutOff(cutOff.words))] : []),
    ]);
    const first = limit ?? cutOff;
    const end = new Position(editor.document.lineCount, 0);
    editor.setDecorations(this.#beyond, first ? [new Range(positionOf(first), end)] : []);
  }
}

/** An editor that folds or shows other parts has several ranges. */
function visibleRange({ visibleRanges }: TextEditor): Range {
  return visibleRanges.reduce((all, each) => all.union(each), visibleRanges[0] ?? new Range(0, 0, 0, 0));
}

function withMargin({ start, end }: Range, { lineCount }: TextDocument): Range {
  return new Range(Math.max(0, start.line - margin), 0, Math.min(lineCount, end.line + margin), 0);
}

/** Plain data: a worker gets an object without its class, and so without what VS Code’s ranges give out. */
function plain({ start, end }: Range): ProtocolRange {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}

function positionOf({ range: { start } }: WordPlace): Position {
  return new Position(start.line, start.character);
}

function marked(place: WordPlace, contentText: string): DecorationOptions {
  const at = positionOf(place);
  return {
    range: new Range(at, at),
    renderOptions: { before: { contentText: `\u00a0${contentText}\u00a0` } },
  };
}
