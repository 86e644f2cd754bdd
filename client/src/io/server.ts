/**
 * The messages of `protocol.ts` over a language client's connection, with their types.
 */
import type { CancellationToken, Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CustomNotification, CustomRequest } from '../../../server/src/protocol.ts';

/** The language server, as the rest of the client sees it. */
export class Server {
  readonly #client: BaseLanguageClient;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  /** Asks the server. Rejects when it does not run, or the question was cancelled. */
  ask<Params, Result>(
    request: CustomRequest<Params, Result>,
    params: Params,
    token?: CancellationToken,
  ): Promise<Result> {
    // A token that is not there would go over the wire as a second parameter.
    return token
      ? this.#client.sendRequest<Result>(request.method, params, token)
      : this.#client.sendRequest<Result>(request.method, params);
  }

  /** Answers what the server asks. */
  answer<Params, Result>(
    request: CustomRequest<Params, Result>,
    handler: (params: Params) => Result | Promise<Result>,
  ): Disposable {
    return this.#client.onRequest<unknown, void>(request.method, (params: Params) => handler(params));
  }

  /** Tells the server something. One that does not run need not know. */
  tell(notification: CustomNotification): void {
    if (this.#client.isRunning()) this.#client.sendNotification(notification.method).catch(() => undefined);
  }

  /** Listens to what the server says. */
  on(notification: CustomNotification, listener: () => void): Disposable {
    return this.#client.onNotification(notification.method, listener);
  }
}
