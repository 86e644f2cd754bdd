/**
 * What an assessment adds up. Every figure is a sum over pages, so that the contribution of a page can be taken
 * off when an edit has replaced it.
 */
import type { PlacedNote } from '../draft/note-places.ts';
import { bodyOf } from '../draft/notes.ts';
import type { Page } from '../draft/page.ts';
import type { LeftOut } from '../framework/choices.ts';
import type { Excludable } from '../framework/model.ts';
import {
  addTo,
  type Counts,
  copyOfCounts,
  countPage,
  noCounts,
  type Readings,
  type Standing,
} from './counts.ts';
import type { Links } from './documents.ts';
import type { Frame } from './frames.ts';
import { isConstruct, leftOutAs } from './left-out.ts';
import type { Claimed, PageTally } from './page-tally.ts';
import { claimedWith, type TallyReader, waitingPhases } from './tally.ts';
import type { Budget, NamedSection } from './word-rules.ts';

/** What a code’s citations come to. */
export interface CodeSum {
  readonly citations: number;
  /** Those that stand in the account, and not in a quotation. */
  readonly inAccount: number;
  /** Claimed words that can cover, each once. */
  readonly words: number;
  /** Claims that link to a document that is there. */
  readonly evidence: number;
  /** Citations of places at which nothing is written yet. */
  readonly places: number;
}

/** Words of a phase. */
export interface PhaseSum {
  readonly words: number;
  /** Those that are counted. */
  readonly counted: number;
  /** Words that are not headings. */
  readonly prose: number;
  /** Headings that name it, and pages on which comments claim passages for it. */
  readonly named: number;
}

/** Words of a part or section that has a budget. */
export interface BudgetSum {
  readonly counted: number;
  /** Headings that name it. */
  readonly named: number;
}

/** The sums of a draft. */
export interface Sums {
  total: number;
  readonly excluded: Map<LeftOut, number>;
  /** Headings that name a section to leave out, by its id. */
  readonly sections: Map<string, number>;
  readonly phases: Map<string, PhaseSum>;
  /** By the id of the budget. */
  readonly budgets: Map<string, BudgetSum>;
  readonly codes: Map<string, CodeSum>;
  /** Codes taken at their word: the number of their area, and of the pages that cite them. */
  readonly unlisted: Map<string, { readonly area: number | undefined; readonly pages: number }>;
  /** How much there is of what is looked for in the text. */
  readonly counts: Counts;
  /** Pages that refer to a file or annex, by the key of the link: of the account, and of annexes. */
  readonly refers: Map<string, { readonly account: number; readonly annexes: number }>;
  /** Pages of the account that speak of a condition, by its id. */
  readonly speaksOf: Map<string, number>;
}

/** Nothing yet. */
export function noSums(): Sums {
  return {
    total: 0,
    excluded: new Map(),
    sections: new Map(),
    phases: new Map(),
    budgets: new Map(),
    codes: new Map(),
    unlisted: new Map(),
    counts: noCounts(),
    refers: new Map(),
    speaksOf: new Map(),
  };
}

/** Sums of their own with the same figures. */
export function copyOf(sums: Sums): Sums {
  return {
    total: sums.total,
    excluded: new Map(sums.excluded),
    sections: new Map(sums.sections),
    phases: new Map(sums.phases),
    budgets: new Map(sums.budgets),
    codes: new Map(sums.codes),
    unlisted: new Map(sums.unlisted),
    counts: copyOfCounts(sums.counts),
    refers: new Map(sums.refers),
    speaksOf: new Map(sums.speaksOf),
  };
}

/** What a page is added up with. */
export interface Adding {
  readonly reader: TallyReader;
  readonly excludes: readonly Excludable[];
  /** Sections that are left out by name. */
  readonly excludeSections: readonly NamedSection[];
  /** What has a budget of its own; `frames.ts` says which pages belong to it. */
  readonly budgets: readonly Budget[];
  /** Keys of links and annexes that can be a supporting document. */
  readonly evidence: Links['evidence'];
  /** What is counted in the text besides codes. */
  readonly reads: Readings;
}

/** Adds a page where it stands to the sums, or takes it off again (`sign` -1). */
export function addPage(
  sums: Sums,
  page: Page,
  standing: Standing,
  /** What it says of criteria without its footnotes. */
  body: PageTally,
  adding: Adding,
  sign: 1 | -1,
): void {
  countPage(sums.counts, page, standing, adding.reads, sign);
  addText(sums, bodyOf(page), { ...standing, tally: body }, adding, sign);
}

