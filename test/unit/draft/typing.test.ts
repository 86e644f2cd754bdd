import assert from 'node:assert/strict';
import process from 'node:process';
import fc from 'fast-check';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { editDraft } from '../../../server/src/draft/edit.ts';
import { slicesOf } from '../../../server/src/draft/slice.ts';
import { typedInto } from '../../../server/src/draft/typing.ts';
import { whole } from './support.ts';

const RUNS = Number(process.env.MARKSCHEME_RUNS ?? 2000);
const SEED = process.env.MARKSCHEME_SEED ?? (process.env.MARKSCHEME_RUNS ? Date.now() : 2026);

const plain = fc.constantFrom(
  ...['I', 'led', 'the', 'plan', 'with', 'all the teachers of the school', 'it’s', 'A', 'AB', 'and', 'or'],
  'as most of them said when I asked again',
);
/** What could make something else of the words beside it. */
const odd = fc.constantFrom(
  ...[
    '1.2.1',
    '(1.2.1)',
    '1.2.b',
    '(1.2.1, 3.2.2 and',
    '(AB)',
    '(ABx)',
    '(A x)',
    '( AB',
    '12-ab',
    '7B',
    '98',
    '12.',
  ],
  ...[
    '1.2.1 May',
    '1.2.1 kg',
    '1.2.1 – June',
    '1.2.1 v',
    'v 1.2.1',
    '>= 1.2.1',
    '(release): 1.2.1',
    '30/9/25 / 1.2.1',
    'version 1.2.1',
    'releas 1.2.1',
    'Ma',
  ],
  ...[
    'criteria AB',
    'criterion',
    'criteri',
    'criteria ABx',
    'criteria AB and CDx',
    'criteria 1.2.1 and',
    'www.',
    '@',
  ],
  ...[
    '12-abcdefghijklmno',
    '12-abcdefghijk',
    '1.2.1/',
    'http://x/1.2.1',
    '98 May 2025',
    '*',
    '**',
    '_',
    '*em*',
  ],
  ...[
    '_x_',
    'a_b',
    '*a b*',
    '`c d`',
    '`',
    '\\',
    '&amp;',
    '&am p;',
    '<',
    '<b>',
    '<a b>',
    '<!-- criteria: 1.2.1 -->',
  ],
  ...[
    '<!-- a -->',
    '<!--',
    '-->',
    '<a _x_ b',
    '[a](b)',
    '[a b](c d',
    '[a](b "t")',
    '![i](j)',
    '[a b]',
    '[r]',
    'see [a b][r] and',
    '[r][]',
    '![i][r]',
    '[r](x y)',
    '[r]: /u',
  ],
  ...[
    '[^n]',
    '|',
    '| a |\n|---|',
    '\n#',
    '\n---',
    '\n===',
    '\n- a',
    '\n+ \n',
    '\n1. \n',
    '\n1x. a',
    '\n x\n',
    '\nx\n',
    '\n> a',
    '\t',
  ],
  ...['  ', '  \n', '\\\n', '\r\n', '\n\n', '\u00a0', '\u200b', '語', 'é', "'", '£', '+', '.', ',', ':'],
);
const gap = fc.constantFrom(' ', ' ', ' ', ' ', '', '\n');
const run = fc.array(fc.tuple(plain, gap), { maxLength: 6 }).map(pieces => pieces.flat().join(''));
/** A letter, and then words with up to a few oddities among them. */
const paragraphs = fc
  .tuple(
    fc.constantFrom('I ', 'We ', '', '- ', '> '),
    run,
    fc.array(fc.tuple(odd, gap, run), { maxLength: 3 }),
  )
  .map(parts => parts.flat(2).join(''));
const typing = fc.array(
  fc.record({
    at: fc.nat(),
    length: fc.constantFrom(0, 0, 0, 1, 1, 2, 7),
    text: fc.constantFrom('x', 'a', 'A', ' ', 'on', 'n', '', '', 'and so on', 'May', ' or', 'é', '’'),
  }),
  { minLength: 1, maxLength: 4 },
);

describe('Words typed into a paragraph', () => {
  it('give the draft that is read anew, whatever stands around them', function () {
    this.timeout(0);
    fc.assert(
      fc.property(paragraphs, typing, (text, edits) => {
        let now = text;
        let draft = readDraft(text);
        for (const { at, length, text: inserted } of edits) {
          const start = at % (now.length + 1);
          const end = Math.min(now.length, start + length);
          draft = editDraft(draft, start, end, inserted);
          now = now.slice(0, start) + inserted + now.slice(end);
          assert.deepEqual(whole(draft), whole(readDraft(now)));
        }
      }),
      { numRuns: RUNS, seed: Number(SEED) },
    );
  });

  it('need no parser where plain words stand around them', () => {
    const text =
      'I led *all* of it (see [the plan](plan.md)) with 12 of the teachers, who said so. <!-- criteria: 1.2.1 -->\n';
    for (const [word, typed] of [
      ['led', 'x'],
      ['it', ' '],
      ['teachers', 'and more'],
    ] as const) {
      const [slice] = slicesOf(text, true, () => false);
      assert.ok(slice);
      const at = text.indexOf(word) + 1;
      const made = typedInto(slice, at, at, typed);
      assert.equal(made?.slice.text, text.slice(0, at) + typed + text.slice(at));
    }
  });

  it('go through the parser beside a code, in brackets and at the start of a line', () => {
    const text = 'I met 1.2.1 then. As criterion said (see the plan)\nit is.\n';
    const [slice] = slicesOf(text, true, () => false);
    assert.ok(slice);
    for (const place of ['met', 'then', 'the plan', 'it is'])
      assert.equal(typedInto(slice, text.indexOf(place), text.indexOf(place), 'x'), undefined, place);
  });
});
