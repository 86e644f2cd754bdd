import type { Assessment, Coverage, Tracked } from '../assessment/model.ts';
import type { SpanEdit } from '../draft/model.ts';
import { placeFor } from '../draft/places.ts';
import { citingComment } from '../draft/tag-edits.ts';
import { isAsked } from '../framework/trackables.ts';
import { lineEnding } from '../text/lines.ts';
import { endOfAccount, onItsOwn } from './places.ts';
import { type Finding, homeOf, missing, type ProblemData, type Rule, whenAssessed } from './rule.ts';

/** A criterion or stand-in that no place in the draft cites. */
export const criteriaUncovered: Rule = {
  id: 'criteria/uncovered',
  summary: 'A criterion that nothing in the draft is tagged with.',
  severity: missing('information'),
  step: 'figures',
  check: whenAssessed(assessment => {
    const home = homeOf(assessment);
    return assessment.coverage.filter(isLacking).map(({ tracked }) => {
      const { message, data } = said(tracked);
      return { start: home.start, end: home.end, message, data };
    });
  }),
  fixes: ({ data }, assessment) => {
    if (data?.code === undefined || assessment.kind !== 'assessed') return [];
    const { edit, where } = placesFor(assessment, [data.code]);
    return [
      {
        title: `Add an empty paragraph for ${data.code} at the end of ${where}`,
        edits: [edit],
        preferred: false,
      },
    ];
  },
  together: {
    few: 3,
    fix: assessment => {
      const codes = assessment.coverage.filter(isLacking).map(({ tracked }) => tracked.code);
      const { edit, where } = placesFor(assessment, codes);
      const title = `Add empty paragraphs for all ${codes.length} criteria that are not tagged yet at the end of ${where}`;
      return { title, edits: [edit], preferred: false };
    },
  },
};

/** What the text is asked for by itself: of one that others meet together, these are told. */
function isLacking({ status, tracked }: Coverage): boolean {
  return status === 'uncovered' && isAsked(tracked) && !tracked.entry?.requires;
}

/** Places for codes at the end of the account, where the writing goes on: comments, each above a line to be replaced. */
function placesFor(assessment: Assessment, codes: readonly string[]): { edit: SpanEdit; where: string } {
  const { offset, heading } = endOfAccount(assessment);
  const { text } = assessment.draft;
  const eol = lineEnding(text);
  const titles = new Map(assessment.coverage.map(({ tracked }) => [tracked.code, tracked.title]));
  const places = codes.map(code => {
    const title = titles.get(code) ?? '';
    const what = title === '' || title === code ? code : `${code}, ${title}`;
    return `${citingComment([code])}${eol}${placeFor(what)}`;
  });
  return {
    edit: { start: offset, end: offset, newText: onItsOwn(text, offset, places.join(eol + eol)) },
    where: heading === null ? 'the account' : `‘${heading}’`,
  };
}

/** Said again at every keystroke, so made once. */
const known = new WeakMap<Tracked, Said>();

type Said = Pick<Finding, 'message'> & { readonly data: ProblemData };

function said(tracked: Tracked): Said {
  const { code, title } = tracked;
  const finding: Said = known.get(tracked) ?? {
    message: `${code} is not tagged yet: ${title.replace(/…$/, ' …')}. Tag where you meet it, or write about it.`,
    data: { code },
  };
  known.set(tracked, finding);
  return finding;
}
