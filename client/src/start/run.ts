/**
 * One run of the client: makes the parts, starts the language client, and hands out what the starter needs.
 */
import { Disposable, type ExtensionContext, type LogOutputChannel, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { ChangedNotification } from '../../../server/src/protocol.ts';
import { commands } from '../commands/commands.ts';
import { registerPasteDocuments } from '../commands/paste-document.ts';
import type { Session } from '../commands/session.ts';
import { ClaimedPassages } from '../editor/claimed-passages.ts';
import { endFlash } from '../editor/flash.ts';
import { Previews } from '../editor/previews.ts';
import { WhatCountsView } from '../editor/what-counts.ts';
import { CoverageWatch } from '../follow/coverage.ts';
import { OverviewWatch } from '../follow/overview.ts';
import { PossiblePlacesWatch } from '../follow/possible-places.ts';
import { SelectionCount } from '../follow/selection-count.ts';
import { StatusBar } from '../follow/status-bar.ts';
import { answerAboutFiles, watchFiles } from '../io/files.ts';
import { Server } from '../io/server.ts';
import { ProgressRecord } from '../progress/record.ts';
import { ReportPanels } from '../report/panels.ts';
import { conditionLines } from '../trees/condition-lines.ts';
import { tellContexts } from '../trees/contexts.ts';
import { CriteriaView } from '../trees/criteria-view.ts';
import { OverviewView } from '../trees/overview-view.ts';
import { sectionLines } from '../trees/section-lines.ts';
import type { ClientHost } from './client-host.ts';
import { loadPart } from './client-part.ts';
import { KeptProblems } from './kept-problems.ts';
import { quieten, type Surroundings, selectDocuments } from './language-client.ts';
import { Recovery } from './recovery.ts';
import type { Running } from './running.ts';
import { factsOf } from './support-facts.ts';

/**
 * Starts a language client and everything that is seen of it; resolves when the server answers. If it can't be
 * started nothing is left of it, so that one can try again.
 *
 * @param connect makes the language client
 * @param host what reads documents, and makes PDFs
 * @param own what else ends with the client
 */
export async function run(
  context: ExtensionContext,
  log: LogOutputChannel,
  connect: (surroundings: Surroundings) => BaseLanguageClient,
  { read, makePdf }: Pick<ClientHost, 'read' | 'makePdf'>,
  ...own: readonly Disposable[]
): Promise<Running> {
  const recovery = new Recovery();
  const problems = new KeptProblems();
  const client = connect({ context, log, recovery, problems });
  quieten(client);
  const server = new Server(client);
  const coverage = new CoverageWatch(server);
  const overview = new OverviewWatch(server, coverage);
  const possible = new PossiblePlacesWatch(server, coverage);
  const view = new CriteriaView(coverage, possible, context.workspaceState);
  const memory = context.workspaceState;
  const sections = new OverviewView('markscheme.sections', sectionLines, overview, coverage, memory);
  const conditions = new OverviewView('markscheme.conditions', conditionLines, overview, coverage, memory);
  const contexts = tellContexts(coverage);
  const statusBar = new StatusBar(coverage);
  const selection = new SelectionCount(server, coverage, words => statusBar.select(words));
  const progress = new ProgressRecord(coverage, context.workspaceState);
  const previews = new Previews(server, () => loadPart(context, 'preview'));
  const reports = new ReportPanels(server, progress, context.extensionUri, context.workspaceState);
  const whatCounts = new WhatCountsView(server, coverage);
  const refresh = () => {
    coverage.forget();
    overview.forget();
    reports.refresh();
    previews.forget();
  };
  let restarting: Promise<unknown> = Promise.resolve();
  // One after the other: a setting may change again before the server of the last change is there.
  const restart = () => {
    const next = restarting.then(async () => {
      recovery.forget();
      await stopped(client);
      await client.start();
    });
    restarting = next.catch(() => undefined);
    return next;
  };
  const parts = Disposable.from(
    ...[
      coverage,
      overview,
      possible,
      view,
      sections,
      conditions,
      contexts,
      statusBar,
      selection,
      reports,
      previews,
      progress,
      whatCounts,
      ...own,
    ],
    new Disposable(() => problems.disposeAll()),
    new Disposable(endFlash),
    new ClaimedPassages(server, coverage, view.onDidChangeSelection),
    answerAboutFiles(server),
    watchFiles(server),
    registerPasteDocuments(),
    server.on(ChangedNotification, refresh),
    workspace.onDidChangeConfiguration(event => {
      if (!event.affectsConfiguration('markscheme.frameworks')) return;
      // Which documents the server is told of is settled when the client starts.
      selectDocuments();
      void restart();
    }),
    // Also after a crash: a new server knows nothing of what the last one has answered.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) {
        problems.renew();
        statusBar.show(coverage.standing);
        refresh();
      } else if (newState === State.Stopped && recovery.hasGivenUp) {
        problems.clear();
        statusBar.showStopped();
      }
    }),
  );
  try {
    await client.start();
  } catch (error) {
    parts.dispose();
    // It would else start itself anew if its server ends now; that it does not run is known.
    await client.dispose().catch(() => undefined);
    throw error;
  }
  context.subscriptions.push(parts);

  const session: Session = {
    context,
    server,
    coverage,
    overview,
    view,
    sections,
    conditions,
    reports,
    progress,
    whatCounts,
    read,
    makePdf,
    restart,
  };
  return {
    ready: async () => {
      await restarting;
      await coverage.settled();
      await selection.settled();
    },
    tree: async (name = 'criteria') => {
      await coverage.settled();
      return name === 'criteria' ? view.nodes() : { sections, conditions }[name].nodes();
    },
    get selected() {
      return view.selected;
    },
    progress: async () => {
      await progress.now();
      const { assessed } = coverage;
      return assessed ? progress.of(assessed.coverage.files?.[0] ?? assessed.uri.toString()) : [];
    },
    get reports() {
      return reports.all.map(({ title, view: shown, message, listens }) => ({
        title,
        verdict: shown?.verdict ?? message ?? '',
        listens,
      }));
    },
    get badge() {
      return view.badge;
    },
    get statusBarText() {
      return statusBar.text;
    },
    restart: async () => {
      await restart();
      await coverage.settled();
    },
    run: (command, args) => commands[command]?.(session, ...args),
    preview: rendered => previews.render(rendered),
    restoreReport: (panel, state) => reports.restore(panel, state),
    facts: () => factsOf(client, recovery, coverage, server),
    stop: () => client.stop(),
  };
}

/** Milliseconds in which the library ends a server that did not answer when it was asked to. */
const killing = 2500;

/** Ends the language server, if it runs. */
async function stopped(client: BaseLanguageClient): Promise<void> {
  if (client.state === State.Starting) await client.start().catch(() => undefined);
  if (!client.needsStop()) return;
  try {
    await client.stop();
  } catch {
    // What is heard of the old one's end must not be taken for the end of the next.
    await new Promise(resolve => setTimeout(resolve, killing));
  }
}
