import { evidenceFixes } from './evidence-fixes.ts';
import { homeOf, missing, type Rule, whenAssessed } from './rule.ts';

/** A criterion that is covered, but lacks the supporting document that it asks for. */
export const evidenceMissingDocument: Rule = {
  id: 'evidence/missing-document',
  summary: 'A criterion that asks for a supporting document, and no passage tagged with it leads to one.',
  severity: missing('information'),
  step: 'document',
  fixes: ({ data }, assessment, { documents }) => {
    if (assessment.kind !== 'assessed' || data?.code === undefined) return [];
    const { tracked } = assessment.coverage.find(each => each.tracked.code === data.code) ?? {};
    const name = tracked?.supportingDocument;
    return name === undefined ? [] : evidenceFixes(assessment, data.code, name, documents);
  },
  check: whenAssessed(assessment =>
    assessment.coverage.flatMap(coverage => {
      const { code, supportingDocument } = coverage.tracked;
      if (coverage.status !== 'covered' || supportingDocument === undefined) return [];
      // Looked for only here: it takes a look at all pages before it.
      const { start, end } = coverage.first ?? homeOf(assessment);
      return {
        start,
        end,
        message: `${code} needs a supporting document: ${supportingDocument}. Link the file here, as in [${supportingDocument}](supporting/document.md), or write ‘see Annex A’.`,
        data: { code },
      };
    }),
  ),
};
