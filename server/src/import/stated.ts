/**
 * A criterion as a format for the exchange of criteria states it: each field says what it is.
 */
import type { Provenance } from '../framework/model.ts';

/** What stands above a criterion: a task, an area, a group. */
export interface StatedGroup {
  readonly title: string;
  readonly code?: string | undefined;
  /** Id of the framework’s task, where the document says it. */
  readonly task?: string | undefined;
}

/** A criterion. What the document does not say is left out. */
export interface Stated {
  readonly code?: string | undefined;
  readonly title?: string | undefined;
  /** Its wording; empty where a title is all that there is. */
  readonly asks: string;
  /** Most marks that can be given; a document may have halves. */
  readonly marks?: number | undefined;
  readonly descriptors?: readonly { readonly marks: number; readonly asks: string }[] | undefined;
  readonly supportingDocument?: string | undefined;
  readonly keyQuestions?: readonly string[] | undefined;
  readonly known?: Pick<Provenance, 'status' | 'note'> | undefined;
  /** What it stands under, the nearest first. */
  readonly under: readonly StatedGroup[];
}
