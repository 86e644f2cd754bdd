/**
 * One walk over the pages of a draft that adds up what its assessment needs. It looks at each page's sums, never
 * at its passages, and knows of a page only where it stands: in which section, under which claims.
 */
import type { Construct, Draft } from '../draft/model.ts';
import type { Excludable, Task } from '../framework/model.ts';
import type { SectionState, Stray } from './model.ts';
import type { Claimed, TallyReader } from './tally.ts';

/** What a code’s citations come to. */
export interface CodeSum {
  citations: number;
  /** Claimed words that can cover, each once. */
  words: number;
  /** Whether a claimed passage links to a document that is there. */
  evidence: boolean;
}

/** Words of a phase. */
export interface PhaseSum {
  words: number;
  /** Words that are not headings. */
  prose: number;
  /** Indexes of the sections whose headings name it. */
  readonly sections: number[];
}

/** The sums of a draft. */
export interface Sums {
  readonly total: number;
  readonly excluded: ReadonlyMap<Excludable, number>;
  readonly phases: ReadonlyMap<string, PhaseSum>;
  readonly codes: ReadonlyMap<string, CodeSum>;
  /** Codes taken at their word, with the number of their area, in the order of the text. */
  readonly unlisted: ReadonlyMap<string, number>;
  readonly strays: readonly Stray[];
}

/** Adds up a draft for a task. `documents` are the link targets that are known to be there. */
export function sumUp(
  draft: Draft,
  task: Task,
  states: readonly SectionState[],
  reader: TallyReader,
  documents: ReadonlySet<string>,
): Sums {
  let total = 0;
  const excluded = new Map<Excludable, number>();
  const phases = new Map<string, PhaseSum>();
  const codes = new Map<string, CodeSum>();
  const unlisted = new Map<string, number>();
  const strays: Stray[] = [];
  const excludes = new Set(task.exclude);
  /** Codes that claim the section that the walk is in, and its level. */
  let inForce: { readonly code: string; readonly level: number }[] = [];
  /** Codes of comments at the end of the page before, which claim the next block. */
  let waiting: string[] = [];
  let section = 0;

  const sumOf = (code: string): CodeSum => {
    const known = codes.get(code);
    if (known) return known;
    const sum = { citations: 0, words: 0, evidence: false };
    codes.set(code, sum);
    return sum;
  };
  const claim = (code: string, { words, targets }: Claimed) => {
    const sum = sumOf(code);
    sum.words += words;
    if (targets.length > 0 && targets.some(target => documents.has(target))) sum.evidence = true;
  };

  for (const [index, page] of draft.pages.entries()) {
    const { heading } = page;
    if (heading) {
      section++;
      if (inForce.length > 0) inForce = inForce.filter(({ level }) => level < heading.depth);
    }
    const state = states[section];
    const account = !state || state.kind === 'account';
    addWords();

    const tally = reader.tally(page);
    if (tally.strays.length > 0) {
      const by = draft.pageStart(index);
      for (const stray of tally.strays)
        strays.push({ ...stray, start: stray.start + by, end: stray.end + by });
    }
    for (const [code, area] of tally.unlisted) if (!unlisted.has(code)) unlisted.set(code, area);
    const arriving = waiting;
    if (page.opening > 0) waiting = [];
    for (const citation of tally.citations) {
      sumOf(citation.code).citations++;
      if (citation.claim.kind === 'section' && heading)
        inForce.push({ code: citation.code, level: heading.depth });
      if (citation.claim.kind === 'next-page') waiting.push(citation.code);
    }
    if (!account) continue;
    const whole = new Set(inForce.map(({ code }) => code));
    for (const code of whole) claim(code, tally.whole);
    const claimed =
      arriving.length > 0 && page.opening > 0 ? reader.claimedWith(page, arriving) : tally.claimed;
    for (const [code, what] of claimed) if (!whole.has(code)) claim(code, what);

    function addWords(): void {
      let inPage = 0;
      for (const words of Object.values(page.words)) inPage += words;
      total += inPage;
      const kind = state?.kind ?? 'account';
      if (kind !== 'account' && excludes.has(kind)) excluded.set(kind, (excluded.get(kind) ?? 0) + inPage);
      else {
        for (const what of excludes) {
          const words = isConstruct(what) ? (page.words[what] ?? 0) : 0;
          if (words > 0) excluded.set(what, (excluded.get(what) ?? 0) + words);
        }
      }
      if (state?.phase === undefined) return;
      const phase = phases.get(state.phase) ?? { words: 0, prose: 0, sections: [] };
      phases.set(state.phase, phase);
      phase.words += inPage;
      phase.prose += inPage - (page.words.heading ?? 0);
      if (heading && state.namesPhase) phase.sections.push(section);
    }
  }
  return { total, excluded, phases, codes, unlisted, strays };
}

function isConstruct(what: Excludable): what is Excludable & Construct {
  return what !== 'annex' && what !== 'supporting-documents' && what !== 'references';
}
