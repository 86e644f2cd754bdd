/**
 * What the starter and the client it loads know of each other: types only, so that neither bundle gets the
 * other's code.
 */
import type { ExtensionContext, WebviewPanel } from 'vscode';
import type { MarkschemeApi } from './api.ts';

/** What `dist/client.js` and `dist/web/client.js` export. */
export interface ClientModule {
  /** Starts the language server and everything that is seen of it; resolves when the server answers. */
  start(context: ExtensionContext): Promise<Running>;
}

/** The started client. */
export interface Running extends Omit<MarkschemeApi, 'running'> {
  /** Runs a command of ours. */
  run(command: string, args: readonly unknown[]): unknown;
  /** Fills a report’s panel that was there before the window was reloaded. */
  restoreReport(panel: WebviewPanel, state: unknown): void;
  /** Ends the language server. */
  stop(): Promise<void>;
}
