/**
 * Paragraphs of plain words with oddities among them, and what is typed into them.
 */
import fc from 'fast-check';

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
    'criteria: A',
    'Copyrigh (AB)',
    'versio (AB)',
    'copyright (A)',
    'AC',
    'AC 1.1, 1.2 and',
    'KSBs K1, S2 and',
    '(AC 1.1,',
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
export const paragraphs: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('I ', 'We ', '', '- ', '> '),
    run,
    fc.array(fc.tuple(odd, gap, run), { maxLength: 3 }),
  )
  .map(parts => parts.flat(2).join(''));
/** Where (as far as there is text), how much goes, and what comes. */
export const typing: fc.Arbitrary<{ at: number; length: number; text: string }[]> = fc.array(
  fc.record({
    at: fc.nat(),
    length: fc.constantFrom(0, 0, 0, 1, 1, 2, 7),
    text: fc.constantFrom('x', 'a', 'A', ' ', 'on', 'n', '', '', 'and so on', 'May', ' or', 'é', '’'),
  }),
  { minLength: 1, maxLength: 4 },
);
