import type { FaultAnswer, ImportAnswers, ImportJob } from '../import/job.ts';

/** What the documents are read by. */
export interface Importer {
  /** The bytes of a file, or a sentence that says why there are none. */
  bytes(path: string): Promise<Uint8Array | string>;
  run<Job extends ImportJob>(job: Job): Promise<ImportAnswers[Job['job']] | FaultAnswer>;
}
