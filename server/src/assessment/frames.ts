/**
 * Where a page stands: in which section, of which kind and phase, and under which claims of a whole section. It
 * follows from the headings before it, and from nothing else.
 */
import { CITING_WORD } from '../draft/code-lines.ts';
import type { Page } from '../draft/page.ts';
import { namesCredits, namesPictures, namesWorks } from '../draft/reference-list.ts';
import type { Framework, Task } from '../framework/model.ts';
import { Memo } from '../text/memo.ts';
import type { Numbering } from './heading-tags.ts';
import { apartByHeading, kindOfHeading, namesHeading, type SectionKind } from './headings.ts';
import { areSamePlaces, NOWHERE, type OwnPlace, ownPlaceReader } from './own-places.ts';
import type { PageTally } from './page-tally.ts';
import { phaseReader } from './phase-headings.ts';
import { type TallyReader, waitingPhases } from './tally.ts';
import type { Budget, NamedSection } from './word-rules.ts';

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
  /** Whether its heading can claim it: the title can’t. */
  readonly claims: boolean;
  /** The number that opens its heading. */
  readonly numbering: Numbering | undefined;
  /** What it is besides that may be left out of the count; a section that is named is, and of the title only its own words. */
  readonly apart: 'contents' | 'abstract' | 'section' | 'title' | undefined;
  /** Ids of the sections to leave out that its own heading names. */
  readonly namesSections: readonly string[];
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
  claims: true,
  numbering: undefined,
  apart: undefined,
  namesSections: NO_BUDGETS,
  own: NOWHERE,
  above: undefined,
};

/** What bears on the frame of a page besides the one before it. */
export interface Opening {
  readonly isTitle: boolean;
  /** The codes and phases of comments above the page that claim its first block. */
  readonly waiting: readonly string[];
  /** Codes that a heading below its own, which is but a label, has for its section. */
  readonly labelled: readonly string[];
  readonly tally: PageTally;
}

/** Opens frames for one task. */
export type FrameOpener = (page: Page, before: Frame, opening: Opening) => Frame;

/** The frame that a heading of a level stands in, behind a page that stands in `before`. */
export function enclosing(before: Frame, level: number): Frame {
  let above: Frame | undefined = before;
  while (above && above.level >= level) above = above.above;
  return above ?? outermost;
}

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
    readonly phases: readonly string[];
    readonly works: Frame['works'] | undefined;
    readonly budgets: readonly string[];
    readonly sections: readonly string[];
    readonly apart: ReturnType<typeof apartByHeading>;
  }>();
  const phasesOf = phaseReader(phases);
  const ownPlaceOf = ownPlaceReader(framework, task, phasesOf);
  const saidBy = (heading: string) =>
    said.of(heading, () => ({
      kind: kindOfHeading(heading),
      phases: phasesOf(heading),
      works: namesWorks(heading) ? 'listed' : namesCredits(heading) ? 'credited' : undefined,
      budgets: budgetsNamed(heading, budgets),
      sections: sectionsNamed(heading, sections),
      apart: apartByHeading(heading),
    }));
  return (page, before, { isTitle, waiting, labelled, tally }) => {
    const { heading } = page;
    if (!heading) return page.listHeading === undefined ? before : listIn(before, page.listHeading);
    const inherited = enclosing(before, heading.depth);
    const kind = inherited.kind === 'account' ? saidBy(heading.text).kind : inherited.kind;
    const { budgets: namesBudgets, sections: namesSections, apart } = saidBy(heading.text);
    const around = inherited.apart === 'title' ? undefined : inherited.apart;
    const leftOut = namesSections.length > 0 ? (isTitle ? 'title' : 'section') : undefined;
    const named =
      kind === 'account'
        ? (claimedBy(tally, waiting) ?? (isTitle ? NO_PHASES : saidBy(heading.text).phases))
        : NO_PHASES;
    const own = tally.citations.flatMap(({ code, claim }) => (claim.kind === 'section' ? code : []));
    if (!isTitle) {
      own.push(...labelled);
      for (const code of waiting) if (waitingPhases(code) === undefined) own.push(code);
    }
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
      claims: !isTitle,
      numbering: reader.headings.numberingOf(heading.text),
      apart: leftOut ?? (around === 'section' ? around : (apart ?? around)),
      namesSections,
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
    namesSections: NO_BUDGETS,
    above,
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

/** The phases that a comment in a heading line or above it claims its section for; undefined where there is none. */
function claimedBy({ phases }: PageTally, waiting: readonly string[]): readonly string[] | undefined {
  const own = phases.findLast(({ claim }) => claim.kind === 'section');
  return own?.phases ?? waiting.map(waitingPhases).findLast(named => named !== undefined);
}

/** Whether all that follows would be read alike in either frame. */
export function areAlike(a: Frame, b: Frame): boolean {
  if (a === b) return true;
  if (a.level !== b.level || a.kind !== b.kind || a.claiming.size !== b.claiming.size) return false;
  if (a.apart !== b.apart || a.works !== b.works || a.phases.join() !== b.phases.join()) return false;
  for (const code of a.claiming) if (!b.claiming.has(code)) return false;
  if (a.numbering?.number !== b.numbering?.number || a.numbering?.isScheme !== b.numbering?.isScheme)
    return false;
  if (!areSamePlaces(a.own, b.own)) return false;
  if (a.budgets !== b.budgets && a.budgets.join() !== b.budgets.join()) return false;
  return a.above && b.above ? areAlike(a.above, b.above) : a.above === b.above;
}

/**
 * Index of the page with the document’s title: the first heading, if others stand below it and none has its level, unless
 * it is there for a criterion by its first words. -1 if there is none.
 */
export function titleIndex(pages: readonly Page[], reader: TallyReader): number {
  let title = -1;
  let level = 0;
  let others = false;
  for (let index = 0; index < pages.length; index++) {
    const depth = pages[index]?.heading?.depth;
    if (depth === undefined) continue;
    if (title < 0) {
      title = index;
      level = depth;
    } else if (depth === level) return -1;
    else if (depth > level) others = true;
  }
  const page = pages[title];
  return page?.heading && others && !namesCriterion(page, page.heading.text, reader) ? title : -1;
}

function namesCriterion(page: Page, heading: string, reader: TallyReader): boolean {
  return (
    CITING_WORD.test(heading) ||
    reader.tally(page).citations.some(({ isOpening }) => isOpening) ||
    reader.headings.isTitleOfCriterion(heading)
  );
}
