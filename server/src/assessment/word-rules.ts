/**
 * What the words of a draft are measured by: the task's figures, with the participant's own from the front matter
 * (`words:` and `budget:`) before them.
 */

import { type Entry, type FrontMatterFault, faultAt, shown } from '../draft/front-matter.ts';
import type { Span } from '../draft/model.ts';
import { cutOffs } from '../framework/choices.ts';
import { excludableNames, excludableOf } from '../framework/excludables.ts';
import type { CutOffPoint, Excludable, Framework, Task, Tolerance } from '../framework/model.ts';
import { readTolerance } from '../framework/tolerance.ts';
import { asText } from '../text/as-text.ts';
import { didYouMean, nearest } from '../text/nearest.ts';
import { plainHeading } from './headings.ts';
import type { BudgetKind } from './states.ts';

/** The keys under `words:`. */
export const wordKeys: readonly string[] = [
  'limit',
  'minimum',
  'tolerance',
  'exclude',
  'include',
  'cut-off',
  'budget',
];

/** What `cut-off:` can be. */
export const cutOffPoints: readonly CutOffPoint[] = cutOffs;

/** The most words of a part, a phase or a section. */
export interface Budget {
  /** As it was written. */
  readonly name: string;
  readonly kind: BudgetKind;
  /** A phase’s id; else the words of the headings that it stands for, as `plainHeading` gives them. */
  readonly id: string;
  readonly words: number;
  /** Its name in the front matter, where it is from there. */
  readonly place: Span | undefined;
}

/** What the words of a draft are measured by. */
export interface WordRules {
  readonly limit: number | undefined;
  readonly minimum: number | undefined;
  readonly tolerance: Tolerance;
  readonly cutOff: CutOffPoint;
  readonly excludes: readonly Excludable[];
  readonly budgets: readonly Budget[];
}

const NO_BUDGETS: readonly Budget[] = [];
const ofTasks = new WeakMap<Task, readonly Budget[]>();
const NO_TOLERANCE: Tolerance = { over: 0, under: 0 };

