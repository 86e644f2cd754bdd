/**
 * Where a page stands: in which section, of which kind and phase, and under which claims of a whole section. It
 * follows from the headings before it, and from nothing else.
 */
import type { Page } from '../draft/page.ts';
import { namesCredits, namesPictures, namesWorks } from '../draft/reference-list.ts';
import type { Framework, Task } from '../framework/model.ts';
import { Memo } from '../text/memo.ts';
import { kindOfHeading, namesHeading, type SectionKind } from './headings.ts';
import { areSamePlaces, NOWHERE, type OwnPlace, ownPlaceReader } from './own-places.ts';
import { phaseReader } from './phase-headings.ts';
import { type PageTally, type TallyReader, waitingPhases } from './tally.ts';
import type { Budget } from './word-rules.ts';

/** A section, as far as the pages in it need to know. */
export interface Frame {
  /** Its heading’s level, 0 before the first heading. */
  readonly level: number;
  readonly kind: SectionKind;
  /** Ids of the phases that it belongs to, most often one: those of its heading, or of the heading above it. */
  readonly phases: readonly string[];
  /** Whether its own heading names them, or a comment claims the section for them. */
  readonly namesPhase: boolean;
  /** What becomes of works that are named in it: the text cites them, a list has them, or they are of pictures and neither. */
  readonly works: 'cited' | 'listed' | 'credited';
  /** Codes that its heading, or one above it, claims everything in it for. */
  readonly claiming: ReadonlySet<string>;
  /** Ids of the parts and sections with a budget that it belongs to. */
  readonly budgets: readonly string[];
  /** Those that its own heading names. */
  readonly namesBudgets: readonly string[];
  /** What it has to do with criteria of the writer’s own. */
  readonly own: OwnPlace;
  readonly above: Frame | undefined;
}

const NO_CODES: ReadonlySet<string> = new Set();
const NO_BUDGETS: readonly string[] = [];
const NO_PHASES: readonly string[] = [];

/** What stands before any heading. */
export const outermost: Frame = {
  level: 0,
  kind: 'account',
  phases: NO_PHASES,
  namesPhase: false,
  works: 'cited',
  claiming: NO_CODES,
  budgets: NO_BUDGETS,
  namesBudgets: NO_BUDGETS,
  own: NOWHERE,
  above: undefined,
};

/** Opens frames for one task; `waiting` are the codes and phases of comments above the page that claim its first block. */
export type FrameOpener = (page: Page, before: Frame, isTitle: boolean, waiting: readonly string[]) => Frame;

/** Gives the frame of a page by the one before it; a page without a heading stays in that. */
export function frameOpener(
  framework: Framework,
  task: Task,
  reader: TallyReader,
  budgets: readonly Budget[],
): FrameOpener {
  const known = openers.get(reader) ?? new WeakMap<readonly Budget[], FrameOpener>();
  openers.set(reader, known);
  const opener = known.get(budgets) ?? makeOpener(framework, task, reader, budgets);
  known.set(budgets, opener);
  return opener;
}

const openers = new WeakMap<TallyReader, WeakMap<readonly Budget[], FrameOpener>>();

