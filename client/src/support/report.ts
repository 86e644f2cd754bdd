/**
 * What somebody copies for a bug report. Whatever a person may have written, a name of a file included, is only counted; names
 * are given where they are ours.
 */
import type * as VSCode from 'vscode';
import { isMarkdownDocument } from '../../../server/src/protocol.ts';
import type { Facts } from './facts.ts';

/** VS Code's API: a part of the client can't import it. */
export type Api = Pick<typeof VSCode, 'env' | 'languages' | 'UIKind' | 'Uri' | 'version' | 'workspace'>;

/** What a manifest says of a setting. */
interface Setting {
  readonly default?: unknown;
  /** Has the keys of a table that are known. */
  readonly allOf?: readonly { readonly properties: object }[];
}

/** What is known, also where nothing of the client was started or can be. */
export type Known = Facts | { readonly server: 'asleep' | 'failed' };

const NAMELESS = 'one of somebody’s own, not named here';

/** The diagnostics, as Markdown. */
export async function reportOf(
  vscode: Api,
  extension: VSCode.Extension<unknown>,
  known: Known,
): Promise<string> {
  return [
    '# Diagnostics of Markscheme',
    '',
    'No text of a draft is in here, and no name of a file, folder or person: what may hold some is only counted.',
    ...section('Versions', versions(vscode, extension)),
    ...section('Language server', server(known)),
    ...section('Draft', await draft(vscode, extension, known)),
    ...section('Open', open(vscode)),
    ...section('Problems shown, by rule', problems(vscode)),
    ...section('Settings that are not the defaults', settings(vscode, extension)),
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return ['', `## ${title}`, '', ...(lines.length > 0 ? lines : ['none']).map(line => `- ${line}`)];
}

function versions({ env, UIKind, version, workspace }: Api, extension: VSCode.Extension<unknown>): string[] {
  const { versions: own, platform, arch } = typeof process === 'undefined' ? noNode : process;
  return [
    `Markscheme ${extension.packageJSON.version}`,
    `VS Code ${version}, ${env.uiKind === UIKind.Web ? 'in a browser' : 'on the desktop'}`,
    own.node ? `extension host: Node ${own.node}` : 'extension host: web worker',
    own.node ? `system: ${platform}, ${arch}` : `browser: ${navigator.userAgent}`,
    `language: ${env.language}`,
    `remote: ${env.remoteName === undefined ? 'no' : 'yes'}`,
    `workspace: ${workspace.isTrusted ? 'trusted' : 'not trusted'}`,
  ];
}

const noNode = { versions: { node: undefined }, platform: '', arch: '' };

function server(known: Known): string[] {
  if (!('restarts' in known))
    return [known.server === 'failed' ? 'can’t be started' : 'not started, as nothing needed it yet'];
  const { byItself, asked } = known.restarts;
  return [
    known.server,
    `started anew after it had ended by itself: ${byItself}, because somebody asked: ${asked}`,
  ];
}

async function draft(api: Api, extension: VSCode.Extension<unknown>, known: Known): Promise<string[]> {
  if (!('draft' in known)) return [];
  if (known.draft === 'none') return [];
  if (known.draft === 'unassessed') return ['can’t be assessed, as the problems say'];
  const { framework, task, words, criteria, files, sections } = known.draft;
  const ours = await bundled(api, extension);
  const tasks = ours.get(framework);
  return [
    `framework: ${tasks ? framework : NAMELESS}`,
    `task: ${tasks?.has(task) ? task : NAMELESS}`,
    `words: ${words.counted} counted, ${words.total} in all`,
    `criteria: ${criteria}`,
    `sections: ${sections ?? 'not known, as the server does not answer'}`,
    `files: ${files}`,
  ];
}

/** The frameworks that come with the extension, each with its tasks. */
async function bundled({ Uri, workspace }: Api, { extensionUri }: VSCode.Extension<unknown>) {
  const found = new Map<string, ReadonlySet<string>>();
  try {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'frameworks.json'));
    const all: Record<string, { readonly tasks?: readonly { readonly id: string }[] }> = JSON.parse(
      new TextDecoder().decode(bytes),
    );
    for (const [id, { tasks = [] }] of Object.entries(all))
      found.set(id, new Set(tasks.map(task => task.id)));
  } catch {
    // Then no name is known to be ours.
  }
  return found;
}

function open({ workspace }: Api): string[] {
  const { textDocuments: documents, workspaceFolders: folders = [] } = workspace;
  const of = (language: string) => documents.filter(({ languageId }) => languageId === language).length;
  const from = counted([...documents.map(({ uri }) => uri), ...folders.map(({ uri }) => uri)].map(sourceOf));
  return [
    `documents: ${documents.length}, of which Markdown ${documents.filter(isMarkdownDocument).length}, YAML ${of('yaml')}, JSON ${of('json') + of('jsonc')}`,
    `folders of the workspace: ${folders.length}`,
    `documents and folders from: ${from.join(', ') || 'nowhere'}`,
  ];
}

/** Where a document is, by the schemes that VS Code itself has. */
function sourceOf({ scheme }: VSCode.Uri): string {
  return ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'git', 'output'].includes(scheme)
    ? scheme
    : 'another source';
}

function problems({ languages }: Api): string[] {
  const ours = languages
    .getDiagnostics()
    .flatMap(([, list]) => list.filter(({ source }) => source === 'Markscheme'));
  return counted(ours.map(({ code }) => String(typeof code === 'object' ? code.value : code)));
}

function settings({ workspace }: Api, extension: VSCode.Extension<unknown>): string[] {
  const groups: readonly { properties: Record<string, Setting> }[] =
    extension.packageJSON.contributes.configuration;
  return groups.flatMap(({ properties }) =>
    Object.entries(properties).flatMap(([name, setting]) => {
      const value: unknown = workspace.getConfiguration().get(name);
      return JSON.stringify(value) === JSON.stringify(setting.default)
        ? []
        : `${name}: ${plain(value, setting)}`;
    }),
  );
}

/** A value where it can hold nothing that somebody has written; of a table those keys that the manifest knows. */
function plain(value: unknown, { allOf = [] }: Setting): string {
  const properties = allOf[0]?.properties;
  if (typeof value === 'boolean' || typeof value === 'number' || value === null) return String(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value !== 'object' || !properties) return 'a value of its own';
  const known = Object.entries(value).filter(([key]) => key in properties);
  const others = Object.keys(value).length - known.length;
  const shown = known.map(([key, level]) => `${key} ${levelOf(level)}`);
  return [...shown, ...(others > 0 ? [`${others} that are not known`] : [])].join(', ');
}

function levelOf(level: unknown): string {
  if (typeof level === 'object') return 'by status';
  return ['error', 'warning', 'information', 'hint', 'off'].find(known => known === level) ?? 'not a level';
}

function counted(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => `${name}: ${count}`);
}
