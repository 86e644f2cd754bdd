/**
 * Where each phase of the task stands.
 */

import type { Draft } from '../draft/model.ts';
import type { Framework, Task } from '../framework/model.ts';
import type { Assessment, OutOfOrder, PhaseState, SectionState } from './model.ts';
import type { PhaseSum, Sums } from './sums.ts';
import type { Walk } from './walk.ts';

const NO_SUM: PhaseSum = { words: 0, counted: 0, prose: 0, named: 0 };

/** The task’s phases in the framework’s order. `states` is asked for only by who wants to know which sections. */
export function phaseStates(
  framework: Framework,
  task: Task,
  { phases }: Sums,
  states: () => readonly SectionState[],
): PhaseState[] {
  return framework.phases
    .filter(phase => task.phases.includes(phase.id))
    .map(phase => {
      const { words, counted, prose, named } = phases.get(phase.id) ?? NO_SUM;
      return {
        phase,
        status: named === 0 ? 'missing' : prose === 0 ? 'empty' : 'present',
        words,
        counted,
        get sections() {
          return states().flatMap((state, index) =>
            state.namesPhase && state.phases.includes(phase.id) ? index : [],
          );
        },
      };
    });
}

/** Counted words from which a draft is long enough for the shares of its phases to say something; half a low limit, too. */
const FROM = 500;
/** The least share of a phase. */
const LEAST = 0.1;

/** Whether a phase is there, but has less than a tenth of the words of a draft that is more than an outline. */
export function isThin(
  { phase, status: state, counted }: PhaseState,
  { status, words }: Pick<Assessment, 'status' | 'words'>,
): boolean {
  return (
    status !== 'outline' &&
    words.counted >= Math.min(FROM, (words.limit ?? FROM * 2) / 2) &&
    !phase.short &&
    !phase.optional &&
    state === 'present' &&
    counted < words.counted * LEAST
  );
}

/** A phase’s first heading in one place. */
interface FirstHeading {
  readonly phase: string;
  readonly rank: number;
  readonly page: number;
}

/**
 * Headings of phases that come before those of earlier phases. Only the first heading of each phase is looked at, among
 * those that stand side by side: under parts A and B each part has an order of its own, and a flat draft may go through
 * the phases more than once.
 */
export function outOfOrder(
  draft: Draft,
  framework: Framework,
  task: Task,
  { pages, frames, sums }: Walk,
): OutOfOrder[] {
  if ((task.order ?? framework.order) === 'free') return [];
  const order = framework.phases.map(({ id }) => id).filter(id => task.phases.includes(id));
  if (order.filter(id => (sums.phases.get(id)?.named ?? 0) > 0).length < 2) return [];
  /** By the page of the heading above. */
  const groups = new Map<number, FirstHeading[]>();
  const above: { page: number; level: number }[] = [];
  for (const [page, frame] of frames.entries()) {
    if (!pages[page]?.heading) continue;
    while ((above.at(-1)?.level ?? 0) >= frame.level) above.pop();
    const parent = above.at(-1)?.page ?? -1;
    const group = groups.get(parent) ?? [];
    groups.set(parent, group);
    for (const phase of frame.namesPhase ? frame.phases : []) {
      const rank = order.indexOf(phase);
      if (rank >= 0 && !group.some(first => first.phase === phase)) group.push({ phase, rank, page });
    }
    above.push({ page, level: frame.level });
  }
  return [...groups.values()].flatMap(group =>
    group.flatMap((first, index): OutOfOrder | [] => {
      // A heading that names several comes as early as the first of them.
      const rank = Math.min(...group.flatMap(({ page, rank: own }) => (page === first.page ? own : [])));
      const earlier = group.slice(index + 1).find(other => other.rank < rank);
      const heading = pages[first.page]?.heading;
      if (!earlier || !heading) return [];
      const by = draft.pageStart(first.page);
      return {
        start: heading.start + by,
        end: heading.end + by,
        phase: first.phase,
        earlier: earlier.phase,
        at: draft.pageStart(earlier.page) + (pages[earlier.page]?.heading?.start ?? 0),
      };
    }),
  );
}
