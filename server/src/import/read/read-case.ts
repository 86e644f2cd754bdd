/**
 * A package of CASE 1.0 or 1.1 (Competencies and Academic Standards Exchange, 1EdTech).
 */
import * as v from 'valibot';
import { CASE_EXTENSION, CASE_TYPES } from '../../framework/case-package.ts';
import type { Document } from '../blocks.ts';
import { ImportFault } from '../job.ts';
import type { Stated, StatedGroup } from '../stated.ts';
import { mostOf, plainText } from './values.ts';

/** What a package may have of a field: programs write `null` where they know nothing. */
const text = v.fallback(v.nullish(v.string()), undefined);
const number = v.fallback(v.nullish(v.number()), undefined);
const list = <const Item extends v.GenericSchema>(item: Item) =>
  v.fallback(v.nullish(v.array(item)), undefined);
/** Those of a list that are what they should be. */
const those = <const Item extends v.GenericSchema>(item: Item) =>
  v.pipe(
    v.fallback(v.array(v.unknown()), []),
    v.transform(all =>
      all.flatMap(one => {
        const read = v.safeParse(item, one);
        return read.success ? [read.output] : [];
      }),
    ),
  );
const link = v.fallback(v.nullish(v.object({ identifier: text })), undefined);

const OursSchema = v.object({
  task: text,
  supportingDocument: text,
  keyQuestions: list(v.string()),
  provenance: v.fallback(
    v.nullish(v.object({ status: v.picklist(['seen', 'inferred', 'unknown', 'official']), note: text })),
    undefined,
  ),
});

const ItemSchema = v.object({
  identifier: v.fallback(v.string(), ''),
  fullStatement: v.fallback(v.string(), ''),
  abbreviatedStatement: text,
  alternativeLabel: text,
  humanCodingScheme: text,
  CFItemType: text,
  extensions: v.fallback(
    v.nullish(v.object({ [CASE_EXTENSION]: v.fallback(v.nullish(OursSchema), undefined) })),
    undefined,
  ),
});
type Item = v.InferOutput<typeof ItemSchema>;

const PackageSchema = v.object({
  CFItems: those(ItemSchema),
  CFAssociations: those(
    v.object({
      associationType: text,
      sequenceNumber: number,
      originNodeURI: link,
      destinationNodeURI: link,
    }),
  ),
  CFRubrics: those(
    v.object({
      CFRubricCriteria: those(
        v.object({
          CFItemURI: link,
          CFRubricCriterionLevels: those(v.object({ description: text, quality: text, score: number })),
        }),
      ),
    }),
  ),
});
type Package = v.InferOutput<typeof PackageSchema>;

/** Kinds of items that are no criteria, whatever stands below them. */
const NO_CRITERIA: ReadonlySet<string> = new Set([CASE_TYPES.task, CASE_TYPES.area, CASE_TYPES.statement]);
/** More things than any framework has above one of its criteria. */
const MOST_ABOVE = 200;

const BROKEN =
  'This JSON is no package of CASE, or a part of one only. Export the framework again, as a whole (CFPackage).';

/**
 * Reads a package: items that have none below them are criteria, those above them say where they belong, and rubrics give the
 * marks.
 *
 * @throws {ImportFault} if it is none
 */
export function readCase(written: string): Document {
  const read = packageOf(written);
  const items = new Map(read.CFItems.map(item => [item.identifier, item]));
  const tree = treeOf(read);
  const marks = marksOf(read);
  const stated = inOrder(read.CFItems, tree)
    .filter(item => !tree.below.has(item.identifier) && !NO_CRITERIA.has(item.CFItemType ?? ''))
    .flatMap(item => statedOf(item, pathsAbove(item.identifier, items, tree), marks));
  if (stated.length === 0)
    throw new ImportFault(
      'There are no criteria in this CASE package: it has no items, or only tasks, areas and learning statements.',
    );
  return { blocks: [], paged: false, stated };
}

function packageOf(written: string): Package {
  let json: unknown;
  try {
    json = JSON.parse(written.replace(/^\ufeff/, ''));
  } catch {
    throw new ImportFault(
      'This JSON breaks off, or is damaged, so it can’t be read. Export the framework again.',
    );
  }
  const framed = v.safeParse(v.object({ CFPackage: v.looseObject({}) }), json);
  const result = v.safeParse(PackageSchema, framed.success ? framed.output.CFPackage : json);
  if (!result.success || result.output.CFItems.length === 0) throw new ImportFault(BROKEN);
  return result.output;
}

/** How items stand to one another, by their identifiers. */
interface Tree {
  /** The children of each item that has some, and of the document, in their order. */
  readonly below: ReadonlyMap<string, readonly string[]>;
  /** What an item is a child of, or a part of. */
  readonly above: ReadonlyMap<string, readonly string[]>;
}

