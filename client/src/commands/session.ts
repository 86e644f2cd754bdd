import type { ExtensionContext } from 'vscode';
import type { WhatCountsView } from '../editor/what-counts.ts';
import type { CoverageWatch } from '../follow/coverage.ts';
import type { OverviewWatch } from '../follow/overview.ts';
import type { RunJob } from '../io/documents.ts';
import type { MakePdf } from '../io/make-pdf.ts';
import type { Server } from '../io/server.ts';
import type { ProgressRecord } from '../progress/record.ts';
import type { ReportPanels } from '../report/panels.ts';
import type { CriteriaView } from '../trees/criteria-view.ts';
import type { OverviewView } from '../trees/overview-view.ts';

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
  /** Makes PDFs of Word documents, where that can be done. */
  readonly makePdf?: MakePdf | undefined;
  /** Ends the language server and starts it anew. */
  restart(): Promise<void>;
}
