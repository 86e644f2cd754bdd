/**
 * The one way to answer a request: its parameters are looked at, the frameworks are waited for, then the newest text; the part of
 * the server that answers is loaded, and whoever has taken the request back meanwhile is told so. A row says only what is answered.
 */
import {
  CancellationToken,
  type ClientCapabilities,
  type Connection,
  type Disposable,
  type DocumentSelector,
  ErrorCodes,
  LSPErrorCodes,
  type ProtocolRequestType,
  ResponseError,
  type ServerCapabilities,
  type TextDocumentRegistrationOptions,
} from 'vscode-languageserver';
import { type Assessed, type FullyAssessed, isFullyAssessed } from '../features/assessed.ts';
import type { FrameworkLanguage, FrameworkText, World } from '../framework-language/language.ts';
import type { Parts } from '../parts/parts.ts';
import type { CustomRequest, Settings } from '../protocol.ts';
import { textOf } from '../session/frameworks.ts';
import { settled } from '../session/settled.ts';
import { readyFor } from './ready.ts';
import type { Serving } from './serving.ts';
import { faultIn, type Needs } from './transport/message-shapes.ts';
import { worldOf } from './world.ts';

/** A request that has come. */
export interface Asked<Params> {
  readonly params: Params;
  readonly serving: Serving;
  /** Rejects with `RequestCancelled` once the client wants no answer any more: to be called after each wait. */
  check(): void;
}

type Awaitable<Value> = Value | Promise<Value>;
interface InDocument {
  readonly textDocument: { readonly uri: string };
}

/** How a request about a document is answered; what an answer leaves undefined is `otherwise`. */
export interface FromDocument<Params extends InDocument, Answer> {
  /** What must be in its parameters. */
  readonly needs: Needs;
  /** The answer about every other document, and where a part of the server is missing. */
  readonly otherwise: Answer;
  /** From a draft whose framework and task are known. */
  draft?(draft: FullyAssessed, asked: Asked<Params>): Awaitable<Answer | undefined>;
  /** From a draft, whether they are known or not. */
  anyDraft?(draft: Assessed, asked: Asked<Params>): Awaitable<Answer | undefined>;
  /** About a document that is no draft. */
  noDraft?(asked: Asked<Params>): Awaitable<Answer>;
  /** About a framework file, by the part that is for those. */
  framework?(
    language: FrameworkLanguage,
    file: FrameworkText,
    asked: Asked<Params>,
    world: World,
  ): Awaitable<Answer | undefined>;
}

/** How a request is answered that is about no draft, or about one that need not be there. */
export interface FromAnything<Params, Answer> {
  readonly needs: Needs;
  answer(asked: Asked<Params>): Awaitable<Answer>;
}

/** What can be turned off by a setting. Where the client allows it, it is registered while the setting is on. */
export interface Switch {
  readonly setting: 'codeLens' | 'inlayHints' | 'outline' | 'folding' | 'links';
  /** The client’s name for it. */
  readonly client: 'codeLens' | 'inlayHint' | 'documentSymbol' | 'foldingRange' | 'documentLink';
  /** Whether framework files have it whatever the setting says. */
  readonly forFrameworks?: boolean;
}

/** What else there is to say of a request of LSP. */
export interface About {
  /** What the handshake says of it; a function where that depends on the client. */
  readonly capability?: ServerCapabilities | ((client: ClientCapabilities) => ServerCapabilities);
  readonly switched?: Switch;
  /** The client is told under this name (`workspace/NAME/refresh`) to ask anew when settings or frameworks have changed. */
  readonly refresh?: 'codeLens' | 'inlayHint' | 'semanticTokens';
}

/** A request that is answered: a row of the tables in `features.ts` and `requests.ts`. */
export interface Row extends About {
  readonly method: string;
  readonly needs: Needs;
  /** Answers it on a connection from now on. */
  listen(connection: Connection, serving: Serving): void;
  /** Has the client send it for such documents; only there for what can be switched. */
  register?(connection: Connection, documentSelector: DocumentSelector): Promise<Disposable>;
}

/** A row for a request of LSP about a document. */
export function lsp<Params extends InDocument, Answer, Partial, Failure, Options>(
  type: ProtocolRequestType<Params, Answer, Partial, Failure, Options>,
  how: FromDocument<Params, Answer> & About,
): Row {
  const { capability, switched, refresh } = how;
  return {
    ...(capability ? { capability } : {}),
    ...(switched ? { switched } : {}),
    ...(refresh ? { refresh } : {}),
    ...rowOf(type.method, how.needs, (asked: Asked<Params>) => answerAbout(how, asked, switched)),
  };
}

