/** What a release is checked by. */
export interface ReleaseFacts {
  /** That of package.json. */
  readonly version: string;
  /** Those that package-lock.json has for the project. */
  readonly lockVersions: readonly string[];
  /** The text of CHANGELOG.md. */
  readonly changelog: string;
  /** Such as 2026-01-31. */
  readonly today: string;
  /** What is checked out; empty if that is no branch. */
  readonly branch: string;
  /** Files with changes that are not committed, new ones included. */
  readonly changed: readonly string[];
  /** The commit that is checked out. */
  readonly head: string;
  /** The commit that the version's tag names, if there is that tag. */
  readonly tagged: string | undefined;
  /** Whether THIRD-PARTY-NOTICES is what `scripts/notices.mjs` would write. */
  readonly noticesAreCurrent: boolean;
}

/** What stands in the way of a release, a sentence or two each: what is wrong, and what to do. */
export function releaseProblems(facts: ReleaseFacts): string[];
