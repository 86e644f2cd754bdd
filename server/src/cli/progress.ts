/**
 * How far a long run has come: one line at the bottom of a terminal, taken away in the end.
 */
import { count } from '../text/english.ts';

/** A terminal that standard error goes to. */
export interface Terminal {
  readonly columns: number;
  /** Whether standard output goes there, too, so that the line has to make room for it. */
  readonly showsOutput: boolean;
  write(text: string): void;
}

/** Quick runs show nothing, and the line is not drawn more often than it can be read. */
const FIRST_AFTER = 300;
const AGAIN_AFTER = 100;

const BAR = 20;

/** The line; without a terminal there is none. */
export class Progress {
  readonly #terminal: Terminal | undefined;
  readonly #total: number;
  readonly #verb: string;
  readonly #now: () => number;
  #due: number;
  #drawn = false;

  /** `verb` is what has been done to a draft; `now` is a clock in milliseconds. */
  constructor(terminal: Terminal | undefined, verb: string, total: number, now: () => number = Date.now) {
    this.#terminal = terminal;
    this.#verb = verb;
    this.#total = total;
    this.#now = now;
    this.#due = now() + FIRST_AFTER;
  }

  /** Shows that so many are done. */
  show(done: number): void {
    if (!this.#terminal || this.#total < 2) return;
    const now = this.#now();
    if (now < this.#due) return;
    this.#due = now + AGAIN_AFTER;
    this.#drawn = true;
    const said = `${this.#verb} ${count(done)} of ${count(this.#total)} drafts`;
    const full = Math.floor((done / this.#total) * BAR);
    const bar = `${'█'.repeat(full)}${'░'.repeat(BAR - full)} `;
    const room = this.#terminal.columns - 1;
    const line = bar.length + said.length <= room ? bar + said : said;
    this.#terminal.write(`\r${line.slice(0, Math.max(0, room))}\u001b[K`);
  }

  /** Makes room for a line on standard error (or, on the same terminal, on standard output). */
  makeRoom(forOutput = false): void {
    if (!this.#drawn || (forOutput && !this.#terminal?.showsOutput)) return;
    this.#drawn = false;
    this.#due = 0; // what was taken away comes back at once
    this.#terminal?.write('\r\u001b[K');
  }
}
