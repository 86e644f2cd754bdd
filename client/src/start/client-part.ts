/**
 * Parts of the client that are bundles of their own, since only some need them. The same file serves every extension
 * host: one in a browser can load no script by its address, so all evaluate its text.
 */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import type { PreviewPart } from '../preview/main.ts';
import type { SupportPart } from '../support/main.ts';

interface Parts {
  readonly preview: PreviewPart;
  readonly support: SupportPart;
}

/** Loads a part of the client; rejects where it is not there. */
export async function loadPart<Name extends keyof Parts>(
  { extensionUri }: ExtensionContext,
  name: Name,
): Promise<Parts[Name]> {
  const uri = Uri.joinPath(extensionUri, 'dist', 'web', `${name}.js`);
  const source = new TextDecoder().decode(await workspace.fs.readFile(uri));
  const module: { exports: { part?: Parts[Name] } } = { exports: {} };
  new Function('module', 'exports', `${source}\n//# sourceURL=${uri}`)(module, module.exports);
  const { part } = module.exports;
  if (!part) throw new Error(`${uri} is no part of Markscheme.`);
  return part;
}
