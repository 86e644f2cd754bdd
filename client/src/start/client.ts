/**
 * The client, for Node and for browsers alike: one bundle. What only one of them has runs nowhere else.
 */
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { MakeClientHost } from './client-host.ts';
import { run } from './run.ts';
import type { ClientModules, Running } from './running.ts';

/** The client where there is Node. */
export const node: ClientModules['node'] = {
  start: async (context, log) => start(context, log, (await import('./client-node.ts')).makeHost),
};

/** The client in a browser. */
export const web: ClientModules['web'] = {
  start: async (context, log) => start(context, log, (await import('./client-web.ts')).makeHost),
};

function start(context: ExtensionContext, log: LogOutputChannel, makeHost: MakeClientHost): Promise<Running> {
  const host = makeHost(context);
  return run(context, log, host.connect, host, ...host.own);
}
