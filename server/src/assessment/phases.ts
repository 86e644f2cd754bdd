/**
 * Where each phase of the task stands.
 */
import type { Framework, Task } from '../framework/model.ts';
import type { PhaseState } from './model.ts';
import type { Sums } from './sums.ts';

/** The task’s phases in the framework’s order. */
export function phaseStates(framework: Framework, task: Task, { phases }: Sums): PhaseState[] {
  return framework.phases
    .filter(phase => task.phases.includes(phase.id))
    .map(phase => {
      const { words, prose, sections } = phases.get(phase.id) ?? { words: 0, prose: 0, sections: [] };
      const status = sections.length === 0 ? 'missing' : prose === 0 ? 'empty' : 'present';
      return { phase, status, words, sections };
    });
}
