/**
 * Answers the requests of `protocol.ts`.
 */
import type { Connection, TextDocuments } from 'vscode-languageserver';
import { type Assessed, isFullyAssessed } from '../features/assessed.ts';
import { coverageAnswer } from '../features/coverage.ts';
import { insertCitation } from '../features/insert-citation.ts';
import { markEdits } from '../features/mark.ts';
import { previewAnswer } from '../features/preview.ts';
import type { Framework } from '../framework/model.ts';
import type { LoadPart } from '../parts/parts.ts';
import {
  AnswerConditionRequest,
  ChangeFrameworkRequest,
  ClaimedPassagesRequest,
  CoverageRequest,
  type CoverageResult,
  type CustomRequest,
  DraftsRequest,
  ExportRequest,
  FrameworksRequest,
  ImportTargetRequest,
  InsertCitationRequest,
  MarkRequest,
  NewDraftRequest,
  OverviewRequest,
  type OverviewResult,
  PreviewRequest,
  type ReadCriteriaAnswer,
  ReadCriteriaRequest,
  ReportRequest,
  ReportViewRequest,
  type ReportViewResult,
  SourcesRequest,
  UseAsDraftRequest,
  WhatCountsRequest,
} from '../protocol.ts';
import type { Session } from '../session/session.ts';
import { settled } from '../session/settled.ts';
import { fileName } from '../workspace/file-name.ts';
import type { OpenDocument } from '../workspace/open-document.ts';
import { draftsBeside } from './drafts-beside.ts';
import { exportAnswer } from './export-answer.ts';
import { sourcesOf } from './sources.ts';

/** Said where a part of the server is missing. */
const incomplete = 'A part of Markscheme is missing. Install it again.';

