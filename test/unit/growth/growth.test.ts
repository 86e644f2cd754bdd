import assert from 'node:assert/strict';
import process from 'node:process';
import { type Construct, constructs } from './constructs.ts';
import { throughAll } from './stages.ts';

/** What once cost the square, somewhere. `node bench/growth.mjs` measures all constructs. */
const NAMES = [
  'underlined headings',
  'items in one another on each line',
  'links to headings',
  'headings with words',
  'rows with codes',
  'codes of a comment',
  'one code in a line',
  'comments that silence',
  'annexes that words name in lines',
  'front matter: marks',
  'criteria in a table',
];

/** Code units of the shorter text; the longer has four times as many. */
const LENGTH = 12_000;
/** Times as much that it may cost: a square costs sixteen. */
const MOST = 7;
/** Milliseconds below which a stage is as good as nothing. */
const LEAST = 15;

function lengthOf({ make, framework }: Construct, count: number): number {
  return Math.max(make(count).length, framework?.(count).length ?? 0);
}

/** Milliseconds of this process’s own time, by stage. */
async function costs(construct: Construct, count: number): Promise<ReadonlyMap<string, number>> {
  const stages = new Map<string, number>();
  await throughAll(
    construct,
    count,
    (stage, work) => {
      const before = process.cpuUsage().user;
      const result = work();
      stages.set(stage, (process.cpuUsage().user - before) / 1000);
      return result;
    },
    false,
  );
  return stages;
}

describe('Four times as much of', function () {
  this.timeout(0);
  const { stackTraceLimit } = Error;

  before(() => {
    // Mocha has errors keep their whole stack, which costs a millisecond for each of thousands that YAML finds.
    Error.stackTraceLimit = 10;
  });
  after(() => {
    Error.stackTraceLimit = stackTraceLimit;
  });

  for (const name of NAMES) {
    it(`${name} costs some four times as much, whatever is done with it`, async () => {
      const construct = constructs.find(each => each.name === name);
      assert.ok(construct, name);
      const perUnit = (lengthOf(construct, 300) - lengthOf(construct, 100)) / 200;
      const count = Math.ceil(LENGTH / perUnit);
      await costs(construct, Math.ceil(count / 4));
      let slow: string[] = [];
      // A busy machine makes one or the other slow; that it does so each time is not to be feared.
      for (let turn = 0; turn < 5; turn++) {
        const [once, more] = [await costs(construct, count), await costs(construct, 4 * count)];
        const now = [...more].flatMap(([stage, time]) => {
          const ratio = time / Math.max(once.get(stage) ?? 0, LEAST);
          return ratio > MOST ? `${stage}: ${ratio.toFixed(1)} times as much` : [];
        });
        slow = turn === 0 ? now : now.filter(each => slow.some(other => stageOf(other) === stageOf(each)));
        if (slow.length === 0) return;
      }
      assert.deepEqual(slow, []);
    });
  }
});

function stageOf(line: string): string {
  return line.replace(/:.*$/, '');
}
