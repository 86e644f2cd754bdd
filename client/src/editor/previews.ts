/**
 * What the previews of drafts show besides the text: VS Code renders them at once and asks nobody, so what the server
 * said last is kept, follows the typing, and a preview is shown anew only where it has shown something else.
 */
import {
  commands,
  Disposable,
  TabInputCustom,
  TabInputWebview,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { type PreviewAnswer, PreviewRequest } from '../../../server/src/protocol.ts';
import { isWritten } from '../io/draft.ts';
import type { Server } from '../io/server.ts';
import type { PreviewPart } from '../preview/main.ts';
import type { Token } from '../preview/markdown-it.ts';
import { Debounced } from '../say/debounce.ts';
import type { Rendered } from '../start/running.ts';
import { isSame, type Known, known, marksOf, moved } from './preview-marks.ts';

/** Sooner than a preview is rendered after a change (300 ms), so that it mostly has the answer. */
const askDelay = 50;

/** Later than that: only what was not rendered by then is shown anew. */
const refreshDelay = 500;

/** How often a preview is asked to be rendered: VS Code forgets that while it waits to see whether a saved file has changed. */
const mostTries = 3;

/** A document that has been seen in a preview, or may be. */
interface Followed {
  known: Known | undefined;
  /** What the server said, in a word: the same as long as it says the same. */
  state: number;
  /** The version of the document that was asked about last. */
  asked: number | undefined;
  /** What a preview showed last, and of which version. */
  rendered: { readonly state: number; readonly version: number } | undefined;
}

/** Marks the previews of drafts. */
export class Previews {
  readonly #server: Server;
  readonly #load: () => Promise<PreviewPart>;
  readonly #followed = new Map<string, Followed>();
  readonly #refresh = new Debounced(() => this.#showAnew(), refreshDelay);
  readonly #ask = new Debounced(() => this.#askAll(), askDelay);
  readonly #check = new Debounced(() => this.#showUnlessRendered(), refreshDelay);
  readonly #disposable: Disposable;
  #part: PreviewPart | undefined;
  #loading: Promise<void> | undefined;
  #states = 0;
  /** Tries that are left until something is rendered. */
  #tries = 0;

  constructor(server: Server, load: () => Promise<PreviewPart>) {
    this.#server = server;
    this.#load = load;
    this.#disposable = Disposable.from(
      this.#refresh,
      this.#ask,
      this.#check,
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const followed = this.#followed.get(document.uri.toString());
        if (!followed || contentChanges.length === 0) return;
        for (const change of contentChanges) followed.known = moved(followed.known, change);
        if (isPreviewOpen()) this.#ask.ask();
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#followed.delete(uri.toString())),
      workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('markscheme.preview')) this.#showAll();
      }),
      window.onDidChangeActiveTextEditor(() => this.#lookAhead()),
    );
  }

  /** Asks anew for everything: there may be other frameworks or settings. */
  forget(): void {
    for (const followed of this.#followed.values()) followed.asked = undefined;
    // A preview may have been there before all of this: of which document, nobody says.
    if (isPreviewOpen())
      for (const document of workspace.textDocuments)
        if (isWritten(document)) {
          const followed = this.#follow(document);
          followed.rendered ??= { state: followed.state, version: document.version };
        }
    this.#lookAhead();
    this.#ask.ask();
  }

  /** What is to be rendered in the place of a document's tokens; undefined where nothing of ours is shown. */
  render({ parser, tokens, document: uri, env }: Rendered): readonly Token[] | undefined {
    this.#tries = 0;
    if (!isOn()) return undefined;
    const document = documentOf(uri);
    if (!document || !isWritten(document)) return undefined;
    const followed = this.#follow(document);
    const marks = followed.known && this.#part && marksOf(followed.known, document);
    followed.rendered = { state: marks || !followed.known ? followed.state : -1, version: document.version };
    if (followed.asked !== document.version && !this.#ask.pending) this.#ask.ask();
    return marks && this.#part?.decorate(parser, tokens, marks, env);
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  #follow(document: TextDocument): Followed {
    const uri = document.uri.toString();
    const followed = this.#followed.get(uri) ?? {
      known: undefined,
      state: 0,
      asked: undefined,
      rendered: undefined,
    };
    this.#followed.set(uri, followed);
    return followed;
  }

  /** Asks about the draft in front once, so that its preview opens as it will stay. */
  #lookAhead(): void {
    const document = window.activeTextEditor?.document;
    if (!document || !isWritten(document) || !isOn()) return;
    if (this.#follow(document).asked === undefined) this.#ask.ask(0);
  }

  #askAll(): void {
    for (const [uri, followed] of this.#followed) {
      const document = documentOf(uri);
      if (!document) this.#followed.delete(uri);
      else if (followed.asked !== document.version) void this.#askAbout(document, followed);
    }
  }

  async #askAbout(document: TextDocument, followed: Followed): Promise<void> {
    const { version } = document;
    followed.asked = version;
    let answer: PreviewAnswer | null;
    try {
      answer = await this.#server.ask(PreviewRequest, { textDocument: { uri: document.uri.toString() } });
    } catch {
      // The server was stopped: it is asked again when it runs, or at the next change.
      if (followed.asked === version) followed.asked = undefined;
      return;
    }
    // What is said of another text than this one is out of date; the next question is on its way.
    if (document.version !== version || document.isClosed) return;
    if (answer && !this.#part) await this.#loadPart();
    if (document.version !== version) {
      followed.asked = undefined;
      return;
    }
    const said = answer ? known(answer, document) : undefined;
    if (isSame(said, followed.known)) return;
    // A preview without any marks has been waiting for them.
    const delay = followed.known ? refreshDelay : askDelay;
    followed.known = said;
    followed.state = ++this.#states;
    if (followed.rendered) this.#refresh.ask(delay);
  }

  #loadPart(): Promise<void> {
    this.#loading ??= this.#load().then(
      part => {
        this.#part = part;
      },
      () => {
        this.#loading = undefined;
      },
    );
    return this.#loading;
  }

  /** Has previews rendered again, if one shows what is out of date and nothing else would. */
  #showAnew(): void {
    for (const [uri, { rendered, state }] of this.#followed) {
      if (!rendered || rendered.state === state) continue;
      // Of another version it will be rendered by itself, or is not to be seen.
      if (documentOf(uri)?.version !== rendered.version) continue;
      this.#showAll();
      return;
    }
  }

  #showAll(): void {
    this.#tries = mostTries;
    this.#showUnlessRendered();
  }

  #showUnlessRendered(): void {
    if (this.#tries === 0 || !isPreviewOpen()) return;
    this.#tries--;
    void commands.executeCommand('markdown.preview.refresh');
    this.#check.ask();
  }
}

function documentOf(uri: string): TextDocument | undefined {
  return workspace.textDocuments.find(document => document.uri.toString() === uri);
}

function isOn(): boolean {
  return workspace.getConfiguration('markscheme').get('preview', true);
}

/** Whether there is a tab with a preview: what it shows, VS Code does not say. */
function isPreviewOpen(): boolean {
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(
      ({ input }) =>
        (input instanceof TabInputWebview && input.viewType.endsWith('markdown.preview')) ||
        (input instanceof TabInputCustom && input.viewType === 'vscode.markdown.preview.editor'),
    ),
  );
}
