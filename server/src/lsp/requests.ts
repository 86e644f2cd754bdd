/**
 * The requests of ours (`protocol.ts`) that the server answers: a row for each. What they are for and what is in them is said there and in
 * docs/lsp.md.
 */
import type { Assessed } from '../features/assessed.ts';
import { coverageAnswer } from '../features/coverage.ts';
import { frameworkItem } from '../features/framework-item.ts';
import { insertCitation } from '../features/insert-citation.ts';
import { markEdits } from '../features/mark.ts';
import { markSectionEdits } from '../features/mark-section.ts';
import { previewAnswer } from '../features/preview.ts';
import { selectionWords } from '../features/selection-words.ts';
import { taskOf } from '../framework/catalogue.ts';
import {
  AnswerConditionRequest,
  ChangeFrameworkRequest,
  ClaimedPassagesRequest,
  CoverageRequest,
  type CoverageResult,
  DraftsRequest,
  EvidenceRequest,
  ExportRequest,
  FrameworksRequest,
  ImportTargetRequest,
  InsertCitationRequest,
  MarkRequest,
  MarkSectionRequest,
  NameSectionRequest,
  NewDraftRequest,
  OverviewRequest,
  PossiblePlacesRequest,
  PreviewRequest,
  ReadCriteriaRequest,
  ReportRequest,
  ReportViewRequest,
  type ReportViewResult,
  SelectionWordsRequest,
  SourcesRequest,
  TagPassageRequest,
  UseAsDraftRequest,
  WhatCountsRequest,
} from '../protocol.ts';
import { sourcesOf } from '../session/sources.ts';
import { fileName } from '../workspace/file-name.ts';
import { type Asked, newest, other, own, type Row, withPart } from './answer.ts';
import { draftsBeside } from './drafts-beside.ts';
import { exportAnswer } from './export-answer.ts';
import { fileOfFramework, readCriteria } from './read-criteria.ts';
import { document, goal, place } from './transport/message-shapes.ts';

/** Said where a part of the server is missing. */
const incomplete = 'A part of Markscheme is missing. Install it again.';

