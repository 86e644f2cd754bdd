import type { ClientCapabilities, TextDocuments } from 'vscode-languageserver';
import type { LoadPart } from '../parts/parts.ts';
import type { InitializationOptions } from '../protocol.ts';
import type { Session } from '../session/session.ts';
import type { OpenDocument } from '../workspace/open-document.ts';
import type { LinksElsewhere } from './links-elsewhere.ts';
import type { Unchanged } from './unchanged.ts';

/** What one client is served with. */
export interface Serving {
  readonly documents: TextDocuments<OpenDocument>;
  readonly session: Session;
  readonly client: ClientCapabilities;
  readonly options: InitializationOptions;
  /** URI of the folder with the bundled frameworks’ files, if it is known. */
  readonly frameworksUri: string | undefined;
  /** Resolves once the settings and the bundled frameworks have been read. */
  readonly ready: Promise<void>;
  /** Resolves once the workspace has been searched for framework and project files, too. */
  readonly searched: Promise<void>;
  readonly part: LoadPart;
  /** What was answered last, for requests that can be answered with ‘unchanged’. */
  readonly unchanged: Unchanged;
  /** Broken links that the client tells of by itself. */
  linksElsewhere: LinksElsewhere;
}
