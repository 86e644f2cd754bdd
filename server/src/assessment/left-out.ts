/**
 * What the word rules leave out of the count.
 */
import type { Construct } from '../draft/model.ts';
import type { LeftOut } from '../framework/choices.ts';
import type { Excludable } from '../framework/model.ts';
import type { Frame } from './frames.ts';

/** As what a section is not counted, whatever it is made of; undefined where it is. */
export function leftOutAs(
  { kind, apart }: Pick<Frame, 'kind' | 'apart'>,
  excludes: readonly Excludable[],
): LeftOut | undefined {
  if (apart === 'section' || apart === 'title') return 'section';
  if (kind !== 'account' && excludes.includes(kind)) return kind;
  return apart !== undefined && excludes.includes(apart) ? apart : undefined;
}

/** Whether a section is not counted. */
export function isLeftOut(frame: Pick<Frame, 'kind' | 'apart'>, excludes: readonly Excludable[]): boolean {
  return leftOutAs(frame, excludes) !== undefined;
}

/** Whether it is made of single passages, such as tables, and not of whole sections only. */
export function isConstruct(what: Excludable): what is Excludable & Construct {
  return what !== 'annex' && what !== 'supporting-documents' && what !== 'references' && what !== 'abstract';
}
