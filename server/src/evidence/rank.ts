/**
 * Where a draft may show what its criteria ask, and what each of its passages may show: read out of the text as it stands,
 * with or without tags. A ranking to look at, no judgement of the writing.
 */
import type { Assessment } from '../assessment/model.ts';
import type { Span } from '../draft/model.ts';
import type { Hit } from './hits.ts';
import { lexiconOf } from './lexicon.ts';
import { METHOD, type Method } from './method.ts';
import { scoresOf } from './scores.ts';
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

/** Ranks a draft: once for each assessment, whoever asks. `method` is for measurements. */
export function rankEvidence(assessment: Assessment, method: Method = METHOD): Evidence {
  if (method !== METHOD) return rank(assessment, method);
  let known = ranked.get(assessment);
  if (!known) {
    known = rank(assessment, method);
    ranked.set(assessment, known);
  }
  return known;
}

const ranked = new WeakMap<Assessment, Evidence>();

function rank(assessment: Assessment, method: Method): Evidence {
  const { framework, task } = assessment;
  const lexicon = method === METHOD ? lexiconOf(framework, task) : lexiconOf(framework, task, method);
  const placed = passagesOf(assessment, lexicon);
  const codes = lexicon.criteria.map(({ code }) => code);
  const scores = scoresOf(placed, lexicon, method);
  const suggest = (at: number, criterion: number): Suggestion => ({
    code: codes[criterion] ?? '',
    score: scores[at]?.[criterion] ?? 0,
    likely: (scores[at]?.[criterion] ?? 0) >= LIKELY,
    because: reasons(placed[at], criterion),
  });
  const passages = placed.map(({ start, end, read, claims }, at): EvidencePassage => {
    const best = highest(scores[at] ?? NONE, MOST.criteria);
    return {
      start,
      end,
      words: read.count,
      claims,
      suggestions: best.map(criterion => suggest(at, criterion)),
    };
  });
  const criteria = codes.map((code, criterion): EvidenceCriterion => {
    const column = Float64Array.from(scores, row => row[criterion] ?? 0);
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

const NONE = new Float64Array();

/** Indexes of the highest figures above nought, the highest first, of equals the first. */
function highest(figures: Float64Array, most: number): number[] {
  const above: number[] = [];
  figures.forEach((figure, index) => {
    if (figure > 0) above.push(index);
  });
  return above.sort((a, b) => (figures[b] ?? 0) - (figures[a] ?? 0) || a - b).slice(0, most);
}

/** The words of a passage that speak for a criterion; those of its headings where it has none. */
function reasons(passage: PlacedPassage | undefined, criterion: number): string[] {
  if (!passage) return [];
  const own = telling(passage.read.hits, criterion);
  return own.length > 0 ? own : telling(passage.section.headings.flat(), criterion);
}

function telling(hits: readonly Hit[], criterion: number): string[] {
  const weighed = hits.flatMap(({ term, words, share }) => {
    const weight = term.speaksFor.find(each => each.criterion === criterion)?.weight ?? 0;
    return weight > 0 ? { weight: weight * share, words } : [];
  });
  weighed.sort((a, b) => b.weight - a.weight);
  return [...new Set(weighed.flatMap(({ words }) => words))].slice(0, REASONS);
}
