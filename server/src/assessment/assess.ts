/**
 * Draft × framework → Assessment.
 */
import type { Bibliography } from '../bibliography/bibliography.ts';
import type { FrontMatterFault } from '../draft/front-matter.ts';
import type { Draft } from '../draft/model.ts';
import { conditionStates } from './conditions.ts';
import type { PageReading, Readings } from './counts.ts';
import { coverageOf } from './coverage.ts';
import { cutOffOf } from './cut-off.ts';
import { linksOf } from './documents.ts';
import { placesOf } from './found.ts';
import { frameOpener } from './frames.ts';
import { type Assigned, type FrameworkFinder, identify } from './identify.ts';
import type {
  Assessment,
  CutOff,
  DraftStatus,
  SectionState,
  Stray,
  StrayPhase,
  Unassessed,
} from './model.ts';
import { outlineOf } from './outline.ts';
import { outOfOrder, phaseStates } from './phases.ts';
import { printedDraft } from './printed-draft.ts';
import { sectionFaults } from './section-faults.ts';
import { sectionStates } from './sections.ts';
import { tallyReader } from './tally.ts';
import { walk } from './walk.ts';
import { wordBudget } from './word-budget.ts';

/** What bears on an assessment besides the draft and the frameworks. */
export interface AssessOptions {
  /** Framework and task for a draft whose front matter names none. */
  readonly assigned?: Assigned;
  /** Claimed words from which a criterion is covered, in place of the framework's figure. */
  readonly coveredFrom?: number | undefined;
  /** Link targets, as the draft writes them, that are known to be there. */
  readonly documents?: ReadonlySet<string>;
  /**
   * What to count in the text besides codes, by the draft’s status. What is not counted is looked for in all of the draft
   * whenever a rule asks for it.
   */
  readonly reads?: ((status: DraftStatus) => Readings) | undefined;
  /** Link targets, as the draft writes them, that are known not to be there. */
  readonly absent?: ReadonlySet<string>;
  /** Link targets, as the draft writes them, that lead to the draft itself. */
  readonly own?: ReadonlySet<string>;
  /** What else is wrong in the front matter: with the files that it names. */
  readonly faults?: readonly FrontMatterFault[] | undefined;
  /** Files that the draft is without, as its list names them: what is counted is the rest. */
  readonly missing?: readonly string[] | undefined;
  /** The works that it cites by key: it is assessed with the words that are printed for them. */
  readonly bibliography?: Bibliography | undefined;
  /** The assessment of the same draft before an edit: what the edit left alone is not added up again. */
  readonly previous?: Assessment | Unassessed | undefined;
}

/** Compares a draft with what it will be assessed against. */
export function assess(
  written: Draft,
  frameworks: FrameworkFinder,
  options: AssessOptions = {},
): Assessment | Unassessed {
  const { bibliography } = options;
  const draft = bibliography ? printedDraft(written, bibliography, options.previous?.draft) : written;
  const identified = identify(draft, frameworks, options.assigned);
  const { framework, task, status, submission, wordRules, self } = identified;
  const problems = options.faults?.length ? [...identified.problems, ...options.faults] : identified.problems;
  if (!framework || !task) return { kind: 'unassessed', draft, status, frontMatterProblems: problems };
  const coveredFrom = options.coveredFrom ?? task.coveredFrom;
  const reader = tallyReader(framework, task);
  const previous = options.previous?.kind === 'assessed' ? options.previous : undefined;
  const before = previous?.walk;
  const outline = outlineOf(draft.pages, before?.outline);
  const links = linksOf(
    draft,
    outline,
    { there: options.documents, absent: options.absent, own: options.own },
    previous?.links,
  );
  const { excludes, excludeSections, budgets } = wordRules;
  const adding = {
    reader,
    excludes,
    excludeSections,
    budgets,
    evidence: links.evidence,
    reads: new Set([strayCodes, strayNames, ...(options.reads?.(status) ?? [])]),
  };
  const walked = walk(
    draft,
    outline,
    frameOpener(framework, task, reader, budgets, excludeSections),
    adding,
    before,
  );
  let strays: readonly Stray[] | undefined;
  let strayPhases: readonly StrayPhase[] | undefined;
  let states: readonly SectionState[] | undefined;
  const sections = () => {
    states ??= sectionStates(walked);
    return states;
  };
  const words = wordBudget(walked.sums, wordRules);
  const slips = sectionFaults(wordRules, walked.sums, draft);
  let cutOff: CutOff | undefined;
  return {
    kind: 'assessed',
    draft,
    framework,
    task,
    status,
    submission,
    coveredFrom,
    missing: options.missing ?? [],
    frontMatterProblems: slips.length === 0 ? problems : [...problems, ...slips],
    marks: self.marks,
    behaviours: self.behaviours,
    get sections() {
      return sections();
    },
    wordRules,
    words,
    get cutOff() {
      cutOff ??= cutOffOf(draft, walked, words);
      return cutOff;
    },
    get atLimit() {
      return cutOffOf(draft, walked, { ...words, readTo: words.limit });
    },
    get atMost() {
      return cutOffOf(draft, walked, { ...words, readTo: words.most });
    },
    phases: phaseStates(framework, task, walked.sums, sections),
    coverage: coverageOf(draft, task, walked, coveredFrom),
    get strays() {
      strays ??= placesOf({ draft, walk: walked }, strayCodes);
      return strays;
    },
    get strayPhases() {
      strayPhases ??= placesOf({ draft, walk: walked }, strayNames);
      return strayPhases;
    },
    get outOfOrder() {
      return outOfOrder(draft, framework, task, walked);
    },
    links,
    bibliography,
    conditions: conditionStates(draft, task.conditions, walked),
    walk: walked,
  };
}

/** The assessment of a draft after an edit, with all else as it was; `more` are link targets that are there as well. */
export function assessAgain(
  draft: Draft,
  frameworks: FrameworkFinder,
  before: Assessment | Unassessed,
  more: readonly string[] = [],
): Assessment | Unassessed {
  if (before.kind !== 'assessed') return assess(draft, frameworks);
  const { framework, task, coveredFrom, missing, links, bibliography, walk: walked } = before;
  const { there, absent, own } = links.from;
  return assess(draft, frameworks, {
    assigned: { framework: framework.id, task: task.id },
    coveredFrom,
    documents: more.length === 0 ? there : new Set([...there, ...more]),
    absent,
    own,
    reads: () => walked.adding.reads,
    missing,
    bibliography,
    previous: before,
  });
}

/** Codes in a citing form that are not the task’s. */
const strayCodes: PageReading<Stray> = { on: (_, { tally }) => tally.strays };
/** Comments that name a phase that there is not. */
const strayNames: PageReading<StrayPhase> = { on: (_, { tally }) => tally.strayPhases };
