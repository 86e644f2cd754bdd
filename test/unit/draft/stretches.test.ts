import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { slicesOf } from '../../../server/src/draft/slice.ts';
import { documentSlices } from '../../../server/src/draft/stretches.ts';
import { markdown } from './edits.ts';

/** `MARKSCHEME_RUNS=100000 npm test -- unit` for the long run. */
const RUNS = Number(process.env.MARKSCHEME_RUNS ?? 2000);

/** All of a slice but which labels it asked for: that depends on what it was parsed with. */
function told(text: string, least: number | undefined) {
  const slices = least === undefined ? slicesOf(text, true, () => false) : documentSlices(text, least);
  return slices.map(({ asked, ...slice }) => slice);
}

function check(text: string): void {
  for (const least of [1, 30]) assert.deepEqual(told(text, least), told(text, undefined));
}

describe('A document that is read stretch by stretch', () => {
  it('equals the document that is read at once', function () {
    this.timeout(0);
    // With definitions it is read at once; without them every place is tried where a stretch may end.
    const text = markdown(40).map(made => made.replaceAll(']:', ']'));
    const spaced = fc
      .tuple(
        text,
        fc.array(fc.tuple(fc.constantFrom('\n\n', '\r\n\r\n', '\r\r', '\n \n'), text), { maxLength: 5 }),
      )
      .map(([first, more]) => first + more.map(([blank, next]) => `${blank}Word ${next}`).join(''));
    fc.assert(fc.property(spaced, check), { numRuns: RUNS });
  });

  it('equals it in real documents, too', function () {
    this.timeout(0);
    const root = process.cwd();
    const files = readdirSync(join(root, 'node_modules'))
      .map(name => join(root, 'node_modules', name, 'README.md'))
      .concat(
        ['npqml/draft.md', 'npqsl/draft.md', 'npqh/task-2.md'].map(name => join(root, 'examples', name)),
      );
    for (const file of files) {
      let text: string;
      try {
        text = readFileSync(file, 'utf8');
      } catch {
        continue;
      }
      check(text.slice(0, 60_000));
      check(text.slice(0, 60_000).replaceAll(']:', ']'));
    }
  });

  it('is read at once where a definition may reach across it', () => {
    const text = `[a]\n\n${'Word.\n\n'.repeat(10)}[a]: /b\n\nWord [a].\n`;
    check(text);
    assert.ok(documentSlices(text, 1).at(-1)?.asked.has('[a'));
  });
});
