/**
 * Which criteria the draft covers, from the sums of what its citations claim.
 */
import type { Draft, Span } from '../draft/model.ts';
import { homeOfOffset } from '../draft/note-places.ts';
import { bodyOf } from '../draft/notes.ts';
import type { Task } from '../framework/model.ts';
import { areaOrder } from '../framework/trackables.ts';
import { textsOn } from './ask.ts';
import type { Citation, Coverage, Tracked } from './model.ts';
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
  // Unlisted codes join the others of their area; sorting is stable, so that they come last in it.
  if (further.length > 0)
    coverage.sort((a, b) => areaOrder(a.tracked.area, task) - areaOrder(b.tracked.area, task));
  return coverage;
}

const NO_SUM: CodeSum = { citations: 0, inAccount: 0, words: 0, evidence: 0 };

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
    const { reader } = this.#walk.adding;
    while (!this.#firsts.has(code) && this.#seen < pages.length) {
      const page = pages[this.#seen];
      const by = this.#draft.pageStart(this.#seen);
      for (const citation of page ? reader.tally(page).citations : []) {
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
  readonly status: Coverage['status'];
  readonly words: number;
  readonly count: number;
  readonly onlyOutside: boolean;
  readonly #places: Places;

  constructor(tracked: Tracked, status: Coverage['status'], sum: CodeSum, places: Places) {
    this.tracked = tracked;
    this.status = status;
    this.words = sum.words;
    this.count = sum.citations;
    this.onlyOutside = sum.citations > 0 && sum.inAccount === 0;
    this.#places = places;
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
  const { pages, frames, adding, notes } = walk;
  const lists = new Map<string, Citation[]>();
  const tallies = pages.map(page => adding.reader.tally(page));
  const isAccount = (index: number) => frames[index]?.kind === 'account';
  /** Words that can cover, before each page. */
  const before = [0];
  for (const index of pages.keys()) {
    const texts = isAccount(index) ? textsOn({ walk }, index) : [];
    const words = texts.reduce((sum, text) => sum + adding.reader.tally(text).whole.words, 0);
    before.push((before.at(-1) ?? 0) + words);
  }
  /** By page, the index of the section that it is in. */
  const sections: number[] = [];
  for (const page of pages) sections.push((sections.at(-1) ?? 0) + (page.heading ? 1 : 0));

  const { ends, openings } = whatFollows(pages, frames);
  /** Words of the section that a page begins, subsections included. */
  const wordsOfSection = (index: number) => (before[ends[index] ?? 0] ?? 0) - (before[index] ?? 0);
  const wordsAfter = (index: number): number => {
    const next = openings[index] ?? pages.length;
    const page = pages[next];
    if (!page || !isAccount(next)) return 0;
    const { passages, opening } = bodyOf(page);
    return wordsOf(passages.slice(0, opening));
  };

  for (const index of pages.keys()) {
    const by = draft.pageStart(index);
    for (const { code, form, start, end, claim, words } of tallies[index]?.citations ?? []) {
      const list = lists.get(code) ?? [];
      lists.set(code, list);
      // What a footnote claims it claims where its mark is.
      const home = homeOfOffset(notes, index, start);
      const claimed =
        claim.kind === 'section'
          ? wordsOfSection(index)
          : claim.kind === 'next-page'
            ? wordsAfter(index)
            : isAccount(home)
              ? words
              : 0;
      list.push({ start: start + by, end: end + by, form, section: sections[home] ?? 0, words: claimed });
    }
  }
  return lists;
}

/** By page: the one that ends the section that its heading begins, if it has one, and the next one that has words. */
function whatFollows(
  pages: Walk['pages'],
  frames: Walk['frames'],
): { readonly ends: readonly number[]; readonly openings: readonly number[] } {
  const ends: number[] = [];
  const openings: number[] = [];
  /** Pages with headings behind, of which each stands nearer and has a lower heading than the one before it. */
  const behind: { readonly index: number; readonly level: number }[] = [];
  let opening = pages.length;
  for (let index = pages.length - 1; index >= 0; index--) {
    const page = pages[index];
    const level = frames[index]?.level ?? 0;
    openings[index] = opening;
    if (page && bodyOf(page).opening > 0) opening = index;
    if (!page?.heading) continue;
    while ((behind.at(-1)?.level ?? 0) > level) behind.pop();
    ends[index] = behind.at(-1)?.index ?? pages.length;
    if (behind.at(-1)?.level === level) behind.pop();
    behind.push({ index, level });
  }
  return { ends, openings };
}

function unlistedItem(code: string, area: number | undefined, task: Task): Tracked {
  return {
    code,
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
