/**
 * All frameworks that a draft can name: the bundled ones, and those of workspace files laid over them.
 */
import { nearest } from '../text/nearest.ts';
import type { Framework, FrameworkFault, Task } from './model.ts';
import type { ReadFramework } from './read.ts';
import { resolveFramework } from './resolve.ts';
import type { FrameworkFile } from './schema.ts';

/** The frameworks that come with the program, as their files hold them, by id and in the order in which they are offered. */
export type BundledFrameworks = Readonly<Record<string, FrameworkFile>>;

/** A workspace framework file: `file` is its path or URI, for messages. */
export interface FrameworkSource {
  readonly file: string;
  readonly text: string;
}

/** The frameworks that can be named, and what is wrong with the workspace's files. */
export interface Catalogue {
  readonly ids: readonly string[];
  readonly faults: readonly FrameworkFault[];
  /** The framework of that id, or nothing. */
  find(id: string): Framework | undefined;
  /** The bundled framework of that id, without what the workspace adds to it. */
  bundled(id: string): Framework | undefined;
}

/** A framework and one of its tasks by their ids; undefined if either is not there. */
export function taskOf(
  catalogue: Catalogue,
  frameworkId: string,
  taskId: string,
): { readonly framework: Framework; readonly task: Task } | undefined {
  const framework = catalogue.find(frameworkId);
  const task = framework?.tasks.find(({ id }) => id === taskId);
  return framework && task && { framework, task };
}

/** Reads a workspace's file (`read.ts`), which a program without such files need not have loaded. */
export type FrameworkReader = (text: string, file: string) => ReadFramework;

/** A catalogue of the bundled frameworks alone. */
export function bundledCatalogue(bundle: BundledFrameworks): Catalogue {
  return catalogueOf(bundle, [], (_text, file) => {
    throw new Error(`Nothing reads ${file}`);
  });
}

/** Makes a catalogue; a file with a fault is left out whole, so that it can’t half take effect. */
export function catalogueOf(
  bundle: BundledFrameworks,
  sources: readonly FrameworkSource[],
  readFile: FrameworkReader,
): Catalogue {
  const bundledIds = Object.keys(bundle);
  const faults: FrameworkFault[] = [];
  const files = new Map<string, { source: FrameworkSource; read: ReadFramework }>();
  for (const source of sources) {
    const read = readFile(source.text, source.file);
    faults.push(...read.faults);
    if (!read.entry) continue;
    const earlier = files.get(read.entry.id);
    if (earlier) {
      const message = `A framework with the id ‘${read.entry.id}’ stands in ${nameOf(earlier.source.file)} already. Keep one of them.`;
      faults.push(read.locate(['id'], message));
      continue;
    }
    files.set(read.entry.id, { source, read });
  }

  const resolved = new Map<string, Framework | undefined>();
  const bundled = new Map<string, Framework | undefined>();

  function findBundled(id: string): Framework | undefined {
    if (!bundled.has(id)) {
      const data = Object.hasOwn(bundle, id) ? bundle[id] : undefined;
      const base = data?.extends === undefined ? undefined : findBundled(data.extends);
      bundled.set(id, data && resolveFramework(data, base).framework);
    }
    return bundled.get(id);
  }

  function find(id: string): Framework | undefined {
    if (resolved.has(id)) return resolved.get(id);
    const file = files.get(id);
    if (!file) return findBundled(id);
    resolved.set(id, undefined); // stands while its base is looked for, so that a circle ends
    const framework = resolveFile(file) ?? findBundled(id);
    resolved.set(id, framework);
    return framework;
  }

  function resolveFile({
    source,
    read,
  }: {
    source: FrameworkSource;
    read: ReadFramework;
  }): Framework | undefined {
    const { entry, locate } = read;
    if (!entry) return undefined;
    let base: Framework | undefined;
    if (entry.extends !== undefined) {
      base = entry.extends === entry.id ? findBundled(entry.id) : find(entry.extends);
      if (!base) {
        const known = [...new Set([...bundledIds, ...files.keys()])].filter(id => id !== entry.id);
        const suggestion = known.includes(entry.extends) ? undefined : nearest(entry.extends, known);
        const hint = suggestion ? `Did you mean ‘${suggestion}’?` : `There are: ${known.join(', ')}.`;
        const message = `The framework ‘${entry.extends}’ can’t be extended: it does not exist, is wrong itself, or leads back here. ${hint}`;
        const fault = locate(['extends'], message);
        faults.push(suggestion === undefined ? fault : { ...fault, meant: suggestion });
        return undefined;
      }
    }
    const result = resolveFramework(entry, base, source.file);
    faults.push(
      ...result.faults.map(({ path, message, ...more }) => ({ ...locate(path, message), ...more })),
    );
    return result.faults.length === 0 ? result.framework : undefined;
  }

  for (const id of files.keys()) find(id);
  return {
    ids: [...new Set([...bundledIds, ...files.keys()])].filter(
      id => !files.has(id) || find(id) !== undefined,
    ),
    faults,
    find,
    bundled: findBundled,
  };
}

/** The last part of a path or URI. */
function nameOf(file: string): string {
  const name = file.replace(/^.*[\\/]/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
