/**
 * What LSP asks about a place in a text: hover, completion, symbols, definition, references, rename, colours, fixes. Framework
 * files are answered for by the part that is for them, drafts by what has been assessed.
 */
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  type DefinitionParams,
  type Location,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  type TextDocumentPositionParams,
  type TextDocuments,
  type TextEdit,
} from 'vscode-languageserver';
import { type Assessed, codeAt, type FullyAssessed, isFullyAssessed, rangeOf } from '../features/assessed.ts';
import { codeActions } from '../features/code-actions.ts';
import { completion } from '../features/completion.ts';
import { frontMatterFix } from '../features/front-matter-place.ts';
import { hover } from '../features/hover.ts';
import { highlights, references } from '../features/references.ts';
import type {
  CitingDraft,
  CodeOf,
  FrameworkLanguage,
  FrameworkText,
  World,
} from '../framework-language/language.ts';
import type { LoadPart } from '../parts/parts.ts';
import { citing } from '../session/citing.ts';
import { textOf } from '../session/frameworks.ts';
import type { Session } from '../session/session.ts';
import type { OpenDocument } from '../workspace/open-document.ts';
import type { InEditorFeatures } from './switchable-features.ts';

/** What the answers are made from. */
export interface LanguageHost {
  readonly documents: TextDocuments<OpenDocument>;
  readonly session: Session;
  readonly capabilities: ClientCapabilities;
  /** URI of the folder with the bundled frameworks’ files. */
  readonly frameworksUri: string | undefined;
  /** Resolves once settings and frameworks have been read. */
  readonly ready: Promise<void>;
  readonly part: LoadPart;
  /** The assessment of an open draft; undefined for any other document. */
  assessed(document: { uri: string }): Promise<Assessed | undefined>;
  /** The outline of a draft, where it is on. */
  readonly outline: InEditorFeatures['outline'];
}

