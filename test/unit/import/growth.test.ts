import assert from 'node:assert/strict';
import { found } from './support.ts';

/** Milliseconds that a document takes, at its best of three: others use the machine, too. */
async function time(text: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    await found('a.txt', text, 'npqh');
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe('Four times the text takes about four times the time', function () {
  this.timeout(120_000);

  // Each begins a criterion of NPQH, so that something is found.
  for (const [what, line] of [
    [
      'of lines with codes that are none',
      (index: number) => `1.3.${index + 100} Criterion ${index} asks something.`,
    ],
    ['of lines that go on with one wording', (index: number) => `Criterion ${index} asks something.`],
    ['of lines that end without a full stop', (index: number) => `and so on with ${index} and`],
    ['of lines that are labels', () => 'Notes'],
  ] as const)
    it(what, async () => {
      const text = (lines: number) =>
        ['1.3.1 Asks for something', ...Array.from({ length: lines }, (_, index) => line(index))].join('\n');
      await found('a.txt', text(500), 'npqh');
      const once = await time(text(5_000));
      const fourfold = await time(text(20_000));
      assert.ok(fourfold < 9 * once, `${Math.round(once)} ms, then ${Math.round(fourfold)} ms`);
    });
});
