/**
 * What the process that reads documents is told, and what it tells.
 */
import type { ImportJob, ImportProgress } from './job.ts';

/** What it is told when it has started. */
export interface Order {
  readonly markscheme: 'import';
  readonly job: ImportJob;
  /** Megabytes of memory that it may have. */
  readonly memory: number;
}

/** What it tells. */
export type Message =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly kind: 'answer'; readonly answer: unknown };

/** Whether something is an order. */
export function isOrder(data: unknown): data is Order {
  return typeof data === 'object' && data !== null && 'markscheme' in data && data.markscheme === 'import';
}