function makeOpener(
  framework: Framework,
  task: Task,
  reader: TallyReader,
  budgets: readonly Budget[],
): FrameOpener {
  const phases = framework.phases.filter(phase => task.phases.includes(phase.id));
  const said = new Memo<{
    readonly kind: SectionKind;
    readonly phases: readonly string[];
    readonly works: Frame['works'] | undefined;
    readonly budgets: readonly string[];
  }>();
  const phasesOf = phaseReader(phases);
  const ownPlaceOf = ownPlaceReader(framework, task, phasesOf);
  const saidBy = (heading: string) =>
    said.of(heading, () => ({
      kind: kindOfHeading(heading),
      phases: phasesOf(heading),
      works: namesWorks(heading) ? 'listed' : namesCredits(heading) ? 'credited' : undefined,
      budgets: budgetsNamed(heading, budgets),
    }));
  return (page, before, isTitle, waiting) => {
    const { heading } = page;
    if (!heading) return page.listHeading === undefined ? before : listIn(before, page.listHeading);
    let above: Frame | undefined = before;
    while (above && above.level >= heading.depth) above = above.above;
    const inherited = above ?? outermost;
    const kind = inherited.kind === 'account' ? saidBy(heading.text).kind : inherited.kind;
    const namesBudgets = saidBy(heading.text).budgets;
    const tally = reader.tally(page);
    const named =
      kind === 'account'
        ? (claimedBy(tally, waiting) ?? (isTitle ? NO_PHASES : saidBy(heading.text).phases))
        : NO_PHASES;
    const own = tally.citations.flatMap(({ code, claim }) => (claim.kind === 'section' ? code : []));
    return {
      level: heading.depth,
      kind,
      phases: kind !== 'account' ? NO_PHASES : named.length > 0 ? named : inherited.phases,
      namesPhase: named.length > 0,
      works: worksUnder(heading.text, inherited.works, saidBy(heading.text).works),
      claiming: own.length === 0 ? inherited.claiming : new Set([...inherited.claiming, ...own]),
      budgets:
        namesBudgets.length === 0 ? inherited.budgets : [...new Set([...inherited.budgets, ...namesBudgets])],
      namesBudgets,
      own: isTitle ? NOWHERE : ownPlaceOf(heading.text, named, inherited.own),
      above: inherited,
    };
  };
}

function worksUnder(
  heading: string,
  around: Frame['works'],
  said: Frame['works'] | undefined,
): Frame['works'] {
  return said ?? (around === 'listed' && namesPictures(heading) ? 'credited' : around);
}

/** Deeper than any heading is, so that the next one ends it. */
const IN_BOLD = 7;

/** A list of works under a line in bold. */
function listIn(before: Frame, heading: string): Frame {
  const above = before.level === IN_BOLD ? (before.above ?? outermost) : before;
  const kind = above.kind === 'account' ? kindOfHeading(heading) : above.kind;
  return {
    ...above,
    level: IN_BOLD,
    kind,
    phases: kind === 'account' ? above.phases : NO_PHASES,
    namesPhase: false,
    works: 'listed',
    namesBudgets: NO_BUDGETS,
    above,
  };
}

function budgetsNamed(heading: string, budgets: readonly Budget[]): readonly string[] {
  const named = budgets.flatMap(({ kind, id }) =>
    kind !== 'phase' && namesHeading(heading, id, kind === 'part') ? id : [],
  );
  return named.length === 0 ? NO_BUDGETS : named;
}

/** The phases that a comment in a heading line or above it claims its section for; undefined where there is none. */
function claimedBy({ phases }: PageTally, waiting: readonly string[]): readonly string[] | undefined {
  const own = phases.findLast(({ claim }) => claim.kind === 'section');
  return own?.phases ?? waiting.map(waitingPhases).findLast(named => named !== undefined);
}

/** Whether all that follows would be read alike in either frame. */
export function areAlike(a: Frame, b: Frame): boolean {
  if (a === b) return true;
  if (a.level !== b.level || a.kind !== b.kind || a.claiming.size !== b.claiming.size) return false;
  if (a.works !== b.works || a.phases.join() !== b.phases.join()) return false;
  for (const code of a.claiming) if (!b.claiming.has(code)) return false;
  if (!areSamePlaces(a.own, b.own)) return false;
  if (a.budgets !== b.budgets && a.budgets.join() !== b.budgets.join()) return false;
  return a.above && b.above ? areAlike(a.above, b.above) : a.above === b.above;
}

/**
 * Index of the page with the document’s title, which is no phase’s heading, even if it speaks of the impact or a
 * review of something: the first heading, if it alone is of the first level and others follow. -1 if there is none.
 */
export function titleIndex(pages: readonly Page[]): number {
  let title = -1;
  let others = false;
  for (let index = 0; index < pages.length; index++) {
    const depth = pages[index]?.heading?.depth;
    if (depth === undefined) continue;
    if (title < 0) {
      if (depth !== 1) return -1;
      title = index;
    } else if (depth === 1) return -1;
    else others = true;
  }
  return others ? title : -1;
}
