/**
 * All frameworks that a draft can name: the bundled ones, and those of workspace files laid over them.
 */

import * as v from 'valibot';
import { nearest } from '../text/nearest.ts';
import type { Framework, FrameworkFault } from './model.ts';
import { type ReadFramework, readFrameworkFile } from './read.ts';
import { resolveFramework } from './resolve.ts';
import { FrameworkFileSchema } from './schema.ts';

/** The frameworks that come with the program, as their files hold them, by id and in the order in which they are offered. */
export type BundledFrameworks = Readonly<Record<string, unknown>>;

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

/** Makes a catalogue; a file with a fault is left out whole, so that it can’t half take effect. */
export function catalogueOf(bundle: BundledFrameworks, sources: readonly FrameworkSource[]): Catalogue {
  const bundledIds = Object.keys(bundle);
  const faults: FrameworkFault[] = [];
  const files = new Map<string, { source: FrameworkSource; read: ReadFramework }>();
  for (const source of sources) {
    const read = readFrameworkFile(source.text, source.file);
    faults.push(...read.faults);
    if (!read.entry) continue;
    const earlier = files.get(read.entry.id);
    if (earlier) {
      const message = `A framework with the id ‘${read.entry.id}’ stands in ${earlier.source.file} already. Keep one of them.`;
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
      bundled.set(
        id,
        data === undefined
          ? undefined
          : resolveFramework(v.parse(FrameworkFileSchema, data), undefined).framework,
      );
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
        faults.push(
          locate(
            ['extends'],
            `The framework ‘${entry.extends}’ can’t be extended: it does not exist, is wrong itself, or leads back here. ${hint}`,
          ),
        );
        return undefined;
      }
    }
    const result = resolveFramework(entry, base, source.file);
    faults.push(...result.faults.map(fault => locate(fault.path, fault.message)));
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
