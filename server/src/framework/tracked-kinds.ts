/** What can be tracked: official criteria, what stands in for them, and codes that are taken at their word. */
export const trackedKinds = ['criterion', 'statement', 'area', 'unlisted'] as const;
export type TrackedKind = (typeof trackedKinds)[number];
