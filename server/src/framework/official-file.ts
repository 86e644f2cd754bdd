/**
 * The workspace framework file that official criteria are written into, wherever they were read.
 */
import { Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { asWritten } from '../text/yaml-written.ts';
import type { Criterion, Framework, Provenance } from './model.ts';
import { areasNamed, type NamedArea, namedArea } from './named-areas.ts';
import { readFrameworkFile } from './read.ts';

/** A criterion to be written: what is not known of it is left out. */
export interface OfficialCriterion extends Omit<Criterion, 'provenance' | 'tracks'> {
  /** Id of the task that it belongs to. */
  readonly task: string;
  /** How well it is known, if it was not read from the official document. */
  readonly known?: Pick<Provenance, 'status' | 'note'>;
}

/** Where criteria come from. */
export interface Origin {
  /** The document, for the criteria’s provenance. */
  readonly source: string;
  /** What is known of it besides, such as the day on which it was read. */
  readonly about?: string;
  /** The command that has read it, for the comment at the top. */
  readonly by: string;
  /** Learning aims and outcomes with the titles that it gives them. */
  readonly areas?: readonly NamedArea[];
}

/**
 * The framework file that holds the criteria: a new one, or `existing` with them added and the rest of it
 * (comments, too) as it was. The areas of `complete` count as complete, so that their stand-ins step back; the
 * file says so, where it can be changed.
 */
export function addOfficialCriteria(
  framework: Framework,
  criteria: readonly OfficialCriterion[],
  complete: ReadonlySet<number>,
  { source, about, by, areas: titled = [] }: Origin,
  existing: string | undefined,
): { contents: string } | { problem: string } {
  let document: Document;
  if (existing === undefined || existing.trim() === '') {
    document = new Document({ id: framework.id, extends: framework.id, areas: [], tasks: [] });
    document.commentBefore =
      ` Official criteria, read in from your own document with Markscheme: ${by}…\n` +
      ' Change the wording here as you like; your drafts follow at once.\n' +
      ' criteriaComplete: true says that an area’s list is whole, so that it has no interim criteria any more.';
  } else {
    const { entry, faults } = readFrameworkFile(existing, '');
    const fault = faults[0];
    if (!entry)
      return {
        problem: fault ? `line ${fault.line}, column ${fault.column}: ${fault.message}` : 'it can’t be read',
      };
    if (entry.id !== framework.id)
      return { problem: `it holds the framework ‘${entry.id}’, not ‘${framework.id}’` };
    document = parseDocument(existing, { schema: 'core', logLevel: 'error' });
  }
  if (about !== undefined) document.setIn(['sources', source], about);
  const areas = listAt(document, document.contents, 'areas');
  const tasks = listAt(document, document.contents, 'tasks');
  const added = newAreas(framework, criteria, titled);
  for (const { number, code, title } of added) {
    const area = entryOf(document, areas, 'number', number);
    if (code !== undefined) area.set('code', code);
    area.set('title', title);
  }
  for (const number of complete) entryOf(document, areas, 'number', number).set('criteriaComplete', true);
  for (const { task, code, codeless, known = { status: 'official' as const }, ...rest } of criteria) {
    const list = listAt(document, entryOf(document, tasks, 'id', task), 'criteria');
    // Its title is what one without a code goes by.
    const criterion = entryOf(document, list, codeless ? 'title' : 'code', code);
    for (const [key, value] of Object.entries({ ...rest, ...(codeless ? { title: code } : { code }) }))
      criterion.set(key, document.createNode(value));
    const { status, note } = known;
    const sources = [...new Set([...sourcesIn(criterion, status), source])];
    criterion.set(
      'provenance',
      document.createNode({ status, in: sources, ...(note === undefined ? {} : { note }) }, { flow: true }),
    );
  }
  if (added.length > 0)
    for (const id of new Set(criteria.map(({ task }) => task))) {
      const known = framework.tasks.find(task => task.id === id)?.areas ?? [];
      const own = [...new Set([...known, ...added.map(({ number }) => number)])].sort((a, b) => a - b);
      entryOf(document, tasks, 'id', id).set('areas', document.createNode(own, { flow: true }));
    }
  if (areas.items.length === 0 && isMap(document.contents)) document.contents.delete('areas');
  return { contents: document.toString({ lineWidth: 110 }) };
}

/** The learning aims or outcomes of the criteria that the framework lacks, or that have a title now, in their order. */
function newAreas(
  { codes, areas }: Framework,
  criteria: readonly OfficialCriterion[],
  titled: readonly NamedArea[],
): NamedArea[] {
  const numbers = [...new Set(criteria.flatMap(({ code }) => areasNamed(codes, code)))];
  return numbers
    .sort((a, b) => a - b)
    .flatMap(number => {
      const read = titled.find(area => area.number === number);
      if (areas.some(area => area.number === number)) return read ?? [];
      return read ?? namedArea(codes, number);
    });
}

/** The sources of a criterion that was written before and is as well known, so that a second document adds its own. */
function sourcesIn(criterion: YAMLMap, status: string): string[] {
  if (criterion.getIn(['provenance', 'status']) !== status) return [];
  const list: unknown = criterion.getIn(['provenance', 'in']);
  return isSeq(list) ? list.items.flatMap(item => (isScalar(item) ? String(item.value) : [])) : [];
}

/** The list under `key`, made if there is none. */
function listAt(document: Document, map: unknown, key: string): YAMLSeq {
  if (!isMap(map)) throw new TypeError(`Expected a table above ‘${key}’`); // the schema has seen to that
  const found = map.get(key, true);
  if (isSeq(found)) {
    if (found.items.length === 0) found.flow = false;
    return found;
  }
  const made = document.createNode([]);
  made.flow = false;
  map.set(key, made);
  return made;
}

/** The table of a list whose `key` is `value`, added at the end if there is none. */
function entryOf(document: Document, list: YAMLSeq, key: string, value: string | number): YAMLMap {
  for (const item of list.items) {
    const known: unknown = isMap(item) ? item.get(key, true) : undefined;
    if (isMap(item) && isScalar(known) && asWritten(known) === String(value)) return item;
  }
  const made = document.createNode({ [key]: value });
  list.add(made);
  return made;
}