/** Wires all of them. */
export function answerCustomRequests(
  connection: Connection,
  documents: TextDocuments<OpenDocument>,
  session: Session,
  ready: Promise<void>,
  part: LoadPart,
): void {
  function answer<Params, Result>(
    request: CustomRequest<Params, Result>,
    handler: (params: Params) => Result | Promise<Result>,
  ): void {
    connection.onRequest<unknown, void>(request.method, (params: Params) =>
      ready.then(() => handler(params)),
    );
  }

  const find = async (uri: string) => {
    const document = documents.get(uri);
    if (document) await settled(document);
    return session.assessedAt(uri);
  };

  const coverages = new Answered();
  const overviews = new Answered();
  const views = new Answered();
  documents.onDidClose(({ document: { uri } }) => {
    coverages.forget(uri);
    overviews.forget(uri);
    views.forget(uri);
  });

  answer(CoverageRequest, async ({ textDocument: { uri }, previousResultId }): Promise<CoverageResult> => {
    const assessed = await find(uri);
    if (!assessed) return { kind: 'not-a-draft' };
    if (!isFullyAssessed(assessed)) return unassessed(assessed);
    const coverage = coverageAnswer(assessed);
    const { resultId, isSame } = coverages.add(uri, coverage, previousResultId);
    return isSame ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, coverage };
  });

  answer(OverviewRequest, async ({ textDocument: { uri }, previousResultId }): Promise<OverviewResult> => {
    const assessed = await find(uri);
    const views = assessed && isFullyAssessed(assessed) ? await part('on-demand') : undefined;
    if (!views || !assessed || !isFullyAssessed(assessed)) return { kind: 'none' };
    const overview = views.overview(assessed);
    const { resultId, isSame } = overviews.add(uri, overview, previousResultId);
    return isSame ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, overview };
  });

  answer(ClaimedPassagesRequest, async ({ textDocument: { uri }, code }) => {
    const assessed = await find(uri);
    if (!assessed || !isFullyAssessed(assessed)) return [];
    return (await part('in-editor'))?.claimedPassages(assessed, code) ?? [];
  });

  answer(WhatCountsRequest, async ({ textDocument: { uri }, range }) => {
    const assessed = await find(uri);
    if (!assessed || !isFullyAssessed(assessed)) return null;
    return (await part('in-editor'))?.whatCounts(assessed, range) ?? null;
  });

  answer(DraftsRequest, async ({ textDocument: { uri } }) => {
    const assessed = await find(uri);
    return assessed && isFullyAssessed(assessed) ? draftsBeside(session, assessed) : [];
  });

  answer(PreviewRequest, async ({ textDocument: { uri } }) => {
    const assessed = await find(uri);
    return assessed && isFullyAssessed(assessed) ? previewAnswer(assessed) : null;
  });

  answer(ReportRequest, async ({ textDocument: { uri }, format = 'markdown' }) => {
    const assessed = await find(uri);
    if (!assessed || !isFullyAssessed(assessed)) return null;
    const reports = await part('on-demand');
    if (!reports) return null;
    const report = reports.reportData(fileName(uri), assessed.assessment, assessed.problems);
    const context = reports.reportContext(assessed.assessment);
    return { text: reports.renderReport(format, { report, context }) };
  });

  answer(
    ReportViewRequest,
    async ({ textDocument: { uri }, previousResultId }): Promise<ReportViewResult> => {
      const assessed = await find(uri);
      if (!assessed) return { kind: 'not-a-draft' };
      if (!isFullyAssessed(assessed)) return unassessed(assessed);
      const reports = await part('on-demand');
      if (!reports) return { kind: 'unassessed', message: incomplete };
      const view = reports.reportView(assessed);
      const { resultId, isSame } = views.add(uri, view, previousResultId);
      return isSame ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, view };
    },
  );
  answer(ExportRequest, async ({ textDocument: { uri }, ...options }) => {
    const assessed = await find(uri);
    const exporting = await part('export');
    return assessed && isFullyAssessed(assessed) && exporting
      ? exportAnswer(session, assessed, exporting, options)
      : { kind: 'fault', message: exporting ? 'This document is not a draft any more.' : incomplete };
  });

  answer(SourcesRequest, async ({ textDocument: { uri } }) => {
    const assessed = await find(uri);
    return assessed ? sourcesOf(session, assessed) : [uri];
  });

  answer(FrameworksRequest, () =>
    session.catalogue.ids.flatMap(id => {
      const framework = session.catalogue.find(id);
      if (!framework) return [];
      const { name, title, note, tasks } = framework;
      return {
        id,
        name,
        title,
        note: note ?? null,
        tasks: tasks.map(task => ({ id: task.id, title: task.title, wordLimit: task.wordLimit ?? null })),
      };
    }),
  );

  answer(NewDraftRequest, async params => {
    const framework = session.catalogue.find(params.framework);
    const task = framework?.tasks.find(({ id }) => id === params.task);
    const drafts = await part('on-demand');
    if (!framework || !task || !drafts) return null;
    const fileName = framework.tasks.length > 1 ? `${framework.id}-${task.id}.md` : `${framework.id}.md`;
    return { text: drafts.newDraft(framework, task), fileName };
  });

  answer(UseAsDraftRequest, async params => {
    const document = documents.get(params.textDocument.uri);
    const framework = session.catalogueFor(params.textDocument.uri).find(params.framework);
    const task = framework?.tasks.find(({ id }) => id === params.task);
    if (!document || !framework || !task)
      return { message: 'Open a Markdown document and choose one of the frameworks offered.' };
    const drafts = await part('on-demand');
    if (!drafts) return { message: incomplete };
    return drafts.useAsDraft(document.getText(), framework, task);
  });

  answer(ReadCriteriaRequest, async (params): Promise<ReadCriteriaAnswer> => {
    const framework = session.catalogueFor(params.textDocument?.uri).find(params.framework);
    if (!framework)
      return { accepted: [], stray: [], file: null, problem: `There is no framework ‘${params.framework}’.` };
    const language = await part('framework-language');
    if (!language) return { accepted: [], stray: [], file: null, problem: incomplete };
    const { accepted, stray } = language.readPastedCriteria(framework, params.text);
    const shown = {
      stray,
      accepted: accepted.map(({ code, asks, area, replaces }) => ({
        code,
        asks,
        area: framework.areas.find(({ number }) => number === area)?.code ?? null,
        replaces,
      })),
    };
    if (accepted.length === 0) return { ...shown, file: null, problem: null };
    const folder = params.textDocument ? session.folderOf(params.textDocument.uri) : session.folders[0];
    if (folder === undefined)
      return { ...shown, file: null, problem: 'Open a folder first, so that there is a place for the file.' };
    const uri = fileOfFramework(framework, folder);
    const existing = await session.read(uri);
    const written = language.writeOfficialCriteria(framework, accepted, existing);
    if ('problem' in written)
      return {
        ...shown,
        file: null,
        problem: `${decodeURIComponent(uri.split('/').at(-1) ?? uri)} can’t be added to: ${written.problem}`,
      };
    return {
      ...shown,
      file: { uri, exists: existing !== undefined, contents: written.contents },
      problem: null,
    };
  });

  answer(MarkRequest, async ({ textDocument: { uri }, code, marks }) => {
    const assessed = await find(uri);
    return assessed && isFullyAssessed(assessed) ? markEdits(assessed, code, marks) : null;
  });

  answer(ChangeFrameworkRequest, async params => {
    const { uri } = params.textDocument;
    const assessed = await find(uri);
    const framework = session.catalogueFor(uri).find(params.framework);
    const task = framework?.tasks.find(({ id }) => id === params.task);
    if (!assessed || !framework || !task) return null;
    return (await part('on-demand'))?.changeFramework(assessed, framework, task) ?? null;
  });

  answer(AnswerConditionRequest, async ({ textDocument: { uri }, condition, values }) => {
    const assessed = await find(uri);
    if (!assessed || !isFullyAssessed(assessed)) return null;
    return (await part('on-demand'))?.answerCondition(assessed, condition, values) ?? null;
  });

  answer(ImportTargetRequest, async ({ framework: id, folder }) => {
    const framework = session.catalogueFor(`${folder.replace(/\/$/, '')}/`).find(id);
    if (!framework) return null;
    const uri = fileOfFramework(framework, folder);
    return { framework, file: { uri, text: (await session.read(uri)) ?? null } };
  });

  answer(InsertCitationRequest, async ({ textDocument: { uri }, position, code }) => {
    const assessed = await find(uri);
    return assessed && isFullyAssessed(assessed) ? insertCitation(assessed, position, code) : null;
  });
}

/** The answer about a draft whose framework or task can’t be told. */
function unassessed({ problems }: Assessed): { kind: 'unassessed'; message: string } {
  const message = problems[0]?.message ?? 'The front matter does not say what this draft is for.';
  return { kind: 'unassessed', message };
}

/** The last answer for each document, to be able to say that nothing has changed. */
class Answered {
  readonly #last = new Map<string, { readonly id: string; readonly json: string }>();
  #count = 0;

  /** Keeps an answer; says whether it is the one that a client already has. The draft’s version makes no difference. */
  add(
    uri: string,
    answer: { readonly version: number },
    previous: string | undefined,
  ): { readonly resultId: string; readonly isSame: boolean } {
    const json = JSON.stringify({ ...answer, version: 0 });
    const last = this.#last.get(uri);
    if (last && last.json === json && last.id === previous) return { resultId: last.id, isSame: true };
    const id = String(++this.#count);
    this.#last.set(uri, { id, json });
    return { resultId: id, isSame: false };
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }
}

/** What is there already is added to; a framework that a workspace file of another name holds stays there. */
function fileOfFramework({ file, id }: Framework, folder: string): string {
  return file ?? `${folder.replace(/\/$/, '')}/${id}.markscheme.yaml`;
}
