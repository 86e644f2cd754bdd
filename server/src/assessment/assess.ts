/**
 * Draft × framework → Assessment.
 */
import type { Draft } from '../draft/model.ts';
import { conditionStates } from './conditions.ts';
import { coverageOf } from './coverage.ts';
import { type Assigned, type FrameworkFinder, identify } from './identify.ts';
import type { Assessment, Unassessed } from './model.ts';
import { phaseStates, sectionStates } from './sections.ts';
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
  const sections = sectionStates(draft, framework, task);
  const coveredFrom = options.coveredFrom ?? task.coveredFrom;
  return {
    kind: 'assessed',
    draft,
    framework,
    task,
    status,
    coveredFrom,
    frontMatterProblems: problems,
    sections,
    words: wordBudget(draft, task, sections, wordLimit ?? task.wordLimit),
    phases: phaseStates(draft, framework, task, sections),
    ...coverageOf(draft, framework, task, sections, coveredFrom, options.documents ?? new Set()),
    conditions: conditionStates(task.conditions, draft.frontMatter?.entries ?? new Map()),
  };
}
