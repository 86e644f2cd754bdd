/**
 * One construct, in a process of its own: how long each stage takes at four sizes, each four times the one before. Prints JSON.
 */
import process from 'node:process';
import { constructs } from '../../test/unit/growth/constructs.ts';
import { throughAll } from '../../test/unit/growth/stages.ts';

const [name, longest = '100000', patience = '2000', stagesOf = 'all'] = process.argv.slice(2);
const construct = constructs.find(each => each.name === name);
if (!construct) throw new Error(`There is no ‘${name}’.`);
const length = (/** @type {number} */ count) =>
  Math.max(construct.make(count).length, construct.framework?.(count).length ?? 0);
const perUnit = Math.max(1, (length(300) - length(100)) / 200);

void main(construct);

/** @param {import('../../test/unit/growth/constructs.ts').Construct} construct */
async function main(construct) {
  /** Milliseconds of this process’s own time: on a busy machine those of the clock tell nothing. */
  const now = () => process.cpuUsage().user / 1000;
  let count = Math.max(8, Math.floor(24_000 / perUnit));
  const sizes = [];
  await throughAll(construct, Math.ceil(count / 8), (_, work) => work(), stagesOf !== 'light');
  for (;;) {
    /** @type {Record<string, number>} */
    const stages = {};
    const begun = now();
    for (let turn = 0; turn < 1 || (turn < 2 && now() - begun < 300); turn++) {
      /** @type {Record<string, number>} */
      const own = {};
      await throughAll(construct, count, (stage, work) => {
        const from = now();
        const result = work();
        const done = () => {
          own[stage] = now() - from;
        };
        if (result instanceof Promise) result.finally(done);
        else done();
        return result;
      });
      for (const [stage, time] of Object.entries(own))
        stages[stage] = Math.min(stages[stage] ?? Infinity, time);
      if (now() - begun > 1500) break;
    }
    sizes.push({ count, length: length(count), stages });
    process.stdout.write(`${JSON.stringify(sizes.at(-1))}\n`);
    if (now() - begun > Number(patience) || length(count * 4) > Number(longest)) break;
    count *= 4;
  }
}
