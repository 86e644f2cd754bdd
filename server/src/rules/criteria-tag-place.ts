import { placesOf } from '../assessment/found.ts';
import type { Assessment } from '../assessment/model.ts';
import { doubtful, type LoneDoubt, lone, loneDoubts } from '../assessment/tag-places.ts';
import type { Passage } from '../draft/model.ts';
import { tagPassage, wholeComment } from '../draft/tag-edits.ts';
import { fileAt } from '../draft/whole.ts';
import { listed } from '../text/english.ts';
import { always, type Finding, type Fix, type Rule, whenAssessed } from './rule.ts';

/** A tag that is not about what stands next to it, or about nothing: nothing else would tell of it. */
export const criteriaTagPlace: Rule = {
  id: 'criteria/tag-place',
  summary: 'A tag in a place where it may be about something else than you mean, or about nothing.',
  severity: always('information'),
  step: 'hint',
  reads: [doubtful, lone],
  check: whenAssessed(assessment => [
    ...placesOf(assessment, doubtful).flatMap((doubt): Finding | [] => {
      const { start, end } = doubt;
      if (doubt.kind === 'title')
        return {
          start,
          end,
          message: `${doubt.code} tags nothing here: this is the title, and the whole account stands below it. Tag the sections or paragraphs that are about it.`,
        };
      if (doubt.kind !== 'lines-above') return [];
      return {
        start,
        end,
        severity: 'hint',
        message:
          'There is text above and below this line of codes: it is read as standing above what it tags, like the other such lines of this section. Put it at the end of the section, or each code into its paragraph, if it is about the text above.',
      };
    }),
    ...loneDoubts(assessment).map(({ kind, codes, start, end }) => ({
      start,
      end,
      message: `${listed(codes)} ${SAID[kind]}`,
      ...(kind === 'below' || kind === 'before-heading' ? ({ severity: 'hint' } as const) : {}),
    })),
  ]),
  fixes: ({ start }, assessment) => {
    if (assessment.kind !== 'assessed') return [];
    const doubt = loneDoubts(assessment).find(found => found.start === start);
    if (!doubt) return [];
    const joined = doubt.by === undefined ? [] : [joinFix(assessment, doubt, doubt.by)];
    return [...joined, ...tieFix(assessment, doubt)];
  },
};

const SAID: Readonly<Record<LoneDoubt['kind'], string>> = {
  below:
    'tags the block below: a comment on its own line is about what follows. To tag what stands above, put the comment right behind its last word.',
  'before-heading':
    'tags the section of the heading below: a comment on its own line is about what follows. To tag what stands above, put the comment right behind its last word.',
  'nothing-behind':
    'tags nothing: a comment on its own line is about what follows, and nothing does. Put the comment right behind the last word that it is about.',
  overtaken:
    'tags nothing: another comment stands between this one and what follows. Put the codes into one comment, or each comment right behind what it is about.',
};

/** Puts the codes into the comment that claims in place of theirs. */
function joinFix({ draft }: Assessment, { codes, ...doubt }: LoneDoubt, by: number): Fix {
  return {
    title: 'Put the codes into the next comment',
    edits: [
      { ...wholeComment(draft.text, doubt), newText: '' },
      { start: by, end: by, newText: codes.map(code => `${code}, `).join('') },
    ],
    preferred: true,
  };
}

/** Ties the codes of a comment to the block above it. */
function tieFix({ draft }: Assessment, { kind, codes, ...doubt }: LoneDoubt): Fix[] {
  const comment = wholeComment(draft.text, doubt);
  const above = draft.passages.findLast(({ end }) => end <= comment.start);
  if (!above || above.construct === 'quotation' || above.construct === 'heading') return [];
  if (fileAt(draft, above.start) !== fileAt(draft, comment.start)) return [];
  return [
    {
      title: `Tag the ${nameOf(above)} above instead`,
      edits: [tagPassage(draft.text.slice(0, comment.start), above, codes), { ...comment, newText: '' }],
      preferred: kind === 'nothing-behind',
    },
  ];
}

function nameOf({ construct }: Passage): string {
  if (construct === 'table') return 'cell';
  if (construct === 'code') return 'code';
  return construct === 'caption' ? 'picture' : 'text';
}
