/**
 * The client, for Node and for browsers alike: one bundle. What only one of them has runs nowhere else.
 */
import type { ExtensionContext } from 'vscode';
import type { MakeClientHost } from './clientHost.ts';
import { clientOptions } from './languageClient.ts';
import { run } from './run.ts';
import type { ClientModules, Running } from './running.ts';

/** The client where there is Node. */
export const node: ClientModules['node'] = {
  start: async context => start(context, (await import('./client.node.ts')).makeHost),
};

/** The client in a browser. */
export const web: ClientModules['web'] = {
  start: async context => start(context, (await import('./client.web.ts')).makeHost),
};

function start(context: ExtensionContext, makeHost: MakeClientHost): Promise<Running> {
  const { client, read, own } = makeHost(context, clientOptions(context));
  return run(context, client, read, ...own);
}
