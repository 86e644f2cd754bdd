/**
 * Which draft the view and the status bar show, and where it stands.
 */
import {
  type CancellationToken,
  commands,
  Disposable,
  EventEmitter,
  TabInputCustom,
  TabInputText,
  TabInputTextDiff,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { type CoverageAnswer, CoverageRequest, DraftsRequest } from '../../../server/src/protocol.ts';
import { isWritten } from '../io/draft.ts';
import type { Server } from '../io/server.ts';
import { Asking } from './asking.ts';

/** What is shown: nothing, a draft that can't be assessed and why, or a draft's coverage. */
export type Standing =
  | { readonly kind: 'none' }
  | { readonly kind: 'unassessed'; readonly uri: Uri; readonly message: string }
  | { readonly kind: 'assessed'; readonly uri: Uri; readonly coverage: CoverageAnswer };

/** A draft of a project, by its first file, and where it stands. */
export interface ProjectDraft {
  readonly uri: string;
  readonly task: string;
  readonly coverage: CoverageAnswer;
}

const none: Standing = { kind: 'none' };

/** Typing is faster than this, so a burst of it asks once. */
const delay = 100;

/**
 * Follows the draft in the active editor, and keeps showing it when something that is no draft is in front,
 * for as long as it is open.
 */
export class CoverageWatch {
  readonly #server: Server;
  readonly #changed = new EventEmitter<Standing>();
  readonly #disposable: Disposable;
  readonly #asking = new Asking(token => this.#look(token), delay);
  #standing: Standing = none;
  /** What the server said last of the draft shown, so that it need not say it again. */
  #resultId: string | undefined;
  /** The drafts that are shown together: none where there is but one. */
  #drafts: readonly ProjectDraft[] = [];
  #draftsAreOld = true;

  /** Fires when something else is to be shown. */
  readonly onDidChange = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    this.#disposable = Disposable.from(
      this.#changed,
      this.#asking,
      window.onDidChangeActiveTextEditor(() => this.#asking.soon(0)),
      window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.length > 0) this.#asking.soon(0);
      }),
      workspace.onDidOpenTextDocument(document => this.#follow(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.#follow(document)),
    );
  }

  /** What is shown now. */
  get standing(): Standing {
    return this.#standing;
  }

  /** The draft shown, if it is assessed. */
  get assessed(): Extract<Standing, { kind: 'assessed' }> | undefined {
    return this.#standing.kind === 'assessed' ? this.#standing : undefined;
  }

  /** The drafts of the project that the one shown is of, in the order of their tasks; none where there is no other. */
  get drafts(): readonly ProjectDraft[] {
    const { assessed } = this;
    if (!assessed) return [];
    const main = mainOf(assessed);
    return this.#drafts.map(draft =>
      draft.uri === main ? { ...draft, coverage: assessed.coverage } : draft,
    );
  }

  /** Asks anew for everything. */
  forget(): void {
    this.#draftsAreOld = true;
    this.#resultId = undefined;
    this.#asking.soon(0);
  }

  /** Resolves when no change waits to be shown. */
  settled(): Promise<void> {
    return this.#asking.settled();
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  #follow(document: TextDocument): void {
    const uri = document.uri.toString();
    const standing = this.#standing;
    const files = standing.kind === 'assessed' ? standing.coverage.files : undefined;
    const beside = this.#drafts.some(draft => draft.uri === uri || draft.coverage.files?.includes(uri));
    const isOwn = standing.kind !== 'none' && (isSame(document.uri, standing.uri) || files?.includes(uri));
    if (beside && !isOwn) this.#draftsAreOld = true;
    const shown = isOwn || beside;
    if (shown || document === window.activeTextEditor?.document) this.#asking.soon();
  }

  /** Shows the first that is a draft: of what is in front, what was shown, and what else is to be seen. */
  async #look(token: CancellationToken): Promise<void> {
    const active = window.activeTextEditor?.document;
    let found: { readonly document: TextDocument; readonly standing: Standing } | undefined;
    for (const document of candidates(active, this.#standing)) {
      const standing = await this.#ask(document, token);
      if (token.isCancellationRequested) return;
      if (!standing) continue;
      found = { document, standing };
      break;
    }
    const standing = found?.standing ?? none;
    const drafts = await this.#lookForOthers(standing, token);
    if (token.isCancellationRequested) return;
    this.#show(standing, drafts);
    const isDraftActive = found !== undefined && found.document === active;
    void commands.executeCommand('setContext', 'markscheme.draftActive', isDraftActive);
  }

  /** The drafts of the other tasks, asked for when another is shown or something has changed in them. */
  async #lookForOthers(standing: Standing, token: CancellationToken): Promise<readonly ProjectDraft[]> {
    if (standing.kind !== 'assessed') return [];
    const main = mainOf(standing);
    const isKnown = this.#standing.kind === 'assessed' && mainOf(this.#standing) === main;
    if (isKnown && !this.#draftsAreOld) return this.#drafts;
    this.#draftsAreOld = false;
    const found = await this.#server.ask(DraftsRequest, { textDocument: { uri: main } }, token);
    if (found.length < 2) return [];
    const drafts: ProjectDraft[] = [];
    for (const { uri, task } of found) {
      const answer =
        uri === main ? undefined : await this.#server.ask(CoverageRequest, { textDocument: { uri } }, token);
      const coverage =
        uri === main ? standing.coverage : answer?.kind === 'full' ? answer.coverage : undefined;
      if (coverage) drafts.push({ uri, task, coverage });
    }
    return drafts;
  }

  async #ask(document: TextDocument, token: CancellationToken): Promise<Standing | undefined> {
    const { uri } = document;
    const { standing } = this;
    const known = standing.kind === 'assessed' && isSame(uri, standing.uri) ? this.#resultId : undefined;
    const answer = await this.#server.ask(
      CoverageRequest,
      { textDocument: { uri: uri.toString() }, ...(known === undefined ? {} : { previousResultId: known }) },
      token,
    );
    switch (answer.kind) {
      case 'unchanged':
        return standing;
      case 'full':
        if (!token.isCancellationRequested) this.#resultId = answer.resultId;
        return { kind: 'assessed', uri, coverage: answer.coverage };
      case 'unassessed':
        return { kind: 'unassessed', uri, message: answer.message };
      case 'not-a-draft':
        return undefined;
    }
  }

  #show(standing: Standing, drafts: readonly ProjectDraft[]): void {
    if (standing === this.#standing && drafts === this.#drafts) return;
    this.#standing = standing;
    this.#drafts = drafts;
    // The starter says so of the draft that wakes it, but of none after a command.
    if (standing.kind !== 'none') void commands.executeCommand('setContext', 'markscheme.hasDraft', true);
    void commands.executeCommand('setContext', 'markscheme.draftShown', standing.kind === 'assessed');
    this.#changed.fire(standing);
  }
}

/** The first file of a draft. */
function mainOf({ uri, coverage }: Extract<Standing, { kind: 'assessed' }>): string {
  return coverage.files?.[0] ?? uri.toString();
}

function candidates(active: TextDocument | undefined, shown: Standing): Set<TextDocument> {
  const visible = window.visibleTextEditors.map(({ document }) => document);
  const open = [active, shown.kind === 'none' ? undefined : openDocument(shown.uri), ...visible];
  return new Set(open.flatMap(document => (document && isWritten(document) ? [document] : [])));
}

/** A document that has a tab. Without one VS Code keeps it for minutes, but for the participant it is closed. */
function openDocument(uri: Uri): TextDocument | undefined {
  const tabs = window.tabGroups.all.flatMap(group => group.tabs);
  return tabs.some(({ input }) => isSame(uriOf(input), uri))
    ? workspace.textDocuments.find(document => isSame(document.uri, uri))
    : undefined;
}

function uriOf(input: unknown): Uri | undefined {
  if (input instanceof TabInputText || input instanceof TabInputCustom) return input.uri;
  return input instanceof TabInputTextDiff ? input.modified : undefined;
}

function isSame(a: Uri | undefined, b: Uri): boolean {
  return a?.toString() === b.toString();
}
