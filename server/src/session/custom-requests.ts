/**
 * Answers the requests of `protocol.ts`.
 */
import type { Connection, TextDocuments } from 'vscode-languageserver';
import { isFullyAssessed } from '../features/assessed.ts';
import { coverageAnswer } from '../features/coverage.ts';
import { insertCitation } from '../features/insert-citation.ts';
import { markEdits } from '../features/mark.ts';
import type { Framework } from '../framework/model.ts';
import {
  ClaimedPassagesRequest,
  CoverageRequest,
  type CoverageResult,
  type CustomRequest,
  DraftsRequest,
  FrameworksRequest,
  ImportTargetRequest,
  InsertCitationRequest,
  MarkRequest,
  NewDraftRequest,
  type ReadCriteriaAnswer,
  ReadCriteriaRequest,
  ReportRequest,
  UseAsDraftRequest,
  WhatCountsRequest,
} from '../protocol.ts';
import { draftsBeside } from './drafts-beside.ts';
import type { OpenDocument } from './open-document.ts';
import type { LoadPart } from './parts.ts';
import type { Session } from './session.ts';
import { settled } from './settled.ts';

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

  /** The last answer for each document, to be able to say that nothing has changed. */
  const answered = new Map<string, { id: string; json: string }>();
  let answers = 0;
  documents.onDidClose(({ document }) => answered.delete(document.uri));

  answer(CoverageRequest, async ({ textDocument: { uri }, previousResultId }): Promise<CoverageResult> => {
    const assessed = await find(uri);
    if (!assessed) return { kind: 'not-a-draft' };
    if (!isFullyAssessed(assessed)) {
      return {
        kind: 'unassessed',
        message: assessed.problems[0]?.message ?? 'The front matter does not say what this draft is for.',
      };
    }
    const coverage = coverageAnswer(assessed);
    const json = JSON.stringify({ ...coverage, version: 0 });
    const last = answered.get(uri);
    if (last && last.json === json && last.id === previousResultId)
      return { kind: 'unchanged', resultId: last.id };
    const id = String(++answers);
    answered.set(uri, { id, json });
    return { kind: 'full', resultId: id, coverage };
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

  answer(ReportRequest, async ({ textDocument: { uri } }) => {
    const assessed = await find(uri);
    if (!assessed || !isFullyAssessed(assessed)) return null;
    const path = decodeURIComponent(uri.split('/').at(-1) ?? uri).replace(/^untitled:/, '');
    const reports = await part('on-demand');
    if (!reports) return null;
    const report = reports.reportData(path, assessed.assessment, assessed.problems);
    return { text: reports.markdownReport(report, reports.reportContext(assessed.assessment)) };
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

/** What is there already is added to; a framework that a workspace file of another name holds stays there. */
function fileOfFramework({ file, id }: Framework, folder: string): string {
  return file ?? `${folder.replace(/\/$/, '')}/${id}.markscheme.yaml`;
}
