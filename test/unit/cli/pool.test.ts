import assert from 'node:assert/strict';
import { failed, type Outcome } from '../../../server/src/cli/outcome.ts';
import {
  AHEAD,
  GIVEN_AT_ONCE,
  type HelperEvents,
  type PoolOptions,
  pooled,
} from '../../../server/src/cli/pool.ts';

const outcome = (part: string): Outcome => ({ notes: [], part, error: false });

/** Helpers that do a file when they are told to. */
class Staff {
  readonly helpers: Hand[] = [];
  readonly options: PoolOptions;
  given = 0;

  constructor(count: number, { ready = true }: { ready?: boolean } = {}) {
    this.options = {
      helpers: count,
      start: events => {
        const hand = new Hand(events, () => this.given++);
        this.helpers.push(hand);
        if (ready) queueMicrotask(() => events.ready());
        return hand;
      },
      lost: (path, { detail }) => failed(`${path}: ${detail}`),
      alone: async path => outcome(`alone ${path}`),
    };
  }

  get alive(): Hand[] {
    return this.helpers.filter(({ ended }) => !ended);
  }

  /** Does files on and on, by a rule that says which helper is next, until none holds any. */
  async work(choose: (busy: Hand[], turn: number) => Hand | undefined): Promise<void> {
    for (let turn = 0, idle = 0; idle < 5; turn++) {
      await new Promise(resolve => setImmediate(resolve));
      const busy = this.alive.filter(({ files }) => files.length > 0);
      const chosen = choose(busy, turn);
      idle = chosen ? 0 : idle + 1;
      chosen?.do();
    }
  }
}

class Hand {
  readonly files: string[] = [];
  ended = false;
  readonly #events: HelperEvents;
  readonly #count: () => void;

  constructor(events: HelperEvents, count: () => void) {
    this.#events = events;
    this.#count = count;
  }
  give(path: string): void {
    this.#count();
    this.files.push(path);
    assert.ok(this.files.length <= GIVEN_AT_ONCE, 'no more than its share');
  }
  end(): void {
    this.ended = true;
  }
  do(): void {
    const path = this.files.shift();
    if (path !== undefined) this.#events.done(outcome(path));
  }
  crash(detail = 'bang'): void {
    this.ended = true;
    this.#events.lost({ outOfMemory: false, detail });
  }
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `${index}.md`);

async function collect(outcomes: AsyncIterable<Outcome>): Promise<string[]> {
  const parts: string[] = [];
  for await (const { part, notes } of outcomes) parts.push(part ?? notes.map(({ line }) => line).join());
  return parts;
}

describe('Files dealt out to helpers', () => {
  it('come back in their order, whoever is quick', async () => {
    const paths = names(200);
    const staff = new Staff(4);
    const [parts] = await Promise.all([
      collect(pooled(paths, staff.options)),
      // The last helper is always preferred, and the first one starves as long as others have work.
      staff.work(busy => busy.at(-1)),
    ]);
    assert.deepEqual(parts, paths);
    assert.ok(staff.helpers.every(({ ended }) => ended));
  });

  it('are given out to no more helpers than there are files', async () => {
    const staff = new Staff(8);
    await Promise.all([collect(pooled(names(3), staff.options)), staff.work(busy => busy[0])]);
    assert.equal(staff.helpers.length, 3);
  });

  it('are not given out far ahead of what has been taken off, however many there are', async () => {
    const staff = new Staff(2);
    const outcomes = pooled(names(10_000), staff.options);
    let most = 0;
    for (let taken = 0; taken < 300; taken++) {
      const next = outcomes.next();
      // The reader is slow: the helpers do all that they can get.
      await staff.work(busy => busy[0]);
      await next;
      most = Math.max(most, staff.given - taken);
    }
    assert.equal(most, 2 * AHEAD, 'in hand or waiting to be taken off');
    await outcomes.return(undefined);
    assert.ok(staff.helpers.every(({ ended }) => ended));
  });

  it('are not held up by one that takes long, as far as there is room', async () => {
    const staff = new Staff(2);
    const outcomes = pooled(names(1000), staff.options);
    const first = outcomes.next();
    await staff.work(busy => busy.find(({ files }) => files[0] !== '0.md'));
    assert.equal(staff.helpers[0]?.files[0], '0.md');
    assert.equal(staff.given, 2 * AHEAD);
    staff.helpers[0]?.do();
    assert.equal((await first).value?.part, '0.md');
    await outcomes.return(undefined);
  });

  it('cost one file where a helper is lost, and another takes its place', async () => {
    const paths = names(30);
    const staff = new Staff(2);
    const [parts] = await Promise.all([
      collect(pooled(paths, staff.options)),
      staff.work((busy, turn) => {
        const hand = busy[turn % busy.length];
        if (hand?.files[0] === '7.md' || hand?.files[0] === '20.md') {
          hand.crash();
          return undefined;
        }
        return hand;
      }),
    ]);
    assert.deepEqual(
      parts,
      paths.map(path => (path === '7.md' || path === '20.md' ? `${path}: bang` : path)),
    );
    assert.equal(staff.helpers.length, 4);
  });

  it('are done without helpers where none can be started', async () => {
    const paths = names(5);
    const alone = paths.map(path => `alone ${path}`);
    const refusing: PoolOptions = {
      ...new Staff(2).options,
      start: () => {
        throw new Error('not allowed');
      },
    };
    assert.deepEqual(await collect(pooled(paths, refusing)), alone);

    const staff = new Staff(2, { ready: false });
    const [parts] = await Promise.all([
      collect(pooled(paths, staff.options)),
      Promise.resolve().then(() => {
        for (const hand of staff.helpers) hand.crash();
      }),
    ]);
    assert.deepEqual(parts, alone);
    assert.equal(staff.helpers.length, 2, 'what does not come up is not tried again');
  });

  it('are left when nobody takes any more', async () => {
    const staff = new Staff(2);
    setImmediate(() => staff.helpers[0]?.do());
    for await (const { part } of pooled(names(100), staff.options)) {
      assert.equal(part, '0.md');
      break;
    }
    assert.ok(staff.helpers.every(({ ended }) => ended));
  });
});
