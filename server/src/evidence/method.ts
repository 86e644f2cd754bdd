/**
 * How much each kind of sign counts. Found by trying on the drafts that `bench/EVIDENCE.md` calls tuned; what each is worth
 * stands there.
 */
export interface Method {
  /** Cues of the criteria, and themes by their wording. */
  readonly cues: boolean;
  readonly themes: boolean;
  /** Words that are used like a cue. */
  readonly near: boolean;
  /** Words of the heading above; those of each heading further up count so much less again. */
  readonly heading: number;
  readonly further: number;
  /** Words of the passages before and behind, in the same section. */
  readonly neighbour: number;
  /** What a criterion has on average in this draft is taken off, to this part. */
  readonly common: number;
  /** How hard criteria compete for a passage. */
  readonly rivalry: number;
  /** Likeness to what is tagged with the criterion already. */
  readonly learning: number;
}

export const METHOD: Method = {
  cues: true,
  themes: true,
  near: true,
  heading: 0.6,
  further: 0.5,
  neighbour: 0.18,
  common: 0.3,
  rivalry: 1.5,
  learning: 1.5,
};