function treeOf({ CFAssociations }: Package): Tree {
  const below = new Map<string, { id: string; place: number }[]>();
  const above = new Map<string, string[]>();
  for (const { associationType, sequenceNumber, originNodeURI, destinationNodeURI } of CFAssociations) {
    const from = originNodeURI?.identifier;
    const to = destinationNodeURI?.identifier;
    if (!from || !to || from === to) continue;
    if (associationType !== 'isChildOf' && associationType !== 'isPartOf') continue;
    addTo(above, from, to);
    if (associationType === 'isChildOf')
      addTo(below, to, { id: from, place: sequenceNumber ?? Number.MAX_SAFE_INTEGER });
  }
  return {
    above,
    below: new Map(
      // Sorting keeps those in their order that have the same place, or none.
      [...below].map(([id, children]) => [
        id,
        children.sort((a, b) => a.place - b.place).map(child => child.id),
      ]),
    ),
  };
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}

/** Items in the order of the tree, each once; those that are on no tree (or on one that bites its tail) come last. */
function inOrder(items: readonly Item[], { below, above }: Tree): Item[] {
  const byId = new Map(items.map(item => [item.identifier, item]));
  const seen = new Set<string>();
  const found: Item[] = [];
  const visit = (roots: readonly string[]) => {
    const open = [...roots].reverse();
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      const item = byId.get(id);
      if (item) found.push(item);
      for (const child of [...(below.get(id) ?? [])].reverse()) open.push(child);
    }
  };
  visit([...below.keys()].filter(id => !byId.has(id)));
  visit(items.map(({ identifier }) => identifier).filter(id => !above.has(id)));
  return [...found, ...items.filter(({ identifier }) => !seen.has(identifier))];
}

/**
 * What an item stands under, the nearest first: once for each of our tasks that it is in, as a criterion may belong to several;
 * otherwise all of it together.
 */
function pathsAbove(
  identifier: string,
  items: ReadonlyMap<string, Item>,
  { above }: Tree,
): readonly (readonly StatedGroup[])[] {
  const seen = new Set([identifier]);
  const found: Item[] = [];
  let next = [identifier];
  while (next.length > 0 && found.length < MOST_ABOVE) {
    next = next.flatMap(each => above.get(each) ?? []).filter(each => !seen.has(each));
    for (const each of next) seen.add(each);
    found.push(...next.flatMap(each => items.get(each) ?? []));
  }
  const groups = found.map(
    ({ abbreviatedStatement, fullStatement, humanCodingScheme, extensions }): StatedGroup => ({
      title: abbreviatedStatement || fullStatement,
      code: humanCodingScheme ?? undefined,
      task: extensions?.[CASE_EXTENSION]?.task ?? undefined,
    }),
  );
  const tasks = groups.filter(({ task }) => task !== undefined);
  const others = groups.filter(({ task }) => task === undefined);
  return tasks.length === 0 ? [groups] : tasks.map(task => [task, ...others]);
}

/** The levels of each item that a rubric gives the marks of, by its identifier. */
type Marks = ReadonlyMap<string, readonly { readonly marks: number; readonly asks: string }[]>;

function marksOf({ CFRubrics }: Package): Marks {
  const marks = new Map<string, { marks: number; asks: string }[]>();
  for (const { CFRubricCriteria } of CFRubrics)
    for (const { CFItemURI, CFRubricCriterionLevels } of CFRubricCriteria) {
      const item = CFItemURI?.identifier;
      if (!item || marks.has(item)) continue;
      const levels = CFRubricCriterionLevels.flatMap(({ score, quality, description }) =>
        score === undefined || score === null
          ? []
          : {
              marks: score,
              asks: [quality, description].flatMap(words => (words ? plainText(words) : [])).join(': '),
            },
      );
      if (levels.length > 0) marks.set(item, levels);
    }
  return marks;
}

function statedOf(item: Item, paths: readonly (readonly StatedGroup[])[], marks: Marks): Stated[] {
  const { fullStatement, abbreviatedStatement, alternativeLabel, humanCodingScheme, identifier } = item;
  const ours = item.extensions?.[CASE_EXTENSION];
  const levels = marks.get(identifier);
  const asks = plainText(fullStatement);
  const title = abbreviatedStatement || alternativeLabel || undefined;
  if (asks === '' && title === undefined) return [];
  const { status, note } = ours?.provenance ?? {};
  return paths.map(under => ({
    code: humanCodingScheme || undefined,
    title: title === undefined ? undefined : plainText(title),
    asks,
    ...(levels ? { marks: mostOf(levels), descriptors: levels } : {}),
    supportingDocument: ours?.supportingDocument || undefined,
    keyQuestions: ours?.keyQuestions ?? undefined,
    ...(status === undefined ? {} : { known: { status, ...(note ? { note } : {}) } }),
    under,
  }));
}
