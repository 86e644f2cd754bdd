/**
 * All commands, by the id that the manifest gives them. Each takes what it needs from whoever runs it: from
 * the palette nothing, from the view an element of it, from a test its own choices.
 */
import type { Session } from '../session.ts';
import { addOfficialCriteria, readTheseCriteria } from './addOfficialCriteria.ts';
import { getStarted } from './getStarted.ts';
import { importMarkScheme } from './importMarkScheme.ts';
import { insertCitation, insertCriterion } from './insertCriterion.ts';
import { insertSkeleton } from './insertSkeleton.ts';
import { markYourself } from './markYourself.ts';
import { newProject } from './newProject.ts';
import { openCriterion, showWhatItAsks } from './openCriterion.ts';
import { openSample } from './openSample.ts';
import { openWordDraft } from './openWordDraft.ts';
import { restartServer } from './restartServer.ts';
import { showCoverageReport } from './showCoverageReport.ts';
import { showSection } from './showSection.ts';
import { hideWhatCounts, showWhatCounts } from './showWhatCounts.ts';
import { useAsDraft } from './useAsDraft.ts';

/** What a command does. */
export type Command = (session: Session, argument?: unknown) => unknown;

export const commands: Readonly<Record<string, Command>> = {
  'markscheme.showCoverageReport': showCoverageReport,
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
  'markscheme.showOnlyUncovered': ({ view }) => view.filter(true),
  'markscheme.showAllCriteria': ({ view }) => view.filter(false),
  'markscheme.openCriterion': openCriterion,
  'markscheme.showWhatItAsks': showWhatItAsks,
  'markscheme.insertCitation': insertCitation,
  'markscheme.showSection': showSection,
  'markscheme.showWhatCounts': showWhatCounts,
  'markscheme.hideWhatCounts': hideWhatCounts,
  'markscheme.markYourself': markYourself,
};
