/**
 * All commands, by the id that the manifest gives them. Each takes what it needs from whoever runs it: from
 * the palette nothing, from the view an element of it, from a test its own choices.
 */

import { pressed } from '../passages/passage-list.ts';
import { addOfficialCriteria, readTheseCriteria } from './add-official-criteria.ts';
import { answerCondition } from './answer-condition.ts';
import { changeFramework } from './change-framework.ts';
import { copyCode } from './copy-code.ts';
import { exportAsPdf } from './export-as-pdf.ts';
import { exportCoverageReport } from './export-coverage-report.ts';
import { exportForSubmission } from './export-for-submission.ts';
import { filterCriteria } from './filter-criteria.ts';
import { findEvidence } from './find-evidence.ts';
import { findInCriteria } from './find-in-criteria.ts';
import { getStarted } from './get-started.ts';
import { goThroughDraft } from './go-through-draft.ts';
import { goToCriterion } from './go-to-criterion.ts';
import { goToPlace } from './go-to-place.ts';
import { groupCriteria } from './group-criteria.ts';
import { importMarkScheme } from './import-mark-scheme.ts';
import { insertCitation, insertCriterion } from './insert-criterion.ts';
import { insertSkeleton } from './insert-skeleton.ts';
import { insertSupportingDocument } from './insert-supporting-document.ts';
import { showLastExport } from './last-export.ts';
import { markSectionAs } from './mark-section.ts';
import { markYourself } from './mark-yourself.ts';
import { newProject } from './new-project.ts';
import { nextCitation } from './next-citation.ts';
import { nextUncovered } from './next-uncovered.ts';
import { openCriterion, showWhatItAsks } from './open-criterion.ts';
import { openSample } from './open-sample.ts';
import { openWordDraft } from './open-word-draft.ts';
import { clearProgress, recordProgress, stopRecordingProgress } from './record-progress.ts';
import { restartServer } from './restart-server.ts';
import type { Session } from './session.ts';
import { showAllCitations } from './show-all-citations.ts';
import { showCoverageReport } from './show-coverage-report.ts';
import { showLeftOut } from './show-left-out.ts';
import { showSection } from './show-section.ts';
import { hideWhatCounts, showWhatCounts } from './show-what-counts.ts';
import { showWordsBreakdown } from './show-words-breakdown.ts';
import { useAsDraft } from './use-as-draft.ts';

/** What a command does. */
export type Command = (session: Session, argument?: unknown) => unknown;

export const commands: Readonly<Record<string, Command>> = {
  'markscheme.showCoverageReport': showCoverageReport,
  'markscheme.exportCoverageReport': exportCoverageReport,
  'markscheme.exportForSubmission': (session, argument) => exportForSubmission(session, argument),
  'markscheme.exportAsPdf': (session, argument) => exportAsPdf(session, argument),
  'markscheme.showLastExport': showLastExport,
  'markscheme.insertCriterion': insertCriterion,
  'markscheme.insertSkeleton': insertSkeleton,
  'markscheme.newProject': newProject,
  'markscheme.useAsDraft': useAsDraft,
  'markscheme.openWordDraft': openWordDraft,
  'markscheme.showLeftOut': showLeftOut,
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
  'markscheme.markSection': markSectionAs,
  'markscheme.showWhatCounts': showWhatCounts,
  'markscheme.hideWhatCounts': hideWhatCounts,
  'markscheme.markYourself': markYourself,
  'markscheme.goThroughDraft': goThroughDraft,
  'markscheme.findEvidence': findEvidence,
  'markscheme.passageBack': () => pressed('back'),
  'markscheme.passageSkip': () => pressed('skip'),
  'markscheme.passageBackground': () => pressed('background'),
  'markscheme.passageSection': () => pressed('section'),
};
