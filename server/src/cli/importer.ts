import type { FaultAnswer, ImportAnswers, ImportJob } from '../import/job.ts';

/** What the documents are read by. */
export interface Importer {
  run<Job extends ImportJob>(job: Job): Promise<ImportAnswers[Job['job']] | FaultAnswer>;
}
