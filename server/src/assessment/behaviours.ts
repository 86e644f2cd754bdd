import type { Assessment } from './model.ts';

/** A leadership behaviour with what the participant says of it. */
export interface OwnBehaviourItem {
  readonly id: string;
  readonly title: string;
  readonly asks: string;
  /** Strength from 1 to 5. */
  readonly now: number | null;
  readonly plan: string | null;
}

/** The framework’s behaviours, in its order, with what the participant says of each. */
export function behaviourItems({ framework, behaviours }: Assessment): OwnBehaviourItem[] {
  return framework.behaviours.map(({ id, title, asks }) => {
    const { now = null, plan = null } = behaviours.get(id) ?? {};
    return { id, title, asks, now, plan };
  });
}
