/**
 * Which criteria the draft covers: mentions are matched with what the task tracks, and their claims added up.
 */
import type { Draft, Mention } from '../draft/model.ts';
import { classifyCode } from '../framework/classify.ts';
import type { Framework, Task } from '../framework/model.ts';
import { trackablesOf } from '../framework/trackables.ts';
import { isLocalTarget } from './documents.ts';
import type { Citation, Coverage, SectionState, Stray, Tracked } from './model.ts';

/** What the claims come to, and the codes that are not the task's. */
export interface CoverageResult {
  readonly coverage: readonly Coverage[];
  readonly strays: readonly Stray[];
}

/**
 * Works out the coverage of everything that the task tracks, and of well-formed codes that nobody listed.
 * `documents` are the link targets, as the draft writes them, that are known to be there.
 */
export function coverageOf(
  draft: Draft,
  framework: Framework,
  task: Task,
  states: readonly SectionState[],
  coveredFrom: number,
  documents: ReadonlySet<string>,
): CoverageResult {
  const tracked = new Map<string, Tracked>(trackablesOf(framework, task).map(item => [item.code, item]));
  const citations = new Map<string, Citation[]>();
  const strays: Stray[] = [];
  const claimable = claimableWords(draft, states);
  const cite = (mention: Mention) => {
    const citation: Citation = {
      start: mention.start,
      end: mention.end,
      form: mention.form,
      section: mention.section,
      claim: mention.claim,
      words: sum(claimable, mention.claim.from, mention.claim.to),
    };
    const list = citations.get(mention.code);
    if (list) list.push(citation);
    else citations.set(mention.code, [citation]);
  };

  for (const mention of draft.mentions) {
    const item = tracked.get(mention.code);
    if (item && item.kind !== 'unlisted') {
      const isNumbering = mention.opensHeading && draft.numberedHeadings;
      if (mention.form !== 'bare' || (item.citedAnywhere && !isNumbering)) cite(mention);
    } else if (mention.form !== 'bare') {
      const verdict = item
        ? ({ kind: 'unlisted', area: item.area ?? 0 } as const)
        : classifyCode(framework, task, mention.code);
      if (verdict.kind === 'unlisted') {
        tracked.set(mention.code, unlisted(mention.code, verdict.area, task));
        cite(mention);
      } else if (verdict.kind !== 'none') {
        strays.push({ code: mention.code, start: mention.start, end: mention.end, verdict });
      }
    }
  }

  const coverage = [...tracked.values()].map((item): Coverage => {
    const cited = citations.get(item.code) ?? [];
    const passages = new Set<number>();
    for (const { claim } of cited) {
      for (let at = claim.from; at < claim.to; at++) {
        if ((claimable[at] ?? 0) > 0) passages.add(at);
      }
    }
    let words = 0;
    for (const at of passages) words += claimable[at] ?? 0;
    const evidence =
      item.supportingDocument !== undefined &&
      [...passages].some(at => linksToDocument(draft, at, documents));
    return {
      tracked: item,
      status: statusOf(cited.length, words, coveredFrom, evidence),
      words,
      citations: cited,
    };
  });
  coverage.sort((a, b) => order(a.tracked, task) - order(b.tracked, task));
  return { coverage, strays };
}

function statusOf(
  citations: number,
  words: number,
  coveredFrom: number,
  evidence: boolean,
): Coverage['status'] {
  if (citations === 0) return 'uncovered';
  if (words < coveredFrom) return 'mentioned';
  return evidence ? 'evidenced' : 'covered';
}

/** Words of each passage that can cover a criterion: none in annexes, references and quotations. */
function claimableWords(draft: Draft, states: readonly SectionState[]): number[] {
  const words = new Array<number>(draft.passages.length).fill(0);
  for (const [index, section] of draft.sections.entries()) {
    if (states[index]?.kind !== 'account') continue;
    for (let at = section.passages.from; at < section.passages.to; at++) {
      const passage = draft.passages[at];
      if (passage && passage.construct !== 'quotation') words[at] = passage.words;
    }
  }
  return words;
}

function linksToDocument(draft: Draft, passage: number, documents: ReadonlySet<string>): boolean {
  return (
    draft.passages[passage]?.links.some(link => isLocalTarget(link.url) && documents.has(link.url)) ?? false
  );
}

function unlisted(code: string, area: number, task: Task): Tracked {
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

/** Area by area in the task's order; sorting is stable, so that criteria keep their order and unlisted ones follow. */
function order(item: Tracked, task: Task): number {
  if (item.area === undefined) return Number.MAX_SAFE_INTEGER;
  const index = task.areas.indexOf(item.area);
  return index < 0 ? task.areas.length : index;
}

function sum(words: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at++) total += words[at] ?? 0;
  return total;
}
