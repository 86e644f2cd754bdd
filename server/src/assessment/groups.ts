/**
 * Criteria that are marked together, with the participant’s own marks for them.
 */
import type { Group } from '../framework/model.ts';
import { criterionNamed } from '../framework/scheme-faults.ts';
import type { Assessment } from './model.ts';

/** A group where a draft stands. */
export interface GroupState {
  readonly group: Group;
  /** The participant’s own marks; null where they have given none. */
  readonly own: number | null;
  /** The band that these fall in. */
  readonly band: { readonly from: number; readonly to: number } | null;
  /** Ids of its criteria. */
  readonly criteria: readonly string[];
}

/** The groups of the task, in its order. */
export function groupsOf({ task, coverage, marks }: Assessment): GroupState[] {
  const ids = new Map(coverage.map(({ tracked }) => [tracked.code, tracked.id]));
  return task.groups.map(group => {
    const own = marks.get(group.id) ?? null;
    const band = own === null ? undefined : group.bands?.find(({ from, to }) => from <= own && own <= to);
    return {
      group,
      own,
      band: band ? { from: band.from, to: band.to } : null,
      criteria: group.criteria.flatMap(name => {
        const code = criterionNamed(task.criteria, name)?.code;
        return (code === undefined ? undefined : ids.get(code)) ?? [];
      }),
    };
  });
}
