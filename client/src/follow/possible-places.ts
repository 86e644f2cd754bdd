/**
 * How many passages may show each criterion that is not covered, for as long as somebody sees it.
 */
import { type CancellationToken, Disposable, EventEmitter, workspace } from 'vscode';
import { PossiblePlacesRequest } from '../../../server/src/protocol.ts';
import type { Server } from '../io/server.ts';
import { Asking } from './asking.ts';
import type { CoverageWatch } from './coverage.ts';

/** It costs a look at the whole draft, and nobody waits for it: after a pause in the writing, in milliseconds. */
const delay = 1000;

/** Places by the code of a criterion. */
export type PossiblePlaces = ReadonlyMap<string, number>;

const none: PossiblePlaces = new Map();

/** Follows the draft of the coverage watch, but asks only while it is seen and the setting is on. */
export class PossiblePlacesWatch {
  readonly #server: Server;
  readonly #coverage: CoverageWatch;
  readonly #changed = new EventEmitter<void>();
  readonly #disposable: Disposable;
  readonly #asking = new Asking(token => this.#look(token), delay);
  #isSeen = false;
  #of: string | undefined;
  #places = none;

  /** Fires when there are other places. */
  readonly onDidChange = this.#changed.event;

  constructor(server: Server, coverage: CoverageWatch) {
    this.#server = server;
    this.#coverage = coverage;
    this.#disposable = Disposable.from(
      this.#changed,
      this.#asking,
      coverage.onDidChange(() => this.#follow()),
      workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('markscheme.suggestEvidence')) this.#follow(0);
      }),
    );
  }

  /** Those of the draft that is shown; none while they are not known. */
  get current(): PossiblePlaces {
    return this.#of === this.#coverage.assessed?.uri.toString() ? this.#places : none;
  }

  /** Says whether anybody sees it. */
  see(isSeen: boolean): void {
    if (isSeen === this.#isSeen) return;
    this.#isSeen = isSeen;
    this.#follow(0);
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  #follow(after?: number): void {
    if (this.#isSeen) this.#asking.soon(after);
  }

  async #look(token: CancellationToken): Promise<void> {
    const isOn = workspace.getConfiguration('markscheme').get('suggestEvidence', true);
    const uri = this.#coverage.assessed?.uri.toString();
    const found =
      isOn && uri !== undefined
        ? await this.#server.ask(PossiblePlacesRequest, { textDocument: { uri } }, token)
        : {};
    if (token.isCancellationRequested) return;
    this.#of = uri;
    this.#places = new Map(Object.entries(found));
    this.#changed.fire();
  }
}