/** All of them. */
export const requests: readonly Row[] = [
  own(CoverageRequest, {
    needs: document,
    otherwise: { kind: 'not-a-draft' },
    anyDraft: unassessed,
    draft: (draft, asked): CoverageResult => {
      const coverage = coverageAnswer(draft);
      const { resultId, isSame } = compared(CoverageRequest.method, coverage, asked);
      return isSame ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, coverage };
    },
  }),
  own(OverviewRequest, {
    needs: document,
    otherwise: { kind: 'none' },
    draft: withPart('on-demand', (part, draft, asked) => {
      const overview = part.overview(draft);
      const { resultId, isSame } = compared(OverviewRequest.method, overview, asked);
      return isSame ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, overview };
    }),
  }),
  own(ReportViewRequest, {
    needs: document,
    otherwise: { kind: 'not-a-draft' },
    anyDraft: unassessed,
    draft: async (draft, asked): Promise<ReportViewResult> => {
      const part = await asked.serving.part('on-demand');
      if (!part) return { kind: 'unassessed', message: incomplete };
      const suggest = asked.serving.session.settings.suggestEvidence;
      const evidence = suggest ? await asked.serving.part('evidence') : undefined;
      asked.check();
      const view = part.reportView(draft, evidence?.possiblePlaces(draft));
      const { resultId, isSame } = compared(ReportViewRequest.method, view, asked);
      return isSame ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, view };
    },
  }),
  own(ReportRequest, {
    needs: ['textDocument', 'format'],
    otherwise: null,
    draft: withPart('on-demand', (part, draft, { params: { format = 'markdown' } }) => {
      const report = part.reportData(fileName(draft.uri), draft.assessment, draft.problems);
      const context = part.reportContext(draft.assessment);
      return { text: part.renderReport(format, { report, context }) };
    }),
  }),
  own(ExportRequest, {
    needs: [...document, ['layout', 'text'], ['codes', 'text'], 'mappingTable', 'date'],
    otherwise: { kind: 'fault', message: 'This document is not a draft any more.' },
    draft: async (draft, { params: { textDocument: _, ...options }, serving: { session, part } }) => {
      const exporting = await part('export');
      return exporting
        ? exportAnswer(session, draft, exporting, options)
        : { kind: 'fault', message: incomplete };
    },
  }),
  own(ClaimedPassagesRequest, {
    needs: [...document, 'code'],
    otherwise: [],
    draft: withPart('in-editor', (part, draft, { params: { code } }) => part.claimedPassages(draft, code)),
  }),
  own(WhatCountsRequest, {
    needs: [...document, 'range'],
    otherwise: null,
    draft: withPart('in-editor', (part, draft, { params: { range } }) => part.whatCounts(draft, range)),
  }),
  own(SelectionWordsRequest, {
    needs: [...document, 'ranges'],
    otherwise: null,
    draft: (draft, { params: { ranges } }) => selectionWords(draft, ranges),
  }),
  own(EvidenceRequest, {
    needs: document,
    otherwise: null,
    draft: withPart('evidence', (part, draft) => part.evidenceAnswer(draft)),
  }),
  own(PossiblePlacesRequest, {
    needs: document,
    otherwise: {},
    draft: withPart('evidence', (part, draft) => Object.fromEntries(part.possiblePlaces(draft))),
  }),
  own(TagPassageRequest, {
    needs: [...place, ['codes', 'values']],
    otherwise: null,
    draft: (draft, { params: { position, codes } }) => insertCitation(draft, position, ...codes),
  }),
  own(NameSectionRequest, {
    needs: [...place, ['phase', 'text']],
    otherwise: null,
    draft: withPart('evidence', (part, draft, { params: { position, phase } }) =>
      part.nameSection(draft, position, phase),
    ),
  }),
  own(PreviewRequest, { needs: document, otherwise: null, draft: previewAnswer }),
  own(DraftsRequest, {
    needs: document,
    otherwise: [],
    draft: (draft, { serving: { session } }) => draftsBeside(session, draft),
  }),
  own(InsertCitationRequest, {
    needs: [...place, 'code'],
    otherwise: null,
    draft: (draft, { params: { position, code } }) => insertCitation(draft, position, code),
  }),
  own(MarkSectionRequest, {
    needs: [...place, 'phase'],
    otherwise: null,
    draft: (draft, { params: { position, phase } }) => markSectionEdits(draft, position, phase),
  }),
  own(MarkRequest, {
    needs: ['textDocument', 'code', 'marks'],
    otherwise: null,
    draft: (draft, { params: { code, marks } }) => markEdits(draft, code, marks),
  }),
  own(AnswerConditionRequest, {
    needs: ['textDocument', 'condition', 'values'],
    otherwise: null,
    draft: withPart('on-demand', (part, draft, { params: { condition, values } }) =>
      part.answerCondition(draft, condition, values),
    ),
  }),
  own(ChangeFrameworkRequest, {
    needs: goal,
    otherwise: null,
    anyDraft: async (draft, { params, serving: { session, part } }) => {
      const found = taskOf(session.catalogueFor(draft.uri), params.framework, params.task);
      return found && (await part('on-demand'))?.changeFramework(draft, found.framework, found.task);
    },
  }),
  other(UseAsDraftRequest, {
    needs: goal,
    answer: async ({ params: { textDocument, framework, task }, serving: { documents, session, part } }) => {
      const open = documents.get(textDocument.uri);
      const found = taskOf(session.catalogueFor(textDocument.uri), framework, task);
      if (!open || !found)
        return { message: 'Open a Markdown document and choose one of the frameworks offered.' };
      const drafts = await part('on-demand');
      return drafts?.useAsDraft(open.getText(), found.framework, found.task) ?? { message: incomplete };
    },
  }),
  other(NewDraftRequest, {
    needs: ['framework', 'task'],
    answer: async ({ params, serving: { session, part } }) => {
      const found = taskOf(session.catalogue, params.framework, params.task);
      const drafts = await part('on-demand');
      return found && drafts ? drafts.newDraftFile(found.framework, found.task) : null;
    },
  }),
  other(SourcesRequest, {
    needs: document,
    answer: async ({ params: { textDocument }, serving, check }) => {
      const draft = await newest(textDocument.uri, serving, check);
      return draft ? sourcesOf(serving.session, draft) : [textDocument.uri];
    },
  }),
  other(FrameworksRequest, {
    needs: [],
    answer: async ({ params: { textDocument }, serving: { documents, session, part } }) => {
      const frameworks = session.catalogue.ids.flatMap(id => session.catalogue.find(id) ?? []);
      const open = textDocument && documents.get(textDocument.uri);
      const drafts = open && (await part('on-demand'));
      const likely = drafts ? drafts.likelyFrameworks(open.getText(), frameworks) : [];
      return frameworks.map(framework => frameworkItem(framework, likely));
    },
  }),
  other(ReadCriteriaRequest, {
    needs: ['framework', 'text', 'corrected'],
    answer: async ({ params, serving: { session, part } }) => {
      const language = await part('framework-language');
      return language
        ? readCriteria(session, language, params)
        : { accepted: [], stray: [], known: [], file: null, problem: incomplete };
    },
  }),
  other(ImportTargetRequest, {
    needs: ['framework', 'folder'],
    answer: async ({ params: { framework: id, folder }, serving: { session } }) => {
      const framework = session.catalogueFor(`${folder.replace(/\/$/, '')}/`).find(id);
      if (!framework) return null;
      const uri = fileOfFramework(framework, folder);
      return { framework, file: { uri, text: (await session.read(uri)) ?? null } };
    },
  }),
];

/** The answer about a draft whose framework or task can’t be told. */
function unassessed({ problems }: Assessed): { kind: 'unassessed'; message: string } {
  const message = problems[0]?.message ?? 'The front matter does not say what this draft is for.';
  return { kind: 'unassessed', message };
}

/** Compares an answer with the last one about the same document. */
function compared(
  method: string,
  answer: { readonly version: number },
  { params, serving }: Asked<{ textDocument: { uri: string }; previousResultId?: string }>,
) {
  return serving.unchanged.add(method, params.textDocument.uri, answer, params.previousResultId);
}
