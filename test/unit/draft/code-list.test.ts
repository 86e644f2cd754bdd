import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ALONE, codesAlone, readCodeList } from '../../../server/src/draft/code-list.ts';

/** What stands in a text for itself: codes, and ranges as `from..to`; nothing if it holds anything else. */
function alone(text: string): string[] | undefined {
  return codesAlone(text, 0, text.length)?.map(({ code, range }) =>
    range ? `${range.from}..${range.to}` : code,
  );
}

describe('codesAlone', () => {
  it('reads codes with any separator between them', () => {
    for (const separator of [
      ' ',
      ', ',
      ',',
      '; ',
      '/',
      ' / ',
      '+',
      ' + ',
      '&',
      ' & ',
      ' and ',
      ', and ',
      ' or ',
      '\n',
      ',\r\n',
      '\u00a0',
    ])
      assert.deepEqual(
        alone(['1.2.1', 'K7', 'SAI'].join(separator)),
        ['1.2.1', 'K7', 'SAI'],
        JSON.stringify(separator),
      );
  });

  it('reads ranges with a hyphen, a dash or ‘to’', () => {
    for (const mark of ['-', '–', '—', ' - ', ' – ', ' to ', '\u2011', '−', '–\n'])
      for (const [from, to] of [
        ['1.2.1', '1.2.3'],
        ['K1', 'K3'],
        ['1.2.a', '1.2.d'],
        ['A', 'D'],
        ['UKPSF-A1', 'UKPSF-A4'],
        ['1.2.9', '1.2.12'],
      ])
        assert.deepEqual(
          alone(`${from}${mark}${to}`),
          [`${from}..${to}`],
          JSON.stringify(`${from}${mark}${to}`),
        );
  });

  it('completes the end of a range', () => {
    const ends = {
      'A1-4': 'A1..A4',
      'A1–4': 'A1..A4',
      'K9 to 12': 'K9..K12',
      '1.2.1-3': '1.2.1..1.2.3',
      '1.2.a–d': '1.2.a..1.2.d',
      '1.2.1–2.3': '1.2.1..1.2.3',
      'UKPSF-A1-4': 'UKPSF-A1..UKPSF-A4',
      'UKPSF-A1-A4': 'UKPSF-A1..A4',
      '1-4': '1..4',
    };
    for (const [text, expected] of Object.entries(ends)) assert.deepEqual(alone(text), [expected], text);
  });

  it('reads ranges among codes', () => {
    assert.deepEqual(alone('A1–4, K2 and V1 to V3'), ['A1..A4', 'K2', 'V1..V3']);
  });

  it('takes a hyphen for part of a code where no range can be', () => {
    for (const code of ['UKPSF-A1', 'AO-3', 'A-1', 'K1-based', 'COVID-19', 'e-x'])
      assert.ok(!alone(code)?.[0]?.includes('..') || code === 'e-x', code);
  });

  it('reads what may belong to a code as its longer form', () => {
    const longer = (text: string) => codesAlone(text, 0, text.length)?.map(item => item.longer?.code);
    assert.deepEqual(longer('4(a), 4(b)(ii), A*, B'), ['4(a)', '4(b)(ii)', 'A*', undefined]);
    assert.deepEqual(alone('(a), (iv)'), ['(a)', '(iv)']);
    assert.deepEqual(alone('A_1, É1'), ['A_1', 'É1']);
  });

  it('reads nothing where there are other words', () => {
    for (const text of [
      '',
      ' ',
      'see 1.2.1 for it',
      '1.2.1: yes',
      'K1 shows',
      'the headteacher',
      'a',
      ', 1.2.1',
    ])
      assert.equal(alone(text), undefined, text);
  });

  it('passes over a full stop or separator at the end', () => {
    for (const text of ['1.2.1.', '1.2.1, ', '1.2.1;']) assert.deepEqual(alone(text), ['1.2.1'], text);
  });

  it('says where each stands', () => {
    const text = 'x K1, S2–S4';
    assert.deepEqual(
      codesAlone(text, 2, text.length)?.map(({ start, end }) => text.slice(start, end)),
      ['K1', 'S2–S4'],
    );
  });

  it('reads the same codes in any separator and order', () => {
    const codes = fc.uniqueArray(fc.constantFrom('1.2.1', '3.2.2', 'K1', 'S12', 'AO3', '1.2.b', 'UKPSF-A1'), {
      minLength: 1,
    });
    const separators = fc.array(fc.constantFrom(' ', ', ', ',', '; ', '/', '+', ' & ', ' and ', '\n'), {
      minLength: 7,
      maxLength: 7,
    });
    fc.assert(
      fc.property(codes, separators, (listed, between) => {
        const text = listed.map((code, index) => (index > 0 ? `${between[index]}${code}` : code)).join('');
        assert.deepEqual(alone(text), listed);
      }),
    );
  });
});

describe('readCodeList', () => {
  const inSentence = (text: string) =>
    readCodeList(text, 0, { spaces: 'part-codes', letters: 'capitals', ranges: 'plain' }).items.map(
      ({ code }) => code,
    );

  it('ends where a sentence goes on', () => {
    assert.deepEqual(inSentence('1.2.1 1.2.10 show it'), ['1.2.1', '1.2.10']);
    assert.deepEqual(inSentence('1.2.1 12 of us'), ['1.2.1']);
    assert.deepEqual(inSentence('1.2.1 2nd'), ['1.2.1']);
    assert.deepEqual(inSentence('A and B were met'), ['A', 'B']);
    assert.deepEqual(inSentence('for 1.2.1'), []);
  });

  it('reads only plain ranges in a sentence', () => {
    assert.deepEqual(inSentence('1.2.1–3 and K1 to K3'), ['1.2.1–3', 'K1 to K3']);
    assert.deepEqual(inSentence('1.2.1 to 30 teachers'), ['1.2.1']);
    assert.deepEqual(inSentence('1.2.1-2 of Node'), ['1.2.1-2']);
    assert.deepEqual(inSentence('1.2.1 – K3 shows'), ['1.2.1']);
    assert.deepEqual(inSentence('K1 - 2nd of all'), ['K1']);
  });

  it('never reads beyond its end', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('K1', '1.2.1', '-', '–', ' to ', ',', ' ', '(a)', '*', 'and', 'A', 'x', '\n', '4'),
          { maxLength: 12 },
        ),
        fc.nat(20),
        (parts, to) => {
          const text = parts.join('');
          const { items, end } = readCodeList(text, 0, { ...ALONE, to });
          assert.ok(items.length === 0 || end <= to);
          let last = 0;
          for (const item of items) {
            assert.ok(item.start >= last && item.end > item.start);
            assert.equal(text.slice(item.start, item.end), item.code);
            last = item.end;
          }
        },
      ),
    );
  });
});
