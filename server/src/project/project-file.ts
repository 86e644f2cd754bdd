/**
 * `markscheme.yaml`: the drafts of a project, each with its framework, its task and its files in order.
 */

import { isMap, parseDocument } from 'yaml';
import { type Entry, entriesOf, type FrontMatterFault } from '../draft/front-matter.ts';
import type { Span } from '../draft/model.ts';
import { nearest } from '../text/nearest.ts';
import { isNestedTooDeeply } from '../text/nesting.ts';
import { yamlFault } from '../text/yaml-faults.ts';
import { type Listed, readList } from './paths.ts';

/** A draft of a project. */
export interface ProjectDraft {
  readonly framework: string | undefined;
  readonly task: string | undefined;
  readonly files: readonly Listed[];
  /** What the list names besides, and can’t be read. */
  readonly refused: readonly string[];
  /** Where framework and task are named, as far as they are. */
  readonly places: { readonly framework: Span | undefined; readonly task: Span | undefined };
}

/** What a project’s file says; places are offsets into its text. */
export interface Project {
  readonly drafts: readonly ProjectDraft[];
  readonly faults: readonly FrontMatterFault[];
}

const KEYS: readonly string[] = ['framework', 'task', 'files'];
const ROOT_KEYS: readonly string[] = [...KEYS, 'tasks'];

/** Reads a project’s file that stands at `path` in the workspace. Never throws. */
export function readProject(text: string, path: string): Project {
  const faults: FrontMatterFault[] = [];
  const whole: Span = { start: 0, end: text.length };
  let root: Entry[] = [];
  try {
    if (isNestedTooDeeply(text)) throw new RangeError('it is nested too deeply');
    const document = parseDocument(text, { schema: 'core', prettyErrors: false, logLevel: 'error' });
    const [error] = document.errors;
    if (error) {
      // The library may mean a place behind the end.
      const [start, end] = error.pos.map(offset => Math.min(offset, text.length));
      const message = `This is not valid YAML: ${yamlFault(error)}`;
      return { drafts: [], faults: [{ start: start ?? 0, end: end ?? text.length, message }] };
    }
    if (isMap(document.contents)) root = entriesOf(document.contents, document, whole, 3);
    else faults.push({ start: 0, end: 0, message: `Expected keys: ${ROOT_KEYS.join(', ')}.` });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    faults.push({ start: 0, end: 0, message: `This file can’t be read as YAML: ${why}.` });
  }
  const taken = new Set<string>();
  const drafts: ProjectDraft[] = [];
  const above = byKey(root, ROOT_KEYS);
  const add = (entries: ReadonlyMap<string, Entry>, home: Span) => {
    const textOf = (key: string): string | undefined => {
      const entry = entries.get(key) ?? above.get(key);
      if (!entry || entry.value === null) return undefined;
      if (typeof entry.value === 'string') return entry.value;
      // A name that YAML takes for a number, such as `007`.
      if (typeof entry.value === 'number' && entry.source !== undefined) return entry.source;
      faults.push({ ...entry.keySpan, message: `Expected a text for ‘${key}’.` });
      return undefined;
    };
    const { files, refused, faults: wrong } = readList(entries.get('files'), path, taken);
    faults.push(...wrong);
    if (files.length === 0 && wrong.length === 0)
      faults.push({
        ...home,
        message:
          'This names no files. Write for example ‘files: [design.md, delivery.md]’, in the order of the account.',
      });
    const places = {
      framework: (entries.get('framework') ?? above.get('framework'))?.valueSpan,
      task: entries.get('task')?.valueSpan,
    };
    if (files.length > 0)
      drafts.push({ framework: textOf('framework'), task: textOf('task'), files, refused, places });
  };
  const tasks = above.get('tasks');
  if (above.has('files') || (!tasks && root.length > 0)) add(above, root[0]?.keySpan ?? whole);
  for (const task of tasks?.inner ?? []) add(byKey(task.inner, KEYS), task.valueSpan);
  return { drafts, faults };

  function byKey(entries: readonly Entry[], keys: readonly string[]): Map<string, Entry> {
    for (const { key, keySpan } of entries) {
      if (keys.includes(key)) continue;
      const meant = nearest(key, keys);
      const advice = meant === undefined ? `There are: ${keys.join(', ')}.` : `Did you mean ‘${meant}’?`;
      faults.push({ ...keySpan, message: `There is no key ‘${key}’ here. ${advice}` });
    }
    return new Map(entries.map(entry => [entry.key, entry]));
  }
}

/** The lists of files in a project’s file; none where it can’t be read. */
export function projectLists(text: string): readonly Entry[] {
  try {
    if (isNestedTooDeeply(text)) return [];
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
    if (document.errors.length > 0 || !isMap(document.contents)) return [];
    const root = entriesOf(document.contents, document, { start: 0, end: text.length }, 3);
    const tasks = root.flatMap(({ key, inner }) => (key === 'tasks' ? inner : []));
    return [root, ...tasks.map(({ inner }) => inner)].flat().filter(({ key }) => key === 'files');
  } catch {
    return [];
  }
}

/** The frameworks and tasks that can be named. */
export interface Known {
  readonly ids: readonly string[];
  find(id: string): { readonly tasks: readonly { readonly id: string }[] } | undefined;
}

/** What a project names that there is not. */
export function unknownIn({ drafts }: Project, frameworks: Known): FrontMatterFault[] {
  return drafts.flatMap(({ framework, task, places }) => {
    if (framework === undefined) return [];
    const found = frameworks.find(framework);
    if (!found) return unknown('framework', framework, places.framework, frameworks.ids);
    const ids = found.tasks.map(({ id }) => id);
    return task === undefined || ids.includes(task) ? [] : unknown('task', task, places.task, ids);
  });
}

function unknown(what: string, id: string, at: Span | undefined, ids: readonly string[]): FrontMatterFault[] {
  const meant = nearest(id, ids);
  const advice = meant === undefined ? `There are: ${ids.join(', ')}.` : `Did you mean ‘${meant}’?`;
  return [{ start: at?.start ?? 0, end: at?.end ?? 0, message: `There is no ${what} ‘${id}’. ${advice}` }];
}
