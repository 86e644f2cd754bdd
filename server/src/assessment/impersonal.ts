/**
 * What is claimed for a criterion and in which nobody says ‘I’. How many such claims there are is counted as with any
 * reading; where they stand takes more than a page, since a comment may claim the next one, and a heading its section.
 */
import type { Span } from '../draft/model.ts';
import type { Page } from '../draft/page.ts';
import { personal } from '../draft/readings/first-person.ts';
import { standingAt } from './ask.ts';
import type { PageReading } from './counts.ts';
import { countOf, type Looking, moved } from './found.ts';
import type { PageTally } from './page-tally.ts';
import { awaitsCode } from './tally.ts';

/** Words from which a claimed passage is long enough to show who did something. */
const LONG_ENOUGH = 40;

/** A claim on a page without ‘I’. */
interface Claim {
  /** A section may have an ‘I’ on a further page, or be too short. */
  readonly what: 'passage' | 'section';
  /** The first citation with this claim, from the page’s start; none where it stands on an earlier page. */
  readonly citation: Span | undefined;
  /** Words of the passages. */
  readonly words: number;
}

/** Claims of passages of the account that together are long and have no ‘I’, and of sections whose first page has none. */
export const impersonal: PageReading<Claim> = {
  on: (page, { frame, arriving, tally }) => {
    if (frame.kind !== 'account') return [];
    // Above a heading a comment claims its section.
    if (page.heading && awaitsCode(arriving) && frame.claims && personal.on(page).length === 0)
      return [...read(page, tally, false), { what: 'section', citation: undefined, words: 0 }];
    if (!page.heading && awaitsCode(arriving)) return read(page, tally, true);
    const claims = known.get(tally) ?? read(page, tally, false);
    known.set(tally, claims);
    return claims;
  },
};

/** By tally, since it is of one page and one task. */
const known = new WeakMap<PageTally, readonly Claim[]>();

/** `awaited`: a comment on an earlier page claims the first block. */
function read(page: Page, { citations }: PageTally, awaited: boolean): Claim[] {
  const claims = new Map<string, { from: number; to: number; citation: Span | undefined }>();
  if (awaited && page.opening > 0)
    claims.set(`0 ${page.opening}`, { from: 0, to: page.opening, citation: undefined });
  const text = citations.length > 0 ? page.slices.map(slice => slice.text).join('') : '';
  for (const { claim, start, end, form } of citations) {
    if (claim.kind !== 'passages') continue;
    if (form === 'named' && ELSEWHERE.test(text.slice(Math.max(0, start - NEAR), start))) continue;
    const { from, to } = claim;
    const key = `${from} ${to}`;
    if (!claims.has(key)) claims.set(key, { from, to, citation: { start, end } });
  }
  const ofSection = citations.find(({ claim }) => claim.kind === 'section');
  if (claims.size === 0 && !ofSection) return [];
  const withI = new Set(personal.on(page).map(({ start }) => start));
  const found = [...claims.values()].flatMap(({ from, to, citation }): Claim | [] => {
    const passages = page.passages.slice(from, to);
    if (passages.some(({ start }) => withI.has(start))) return [];
    const words = proseWords(passages);
    return words < LONG_ENOUGH ? [] : { what: 'passage', citation, words };
  });
  if (ofSection && withI.size === 0) found.push({ what: 'section', citation: ofSection, words: 0 });
  return found;
}

/** What says before a code that something stands with its criterion: ‘there is more of it under criterion C’. */
const ELSEWHERE =
  /\b(?:see|under|(?:more|further|again|discussed|described|explained|covered|shown|found|given|explored|mentioned|detailed|addressed|evaluated|presented)(?:\s\S{1,12}){0,3}\s(?:in|under|for|with|at)|refers?(?:red)?\sto|back\sto)\s(?:my\s|the\s)?(?:section\s(?:on|for)\s)?(?:criterion|criteria)\s$/i;
const NEAR = 80;

/** Words of passages that are neither headings nor in tables, quotations, captions, footnotes or code. */
function proseWords(passages: Page['passages']): number {
  let words = 0;
  for (const passage of passages) if (passage.construct === 'prose') words += passage.words;
  return words;
}

/** A claim without ‘I’: where it is cited first, and its words. */
export interface Impersonal extends Span {
  readonly words: number;
  readonly what: Claim['what'];
}

/** Claimed passages and sections in which nobody says ‘I’. */
export function impersonalClaims(looking: Looking): Impersonal[] {
  const { draft } = looking;
  const found: Impersonal[] = [];
  let left = countOf(looking, impersonal);
  /** The first comment that waits for words on a later page. */
  let waiting: Span | undefined;
  for (let index = 0; left > 0; index++) {
    const page = draft.pages[index];
    if (!page) break;
    const by = draft.pageStart(index);
    const standing = standingAt(looking, index);
    const claims = impersonal.on(page, standing);
    left -= claims.length;
    for (const { what, citation, words: claimed } of claims) {
      const at = citation ? moved(citation, by) : waiting;
      const words = what === 'section' ? wordsOfSection(looking, index) : claimed;
      if (at && words >= LONG_ENOUGH) found.push({ start: at.start, end: at.end, words, what });
    }
    if (page.opening > 0) waiting = undefined;
    const next = standing.tally.citations.find(({ claim }) => claim.kind === 'next-page');
    if (next) waiting ??= moved({ start: next.start, end: next.end }, by);
  }
  return found;
}

/** Words of the prose in the section that a page begins; nought if somebody says ‘I’ in it. */
function wordsOfSection({ draft, walk }: Looking, first: number): number {
  const level = walk.frames[first]?.level ?? 0;
  let words = 0;
  for (let index = first; index < draft.pages.length; index++) {
    const page = draft.pages[index];
    if (!page || (index > first && page.heading && page.heading.depth <= level)) break;
    if (walk.frames[index]?.kind !== 'account') continue;
    if (personal.on(page).length > 0) return 0;
    words += proseWords(page.passages);
  }
  return words;
}
