/**
 * The bundle that reads documents: whoever loads it can run jobs, and in the threads that it starts of itself it does them.
 * Nothing else has the libraries for it.
 */

import type { FaultAnswer, ImportAnswers, ImportJob, ImportProgress } from './import/job.ts';
import { doJobHere, runJob } from './import/worker-node.ts';

doJobHere();

/** What a job may be run with. */
export interface RunOptions {
  /** Ends the job; its promise rejects with the signal's reason then. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/**
 * Does a job in a thread of its own, within bounds of time and memory. Resolves to a fault with a plain message where
 * nothing comes of it; rejects only when it is ended by the signal.
 */
export function runImport<Job extends ImportJob>(
  job: Job,
  options: RunOptions = {},
): Promise<ImportAnswers[Job['job']] | FaultAnswer> {
  return runJob(__filename, job, options);
}
