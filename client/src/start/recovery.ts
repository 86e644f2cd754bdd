/**
 * What happens when the language server ends by itself: it is started anew, and nobody need notice. Where that happens
 * again and again, it is left alone and said so.
 */
import { commands, l10n, window } from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient';

/** So many ends within `span` milliseconds are no accident any more. */
const tooMany = 5;
const span = 3 * 60_000;

/** Decides whether a server that has ended is started anew. */
export class Recovery implements ErrorHandler {
  #ends: number[] = [];
  #restarts = { byItself: 0, asked: 0 };
  #hasGivenUp = false;

  /** How often the server was started anew: after it had ended by itself, and because somebody asked for it. */
  get restarts(): { readonly byItself: number; readonly asked: number } {
    return this.#restarts;
  }

  /** Whether it is left to the participant now. */
  get hasGivenUp(): boolean {
    return this.#hasGivenUp;
  }

  /** Counts from none, since somebody starts it. */
  forget(): void {
    this.#restarts = { ...this.#restarts, asked: this.#restarts.asked + 1 };
    this.#ends = [];
    this.#hasGivenUp = false;
  }

  /** A message that could not be sent or read is in the log; if the server is gone, that will be heard as well. */
  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  async closed(): Promise<CloseHandlerResult> {
    const now = Date.now();
    this.#ends = [...this.#ends.filter(end => now - end < span), now];
    this.#hasGivenUp = this.#ends.length >= tooMany;
    // If it has ended while it was starting, what waits for the start comes first to know.
    await new Promise(resolve => setTimeout(resolve));
    if (this.#hasGivenUp) {
      void this.#tell();
      return { action: CloseAction.DoNotRestart, handled: true };
    }
    this.#restarts = { ...this.#restarts, byItself: this.#restarts.byItself + 1 };
    return { action: CloseAction.Restart, handled: true };
  }

  async #tell(): Promise<void> {
    const restart = l10n.t('Restart');
    const log = l10n.t('Show Log');
    const chosen = await window.showErrorMessage(
      l10n.t(
        'Markscheme has stopped: its language server ended several times in a row. Your draft is as you left it.',
      ),
      restart,
      log,
    );
    if (chosen === restart) await commands.executeCommand('markscheme.restartServer');
    if (chosen === log) await commands.executeCommand('markscheme.showLog');
  }
}
