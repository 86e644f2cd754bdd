/**
 * The entry in a browser's web worker extension host, such as vscode.dev's.
 */
import * as vscode from 'vscode';
import type { MarkschemeApi } from '../api.ts';
import type { ClientModule, ClientModules } from './running.ts';
import { Starter } from './starter.ts';

let starter: Starter | undefined;

/** Called by VS Code with the first Markdown file or command. */
export function activate(context: vscode.ExtensionContext): MarkschemeApi {
  starter = new Starter(context, loadClient);
  return starter;
}

/** Called by VS Code when the extension ends. */
export function deactivate(): Promise<void> | undefined {
  return starter?.stop();
}

/** This host loads one script and gives it no way to load another, so it is read as text. */
async function loadClient(context: vscode.ExtensionContext): Promise<ClientModule> {
  const uri = vscode.Uri.joinPath(context.extensionUri, 'dist', 'client.js');
  const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const module: { exports: Partial<ClientModules> } = { exports: {} };
  new Function('module', 'exports', 'require', `${source}\n//# sourceURL=${uri}`)(
    module,
    module.exports,
    provide,
  );
  const { web } = module.exports;
  if (!web) throw new Error(`${uri} is not Markscheme's client.`);
  return web;
}

function provide(name: string): typeof vscode {
  if (name === 'vscode') return vscode;
  throw new Error(`There is no module ${name} in a browser.`);
}
