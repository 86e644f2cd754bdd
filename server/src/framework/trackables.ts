/**
 * What a task tracks: its known criteria, and stand-ins where an area's list of criteria is not complete.
 */

import type { Criterion, Framework, Provenance, Task } from './model.ts';
import { areasNamed } from './named-areas.ts';
import type { TrackedKind } from './tracked-kinds.ts';

/** One thing whose coverage is followed through a draft. */
export interface Trackable {
  readonly code: string;
  readonly kind: Exclude<TrackedKind, 'unlisted'>;
  /** Number of its area, where it has one. */
  readonly area: number | undefined;
  /** Numbers of all its areas, where it belongs to several. */
  readonly areas?: readonly number[];
  /** Id of the task's part that its area belongs to. */
  readonly part: string | undefined;
  /** A few words for lists. */
  readonly title: string;
  readonly asks: string;
  readonly supportingDocument: string | undefined;
  /** Codes of the learning statements that it tracks to. */
  readonly tracks: readonly string[];
  /** Whether the code counts as cited in running text without brackets, ‘criterion’ or a comment. */
  readonly citedAnywhere: boolean;
  readonly provenance: Provenance | undefined;
  /** The code, or the title in small letters with hyphens where there is none: what files and programs name it by. */
  readonly id: string;
  /** Its entry, where it is a criterion: marks, descriptors and key questions. */
  readonly entry?: Criterion;
}

/** The stand-in code of the statement at `index` (from 0) of an area: `1.2.a` is the first of area 1, level 2. */
export function statementCode(
  framework: Pick<Framework, 'level'>,
  areaNumber: number,
  index: number,
): string {
  const letter = String.fromCharCode(97 + index);
  return framework.level === undefined
    ? `${areaNumber}.${letter}`
    : `${areaNumber}.${framework.level}.${letter}`;
}

/** Number of the area that a code says: its first number, or that of the area whose code is its first letter; of several the first. */
export function areaOfCode({ codes, areas }: Framework, code: string): number | undefined {
  if (codes === 'listed') return undefined;
  if (codes === 'aim.grade')
    return areasNamed(codes, code).find(named => areas.some(({ number }) => number === named));
  return areas.find(area =>
    codes === 'ksb' ? code.startsWith(area.code) : code.startsWith(`${area.number}.`),
  )?.number;
}

/** Number of a criterion’s area: what its entry says, of several the first, else what its code says. */
function areaOfCriterion(
  framework: Framework,
  { area, areas, code, codeless }: Criterion,
): number | undefined {
  return area ?? areas?.[0] ?? (codeless ? undefined : areaOfCode(framework, code));
}

/** Everything that `task` tracks, by area in the task's order, criteria before stand-ins. */
export function trackablesOf(framework: Framework, task: Task): readonly Trackable[] {
  const partOf = (area: number | undefined) =>
    area === undefined ? undefined : task.parts.find(part => part.areas.includes(area))?.id;
  const tracked: Trackable[] = [];
  const placed = new Set<string>();

  const criteriaOf = (area: number | undefined) =>
    task.criteria.filter(criterion => areaOfCriterion(framework, criterion) === area);

  const addCriteria = (area: number | undefined) => {
    for (const criterion of criteriaOf(area)) {
      if (placed.has(criterion.code)) continue;
      placed.add(criterion.code);
      const areas = criterion.areas ?? areasNamed(framework.codes, criterion.code);
      tracked.push({
        code: criterion.code,
        id: criterion.codeless ? slug(criterion.code) : criterion.code,
        kind: 'criterion',
        area,
        part: partOf(area),
        title: criterion.codeless
          ? shortened(criterion.asks)
          : (criterion.title ?? shortened(criterion.asks)),
        asks: criterion.asks,
        supportingDocument: criterion.supportingDocument,
        tracks: criterion.tracks ?? [],
        ...(areas.length > 1 ? { areas } : {}),
        citedAnywhere: framework.citing === 'anywhere' && !criterion.codeless && /\d/.test(criterion.code),
        provenance: criterion.provenance,
        entry: criterion,
      });
    }
  };

  for (const number of task.areas) {
    const area = framework.areas.find(candidate => candidate.number === number);
    if (!area) continue;
    addCriteria(number);
    if (area.criteriaComplete) continue;
    if (area.learnHowTo.length === 0) {
      tracked.push({
        code: area.code,
        id: area.code,
        kind: 'area',
        area: number,
        part: partOf(number),
        title: area.title,
        asks: `The criteria of area ${number}, ${area.title}, are not known here; its code is an interim criterion until you add the official list.`,
        supportingDocument: undefined,
        tracks: [],
        citedAnywhere: false,
        provenance: area.provenance,
      });
      continue;
    }
    const steppedBack = new Set(criteriaOf(number).flatMap(criterion => criterion.tracks ?? []));
    area.learnHowTo.forEach((statement, index) => {
      const code = statementCode(framework, number, index);
      if (steppedBack.has(code)) return;
      tracked.push({
        code,
        id: code,
        kind: 'statement',
        area: number,
        part: partOf(number),
        title: statement.title ?? shortened(statement.asks),
        asks: statement.asks,
        supportingDocument: undefined,
        tracks: [code],
        citedAnywhere: framework.citing === 'anywhere',
        provenance: statement.provenance,
      });
    });
  }
  // Criteria outside the task's areas: those of a framework without areas, or of an area it does not name.
  for (const criterion of task.criteria) {
    if (!placed.has(criterion.code)) addCriteria(areaOfCriterion(framework, criterion));
  }
  return tracked.sort((a, b) => areaOrder(a.area, task) - areaOrder(b.area, task));
}

/** Whether the text is asked to cover it: some are judged by the program or a presentation. */
export function isAsked({ entry }: Pick<Trackable, 'entry'>): boolean {
  return entry?.judged !== 'elsewhere';
}

/** A title as an id: small letters and digits with hyphens between them. */
export function slug(title: string): string {
  return title
    .normalize('NFD')
    .toLowerCase()
    .replace(/['\u2019]|\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replaceAll(' ', '-');
}

/** Where an area stands in the task’s order; what belongs to none of its areas comes after, what has no area last. */
export function areaOrder(area: number | undefined, task: Task): number {
  if (area === undefined) return Number.MAX_SAFE_INTEGER;
  const index = task.areas.indexOf(area);
  return index < 0 ? task.areas.length : index;
}

/** The beginning of a text for lists: whole words, some 60 UTF-16 code units. */
export function shortened(text: string, most = 60): string {
  const first = text.split(/(?<=[.;:])\s/, 1)[0] ?? text;
  const line = first.replace(/[.;:]$/, '');
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const lastSpace = cut.lastIndexOf(' ');
  return `${cut.slice(0, lastSpace > most / 2 ? lastSpace : most).replace(/[,;:]$/, '')}…`;
}
