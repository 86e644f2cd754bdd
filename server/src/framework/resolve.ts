/**
 * Merges a framework file with what it extends and checks that the result is whole.
 */

import { nearest } from '../text/nearest.ts';
import { whyNotCitable } from './citable.ts';
import { contradictions } from './contradictions.ts';
import {
  type Area,
  type Criterion,
  DEFAULT_CITING_WORDS,
  DEFAULT_COVERED_FROM,
  type Framework,
  type Task,
} from './model.ts';
import type { ResolveFault } from './resolve-fault.ts';
import type { AreaEntry, CriterionEntry, FrameworkFile, TaskEntry } from './schema.ts';
import { schemeFaults } from './scheme-faults.ts';
import { readTolerance } from './tolerance.ts';
import { statementCode } from './trackables.ts';

/** The merged framework, and what is wrong with it (then it is not to be used). */
export interface Resolved {
  readonly framework: Framework;
  readonly faults: readonly ResolveFault[];
}

/** Lays `entry` over `base`: lists are merged by number, code or id, single values are replaced. */
export function resolveFramework(entry: FrameworkFile, base: Framework | undefined, file?: string): Resolved {
  const faults: ResolveFault[] = [];
  const missing = (path: (string | number)[], what: string) =>
    faults.push({ path, message: `${what} is missing.` });

  if (!base && entry.title === undefined) missing(['id'], '‘title’');
  const areas = mergeBy(
    base?.areas ?? [],
    entry.areas ?? [],
    area => area.number,
    (old, next, index): Area => {
      if (!old && next.title === undefined) missing(['areas', index], `‘title’ of area ${next.number}`);
      return mergeArea(old, next);
    },
  );
  const tasks = mergeBy(
    base?.tasks ?? [],
    entry.tasks ?? [],
    task => task.id,
    (old, next, index): Task => {
      if (!old && next.title === undefined) missing(['tasks', index], `‘title’ of task ${next.id}`);
      return mergeTask(old, next);
    },
  );
  if (tasks.length === 0) missing(['id'], 'A list of ‘tasks’ with at least one task');

  const framework: Framework = {
    id: entry.id,
    name: entry.name ?? base?.name ?? entry.title ?? entry.id,
    title: entry.title ?? base?.title ?? entry.id,
    note: entry.note ?? base?.note,
    kind: entry.kind ?? base?.kind,
    // Of two in a list no lines are alike.
    about: entry.about ?? (base?.id === entry.id ? base.about : undefined),
    foundBy: entry.foundBy ?? base?.foundBy ?? [],
    level: entry.level ?? base?.level,
    levels: entry.levels ?? base?.levels ?? [],
    codes: entry.codes ?? base?.codes ?? 'listed',
    citing: entry.citing ?? base?.citing ?? 'anywhere',
    headings: entry.headings ?? base?.headings ?? 'codes',
    citingWords: entry.citingWords ?? base?.citingWords ?? DEFAULT_CITING_WORDS,
    grades: entry.grades ?? base?.grades ?? [],
    sources: { ...base?.sources, ...entry.sources },
    areas: [...areas].sort((a, b) => a.number - b.number),
    behaviours: mergeBy(
      base?.behaviours ?? [],
      entry.behaviours ?? [],
      item => item.id,
      (_old, next) => next,
    ),
    phases: mergeBy(
      base?.phases ?? [],
      entry.phases ?? [],
      item => item.id,
      (_old, next) => next,
    ),
    order: entry.order ?? base?.order ?? 'given',
    tasks,
    ...(file === undefined ? {} : { file }),
  };
  checkReferences(framework, entry, faults);
  return { framework, faults };
}

