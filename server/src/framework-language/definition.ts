/**
 * Where something is defined that a framework file or a draft names: in the file itself, or in one that it extends.
 */

import type { Location, Position } from 'vscode-languageserver-protocol';
import type { Path } from '../framework/shape.ts';
import { asText } from '../text/as-text.ts';
import { asWritten } from '../text/yaml-written.ts';
import { chainOf, type Link, workspaceFiles } from './chain.ts';
import { dataOf, entryAt, itemsAt, locationOf, nodeAt, type Tree, textAt, treeOf } from './file.ts';
import type { Cited, FrameworkText, World } from './language.ts';

/** From `extends` the framework, from a criterion what it tracks to, from a number or id its area or phase. */
export async function definition(file: FrameworkText, position: Position, world: World): Promise<Location[]> {
  const tree = treeOf(file.file, file.text);
  const entry = entryAt(tree, tree.lines.offsetAt(position));
  if (entry?.part !== 'value') return [];
  const { path } = entry;
  const value = asWritten(entry.node);
  const id = textAt(tree.root, ['id']);
  const files = workspaceFiles(world);
  const own = { file, tree, id: id ?? '', base: textAt(tree.root, ['extends']) };
  const chain: Link[] = [own, ...(own.base === undefined ? [] : baseOf(own.base))];
  const last = path.at(-1);
  if (path.length === 1 && last === 'extends') return first(chain.slice(1, 2), world, () => ['id']);
  if (path[0] !== 'tasks') return [];
  const list = path.at(-2);
  if (list === 'areas' || last === 'area')
    return first(chain, world, root => placeIn(root, ['areas'], 'number', value));
  if (list === 'phases') return first(chain, world, root => placeIn(root, ['phases'], 'id', value));
  if (list === 'tracks') return first(chain, world, root => statementIn(root, value));
  if (last !== 'code' || path[2] !== 'criteria') return [];
  const tracks = dataOf(nodeAt(tree.root, [...path.slice(0, -1), 'tracks']));
  const task = textAt(tree.root, [...path.slice(0, 2), 'id']) ?? '';
  const known = world.catalogue
    .find(id ?? '')
    ?.tasks.find(candidate => candidate.id === task)
    ?.criteria.find(({ code }) => code === value)?.tracks;
  const codes: readonly unknown[] = Array.isArray(tracks) ? tracks : (known ?? []);
  const found: Location[] = [];
  for (const code of codes)
    found.push(...(await first(chain, world, root => statementIn(root, asText(code)))));
  return found.length > 0 ? found : first(chain.slice(1), world, root => criterionIn(root, value, task));

  function baseOf(base: string): Link[] {
    return base === id ? chainOf(base, [], world) : chainOf(base, files, world);
  }
}

/** Where something is defined that a draft cites. */
export async function definitionOf(
  { framework, code, kind, area }: Cited,
  world: World,
): Promise<Location | null> {
  const chain = chainOf(framework, workspaceFiles(world), world);
  const find = (root: unknown): Path | undefined => {
    switch (kind) {
      case 'criterion':
        return criterionIn(root, code);
      case 'statement':
        return statementIn(root, code);
      case 'area': {
        const place = placeIn(root, ['areas'], 'number', String(area));
        return place && textAt(root, [...place.slice(0, -1), 'code']) !== undefined
          ? [...place.slice(0, -1), 'code']
          : place;
      }
      case 'unlisted':
        return undefined;
    }
  };
  return (await first(chain, world, find))[0] ?? null;
}

/** The first place in a chain of frameworks. */
async function first(
  chain: readonly Link[],
  world: World,
  find: (root: unknown) => Path | undefined,
): Promise<Location[]> {
  for (const link of chain) {
    const found = await treeOfLink(link, world);
    const path = found && find(found.tree.root);
    const location = found && path && locationOf(found.uri, found.tree, path);
    if (location) return [location];
  }
  return [];
}

async function treeOfLink(link: Link, world: World): Promise<{ uri: string; tree: Tree } | undefined> {
  if (!('bundled' in link)) return { uri: link.file.file, tree: link.tree };
  if (world.bundledFolder === undefined) return undefined;
  const uri = `${world.bundledFolder}/${link.bundled}.yaml`;
  const text = await world.read(uri);
  return text === undefined ? undefined : { uri, tree: treeOf(uri, text) };
}

/** The item of a list whose `key` is `value`: the place of that key. */
function placeIn(root: unknown, list: Path, key: string, value: string): Path | undefined {
  const index = itemsAt(root, list).findIndex(item => textAt(item, [key]) === value);
  return index < 0 ? undefined : [...list, index, key];
}

function criterionIn(root: unknown, code: string, task?: string): Path | undefined {
  for (const [at, item] of itemsAt(root, ['tasks']).entries()) {
    if (task !== undefined && textAt(item, ['id']) !== task) continue;
    const path = placeIn(root, ['tasks', at, 'criteria'], 'code', code);
    if (path) return path;
  }
  return undefined;
}

/** A learning statement by its stand-in code: area and letter say which it is. */
function statementIn(root: unknown, code: string): Path | undefined {
  const [, area, letter] = /^(\d+)\.(?:\d+\.)?([a-z])$/.exec(code) ?? [];
  if (area === undefined || letter === undefined) return undefined;
  const index = itemsAt(root, ['areas']).findIndex(item => textAt(item, ['number']) === area);
  const path = ['areas', index, 'learnHowTo', letter.charCodeAt(0) - 97, 'asks'];
  return index >= 0 && textAt(root, path) !== undefined ? path : undefined;
}
