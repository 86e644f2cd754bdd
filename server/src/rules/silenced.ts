/**
 * What comments of the draft silence: the next block, the block they are in, or the section that they head.
 */
import type { Assessment, Unassessed } from '../assessment/model.ts';
import { silences } from '../draft/silences.ts';
import type { Problem } from './rule.ts';

/** The problems that no comment of the draft silences; costs nothing where there is no such comment. */
export function unsilenced(problems: Problem[], assessment: Assessment | Unassessed): Problem[] {
  if (assessment.kind !== 'assessed' || assessment.walk.sums.remarks.silences === 0) return problems;
  const quiet = quietPlaces(assessment);
  return problems.filter(
    ({ rule, start }) =>
      !quiet.some(place => place.start <= start && start < place.end && place.rule === rule),
  );
}

interface QuietPlace {
  readonly rule: string;
  readonly start: number;
  end: number;
}

function quietPlaces({ draft }: Assessment): QuietPlace[] {
  const places: QuietPlace[] = [];
  /** Rules of comments that stand alone and hold until the end of the next block, which is still to come. */
  let waiting: { readonly rule: string; readonly start: number }[] = [];
  let sections: { readonly depth: number; readonly places: readonly QuietPlace[] }[] = [];
  const add = (rules: readonly string[], start: number, end: number) => {
    const added = rules.map(rule => ({ rule, start, end }));
    places.push(...added);
    return added;
  };
  for (const [index, page] of draft.pages.entries()) {
    let start = draft.pageStart(index);
    const { heading } = page;
    if (heading) {
      for (const section of sections)
        if (section.depth >= heading.depth) for (const place of section.places) place.end = start;
      sections = sections.filter(({ depth }) => depth < heading.depth);
    }
    // Most pages silence nothing: a glance has to do, since this is asked at every keystroke.
    if (waiting.length === 0 && silences.on(page).length === 0) continue;
    for (const slice of page.slices) {
      const end = start + slice.text.length;
      if (slice.blocks.some(({ passages }) => passages.length > 0)) {
        for (const quiet of waiting) places.push({ ...quiet, end });
        waiting = [];
      }
      for (const { rules, holds } of silences.inSlice(slice)) {
        const ids = rules.map(({ id }) => id);
        if (holds === 'next') waiting.push(...ids.map(rule => ({ rule, start })));
        else if (holds === 'block') add(ids, start, end);
        else sections.push({ depth: heading?.depth ?? 0, places: add(ids, start, draft.length + 1) });
      }
      start = end;
    }
  }
  return [...places, ...waiting.map(quiet => ({ ...quiet, end: draft.length + 1 }))];
}