function checkReferences(framework: Framework, entry: FrameworkFile, faults: ResolveFault[]): void {
  const areas = framework.areas.map(area => String(area.number));
  const phases = framework.phases.map(phase => phase.id);
  const statements = framework.areas.flatMap(area =>
    area.learnHowTo.map((_, index) => statementCode(framework, area.number, index)),
  );
  const check = (path: ResolveFault['path'], what: string, value: string, known: readonly string[]) => {
    if (known.includes(value)) return;
    const meant = nearest(value, known);
    const hint =
      meant === undefined ? `; there are: ${known.join(', ') || 'none'}.` : `; did you mean ‘${meant}’?`;
    faults.push({
      path,
      message: `There is no ${what}${hint}`,
      ...(meant === undefined ? {} : { meant }),
    });
  };
  const checkArea = (path: ResolveFault['path'], area: number) => {
    if (areas.includes(String(area))) return;
    const known = areas.length === 0 ? '' : ` There are: ${areas.join(', ')}.`;
    faults.push({ path, message: `There is no area ${area}.${known}` });
  };
  const checkOnce = (
    list: readonly object[] | undefined,
    key: 'number' | 'id' | 'code',
    ...path: (string | number)[]
  ) => {
    const seen = new Set<unknown>();
    list?.forEach((item, index) => {
      const value: unknown = Reflect.get(item, key);
      const name = key === 'number' ? `Area ${value}` : value;
      if (seen.has(value))
        faults.push({ path: [...path, index, key], message: `${name} stands here twice.` });
      seen.add(value);
    });
  };
  const checkCode = (path: ResolveFault['path'], code: string, others: readonly string[]) => {
    const found = whyNotCitable(code);
    if (!found) return;
    const meant = found.instead === undefined || others.includes(found.instead) ? undefined : found.instead;
    const advice = meant === undefined ? 'Choose a shorter or plainer code' : `Write ‘${meant}’ instead`;
    faults.push({
      path,
      message: `No draft can be tagged with ‘${code}’: ${found.why}. ${advice}, and tag your drafts with that.`,
      ...(meant === undefined ? {} : { meant }),
    });
  };
  checkOnce(entry.areas, 'number', 'areas');
  entry.areas?.forEach(({ code }, index) => {
    if (code !== undefined) checkCode(['areas', index, 'code'], code, []);
  });
  checkOnce(entry.phases, 'id', 'phases');
  checkOnce(entry.behaviours, 'id', 'behaviours');
  checkOnce(entry.tasks, 'id', 'tasks');
  entry.tasks?.forEach((task, at) => {
    const under = ['tasks', at];
    task.areas?.forEach((area, index) => void checkArea([...under, 'areas', index], area));
    checkOnce(task.parts, 'id', ...under, 'parts');
    task.parts?.forEach((part, index) => {
      part.areas.forEach((area, i) => void checkArea([...under, 'parts', index, 'areas', i], area));
    });
    task.phases?.forEach((phase, index) => {
      check([...under, 'phases', index], `phase ‘${phase}’`, phase, phases);
    });
    const own = task.ownCriteria?.phase;
    if (own !== undefined) check([...under, 'ownCriteria', 'phase'], `phase ‘${own}’`, own, phases);
    checkOnce(
      task.criteria?.filter(({ code }) => code !== undefined),
      'code',
      ...under,
      'criteria',
    );
    checkOnce(task.groups, 'id', ...under, 'groups');
    faults.push(...schemeFaults(framework, task, under));
    checkOnce(task.conditions, 'id', ...under, 'conditions');
    faults.push(...contradictions(framework, task, under));
    const codes = task.criteria?.flatMap(({ code }) => code ?? []) ?? [];
    task.criteria?.forEach(({ code, area, areas: several, tracks }, index) => {
      several?.forEach((number, i) => void checkArea([...under, 'criteria', index, 'areas', i], number));
      if (code !== undefined) checkCode([...under, 'criteria', index, 'code'], code, codes);
      if (area !== undefined) checkArea([...under, 'criteria', index, 'area'], area);
      tracks?.forEach((code, i) => {
        // The statements of an area need not be known for a criterion to say which it tracks to.
        const silent = framework.areas.some(
          ({ number, learnHowTo }) =>
            learnHowTo.length === 0 &&
            /[a-z]$/.test(code) &&
            statementCode(framework, number, 0).slice(0, -1) === code.slice(0, -1),
        );
        if (!silent)
          check([...under, 'criteria', index, 'tracks', i], `learning statement ‘${code}’`, code, statements);
      });
    });
  });
}