/** The same for what a setting turns on and off. */
export function switchable<Params extends InDocument, Answer, Partial, Failure>(
  type: ProtocolRequestType<Params, Answer, Partial, Failure, TextDocumentRegistrationOptions>,
  how: FromDocument<Params, Answer> & About & { readonly switched: Switch },
): Row {
  return {
    ...lsp(type, how),
    register: (connection, documentSelector) => connection.client.register(type, { documentSelector }),
  };
}

/** A row for a request of ours about a document. */
export function own<Params extends InDocument, Answer>(
  type: CustomRequest<Params, Answer>,
  how: FromDocument<Params, Answer>,
): Row {
  return rowOf(type.method, how.needs, (asked: Asked<Params>) => answerAbout(how, asked));
}

/** A row for any request, whatever it is about. */
export function other<Params, Answer>(
  type: CustomRequest<Params, Answer> | ProtocolRequestType<Params, Answer, never, void, never>,
  how: FromAnything<Params, Answer> & About,
): Row {
  const { capability } = how;
  return {
    ...(capability ? { capability } : {}),
    ...rowOf(type.method, how.needs, async (asked: Asked<Params>) => {
      await asked.serving.searched;
      asked.check();
      return how.answer(asked);
    }),
  };
}

/** An answer from a draft that a part of the server makes; undefined where that part is missing. */
export function withPart<Name extends keyof Parts, Params, Answer>(
  name: Name,
  answer: (part: Parts[Name], draft: FullyAssessed, asked: Asked<Params>) => Awaitable<Answer>,
) {
  return async (draft: FullyAssessed, asked: Asked<Params>): Promise<Answer | undefined> => {
    const part = await asked.serving.part(name);
    asked.check();
    return part && answer(part, draft, asked);
  };
}

/** The error for a request that the client has taken back, or for which a newer one is on its way (LSP 3.17, `$/cancelRequest`). */
export function cancelled(): ResponseError {
  return new ResponseError(
    LSPErrorCodes.RequestCancelled,
    'A newer request has taken the place of this one.',
  );
}

function rowOf<Params, Answer>(
  method: string,
  needs: Needs,
  answer: (asked: Asked<Params>) => Promise<Answer>,
): Row {
  return {
    method,
    needs,
    listen: (connection, serving) => {
      // Given by position (JSON-RPC 2.0, section 4.2), more may stand between the parameters and the token, which comes last.
      connection.onRequest<unknown, void>(method, (params: Params, ...more: unknown[]) => {
        const token = more.at(-1);
        const wrong = faultIn(needs, params);
        if (wrong !== undefined)
          throw new ResponseError(
            ErrorCodes.InvalidParams,
            `‘${wrong}’ is missing or not what it should be.`,
          );
        const check = () => {
          if (CancellationToken.is(token) && token.isCancellationRequested) throw cancelled();
        };
        return answer({ params, serving, check });
      });
    },
  };
}

async function answerAbout<Params extends InDocument, Answer>(
  how: FromDocument<Params, Answer>,
  asked: Asked<Params>,
  switched?: Switch,
): Promise<Answer> {
  const { documents, session, part } = asked.serving;
  const { uri } = asked.params.textDocument;
  await readyFor(uri, asked.serving);
  const document = documents.get(uri);
  if (how.framework && document && session.isFramework(document)) {
    const language = await part('framework-language');
    if (language) {
      await session.frameworks.renew();
      asked.check();
      const world = worldOf(asked.serving, document.uri);
      return (await how.framework(language, textOf(document), asked, world)) ?? how.otherwise;
    }
  }
  if (switched && !isOn(session.settings, switched)) return how.otherwise;
  const draft = await newest(uri, asked.serving, asked.check);
  if (!draft) return how.noDraft ? how.noDraft(asked) : how.otherwise;
  const isFull = how.draft !== undefined && isFullyAssessed(draft);
  return (await (isFull ? how.draft?.(draft, asked) : how.anyDraft?.(draft, asked))) ?? how.otherwise;
}

/** The draft that a file belongs to, in its newest text, whether it is open or not; `check` is called after each wait. */
export async function newest(
  uri: string,
  { documents, session }: Serving,
  check: () => void,
): Promise<Assessed | undefined> {
  const document = documents.get(uri);
  if (document) await settled(document);
  check();
  const draft = await session.assessedAt(uri);
  check();
  return draft;
}

/** Whether a setting is on. */
export function isOn(settings: Settings, { setting }: Switch): boolean {
  return settings[setting];
}