/** Answers them all on a connection. */
export function answerLanguageFeatures(connection: Connection, host: LanguageHost): void {
  const { documents, session, capabilities, frameworksUri, ready, part } = host;
  const language = () => part('framework-language');

  /** Answers from a fully assessed draft, and `otherwise` for every other document. */
  function fromDraft<Params extends { textDocument: { uri: string } }, Answer>(
    otherwise: Answer,
    answer: (assessed: FullyAssessed, params: Params) => Answer | Promise<Answer>,
  ): (params: Params) => Promise<Answer> {
    return async params => {
      const found = await host.assessed(params.textDocument);
      return found && isFullyAssessed(found) ? answer(found, params) : otherwise;
    };
  }

  const showsMarkdown = (formats: readonly string[] | undefined) => formats?.includes('markdown') ?? false;

  /** What the part for framework files may ask about a document. */
  const world = (uri: string): World => ({
    catalogue: session.catalogueFor(uri),
    sources: session.sourcesFor(uri),
    bundledFolder: frameworksUri,
    read: each => session.read(each),
    find: glob => session.find(glob),
    openDrafts: async () => {
      const drafts = new Map<string, CitingDraft>();
      for (const document of documents.all()) {
        const found = drafts.has(document.uri) ? undefined : await session.assessed(document);
        for (const draft of found ? citing(found, each => documents.get(each)?.version ?? null) : [])
          drafts.set(draft.uri, draft);
      }
      return [...drafts.values()];
    },
    asDraft: (each, text) => session.asDraft(each, text),
  });

  /** Answers about framework files with the part that is for them, and about all else in another way. */
  function fromFramework<Params extends { textDocument: { uri: string } }, Answer>(
    answer: (
      language: FrameworkLanguage,
      file: FrameworkText,
      params: Params,
      world: World,
    ) => Answer | Promise<Answer>,
    otherwise: (params: Params) => Answer | Promise<Answer>,
  ): (params: Params) => Promise<Answer> {
    return async params => {
      await ready;
      const document = documents.get(params.textDocument.uri);
      const part = document && session.isFramework(document) ? await language() : undefined;
      if (!document || !part) return otherwise(params);
      await session.frameworks.renew();
      return answer(part, textOf(document), params, world(document.uri));
    };
  }

  connection.onHover(
    fromFramework(
      (part, file, { position }, around) =>
        part.hover(file, position, around, {
          markdown: showsMarkdown(capabilities.textDocument?.hover?.contentFormat),
          snippets: false,
        }),
      fromDraft(null, (draft, { position }) =>
        hover(draft, position, showsMarkdown(capabilities.textDocument?.hover?.contentFormat)),
      ),
    ),
  );
  connection.onCompletion(
    fromFramework(
      (part, file, { position }, around) => {
        const item = capabilities.textDocument?.completion?.completionItem;
        return part.completion(file, position, around, {
          markdown: showsMarkdown(item?.documentationFormat),
          snippets: item?.snippetSupport ?? false,
        });
      },
      async ({ textDocument, position, context }) => {
        const found = await host.assessed(textDocument);
        if (!found) return [];
        const formats = capabilities.textDocument?.completion?.completionItem?.documentationFormat;
        return completion(
          found,
          session.catalogueFor(textDocument.uri),
          position,
          context,
          showsMarkdown(formats),
        );
      },
    ),
  );
  connection.onDocumentSymbol(fromFramework((part, file) => part.symbols(file), host.outline));
  connection.onWorkspaceSymbol(async ({ query }) => {
    await ready;
    const drafts = new Map<string, FullyAssessed>();
    for (const { uri } of documents.all()) {
      const found = await host.assessed({ uri });
      // Of a draft in several files one is enough.
      if (found && isFullyAssessed(found)) drafts.set(found.files?.[0]?.name ?? found.uri, found);
    }
    const symbols = drafts.size === 0 ? undefined : (await part('on-demand'))?.criterionSymbols;
    return symbols ? [...drafts.values()].flatMap(draft => symbols(draft, query)) : [];
  });
  connection.onDefinition(
    fromFramework<DefinitionParams, Location | Location[] | null>(
      (part, file, { position }, around) => part.definition(file, position, around),
      fromDraft(null, async (draft, { position }) => {
        const cited = codeUnder(draft, position);
        return cited ? ((await language())?.definitionOf(cited, world(draft.uri)) ?? null) : null;
      }),
    ),
  );
  connection.onReferences(
    fromFramework(
      (part, file, { position, context }, around) => {
        const code = part.codeAt(file, position, around);
        return code ? part.references(code, context.includeDeclaration, around) : [];
      },
      fromDraft([], (draft, { position }) => references(draft, position)),
    ),
  );
  connection.onDocumentHighlight(fromDraft([], (draft, { position }) => highlights(draft, position)));
  const colours = async (draft: FullyAssessed, range?: Range) =>
    (await part('in-editor'))?.semanticTokens(draft, range) ?? { data: [] };
  connection.languages.semanticTokens.on(fromDraft({ data: [] }, draft => colours(draft)));
  connection.languages.semanticTokens.onRange(
    fromDraft({ data: [] }, (draft, { range }) => colours(draft, range)),
  );

  /** What a draft cites at a position. */
  function codeUnder({ assessment, lines }: FullyAssessed, position: Position) {
    const at = codeAt(assessment, lines.offsetAt(position));
    if (at?.kind !== 'tracked') return undefined;
    const { code, kind, area } = at.coverage.tracked;
    const task = kind === 'statement' || kind === 'area' ? undefined : assessment.task.id;
    return { framework: assessment.framework.id, code, kind, area, task, range: rangeOf(lines, at.span) };
  }

  type Renamed = CodeOf & { readonly range: Range };
  /** The code at a position of a framework file or a draft, to be renamed; null elsewhere: headings are not ours. */
  const codeToRename = fromFramework<TextDocumentPositionParams, Renamed | null>(
    (part, file, { position }, around) => part.codeAt(file, position, around),
    fromDraft(null, (draft, { position }) => codeUnder(draft, position) ?? null),
  );
  const refused = (problem: string) => new ResponseError(LSPErrorCodes.RequestFailed, problem);

  connection.onPrepareRename(async params => {
    const code = await codeToRename(params);
    const problem = code && (await language())?.whyNot(code, world(params.textDocument.uri));
    if (problem) throw refused(problem);
    return code && { range: code.range, placeholder: code.code };
  });
  connection.onRenameRequest(async params => {
    const code = await codeToRename(params);
    const edit =
      code && (await (await language())?.rename(code, params.newName.trim(), world(params.textDocument.uri)));
    if (!edit) return null;
    if ('problem' in edit) throw refused(edit.problem);
    if (capabilities.workspace?.workspaceEdit?.documentChanges) return edit;
    const changes: Record<string, TextEdit[]> = {};
    for (const change of edit.documentChanges ?? [])
      if ('edits' in change)
        changes[change.textDocument.uri] = change.edits.filter(each => 'newText' in each);
    return { changes };
  });
  const draftActions = async ({ textDocument, range, context }: CodeActionParams) => {
    const found = await host.assessed(textDocument);
    const document = documents.get(textDocument.uri);
    const stray = document && !found?.assessment.draft.frontMatter?.assessmentKey;
    const placed = stray ? frontMatterFix(document.uri, document.getText(), range, context.diagnostics) : [];
    if (!found) return placed;
    return [
      ...placed,
      ...codeActions(
        found,
        found.lines.offsetAt(range.start),
        found.lines.offsetAt(range.end),
        context.diagnostics,
      ),
    ];
  };
  const actions = fromFramework<CodeActionParams, CodeAction[]>((part, file, { range, context }) => {
    const faults = session.frameworks.faults.filter(fault => fault.file === file.file);
    return part.fixes(file, range, faults, context.diagnostics);
  }, draftActions);
  connection.onCodeAction(params =>
    params.context.only?.some(kind => CodeActionKind.QuickFix.startsWith(kind)) === false
      ? []
      : actions(params),
  );
}
