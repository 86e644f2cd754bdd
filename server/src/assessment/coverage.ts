/**
 * Which criteria the draft covers, from the sums of what its citations claim.
 */
import type { Draft } from '../draft/model.ts';
import type { Task } from '../framework/model.ts';
import type { Citation, Coverage, SectionState, Tracked } from './model.ts';
import type { CodeSum, Sums } from './sums.ts';
import type { PageCitation, TallyReader } from './tally.ts';

/** The coverage of everything that the task tracks, and of well-formed codes that nobody listed. */
export function coverageOf(
  draft: Draft,
  task: Task,
  states: readonly SectionState[],
  reader: TallyReader,
  { codes, unlisted }: Sums,
  coveredFrom: number,
): Coverage[] {
  const items: Tracked[] = [...reader.tracked.values()];
  for (const [code, area] of unlisted) items.push(unlistedItem(code, area, task));
  let lists: ReadonlyMap<string, readonly Citation[]> | undefined;
  const citationsOf = (code: string) => {
    lists ??= listCitations(draft, states, reader);
    return lists.get(code) ?? [];
  };
  const coverage = items.map(tracked => {
    const sum = codes.get(tracked.code) ?? { citations: 0, words: 0, evidence: false };
    return {
      tracked,
      status: statusOf(tracked, sum, coveredFrom),
      words: sum.words,
      count: sum.citations,
      get first() {
        return firstOf(draft, reader, tracked.code);
      },
      get citations() {
        return citationsOf(tracked.code);
      },
    };
  });
  return coverage.sort((a, b) => order(a.tracked, task) - order(b.tracked, task));
}

function statusOf(
  tracked: Tracked,
  { citations, words, evidence }: CodeSum,
  coveredFrom: number,
): Coverage['status'] {
  if (citations === 0) return 'uncovered';
  if (words < coveredFrom) return 'mentioned';
  return tracked.supportingDocument !== undefined && evidence ? 'evidenced' : 'covered';
}

/** Where a code is cited first. */
function firstOf(draft: Draft, reader: TallyReader, code: string): Coverage['first'] {
  for (const [index, page] of draft.pages.entries()) {
    const citation = reader.tally(page).citations.find(candidate => candidate.code === code);
    if (!citation) continue;
    const by = draft.pageStart(index);
    return { start: citation.start + by, end: citation.end + by };
  }
  return undefined;
}

/** All citations by code, in the order of the text; put together only when somebody wants to see them. */
function listCitations(
  draft: Draft,
  states: readonly SectionState[],
  reader: TallyReader,
): Map<string, Citation[]> {
  const lists = new Map<string, Citation[]>();
  /** Words that can cover, before each page. */
  const before = [0];
  /** The section of each page, and the page that each section begins with. */
  const begins = [0];
  const tallies = draft.pages.map((page, index) => {
    if (page.heading) begins.push(index);
    const tally = reader.tally(page);
    const words = states[begins.length - 1]?.kind === 'account' ? tally.whole.words : 0;
    before.push((before.at(-1) ?? 0) + words);
    return tally;
  });
  const wordsOfSection = (section: number): number => {
    const level = states[section]?.level ?? 0;
    let next = section + 1;
    while (next < begins.length && (states[next]?.level ?? 0) > level) next++;
    const end = next < begins.length ? (begins[next] ?? draft.pages.length) : draft.pages.length;
    return (before[end] ?? 0) - (before[begins[section] ?? 0] ?? 0);
  };
  const wordsAfter = (index: number): number => {
    let section = begins.findLastIndex(page => page <= index);
    for (let at = index + 1; at < draft.pages.length; at++) {
      const page = draft.pages[at];
      if (page?.heading) section++;
      if (!page || page.opening === 0) continue;
      if (states[section]?.kind !== 'account') return 0;
      let words = 0;
      for (const { construct, words: own } of page.passages.slice(0, page.opening))
        if (construct !== 'quotation') words += own;
      return words;
    }
    return 0;
  };

  let section = 0;
  for (const [index, page] of draft.pages.entries()) {
    if (page.heading) section++;
    const account = states[section]?.kind === 'account';
    const by = draft.pageStart(index);
    const wordsOf = ({ claim, words }: PageCitation): number => {
      switch (claim.kind) {
        case 'passages':
          return account ? words : 0;
        case 'section':
          return wordsOfSection(section);
        case 'next-page':
          return wordsAfter(index);
      }
    };
    for (const citation of tallies[index]?.citations ?? []) {
      const { code, form, start, end } = citation;
      const list = lists.get(code) ?? [];
      lists.set(code, list);
      list.push({ start: start + by, end: end + by, form, section, words: wordsOf(citation) });
    }
  }
  return lists;
}

function unlistedItem(code: string, area: number, task: Task): Tracked {
  return {
    code,
    kind: 'unlisted',
    area,
    part: task.parts.find(part => part.areas.includes(area))?.id,
    title: 'wording not known here',
    asks: 'The wording of this code is not known here. Your provider’s document has it: add it with ‘Markscheme: Add Official Criteria…’.',
    supportingDocument: undefined,
    tracks: [],
    citedAnywhere: false,
    provenance: undefined,
  };
}

/** Area by area in the task’s order; sorting is stable, so that criteria keep their order and unlisted ones follow. */
function order(item: Tracked, task: Task): number {
  if (item.area === undefined) return Number.MAX_SAFE_INTEGER;
  const index = task.areas.indexOf(item.area);
  return index < 0 ? task.areas.length : index;
}
