/** A regular expression of ours, and where it stands. */
export interface Pattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** The version of the prover that the verdicts are from. */
export function proverVersion(): string;

/** All our patterns, those that are put together at run time, too; `faults`: where one could be missed. */
export function ownPatterns(): Promise<{ patterns: Pattern[]; faults: string[] }>;

/** A pattern as it is written. */
export function nameOf(pattern: Pick<Pattern, 'source' | 'flags'>): string;

/** What has been found of each pattern, by how it is written. */
export function knownVerdicts(): { recheck: string; proven: string[]; attacked: string[] };

/** Whether the prover proves from its form that a pattern takes time in proportion to any text. */
export function proves(pattern: Pick<Pattern, 'source' | 'flags'>): boolean;

/** A text that a pattern takes more time for than in proportion to its length; undefined if none was found. */
export function slowText(pattern: Pick<Pattern, 'source' | 'flags'>, seed?: number): string | undefined;
