/**
 * What a framework lacks once it is merged with what it extends.
 */

/** Something that the merged framework lacks, at a path of the file. */
export interface ResolveFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** What was likely meant in place of what stands there. */
  readonly meant?: string;
}
