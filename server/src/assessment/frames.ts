/**
 * Where a page stands: in which section, of which kind and phase, and under which claims of a whole section. It
 * follows from the headings before it, and from nothing else.
 */
import type { Page } from '../draft/page.ts';
import type { Framework, Task } from '../framework/model.ts';
import { Memo } from '../text/memo.ts';
import { apartByHeading, kindOfHeading, namesHeading, phaseOfHeading, type SectionKind } from './headings.ts';
import { type PageTally, type TallyReader, waitingPhase } from './tally.ts';
import type { Budget, NamedSection } from './word-rules.ts';

/** A section, as far as the pages in it need to know. */
export interface Frame {
  /** Its heading’s level, 0 before the first heading. */
  readonly level: number;
  readonly kind: SectionKind;
  readonly phase: string | undefined;
  /** Whether its own heading names the phase, or a comment claims the section for it. */
  readonly namesPhase: boolean;
  /** Codes that its heading, or one above it, claims everything in it for. */
  readonly claiming: ReadonlySet<string>;
  /** Ids of the parts and sections with a budget that it belongs to. */
  readonly budgets: readonly string[];
  /** Those that its own heading names. */
  readonly namesBudgets: readonly string[];
  /** What it is besides that may be left out of the count; a section that is named is, and of the title only its own words. */
  readonly apart: 'contents' | 'abstract' | 'section' | 'title' | undefined;
  /** Ids of the sections to leave out that its own heading names. */
  readonly namesSections: readonly string[];
  readonly above: Frame | undefined;
}

const NO_CODES: ReadonlySet<string> = new Set();
const NO_BUDGETS: readonly string[] = [];

/** What stands before any heading. */
export const outermost: Frame = {
  level: 0,
  kind: 'account',
  phase: undefined,
  namesPhase: false,
  claiming: NO_CODES,
  budgets: NO_BUDGETS,
  namesBudgets: NO_BUDGETS,
  apart: undefined,
  namesSections: NO_BUDGETS,
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
  sections: readonly NamedSection[],
): FrameOpener {
  const byBudgets = openers.get(reader) ?? new WeakMap<readonly Budget[], BySections>();
  openers.set(reader, byBudgets);
  const known = byBudgets.get(budgets) ?? new WeakMap<readonly NamedSection[], FrameOpener>();
  byBudgets.set(budgets, known);
  const opener = known.get(sections) ?? makeOpener(framework, task, reader, budgets, sections);
  known.set(sections, opener);
  return opener;
}

type BySections = WeakMap<readonly NamedSection[], FrameOpener>;
const openers = new WeakMap<TallyReader, WeakMap<readonly Budget[], BySections>>();

function makeOpener(
  framework: Framework,
  task: Task,
  reader: TallyReader,
  budgets: readonly Budget[],
  sections: readonly NamedSection[],
): FrameOpener {
  const phases = framework.phases.filter(phase => task.phases.includes(phase.id));
  const said = new Memo<{
    readonly kind: SectionKind;
    readonly phase: string | undefined;
    readonly budgets: readonly string[];
    readonly sections: readonly string[];
    readonly apart: ReturnType<typeof apartByHeading>;
  }>();
  const saidBy = (heading: string) =>
    said.of(heading, () => ({
      kind: kindOfHeading(heading),
      phase: phaseOfHeading(heading, phases),
      budgets: budgetsNamed(heading, budgets),
      sections: sectionsNamed(heading, sections),
      apart: apartByHeading(heading),
    }));
  return (page, before, isTitle, waiting) => {
    const { heading } = page;
    if (!heading) return before;
    let above: Frame | undefined = before;
    while (above && above.level >= heading.depth) above = above.above;
    const inherited = above ?? outermost;
    const kind = inherited.kind === 'account' ? saidBy(heading.text).kind : inherited.kind;
    const { budgets: namesBudgets, sections: namesSections, apart } = saidBy(heading.text);
    const around = inherited.apart === 'title' ? undefined : inherited.apart;
    const leftOut = namesSections.length > 0 ? (isTitle ? 'title' : 'section') : undefined;
    const tally = reader.tally(page);
    const named =
      kind === 'account'
        ? (claimedBy(tally, waiting) ?? (isTitle ? undefined : saidBy(heading.text).phase))
        : undefined;
    const own = tally.citations.flatMap(({ code, claim }) => (claim.kind === 'section' ? code : []));
    return {
      level: heading.depth,
      kind,
      phase: kind === 'account' ? (named ?? inherited.phase) : undefined,
      namesPhase: named !== undefined,
      claiming: own.length === 0 ? inherited.claiming : new Set([...inherited.claiming, ...own]),
      budgets:
        namesBudgets.length === 0 ? inherited.budgets : [...new Set([...inherited.budgets, ...namesBudgets])],
      namesBudgets,
      apart: leftOut ?? (around === 'section' ? around : (apart ?? around)),
      namesSections,
      above: inherited,
    };
  };
}

function budgetsNamed(heading: string, budgets: readonly Budget[]): readonly string[] {
  const named = budgets.flatMap(({ kind, id }) =>
    kind !== 'phase' && namesHeading(heading, id, kind === 'part') ? id : [],
  );
  return named.length === 0 ? NO_BUDGETS : named;
}

function sectionsNamed(heading: string, sections: readonly NamedSection[]): readonly string[] {
  const named = sections.flatMap(({ id }) => (namesHeading(heading, id, false) ? id : []));
  return named.length === 0 ? NO_BUDGETS : named;
}

/** The phase that comments in a heading line or above it claim its section for; undefined where there is none. */
function claimedBy({ phases }: PageTally, waiting: readonly string[]): string | undefined {
  const own = phases.findLast(({ claim }) => claim.kind === 'section');
  return own?.phase ?? waiting.map(waitingPhase).findLast(phase => phase !== undefined);
}

/** Whether all that follows would be read alike in either frame. */
export function areAlike(a: Frame, b: Frame): boolean {
  if (a === b) return true;
  if (
    a.level !== b.level ||
    a.kind !== b.kind ||
    a.phase !== b.phase ||
    a.apart !== b.apart ||
    a.claiming.size !== b.claiming.size
  )
    return false;
  for (const code of a.claiming) if (!b.claiming.has(code)) return false;
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
