/**
 * What each section is, in a list: annex or account, and which phase it belongs to.
 */
import type { Task } from '../framework/model.ts';
import { type Frame, outermost } from './frames.ts';
import type { SectionState } from './model.ts';
import type { Walk } from './walk.ts';

/** The state of each section, by the index of `Draft.sections`: the first is what stands before any heading. */
export function sectionStates({ pages, frames }: Walk, task: Task): SectionState[] {
  const stateOf = ({ kind, phase, namesPhase, level }: Frame): SectionState => ({
    kind,
    phase,
    namesPhase,
    level,
    counted: kind === 'account' || !task.exclude.includes(kind),
  });
  return [
    stateOf(outermost),
    ...pages.flatMap((page, index) => (page.heading ? stateOf(frames[index] ?? outermost) : [])),
  ];
}
