/**
 * Entry of the bundle with what is only needed when somebody asks for it. The server loads it with the first such
 * request, so that its own start has less to read.
 */
import { answerCondition } from '../features/answer-condition.ts';
import { changeFramework } from '../features/change-framework.ts';
import { criterionSymbols } from '../features/criterion-symbols.ts';
import { likelyFrameworks } from '../features/likely-frameworks.ts';
import { newDraftFile } from '../features/new-draft.ts';
import { overview } from '../features/overview.ts';
import { useAsDraft } from '../features/use-as-draft.ts';
import { reportContext, reportData } from '../report/data.ts';
import { renderReport } from '../report/formats.ts';
import { renameEdits } from '../session/renames.ts';
import { reportView } from './report-view.ts';

export const part = {
  likelyFrameworks,
  newDraftFile,
  useAsDraft,
  overview,
  answerCondition,
  changeFramework,
  criterionSymbols,
  reportContext,
  reportData,
  renderReport,
  reportView,
  renameEdits,
};

/** What the server may ask of this part. */
export type OnDemand = typeof part;
