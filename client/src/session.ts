import type { ExtensionContext } from 'vscode';
import type { CoverageWatch } from './coverage.ts';
import type { CriteriaView } from './criteriaView.ts';
import type { RunJob } from './documents.ts';
import type { OverviewWatch } from './overview.ts';
import type { OverviewView } from './overviewView.ts';
import type { ProgressRecord } from './progress/record.ts';
import type { ReportPanels } from './report/panels.ts';
import type { Server } from './server.ts';
import type { WhatCountsView } from './whatCounts.ts';

/** What commands work with. */
export interface Session {
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly coverage: CoverageWatch;
  readonly overview: OverviewWatch;
  readonly view: CriteriaView;
  readonly sections: OverviewView;
  readonly conditions: OverviewView;
  readonly reports: ReportPanels;
  /** Words and coverage by day. */
  readonly progress: ProgressRecord;
  readonly whatCounts: WhatCountsView;
  /** Reads Word documents and mark schemes. */
  readonly read: RunJob;
  /** Ends the language server and starts it anew. */
  restart(): Promise<void>;
}
