/**
 * Where each phase of the task stands.
 */
import type { Framework, Task } from '../framework/model.ts';
import type { PhaseState, SectionState } from './model.ts';
import type { PhaseSum, Sums } from './sums.ts';

const NO_SUM: PhaseSum = { words: 0, counted: 0, prose: 0, headings: 0 };

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
      const { words, counted, prose, headings } = phases.get(phase.id) ?? NO_SUM;
      return {
        phase,
        status: headings === 0 ? 'missing' : prose === 0 ? 'empty' : 'present',
        words,
        counted,
        get sections() {
          return states().flatMap((state, index) =>
            state.namesPhase && state.phase === phase.id ? index : [],
          );
        },
      };
    });
}
