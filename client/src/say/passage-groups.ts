/**
 * In which order the criteria are offered for a passage.
 */
import type { CriterionItem, EvidencePassageItem, EvidenceSuggestion } from '../../../server/src/protocol.ts';

/** A criterion that is offered, with what speaks for it. */
export interface Offered {
  readonly criterion: CriterionItem;
  readonly suggestion?: EvidenceSuggestion;
}

/** The criteria as they are listed for a passage, group below group. */
export interface PassageGroups {
  /** Likely for it, best first. */
  readonly likely: readonly Offered[];
  /** Less likely. */
  readonly perhaps: readonly Offered[];
  /** The rest: those that nothing is tagged with, and those that something else is. */
  readonly untagged: readonly Offered[];
  readonly tagged: readonly Offered[];
  /** What the passage is tagged with; nothing to choose. */
  readonly shown: readonly Offered[];
}

/** Groups criteria for a passage; `tagged` are the codes that anything in the draft is tagged with. */
export function groupsFor(
  { claims, suggestions }: EvidencePassageItem,
  criteria: readonly CriterionItem[],
  tagged: ReadonlySet<string>,
): PassageGroups {
  const byCode = new Map(criteria.map(criterion => [criterion.code, criterion]));
  const suggested = suggestions.flatMap((suggestion): Offered[] => {
    const criterion = byCode.get(suggestion.code);
    return criterion && !claims.includes(suggestion.code) ? [{ criterion, suggestion }] : [];
  });
  const known = new Set([...claims, ...suggested.map(({ criterion }) => criterion.code)]);
  const rest = criteria.filter(({ code }) => !known.has(code)).map((criterion): Offered => ({ criterion }));
  return {
    likely: suggested.filter(({ suggestion }) => suggestion?.likely),
    perhaps: suggested.filter(({ suggestion }) => !suggestion?.likely),
    untagged: rest.filter(({ criterion }) => !tagged.has(criterion.code)),
    tagged: rest.filter(({ criterion }) => tagged.has(criterion.code)),
    shown: claims.flatMap(code => {
      const criterion = byCode.get(code);
      return criterion ? { criterion } : [];
    }),
  };
}

/** The codes in the order in which the arrow key comes to them. */
export function orderOf({ likely, perhaps, untagged, tagged }: PassageGroups): string[] {
  return [...likely, ...perhaps, ...untagged, ...tagged].map(({ criterion }) => criterion.code);
}
