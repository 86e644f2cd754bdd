/**
 * One run of the client: makes the parts, starts the language client, and hands out what the starter needs.
 */
import { Disposable, type ExtensionContext, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { ChangedNotification } from '../../server/src/protocol.ts';
import { ClaimedPassages } from './claimedPassages.ts';
import { commands } from './commands/commands.ts';
import { registerPasteDocuments } from './commands/pasteDocument.ts';
import { CoverageWatch } from './coverage.ts';
import { CriteriaView } from './criteriaView.ts';
import type { RunJob } from './documents.ts';
import { answerAboutFiles, watchFiles } from './files.ts';
import { selectDocuments } from './languageClient.ts';
import { ReportProvider } from './report.ts';
import type { Running } from './running.ts';
import { Server } from './server.ts';
import type { Session } from './session.ts';
import { StatusBar } from './statusBar.ts';
import { WhatCountsView } from './whatCounts.ts';

/**
 * Starts a language client and everything that is seen of it; resolves when the server answers. If it can't be
 * started nothing is left of it, so that one can try again.
 *
 * @param read what reads documents
 * @param own what else ends with the client
 */
export async function run(
  context: ExtensionContext,
  client: BaseLanguageClient,
  read: RunJob,
  ...own: readonly Disposable[]
): Promise<Running> {
  const server = new Server(client);
  const coverage = new CoverageWatch(server);
  const view = new CriteriaView(coverage, context.workspaceState);
  const statusBar = new StatusBar(coverage);
  const report = new ReportProvider(server);
  const whatCounts = new WhatCountsView(server, coverage);
  const refresh = () => {
    coverage.forget();
    report.refresh();
  };
  const restart = async () => {
    if (client.needsStop()) await client.stop();
    client.outputChannel.clear();
    await client.start();
  };
  const parts = Disposable.from(
    ...[coverage, view, statusBar, report, ...own],
    whatCounts,
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
      if (newState === State.Running) refresh();
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

  const session: Session = { context, server, coverage, view, report, whatCounts, read, restart };
  return {
    ready: () => coverage.settled(),
    tree: async () => {
      await coverage.settled();
      return view.nodes();
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
    stop: () => client.stop(),
  };
}
