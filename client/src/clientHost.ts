import type { Disposable, ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { RunJob } from './documents.ts';

/** What the client does in its own way in Node and in a browser. */
export interface ClientHost {
  /** Starts the server, and speaks to it. */
  readonly client: BaseLanguageClient;
  /** What reads documents. */
  readonly read: RunJob;
  /** What else ends with the client. */
  readonly own: readonly Disposable[];
}

/** Makes one. */
export type MakeClientHost = (context: ExtensionContext, options: LanguageClientOptions) => ClientHost;
