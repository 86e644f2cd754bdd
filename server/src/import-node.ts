/**
 * Reads documents in Node: whoever loads this can run jobs. It starts itself as a process for each, and in that as a thread,
 * which does the job with the bundle beside it that has the libraries.
 */
import { join } from 'node:path';
import type { FaultAnswer, ImportAnswers, ImportJob, ImportProgress } from './import/job.ts';
import { runJob } from './import/process-node.ts';
import { doJobHere, serve } from './import/worker-node.ts';

// A path that the bundler does not know, so that it stays a file of its own.
doJobHere(() => require(join(__dirname, 'import.js')));
if (require.main === module) serve(__filename);

/** What a job may be run with. */
export interface RunOptions {
  /** Ends the job; its promise rejects with the signal's reason then. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/**
 * Does a job in a process of its own, within bounds of time and memory. Resolves to a fault with a plain message where
 * nothing comes of it; rejects only when it is ended by the signal.
 */
export function runImport<Job extends ImportJob>(
  job: Job,
  options: RunOptions = {},
): Promise<ImportAnswers[Job['job']] | FaultAnswer> {
  return runJob(__filename, job, options);
}
