/**
 * What the words of a draft are measured by: the task's figures, with the participant's own from the front matter
 * (`words:` and `budget:`) before them.
 */

import { type Entry, type FrontMatterFault, faultAt, shown } from '../draft/front-matter.ts';
import type { Span } from '../draft/model.ts';
import { cutOffs } from '../framework/choices.ts';
import { excludableList, excludableNames, excludableOf } from '../framework/excludables.ts';
import type { CutOffPoint, Excludable, Framework, Task, Tolerance } from '../framework/model.ts';
import { readTolerance } from '../framework/tolerance.ts';
import { asText } from '../text/as-text.ts';
import { meantFigure } from '../text/figures.ts';
import { didYouMean, nearest } from '../text/nearest.ts';
import { withFigures } from './figures.ts';
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

/** A section that is left out of the count, with all below it. */
export interface NamedSection {
  /** The words of its heading, as `plainHeading` gives them. */
  readonly id: string;
  /** As it was written. */
  readonly name: string;
  /** Where the front matter names it, if it does. */
  readonly place: Span | undefined;
}

/** What the words of a draft are measured by. */
export interface WordRules {
  readonly limit: number | undefined;
  readonly minimum: number | undefined;
  readonly tolerance: Tolerance;
  readonly cutOff: CutOffPoint;
  readonly excludes: readonly Excludable[];
  readonly excludeSections: readonly NamedSection[];
  readonly budgets: readonly Budget[];
}

const NO_BUDGETS: readonly Budget[] = [];
const NO_SECTIONS: readonly NamedSection[] = [];
const ofTasks = new WeakMap<Task, readonly Budget[]>();
const NO_TOLERANCE: Tolerance = { over: 0, under: 0 };

/** Budgets that are read: no draft has so many sections that somebody counts. */
const MOST_BUDGETS = 200;

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
  const { excludes, excludeSections } = readExcludes();
  const theirs = task ? budgetsOf(task) : NO_BUDGETS;
  const budgets = [own?.get('budget'), entries.get('budget')].flatMap(readBudgets);
  const rules = {
    limit,
    minimum: readMinimum() ?? task?.wordMinimum,
    tolerance,
    cutOff,
    excludes,
    excludeSections,
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
      const figure = isFigure(value) ? value : meantFigure(asText(value));
      const whole = figure === undefined ? undefined : `{ limit: ${figure} }`;
      fault(shown(entry), `Expected a word limit, such as ‘words: ${whole ?? '{ limit: 2000 }'}’.`, whole);
      return undefined;
    }
    const inner = figuresOf(entry.inner);
    for (const { key, keySpan } of inner) {
      if (wordKeys.includes(key)) continue;
      const meant = nearest(key, wordKeys);
      fault(
        keySpan,
        `There is no key ‘${key}’ under ‘words:’.${didYouMean(meant)} There are: ${wordKeys.join(', ')}.`,
        meant,
      );
    }
    return new Map(inner.map(item => [item.key, item]));
  }

  /** The entries of a table of figures, with those that are written with a comma read as they are meant. */
  function figuresOf(entries: readonly Entry[]): readonly Entry[] {
    const { entries: whole, faults } = withFigures(entries);
    problems.push(...faults);
    return whole;
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
    const least = task?.wordMinimum;
    const most = own?.get('limit');
    if (minimum === undefined && most && least !== undefined && limit !== undefined && limit < least)
      fault(
        shown(most),
        `The limit is below the minimum of ${least} that the task asks for. Correct it, or say which minimum holds with ‘minimum:’.`,
      );
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
  function readExcludes(): Pick<WordRules, 'excludes' | 'excludeSections'> {
    const theirs = task?.exclude ?? [];
    const { kinds: more, sections } = readNames(own?.get('exclude'));
    const { kinds: fewer, sections: counted } = readNames(own?.get('include'));
    const excludeSections = sectionsOf(sections, counted);
    for (const [what, at] of fewer) {
      if (!more.has(what)) continue;
      fault(at, `‘exclude’ and ‘include’ both name ${excludableNames[what]}. Take it out of one of them.`);
    }
    if (more.size === 0 && fewer.size === 0) return { excludes: theirs, excludeSections };
    const excludes = [...new Set([...theirs.filter(what => !fewer.has(what)), ...more.keys()])];
    return { excludes, excludeSections };
  }

  /** Those of the task and of the draft, without those that it counts all the same. */
  function sectionsOf(
    sections: readonly NamedSection[],
    counted: readonly NamedSection[],
  ): readonly NamedSection[] {
    const theirs = task ? sectionsOfTask(task) : NO_SECTIONS;
    if (sections.length === 0 && counted.length === 0) return theirs;
    for (const { id, name, place } of counted) {
      const isOut = [...theirs, ...sections].some(section => section.id === id);
      if (place && !isOut)
        fault(place, `‘${name}’ is counted anyway: nothing leaves it out. Take it out of ‘include’.`);
    }
    const all = [...theirs, ...sections].filter(({ id }) => !counted.some(each => each.id === id));
    return all.length === 0 ? NO_SECTIONS : [...new Map(all.map(section => [section.id, section])).values()];
  }

  /** What a list names: kinds of text, and whatever else may be the heading of a section. */
  function readNames(entry: Entry | undefined) {
    const kinds = new Map<Excludable, Span>();
    const sections: NamedSection[] = [];
    if (!entry || entry.value === null) return { kinds, sections };
    for (const item of Array.isArray(entry.value) ? entry.inner : [entry]) {
      const name = typeof item.value === 'string' ? item.value : undefined;
      const what = name === undefined ? undefined : excludableOf(name);
      const id = name === undefined ? '' : plainHeading(name);
      if (what) kinds.set(what, shown(item));
      else if (name !== undefined && id !== '') sections.push({ id, name, place: shown(item) });
      else
        fault(
          shown(item),
          `Nothing can be left out of the count by this name. There are: ${excludableList.join(', ')}, and the headings of sections.`,
        );
    }
    return { kinds, sections };
  }

  function readBudgets(entry: Entry | undefined): Budget[] {
    if (!entry || entry.value === null) return [];
    if (typeof entry.value !== 'object' || Array.isArray(entry.value)) {
      fault(shown(entry), 'Expected words by part, phase or section, such as ‘budget: { design: 1200 }’.');
      return [];
    }
    const figures = figuresOf(entry.inner);
    const [first] = figures.slice(MOST_BUDGETS);
    if (first)
      fault(
        first.keySpan,
        `Only the first ${MOST_BUDGETS} budgets are read: each heading is looked up in all of them.`,
      );
    return figures.slice(0, MOST_BUDGETS).flatMap(item => {
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

/** Drafts that name none share the list of their task, and what is kept for it. */
function sectionsOfTask(task: Task): readonly NamedSection[] {
  if (task.excludeSections.length === 0) return NO_SECTIONS;
  const known = sectionsOfTasks.get(task);
  if (known) return known;
  const list = task.excludeSections.map(name => ({ id: plainHeading(name), name, place: undefined }));
  sectionsOfTasks.set(task, list);
  return list;
}

const sectionsOfTasks = new WeakMap<Task, readonly NamedSection[]>();

function isFigure(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}
