/**
 * How much there is to be said of the text itself: placeholders, personal data, claimed passages without ‘I’, works
 * that are cited or listed, comments that silence rules. Only sums are kept; whoever reports them looks up the places.
 */

import type { Page } from '../draft/page.ts';
import type { Span } from '../draft/passage.ts';
import { citedWorks, listedWorks, type Work } from '../draft/readings/cited-works.ts';
import { personal } from '../draft/readings/first-person.ts';
import { oddMarks } from '../draft/readings/odd-marks.ts';
import { personalData } from '../draft/readings/personal-data.ts';
import { loneComments, placeholders } from '../draft/readings/placeholders.ts';
import type { Reading } from '../draft/readings/reading.ts';
import { silences } from '../draft/readings/silences.ts';
import { crowded, deepLines } from '../draft/readings/unread.ts';
import type { Frame } from './frames.ts';
import { awaitsCode, type PageTally } from './tally.ts';

/** What a text can be searched for. */
export type Remarked = 'first-person' | 'placeholders' | 'references' | 'personal-data';

/** All of it. */
export const remarked: ReadonlySet<Remarked> = new Set<Remarked>([
  'first-person',
  'placeholders',
  'references',
  'personal-data',
]);

/** A work, and how often it is cited or listed. */
export interface CountedWork {
  readonly keys: readonly string[];
  /** How often it is surely meant. */
  readonly sure: number;
  readonly count: number;
}

/** How much there is; nought of what was not looked for. */
export interface RemarkSums {
  silences: number;
  /** Marks that are not read as they were surely meant. */
  oddMarks: number;
  /** Lines that open too many quotations and lists in one another. */
  deepLines: number;
  /** Passages with more marks of emphasis and links than are looked at. */
  crowded: number;
  placeholders: number;
  /** Comments on pages without words. */
  loneComments: number;
  personalData: number;
  /** Claims of passages without ‘I’, and headings that claim a section whose first page has none. */
  impersonal: number;
  readonly cited: Map<string, CountedWork>;
  readonly listed: Map<string, CountedWork>;
}

/** Nothing yet. */
export function noRemarks(): RemarkSums {
  return {
    silences: 0,
    oddMarks: 0,
    deepLines: 0,
    crowded: 0,
    placeholders: 0,
    loneComments: 0,
    personalData: 0,
    impersonal: 0,
    cited: new Map(),
    listed: new Map(),
  };
}

/** Sums of their own with the same figures. */
export function copyOfRemarks(sums: RemarkSums): RemarkSums {
  return { ...sums, cited: new Map(sums.cited), listed: new Map(sums.listed) };
}

/** Adds a page’s remarks, or takes them off again. */
export function addRemarks(
  sums: RemarkSums,
  page: Page,
  frame: Frame,
  arriving: readonly string[],
  tally: PageTally,
  reads: ReadonlySet<Remarked>,
  sign: 1 | -1,
): void {
  sums.silences += sign * silences.on(page).length;
  sums.oddMarks += sign * oddMarks.on(page).length;
  sums.deepLines += sign * deepLines.on(page).length;
  sums.crowded += sign * crowded.on(page).length;
  if (reads.has('placeholders')) {
    sums.placeholders += sign * placeholders.on(page).length;
    if (isUnwritten(page)) sums.loneComments += sign * loneComments.on(page).length;
  }
  if (reads.has('personal-data')) sums.personalData += sign * personalData.on(page).length;
  if (reads.has('references')) {
    const isList = frame.kind === 'references';
    for (const work of worksOn(page, frame)) addWork(isList ? sums.listed : sums.cited, work, sign);
  }
  if (reads.has('first-person') && frame.kind === 'account') {
    sums.impersonal += sign * impersonalOn(page, tally, awaitsCode(arriving)).length;
    if (claimsSection(tally) && personal.on(page).length === 0) sums.impersonal += sign;
  }
}

/** What `addRemarks` reads of a page in a frame, but for comments that stand alone. */
export function readingsFor({ kind }: Frame, reads: ReadonlySet<Remarked>): readonly Reading<Span>[] {
  const readings: Reading<Span>[] = [silences, oddMarks, deepLines, crowded];
  if (reads.has('placeholders')) readings.push(placeholders);
  if (reads.has('personal-data')) readings.push(personalData);
  if (reads.has('references')) readings.push(kind === 'references' ? listedWorks : citedWorks);
  if (reads.has('first-person')) readings.push(personal);
  return readings;
}

/** Whether no words but a heading’s stand on a page. */
export function isUnwritten({ total, words }: Page): boolean {
  return total === (words.heading ?? 0);
}

/** The works that a page lists, where it is of a list of references, or cites. */
export function worksOn(page: Page, { kind }: Frame): readonly Work[] {
  return (kind === 'references' ? listedWorks : citedWorks).on(page);
}

function addWork(works: Map<string, CountedWork>, { keys, sure }: Work, sign: 1 | -1): void {
  const id = workId(keys);
  const old = works.get(id);
  const count = (old?.count ?? 0) + sign;
  if (count === 0) works.delete(id);
  else works.set(id, { keys, count, sure: (old?.sure ?? 0) + (sure ? sign : 0) });
}

/** What two mentions of a work that are written alike have in common. */
export function workId(keys: readonly string[]): string {
  return keys.join('|');
}

/** Words from which a claimed passage is long enough to show who did something. */
export const LONG_ENOUGH = 40;

/** A claim of passages of a page that together are long and have no ‘I’. */
export interface ImpersonalClaim {
  /** The first citation with this claim, from the page’s start; none where it stands on an earlier page. */
  readonly citation: Span | undefined;
  readonly words: number;
}

/** By tally, since it is of one page and one task. */
const known = new WeakMap<PageTally, readonly ImpersonalClaim[]>();

/** The claims of a page’s passages that lack an ‘I’; `awaited`: a comment on an earlier page claims its first block. */
export function impersonalOn(page: Page, tally: PageTally, awaited: boolean): readonly ImpersonalClaim[] {
  if (awaited) return readImpersonal(page, tally, true);
  const read = known.get(tally) ?? readImpersonal(page, tally, false);
  known.set(tally, read);
  return read;
}

function readImpersonal(page: Page, { citations }: PageTally, awaited: boolean): ImpersonalClaim[] {
  const claims = new Map<string, { from: number; to: number; citation: Span | undefined }>();
  if (awaited && page.opening > 0)
    claims.set(`0 ${page.opening}`, { from: 0, to: page.opening, citation: undefined });
  for (const { claim, start, end } of citations) {
    if (claim.kind !== 'passages') continue;
    const { from, to } = claim;
    const key = `${from} ${to}`;
    if (!claims.has(key)) claims.set(key, { from, to, citation: { start, end } });
  }
  if (claims.size === 0) return [];
  const withI = new Set(personal.on(page).map(({ start }) => start));
  return [...claims.values()].flatMap(({ from, to, citation }) => {
    const passages = page.passages.slice(from, to);
    if (passages.some(({ start }) => withI.has(start))) return [];
    const words = proseWords(passages);
    return words < LONG_ENOUGH ? [] : { citation, words };
  });
}

/** Words of passages that are neither headings nor in tables, quotations, captions, footnotes or code. */
export function proseWords(passages: Page['passages']): number {
  let words = 0;
  for (const passage of passages) if (passage.construct === 'prose') words += passage.words;
  return words;
}

/** Whether a page’s heading claims its section. */
export function claimsSection({ citations }: PageTally): boolean {
  return citations.some(({ claim }) => claim.kind === 'section');
}
