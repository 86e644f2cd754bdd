import { answerOf } from '../assessment/conditions.ts';
import type { Assessment, ConditionState } from '../assessment/model.ts';
import { type Answer, answerEdits } from '../draft/front-matter-edits.ts';
import type { SpanEdit } from '../draft/model.ts';
import { counted, listed } from '../text/english.ts';
import { lineEnding } from '../text/lines.ts';
import { conditionFinding, isFaulty } from './conditions.ts';
import { endOfAccount, makesHeading, onItsOwn } from './places.ts';
import type { EditDraft, Fix } from './rule.ts';
import { type Rule, whenAssessed } from './rule.ts';

/** A condition that the front matter does not answer yet, or not clearly. */
export const conditionsOpen: Rule = {
  id: 'conditions/open',
  summary: 'A condition of the task that the front matter does not answer, or not clearly.',
  severity: { outline: 'hint', draft: 'hint', final: 'warning' },
  step: 'figures',
  check: whenAssessed(assessment =>
    assessment.conditions
      .filter(state => state.status === 'unknown' && !isFaulty(state, assessment))
      .map(state => conditionFinding(state, assessment)),
  ),
  gathering: {
    always: false,
    said: problems => {
      const [{ message, data }] = problems;
      const conditions = problems.flatMap(each => each.data?.condition ?? []);
      if (problems.length === 1) return { message, data: { ...data, conditions } };
      const titles = problems.map(each => each.message.slice(0, each.message.indexOf(':')));
      return {
        message: `${counted(problems.length, 'condition')} of the task are not answered yet: ${listed(titles)}. Answer them in the front matter, or in the Markscheme view.`,
        data: { conditions },
      };
    },
  },
  fixes: ({ data }, assessment, { edit }) => {
    if (assessment.kind !== 'assessed') return [];
    const state = assessment.conditions.find(({ condition }) => condition.id === data?.condition);
    return state ? fixesOf(state, assessment, edit) : [];
  },
  together: {
    few: 3,
    keeps: ({ data }, { conditions }) =>
      conditions.some(({ condition, seen }) => condition.id === data?.condition && seen !== undefined),
    fix: ({ conditions, draft }) => {
      const keys = conditions
        .flatMap(({ missing }) => missing)
        .filter(key => !draft.frontMatter?.entries.has(key));
      const edits = answerEdits(
        draft,
        [...new Set(keys)].map((key): Answer => [key, '']),
      );
      const title = 'Add the keys of all open conditions to the front matter, to be filled in';
      return edits.length > 0 ? { title, edits, preferred: false } : undefined;
    },
  },
};

/** Answers a condition in the front matter, or makes room for what it asks in the account. */
function fixesOf(
  { condition, missing, seen }: ConditionState,
  assessment: Assessment,
  editDraft: EditDraft,
): Fix[] {
  if (missing.length === 0) return [];
  const { draft } = assessment;
  const answer = answerOf(condition);
  const answers = missing.map((key): Answer => [key, answer ?? '']);
  const edits = answerEdits(draft, answers);
  const shown = listed(answers.map(([key, value]) => `‘${`${key}: ${value}`.trim()}’`));
  const fixes: Fix[] = [];
  if (edits.length > 0)
    fixes.push({
      title:
        answer === undefined ? `Add ${shown} to the front matter` : `Confirm in the front matter: ${shown}`,
      edits,
      preferred: false,
    });
  const { section } = condition;
  if (section === undefined || seen || edits.length === 0) return fixes;
  if (draft.sections.some(({ heading }) => heading === section)) return fixes;
  // What is to be written there keeps its place, of which `writing/placeholder` tells, so the answer can stand already.
  const { offset, heading: under } = endOfAccount(assessment);
  const level = Math.max(2, draft.sections.find(each => each.heading === under)?.level ?? 2);
  const eol = lineEnding(draft.text);
  const lines = `${'#'.repeat(level)} ${section}${eol}${eol}[Write this section.]`;
  const heading: SpanEdit = { start: offset, end: offset, newText: onItsOwn(draft.text, offset, lines) };
  if (!makesHeading(draft, heading, editDraft)) return fixes;
  fixes.push({
    title: `Add a section ‘${section}’ to be written, and ${answer === undefined ? `add ${shown} to the front matter` : `confirm in the front matter: ${shown}`}`,
    edits: [...edits, heading],
    preferred: false,
  });
  return fixes;
}
