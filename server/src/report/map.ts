/**
 * The coverage map: criteria down, sections across, and in each cell the words that the criterion claims there.
 */
import type { Report } from './data.ts';
import type { StepPlace } from './next.ts';

/** Sections side by side that can still be taken in at a glance. */
const comfortable = 14;
/** Most columns; what is more is put together in the last. */
const most = 40;

/** A stretch of the draft: a heading with all below it, or what stands before the first. */
export interface MapColumn {
  /** Null for what stands before the first heading, and for further sections put together. */
  readonly title: string | null;
  /** Sections that are put together in the last column of a map that would be too wide; else nought. */
  readonly further: number;
  readonly phase: string | null;
  readonly counted: boolean;
  readonly words: number;
  readonly place: StepPlace;
}

/** Where a criterion and a column meet. */
export interface MapCell {
  readonly words: number;
  readonly citations: number;
  /** The first citation in it; null where there is none. */
  readonly place: StepPlace | null;
}

/** A row of cells, as many as there are columns; their words add up to what the criterion claims. */
export interface MapRow {
  readonly code: string;
  readonly cells: readonly MapCell[];
}

export interface CoverageMap {
  readonly columns: readonly MapColumn[];
  readonly rows: readonly MapRow[];
}

type Section = Report['sections'][number];
type Citation = Report['criteria'][number]['citations'][number];

/** Some sections that follow each other, the first of which names the column. */
type Stretch = readonly Section[];

/** The map of a report. */
export function coverageMap(report: Report): CoverageMap {
  const order = orderOf(report);
  const all = stretches(report.sections);
  const cited = report.criteria.map(({ citations }) =>
    citations.map(citation => ({ citation, at: stretchAt(all, citation, order) })),
  );
  const used = new Set(cited.flatMap(each => each.map(({ at }) => at)));
  const title = highestOf(all);
  // What stands before the first heading is as little of interest.
  const isTitle = (stretch: Stretch) =>
    stretch.length === 1 && (stretch[0]?.level === 0 || stretch === title);
  const isUsed = (stretch: Stretch, at: number) =>
    used.has(at) || stretch.some(({ claims }) => claims.length > 0);
  // Annexes and a title are of interest only where something is cited in them.
  const listed = all
    .map((stretch, at) => ({ stretch, ats: [at] }))
    .filter(
      ({ stretch, ats: [at = 0] }) =>
        isUsed(stretch, at) || (all.length <= most && isCounted(stretch) && !isTitle(stretch)),
    );
  const shown = listed.slice(0, listed.length > most ? most - 1 : most);
  const rest = listed.slice(shown.length);
  const columns = [
    ...shown.map(({ stretch }) => columnOf(stretch, 0)),
    ...(rest[0]
      ? [
          columnOf(
            rest.flatMap(({ stretch }) => stretch),
            rest.length,
          ),
        ]
      : []),
  ];
  const groups = [...shown, ...(rest.length > 0 ? [joined(rest)] : [])];
  const groupOf = new Map(groups.flatMap(({ ats }, index) => ats.map(at => [at, index] as const)));
  const words = groups.map(({ stretch }) => claimedIn(stretch));
  return {
    columns,
    rows: report.criteria.map(({ code }, row) => {
      const own = groups.map((): Citation[] => []);
      for (const { citation, at } of cited[row] ?? []) own[groupOf.get(at) ?? -1]?.push(citation);
      return {
        code,
        cells: own.map(([first, ...others], column) => ({
          words: words[column]?.get(code) ?? 0,
          citations: first ? 1 + others.length : 0,
          place: first ? placeOf(first) : null,
        })),
      };
    }),
  };
}

/** Words that codes claim in some sections. */
function claimedIn(stretch: Stretch): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const { claims } of stretch)
    for (const claim of claims) words.set(claim.code, (words.get(claim.code) ?? 0) + claim.words);
  return words;
}

function joined(groups: readonly { stretch: Stretch; ats: readonly number[] }[]) {
  return { stretch: groups.flatMap(({ stretch }) => stretch), ats: groups.flatMap(({ ats }) => ats) };
}

/** The draft cut at its headings: as deep as still fits, and deep enough that there are several. */
function stretches(sections: readonly Section[]): Stretch[] {
  const levels = [...new Set(sections.flatMap(({ level }) => (level > 0 ? level : [])))].sort(
    (a, b) => a - b,
  );
  const headings = (depth: number) => sections.filter(({ level }) => level > 0 && level <= depth).length;
  const fitting = levels.filter(level => headings(level) <= comfortable).at(-1);
  const dividing = levels.find(level => headings(level) > 1);
  const depth = Math.max(fitting ?? 0, dividing ?? 0);
  const found: Section[][] = [];
  for (const section of sections) {
    const last = found.at(-1);
    if (!last || (section.level > 0 && section.level <= depth)) found.push([section]);
    else last.push(section);
  }
  return found;
}

/** The one whose heading stands alone above those of all others; undefined if there is none. */
function highestOf(all: readonly Stretch[]): Stretch | undefined {
  const levelOf = ([first]: Stretch) => first?.level || Number.POSITIVE_INFINITY;
  const highest = all.reduce((level, stretch) => Math.min(level, levelOf(stretch)), Number.POSITIVE_INFINITY);
  const [found, ...others] = all.filter(stretch => levelOf(stretch) === highest);
  return others.length === 0 ? found : undefined;
}

function isCounted(stretch: Stretch): boolean {
  return stretch.some(({ counted }) => counted);
}

function columnOf(stretch: Stretch, further: number): MapColumn {
  const [first] = stretch;
  return {
    title: further > 0 ? null : (first?.heading ?? null),
    further,
    phase: further > 0 ? null : (first?.phase ?? null),
    counted: isCounted(stretch),
    words: stretch.reduce((sum, { words }) => sum + words, 0),
    place: first ? placeOf({ ...first, column: 1 }) : { line: 1, column: 1 },
  };
}

/** Files by their place in the draft; one that is not named is the only one. */
function orderOf({ draft }: Report): (path: string | undefined) => number {
  const files = draft.files ?? [];
  return path => (path === undefined ? 0 : files.indexOf(path));
}

/** The last stretch that begins at or before a place. */
function stretchAt(
  all: readonly Stretch[],
  { path, line }: StepPlace,
  order: (path: string | undefined) => number,
): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const first = all[middle]?.[0];
    const by = first ? order(first.path) - order(path) || first.line - line : 1;
    if (by > 0) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low - 1);
}

function placeOf({ path, line, column }: StepPlace): StepPlace {
  return { ...(path === undefined ? {} : { path }), line, column };
}
