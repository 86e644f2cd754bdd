/**
 * Where a draft may show what its criteria ask, and what each of its passages may show: read out of the text as it stands,
 * with or without tags. A ranking to look at, no judgement of the writing.
 */
import type { Assessment } from '../assessment/model.ts';
import type { Span } from '../draft/model.ts';
import type { Hit } from './hits.ts';
import { learnt } from './learnt.ts';
import { lexiconOf } from './lexicon.ts';
import { METHOD, type Method } from './method.ts';
import { type PlacedPassage, passagesOf } from './sections.ts';

/** What a passage may show. */
export interface Suggestion {
  /** Code of the criterion. */
  readonly code: string;
  /** From 0 to 1: how likely it is that a reader would see the criterion here. */
  readonly score: number;
  /** Whether it is likely enough to be shown to somebody who has not asked for more. */
  readonly likely: boolean;
  /** The words of the draft that speak for it, the most telling first. */
  readonly because: readonly string[];
}

/** A passage with what it may show, best first. */
export interface EvidencePassage extends Span {
  /** Words as Word counts them. */
  readonly words: number;
  /** Codes that it is tagged with. */
  readonly claims: readonly string[];
  readonly suggestions: readonly Suggestion[];
}

/** A criterion with the passages that may show it, best first. */
export interface EvidenceCriterion {
  readonly code: string;
  readonly passages: readonly (Span & Omit<Suggestion, 'code'>)[];
}

/** A ranking of a draft. Offsets are UTF-16 code units into its text. */
export interface Evidence {
  /** In the order of the text: paragraphs, items and cells of the account that are long enough to show something. */
  readonly passages: readonly EvidencePassage[];
  /** In the order of the task. */
  readonly criteria: readonly EvidenceCriterion[];
}

/** Of each passage so many criteria are kept, and of each criterion so many passages. */
const MOST = { criteria: 5, passages: 10 };
/** From this score on a suggestion is likely. */
const LIKELY = 0.5;
/** So many words say why. */
const REASONS = 6;

/** Ranks a draft. */
export function rankEvidence(assessment: Assessment, method: Method = METHOD): Evidence {
  const { framework, task } = assessment;
  const lexicon =
    method === METHOD ? lexiconOf(framework, task) : lexiconOf(framework, task, method);
  const placed = passagesOf(assessment, lexicon);
  const codes = lexicon.criteria.map(({ code }) => code);
  const scores = scoresOf(placed, codes, method);
  const suggest = (at: number, criterion: number): Suggestion => ({
    code: codes[criterion] ?? '',
    score: scores[at]?.[criterion] ?? 0,
    likely: (scores[at]?.[criterion] ?? 0) >= LIKELY,
    because: reasons(placed[at], criterion),
  });
  const passages = placed.map(({ start, end, read, claims }, at): EvidencePassage => {
    const row = scores[at] ?? [];
    const best = highest(row, MOST.criteria);
    return { start, end, words: read.count, claims, suggestions: best.map(criterion => suggest(at, criterion)) };
  });
  const criteria = codes.map((code, criterion): EvidenceCriterion => {
    const column = scores.map(row => row[criterion] ?? 0);
    return {
      code,
      passages: highest(column, MOST.passages).flatMap(at => {
        const passage = placed[at];
        if (!passage) return [];
        const { code: _, ...rest } = suggest(at, criterion);
        return { start: passage.start, end: passage.end, ...rest };
      }),
    };
  });
  return { passages, criteria };
}

/** Indexes of the highest figures above nought, the highest first, of equals the first. */
function highest(figures: readonly number[], most: number): number[] {
  return figures
    .flatMap((figure, index) => (figure > 0 ? index : []))
    .sort((a, b) => (figures[b] ?? 0) - (figures[a] ?? 0) || a - b)
    .slice(0, most);
}

