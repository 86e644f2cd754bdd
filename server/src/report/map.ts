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

/** Some sections that follow each other, the first of which names the column. */
type Stretch = readonly Section[];

/** The map of a report. */
export function coverageMap(report: Report): CoverageMap {
  const order = orderOf(report);
  const all = stretches(report.sections);
  const cited = report.criteria.flatMap(({ code, citations }) =>
    citations.map(citation => ({ code, citation, at: stretchAt(all, citation, order) })),
  );
  const used = new Set(cited.map(({ at }) => at));
  const isUsed = (stretch: Stretch, at: number) =>
    used.has(at) || stretch.some(({ claims }) => claims.length > 0);
  // Annexes and a title are of interest only where something is cited in them.
  const listed = all
    .map((stretch, at) => ({ stretch, ats: [at] }))
    .filter(
      ({ stretch, ats: [at = 0] }) =>
        isUsed(stretch, at) || (all.length <= most && isCounted(stretch) && !isTitle(stretch, all)),
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
  return {
    columns,
    rows: report.criteria.map(({ code }) => ({
      code,
      cells: groups.map(({ stretch, ats }) => {
        const own = cited.filter(item => item.code === code && ats.includes(item.at));
        const [first] = own;
        return {
          words: stretch.reduce((sum, { claims }) => sum + claimedBy(code, claims), 0),
          citations: own.length,
          place: first ? placeOf(first.citation) : null,
        };
      }),
    })),
  };
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

/** A heading that stands alone above the others, and is followed by no text to speak of. */
function isTitle([first, ...below]: Stretch, all: readonly Stretch[]): boolean {
  return (
    below.length === 0 &&
    first !== undefined &&
    all.every(
      ([other]) => other === first || other === undefined || other.level === 0 || other.level > first.level,
    )
  );
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

function claimedBy(code: string, claims: Section['claims']): number {
  return claims.find(claim => claim.code === code)?.words ?? 0;
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
  const next = all.findIndex(([first]) => {
    if (!first) return false;
    return order(first.path) - order(path) > 0 || (first.path === path && first.line > line);
  });
  return Math.max(0, (next < 0 ? all.length : next) - 1);
}

function placeOf({ path, line, column }: StepPlace): StepPlace {
  return { ...(path === undefined ? {} : { path }), line, column };
}
