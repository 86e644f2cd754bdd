import assert from 'node:assert/strict';
import { marksOddSpace } from '../../../server/src/rules/marks-odd-space.ts';
import { found } from './support.ts';

const at = (...lines: string[]) => found(marksOddSpace, lines).map(problem => problem.at);

describe('marks/odd-space', () => {
  it('finds a heading with a no-break space behind its mark', () => {
    assert.deepEqual(at('##\u00a0Design', '', 'Text.'), ['##\u00a0']);
    assert.deepEqual(at('# T', '', 'Text', '###\u202f Design'), ['###\u202f ']);
    assert.deepEqual(at('> #\u00a0Design'), ['#\u00a0']);
    assert.match(
      found(marksOddSpace, ['##\u00a0Design'])[0]?.message ?? '',
      /looks like a heading.*no-break space/,
    );
  });

  it('finds odd spaces before the mark, and none behind it', () => {
    assert.deepEqual(at('\u00a0## Design'), ['\u00a0##']);
    assert.deepEqual(at('##Design', '', '######Two'), ['##', '######']);
  });

  it('finds items of lists', () => {
    assert.deepEqual(at('-\u00a0One', '-\u00a0Two'), ['-\u00a0', '-\u00a0']);
    assert.match(found(marksOddSpace, ['*\u00a0One'])[0]?.message ?? '', /an item of a list/);
  });

  it('leaves alone what is read as it was meant, or means something else', () => {
    for (const text of [
      '## Design',
      '##\tDesign',
      '#hashtag',
      '-\u00a05 degrees',
      'Text\u00a0with a space',
      '##\u00a0',
      '####### seven',
      '`##\u00a0code`',
      '    ##\u00a0code',
      '## A\u00a0B',
    ])
      assert.deepEqual(at(text), [], JSON.stringify(text));
  });
});
