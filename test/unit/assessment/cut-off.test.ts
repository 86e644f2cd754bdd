import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Assessment } from '../../../server/src/assessment/model.ts';
import { cases } from '../../seed.ts';
import { assessed, frontMatter, prose } from './support.ts';

const head = (words: string) => frontMatter('npqsl', `words: { ${words} }`);

/** A draft of which so many counted words are read. */
function readTo(limit: number, lines: readonly string[], more = ''): Assessment {
  return assessed(lines, { head: head(`limit: ${limit}, cut-off: limit${more}`) });
}

/** The text of the first word that is not read. */
function stopsAt(assessment: Assessment): string | undefined {
  const { cutOff, draft } = assessment;
  return cutOff && draft.text.slice(cutOff.start, cutOff.end);
}

describe('the cut-off', function () {
  this.timeout(20_000);

  it('is the first word beyond the limit, or beyond its tolerance', () => {
    const words = Array.from({ length: 30 }, (_, index) => `w${index + 1}x`);
    const lines = [words.slice(0, 12).join(' '), '', words.slice(12).join(' ')];
    assert.equal(stopsAt(readTo(10, lines)), 'w11x');
    assert.equal(stopsAt(readTo(12, lines)), 'w13x');
    assert.equal(stopsAt(readTo(29, lines)), 'w30x');
    assert.equal(stopsAt(readTo(30, lines)), undefined);
    const tolerant = (words: string) => stopsAt(assessed(lines, { head: head(words) }));
    assert.equal(tolerant('limit: 10, tolerance: 50%, cut-off: tolerance'), 'w16x');
    assert.equal(tolerant('limit: 10, tolerance: 50%, cut-off: limit'), 'w11x');
    assert.equal(tolerant('limit: 10, tolerance: 50%'), undefined);
    assert.equal(tolerant('limit: 10, cut-off: none'), undefined);
    assert.equal(tolerant('cut-off: limit'), undefined);
  });

  for (const [what, lines, limit, expected] of [
    ['marks of emphasis', ['one **two three** _four_ five'], 1, 'two'],
    ['a link', ['one [two three](http://a.example/x%20y) four'], 3, 'four'],
    [
      'a link that is defined elsewhere',
      ['one [two three][ref] four', '', '[ref]: http://a.example'],
      3,
      'four',
    ],
    ['brackets that are no link', ['one [two three][ref] four'], 2, 'three][ref]'],
    ['comments, which are not counted', ['one <!-- not counted --> two three'], 1, 'two'],
    ['character references', ['one&nbsp;two three &amp; four'], 2, '&'],
    ['escapes', ['one \\*two three'], 1, '*two'],
    ['wrapped lines', ['one two', 'three four'], 2, 'three'],
    ['quotations', ['> one two', '> three', '', 'four'], 2, 'three'],
    ['lists', ['- one', '- two', '  - three four'], 2, 'three'],
    ['tables', ['| one | two |', '| - | - |', '| three | four |'], 3, 'four'],
    ['code in a line', ['w0 `w1z` ``a ` b``'], 1, 'w1z'],
    ['code with back-ticks and spaces', ['w0 ` w1z ` ``a ` b`` &amp;'], 4, 'b'],
    ['captions', ['one', '', '![two three](two-three.png)'], 2, 'three'],
    ['code', ['one', '', '``` three', 'two three', '```'], 2, 'three'],
    ['HTML', ['one', '', '<p class="three">two <b>three</b></p>'], 2, 'three'],
    ['headings', ['# one', '', '## two three'], 2, 'three'],
    ['footnotes', ['one[^a]', '', '[^a]: two three'], 2, 'three'],
    ['CJK characters, each of which is a word', ['一二三四'], 2, '三'],
    ['a document with Windows line endings', ['one\r\n\r\ntwo\r', 'three four'], 2, 'three'],
  ] as const) {
    it(`is exact to a word among ${what}`, () => {
      assert.equal(stopsAt(readTo(limit, lines)), expected);
    });
  }

  it('passes over what is not counted', () => {
    const lines = [
      'one two',
      '',
      '> q q q',
      '',
      '## Appendix',
      '',
      prose(9),
      '',
      '## More',
      '',
      'three four',
    ];
    assert.equal(stopsAt(readTo(3, lines, ', exclude: [quotations, headings]')), 'four');
    assert.equal(stopsAt(readTo(2, lines, ', exclude: [quotations, headings]')), 'three');
    assert.equal(stopsAt(readTo(3, lines)), 'q');
  });

  it('leaves before it exactly the words that are read', () => {
    const block = fc.oneof(
      fc.nat(9).map(count => prose(count + 1)),
      fc.nat(3).map(count => `## ${prose(count + 1)}`),
      fc.nat(5).map(count => `> ${prose(count + 1)}`),
      fc.nat(3).map(count => `- ${prose(count + 1)}\n- ${prose(count + 2)}`),
      fc.constantFrom(
        '| a | b |\n| - | - |\n| c | d |',
        '## Annex A',
        '## References',
        '# Design',
        '<!-- criteria: 1.2.1 -->',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 60 }),
        fc.integer({ min: 1, max: 120 }),
        fc.subarray(['quotations', 'headings', 'references']),
        (blocks, limit, exclude) => {
          const more = `, exclude: [${['tables', ...exclude].join(', ')}]`;
          const whole = readTo(limit, [blocks.join('\n\n')], more);
          const { cutOff, draft } = whole;
          assert.equal(cutOff === undefined, whole.words.counted <= limit);
          if (!cutOff) return;
          const before = readTo(limit, [], more).draft.length;
          // What is read, as a draft of its own, has as many words as are read; with one more it has one too many.
          const read = readTo(limit, [draft.text.slice(before, cutOff.start)], more);
          assert.equal(read.words.counted, limit);
          const further = readTo(limit, [draft.text.slice(before, cutOff.end)], more);
          assert.equal(further.words.counted, limit + 1);
        },
      ),
      { numRuns: cases(300) },
    );
  });

  it('knows which codes claim something before it', () => {
    const lines = [
      '## Start (1.2.b)',
      'read',
      '',
      'read (2.2.a)',
      '',
      '<!-- criteria: 3.2.a -->',
      '',
      '> a quotation <!-- criteria: 4.2.a -->',
      '',
      'straddles here <!-- criteria: 5.2.a -->',
      '',
      'beyond <!-- criteria: 2.2.a, 6.2.a -->',
    ];
    // Two of the heading, one and two of the paragraphs, two of the quotation: the eighth is in the passage behind.
    const { cutOff } = readTo(8, lines);
    assert.deepEqual([...(cutOff?.read ?? [])].sort(), ['1.2.b', '2.2.a', '5.2.a']);
    assert.deepEqual([...(readTo(7, lines).cutOff?.read ?? [])].sort(), ['1.2.b', '2.2.a']);
    assert.deepEqual([...(readTo(9, lines).cutOff?.read ?? [])].sort(), ['1.2.b', '2.2.a', '5.2.a']);
  });

  it('knows the block of the next page that a comment before it claims', () => {
    const lines = [
      ...Array.from({ length: 40 }, () => 'word\n'),
      '<!-- criteria: 1.2.b -->',
      '',
      '# Next',
      '',
      'w',
    ];
    assert.deepEqual([...(readTo(41, lines).cutOff?.read ?? [])], ['1.2.b']);
    assert.deepEqual([...(readTo(40, lines).cutOff?.read ?? [])], []);
  });
});
