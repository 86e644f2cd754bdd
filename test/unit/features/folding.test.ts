import assert from 'node:assert/strict';
import { foldingRanges } from '../../../server/src/features/folding.ts';
import { headLines, open } from './support.ts';

/** First and last line of each range, by their numbers in the text. */
function folded(lines: readonly string[]): [number, number][] {
  return foldingRanges(open(lines)).map(({ startLine, endLine, kind }) => {
    assert.equal(kind, 'comment');
    return [startLine - headLines, endLine - headLines];
  });
}

describe('Folding', () => {
  it('puts comments in a row into one fold, whether there are blank lines between them or not', () => {
    assert.deepEqual(
      folded([
        'One.',
        '',
        '<!-- criteria: 1.2.1 -->',
        '<!-- phase: design -->',
        '',
        '<!-- a note -->',
        'Two.',
      ]),
      [[2, 5]],
    );
  });

  it('folds a comment that goes over several lines', () => {
    assert.deepEqual(folded(['<!-- criteria:', '1.2.1,', '3.2.b -->', '', 'One.']), [[0, 2]]);
  });

  it('leaves a comment of one line, other people’s comments and code alone', () => {
    assert.deepEqual(
      folded([
        '<!-- criteria: 1.2.1 -->',
        '',
        'One.',
        '',
        '<!-- a',
        'note -->',
        '',
        '```',
        '<!-- criteria:',
        '1.2.1 -->',
        '```',
      ]),
      [],
    );
  });

  it('ends soon, however many comments stand before one that is not finished', () => {
    const row = '<!-- a -->'.repeat(400);
    assert.deepEqual(folded([`${row}<!-- `, '', 'One.']), []);
    assert.deepEqual(folded(['<!-- criteria: 1.2.1 -->', row]), [[0, 1]]);
  });

  it('does not join what text stands between', () => {
    assert.deepEqual(
      folded([
        '<!-- criteria: 1.2.1 -->',
        'One.',
        '<!-- criteria: 1.2.1 -->',
        '',
        'Two.',
        '',
        '<!-- criteria: 3.2.b -->',
        '<!-- criteria: 3.2.a -->',
        'Three.',
      ]),
      [[6, 7]],
    );
  });
});
