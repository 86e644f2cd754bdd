import type { Disposable, ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { RunJob } from '../io/documents.ts';
import type { MakePdf } from '../io/make-pdf.ts';
import type { Surroundings } from './language-client.ts';

/** What the client does in its own way in Node and in a browser. */
export interface ClientHost {
  /** Makes what starts the server, and speaks to it. */
  connect(surroundings: Surroundings): BaseLanguageClient;
  /** What reads documents. */
  readonly read: RunJob;
  /** What makes PDFs of Word documents, where other programs can be run. */
  readonly makePdf?: MakePdf | undefined;
  /** What else ends with the client. */
  readonly own: readonly Disposable[];
}

/** Makes one. */
export type MakeClientHost = (context: ExtensionContext) => ClientHost;
