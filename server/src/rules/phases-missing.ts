import type { Assessment } from '../assessment/model.ts';
import { sectionsFor } from '../assessment/unmarked-sections.ts';
import { above } from '../draft/whole.ts';
import { listed } from '../text/english.ts';
import { markSection } from './mark-section.ts';
import { endOfAccount, makesHeading, onItsOwn } from './places.ts';
import { type Fix, homeOf, missing, type Rule, whenAssessed } from './rule.ts';

/** Sections that are offered for one phase. */
const MOST = 4;

/** A phase that no heading names. */
export const phasesMissing: Rule = {
  id: 'phases/missing',
  summary: 'A phase that the account must cover and no heading names.',
  severity: missing('warning'),
  step: 'figures',
  check: whenAssessed(assessment =>
    assessment.phases
      .filter(({ status, phase }) => status === 'missing' && !phase.optional)
      .map(({ phase }) => ({
        ...homeOf(assessment),
        message: `No heading names ${phase.title.toLowerCase()}. If you have written it, mark that section: put <!-- phase: ${phase.id} --> in its heading. Otherwise add a heading such as ${listed(
          phase.synonyms.slice(0, 4).map(word => `‘${word}’`),
          'or',
        )}.`,
        data: { phase: phase.id },
      })),
  ),
  gathering: {
    always: false,
    said: problems => {
      const [{ message, data }] = problems;
      const phases = problems.flatMap(each => each.data?.phase ?? []);
      if (problems.length === 1) return { message, data: { ...data, phases } };
      return {
        message: `No heading names ${listed(phases, 'or')}. If you have written about them, mark those sections: put <!-- phase: ${phases[0] ?? ''} --> or the like in their headings. Otherwise add headings that name them.`,
        data: { phases },
      };
    },
  },
  fixes: ({ data }, assessment, { edit: editDraft }) => {
    if (assessment.kind !== 'assessed') return [];
    const phase = assessment.framework.phases.find(({ id }) => id === data?.phase);
    if (!phase) return [];
    const title = phase.title.toLowerCase();
    const marking = sectionsFor(phase.id, assessment)
      .slice(0, MOST)
      .flatMap(({ page, heading }): Fix[] => {
        const edit = markSection(assessment, page, phase.id);
        return edit
          ? [{ title: `This section is ${title}: ‘${heading}’`, edits: [edit], preferred: false }]
          : [];
      });
    const { offset, level } = placeFor(phase.id, assessment);
    const newText = onItsOwn(assessment.draft.text, offset, `${'#'.repeat(level)} ${phase.title}`);
    const edit = { start: offset, end: offset, newText };
    if (!makesHeading(assessment.draft, edit, editDraft)) return marking;
    const adding = {
      title: `Add a section ‘${phase.title}’`,
      edits: [edit],
      preferred: marking.length === 0,
    };
    return [...marking, adding];
  },
};

/** A new section goes behind the phases that come before it, and before annexes and references; it has their level. */
function placeFor(phaseId: string, assessment: Assessment): { offset: number; level: number } {
  const { draft, phases } = assessment;
  const order = phases.map(({ phase }) => phase.id);
  const [level = 2] = phases.flatMap(({ sections }) => sections.map(at => draft.sections[at]?.level ?? 2));
  const later = phases
    .slice(order.indexOf(phaseId) + 1)
    .flatMap(({ sections }) => sections)
    .sort((a, b) => a - b)[0];
  const before = later === undefined ? undefined : draft.sections[later];
  return { offset: before ? above(draft, before.headingSpan.start) : endOfAccount(assessment).offset, level };
}
