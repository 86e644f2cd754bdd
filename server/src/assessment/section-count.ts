/**
 * The counted words of one section with all that stands below it.
 */
import { textsOn } from './ask.ts';
import { outermost } from './frames.ts';
import { isConstruct, isLeftOut } from './left-out.ts';
import type { Assessment } from './model.ts';

/** What a section comes to. */
export interface SectionCount {
  readonly heading: string;
  readonly counted: number;
  /** Those of its own heading line. */
  readonly ofHeading: number;
}

/** The index of the page that an offset is on. */
export function pageAt({ draft }: Pick<Assessment, 'draft'>, offset: number): number {
  let [low, high] = [0, Math.max(0, draft.pages.length - 1)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (draft.pageStart(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The index of the page whose heading begins the section that a page is in; -1 before the first heading. */
export function headingPage({ walk }: Pick<Assessment, 'walk'>, page: number): number {
  let index = page;
  while (index >= 0 && !walk.pages[index]?.heading) index--;
  return index;
}

/** The section that the heading of a page begins; undefined where that is left out of the count, or there is no heading. */
export function sectionCount(assessment: Pick<Assessment, 'walk'>, page: number): SectionCount | undefined {
  const { pages, frames, adding } = assessment.walk;
  const { excludes } = adding;
  const first = pages[page];
  const level = frames[page]?.level ?? 0;
  if (!first?.heading || isLeftOut(frames[page] ?? outermost, excludes)) return undefined;
  let counted = 0;
  for (let index = page; index < pages.length; index++) {
    const frame = frames[index] ?? outermost;
    if (index > page && pages[index]?.heading && frame.level <= level) break;
    if (isLeftOut(frame, excludes)) continue;
    for (const { total, words } of textsOn(assessment, index)) {
      counted += total;
      for (const what of excludes) if (isConstruct(what)) counted -= words[what] ?? 0;
    }
  }
  const ofHeading = excludes.includes('heading') ? 0 : (first.passages[0]?.words ?? 0);
  return { heading: first.heading.text, counted, ofHeading };
}
