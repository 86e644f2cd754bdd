/**
 * The small part that VS Code loads with the first Markdown, YAML or JSON file, whoever's it is. It looks for a draft or
 * a framework file, and loads the rest at the first one, or when a command is run.
 */
import * as vscode from 'vscode';
import {
  commands,
  Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  l10n,
  type TextDocument,
  version,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { MarkdownIt, MarkschemeApi } from '../api.ts';
import {
  hasOurFrontMatter,
  hasStrayFrontMatter,
  isFramework,
  isNamedBySetting,
  isWritten,
} from '../io/draft.ts';
import { mayBePart } from '../io/parts.ts';
import { showRememberedDraft } from '../io/waiting-draft.ts';
import { reportView } from '../report/view-type.ts';
import type { Door } from '../support/door.ts';
import type { Known } from '../support/report.ts';
import { loadPart } from './client-part.ts';
import { extend } from './markdown-it.ts';
import type { ClientModule, Running } from './running.ts';
import { copyDiagnostics } from './support.ts';

/** The way to the rest of the extension, which differs between Node and a browser. */
export type Load = (context: ExtensionContext) => ClientModule | Promise<ClientModule>;

/** The extension, asleep until there is something to do. */
export class Starter implements MarkschemeApi {
  readonly #context: ExtensionContext;
  readonly #load: Load;
  readonly #watch: Disposable;
  readonly #door: Promise<Door | undefined>;
  #starting: Promise<Running> | undefined;
  #running: Running | undefined;
  #failed = false;
  #log: LogOutputChannel | undefined;
  /** What works without the rest. */
  readonly #own: Readonly<Record<string, () => unknown>> = {
    'markscheme.showLog': () => this.#logChannel().show(),
    'markscheme.copyDiagnostics': async () => copyDiagnostics(this.#context, await this.#known()),
  };

  /** Registers what wakes the extension, and returns at once. */
  constructor(context: ExtensionContext, load: Load) {
    this.#context = context;
    this.#load = load;
    for (const id of commandsOf(context)) {
      const own = this.#own[id];
      const command = commands.registerCommand(
        id,
        own ?? (async (...args: unknown[]) => (await this.#start()).run(id, args)),
      );
      context.subscriptions.push(command);
    }
    context.subscriptions.push(
      window.registerWebviewPanelSerializer(reportView, {
        deserializeWebviewPanel: async (panel: WebviewPanel, state: unknown) =>
          (await this.#start()).restoreReport(panel, state),
      }),
    );
    this.#watch = Disposable.from(
      workspace.onDidOpenTextDocument(document => this.#look(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.#lookAtText(document)),
      workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('markscheme')) this.#lookAround();
      }),
    );
    context.subscriptions.push(this.#watch);
    this.#door = this.#openDoor().catch(() => undefined);
    this.#lookAround();
    void showRememberedDraft(context);
  }

  get running(): boolean {
    return this.#running !== undefined;
  }

  get badge(): number | undefined {
    return this.#running?.badge;
  }

  get reports(): MarkschemeApi['reports'] {
    return this.#running?.reports ?? [];
  }

  get statusBarText(): string | undefined {
    return this.#running?.statusBarText;
  }

  async ready(): Promise<void> {
    await (await this.#start()).ready();
  }

  get selected(): readonly string[] {
    return this.#running?.selected ?? [];
  }

  async tree(...args: Parameters<MarkschemeApi['tree']>): ReturnType<MarkschemeApi['tree']> {
    return (await this.#start()).tree(...args);
  }

  async progress(): ReturnType<MarkschemeApi['progress']> {
    return (await this.#start()).progress();
  }

  async restart(): Promise<void> {
    await (await this.#start()).restart();
  }

  extendMarkdownIt(parser: MarkdownIt): MarkdownIt {
    return extend(parser, () => this.#running?.preview);
  }

  /** Ends the language server, if it was started. */
  async stop(): Promise<void> {
    await (await this.#starting?.catch(() => undefined))?.stop();
  }

  /** What is seen before there is a draft; without it the rest works. */
  async #openDoor(): Promise<Door> {
    const { Door } = await loadPart(this.#context, 'support');
    const isDraft = (document: TextDocument) => hasOurFrontMatter(document) || isNamedBySetting(document);
    const door = new Door({ vscode, isWritten, isDraft });
    this.#context.subscriptions.push(door);
    return door;
  }

  #lookAround(): void {
    for (const document of workspace.textDocuments) this.#look(document);
  }

  #look(document: TextDocument): void {
    if (isFramework(document)) this.#wake(false);
    if (!isWritten(document)) return;
    if (hasOurFrontMatter(document) || isNamedBySetting(document)) this.#wake(true);
    else if (hasStrayFrontMatter(document)) this.#wake(false);
    else void this.#lookBeside(document);
  }

  /** A draft may be in several files, and this one of them. */
  async #lookBeside(document: TextDocument): Promise<void> {
    if ((await mayBePart(document)) && !this.#starting) this.#wake(true);
  }

  /** While somebody types, only the text can make a draft of it. */
  #lookAtText(document: TextDocument): void {
    if (!isWritten(document)) return;
    if (hasOurFrontMatter(document)) this.#wake(true);
    else if (hasStrayFrontMatter(document)) this.#wake(false);
  }

  #wake(hasDraft: boolean): void {
    this.#watch.dispose();
    if (hasDraft) void commands.executeCommand('setContext', 'markscheme.hasDraft', true);
    const reading = this.#start().then(running => running.ready());
    reading.catch(() => undefined); // it has been shown
    if (hasDraft) void this.#door.then(door => door?.sayReading(reading));
  }

  #start(): Promise<Running> {
    this.#starting ??= this.#loadRest().catch((error: unknown) => {
      this.#starting = undefined;
      this.#failed = true;
      this.#logChannel().error(error instanceof Error ? error : String(error));
      void this.#tell(error instanceof Error ? error.message : String(error));
      throw error;
    });
    return this.#starting;
  }

  async #tell(why: string): Promise<void> {
    const again = l10n.t('Try Again');
    const reload = l10n.t('Reload Window');
    const log = l10n.t('Show Log');
    const message = l10n.t('Markscheme could not start: {0}', why);
    const chosen = await window.showErrorMessage(message, again, reload, log);
    if (chosen === again) this.#start().catch(() => undefined);
    if (chosen === reload) await commands.executeCommand('workbench.action.reloadWindow');
    if (chosen === log) this.#logChannel().show();
  }

  /** One for all tries to start, made when there is something to log or to look at. */
  #logChannel(): LogOutputChannel {
    if (!this.#log) {
      this.#log = window.createOutputChannel('Markscheme', { log: true });
      this.#context.subscriptions.push(this.#log);
      this.#log.info(`markscheme@${this.#context.extension.packageJSON.version}`);
      this.#log.info(`vscode@${version}`);
    }
    return this.#log;
  }

  async #known(): Promise<Known> {
    return this.#running?.facts() ?? { server: this.#failed ? 'failed' : 'asleep' };
  }

  async #loadRest(): Promise<Running> {
    // Reading half a megabyte of script takes its time; `activate` has returned by then.
    await new Promise(resolve => setTimeout(resolve));
    const client = await this.#load(this.#context);
    (await this.#door)?.leaveViews();
    this.#running = await client.start(this.#context, this.#logChannel());
    this.#failed = false;
    this.#watch.dispose();
    void commands.executeCommand('setContext', 'markscheme.running', true);
    return this.#running;
  }
}

/** The commands that the manifest lists, so that there is no second list. */
function commandsOf(context: ExtensionContext): string[] {
  const manifest: { contributes: { commands: { command: string }[] } } = context.extension.packageJSON;
  return manifest.contributes.commands.map(({ command }) => command);
}
