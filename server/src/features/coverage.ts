import { behaviourItems } from '../assessment/behaviours.ts';
import { isBeyondLimit } from '../assessment/beyond-limit.ts';
import { mostMarksOf } from '../assessment/marks.ts';
import type { Coverage } from '../assessment/model.ts';
import { shownState } from '../assessment/states.ts';
import { sectionHeadings } from '../draft/lists.ts';
import type { AreaItem, CoverageAnswer, CriterionItem } from '../protocol.ts';
import { type FullyAssessed, rangeOf, uriAt } from './assessed.ts';
import { provenanceInWords } from './describe.ts';

/** Where a draft stands, for the tree and the status bar. */
export function coverageAnswer(assessed: FullyAssessed): CoverageAnswer {
  const { assessment, uri, version, files } = assessed;
  const { framework, task, words } = assessment;
  const headings = sectionHeadings(assessment.draft);
  const areas: (AreaItem & { readonly criteria: CriterionItem[] })[] = [];
  for (const coverage of assessment.coverage) {
    const item = criterionItem(coverage, assessed, headings);
    const number = coverage.tracked.area ?? null;
    const last = areas.at(-1);
    if (last && last.number === number) last.criteria.push(item);
    else {
      const area = framework.areas.find(candidate => candidate.number === number);
      areas.push({
        code: area?.code ?? null,
        number,
        title: area?.title ?? 'Criteria',
        part: coverage.tracked.part ?? null,
        criteria: [item],
      });
    }
  }
  return {
    uri,
    version,
    ...(files ? { files: files.map(({ name }) => name) } : {}),
    missing: assessment.missing,
    framework: { id: framework.id, name: framework.name, title: framework.title },
    task: { id: task.id, title: task.title },
    words: {
      counted: words.counted,
      total: words.total,
      limit: words.limit ?? null,
      status: words.status,
      most: words.most ?? null,
      minimum: words.least ?? null,
    },
    submission: assessment.submission ?? null,
    coveredFrom: assessment.coveredFrom,
    areas,
    behaviours: behaviourItems(assessment),
    phases: assessment.phases.map(({ phase, status, counted }) => ({
      id: phase.id,
      title: phase.title,
      status,
      words: counted,
      optional: phase.optional ?? false,
    })),
    conditions: assessment.conditions.map(({ condition, status, detail }) => ({
      id: condition.id,
      title: condition.title,
      status,
      detail,
    })),
  };
}

function criterionItem(
  { tracked, status, words, citations }: Coverage,
  assessed: FullyAssessed,
  headings: readonly (string | null)[],
): CriterionItem {
  const { assessment, lines, files } = assessed;
  return {
    code: tracked.code,
    kind: tracked.kind,
    title: tracked.title,
    asks: tracked.asks,
    part: tracked.part ?? null,
    status: shownState(status, tracked.entry?.judged),
    words,
    beyondLimit: isBeyondLimit(tracked.code, words, assessment.cutOff),
    supportingDocument: tracked.supportingDocument ?? null,
    keyQuestions: tracked.entry?.keyQuestions ?? [],
    marks: assessment.marks.get(tracked.code) ?? null,
    mostMarks: mostMarksOf(tracked, assessment.task),
    descriptors: tracked.entry?.descriptors ?? [],
    provenance: provenanceInWords(tracked.provenance, assessment.framework),
    citations: citations.map(citation => ({
      ...(files ? { uri: uriAt(assessed, citation.start) } : {}),
      range: rangeOf(lines, citation),
      words: citation.words,
      section: headings[citation.section] ?? null,
      sectionIndex: citation.section,
    })),
  };
}
