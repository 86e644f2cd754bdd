import type { ExtensionContext } from 'vscode';
import type { CoverageWatch } from './coverage.ts';
import type { CriteriaView } from './criteriaView.ts';
import type { RunJob } from './documents.ts';
import type { ReportProvider } from './report.ts';
import type { Server } from './server.ts';
import type { WhatCountsView } from './whatCounts.ts';

/** What commands work with. */
export interface Session {
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly coverage: CoverageWatch;
  readonly view: CriteriaView;
  readonly report: ReportProvider;
  readonly whatCounts: WhatCountsView;
  /** Reads Word documents and mark schemes. */
  readonly read: RunJob;
  /** Ends the language server and starts it anew. */
  restart(): Promise<void>;
}
