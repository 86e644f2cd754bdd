/**
 * Answers what is shown in the text of a draft: lenses, hints, outline, folding, links. Where the client allows it each is
 * registered while its setting is on, and taken back when that is turned off, so that both are seen at once.
 */
import {
  type CancellationToken,
  type ClientCapabilities,
  CodeLensRequest,
  type Connection,
  type Disposable,
  DocumentLinkRequest,
  type DocumentSelector,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  InlayHintRequest,
  type Range,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { type Assessed, type FullyAssessed, isFullyAssessed } from '../features/assessed.ts';
import type { InEditor } from '../parts/in-editor.ts';
import type { InitializationOptions, Settings } from '../protocol.ts';

/** What can be turned off, by its setting. */
const features = {
  codeLens: { type: CodeLensRequest.type, client: 'codeLens', server: { codeLensProvider: {} } },
  inlayHints: { type: InlayHintRequest.type, client: 'inlayHint', server: { inlayHintProvider: true } },
  outline: {
    type: DocumentSymbolRequest.type,
    client: 'documentSymbol',
    server: { documentSymbolProvider: true },
  },
  folding: { type: FoldingRangeRequest.type, client: 'foldingRange', server: { foldingRangeProvider: true } },
  links: { type: DocumentLinkRequest.type, client: 'documentLink', server: { documentLinkProvider: {} } },
} as const;

type Feature = keyof typeof features;

/** What the server lends. */
export interface InEditorHost {
  settings(): Settings;
  /** Files with this selector have an outline whatever the setting says: framework files. */
  outlined(): DocumentSelector;
  /** The newest assessment of an open document, if it is a draft. */
  newest(uri: string): Promise<Assessed | undefined>;
  part(): Promise<InEditor | undefined>;
}

/** What the wiring hands out. */
export interface InEditorFeatures {
  /** What is said of it in the handshake. */
  readonly capabilities: ServerCapabilities;
  /** Answers about the outline of a draft. */
  readonly outline: (params: {
    textDocument: { uri: string };
  }) => Promise<ReturnType<InEditor['documentSymbols']> | null>;
  /** Brings what is registered in line with the settings. */
  settingsChanged(): void;
  /** Has it asked for anew: frameworks or settings have changed. */
  refresh(): void;
}

/** Wires all but the outline, which framework files have, too. */
export function answerInEditor(
  connection: Connection,
  { textDocument, workspace }: ClientCapabilities,
  options: InitializationOptions,
  host: InEditorHost,
): InEditorFeatures {
  const names = Object.keys(features).filter((name): name is Feature => name in features);
  const isDynamic = (feature: Feature) =>
    textDocument?.[features[feature].client]?.dynamicRegistration === true;
  const showsMarkdown = textDocument?.hover?.contentFormat?.includes('markdown') ?? false;

  /** Answers from the newest text of a draft while a feature is on; in all other cases there is nothing to show. */
  function fromDraft<Params extends { textDocument: { uri: string } }, Answer>(
    feature: Feature,
    answer: (part: InEditor, draft: FullyAssessed, params: Params) => Answer,
  ) {
    return async (params: Params, token?: CancellationToken): Promise<Answer | null> => {
      const found = await host.newest(params.textDocument.uri);
      if (!found || token?.isCancellationRequested || !host.settings()[feature]) return null;
      if (!isFullyAssessed(found)) return null;
      const part = await host.part();
      return part ? answer(part, found, params) : null;
    };
  }

  connection.onCodeLens(fromDraft('codeLens', (part, draft) => part.codeLenses(draft, options.lensCommand)));
  connection.languages.inlayHint.on(
    fromDraft('inlayHints', (part, draft, params: { textDocument: { uri: string }; range: Range }) =>
      part.inlayHints(draft, params.range, showsMarkdown),
    ),
  );
  connection.onFoldingRanges(fromDraft('folding', (part, draft) => part.foldingRanges(draft)));
  connection.onDocumentLinks(
    fromDraft('links', (part, draft) => part.documentLinks(draft, options.markdownLinks !== 'client')),
  );

  /** A client that can’t do what it said goes on without it. */
  const ask = (method: string) => {
    connection.sendRequest(method).catch(() => undefined);
  };

  const markdown: DocumentSelector = [{ language: 'markdown' }];
  const registered = new Map<Feature, { readonly selector: string; readonly by: Promise<Disposable> }>();
  const settingsChanged = () => {
    for (const feature of names.filter(isDynamic)) {
      const selector: DocumentSelector = [
        ...(feature === 'outline' ? host.outlined() : []),
        ...(host.settings()[feature] ? markdown : []),
      ];
      const wanted = selector.length > 0 ? JSON.stringify(selector) : undefined;
      const known = registered.get(feature);
      if (known?.selector === wanted) continue;
      registered.delete(feature);
      known?.by.then(registration => registration.dispose()).catch(() => undefined);
      if (wanted === undefined) continue;
      const { type } = features[feature];
      registered.set(feature, {
        selector: wanted,
        by: connection.client.register(type, { documentSelector: selector }),
      });
    }
  };

  return {
    capabilities: Object.assign({}, ...names.flatMap(name => (isDynamic(name) ? [] : features[name].server))),
    outline: fromDraft('outline', (part, draft) => part.documentSymbols(draft)),
    settingsChanged,
    refresh: () => {
      if (workspace?.codeLens?.refreshSupport) ask('workspace/codeLens/refresh');
      if (workspace?.inlayHint?.refreshSupport) ask('workspace/inlayHint/refresh');
    },
  };
}
