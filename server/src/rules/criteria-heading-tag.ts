import { placesOf } from '../assessment/found.ts';
import type { Assessment } from '../assessment/model.ts';
import { doubtful, headOnly, levelDoubts } from '../assessment/tag-places.ts';
import { citingComment, tagPassage } from '../draft/tag-edits.ts';
import { listed } from '../text/english.ts';
import { always, type Finding, type Rule, whenAssessed } from './rule.ts';

/** A heading of which it is not sure that it tags its section, or whose section is empty. */
export const criteriaHeadingTag: Rule = {
  id: 'criteria/heading-tag',
  summary: 'A heading that may be a tag of its section or only numbered or named like one.',
  severity: always('hint'),
  step: 'hint',
  reads: [doubtful, headOnly],
  check: whenAssessed(assessment => [
    ...placesOf(assessment, doubtful).flatMap((doubt): Finding | [] => {
      const { start, end } = doubt;
      if (doubt.kind === 'number') {
        const { code, sure } = doubt;
        const title = titleOf(assessment, code);
        const message = sure
          ? `This heading tags its section with ${code}${title}. Give it that title if it is about it, or another number if it is not.`
          : `${code} is read as a tag of this section${title}. If it is meant, write (${code}), which nobody takes for the heading’s number.`;
        return { start, end, message, data: { code } };
      }
      if (doubt.kind !== 'like-title') return [];
      return {
        start,
        end,
        message: `This heading is like ${listed(
          doubt.codes.map(code => `${code}${titleOf(assessment, code)}`),
          'or',
        )}, and tags nothing. If its section is about it, put the comment ${citingComment([doubt.codes[0] ?? ''])} into the heading.`,
        data: { choices: doubt.codes },
      };
    }),
    ...levelDoubts(assessment).map(({ code, start, end }) => ({
      start,
      end,
      message: `${code} tags only this heading: the next one has the same level, so its text is no part of this section. Write the headings below it with one more #.`,
    })),
  ]),
  fixes: ({ start, end, data }, assessment) => {
    if (assessment.kind !== 'assessed') return [];
    const { draft } = assessment;
    const { code } = data ?? {};
    if (code !== undefined)
      return [
        {
          title: `Write (${code})`,
          edits: [{ start, end, newText: `(${draft.text.slice(start, end)})` }],
          preferred: true,
        },
      ];
    const passage = draft.passages.find(each => each.start === start);
    return (data?.choices ?? []).flatMap((choice, _, { length }) =>
      passage
        ? {
            title: `Tag this section with ${choice}`,
            edits: [tagPassage(draft.text, passage, [choice])],
            preferred: length === 1,
          }
        : [],
    );
  },
};

/** The title of a criterion in brackets; nothing where it has none. */
function titleOf({ coverage }: Assessment, code: string): string {
  const title = coverage.find(({ tracked }) => tracked.code === code)?.tracked.title ?? '';
  return title === '' || title === code ? '' : ` (${title})`;
}
