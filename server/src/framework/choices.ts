/**
 * What a framework file can choose among, apart from the schema (`schema.ts`): the server has these without valibot.
 */

/** What a task can leave out of its word count. */
export const excludables = [
  'annex',
  'supporting-documents',
  'references',
  'table',
  'caption',
  'quotation',
  'footnote',
  'heading',
] as const;

/** Where an assessor stops reading: nowhere, at the limit, or at the limit with its tolerance. */
export const cutOffs = ['none', 'limit', 'tolerance'] as const;
