/**
 * Where the remarks stand that the sums count. Looked up only where there are any.
 */

import type { Draft, Span } from '../draft/model.ts';
import type { Page } from '../draft/page.ts';
import type { Work } from '../draft/readings/cited-works.ts';
import { personal } from '../draft/readings/first-person.ts';
import { type OddMark, oddMarks } from '../draft/readings/odd-marks.ts';
import type { PersonalDatum } from '../draft/readings/personal-data.ts';
import { personalData } from '../draft/readings/personal-data.ts';
import { loneComments, placeholders } from '../draft/readings/placeholders.ts';
import type { Reading } from '../draft/readings/reading.ts';
import { type Silence, silences } from '../draft/readings/silences.ts';
import { crowded, deepLines } from '../draft/readings/unread.ts';
import { outermost } from './frames.ts';
import type { Assessment } from './model.ts';
import {
  claimsSection,
  impersonalOn,
  isUnwritten,
  LONG_ENOUGH,
  proseWords,
  workId,
  worksOn,
} from './remarks.ts';
import { awaitsCode } from './tally.ts';

type Looking = Pick<Assessment, 'draft' | 'walk'>;

/** All items of a reading, of which there are `count`; offsets count from the start of the text. */
function allOf<Item extends Span>(draft: Draft, reading: Reading<Item>, count: number): Item[] {
  const items: Item[] = [];
  for (let index = 0; items.length < count; index++) {
    const page = draft.pages[index];
    if (!page) break;
    for (const item of reading.on(page)) items.push(placed(item, draft.pageStart(index)));
  }
  return items;
}

function placed<Item extends Span>(item: Item, by: number): Item {
  return { ...item, start: item.start + by, end: item.end + by };
}

/** Words and brackets that keep the place of something. */
export function placeholdersOf({ draft, walk }: Looking): Span[] {
  return allOf(draft, placeholders, walk.sums.remarks.placeholders);
}

/** Marks that are not read as they were surely meant, in the order of the text. */
export function oddMarksOf({ draft, walk }: Looking): OddMark[] {
  return allOf(draft, oddMarks, walk.sums.remarks.oddMarks);
}

/** The first of the lines that open too many quotations and lists in one another. */
export function firstDeepLine({ draft, walk }: Looking): Span | undefined {
  return allOf(draft, deepLines, Math.min(1, walk.sums.remarks.deepLines))[0];
}

/** The first passage with more marks of emphasis and links than are looked at. */
export function firstCrowded({ draft, walk }: Looking): Span | undefined {
  return allOf(draft, crowded, Math.min(1, walk.sums.remarks.crowded))[0];
}

/** Personal data. */
export function personalDataOf({ draft, walk }: Looking): PersonalDatum[] {
  return allOf(draft, personalData, walk.sums.remarks.personalData);
}

/** The comments that silence rules. */
export function silencesOf({ draft, walk }: Looking): Silence[] {
  return allOf(draft, silences, walk.sums.remarks.silences);
}

/** The first comment of each section, subsections included, in which nothing but comments stands. */
export function unwrittenSections({ draft, walk }: Looking): Span[] {
  if (walk.sums.remarks.loneComments === 0) return [];
  const found: Span[] = [];
  let depth = 0;
  let comment: Span | undefined;
  /** A heading of a lower level goes on with the section: what is written may stand there. */
  const close = (next: number) => {
    if (comment && next <= depth) found.push(comment);
    comment = undefined;
  };
  for (const [index, page] of draft.pages.entries()) {
    if (page.heading) {
      close(page.heading.depth);
      ({ depth } = page.heading);
    }
    if (!isUnwritten(page)) {
      depth = 0; // something is written
      comment = undefined;
    } else if (depth > 0 && !comment) {
      const [first] = loneComments.on(page);
      if (first) comment = placed(first, draft.pageStart(index));
    }
  }
  close(0);
  return found;
}

