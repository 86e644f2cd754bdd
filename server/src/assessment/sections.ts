/**
 * What each section is, in a list: annex or account, and which phase it belongs to.
 */
import { type Frame, outermost } from './frames.ts';
import { isLeftOut } from './left-out.ts';
import type { SectionState } from './model.ts';
import type { Walk } from './walk.ts';

/** The state of each section, by the index of `Draft.sections`: the first is what stands before any heading. */
export function sectionStates({ pages, frames, adding }: Walk): SectionState[] {
  const stateOf = (frame: Frame): SectionState => ({
    kind: frame.kind,
    phase: frame.phases[0],
    phases: frame.phases,
    namesPhase: frame.namesPhase,
    level: frame.level,
    counted: !isLeftOut(frame, adding.excludes),
  });
  return [
    stateOf(outermost),
    ...pages.flatMap((page, index) => (page.heading ? stateOf(frames[index] ?? outermost) : [])),
  ];
}