function mergeArea(old: Area | undefined, next: AreaEntry): Area {
  return {
    number: next.number,
    code: next.code ?? old?.code ?? String(next.number),
    title: next.title ?? old?.title ?? `Area ${next.number}`,
    criteriaComplete: next.criteriaComplete ?? old?.criteriaComplete ?? false,
    learnHowTo: next.learnHowTo ?? old?.learnHowTo ?? [],
    learnAbout: next.learnAbout ?? old?.learnAbout ?? [],
    cues: next.cues ?? old?.cues ?? [],
    provenance: next.provenance ?? old?.provenance,
  };
}

function mergeTask(old: Task | undefined, next: TaskEntry): Task {
  const parts = next.parts ?? old?.parts ?? [];
  const fromParts = next.parts?.flatMap(part => part.areas);
  return {
    id: next.id,
    title: next.title ?? old?.title ?? next.id,
    summary: next.summary ?? old?.summary,
    wordLimit: next.words?.limit ?? old?.wordLimit,
    wordMinimum: next.words?.minimum ?? old?.wordMinimum,
    tolerance: next.words?.tolerance === undefined ? old?.tolerance : readTolerance(next.words.tolerance),
    cutOff: next.words?.cutOff ?? old?.cutOff ?? 'none',
    budget: { ...old?.budget, ...next.words?.budget },
    exclude: next.words?.exclude ?? old?.exclude ?? [],
    excludeSections: next.words?.excludeSections ?? old?.excludeSections ?? [],
    wordsProvenance: next.words?.provenance ?? old?.wordsProvenance,
    parts,
    areas: next.areas ?? fromParts ?? old?.areas ?? [],
    phases: next.phases ?? old?.phases ?? [],
    order: next.order ?? old?.order,
    criteria: mergeBy(
      old?.criteria ?? [],
      (next.criteria ?? []).map(withCode),
      item => item.code,
      (before, after): Criterion => {
        // New wording replaces ours and its short title, but what is known besides stays: what it tracks to, its document.
        if (!before) return after;
        const { title: _ours, ...known } = before;
        return { ...known, ...after };
      },
    ),
    groups: mergeBy(
      old?.groups ?? [],
      next.groups ?? [],
      item => item.id,
      (_before, after) => after,
    ),
    conditions: mergeBy(
      old?.conditions ?? [],
      next.conditions ?? [],
      item => item.id,
      (_before, after) => after,
    ),
    coveredFrom: next.coveredFrom ?? old?.coveredFrom ?? DEFAULT_COVERED_FROM,
    ownCriteria: next.ownCriteria ?? old?.ownCriteria,
    impersonal: next.impersonal ?? old?.impersonal ?? false,
    passMark: next.passMark ?? old?.passMark,
    marks: next.marks ?? old?.marks,
    marksEach: next.marksEach ?? old?.marksEach,
    provenance: next.provenance ?? old?.provenance,
  };
}

/** A criterion with its title for its code where the scheme gives it none. */
function withCode(entry: CriterionEntry): Criterion {
  return entry.code === undefined
    ? { ...entry, code: entry.title ?? '', codeless: true }
    : { ...entry, code: entry.code };
}

/** `old` with each entry of `entries` merged into the one of the same key, or added at the end. */
function mergeBy<Whole, Entry>(
  old: readonly Whole[],
  entries: readonly Entry[],
  key: (item: Whole | Entry) => string | number,
  merge: (old: Whole | undefined, next: Entry, index: number) => Whole,
): Whole[] {
  const merged = new Map<string | number, Whole>(old.map(item => [key(item), item]));
  entries.forEach((entry, index) => {
    merged.set(key(entry), merge(merged.get(key(entry)), entry, index));
  });
  return [...merged.values()];
}