/** A claim without ‘I’: where it is cited first, and its words. */
export interface Impersonal extends Span {
  readonly words: number;
  readonly what: 'passage' | 'section';
}

/** Claimed passages and sections in which nobody says ‘I’. */
export function impersonalClaims({ draft, walk }: Looking): Impersonal[] {
  const { pages, frames, arriving, sums, adding } = walk;
  const found: Impersonal[] = [];
  let left = sums.remarks.impersonal;
  /** The first comment that waits for words on a later page. */
  let waiting: Span | undefined;
  for (let index = 0; left > 0 && index < pages.length; index++) {
    const page = pages[index];
    if (!page) break;
    const by = draft.pageStart(index);
    const tally = adding.reader.tally(page);
    if (frames[index]?.kind === 'account') {
      const claims = impersonalOn(page, tally, awaitsCode(arriving[index] ?? []));
      left -= claims.length;
      for (const { citation, words } of claims) {
        const at = citation ? placed(citation, by) : waiting;
        if (at) found.push({ start: at.start, end: at.end, words, what: 'passage' });
      }
      if (claimsSection(tally) && personal.on(page).length === 0) {
        left--;
        const words = impersonalSection(walk, index);
        const citation = tally.citations.find(({ claim }) => claim.kind === 'section');
        if (citation && words >= LONG_ENOUGH)
          found.push({ start: citation.start + by, end: citation.end + by, words, what: 'section' });
      }
    }
    if (page.opening > 0) waiting = undefined;
    const next = tally.citations.find(({ claim }) => claim.kind === 'next-page');
    if (next) waiting ??= placed({ start: next.start, end: next.end }, by);
  }
  return found;
}

/** Words of the prose in the section that a page begins; nought if somebody says ‘I’ in it. */
function impersonalSection({ pages, frames }: Assessment['walk'], first: number): number {
  const level = frames[first]?.level ?? 0;
  let words = 0;
  for (let index = first; index < pages.length; index++) {
    const page = pages[index];
    if (!page || (index > first && page.heading && page.heading.depth <= level)) break;
    if (frames[index]?.kind !== 'account') continue;
    if (personal.on(page).length > 0) return 0;
    words += proseWords(page.passages);
  }
  return words;
}

/** Works that are cited for sure and not listed: each where it is cited first. */
export function unlistedWorks(looking: Looking): Work[] {
  const { cited, listed } = looking.walk.sums.remarks;
  const known = keysOf(listed);
  const missing = new Set<string>();
  for (const [id, { keys, sure }] of cited)
    if (sure > 0 && !keys.some(key => known.has(key))) missing.add(id);
  return firstPlaces(looking, missing, false);
}

/** Works that are listed and not cited. */
export function uncitedWorks(looking: Looking): Work[] {
  const { cited, listed } = looking.walk.sums.remarks;
  const known = keysOf(cited);
  const missing = new Set<string>();
  for (const [id, { keys }] of listed) if (!keys.some(key => known.has(key))) missing.add(id);
  return firstPlaces(looking, missing, true);
}

function keysOf(works: Assessment['walk']['sums']['remarks']['cited']): Set<string> {
  const all = new Set<string>();
  for (const { keys } of works.values()) for (const key of keys) all.add(key);
  return all;
}

/** Where works stand first, in the order of the text; looks no further than the last of them. */
function firstPlaces({ draft, walk }: Looking, missing: Set<string>, inList: boolean): Work[] {
  const found: Work[] = [];
  for (let index = 0; missing.size > 0 && index < walk.pages.length; index++) {
    const page: Page | undefined = walk.pages[index];
    const frame = walk.frames[index] ?? outermost;
    if (!page || (frame.kind === 'references') !== inList) continue;
    for (const work of worksOn(page, frame)) {
      if (!work.sure || !missing.delete(workId(work.keys))) continue;
      found.push(placed(work, draft.pageStart(index)));
    }
  }
  return found;
}
