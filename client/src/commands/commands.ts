/**
 * All commands, by the id that the manifest gives them. Each takes what it needs from whoever runs it: from
 * the palette nothing, from the view an element of it, from a test its own choices.
 */
import type { Session } from '../session.ts';
import { addOfficialCriteria, readTheseCriteria } from './addOfficialCriteria.ts';
import { answerCondition } from './answerCondition.ts';
import { changeFramework } from './changeFramework.ts';
import { copyCode } from './copyCode.ts';
import { exportCoverageReport } from './exportCoverageReport.ts';
import { exportForSubmission } from './exportForSubmission.ts';
import { filterCriteria } from './filterCriteria.ts';
import { findInCriteria } from './findInCriteria.ts';
import { getStarted } from './getStarted.ts';
import { goToCriterion } from './goToCriterion.ts';
import { goToPlace } from './goToPlace.ts';
import { groupCriteria } from './groupCriteria.ts';
import { importMarkScheme } from './importMarkScheme.ts';
import { insertCitation, insertCriterion } from './insertCriterion.ts';
import { insertSkeleton } from './insertSkeleton.ts';
import { insertSupportingDocument } from './insertSupportingDocument.ts';
import { markYourself } from './markYourself.ts';
import { newProject } from './newProject.ts';
import { nextCitation } from './nextCitation.ts';
import { nextUncovered } from './nextUncovered.ts';
import { openCriterion, showWhatItAsks } from './openCriterion.ts';
import { openSample } from './openSample.ts';
import { openWordDraft } from './openWordDraft.ts';
import { clearProgress, recordProgress, stopRecordingProgress } from './recordProgress.ts';
import { restartServer } from './restartServer.ts';
import { showAllCitations } from './showAllCitations.ts';
import { showCoverageReport } from './showCoverageReport.ts';
import { showSection } from './showSection.ts';
import { hideWhatCounts, showWhatCounts } from './showWhatCounts.ts';
import { showWordsBreakdown } from './showWordsBreakdown.ts';
import { useAsDraft } from './useAsDraft.ts';

/** What a command does. */
export type Command = (session: Session, argument?: unknown) => unknown;

export const commands: Readonly<Record<string, Command>> = {
  'markscheme.showCoverageReport': showCoverageReport,
  'markscheme.exportCoverageReport': exportCoverageReport,
  'markscheme.exportForSubmission': exportForSubmission,
  'markscheme.insertCriterion': insertCriterion,
  'markscheme.insertSkeleton': insertSkeleton,
  'markscheme.newProject': newProject,
  'markscheme.useAsDraft': useAsDraft,
  'markscheme.openWordDraft': openWordDraft,
  'markscheme.openSample': openSample,
  'markscheme.getStarted': getStarted,
  'markscheme.importMarkScheme': importMarkScheme,
  'markscheme.addOfficialCriteria': addOfficialCriteria,
  'markscheme.readTheseCriteria': readTheseCriteria,
  'markscheme.restartServer': restartServer,
  'markscheme.recordProgress': recordProgress,
  'markscheme.stopRecordingProgress': stopRecordingProgress,
  'markscheme.clearProgress': clearProgress,
  'markscheme.showOnlyUncovered': ({ view }) => view.list({ filter: 'uncovered' }),
  'markscheme.showAllCriteria': ({ view }) => view.list({ filter: 'all', search: '' }),
  'markscheme.filterCriteria': filterCriteria,
  'markscheme.groupCriteria': groupCriteria,
  'markscheme.findInCriteria': findInCriteria,
  'markscheme.goToCriterion': goToCriterion,
  'markscheme.nextUncovered': session => nextUncovered(session, 1),
  'markscheme.previousUncovered': session => nextUncovered(session, -1),
  'markscheme.nextCitation': (session, argument) => nextCitation(session, 1, argument),
  'markscheme.previousCitation': (session, argument) => nextCitation(session, -1, argument),
  'markscheme.showAllCitations': showAllCitations,
  'markscheme.copyCode': copyCode,
  'markscheme.showWordsBreakdown': showWordsBreakdown,
  'markscheme.changeFramework': changeFramework,
  'markscheme.insertSupportingDocument': insertSupportingDocument,
  'markscheme.answerCondition': answerCondition,
  'markscheme.goToPlace': goToPlace,
  'markscheme.openCriterion': openCriterion,
  'markscheme.showWhatItAsks': showWhatItAsks,
  'markscheme.insertCitation': insertCitation,
  'markscheme.showSection': showSection,
  'markscheme.showWhatCounts': showWhatCounts,
  'markscheme.hideWhatCounts': hideWhatCounts,
  'markscheme.markYourself': markYourself,
};
