/**
 * Names under `exclude:` that are neither a kind of text nor a heading of the draft, which may be slips.
 */
import { type FrontMatterFault, faultAt } from '../draft/front-matter.ts';
import type { Draft } from '../draft/model.ts';
import { excludableList } from '../framework/excludables.ts';
import { didYouMean, nearest } from '../text/nearest.ts';
import type { Sums } from './sums.ts';
import type { WordRules } from './word-rules.ts';

const NONE: readonly FrontMatterFault[] = [];

/** One fault for each section of the front matter that no heading names. */
export function sectionFaults(
  { excludeSections }: Pick<WordRules, 'excludeSections'>,
  { sections }: Pick<Sums, 'sections'>,
  { pages }: Pick<Draft, 'pages'>,
): readonly FrontMatterFault[] {
  if (excludeSections.length === 0) return NONE;
  return excludeSections.flatMap(({ id, name, place }): FrontMatterFault | [] => {
    if (!place || sections.has(id)) return [];
    const headings = pages.flatMap(({ heading }) => heading?.text ?? []);
    const meant = nearest(name, [...excludableList, ...headings]);
    const message = `Nothing can be left out of the count by this name, and no heading of the draft says it.${didYouMean(meant)} There are: ${excludableList.join(', ')}, and the headings of sections.`;
    const isPlain = meant !== undefined && /^[\p{L}\p{N}][\p{L}\p{N} -]*$/u.test(meant);
    return faultAt(place, message, isPlain ? meant : undefined);
  });
}
