/**
 * Which criteria the draft covers, from the sums of what its citations claim.
 */
import type { Draft, Span } from '../draft/model.ts';
import { homeOfOffset } from '../draft/note-places.ts';
import { bodyOf } from '../draft/notes.ts';
import type { Task } from '../framework/model.ts';
import { areaOrder } from '../framework/trackables.ts';
import type { Citation, Coverage, Tracked } from './model.ts';
import { coverageStates } from './states.ts';
import type { CodeSum } from './sums.ts';
import { wordsOf } from './tally.ts';
import type { Walk } from './walk.ts';

/** The coverage of everything that the task tracks, and of well-formed codes that nobody listed. */
export function coverageOf(draft: Draft, task: Task, walk: Walk, coveredFrom: number): Coverage[] {
  const { reader } = walk.adding;
  const { codes, unlisted } = walk.sums;
  const places = new Places(draft, walk);
  const further = [...unlisted].map(([code, { area }]) => unlistedItem(code, area, task));
  if (further.length > 1) {
    const firsts = new Map(further.map(({ code }) => [code, places.first(code)?.start ?? 0]));
    further.sort((a, b) => (firsts.get(a.code) ?? 0) - (firsts.get(b.code) ?? 0));
  }
  const coverage: Coverage[] = [];
  for (const tracked of [...reader.tracked.values(), ...further]) {
    const sum = codes.get(tracked.code) ?? NO_SUM;
    coverage.push(new PlacedCoverage(tracked, statusOf(tracked, sum, coveredFrom), sum, places));
  }
  for (const item of coverage) {
    const { requires } = item.tracked.entry ?? {};
    if (requires && item instanceof PlacedCoverage)
      item.meetBy(coverage.filter(({ tracked }) => requires.includes(tracked.code)));
  }
  // Unlisted codes join the others of their area; sorting is stable, so that they come last in it.
  if (further.length > 0)
    coverage.sort((a, b) => areaOrder(a.tracked.area, task) - areaOrder(b.tracked.area, task));
  return coverage;
}

const NO_SUM: CodeSum = { citations: 0, inAccount: 0, words: 0, evidence: 0, places: 0 };

/** Where codes are cited; looked up when somebody asks. */
class Places {
  readonly #draft: Draft;
  readonly #walk: Walk;
  readonly #firsts = new Map<string, Span>();
  /** Pages that `#firsts` knows. */
  #seen = 0;
  #lists: ReadonlyMap<string, readonly Citation[]> | undefined;

  constructor(draft: Draft, walk: Walk) {
    this.#draft = draft;
    this.#walk = walk;
  }

  /** Where a code is cited first; looks no further than that, and at no page twice. */
  first(code: string): Span | undefined {
    const { pages } = this.#draft;
    while (!this.#firsts.has(code) && this.#seen < pages.length) {
      const by = this.#draft.pageStart(this.#seen);
      for (const citation of this.#walk.tallies[this.#seen]?.citations ?? []) {
        if (!this.#firsts.has(citation.code))
          this.#firsts.set(citation.code, { start: citation.start + by, end: citation.end + by });
      }
      this.#seen++;
    }
    return this.#firsts.get(code);
  }

  citations(code: string): readonly Citation[] {
    this.#lists ??= listCitations(this.#draft, this.#walk);
    return this.#lists.get(code) ?? [];
  }
}

/** A class, since an object with getters of its own takes far longer to make, and there are many at every keystroke. */
class PlacedCoverage implements Coverage {
  readonly tracked: Tracked;
  status: Coverage['status'];
  words: number;
  readonly count: number;
  readonly onlyOutside: boolean;
  readonly unwritten: boolean;
  readonly #places: Places;

  constructor(tracked: Tracked, status: Coverage['status'], sum: CodeSum, places: Places) {
    this.tracked = tracked;
    this.status = status;
    this.words = sum.words;
    this.count = sum.citations;
    this.onlyOutside = sum.citations > 0 && sum.inAccount === 0;
    this.unwritten = sum.places > 0;
    this.#places = places;
  }

  /** What is met by others together is as far covered as the least of them, where it is not further by itself. */
  meetBy(others: readonly Coverage[]): void {
    const [first, ...rest] = [...others].sort(
      (a, b) => coverageStates.indexOf(a.status) - coverageStates.indexOf(b.status) || a.words - b.words,
    );
    if (!first || this.status === 'covered' || this.status === 'evidenced') return;
    const least =
      first.status === 'uncovered' && rest.some(({ status }) => status !== 'uncovered')
        ? 'mentioned'
        : first.status;
    if (least === 'uncovered') return;
    this.status = least === 'evidenced' ? 'covered' : least;
    this.words = Math.max(this.words, first.words);
  }

  get first(): Coverage['first'] {
    return this.#places.first(this.tracked.code);
  }

