/**
 * The entry on the desktop and in every other Node extension host.
 */
import type { ExtensionContext } from 'vscode';
import type { MarkschemeApi } from '../api.ts';
import type { ClientModule, ClientModules } from './running.ts';
import { Starter } from './starter.ts';

let starter: Starter | undefined;

/** Called by VS Code with the first Markdown file or command. */
export function activate(context: ExtensionContext): MarkschemeApi {
  starter = new Starter(context, loadClient);
  return starter;
}

/** Called by VS Code when the extension ends. */
export function deactivate(): Promise<void> | undefined {
  return starter?.stop();
}

/** A path that the bundler does not know, so that the client stays a file of its own. */
function loadClient(context: ExtensionContext): ClientModule {
  const { node }: ClientModules = require(context.asAbsolutePath('dist/client.js'));
  return node;
}
