/**
 * A draft in a row: what a tutor wants to know of each of many.
 */
import type { Report, ReportContext } from './data.ts';
import { verdict } from './summary.ts';

/** One draft’s row, as plain data. */
export interface Overview {
  readonly path: string;
  readonly files: number;
  readonly framework: string;
  readonly task: string;
  /** The titles of both, for people. */
  readonly frameworkTitle: string;
  readonly taskTitle: string;
  readonly words: Pick<Report['words'], 'counted' | 'total' | 'limit' | 'status'>;
  /** What is tracked, and how much of it stands in for criteria that are not known. */
  readonly criteria: number;
  readonly standIns: number;
  /** Covered, with its supporting document or without. */
  readonly covered: number;
  readonly mentioned: readonly string[];
  readonly uncovered: readonly string[];
  /** Titles of phases that are missing or empty, and of conditions that are not met or not answered. */
  readonly phases: readonly string[];
  readonly unmet: readonly string[];
  readonly open: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
  /** In one sentence, without its full stop. */
  readonly verdict: string;
}

/** The row of a report. */
export function overviewOf(report: Report, context: ReportContext): Overview {
  const { draft, words, criteria, phases, conditions, problems } = report;
  const asked = criteria.filter(({ judged }) => judged === 'here');
  const codes = (status: string) => asked.filter(item => item.status === status).map(({ code }) => code);
  const named = (status: string) =>
    conditions.filter(item => item.status === status).map(({ id }) => context.conditions.get(id) ?? id);
  const count = (severity: string) => problems.filter(problem => problem.severity === severity).length;
  const [mentioned, uncovered] = [codes('mentioned'), codes('uncovered')];
  return {
    path: draft.path,
    files: draft.files?.length ?? 1,
    framework: draft.framework,
    task: draft.task,
    frameworkTitle: context.frameworkName,
    taskTitle: context.taskTitle,
    words: { counted: words.counted, total: words.total, limit: words.limit, status: words.status },
    criteria: asked.length,
    standIns: criteria.filter(({ kind }) => kind === 'statement' || kind === 'area').length,
    covered: asked.length - mentioned.length - uncovered.length,
    mentioned,
    uncovered,
    phases: phases
      .filter(({ status, optional }) => status === 'empty' || (status === 'missing' && !optional))
      .map(({ phase, status }) => `${context.phases.get(phase) ?? phase} (${status})`),
    unmet: named('unmet'),
    open: named('unknown'),
    errors: count('error'),
    warnings: count('warning'),
    information: count('information'),
    hints: count('hint'),
    verdict: verdict(report, context),
  };
}
