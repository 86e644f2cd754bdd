import type { Assessment, Coverage, Tracked } from '../assessment/model.ts';
import type { SpanEdit } from '../draft/model.ts';
import { placeFor } from '../draft/places.ts';
import { citingComment } from '../draft/tag-edits.ts';
import { isAsked } from '../framework/trackables.ts';
import { count, listed } from '../text/english.ts';
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
    const asked = assessment.coverage.filter(isWanted);
    return asked.filter(isLacking).map(({ tracked }) => {
      const { message, data } = said(tracked, asked.length);
      return { start: home.start, end: home.end, message, data };
    });
  }),
  gathering: {
    always: true,
    said: problems => {
      const codes = problems.flatMap(({ data }) => data?.code ?? []);
      const [{ message, data }] = problems;
      const among = data?.among ?? 0;
      if (problems.length === 1) return { message, data: { ...data, codes } };
      return {
        message: problems.length === among ? noneTagged(codes) : someTagged(codes, among),
        data: { codes },
      };
    },
  },
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
function isWanted({ tracked }: Coverage): boolean {
  return isAsked(tracked) && !tracked.entry?.requires;
}

function isLacking(item: Coverage): boolean {
  return item.status === 'uncovered' && isWanted(item);
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

/** Codes that are named; of more, as where nothing is tagged, the tree and the report have the list. */
const NAMED = 12;

function noneTagged(codes: readonly string[]): string {
  const which = codes.length <= NAMED ? ` (${listed(codes)})` : '';
  return `No criterion is tagged yet: there are ${count(codes.length)}${which}. Tag each paragraph with the criterion that it meets, then write about those that are left.`;
}

function someTagged(codes: readonly string[], among: number): string {
  const more = codes.length - NAMED;
  const which = more > 1 ? `${codes.slice(0, NAMED).join(', ')} and ${count(more)} more` : listed(codes);
  return `${count(codes.length)} of ${count(among)} criteria are not tagged yet: ${which}. Tag where you meet them, or write about them.`;
}

/** Said again at every keystroke, so made once. */
const known = new WeakMap<Tracked, Said>();

type Said = Pick<Finding, 'message'> & { readonly data: ProblemData };

/** `among`: how many criteria there are. */
function said(tracked: Tracked, among: number): Said {
  const before = known.get(tracked);
  if (before?.data.among === among) return before;
  const { code, title } = tracked;
  const finding: Said = {
    message: `${code} is not tagged yet: ${title.replace(/…$/, ' …')}. Tag where you meet it, or write about it.`,
    data: { code, among },
  };
  known.set(tracked, finding);
  return finding;
}
