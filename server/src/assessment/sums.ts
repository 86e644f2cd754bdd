/**
 * What an assessment adds up. Every figure is a sum over pages, so that the contribution of a page can be taken
 * off when an edit has replaced it.
 */
import type { Construct } from '../draft/model.ts';
import type { Page } from '../draft/page.ts';
import type { Excludable } from '../framework/model.ts';
import type { Frame } from './frames.ts';
import { addRemarks, copyOfRemarks, noRemarks, type Remarked, type RemarkSums } from './remarks.ts';
import type { Claimed, TallyReader } from './tally.ts';
import type { Budget } from './word-rules.ts';

/** What a code’s citations come to. */
export interface CodeSum {
  readonly citations: number;
  /** Claimed words that can cover, each once. */
  readonly words: number;
  /** Claims that link to a document that is there. */
  readonly evidence: number;
}

/** Words of a phase. */
export interface PhaseSum {
  readonly words: number;
  /** Those that are counted. */
  readonly counted: number;
  /** Words that are not headings. */
  readonly prose: number;
  /** Headings that name it. */
  readonly headings: number;
}

/** Words of a part or section that has a budget. */
export interface BudgetSum {
  readonly counted: number;
  /** Headings that name it. */
  readonly headings: number;
}

/** The sums of a draft. */
export interface Sums {
  total: number;
  strays: number;
  readonly excluded: Map<Excludable, number>;
  readonly phases: Map<string, PhaseSum>;
  /** By the id of the budget. */
  readonly budgets: Map<string, BudgetSum>;
  readonly codes: Map<string, CodeSum>;
  /** Codes taken at their word: the number of their area, and of the pages that cite them. */
  readonly unlisted: Map<string, { readonly area: number; readonly pages: number }>;
  readonly remarks: RemarkSums;
}

/** Nothing yet. */
export function noSums(): Sums {
  return {
    total: 0,
    strays: 0,
    excluded: new Map(),
    phases: new Map(),
    budgets: new Map(),
    codes: new Map(),
    unlisted: new Map(),
    remarks: noRemarks(),
  };
}

/** Sums of their own with the same figures. */
export function copyOf(sums: Sums): Sums {
  return {
    total: sums.total,
    strays: sums.strays,
    excluded: new Map(sums.excluded),
    phases: new Map(sums.phases),
    budgets: new Map(sums.budgets),
    codes: new Map(sums.codes),
    unlisted: new Map(sums.unlisted),
    remarks: copyOfRemarks(sums.remarks),
  };
}

/** What a page is added up with. */
export interface Adding {
  readonly reader: TallyReader;
  readonly excludes: readonly Excludable[];
  /** What has a budget of its own; `frames.ts` says which pages belong to it. */
  readonly budgets: readonly Budget[];
  /** Link targets that are known to be there. */
  readonly documents: ReadonlySet<string>;
  /** What is looked for in the text besides codes. */
  readonly reads: ReadonlySet<Remarked>;
}

/**
 * Adds a page that stands in `frame` to the sums, or takes it off again (`sign` -1). `arriving` are the codes of
 * comments at the end of an earlier page that claim its first block.
 */
export function addPage(
  sums: Sums,
  page: Page,
  frame: Frame,
  arriving: readonly string[],
  { reader, excludes, documents, reads }: Adding,
  sign: 1 | -1,
): void {
  const tally = reader.tally(page);
  addRemarks(sums.remarks, page, frame, arriving, tally, reads, sign);
  addWords(sums, page, frame, excludes, sign);
  sums.strays += sign * tally.strays.length;
  for (const [code, area] of tally.unlisted) {
    const pages = (sums.unlisted.get(code)?.pages ?? 0) + sign;
    if (pages > 0) sums.unlisted.set(code, { area, pages });
    else sums.unlisted.delete(code);
  }
  for (const { code } of tally.citations) addCode(sums, code, sign, 0, 0);
  if (frame.kind !== 'account') return;

  const claim = (code: string, { words, targets }: Claimed) => {
    const evidence = targets.length > 0 && targets.some(target => documents.has(target)) ? sign : 0;
    addCode(sums, code, 0, sign * words, evidence);
  };
  for (const code of frame.claiming) claim(code, tally.whole);
  const claimed =
    arriving.length > 0 && page.opening > 0 ? reader.claimedWith(page, arriving) : tally.claimed;
  for (const [code, what] of claimed) if (!frame.claiming.has(code)) claim(code, what);
}

function addCode(sums: Sums, code: string, citations: number, words: number, evidence: number): void {
  const old = sums.codes.get(code);
  sums.codes.set(code, {
    citations: (old?.citations ?? 0) + citations,
    words: (old?.words ?? 0) + words,
    evidence: (old?.evidence ?? 0) + evidence,
  });
}

function addWords(sums: Sums, page: Page, frame: Frame, excludes: readonly Excludable[], sign: 1 | -1): void {
  sums.total += sign * page.total;
  let counted = page.total;
  const leaveOut = (what: Excludable, words: number) => {
    counted -= words;
    if (words > 0) sums.excluded.set(what, (sums.excluded.get(what) ?? 0) + sign * words);
  };
  if (isLeftOut(frame, excludes)) leaveOut(frame.kind, page.total);
  else for (const what of excludes) if (isConstruct(what)) leaveOut(what, page.words[what] ?? 0);
  for (const id of frame.budgets) {
    const old = sums.budgets.get(id);
    sums.budgets.set(id, {
      counted: (old?.counted ?? 0) + sign * counted,
      headings: (old?.headings ?? 0) + (page.heading && frame.namesBudgets.includes(id) ? sign : 0),
    });
  }
  if (frame.phase === undefined) return;
  const old = sums.phases.get(frame.phase);
  sums.phases.set(frame.phase, {
    words: (old?.words ?? 0) + sign * page.total,
    counted: (old?.counted ?? 0) + sign * counted,
    prose: (old?.prose ?? 0) + sign * (page.total - (page.words.heading ?? 0)),
    headings: (old?.headings ?? 0) + (page.heading && frame.namesPhase ? sign : 0),
  });
}

/** Whether a section is not counted, whatever it is made of. */
export function isLeftOut(
  frame: Frame,
  excludes: readonly Excludable[],
): frame is Frame & { readonly kind: Exclude<Frame['kind'], 'account'> } {
  return frame.kind !== 'account' && excludes.includes(frame.kind);
}

function isConstruct(what: Excludable): what is Excludable & Construct {
  return what !== 'annex' && what !== 'supporting-documents' && what !== 'references';
}
