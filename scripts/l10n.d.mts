/** Where the bundle is, in the repository. */
export const bundlePath: string;

/** The bundle as it should be, and what can't be translated as it stands, as `file:line: what`. */
export function clientTexts(): {
  readonly bundle: Readonly<
    Record<string, string | { readonly message: string; readonly comment: string[] }>
  >;
  readonly faults: readonly string[];
};