/** Adds footnotes whose marks stand in `frame`, or takes them off again. */
export function addNotes(
  sums: Sums,
  notes: readonly PlacedNote[],
  frame: Frame,
  adding: Adding,
  sign: 1 | -1,
): void {
  for (const { page } of notes) addText(sums, page, noteStanding(page, frame, adding.reader), adding, sign);
}

/** Where a footnote stands, and what it says: nothing on other pages claims it. */
export function noteStanding(page: Page, frame: Frame, reader: TallyReader): Standing {
  return { frame, arriving: NOTHING_ARRIVES, tally: reader.tally(page) };
}

const NOTHING_ARRIVES: readonly string[] = [];

function addText(
  sums: Sums,
  page: Page,
  standing: Standing,
  { excludes, evidence }: Adding,
  sign: 1 | -1,
): void {
  const { frame, arriving, tally } = standing;
  const counted = addWords(sums, page, frame, excludes, sign);
  addPhases(sums, page, frame, arriving, tally, { counted, excludes }, sign);
  addReferences(sums, frame, tally, sign);
  for (const [code, area] of tally.unlisted) {
    const pages = (sums.unlisted.get(code)?.pages ?? 0) + sign;
    if (pages > 0) sums.unlisted.set(code, { area, pages });
    else sums.unlisted.delete(code);
  }
  const inAccount = frame.kind === 'account';
  for (const { code, quoted } of tally.citations)
    addCode(sums, code, { citations: sign, inAccount: inAccount && !quoted ? sign : 0 });
  addPlaces(sums, page, standing, sign);
  if (!inAccount) return;
  for (const id of tally.speaksOf.keys()) addTo(sums.speaksOf, id, sign);

  const claim = (code: string, { words, targets }: Claimed) => {
    const linked = targets.length > 0 && targets.some(target => evidence.has(target));
    addCode(sums, code, { words: sign * words, evidence: linked ? sign : 0 });
  };
  eachClaim(page, standing, claim);
}

/**
 * Calls `claim` with each code that claims something on a page of the account, and what: each passage once. Codes can
 * come that claim nothing here but are cited.
 */
export function eachClaim(
  page: Page,
  { frame, arriving, tally }: Standing,
  claim: (code: string, claimed: Claimed) => void,
): void {
  if (frame.kind !== 'account') return;
  for (const code of frame.claiming) claim(code, tally.whole);
  // Above a heading, a comment claims the section: its frame knows.
  const isAwaited = arriving.length > 0 && page.opening > 0 && !page.heading;
  const claimed = isAwaited ? claimedWith(page, tally, arriving) : tally.claimed;
  for (const [code, what] of claimed) if (!frame.claiming.has(code)) claim(code, what);
}

/** Counts citations of places at which nothing is written yet. */
function addPlaces(sums: Sums, page: Page, { arriving, tally }: Standing, sign: 1 | -1): void {
  if (!page.passages.some(({ place }) => place)) return;
  const isPlace = (from: number, to: number) =>
    from < to && page.passages.slice(from, to).every(({ place }) => place);
  for (const { code, claim } of tally.citations)
    if (claim.kind === 'passages' && isPlace(claim.from, claim.to)) addCode(sums, code, { places: sign });
  if (page.heading || !isPlace(0, page.opening)) return;
  for (const code of arriving) if (waitingPhases(code) === undefined) addCode(sums, code, { places: sign });
}

function addCode(
  sums: Sums,
  code: string,
  { citations = 0, inAccount = 0, words = 0, evidence = 0, places = 0 }: Partial<CodeSum>,
): void {
  const old = sums.codes.get(code);
  sums.codes.set(code, {
    citations: (old?.citations ?? 0) + citations,
    inAccount: (old?.inAccount ?? 0) + inAccount,
    words: (old?.words ?? 0) + words,
    evidence: (old?.evidence ?? 0) + evidence,
    places: (old?.places ?? 0) + places,
  });
}

