/**
 * Many files, dealt out to helpers (worker threads) that work at the same time. What comes of them is given on
 * in the order of the files, and no helper gets far ahead of what has been taken off: memory does not grow
 * with the number of files.
 */
import type { Outcome } from './outcome.ts';

/** What a helper tells. */
export interface HelperEvents {
  /** It is up; from now on, what ends it is owed to a file. */
  ready(): void;
  /** What became of a file; they come in the order in which the files were given. */
  done(outcome: Outcome): void;
  /** It has ended by itself: nothing more comes of it. */
  lost(why: Loss): void;
}

/** Why a helper was lost. */
export interface Loss {
  readonly outOfMemory: boolean;
  /** What the system said. */
  readonly detail: string;
}

/** Someone who does the job for the files that are given, one after the other. */
export interface Helper {
  give(path: string): void;
  /** Ends it, whatever it is at. */
  end(): void;
}

/** What a pool needs. */
export interface PoolOptions {
  /** How many helpers work at the same time. */
  readonly helpers: number;
  /** Starts a helper; may throw where the system allows none. */
  start(events: HelperEvents): Helper;
  /** What is said of a file that has ended the helper that was at it. */
  lost(path: string, why: Loss): Outcome;
  /** Does a file without a helper: where none can be started. */
  alone(path: string): Promise<Outcome>;
}

/** Files that a helper holds at a time: the one it is at, and those that it reads meanwhile. */
export const GIVEN_AT_ONCE = 3;

/** How many files for each helper may have been given out, but not been taken off yet. */
export const AHEAD = 16;

/** Does all files, and gives on what became of them in their order. */
export async function* pooled(paths: readonly string[], options: PoolOptions): AsyncGenerator<Outcome> {
  const pool = new Pool(paths, options);
  try {
    for (let index = 0; index < paths.length; index++) yield await pool.take(index);
  } finally {
    pool.end();
  }
}

/** A helper with the files that it holds, by index. */
interface Member {
  readonly helper: Helper;
  readonly held: number[];
  ready: boolean;
}

class Pool {
  readonly #paths: readonly string[];
  readonly #options: PoolOptions;
  readonly #members = new Set<Member>();
  /** What has come before its turn. */
  readonly #outcomes = new Map<number, Outcome>();
  /** Files that a helper was lost with before it was at them; they go first. */
  #returned: number[] = [];
  #next = 0;
  #taken = 0;
  /** No helper could be started: no further one is tried. */
  #none = false;
  #wake: () => void = () => {};

  constructor(paths: readonly string[], options: PoolOptions) {
    this.#paths = paths;
    this.#options = options;
    for (let count = Math.min(options.helpers, paths.length); count > 0; count--) this.#start();
    this.#deal();
  }

  /** What became of the file of this index; to be asked for in order. */
  async take(index: number): Promise<Outcome> {
    this.#taken = index;
    this.#deal();
    for (;;) {
      const outcome = this.#outcomes.get(index);
      if (outcome) {
        this.#outcomes.delete(index);
        return outcome;
      }
      if (this.#members.size === 0) {
        this.#returned = this.#returned.filter(returned => returned !== index);
        this.#next = Math.max(this.#next, index + 1);
        return this.#options.alone(this.#paths[index] ?? '');
      }
      await new Promise<void>(resolve => {
        this.#wake = resolve;
      });
    }
  }

  end(): void {
    for (const { helper } of this.#members) helper.end();
    this.#members.clear();
  }

  #start(): void {
    if (this.#none) return;
    const held: number[] = [];
    let member: Member | undefined;
    const events: HelperEvents = {
      ready: () => {
        if (member) member.ready = true;
      },
      done: outcome => {
        const index = held.shift();
        if (index !== undefined) this.#outcomes.set(index, outcome);
        this.#deal();
        this.#wake();
      },
      lost: why => {
        if (!member || !this.#members.delete(member)) return;
        this.#lose(member, why);
        this.#wake();
      },
    };
    try {
      member = { helper: this.#options.start(events), held, ready: false };
      this.#members.add(member);
    } catch {
      this.#none = true;
    }
  }

  /** What the lost helper was at is lost with it; the rest of what it held goes to others. */
  #lose({ held, ready }: Member, why: Loss): void {
    const at = ready ? held.shift() : undefined;
    if (at !== undefined) this.#outcomes.set(at, this.#options.lost(this.#paths[at] ?? '', why));
    this.#returned = [...this.#returned, ...held].sort((a, b) => a - b);
    if (!ready) this.#none = true;
    else if (this.#returned.length > 0 || this.#next < this.#paths.length) this.#start();
    this.#deal();
  }

  /** Gives out files in turn, as long as helpers have room. */
  #deal(): void {
    for (let least = 0; least < GIVEN_AT_ONCE; least++) {
      for (const { helper, held } of this.#members) {
        if (held.length > least) continue;
        const index = this.#nextIndex();
        if (index === undefined) return;
        held.push(index);
        helper.give(this.#paths[index] ?? '');
      }
    }
  }

  #nextIndex(): number | undefined {
    const returned = this.#returned.shift();
    if (returned !== undefined) return returned;
    const end = Math.min(this.#paths.length, this.#taken + this.#options.helpers * AHEAD);
    return this.#next < end ? this.#next++ : undefined;
  }
}
