/**
 * What the word rules leave out of the count.
 */
import type { Construct } from '../draft/model.ts';
import type { Excludable } from '../framework/model.ts';
import type { Frame } from './frames.ts';

/** Whether a section is not counted, whatever it is made of. */
export function isLeftOut(
  frame: Frame,
  excludes: readonly Excludable[],
): frame is Frame & { readonly kind: Exclude<Frame['kind'], 'account'> } {
  return frame.kind !== 'account' && excludes.includes(frame.kind);
}

/** Whether it is made of single passages, such as tables, and not of whole sections. */
export function isConstruct(what: Excludable): what is Excludable & Construct {
  return what !== 'annex' && what !== 'supporting-documents' && what !== 'references';
}
