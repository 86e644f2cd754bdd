/**
 * What the report’s panel shows, put together from the report, its words for people and the overview.
 */

import { breakdownOf } from '../assessment/breakdown.ts';
import { shownState } from '../assessment/states.ts';
import type { Span } from '../draft/model.ts';
import { type FullyAssessed, rangeOf, uriAt } from '../features/assessed.ts';
import { overview } from '../features/overview.ts';
import type { BarItem, MapColumnItem, PlaceItem, ReportView } from '../protocol.ts';
import { type Report, type ReportContext, reportContext, reportData } from '../report/data.ts';
import { coverageMap } from '../report/map.ts';
import { nextSteps, type StepPlace } from '../report/next.ts';
import * as say from '../report/summary.ts';
import { fileName } from '../workspace/file-name.ts';

/**
 * Everything of the panel; made when it is asked for, since it looks at all of the draft. `possible` has places by code
 * that may show what is not covered, if they are to be shown.
 */
export function reportView(assessed: FullyAssessed, possible?: ReadonlyMap<string, number>): ReportView {
  const { assessment, problems, uri, files } = assessed;
  // Paths are URIs here, which nobody reads: the client opens them.
  const report = reportData(uri, assessment, problems, ({ name }) => name);
  const context = reportContext(assessment);
  const map = coverageMap(report);
  const { version, ...rest } = overview(assessed);
  const cells = new Map(map.rows.map(row => [row.code, row.cells]));
  return {
    version,
    overview: rest,
    name: fileName(files?.[0]?.name ?? uri),
    framework: context.frameworkName,
    task: context.taskTitle,
    submission: assessment.submission ?? null,
    verdict: `${say.verdict(report, context)}.`,
    next: nextSteps(report, context).map(step => ({ ...step, place: step.place && placeItem(step.place) })),
    // The first is drawn.
    wordSentences: say.wordSentences(reportData(uri, assessment, problems)).slice(1),
    parts: partBars(report, assessed),
    phases: phaseBars(report, context, assessed),
    coveredFrom: context.coveredFrom,
    columns: map.columns.map(
      (column): MapColumnItem => ({
        ...column,
        phase: column.phase === null ? null : say.phaseName(column.phase, context),
        place: placeItem(column.place),
      }),
    ),
    areas: say.criteriaGroups(report, context).map(group => ({
      heading: say.groupHeading(group),
      rows: group.criteria.map(criterion => ({
        code: criterion.code,
        title: context.titles.get(criterion.code) ?? '',
        kind: criterion.kind,
        status: shownState(criterion.status, criterion.judged),
        words: criterion.words,
        possible: possible?.get(criterion.code) ?? 0,
        marks: say.ownMarks(criterion),
        cells: (cells.get(criterion.code) ?? []).map(({ words, citations, place }) => ({
          words,
          citations,
          place: place && placeItem(place),
        })),
      })),
    })),
    criteriaSentences: say.criteriaSentences(report, context),
    asked: asked(assessed),
    markSentences: say.markSentences(report),
    behaviourSentences: say.behaviourSentences(report),
    note: context.frameworkNote === undefined ? null : `${context.frameworkTitle}. ${context.frameworkNote}`,
  };
}

/** A place of the report, where lines and columns count from 1, as LSP has it. */
function placeItem({ path, line, column }: StepPlace): PlaceItem {
  const at = { line: line - 1, character: column - 1 };
  return { ...(path === undefined ? {} : { uri: path }), range: { start: at, end: at } };
}

function spanItem(span: Span, assessed: FullyAssessed): PlaceItem {
  return {
    ...(assessed.files ? { uri: uriAt(assessed, span.start) } : {}),
    range: rangeOf(assessed.lines, span),
  };
}

/** Counted words by part, where the task has parts and the draft names them. */
function partBars({ sections, words }: Report, { assessment }: FullyAssessed): BarItem[] {
  const figures = breakdownOf(assessment);
  return assessment.task.parts.flatMap(({ id }): BarItem | [] => {
    const own = sections.filter(({ part }) => part === id);
    const [first] = own;
    const budget = words.budgets.find(
      ({ kind, id: of }) => kind === 'part' && of === `part ${id.toLowerCase()}`,
    );
    if (!first && !budget) return [];
    const counted = figures
      .filter(({ part }) => part === id)
      .reduce(
        (sum, { words: all, leftOut }) => leftOut.reduce((left, out) => left - out.words, sum + all),
        0,
      );
    return {
      name: `Part ${id}`,
      words: budget?.words ?? counted,
      budget: budget?.budget ?? null,
      state: first ? 'present' : 'missing',
      place: first ? placeItem({ ...first, column: 1 }) : null,
    };
  });
}

function phaseBars(report: Report, context: ReportContext, assessed: FullyAssessed): BarItem[] {
  return report.phases.map(({ phase, status, thin, words, optional }) => {
    const first = report.sections.find(section => section.phases.includes(phase));
    const budget = report.words.budgets.find(({ kind, id }) => kind === 'phase' && id === phase);
    const counted = assessed.assessment.phases.find(state => state.phase.id === phase)?.counted;
    return {
      name: say.phaseName(phase, context),
      words: budget?.words ?? counted ?? words,
      budget: budget?.budget ?? null,
      state: say.phaseStateName({ status, thin, optional }),
      place: first ? placeItem({ ...first, column: 1 }) : null,
    };
  });
}

function asked(assessed: FullyAssessed): ReportView['asked'] {
  return assessed.assessment.coverage.flatMap(({ tracked, status, first }) => {
    const { code, supportingDocument } = tracked;
    if (supportingDocument === undefined) return [];
    const found = status === 'evidenced' ? 'there' : status === 'covered' ? 'missing' : 'open';
    const place = first ? spanItem(first, assessed) : null;
    return { code, document: supportingDocument, status: found, place };
  });
}