/** Reads `words:` and `budget:`; without a task only for what is wrong with them. */
export function readWordRules(
  entries: ReadonlyMap<string, Entry>,
  framework: Framework | undefined,
  task: Task | undefined,
): { readonly rules: WordRules; readonly problems: readonly FrontMatterFault[] } {
  const problems: FrontMatterFault[] = [];
  const fault = (...what: Parameters<typeof faultAt>) => {
    problems.push(faultAt(...what));
  };
  const own = readTable(entries.get('words'));
  const limit = readFigure('limit') ?? task?.wordLimit;
  const tolerance = readPercentage() ?? task?.tolerance ?? NO_TOLERANCE;
  const cutOff = readCutOff() ?? task?.cutOff ?? 'none';
  const excludes = readExcludes();
  const theirs = task ? budgetsOf(task) : NO_BUDGETS;
  const budgets = [own?.get('budget'), entries.get('budget')].flatMap(readBudgets);
  const rules = {
    limit,
    minimum: readMinimum() ?? task?.wordMinimum,
    tolerance,
    cutOff,
    excludes,
    // What is written last has the last word.
    budgets:
      budgets.length === 0
        ? theirs
        : [...new Map([...theirs, ...budgets].map(item => [`${item.kind} ${item.id}`, item])).values()],
  };
  return { rules, problems };

  function readTable(entry: Entry | undefined): ReadonlyMap<string, Entry> | undefined {
    if (!entry) return undefined;
    const { value } = entry;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      const whole = isFigure(value) ? `{ limit: ${value} }` : undefined;
      fault(shown(entry), 'Expected a word limit, such as ‘words: { limit: 2000 }’.', whole);
      return undefined;
    }
    for (const { key, keySpan } of entry.inner) {
      if (wordKeys.includes(key)) continue;
      const meant = nearest(key, wordKeys);
      fault(
        keySpan,
        `There is no key ‘${key}’ under ‘words:’.${didYouMean(meant)} There are: ${wordKeys.join(', ')}.`,
        meant,
      );
    }
    return new Map(entry.inner.map(item => [item.key, item]));
  }

  function readFigure(key: string): number | undefined {
    const entry = own?.get(key);
    if (!entry || isFigure(entry.value)) return isFigure(entry?.value) ? entry.value : undefined;
    fault(shown(entry), `Expected a number of words, such as ‘${key}: 2000’.`);
    return undefined;
  }

  function readMinimum(): number | undefined {
    const minimum = readFigure('minimum');
    const entry = own?.get('minimum');
    if (!entry || minimum === undefined || limit === undefined || minimum <= limit) return minimum;
    fault(shown(entry), `The minimum is above the limit of ${limit}. Correct one of the two.`);
    return undefined;
  }

  function readPercentage(): Tolerance | undefined {
    const entry = own?.get('tolerance');
    const found = entry && readTolerance(entry.value);
    if (!entry || found) return found;
    const share = Number(asText(entry.value));
    const meant = share > 0 && share < 1 ? `${Math.round(share * 100)}%` : undefined;
    fault(
      shown(entry),
      `Expected a percentage, such as ‘tolerance: 10%’, or ‘±10%’ for both ways.${didYouMean(meant)}`,
      meant,
    );
    return undefined;
  }

  function readCutOff(): CutOffPoint | undefined {
    const entry = own?.get('cut-off');
    if (!entry) return undefined;
    const found = cutOffPoints.find(point => point === entry.value);
    if (found) return found;
    const meant = nearest(asText(entry.value), cutOffPoints);
    fault(
      shown(entry),
      `Expected where reading stops: ‘limit’, ‘tolerance’ (at the limit with its tolerance) or ‘none’.${didYouMean(meant)}`,
      meant,
    );
    return undefined;
  }

  /** Names under `exclude:` add to what the task excludes, names under `include:` take away from it. */
  function readExcludes(): readonly Excludable[] {
    const theirs = task?.exclude ?? [];
    const more = readNames(own?.get('exclude'));
    const fewer = readNames(own?.get('include'));
    for (const [what, at] of fewer) {
      if (!more.has(what)) continue;
      fault(at, `‘exclude’ and ‘include’ both name ${excludableNames[what]}. Take it out of one of them.`);
    }
    if (more.size === 0 && fewer.size === 0) return theirs;
    return [...new Set([...theirs.filter(what => !fewer.has(what)), ...more.keys()])];
  }

  function readNames(entry: Entry | undefined): ReadonlyMap<Excludable, Span> {
    const found = new Map<Excludable, Span>();
    if (!entry || entry.value === null) return found;
    for (const item of Array.isArray(entry.value) ? entry.inner : [entry]) {
      const what = typeof item.value === 'string' ? excludableOf(item.value) : undefined;
      if (what) found.set(what, shown(item));
      else {
        const names = Object.values(excludableNames);
        const meant = typeof item.value === 'string' ? nearest(item.value, names) : undefined;
        fault(
          shown(item),
          `Nothing can be left out of the count by this name.${didYouMean(meant)} There are: ${names.join(', ')}.`,
          meant,
        );
      }
    }
    return found;
  }

  function readBudgets(entry: Entry | undefined): Budget[] {
    if (!entry || entry.value === null) return [];
    if (typeof entry.value !== 'object' || Array.isArray(entry.value)) {
      fault(shown(entry), 'Expected words by part, phase or section, such as ‘budget: { design: 1200 }’.');
      return [];
    }
    return entry.inner.flatMap(item => {
      if (isFigure(item.value)) return budgetOf(item.key, item.value, item.keySpan);
      fault(shown(item), `Expected a number of words, such as ‘${item.key}: 1200’.`);
      return [];
    });
  }

  /** Drafts without a budget of their own share the list of their task, and what is kept for it. */
  function budgetsOf(of: Task): readonly Budget[] {
    const known = ofTasks.get(of);
    if (known) return known;
    const list = Object.entries(of.budget).map(([name, words]) => budgetOf(name, words, undefined));
    ofTasks.set(of, list);
    return list;
  }

  function budgetOf(name: string, words: number, place: Span | undefined): Budget {
    const plain = plainHeading(name);
    const part = task?.parts.find(({ id }) => [plainHeading(id), `part ${plainHeading(id)}`].includes(plain));
    if (part) return { name, kind: 'part', id: `part ${plainHeading(part.id)}`, words, place };
    const phase = framework?.phases.find(
      ({ id, title }) => task?.phases.includes(id) && [plainHeading(id), plainHeading(title)].includes(plain),
    );
    return phase
      ? { name, kind: 'phase', id: phase.id, words, place }
      : { name, kind: 'section', id: plain, words, place };
  }
}

function isFigure(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}
