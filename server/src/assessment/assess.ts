/**
 * Draft × framework → Assessment.
 */
import type { Draft } from '../draft/model.ts';
import { conditionStates } from './conditions.ts';
import { coverageOf } from './coverage.ts';
import { type Assigned, type FrameworkFinder, identify } from './identify.ts';
import type { Assessment, Unassessed } from './model.ts';
import { phaseStates } from './phases.ts';
import { sectionStates } from './sections.ts';
import { sumUp } from './sums.ts';
import { tallyReader } from './tally.ts';
import { wordBudget } from './word-budget.ts';

/** What bears on an assessment besides the draft and the frameworks. */
export interface AssessOptions {
  /** Framework and task for a draft whose front matter names none. */
  readonly assigned?: Assigned;
  /** Claimed words from which a criterion is covered, in place of the framework's figure. */
  readonly coveredFrom?: number | undefined;
  /** Link targets, as the draft writes them, that are known to be there. */
  readonly documents?: ReadonlySet<string>;
}

/** Compares a draft with what it will be assessed against. */
export function assess(
  draft: Draft,
  frameworks: FrameworkFinder,
  options: AssessOptions = {},
): Assessment | Unassessed {
  const { framework, task, status, wordLimit, problems } = identify(draft, frameworks, options.assigned);
  if (!framework || !task) return { kind: 'unassessed', draft, status, frontMatterProblems: problems };
  const states = sectionStates(draft, framework, task);
  const coveredFrom = options.coveredFrom ?? task.coveredFrom;
  const reader = tallyReader(framework, task, draft.numberedHeadings);
  const sums = sumUp(draft, task, states, reader, options.documents ?? new Set());
  return {
    kind: 'assessed',
    draft,
    framework,
    task,
    status,
    coveredFrom,
    frontMatterProblems: problems,
    sections: states,
    words: wordBudget(sums, wordLimit ?? task.wordLimit),
    phases: phaseStates(framework, task, sums),
    coverage: coverageOf(draft, task, states, reader, sums, coveredFrom),
    strays: sums.strays,
    conditions: conditionStates(task.conditions, draft.frontMatter?.entries ?? new Map()),
  };
}
