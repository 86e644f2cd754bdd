/**
 * Collects what the client knows for a bug report.
 */
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { OverviewRequest } from '../../../server/src/protocol.ts';
import type { CoverageWatch } from '../follow/coverage.ts';
import type { Server } from '../io/server.ts';
import { criteriaOf } from '../say/criteria.ts';
import type { DraftFacts, Facts } from '../support/facts.ts';
import type { Recovery } from './recovery.ts';

/** Milliseconds that a server is waited for: that it does not answer is worth reporting, too. */
const patience = 2000;

/** How it stands with the server and the draft that is shown. */
export async function factsOf(
  client: BaseLanguageClient,
  { restarts }: Recovery,
  { standing }: CoverageWatch,
  server: Server,
): Promise<Facts> {
  const { state } = client;
  return {
    server: state === State.Running ? 'running' : state === State.Starting ? 'starting' : 'stopped',
    restarts,
    draft:
      standing.kind === 'assessed'
        ? await draftFacts(standing.coverage, state === State.Running ? server : undefined)
        : standing.kind === 'none'
          ? 'none'
          : 'unassessed',
  };
}

type Coverage = Extract<CoverageWatch['standing'], { kind: 'assessed' }>['coverage'];

async function draftFacts(coverage: Coverage, server: Server | undefined): Promise<DraftFacts> {
  const { counted, total } = coverage.words;
  return {
    framework: coverage.framework.id,
    task: coverage.task.id,
    words: { counted, total },
    criteria: criteriaOf(coverage).length,
    files: coverage.files?.length ?? 1,
    sections: server && (await sectionsOf(coverage.uri, server)),
  };
}

async function sectionsOf(uri: string, server: Server): Promise<number | undefined> {
  const late = new Promise<undefined>(resolve => setTimeout(() => resolve(undefined), patience));
  const asked = server.ask(OverviewRequest, { textDocument: { uri } }).then(
    answer => (answer.kind === 'full' ? answer.overview.sections.length : undefined),
    () => undefined,
  );
  return Promise.race([asked, late]);
}
