import assert from 'node:assert/strict';
import { createCatalogue } from '../../../../server/src/framework/bundled.ts';
import { doubtsOf, found } from '../support.ts';

const md = (...lines: string[]) => `${lines.join('\n')}\n`;

/** Numbers of the areas that the file says are whole. */
function complete(id: string, text: string): number[] {
  const framework = createCatalogue([{ file: 'mine.markscheme.yaml', text }]).find(id);
  assert.ok(framework);
  return framework.areas.flatMap(({ number, criteriaComplete }) => (criteriaComplete ? number : []));
}

describe('Nothing of a mark scheme is dropped in silence', () => {
  it('names a code that opens a line or cell, and no criterion was read from, with its page', async () => {
    const answer = await found(
      'a.txt',
      '6.2.1 Finds talent.\n\n5.2.1 Counts money.\n\f6.2.2 Keeps talent, as was said under\n6.2.3, by those who lead.\n',
    );
    const missed = answer.doubts.find(({ code }) => code === '6.2.3');
    assert.deepEqual([missed?.kind, missed?.page], ['missed', 2]);
    assert.deepEqual(complete('npqsl', answer.file.text), [5], 'area 6 is not called whole');
  });

  it('names a code that stands alone in brackets', async () => {
    const answer = await found(
      'a.md',
      md('6.2.1 Finds talent.', '', 'Those who lead share it (6.2.2) with others.'),
    );
    assert.ok(doubtsOf(answer).includes('missed 6.2.2'), doubtsOf(answer).join());
  });

  it('names each area without criteria, but of none where a few criteria of one area were pasted', async () => {
    const answer = await found('a.md', md('K1 Plans work.', '', 'S1 Works well.'), 'apprenticeship');
    assert.deepEqual(doubtsOf(answer), ['no-criteria B']);
    const outcomes = await found(
      'a.md',
      md('1.1 Explains it.', '', '3.1 Does it.', '', 'Learning outcome 4'),
      'rqf-unit',
    );
    assert.deepEqual(doubtsOf(outcomes), ['no-criteria LO2', 'no-criteria LO4']);
    assert.deepEqual((await found('a.md', '6.2.1 Finds talent.\n')).doubts, []);
  });

  it('has one line for a range of numbers that is left out', async () => {
    const answer = await found('a.md', md('6.2.1 Finds talent.', '', '6.2.9 Shares talent.'));
    assert.deepEqual(doubtsOf(answer), ['gap 6.2.2']);
    assert.match(answer.doubts[0]?.message ?? '', /no 6\.2\.2 to 6\.2\.8 between 6\.2\.1 and 6\.2\.9/);
  });

  it('names what stands beside a code and was not read, a column of it once', async () => {
    const answer = await found(
      'a.csv',
      md(
        'Code,Criterion,Handbook',
        '6.2.1,Finds talent,Chapter on talent',
        '6.2.2,Keeps talent,Chapter on pay',
        '6.2.3,Shares talent,Chapter on neighbours',
      ),
    );
    assert.deepEqual(doubtsOf(answer), ['column 6.2.1']);
    assert.match(answer.doubts[0]?.message ?? '', /‘Handbook’.*6\.2\.1, 6\.2\.2, 6\.2\.3/);
  });
});
