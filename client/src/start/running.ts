/**
 * What the starter and the client it loads know of each other: types only, so that neither bundle gets the
 * other's code.
 */
import type { ExtensionContext, LogOutputChannel, WebviewPanel } from 'vscode';
import type { MarkschemeApi } from '../api.ts';
import type { InlineParser, Token } from '../preview/markdown-it.ts';
import type { Facts } from '../support/facts.ts';

/** What `dist/client.js` exports. */
export interface ClientModules {
  readonly node: ClientModule;
  readonly web: ClientModule;
}

/** The client in one of the hosts. */
export interface ClientModule {
  /** Starts the language server and everything that is seen of it; resolves when the server answers. */
  start(context: ExtensionContext, log: LogOutputChannel): Promise<Running>;
}

/** A document that a preview is about to show. */
export interface Rendered {
  readonly parser: InlineParser;
  readonly tokens: readonly Token[];
  /** Its URI. */
  readonly document: string;
  /** What was found when it was parsed, such as where its links are defined. */
  readonly env: object;
}

/** The started client. */
export interface Running extends Omit<MarkschemeApi, 'running' | 'extendMarkdownIt'> {
  /** Runs a command of ours. */
  run(command: string, args: readonly unknown[]): unknown;
  /** What a preview shows in the place of a document's tokens; undefined for any document that is no draft. */
  preview(rendered: Rendered): readonly Token[] | undefined;
  /** Fills a report’s panel that was there before the window was reloaded. */
  restoreReport(panel: WebviewPanel, state: unknown): void;
  /** How it stands with the server and the draft that is shown, for a bug report. */
  facts(): Promise<Facts>;
  /** Ends the language server. */
  stop(): Promise<void>;
}
