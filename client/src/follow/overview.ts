/**
 * Words by section, supporting documents and conditions of the draft that is shown, for as long as a view shows them.
 */
import { type CancellationToken, Disposable, EventEmitter, workspace } from 'vscode';
import { type Overview, OverviewRequest } from '../../../server/src/protocol.ts';
import type { Server } from '../io/server.ts';
import { Asking } from './asking.ts';
import type { CoverageWatch } from './coverage.ts';

/** What is looked at beside the writing can come a little later than the count of words. */
const delay = 250;

/** Follows the draft of the coverage watch, but asks only while somebody is interested. */
export class OverviewWatch {
  readonly #server: Server;
  readonly #coverage: CoverageWatch;
  readonly #changed = new EventEmitter<Overview | undefined>();
  readonly #disposable: Disposable;
  readonly #asking = new Asking(token => this.#look(token), delay);
  #interested = 0;
  #current: Overview | undefined;
  /** The file that was asked about, and what the server said last of it, so that it need not say it again. */
  #asked = '';
  #resultId: string | undefined;

  /** Fires when something else is to be shown. */
  readonly onDidChange = this.#changed.event;

  constructor(server: Server, coverage: CoverageWatch) {
    this.#server = server;
    this.#coverage = coverage;
    this.#disposable = Disposable.from(
      this.#changed,
      this.#asking,
      coverage.onDidChange(() => this.#follow()),
      workspace.onDidChangeTextDocument(({ document: { uri } }) => {
        if (this.#isShown(uri.toString())) this.#follow();
      }),
    );
  }

  /** What there is of the draft shown: old while nobody is interested, none where there is no draft. */
  get current(): Overview | undefined {
    return this.#current;
  }

  /** Keeps it up to date until the interest is disposed of. */
  follow(): Disposable {
    this.#interested++;
    if (this.#interested === 1) this.#asking.soon(0);
    let ended = false;
    return new Disposable(() => {
      if (!ended) this.#interested--;
      ended = true;
    });
  }

  /** Asks anew for everything. */
  forget(): void {
    this.#resultId = undefined;
    this.#follow();
  }

  /** Resolves when no change waits to be shown. */
  async settled(): Promise<void> {
    await this.#coverage.settled();
    await this.#asking.settled();
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  #isShown(uri: string): boolean {
    const { assessed } = this.#coverage;
    return assessed?.uri.toString() === uri || (assessed?.coverage.files?.includes(uri) ?? false);
  }

  #follow(): void {
    if (this.#interested > 0) this.#asking.soon(this.#coverage.assessed ? delay : 0);
  }

  async #look(token: CancellationToken): Promise<void> {
    const found = await this.#ask(token);
    if (token.isCancellationRequested || found === this.#current) return;
    this.#current = found;
    this.#changed.fire(found);
  }

  async #ask(token: CancellationToken): Promise<Overview | undefined> {
    const uri = this.#coverage.assessed?.uri.toString();
    if (uri === undefined) return undefined;
    const known = uri === this.#asked && this.#current ? this.#resultId : undefined;
    const answer = await this.#server.ask(
      OverviewRequest,
      { textDocument: { uri }, ...(known === undefined ? {} : { previousResultId: known }) },
      token,
    );
    if (token.isCancellationRequested || answer.kind === 'unchanged') return this.#current;
    this.#asked = uri;
    this.#resultId = answer.kind === 'full' ? answer.resultId : undefined;
    return answer.kind === 'full' ? answer.overview : undefined;
  }
}
