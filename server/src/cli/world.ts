/**
 * What the command line needs of the machine it runs on.
 */
import type { Assigned } from '../assessment/identify.ts';
import type { ReportFormat } from '../report/formats.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Bibliographer } from './bibliographer.ts';
import type { EvidenceOptions } from './evidence-options.ts';
import type { Exporter } from './exporter.ts';
import type { Importer } from './importer.ts';
import type { PdfMaker } from './pdf-maker.ts';
import type { Helper, HelperEvents } from './pool.ts';
import type { Terminal } from './progress.ts';

/** What to make of each file: plain data, so that it can be told to another thread. */
export type Job = {
  readonly assigned: Assigned;
  /** All files that are to be done, as they were given: one that belongs to the draft of an earlier one is done with it. */
  readonly given: readonly string[];
  /** Those of them that a pattern has found. */
  readonly found: ReadonlySet<string>;
} & (
  | { readonly kind: 'check' }
  /** `alone`: it is the report of the only file that was named. */
  | { readonly kind: 'report'; readonly format: ReportFormat; readonly alone: boolean }
  | ({ readonly kind: 'evidence' } & EvidenceOptions)
);

/** Handed in, so that the commands can be run without a process. */
export interface World {
  readonly files: Workspace;
  /** The current folder, absolute. */
  readonly folder: string;
  /** Prints to standard output; resolves once more can be printed. */
  print(text: string): void | Promise<void>;
  /** Whether nobody reads standard output any more. */
  isUnread?(): boolean;
  /** Prints one line to standard error. */
  warn(line: string): void;
  /**
   * Writes a file whole or not at all, and in the place of one that is there only with `replace`; resolves to what went
   * wrong, if something did.
   */
  write(path: string, contents: string | Uint8Array, replace: boolean): Promise<string | undefined>;
  /** Whether there is a folder. */
  isFolder(path: string): Promise<boolean>;
  /** Makes a folder, and those around it; resolves to what went wrong, if something did. */
  makeFolder(path: string): Promise<string | undefined>;
  /** Takes back a file, or a folder with nothing in it, that was made a moment ago. */
  remove(path: string): Promise<void>;
  /** What is the same for all paths that lead to one file; undefined where nothing is there. */
  fileId(path: string): Promise<string | undefined>;
  /** Reads documents of other formats, if that can be done. */
  readonly importer?: Importer | undefined;
  /** Writes Word documents, if that can be done. */
  readonly exporter?: Exporter | undefined;
  /** Makes PDFs of Word documents, if that can be done. */
  readonly pdfMaker?: PdfMaker | undefined;
  /** Reads bibliographies, if that can be done. */
  readonly bibliographer?: Bibliographer | undefined;
  /** Where progress can be shown, if it can. */
  readonly terminal?: Terminal | undefined;
  /** Others to do many files at the same time, if there are any. */
  readonly helpers?: Helpers | undefined;
}

/** Worker threads, say. */
export interface Helpers {
  /** How many of them are worth starting. */
  readonly count: number;
  start(job: Job, events: HelperEvents): Helper;
  /** The size of a file in bytes; 0 if there is none. */
  sizeOf(path: string): Promise<number>;
}