function addReferences(sums: Sums, { kind }: Frame, { refers }: PageTally, sign: 1 | -1): void {
  if (kind === 'references') return;
  for (const key of refers) {
    const old = sums.refers.get(key);
    const account = (old?.account ?? 0) + (kind === 'account' ? sign : 0);
    const annexes = (old?.annexes ?? 0) + (kind === 'account' ? 0 : sign);
    if (account + annexes > 0) sums.refers.set(key, { account, annexes });
    else sums.refers.delete(key);
  }
}

/** Gives the words of the page that are counted. */
function addWords(
  sums: Sums,
  page: Page,
  frame: Frame,
  excludes: readonly Excludable[],
  sign: 1 | -1,
): number {
  sums.total += sign * page.total;
  let counted = page.total;
  const leaveOut = (what: LeftOut, words: number) => {
    counted -= words;
    if (words > 0) sums.excluded.set(what, (sums.excluded.get(what) ?? 0) + sign * words);
  };
  const whole = leftOutAs(frame, excludes);
  if (whole) leaveOut(whole, page.total);
  else for (const what of excludes) if (isConstruct(what)) leaveOut(what, page.words[what] ?? 0);
  if (page.heading) for (const id of frame.namesSections) addTo(sums.sections, id, sign);
  for (const id of frame.budgets) {
    const old = sums.budgets.get(id);
    sums.budgets.set(id, {
      counted: (old?.counted ?? 0) + sign * counted,
      named: (old?.named ?? 0) + (page.heading && frame.namesBudgets.includes(id) ? sign : 0),
    });
  }
  return counted;
}

/** Words belong to the phases of their section, or to those that a comment claims them for: to each of several. */
function addPhases(
  sums: Sums,
  page: Page,
  frame: Frame,
  arriving: readonly string[],
  { phases }: PageTally,
  { counted: ofPage, excludes }: { readonly counted: number; readonly excludes: readonly Excludable[] },
  sign: 1 | -1,
): void {
  const { kind, phases: ofSection, namesPhase } = frame;
  const isCounted = leftOutAs(frame, excludes) === undefined;
  let words = page.total;
  let counted = ofPage;
  let prose = page.total - (page.words.heading ?? 0);
  const add = (to: string, all: number, ofCounted: number, ofProse: number, named: number) => {
    const old = sums.phases.get(to);
    sums.phases.set(to, {
      words: (old?.words ?? 0) + sign * all,
      counted: (old?.counted ?? 0) + sign * ofCounted,
      prose: (old?.prose ?? 0) + sign * ofProse,
      named: (old?.named ?? 0) + sign * named,
    });
  };
  if (kind === 'account' && (phases.length > 0 || arriving.length > 0)) {
    for (const [claimed, passages] of claimedFor(page, phases, arriving)) {
      let [own, ownCounted, ownProse] = [0, 0, 0];
      for (const index of passages) {
        const passage = page.passages[index];
        if (!passage) continue;
        own += passage.words;
        if (isCounted && !excludes.some(what => what === passage.construct)) ownCounted += passage.words;
        if (passage.construct !== 'heading') ownProse += passage.words;
      }
      words -= own;
      counted -= ownCounted;
      prose -= ownProse;
      for (const phase of claimed) add(phase, own, ownCounted, ownProse, 1);
    }
  }
  for (const phase of ofSection) add(phase, words, counted, prose, page.heading && namesPhase ? 1 : 0);
}

/** The passages that comments claim for phases; of two comments the later one counts. */
function claimedFor(
  page: Page,
  claims: PageTally['phases'],
  arriving: readonly string[],
): Iterable<readonly [phases: readonly string[], passages: readonly number[]]> {
  const owners = new Map<number, readonly string[]>();
  const claim = (phases: readonly string[], from: number, to: number) => {
    for (let index = from; index < to; index++) owners.set(index, phases);
  };
  // Above a heading, a comment claims the section: its frame knows.
  for (const waiting of page.heading ? [] : arriving) {
    const phases = waitingPhases(waiting);
    if (phases !== undefined) claim(phases, 0, page.opening);
  }
  for (const { phases, claim: claimed } of claims)
    if (claimed.kind === 'passages') claim(phases, claimed.from, claimed.to);
  const byPhases = new Map<string, { phases: readonly string[]; passages: number[] }>();
  for (const [index, phases] of owners) {
    const known = byPhases.get(phases.join()) ?? { phases, passages: [] };
    byPhases.set(phases.join(), known);
    known.passages.push(index);
  }
  return [...byPhases.values()].map(({ phases, passages }) => [phases, passages] as const);
}
