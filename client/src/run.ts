/**
 * One run of the client: makes the parts, starts the language client, and hands out what the starter needs.
 */
import type { ExtensionContext } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { ChangedNotification } from '../../server/src/protocol.ts';
import { commands } from './commands/commands.ts';
import { registerPasteDocuments } from './commands/pasteDocument.ts';
import { CoverageWatch } from './coverage.ts';
import { CriteriaView } from './criteriaView.ts';
import { answerAboutFiles } from './files.ts';
import { ReportProvider } from './report.ts';
import type { Running } from './running.ts';
import { Server } from './server.ts';
import type { Session } from './session.ts';
import { StatusBar } from './statusBar.ts';

/** Starts a language client and everything that is seen of it; resolves when the server answers. */
export async function run(context: ExtensionContext, client: BaseLanguageClient): Promise<Running> {
  const server = new Server(client);
  const coverage = new CoverageWatch(server);
  const view = new CriteriaView(coverage, context.workspaceState);
  const statusBar = new StatusBar(coverage);
  const report = new ReportProvider(server);
  const refresh = () => {
    coverage.forget();
    report.refresh();
  };
  const restart = async () => {
    if (client.needsStop()) await client.stop();
    client.outputChannel.clear();
    await client.start();
  };
  context.subscriptions.push(
    ...[coverage, view, statusBar, report, client.outputChannel],
    answerAboutFiles(server),
    registerPasteDocuments(),
    server.on(ChangedNotification, refresh),
    // Also after a crash: a new server knows nothing of what the last one has answered.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) refresh();
    }),
  );
  await client.start();

  const session: Session = { context, server, coverage, view, report, restart };
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
