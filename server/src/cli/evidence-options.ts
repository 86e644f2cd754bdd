/**
 * What is asked of a ranking on the command line.
 */

/** The formats of a ranking. */
export const evidenceFormats = ['text', 'json'] as const;
export type EvidenceFormat = (typeof evidenceFormats)[number];

/** What is asked of a ranking. */
export interface EvidenceOptions {
  readonly format: EvidenceFormat;
  /** Only this criterion. */
  readonly criterion: string | undefined;
  /** Whether it is that of the only file that was named. */
  readonly alone: boolean;
}
