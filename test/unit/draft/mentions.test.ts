import assert from 'node:assert/strict';
import { findCodes } from '../../../server/src/draft/mentions.ts';

/** `form code` of what is found in visible text. */
function found(text: string): string[] {
  return findCodes(text).map(({ form, code }) => `${form} ${code}`);
}

/** The codes found; each case names a text and the codes in it, in one form. */
function finds(cases: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, expected] of Object.entries(cases))
    assert.deepEqual(found(text), expected, JSON.stringify(text));
}

/** Texts in which `1.2.1` is no citation, as the contract's list has them. */
function never(...texts: string[]): void {
  for (const text of texts) {
    assert.ok(!findCodes(text).some(({ code }) => code === '1.2.1'), JSON.stringify(text));
  }
}

describe('findCodes', () => {
  it('finds nothing in plain words', () => {
    finds({
      '': [],
      'I led the project from September on.': [],
      'We met 12 parents (see below) in 2025.': [],
    });
  });

  it('finds a code that stands alone in the text', () => {
    finds({
      '1.2.1': ['alone 1.2.1'],
      'The gaps (see 1.2.1) are wide.': ['bare 1.2.1'],
      'This is what 1.2.1, 3.2.2 and K7 ask.': ['bare 1.2.1', 'bare 3.2.2', 'bare K7'],
      'The stand-in 1.2.b': ['bare 1.2.b'],
    });
  });

  it('finds codes at the end of a sentence and next to its marks', () => {
    finds({
      '…as in 1.2.1.': ['bare 1.2.1'],
      'So far 1.2.1! And 3.2.2? Then 6.2.1: yes; 5.2.1…': [
        'bare 1.2.1',
        'bare 3.2.2',
        'bare 6.2.1',
        'bare 5.2.1',
      ],
      '‘1.2.1’ and "3.2.2"': ['bare 1.2.1', 'bare 3.2.2'],
      '1.2.1’s wording': ['bare 1.2.1'],
      '1.2.1—the gaps': ['bare 1.2.1'],
    });
  });

  it('finds codes alone in brackets of either kind', () => {
    finds({
      '(1.2.1)': ['bracket 1.2.1'],
      '[1.2.1]': ['bracket 1.2.1'],
      'word (1.2.1).': ['bracket 1.2.1'],
      '( 1.2.1 )': ['bracket 1.2.1'],
      '(IC)': ['bracket IC'],
      '(A)': ['bracket A'],
      '(AO3)': ['bracket AO3'],
    });
  });

  it('finds several codes in brackets, whatever stands between them', () => {
    finds({
      '(1.2.1; 3.2.2)': ['bracket 1.2.1', 'bracket 3.2.2'],
      '[1.2.1; 3.2.2]': ['bracket 1.2.1', 'bracket 3.2.2'],
      '[1.2.1, 3.2.2 and 6.2.1]': ['bracket 1.2.1', 'bracket 3.2.2', 'bracket 6.2.1'],
      '(1.2.1,3.2.2)': ['bracket 1.2.1', 'bracket 3.2.2'],
      '(1.2.1 & 3.2.2)': ['bracket 1.2.1', 'bracket 3.2.2'],
      '(1.2.1 / 3.2.2)': ['bracket 1.2.1', 'bracket 3.2.2'],
      '(1.2.1 or IC)': ['bracket 1.2.1', 'bracket IC'],
      '(A, B and C)': ['bracket A', 'bracket B', 'bracket C'],
    });
  });

  it('finds codes in brackets with a comma before the ‘and’', () => {
    finds({
      '(1.2.1, and 3.2.2)': ['bracket 1.2.1', 'bracket 3.2.2'],
      '(1.2.1, 3.2.2, and IC)': ['bracket 1.2.1', 'bracket 3.2.2', 'bracket IC'],
      '(1.2.1; or 3.2.2)': ['bracket 1.2.1', 'bracket 3.2.2'],
    });
  });

  it('finds codes in brackets with no space, or nothing but a space, between them', () => {
    finds({
      '(1.2.1/3.2.2)': ['bracket 1.2.1', 'bracket 3.2.2'],
      '(1.2.1&3.2.2)': ['bracket 1.2.1', 'bracket 3.2.2'],
      '(1.2.1+3.2.2)': ['bracket 1.2.1', 'bracket 3.2.2'],
      '(1.2.1 3.2.2)': ['bracket 1.2.1', 'bracket 3.2.2'],
    });
  });

  it('treats both sides of a slash in running text alike', () => {
    finds({ 'See 1.2.1/3.2.2 too': ['bare 1.2.1', 'bare 3.2.2'] });
  });

  it('finds codes in brackets that are wrapped over lines', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      finds({
        [`(1.2.1;${end}3.2.2)`]: ['bracket 1.2.1', 'bracket 3.2.2'],
        [`(${end}1.2.1)`]: ['bracket 1.2.1'],
        [`(1.2.1${end})`]: ['bracket 1.2.1'],
        [`(1.2.1${end}and${end}3.2.2)`]: ['bracket 1.2.1', 'bracket 3.2.2'],
        [`(1.2.1 and${end}3.2.2)`]: ['bracket 1.2.1', 'bracket 3.2.2'],
      });
    }
  });

  it('does not take brackets that hold other words for a citing form', () => {
    finds({
      '(see 1.2.1)': ['bare 1.2.1'],
      '(1.2.1, page 4)': ['bare 1.2.1'],
      '(1.2.1 shows it)': ['bare 1.2.1'],
      '(IC, they say)': [],
      '(or)': [],
      '(the school)': [],
      '()': [],
    });
  });

  it('finds what ‘criterion’ or ‘criteria’ names', () => {
    finds({
      'criterion 1.2.1': ['named 1.2.1'],
      'Criterion 1.2.1 asks': ['named 1.2.1'],
      'criteria 1.2.1 and 3.2.2': ['named 1.2.1', 'named 3.2.2'],
      'criteria 1.2.1, 3.2.2, and IC': ['named 1.2.1', 'named 3.2.2', 'named IC'],
      'criterion: 1.2.1': ['named 1.2.1'],
      'Criteria: 1.2.1; 3.2.2': ['named 1.2.1', 'named 3.2.2'],
      'criterion A of five': ['named A'],
      'criteria 1.2.1 and the gaps of 3.2.2': ['named 1.2.1', 'bare 3.2.2'],
      'the criteria for 1.2.1': ['bare 1.2.1'],
      'the criteria of the school': [],
      'subcriterion A': ['bare A'],
    });
  });

  it('finds what ‘criterion’ names on the next line', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      finds({
        [`criterion${end}1.2.1`]: ['named 1.2.1'],
        [`criteria 1.2.1${end}and 3.2.2`]: ['named 1.2.1', 'named 3.2.2'],
      });
    }
  });

  it('reads ‘criterion’ inside brackets too', () => {
    finds({
      '(criterion 1.2.1)': ['bracket 1.2.1'],
      '(criteria: 1.2.1, 3.2.2)': ['bracket 1.2.1', 'bracket 3.2.2'],
    });
  });

  it('says where each code stands', () => {
    const text = 'So (1.2.1; 3.2.2) and K7.';
    assert.deepEqual(
      findCodes(text).map(({ code, start, end }) => [code, text.slice(start, end)]),
      [
        ['1.2.1', '1.2.1'],
        ['3.2.2', '3.2.2'],
        ['K7', 'K7'],
      ],
    );
  });

  it('does not find a code inside a longer dotted number', () => {
    never('1.2.1.4', '(1.2.1.4)', '4.1.2.1', 'section 4.1.2.1 of', '.1.2.1', '1.2.10', '11.2.1', '1.2.1.a');
  });

  it('does not find a code that is part of a name', () => {
    never(
      '1.2.1x',
      'x1.2.1',
      '1.2.1_final',
      'data_1.2.1',
      '1.2.1-beta',
      'plan-1.2.1',
      '1.2.1.xlsx',
      'K1.2.1',
    );
  });

  it('does not find a version', () => {
    never(
      'v1.2.1',
      'v 1.2.1',
      'v. 1.2.1',
      'V1.2.1',
      '(v1.2.1)',
      '(v 1.2.1)',
      'version 1.2.1',
      'Version 1.2.1',
    );
    never(
      'version (1.2.1)',
      'version: 1.2.1',
      'versions 1.2.1',
      'release 1.2.1',
      'Release [1.2.1]',
      'releases 1.2.1',
    );
    never(
      'version\n1.2.1',
      'version\r\n1.2.1',
      '^1.2.1',
      '~1.2.1',
      '@1.2.1',
      '~ 1.2.1',
      '^(1.2.1)',
      '@[1.2.1]',
    );
  });

  it('does not find the version of a release that is named in brackets', () => {
    never('chore(release): 1.2.1', '(version) 1.2.1', 'notes [release] 1.2.1');
  });

  it('does not find what something is compared with', () => {
    never(
      '>= 1.2.1',
      '> 1.2.1',
      '< 1.2.1',
      '<= 1.2.1',
      '≥ 1.2.1',
      'Node ≤ 1.2.1',
      "'>= 1.2.1 < 2'",
      '>=\n1.2.1',
    );
    finds({
      'The gaps -> 1.2.1': ['bare 1.2.1'],
      'The gaps => 1.2.1': ['bare 1.2.1'],
      'The gaps → 1.2.1': ['bare 1.2.1'],
    });
  });

  it('says of a code in brackets which others it has beside it', () => {
    assert.deepEqual(
      findCodes('(6.2.1, 5.1, 4) and (1.2.1), criteria 1.2.1 and 3.2.2').map(({ code, beside }) => [
        code,
        beside,
      ]),
      [
        ['6.2.1', ['6.2.1', '5.1', '4']],
        ['5.1', ['6.2.1', '5.1', '4']],
        ['4', ['6.2.1', '5.1', '4']],
        ['1.2.1', ['1.2.1']],
        ['1.2.1', undefined],
        ['3.2.2', undefined],
      ],
    );
  });

  it('finds a code after a word that only ends like ‘version’', () => {
    finds({
      'the conversion 1.2.1': ['bare 1.2.1'],
      'the tv 1.2.1': ['bare 1.2.1'],
      'of diversion (1.2.1)': ['bracket 1.2.1'],
    });
  });

  it('does not find an amount of money', () => {
    never('£1.2.1', '$1.2.1', '€1.2.1', '¥1.2.1', '£ 1.2.1', '$(1.2.1)');
  });

  it('does not find a figure with a unit behind it', () => {
    never('1.2.1%', '1.2.1 %', '(1.2.1%)', '1.2.1 kg', '1.2.1 km', '1.2.1°', '1.2.1 GB', '1.2.1 px');
  });

  it('finds a code before a word that only begins like a unit', () => {
    finds({
      'for 1.2.1 pupils wrote': ['bare 1.2.1'],
      '1.2.1 employs': ['bare 1.2.1'],
      '1.2.1 kmx': ['bare 1.2.1'],
    });
  });

  it('does not find a release with its date', () => {
    never('1.2.1 (2026-04-30)', '1.2.1 - 2026-04-30', '[1.2.1] - 2026-04-30', '1.2.1 – 30 April 2026');
    never('1.2.1, 30/04/2026', '1.2.1: 30.4.26', '1.2.1 April 2026', '1.2.1 (Apr 30)');
    never('1.2.1 –\n30 April 2026', '1.2.1\r\n30 April 2026', '1.2.1 30\r\nApril 2026');
  });

  it('does not find a release behind its date and a slash', () => {
    never('2014-09-21 / 1.2.1', '2014-09-21 / [1.2.1]', '21.9.2014 / 1.2.1');
    finds({
      'On 12/9/2025: 1.2.1': ['bare 1.2.1'],
      'On 2025-09-12 – 1.2.1': ['bare 1.2.1'],
    });
  });

  it('finds a code before a word that only begins like a month', () => {
    finds({
      '1.2.1 Marking 30 books a week': ['bare 1.2.1'],
      '(1.2.1) Decisions 1 to 3': ['bracket 1.2.1'],
      '1.2.1 Mayfield 2 classes': ['bare 1.2.1'],
      '1.2.1, 12 Marked books': ['bare 1.2.1'],
      '(1.2.1). April 2026 was': ['bracket 1.2.1'],
    });
  });

  it('does not find a date', () => {
    never('2026.1.2.1', '1/1.2.1');
    finds({
      'on 30/04/2026': [],
      'on 2026-04-30 we': [],
    });
  });

  it('does not find a code in an address', () => {
    never(
      'https://example.org/1.2.1',
      'https://example.org/?v=(1.2.1)',
      'https://example.org/a,1.2.1',
      'www.example.org/1.2.1',
    );
    never(
      'www.example.org(1.2.1)',
      'head@1.2.1',
      '1.2.1@example.org',
      'mail.1.2.1@example.org',
      'docs/1.2.1',
      '/1.2.1',
    );
    never('docs\\1.2.1', '1.2.1/docs', 'a=1.2.1', '1.2.1=a', '#1.2.1', '(1.2.1)@example.org');
  });

  it('finds codes beside an address', () => {
    finds({ 'https://example.org 1.2.1 a@example.org': ['bare 1.2.1'] });
  });

  it('takes nothing without a digit for a code outside a citing form', () => {
    finds({ 'IC and SAI wrote it': [], 'A plan': [], '2026': [], '12 pupils': [] });
  });

  it('stays quick on long runs of code-like text', () => {
    const started = performance.now();
    findCodes('1.2.1,'.repeat(20_000));
    findCodes('(1.2.1 '.repeat(20_000));
    findCodes('criteria '.repeat(20_000));
    findCodes(`x${'a1.'.repeat(50_000)}`);
    assert.ok(performance.now() - started < 5000);
  });

  it('takes a date behind a bracket for prose, unless a dash or bracket ties it to the code', () => {
    finds({
      'We began (1.2.1), 12 September 2025.': ['bracket 1.2.1'],
      'It was done (1.2.1) 3 March.': ['bracket 1.2.1'],
      'It was done (1.2.1): 3 March.': ['bracket 1.2.1'],
    });
    never(
      '[1.2.1] - 2020-01-01',
      '[1.2.1] (3 March 2020)',
      '[1.2.1] – March 3',
      '[1.2.1] 2020-01-01',
      '1.2.1 (3 March 2020)',
    );
  });

  it('reads a wrapped line the same with every line ending', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      never(
        `v ${end}1.2.1`,
        `word~~~${end}1.2.1`,
        `1.2.1${end}30${end}April 2026`,
        `(1.2.1) -${end}2026-04-30`,
      );
      finds({ [`one${end}(1.2.1)${end}two`]: ['bracket 1.2.1'] });
      never(`v   ${end}1.2.1`, 'v    1.2.1');
    }
  });

  it('finds codes with a digit behind ‘AC’ and ‘KSB’', () => {
    finds({
      'AC 1.1 asks': ['named 1.1'],
      'ACs 1.1, 1.2 and 2.1': ['named 1.1', 'named 1.2', 'named 2.1'],
      'AC: 1.1': ['named 1.1'],
      'KSBs K1, S3 & B2': ['named K1', 'named S3', 'named B2'],
      '(AC 1.1)': ['bracket 1.1'],
      '(KSBs K1 and S3)': ['bracket K1', 'bracket S3'],
      'AC Milan won': [],
      'AC 1.1, A': ['named 1.1'],
      'BAC 1.1, 230 V ac 1.2': ['bare 1.1', 'bare 1.2'],
    });
  });

  it('tells a list of letters from a sentence that goes on', () => {
    finds({
      'criterion A': ['named A'],
      'Criterion A is met': ['named A'],
      'criteria: A and B': ['named A', 'named B'],
      'criteria: A': ['named A'],
      'We chose two criteria: A clear question and a short one.': [],
      'criteria:\nA clear question': [],
      'Annex A, point A. and a (k)': ['bare A', 'bare A'],
      'I did it, and then I asked': [],
    });
  });

  it('says what else brackets hold only where they hold nothing but codes', () => {
    assert.deepEqual(
      findCodes('(1.1, 1.2) and (AC 1.3, 1.4)').map(({ beside }) => beside),
      [['1.1', '1.2'], ['1.1', '1.2'], undefined, undefined],
    );
  });
});
