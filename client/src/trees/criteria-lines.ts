/**
 * What a draft is to cover, as lines of the criteria view.
 */
import { l10n, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { AreaItem, CoverageAnswer, CriterionItem } from '../../../server/src/protocol.ts';
import type { ProjectDraft } from '../follow/coverage.ts';
import type { PossiblePlaces } from '../follow/possible-places.ts';
import { coveredInWords, criteriaOf } from '../say/criteria.ts';
import { areaItem, behaviourItem, behavioursItem, criterionItem, draftItem } from './criterion-item.ts';
import type { Line } from './line.ts';
import { isListed, isNarrow, type Listing } from './listing.ts';

/** Nobody looked for them in drafts that are not shown. */
const nowhere: PossiblePlaces = new Map();

/** The lines of a draft, or of all drafts of its project where there are several; `possible` has the places of the one shown. */
export function criteriaLines(
  shown: CoverageAnswer | undefined,
  drafts: readonly ProjectDraft[],
  listing: Listing,
  possible: PossiblePlaces,
): Line[] {
  if (drafts.length === 0) return shown ? linesOf(shown, undefined, listing, possible) : [];
  return drafts.map(draft => ({
    id: `draft:${draft.uri}`,
    item: draftItem(draft, draft.coverage === shown),
    about: { draft: { uri: draft.uri } },
    children: linesOf(draft.coverage, draft.uri, listing, draft.coverage === shown ? possible : nowhere),
  }));
}

/** The criteria that are listed of a draft, in its order. */
export function listedOf(coverage: CoverageAnswer, listing: Listing): CriterionItem[] {
  return criteriaOf(coverage).filter(criterion => isListed(criterion, listing));
}

function linesOf(
  coverage: CoverageAnswer,
  draft: string | undefined,
  listing: Listing,
  possible: PossiblePlaces,
): Line[] {
  const lines = groupsOf(coverage, draft, listing, possible);
  const { behaviours } = coverage;
  if (behaviours.length === 0 || isNarrow(listing)) return lines;
  const children = behaviours.map(behaviour => ({
    id: `${draft ?? ''}behaviour:${behaviour.id}`,
    item: behaviourItem(behaviour),
  }));
  return [...lines, { id: `${draft ?? ''}behaviours`, item: behavioursItem(behaviours), children }];
}

function groupsOf(
  coverage: CoverageAnswer,
  draft: string | undefined,
  listing: Listing,
  possible: PossiblePlaces,
): Line[] {
  const listed = (criteria: readonly CriterionItem[], group: string, section?: number): Line[] =>
    criteria
      .filter(criterion => isListed(criterion, listing))
      .map(criterion => ({
        id: `${draft ?? ''}criterion:${group}:${criterion.code}`,
        item: criterionItem(criterion, draft, section, possible.get(criterion.code)),
        about: {
          criterion: { code: criterion.code },
          ...(draft === undefined ? {} : { draft: { uri: draft } }),
          ...(section === undefined ? {} : { section }),
        },
      }));
  const group = (name: string, id: string, criteria: readonly CriterionItem[], section?: number): Line[] => {
    const children = listed(criteria, id, section);
    return children.length === 0
      ? []
      : [{ id: `${draft ?? ''}${id}`, item: groupItem(name, criteria), children }];
  };
  switch (listing.grouping) {
    case 'none':
      return listed(criteriaOf(coverage), '');
    case 'area':
      return coverage.areas.flatMap(area => {
        const id = `${area.part ?? ''}:${area.code ?? ''}`;
        const children = listed(area.criteria, id);
        return children.length === 0
          ? []
          : [{ id: `${draft ?? ''}area:${id}`, item: areaItem(area), children }];
      });
    case 'part':
      return partsOf(coverage.areas).flatMap(part => {
        const criteria = coverage.areas.filter(area => area.part === part).flatMap(area => area.criteria);
        const name = part === null ? l10n.t('In no part') : l10n.t('Part {0}', part);
        return group(name, `part:${part ?? ''}`, criteria);
      });
    case 'section':
      return sectionsOf(coverage).flatMap(({ name, id, criteria, index }) =>
        group(name, id, criteria, index),
      );
  }
}

function groupItem(name: string, criteria: readonly CriterionItem[]): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  item.description = coveredInWords(criteria);
  item.contextValue = 'group';
  item.accessibilityInformation = { label: `${name}, ${coveredInWords(criteria)}` };
  return item;
}

function partsOf(areas: readonly AreaItem[]): (string | null)[] {
  return [...new Set(areas.map(({ part }) => part))];
}

/** Whether a task has parts that its criteria could be listed by. */
export function hasParts({ areas }: CoverageAnswer): boolean {
  return areas.some(({ part }) => part !== null);
}

interface SectionGroup {
  readonly name: string;
  readonly id: string;
  /** How many headings stand before the section; none where a criterion is cited nowhere. */
  readonly index?: number;
  readonly criteria: readonly CriterionItem[];
}

/** The sections that cite something, in the order of the draft, and at the end what none does. */
function sectionsOf(coverage: CoverageAnswer): SectionGroup[] {
  const criteria = criteriaOf(coverage);
  const headings = new Map(
    criteria.flatMap(({ citations }) =>
      citations.map(({ sectionIndex, section }) => [sectionIndex, section] as const),
    ),
  );
  const seen = new Map<string, number>();
  const groups = [...headings]
    .sort(([a], [b]) => a - b)
    .map(([index, heading]): SectionGroup => {
      // By its name and not its index, which is another where a heading is put before it.
      const times = (seen.get(heading ?? '') ?? 0) + 1;
      seen.set(heading ?? '', times);
      return {
        name: heading ?? l10n.t('Before the first heading'),
        id: `section:${times}:${heading ?? ''}`,
        index,
        criteria: criteria.filter(({ citations }) =>
          citations.some(({ sectionIndex }) => sectionIndex === index),
        ),
      };
    });
  const uncited = criteria.filter(({ citations }) => citations.length === 0);
  return [...groups, { name: l10n.t('In no section'), id: 'no-section', criteria: uncited }];
}