/** A row of scores for each passage, a score for each criterion. */
function scoresOf(placed: readonly PlacedPassage[], codes: readonly string[], method: Method): number[][] {
  const rarity = rarityIn(placed);
  const own = placed.map(({ read }) => spoken(read.hits, codes.length, rarity));
  const headings = new Map<PlacedPassage['section'], number[]>();
  for (const { section } of placed) {
    if (headings.has(section)) continue;
    const row = codes.map(() => 0);
    section.headings.forEach((hits, level) => {
      const share = method.further ** level;
      spoken(hits, codes.length, () => 1).forEach((value, index) => {
        row[index] = (row[index] ?? 0) + value * share;
      });
    });
    headings.set(section, row);
  }
  const likeness = method.learning > 0 ? learnt(placed, codes) : undefined;
  const sums = placed.map(({ section }, at) =>
    codes.map((_, criterion) => {
      const beside = [at - 1, at + 1].reduce(
        (sum, other) => sum + (placed[other]?.section === section ? (own[other]?.[criterion] ?? 0) : 0),
        0,
      );
      return (
        (own[at]?.[criterion] ?? 0) +
        method.heading * (headings.get(section)?.[criterion] ?? 0) +
        method.neighbour * beside +
        method.learning * (likeness?.[at]?.[criterion] ?? 0)
      );
    }),
  );
  const means = codes.map(
    (_, criterion) => sums.reduce((sum, row) => sum + (row[criterion] ?? 0), 0) / Math.max(1, placed.length),
  );
  return sums.map(row => {
    const raised = row.map((value, criterion) => Math.max(0, value - method.common * (means[criterion] ?? 0)));
    const powers = raised.map(value => value ** method.rivalry);
    const all = powers.reduce((sum, value) => sum + value, 0);
    return raised.map((value, criterion) => {
      const share = all > 0 ? (powers[criterion] ?? 0) / all : 0;
      return calibrated(value, share);
    });
  });
}

/** Fitted to the labels of the drafts that it was tuned on, by logistic regression. */
const FIT = { always: 0.77, value: 0.77, share: 1.59 };

/** How likely it is that a criterion with so much speaking for it, and such a share of what speaks for any, is seen. */
function calibrated(value: number, share: number): number {
  if (value <= 0) return 0;
  const odds = FIT.always + FIT.value * Math.log(value + 0.1) + FIT.share * Math.log(share + 0.01);
  return Math.round(1000 / (1 + Math.exp(-odds))) / 1000;
}

function spoken(hits: readonly Hit[], count: number, rarity: (id: number) => number): number[] {
  const row = Array.from({ length: count }, () => 0);
  for (const { term, share } of hits)
    for (const [criterion, weight] of term.speaksFor)
      row[criterion] = (row[criterion] ?? 0) + weight * term.distinct * rarity(term.id) * share;
  return row;
}

/** From nought to 1: how rare a term is among the passages of this draft. */
function rarityIn(placed: readonly PlacedPassage[]): (id: number) => number {
  const counts = new Map<number, number>();
  for (const { read } of placed)
    for (const { term } of read.hits) counts.set(term.id, (counts.get(term.id) ?? 0) + 1);
  const most = Math.log(1 + placed.length);
  return id => Math.log(1 + placed.length / (counts.get(id) ?? 1)) / most;
}

/** The words of a passage that speak for a criterion; those of its headings where it has none. */
function reasons(passage: PlacedPassage | undefined, criterion: number): string[] {
  if (!passage) return [];
  const from = (hits: readonly Hit[]) => {
    const telling = hits
      .filter(({ term }) => term.speaksFor.has(criterion))
      .sort((a, b) => weightFor(b, criterion) - weightFor(a, criterion));
    return [...new Set(telling.flatMap(({ words }) => words))].slice(0, REASONS);
  };
  const own = from(passage.read.hits);
  return own.length > 0 ? own : from(passage.section.headings.flat());
}

function weightFor({ term, share }: Hit, criterion: number): number {
  return (term.speaksFor.get(criterion) ?? 0) * term.distinct * share;
}