  get citations(): readonly Citation[] {
    return this.#places.citations(this.tracked.code);
  }
}

function statusOf(
  tracked: Tracked,
  { citations, words, evidence }: CodeSum,
  coveredFrom: number,
): Coverage['status'] {
  if (citations === 0) return 'uncovered';
  if (words < coveredFrom) return 'mentioned';
  return tracked.supportingDocument !== undefined && evidence > 0 ? 'evidenced' : 'covered';
}

/** All citations by code, in the order of the text; put together only when somebody wants to see them. */
function listCitations(draft: Draft, walk: Walk): Map<string, Citation[]> {
  const { pages, frames, tallies, bodies, notes, adding } = walk;
  const lists = new Map<string, Citation[]>();
  const isAccount = (index: number) => frames[index]?.kind === 'account';
  /** Words that can cover, and passages, before each page. */
  const before = [0];
  const passages = [0];
  for (const [index, page] of pages.entries()) {
    const ofNotes = notes.get(index)?.map(note => adding.reader.tally(note.page).whole.words) ?? [];
    const words = ofNotes.reduce((sum, own) => sum + own, bodies[index]?.whole.words ?? 0);
    before.push((before.at(-1) ?? 0) + (isAccount(index) ? words : 0));
    passages.push((passages.at(-1) ?? 0) + page.passages.length);
  }
  /** By page, the index of the section that it is in. */
  const sections: number[] = [];
  for (const page of pages) sections.push((sections.at(-1) ?? 0) + (page.heading ? 1 : 0));
  const ends = sectionEnds(pages, frames);
  /** What the section claims whose heading begins a page, subsections included. */
  const sectionAt = (index: number): Claimed => {
    const end = ends[index] ?? index;
    return {
      words: (before[end] ?? 0) - (before[index] ?? 0),
      passages: { from: passages[index] ?? 0, to: passages[end] ?? 0 },
    };
  };
  /** The headings around a page, the outermost first, by the index of their pages. */
  const around: number[] = [];
  /** Comments that wait for what follows them; of those that follow each other the last claims. */
  let waiting: Writable[] = [];
  for (const [index, page] of pages.entries()) {
    const by = draft.pageStart(index);
    const first = passages[index] ?? 0;
    if (page.heading) {
      const { depth } = page.heading;
      while ((pages[around.at(-1) ?? -1]?.heading?.depth ?? 0) >= depth) around.pop();
      around.push(index);
    }
    const head = around.at(-1);
    const citations = tallies[index]?.citations ?? [];
    const top = page.passages[0]?.start ?? page.length;
    if (citations.some(({ lone, start }) => lone && start < top)) waiting = [];
    const body = bodyOf(page);
    if (body.opening > 0 && waiting.length > 0) {
      const opening = { from: first, to: first + page.opening };
      const own = bodies[index]?.ownWording ?? NO_PASSAGES;
      const words = isAccount(index) ? wordsOf(body.passages.slice(0, body.opening), own) : 0;
      const isTitle = page.heading && !frames[index]?.claims;
      const claimed = page.heading ? sectionAt(index) : { words, passages: opening };
      for (const citation of waiting) Object.assign(citation, isTitle ? NOTHING : claimed);
      waiting = [];
    }
    for (const { code, form, start, end, claim, words, reach } of citations) {
      const list = lists.get(code) ?? [];
      lists.set(code, list);
      // What a footnote claims it claims where its mark is.
      const home = homeOfOffset(notes, index, start);
      const claimed = (): Claimed => {
        switch (claim.kind) {
          case 'section':
            return head === undefined ? NOTHING : sectionAt(head);
          case 'around':
            return sectionAt(around.at(-2) ?? head ?? index);
          case 'passages': {
            const { from, to } = reach ?? claim;
            return {
              words: isAccount(home) ? words : 0,
              passages: { from: first + from, to: first + to },
            };
          }
          case 'line':
          case 'next-page':
          case 'nothing':
            return NOTHING;
        }
      };
      const section = sections[home] ?? 0;
      const citation: Writable = { start: start + by, end: end + by, form, section, ...claimed() };
      if (claim.kind === 'next-page') waiting.push(citation);
      list.push(citation);
    }
  }
  return lists;
}

type Claimed = Pick<Citation, 'words' | 'passages'>;
type Writable = { -readonly [Key in keyof Citation]: Citation[Key] };

const NO_PASSAGES: ReadonlySet<number> = new Set();

const NOTHING: Claimed = { words: 0, passages: { from: 0, to: 0 } };

/** By page: the one that ends the section that its heading begins, if it has one. */
function sectionEnds(pages: Walk['pages'], frames: Walk['frames']): readonly number[] {
  const ends: number[] = [];
  /** Pages with headings behind, of which each stands nearer and has a lower heading than the one before it. */
  const behind: { readonly index: number; readonly level: number }[] = [];
  for (let index = pages.length - 1; index >= 0; index--) {
    const level = frames[index]?.level ?? 0;
    if (!pages[index]?.heading) continue;
    while ((behind.at(-1)?.level ?? 0) > level) behind.pop();
    ends[index] = behind.at(-1)?.index ?? pages.length;
    if (behind.at(-1)?.level === level) behind.pop();
    behind.push({ index, level });
  }
  return ends;
}

function unlistedItem(code: string, area: number | undefined, task: Task): Tracked {
  return {
    code,
    id: code,
    kind: 'unlisted',
    area,
    part: task.parts.find(({ areas }) => area !== undefined && areas.includes(area))?.id,
    title: 'wording not known here',
    asks: 'The wording of this code is not known here. Your provider’s document has it: add it with ‘Markscheme: Add Official Criteria…’.',
    supportingDocument: undefined,
    tracks: [],
    citedAnywhere: false,
    provenance: undefined,
  };
}
