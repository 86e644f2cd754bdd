/**
 * What the participant says of themselves in the front matter: marks by criterion (`marks:`), and strength and plan
 * by leadership behaviour (`behaviours:`).
 */
import { type Entry, type FrontMatterFault, faultAt, shown } from '../draft/front-matter.ts';
import { classifyCode } from '../framework/classify.ts';
import { mostMarks } from '../framework/marks.ts';
import type { Framework, Task } from '../framework/model.ts';
import { trackablesOf } from '../framework/trackables.ts';
import { didYouMean, nearest } from '../text/nearest.ts';
import { yamlText } from '../text/yaml-written.ts';

/** How strong the participant says they are, from 1 to 5, and what they plan. */
export interface OwnBehaviour {
  readonly now: number | undefined;
  readonly plan: string | undefined;
}

/** What the participant says of themselves. */
export interface SelfAssessment {
  /** Marks by the code of a criterion. */
  readonly marks: ReadonlyMap<string, number>;
  /** By id. */
  readonly behaviours: ReadonlyMap<string, OwnBehaviour>;
}

/** The highest strength; how many steps there are is our choice. */
export const STRONGEST = 5;

/** The keys of a behaviour. */
export const behaviourKeys: readonly string[] = ['now', 'plan'];

/** Reads `marks:` and `behaviours:`. */
export function readSelfAssessment(
  entries: ReadonlyMap<string, Entry>,
  framework: Framework,
  task: Task,
): SelfAssessment & { readonly problems: readonly FrontMatterFault[] } {
  const problems: FrontMatterFault[] = [];
  const fault = (...what: Parameters<typeof faultAt>) => {
    problems.push(faultAt(...what));
  };
  return { marks: readMarks(), behaviours: readBehaviours(), problems };

  /** What stands in a table; nothing where there is none, or it is left empty. */
  function itemsOf(key: string, what: string, example: string): readonly Entry[] {
    const entry = entries.get(key);
    if (!entry || entry.value === null) return [];
    if (typeof entry.value === 'object' && !Array.isArray(entry.value)) return entry.inner;
    fault(shown(entry), `Expected ${what}, such as ‘${key}: { ${example} }’.`);
    return [];
  }

  function readMarks(): ReadonlyMap<string, number> {
    const marks = new Map<string, number>();
    const items = itemsOf('marks', 'marks by criterion', '1.2.1: 2');
    const tracked = items.length === 0 ? [] : trackablesOf(framework, task);
    const byCode = new Map(tracked.map(item => [item.code, item]));
    const byId = new Map(tracked.map(({ id, code }) => [id, code]));
    const codes = tracked.flatMap(({ kind, code }) => (kind === 'criterion' ? code : []));
    const seen = new Set<string>();
    for (const item of items) {
      const { value, keySpan } = item;
      const group = byCode.has(item.key) ? undefined : task.groups.find(({ id }) => id === item.key);
      const key = byCode.has(item.key) ? item.key : (byId.get(item.key) ?? item.key);
      const found = byCode.get(key);
      if (seen.has(key)) {
        fault(keySpan, `${key} stands here twice. Keep one of them.`);
        continue;
      }
      seen.add(key);
      const verdict = found || group ? undefined : classifyCode(framework, task, key);
      if (found && found.kind !== 'criterion')
        fault(
          keySpan,
          `${key} is an interim criterion, and only official criteria have marks. Give them to those.`,
        );
      else if (verdict?.kind === 'other-task')
        fault(keySpan, `${key} belongs to ${verdict.whose}. Give its marks in the draft for that.`);
      else if (verdict && verdict.kind !== 'unlisted') {
        const meant = nearest(key, codes);
        fault(keySpan, `There is no criterion ‘${key}’.${didYouMean(meant)}`, meant && yamlText(meant));
      } else if (value !== null) {
        const most = group ? group.marks : mostMarks(found?.entry, task);
        if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
          fault(shown(item), `Expected a whole number of marks, such as ‘${yamlText(key)}: ${most ?? 2}’.`);
        else if (most !== undefined && value > most)
          fault(shown(item), `${key} can be given ${most} marks at most.`, String(most));
        else marks.set(key, value);
      }
    }
    return marks;
  }

  function readBehaviours(): ReadonlyMap<string, OwnBehaviour> {
    const behaviours = new Map<string, OwnBehaviour>();
    const ids = framework.behaviours.map(({ id }) => id);
    const items = itemsOf('behaviours', 'strength and plan by behaviour', 'commitment: { now: 2, plan: … }');
    for (const item of items) {
      const id = item.key.toLowerCase().replace(/[\s_]+/g, '-');
      if (!ids.includes(id)) {
        const meant = nearest(id, ids);
        const known = ids.length === 0 ? `${framework.name} has none.` : `There are: ${ids.join(', ')}.`;
        fault(item.keySpan, `There is no behaviour ‘${item.key}’.${didYouMean(meant)} ${known}`, meant);
        continue;
      }
      const inner = new Map(item.inner.map(each => [each.key, each]));
      const isTable = typeof item.value === 'object' && !Array.isArray(item.value);
      for (const { key, keySpan } of isTable ? item.inner : []) {
        if (behaviourKeys.includes(key)) continue;
        const meant = nearest(key, behaviourKeys);
        fault(keySpan, `There is no key ‘${key}’ here.${didYouMean(meant)} There are: now, plan.`, meant);
      }
      // A number alone is the strength.
      const now = isTable ? inner.get('now') : item;
      const plan = isTable ? inner.get('plan') : undefined;
      behaviours.set(id, { now: readNow(now), plan: readPlan(plan) });
    }
    return behaviours;
  }

  function readNow(entry: Entry | undefined): number | undefined {
    if (!entry || entry.value === null) return undefined;
    const { value } = entry;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= STRONGEST)
      return value;
    fault(
      shown(entry),
      `Expected how strong you are now, from 1 (little) to ${STRONGEST} (very), such as ‘now: 2’.`,
    );
    return undefined;
  }

  function readPlan(entry: Entry | undefined): string | undefined {
    const { value } = entry ?? { value: null };
    if (!entry || value === null) return undefined;
    if (typeof value === 'string') return value.trim() || undefined;
    fault(shown(entry), 'Expected a text, such as ‘plan: Ask to be watched’.');
    return undefined;
  }
}
