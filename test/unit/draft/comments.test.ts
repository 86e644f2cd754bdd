import assert from 'node:assert/strict';
import { isCriteriaComment, readCriteriaComment, splitComments } from '../../../server/src/draft/comments.ts';

/** The codes of a comment at the start of the text. */
function codes(comment: string): string[] {
  return readCriteriaComment(comment, 0).map(({ code }) => code);
}

describe('readCriteriaComment', () => {
  it('reads the codes of our comments', () => {
    assert.deepEqual(codes('<!-- criteria: 1.2.1, 3.2.2 -->'), ['1.2.1', '3.2.2']);
    assert.deepEqual(codes('<!-- criteria: 1.2.1 -->'), ['1.2.1']);
    assert.deepEqual(codes('<!-- criterion: 1.2.1 -->'), ['1.2.1']);
    assert.deepEqual(codes('<!--criteria:1.2.1,3.2.2-->'), ['1.2.1', '3.2.2']);
    assert.deepEqual(codes('<!-- Criteria : 1.2.1; IC and A -->'), ['1.2.1', 'IC', 'A']);
    assert.deepEqual(codes('<!-- criteria: 1.2.b -->'), ['1.2.b']);
  });

  it('reads them without a colon, without a word, in brackets, and with more hyphens', () => {
    for (const comment of [
      '<!-- criteria 1.2.1 -->',
      '<!-- 1.2.1 -->',
      '<!-- [1.2.1] -->',
      '<!--- (1.2.1) --->',
    ])
      assert.deepEqual(codes(comment), ['1.2.1'], comment);
    assert.deepEqual(codes('<!-- note -->'), []);
  });

  it('reads what may be titles', () => {
    assert.deepEqual(codes('<!-- criteria: Leading others, 1.2.1 -->'), [
      'others',
      '1.2.1',
      'Leading others',
    ]);
  });

  it('reads a comment over several lines', () => {
    assert.deepEqual(codes('<!-- criteria:\n  1.2.1,\r\n  3.2.2\n-->'), ['1.2.1', '3.2.2']);
  });

  it('reads none in other comments', () => {
    assert.deepEqual(codes('<!-- see 1.2.1 -->'), []);
    assert.deepEqual(codes('<!-- criteria 1.2.1 are met -->'), []);
    assert.deepEqual(codes('<!-- my criteria: 1.2.1 -->'), []);
    assert.deepEqual(codes('<!-- todo: criteria: 1.2.1 -->'), []);
    assert.deepEqual(codes('<!-- criteria: -->'), []);
  });

  it('says where each code stands', () => {
    const text = 'One <!-- criteria: 1.2.1, IC --> two';
    assert.deepEqual(
      readCriteriaComment('<!-- criteria: 1.2.1, IC -->', 4).map(({ start, end }) => text.slice(start, end)),
      ['1.2.1', 'IC'],
    );
  });
});

describe('isCriteriaComment', () => {
  it('tells our comments from others', () => {
    assert.equal(isCriteriaComment('<!-- criteria: 1.2.1 -->'), true);
    assert.equal(isCriteriaComment('<!--criterion: -->'), true);
    assert.equal(isCriteriaComment('<!-- note -->'), false);
  });
});

describe('splitComments', () => {
  it('parts comments from the rest, with the rest at its old offsets', () => {
    const html = '<p>a<!-- b -->c</p><!-- d -->';
    const { comments, rest } = splitComments(html);
    assert.deepEqual(
      comments.map(({ start, end }) => html.slice(start, end)),
      ['<!-- b -->', '<!-- d -->'],
    );
    assert.equal(rest, `<p>a${' '.repeat(10)}c</p>${' '.repeat(10)}`);
  });

  it('lets an unclosed comment run to the end', () => {
    const { comments, rest } = splitComments('a <!-- b');
    assert.deepEqual(comments, [{ start: 2, end: 8 }]);
    assert.equal(rest, `a ${' '.repeat(6)}`);
  });

  it('finds no comment where there is none', () => {
    assert.deepEqual(splitComments('<p>a</p>'), { comments: [], rest: '<p>a</p>' });
  });
});
