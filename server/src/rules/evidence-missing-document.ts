import { homeOf, missing, type Rule, whenAssessed } from './rule.ts';

/** A criterion that is covered, but lacks the supporting document that it asks for. */
export const evidenceMissingDocument: Rule = {
  id: 'evidence/missing-document',
  summary: 'A criterion that asks for a supporting document, and no passage that claims it leads to one.',
  severity: missing('information'),
  step: 'document',
  check: whenAssessed(assessment =>
    assessment.coverage.flatMap(coverage => {
      const { code, supportingDocument } = coverage.tracked;
      if (coverage.status !== 'covered' || supportingDocument === undefined) return [];
      // Looked for only here: it takes a look at all pages before it.
      const { start, end } = coverage.first ?? homeOf(assessment);
      return {
        start,
        end,
        message: `${code} asks for a supporting document (${supportingDocument}), and no passage that claims ${code} leads to one that is there. Link it in such a passage, as in [${supportingDocument}](supporting/document.md), or name the annex that holds it, as in ‘see Annex A’.`,
        data: { code },
      };
    }),
  ),
};
