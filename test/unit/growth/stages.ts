/**
 * What is done with a draft, from reading it to every answer: each on its own, so that one that grows too fast is seen.
 */
import { assess } from '../../../server/src/assessment/assess.ts';
import { localTargets } from '../../../server/src/assessment/documents.ts';
import type { Assessment, DraftStatus, Unassessed } from '../../../server/src/assessment/model.ts';
import { checkLines } from '../../../server/src/cli/check.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { editDraft } from '../../../server/src/draft/incremental/edit.ts';
import { whyTooLong } from '../../../server/src/draft/longest.ts';
import type { Draft } from '../../../server/src/draft/model.ts';
import { exportDocument } from '../../../server/src/export/document.ts';
import { readSource } from '../../../server/src/export/read.ts';
import { type Assessed, isFullyAssessed } from '../../../server/src/features/assessed.ts';
import { codeActions } from '../../../server/src/features/code-actions.ts';
import { completion } from '../../../server/src/features/completion.ts';
import { coverageAnswer } from '../../../server/src/features/coverage.ts';
import { diagnosticsOf } from '../../../server/src/features/diagnostics.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { previewAnswer } from '../../../server/src/features/preview.ts';
import { highlights, references } from '../../../server/src/features/references.ts';
import { createCatalogue } from '../../../server/src/framework/bundled.ts';
import type { Catalogue } from '../../../server/src/framework/catalogue.ts';
import { part as inEditor } from '../../../server/src/parts/in-editor.ts';
import { part as onDemand } from '../../../server/src/parts/on-demand.ts';
import { reportFormats } from '../../../server/src/report/formats.ts';
import type { Problem } from '../../../server/src/rules/rule.ts';
import { problemsOf, readsOf } from '../../../server/src/rules/rules.ts';
import type { Construct } from './constructs.ts';

const reads = (status: DraftStatus) => readsOf({}, status);
const URI = 'file:///school/draft.md';

/** Does something and is told by its name how long it took, in milliseconds. */
export type Measure = <Result>(stage: string, work: () => Result) => Result;

const bundled = createCatalogue();

/** Goes through all stages for `count` of a construct. */
export async function throughAll(
  construct: Construct,
  count: number,
  measure: Measure,
  exporting = true,
): Promise<void> {
  const text = construct.make(count);
  const yaml = construct.framework?.(count);
  const catalogue =
    yaml === undefined
      ? bundled
      : measure('framework', () => createCatalogue([{ file: 'own.yaml', text: yaml }]));
  if (catalogue !== bundled && catalogue.faults[0])
    throw new Error(`${construct.name}: ${catalogue.faults[0].message}`);
  if (whyTooLong(text) !== undefined) return;
  const draft = measure('read', () => readDraft(text));
  const assessment = measure('assess', () => assess(draft, catalogue, { reads }));
  const problems = measure('rules', () => problemsOf(assessment));
  const assessed: Assessed = { uri: URI, version: 1, assessment, problems, lines: draft };
  measure('check', () => checkLines({ path: 'draft.md', assessment, problems }));
  measure('diagnostics', () => diagnosticsOf(assessed));
  afterKeystroke(draft, assessment, catalogue, measure);
  if (isFullyAssessed(assessed)) {
    report(assessed.assessment, problems, measure);
    features(assessed, catalogue, measure);
    if (exporting) await exported(assessed.assessment, measure);
  }
}

function report(assessment: Assessment, problems: readonly Problem[], measure: Measure): void {
  const data = measure('report data', () => onDemand.reportData('draft.md', assessment, problems));
  const context = onDemand.reportContext(assessment);
  for (const format of reportFormats)
    measure(`report as ${format}`, () => onDemand.renderReport(format, { report: data, context }));
}

function features(assessed: Assessed, catalogue: Catalogue, measure: Measure): void {
  if (!isFullyAssessed(assessed)) return;
  const { draft } = assessed.assessment;
  const all = { start: { line: 0, character: 0 }, end: { line: draft.lineCount, character: 0 } };
  const places = [0, 0.001, 0.25, 0.5, 1].map(part => draft.placeAt(Math.floor(draft.length * part)));
  measure('symbols', () => inEditor.documentSymbols(assessed));
  measure('folding', () => inEditor.foldingRanges(assessed));
  measure('lenses', () => inEditor.codeLenses(assessed, 'command'));
  measure('hints', () => inEditor.inlayHints(assessed, all, true));
  measure('colours', () => inEditor.semanticTokens(assessed));
  measure('links', () => inEditor.documentLinks(assessed, true));
  measure('claimed', () => inEditor.claimedPassages(assessed, '1.2.1'));
  measure('what counts', () => inEditor.whatCounts(assessed, all));
  measure('overview', () => onDemand.overview(assessed));
  measure('report view', () => onDemand.reportView(assessed));
  measure('coverage', () => coverageAnswer(assessed));
  measure('preview', () => previewAnswer(assessed));
  measure('symbols of criteria', () => onDemand.criterionSymbols(assessed, ''));
  measure('hover', () => places.map(place => hover(assessed, place, true)));
  measure('completion', () => places.map(place => completion(assessed, catalogue, place, undefined, true)));
  measure('references', () =>
    places.map(place => [references(assessed, place), highlights(assessed, place)]),
  );
  measure('fixes', () =>
    codeActions(assessed, 0, draft.length, diagnosticsOf(assessed), { frameworks: catalogue }),
  );
}

/** A letter typed in the middle, and a mark at the end. */
function afterKeystroke(
  draft: Draft,
  before: Assessment | Unassessed,
  catalogue: Catalogue,
  measure: Measure,
): void {
  const middle = Math.floor(draft.length / 2);
  measure('keystroke', () => {
    for (const [at, letter] of [
      [middle, 'x'],
      [middle, ' '],
      [draft.length, '*'],
    ] as const) {
      const edited = editDraft(draft, at, at, letter);
      localTargets(edited);
      problemsOf(assess(edited, catalogue, { reads, previous: before }));
    }
  });
}

async function exported(assessment: Assessment, measure: Measure): Promise<void> {
  const source = measure('parse for export', () => readSource(assessment.draft));
  for (const layout of ['account', 'by-criterion'] as const)
    await measure(`export as ${layout}`, () =>
      exportDocument(assessment, {
        layout,
        codes: 'visible',
        mappingTable: true,
        date: '2026-01-31',
        source,
        images: new Map(),
      }),
    );
}
