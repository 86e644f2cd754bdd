/**
 * Learning outcomes as Canvas exports them: a row for each outcome and for each group of them.
 */
import type { Document } from '../blocks.ts';
import type { Stated, StatedGroup } from '../stated.ts';
import { mostOf, numberIn, plainText, type ValueRow, valuesOf } from './values.ts';

/** So deep are no groups; what is deeper goes in circles. */
const DEEPEST = 20;

/** Reads it: outcomes are criteria, the groups above them say where they belong. What was deleted in Canvas is no more. */
export function readCanvasOutcomes(text: string): Document {
  const { heads, rows } = valuesOf(text);
  const groups = new Map(
    rows.filter(row => /^group$/i.test(row.of('objecttype'))).map(row => [row.of('vendorguid'), row]),
  );
  const first = heads.indexOf('ratings');
  const stated = rows
    .filter(row => /^outcome$/i.test(row.of('objecttype')) && !/^deleted$/i.test(row.of('workflowstate')))
    .map((row): Stated => {
      const levels = first < 0 ? [] : ratingsIn(row.all.slice(first));
      const title = plainText(row.of('title'));
      return {
        code: codeIn(row, title),
        title,
        asks: plainText(row.of('description')),
        ...(levels.length === 0 ? {} : { marks: mostOf(levels) }),
        descriptors: levels,
        under: groupsAbove(row, groups),
      };
    });
  return { blocks: [], paged: false, stated };
}

/** The name that people gave an outcome to be known by: the one for display, or the id, if it is none that Canvas made. */
function codeIn(row: ValueRow, title: string): string | undefined {
  return [row.of('displayname'), title, row.of('vendorguid')].find(
    name => /^[\p{L}\d][\p{L}\d._-]{0,23}$/u.test(name) && /\d/.test(name) && !/^canvas_/i.test(name),
  );
}

/** Points and what earns them, by turns. */
function ratingsIn(values: readonly string[]): { marks: number; asks: string }[] {
  return values.flatMap((value, index) => {
    const marks = index % 2 === 0 ? numberIn(value) : undefined;
    return marks === undefined ? [] : { marks, asks: plainText(values[index + 1] ?? '') };
  });
}

function groupsAbove(row: ValueRow, groups: ReadonlyMap<string, ValueRow>): StatedGroup[] {
  const found: StatedGroup[] = [];
  const seen = new Set<ValueRow>();
  let next: readonly ValueRow[] = [row];
  for (let depth = 0; depth < DEEPEST && next.length > 0; depth++) {
    next = next
      .flatMap(each => each.of('parentguids').split(/\s+/))
      .flatMap(guid => groups.get(guid) ?? [])
      .filter(group => !seen.has(group));
    for (const group of next) {
      seen.add(group);
      found.push({ title: plainText(group.of('title')), code: group.of('displayname') || undefined });
    }
  }
  return found;
}
