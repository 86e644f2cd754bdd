/** What a step to do next is about, in the order in which steps come. */
export const stepKinds = [
  'front-matter',
  // Text that is neither counted nor printed.
  'lost',
  'over-limit',
  'phase',
  'wrong-code',
  'uncovered',
  'too-few',
  'document',
  'condition',
  'hint',
] as const;
export type StepKind = (typeof stepKinds)[number];
