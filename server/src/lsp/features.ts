/**
 * What the server answers of LSP: a row for each request. The handshake, the registrations and what is asked for anew are made from
 * this table. Colours, completion and such are pure functions in `features/`; framework files are answered for by the part that is for them.
 */
import {
  type ClientCapabilities,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionParams,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  CompletionTriggerKind,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  ReferencesRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import { workDefinition } from '../features/cited-work.ts';
import { codeActions } from '../features/code-actions.ts';
import { completion, completionTriggers, isWantedBehindSpace } from '../features/completion.ts';
import { completeTopLevel } from '../features/completion-front-matter.ts';
import { frontMatterFix } from '../features/front-matter-place.ts';
import { hover } from '../features/hover.ts';
import { ownDefinition } from '../features/own-criteria.ts';
import { highlights, references } from '../features/references.ts';
import { semanticTokensLegend } from '../features/semantic-tokens.ts';
import { evidenceMissingDocument } from '../rules/evidence-missing-document.ts';
import { type Asked, lsp, type Row, switchable, withPart } from './answer.ts';
import { codeUnder, prepareRename, rename } from './rename.ts';
import { document, place } from './transport/message-shapes.ts';
import { willRenameFiles } from './will-rename-files.ts';
import { workspaceSymbols } from './workspace-symbols.ts';
import { worldOf } from './world.ts';

const noColours = { data: [] };

/** Whether a list of formats has Markdown, as clients say it of hovers and completion. */
function hasMarkdown(formats: readonly string[] | undefined): boolean {
  return formats?.includes('markdown') ?? false;
}

const hoverShows = ({ textDocument }: ClientCapabilities) => hasMarkdown(textDocument?.hover?.contentFormat);

/** Whether an editor wants quick fixes, and not only actions of other kinds. */
function wantsFixes({ only }: CodeActionContext): boolean {
  return only?.some(kind => CodeActionKind.QuickFix.startsWith(kind)) !== false;
}

/** The fix of front matter that stands where it is not read. */
function strayFrontMatterFix({ params: { textDocument, range, context }, serving }: Asked<CodeActionParams>) {
  const open = serving.documents.get(textDocument.uri);
  return open ? frontMatterFix(open.uri, open.getText(), range, context.diagnostics) : [];
}

/** All of them but diagnostics (`diagnostics.ts`), which follow every change as well as being asked for. */
export const features: readonly Row[] = [
  lsp(HoverRequest.type, {
    capability: { hoverProvider: true },
    needs: place,
    otherwise: null,
    framework: (language, file, { params, serving }, world) =>
      language.hover(file, params.position, world, { markdown: hoverShows(serving.client), snippets: false }),
    draft: (draft, { params, serving }) => hover(draft, params.position, hoverShows(serving.client)),
  }),
  lsp(CompletionRequest.type, {
    capability: { completionProvider: { triggerCharacters: [...completionTriggers] } },
    needs: place,
    otherwise: [],
    framework: (language, file, { params, serving }, world) => {
      const item = serving.client.textDocument?.completion?.completionItem;
      const markdown = hasMarkdown(item?.documentationFormat);
      return language.completion(file, params.position, world, {
        markdown,
        snippets: item?.snippetSupport ?? false,
      });
    },
    // In the front matter of what is no draft, only where it is asked for by hand.
    noDraft: ({ params, serving }) =>
      params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter
        ? []
        : completeTopLevel(serving.documents.get(params.textDocument.uri)?.getText() ?? '', params.position),
    // In the front matter of one that does not say yet what it is for, too.
    anyDraft: (draft, { params, serving }) => {
      const open = serving.documents.get(params.textDocument.uri);
      if (
        params.context?.triggerCharacter === ' ' &&
        open &&
        !isWantedBehindSpace(open.draft, params.position)
      )
        return [];
      const item = serving.client.textDocument?.completion?.completionItem;
      return completion(
        draft,
        serving.session.catalogueFor(draft.uri),
        params.position,
        params.context,
        hasMarkdown(item?.documentationFormat),
      );
    },
  }),
  switchable(DocumentSymbolRequest.type, {
    capability: { documentSymbolProvider: true },
    switched: { setting: 'outline', client: 'documentSymbol', forFrameworks: true },
    needs: document,
    otherwise: null,
    framework: (language, file) => language.symbols(file),
    draft: withPart('in-editor', (part, draft) => part.documentSymbols(draft)),
  }),
  workspaceSymbols,
  willRenameFiles,
  lsp(DefinitionRequest.type, {
    capability: { definitionProvider: true },
    needs: place,
    otherwise: null,
    framework: (language, file, { params }, world) => language.definition(file, params.position, world),
    draft: withPart('framework-language', (language, draft, { params, serving }) => {
      const work = workDefinition(draft, params.position);
      if (work) return work;
      const cited = codeUnder(draft, params.position);
      return cited
        ? language.definitionOf(cited, worldOf(serving, draft.uri))
        : ownDefinition(draft, params.position);
    }),
  }),
  lsp(ReferencesRequest.type, {
    capability: { referencesProvider: true },
    needs: [...place, 'context'],
    otherwise: [],
    framework: (language, file, { params }, world) => {
      const code = language.codeAt(file, params.position, world);
      return code ? language.references(code, params.context.includeDeclaration, world) : [];
    },
    draft: (draft, { params }) => references(draft, params.position, params.context.includeDeclaration),
  }),
  lsp(DocumentHighlightRequest.type, {
    capability: { documentHighlightProvider: true },
    needs: place,
    otherwise: [],
    draft: (draft, { params }) => highlights(draft, params.position),
  }),
  prepareRename,
  rename,
  lsp(SemanticTokensRequest.type, {
    capability: { semanticTokensProvider: { legend: semanticTokensLegend, full: true, range: true } },
    refresh: 'semanticTokens',
    needs: document,
    otherwise: noColours,
    draft: withPart('in-editor', (part, draft) => part.semanticTokens(draft)),
  }),
  lsp(SemanticTokensRangeRequest.type, {
    needs: [...document, 'range'],
    otherwise: noColours,
    draft: withPart('in-editor', (part, draft, { params }) => part.semanticTokens(draft, params.range)),
  }),
  lsp(CodeActionRequest.type, {
    capability: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
    needs: ['textDocument', 'range', ['context', 'acted']],
    otherwise: [],
    framework: (language, file, { params: { range, context }, serving }) => {
      const faults = serving.session.frameworks.faults.filter(fault => fault.file === file.file);
      return wantsFixes(context) ? language.fixes(file, range, faults, context.diagnostics) : [];
    },
    anyDraft: async (draft, asked) => {
      const { range, context, textDocument } = asked.params;
      if (!wantsFixes(context)) return [];
      const [from, to] = [draft.lines.offsetAt(range.start), draft.lines.offsetAt(range.end)];
      const { session } = asked.serving;
      const frameworks = session.catalogueFor(textDocument.uri);
      const wantsDocuments = draft.problems.some(
        ({ rule, start, end }) => rule === evidenceMissingDocument.id && end >= from && start <= to,
      );
      const documents = wantsDocuments ? await session.documentsBeside(textDocument.uri) : [];
      asked.check();
      const isAstray = !draft.assessment.draft.frontMatter?.assessmentKey;
      return [
        ...(isAstray ? strayFrontMatterFix(asked) : []),
        ...codeActions(draft, from, to, context.diagnostics, {
          frameworks,
          documents,
          evidenceCommand: asked.serving.options.evidenceCommand,
        }),
      ];
    },
    noDraft: asked => (wantsFixes(asked.params.context) ? strayFrontMatterFix(asked) : []),
  }),
  switchable(CodeLensRequest.type, {
    capability: { codeLensProvider: {} },
    switched: { setting: 'codeLens', client: 'codeLens' },
    refresh: 'codeLens',
    needs: document,
    otherwise: null,
    draft: withPart('in-editor', (part, draft, { serving }) =>
      part.codeLenses(draft, serving.options.lensCommand, serving.options.phaseLensCommand),
    ),
  }),
  switchable(InlayHintRequest.type, {
    capability: { inlayHintProvider: true },
    switched: { setting: 'inlayHints', client: 'inlayHint' },
    refresh: 'inlayHint',
    needs: [...document, 'range'],
    otherwise: null,
    draft: withPart('in-editor', (part, draft, { params, serving }) =>
      part.inlayHints(draft, params.range, hoverShows(serving.client)),
    ),
  }),
  switchable(FoldingRangeRequest.type, {
    capability: { foldingRangeProvider: true },
    switched: { setting: 'folding', client: 'foldingRange' },
    needs: document,
    otherwise: null,
    draft: withPart('in-editor', (part, draft) => part.foldingRanges(draft)),
  }),
  switchable(DocumentLinkRequest.type, {
    capability: { documentLinkProvider: {} },
    switched: { setting: 'links', client: 'documentLink' },
    needs: document,
    otherwise: null,
    draft: withPart('in-editor', (part, draft, { serving }) =>
      part.documentLinks(draft, serving.options.markdownLinks !== 'client'),
    ),
  }),
];
