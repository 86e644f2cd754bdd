import { type CancellationToken, CancellationTokenSource } from 'vscode';
import { Debounced } from '../say/debounce.ts';

/**
 * The loop of everything that follows a draft: a moment after something has changed it asks, and a newer question takes back the one
 * that is on its way.
 */
export class Asking {
  readonly #ask: (token: CancellationToken) => Promise<void>;
  readonly #update: Debounced;
  #request: CancellationTokenSource | undefined;
  #waiting: (() => void)[] = [];

  /**
   * `ask` asks the server and shows the answer unless its token is cancelled; it may reject where the server was stopped or the question
   * taken back, since the next answer will be shown. `delay` is in milliseconds.
   */
  constructor(ask: (token: CancellationToken) => Promise<void>, delay: number) {
    this.#ask = ask;
    this.#update = new Debounced(() => void this.#run(), delay);
  }

  /** Asks after a while; of several calls the last counts. */
  soon(delay?: number): void {
    this.#update.ask(delay);
  }

  /** Resolves when no question waits for its time or its answer. */
  settled(): Promise<void> {
    if (!this.#update.pending && !this.#request) return Promise.resolve();
    return new Promise(resolve => this.#waiting.push(resolve));
  }

  dispose(): void {
    this.#request?.cancel();
    this.#update.dispose();
  }

  async #run(): Promise<void> {
    this.#request?.cancel();
    const request = new CancellationTokenSource();
    this.#request = request;
    try {
      await this.#ask(request.token);
    } catch {
      // See the constructor.
    } finally {
      request.dispose();
      if (this.#request === request) {
        this.#request = undefined;
        if (!this.#update.pending) for (const resolve of this.#waiting.splice(0)) resolve();
      }
    }
  }
}
