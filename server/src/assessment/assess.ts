/**
 * Draft × framework → Assessment.
 */
import type { Entry } from '../draft/front-matter.ts';
import type { Draft } from '../draft/model.ts';
import { conditionStates } from './conditions.ts';
import { coverageOf } from './coverage.ts';
import { cutOffOf } from './cut-off.ts';
import { frameOpener } from './frames.ts';
import { type Assigned, type FrameworkFinder, identify } from './identify.ts';
import type { Assessment, CutOff, DraftStatus, SectionState, Stray, Unassessed } from './model.ts';
import { phaseStates } from './phases.ts';
import { type Remarked, remarked } from './remarks.ts';
import { sectionStates } from './sections.ts';
import { tallyReader } from './tally.ts';
import { type Walk, walk } from './walk.ts';
import { wordBudget } from './word-budget.ts';

/** What bears on an assessment besides the draft and the frameworks. */
export interface AssessOptions {
  /** Framework and task for a draft whose front matter names none. */
  readonly assigned?: Assigned;
  /** Claimed words from which a criterion is covered, in place of the framework's figure. */
  readonly coveredFrom?: number | undefined;
  /** Link targets, as the draft writes them, that are known to be there. */
  readonly documents?: ReadonlySet<string>;
  /** What to look for in the text besides codes, by the draft’s status; everything where nothing is said. */
  readonly reads?: ((status: DraftStatus) => ReadonlySet<Remarked>) | undefined;
  /** The assessment of the same draft before an edit: what the edit left alone is not added up again. */
  readonly previous?: Assessment | Unassessed | undefined;
}

/** Compares a draft with what it will be assessed against. */
export function assess(
  draft: Draft,
  frameworks: FrameworkFinder,
  options: AssessOptions = {},
): Assessment | Unassessed {
  const { framework, task, status, wordRules, problems } = identify(draft, frameworks, options.assigned);
  if (!framework || !task) return { kind: 'unassessed', draft, status, frontMatterProblems: problems };
  const coveredFrom = options.coveredFrom ?? task.coveredFrom;
  const reader = tallyReader(framework, task, draft.numberedHeadings);
  const { excludes, budgets } = wordRules;
  const adding = {
    reader,
    excludes,
    budgets,
    documents: options.documents ?? NO_DOCUMENTS,
    reads: options.reads?.(status) ?? remarked,
  };
  const before = options.previous?.kind === 'assessed' ? options.previous.walk : undefined;
  const walked = walk(draft, frameOpener(framework, task, reader, budgets), adding, before);
  let strays: readonly Stray[] | undefined;
  let states: readonly SectionState[] | undefined;
  const sections = () => {
    states ??= sectionStates(walked);
    return states;
  };
  const words = wordBudget(walked.sums, wordRules);
  let cutOff: CutOff | undefined;
  return {
    kind: 'assessed',
    draft,
    framework,
    task,
    status,
    coveredFrom,
    frontMatterProblems: problems,
    get sections() {
      return sections();
    },
    wordRules,
    words,
    get cutOff() {
      cutOff ??= cutOffOf(draft, walked, words);
      return cutOff;
    },
    phases: phaseStates(framework, task, walked.sums, sections),
    coverage: coverageOf(draft, task, walked, coveredFrom),
    get strays() {
      strays ??= straysOf(draft, walked);
      return strays;
    },
    conditions: conditionStates(task.conditions, draft.frontMatter?.entries ?? NO_ENTRIES),
    walk: walked,
  };
}

const NO_DOCUMENTS: ReadonlySet<string> = new Set();
const NO_ENTRIES: ReadonlyMap<string, Entry> = new Map();

function straysOf(draft: Draft, { pages, sums, adding }: Walk): Stray[] {
  const strays: Stray[] = [];
  for (let index = 0; strays.length < sums.strays; index++) {
    const page = pages[index];
    if (!page) break;
    const found = adding.reader.tally(page).strays;
    if (found.length === 0) continue;
    const by = draft.pageStart(index);
    for (const stray of found) strays.push({ ...stray, start: stray.start + by, end: stray.end + by });
  }
  return strays;
}
