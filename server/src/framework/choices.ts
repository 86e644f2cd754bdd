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
  'code',
  'contents',
  'abstract',
] as const;

/** What is left out of a count: one of these, or a section that somebody names by its heading. */
export type LeftOut = (typeof excludables)[number] | 'section';

/** Where an assessor stops reading: nowhere, at the limit, or at the limit with its tolerance. */
export const cutOffs = ['none', 'limit', 'tolerance'] as const;
