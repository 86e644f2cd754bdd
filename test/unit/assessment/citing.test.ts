/** What cites the codes of frameworks whose codes are ordinary letters and figures, and what does not. */
import assert from 'node:assert/strict';
import type { FrameworkFinder } from '../../../server/src/assessment/identify.ts';
import { assessed, bundled, frontMatter, withFrameworks } from './support.ts';

/** Codes that a text cites in a draft of some framework, with those that it says can’t be right behind `!`. */
function cited(text: string, head: string, frameworks: FrameworkFinder = bundled): string[] {
  const { coverage, strays } = assessed([text], { head, frameworks });
  return [
    ...coverage.flatMap(({ tracked, count }) => new Array<string>(count).fill(tracked.code)),
    ...strays.map(({ code }) => `!${code}`),
  ];
}

describe('Criteria that are single letters', () => {
  const essay = (text: string) => cited(text, frontMatter('ib-ee', 'task: essay'));

  it('are cited behind ‘criterion’ and in comments', () => {
    for (const text of [
      'So it was (criterion A).',
      'This is criterion A.',
      'Criterion A',
      'So. <!-- criteria: A -->',
      'So. <!-- criteria: a -->',
    ])
      assert.deepEqual(essay(text), ['A'], text);
    assert.deepEqual(essay('It was so of criteria B and D. <!-- criteria: A; B -->'), ['A', 'B', 'B', 'D']);
    assert.deepEqual(essay('I met criteria A–C.'), ['A', 'B', 'C']);
  });

  it('are not cited in brackets, which number points and name other things', () => {
    for (const text of [
      'So it was (A).',
      'So it was [A].',
      'So (A, C).',
      '## Method (A)\n\nSo it was.',
      '(A–C)',
    ])
      assert.deepEqual(essay(text), [], text);
  });

  it('are not cited by ordinary text', () => {
    for (const text of [
      'It was (a) warm and (b) dry.',
      'See Annex A, Appendix B and Figure C.',
      'The gain in (K) and the volt (V).',
      'A. Method\nB. Result',
      'A) Method',
      '## A. Method',
      'Vitamin A and plan B are what A says.',
      'I had two criteria: A clear question and a short one.',
      'It was graded (E) by (F).',
      'Copyright (C) 2026 by me, copyright: (C).',
      'In units (B/KB/MB) of memory, or (A, X).',
      '[A](https://example.org) and `(A)`',
      'Section (Annex A) and (see A).',
    ])
      assert.deepEqual(essay(text), [], text);
  });

  it('of another task are pointed out only where they are surely meant', () => {
    assert.deepEqual(essay('Vitamin (E) is one.'), []);
    assert.deepEqual(essay('This is criterion E.'), ['!E']);
    assert.deepEqual(essay('So. <!-- criteria: E -->'), ['!E']);
    assert.deepEqual(essay('So of criteria A and E.'), ['A', '!E']);
  });
});

describe('Criteria that are two numbers', () => {
  const bare = (text: string) => cited(text, frontMatter('cmi-5-unit'));
  const unit = withFrameworks(
    [
      ...['id: unit', 'extends: cmi-5-unit', 'tasks:', '  - id: assignment', '    criteria:'],
      ...['      - { code: 1.1, asks: Explain it. }', '      - { code: 1.2, asks: Discuss it. }'],
    ]
      .join('\n')
      .replace(/code: ([\d.]+)/g, "code: '$1'"),
  );
  const filled = (text: string) => cited(text, frontMatter('unit'), unit);

  it('are taken at one’s word where they are said to be criteria', () => {
    for (const text of [
      'AC 1.1 asks for it.',
      'So (AC 1.1).',
      'Criterion 1.1 is this.',
      'So. <!-- criteria: 1.1 -->',
    ])
      assert.deepEqual(bare(text), ['1.1'], text);
    assert.deepEqual(bare('### AC 2.3 Discuss it\n\nSo.'), ['2.3']);
  });

  it('are not seen in figures and headings’ numbers', () => {
    for (const text of [
      'The mean was 3.4, the other (2.5), the third [1.1].',
      'Between (1.1, 2.2) and (1.5; 2.5) of them.',
      '# 1 Start\n\n## 1.1 Introduction\n\n## 1.2 Method',
      'Version 1.1, AC 230 V, and £1.1 million (1.2%).',
      'Table 1.1 and Figure (1.2)',
    ])
      assert.deepEqual(bare(text), [], text);
    assert.deepEqual(bare('Figure (1.2)'), []);
  });

  it('are cited in brackets, too, once the unit’s own are known', () => {
    assert.deepEqual(filled('So (1.1).'), ['1.1']);
    assert.deepEqual(filled('So (1.1, 1.3).'), ['1.1', '1.3']);
    assert.deepEqual(filled('The mean was 1.1, others (1.3) and (2.5, 3.5).'), []);
    assert.deepEqual(filled('# 1 Start\n\n## 1.1 My school\n\nSo.'), []);
    assert.deepEqual(filled('## 1.1 Explain it\n\nSo.'), ['1.1']);
  });
});

describe('Knowledge, skills and behaviours', () => {
  const bare = (text: string) => cited(text, frontMatter('apprenticeship'));
  const own = withFrameworks(
    [
      ...['id: mine', 'extends: apprenticeship', 'areas: [{ number: 2, criteriaComplete: true }]', 'tasks:'],
      ...['  - id: report', '    criteria: [{ code: S1, asks: Do it. }, { code: S2, asks: Do more. }]'],
    ].join('\n'),
  );
  const filled = (text: string) => cited(text, frontMatter('mine'), own);

  it('are cited in brackets, behind ‘KSB’ and in comments', () => {
    for (const text of [
      'So (K1).',
      'So [K1].',
      'KSB K1 is this.',
      'Criterion K1',
      'So. <!-- criteria: K1 -->',
    ])
      assert.deepEqual(bare(text), ['K1'], text);
    assert.deepEqual(bare('KSBs K1, S3 and B2'), ['K1', 'S3', 'B2']);
  });

  it('are not cited by ordinary text', () => {
    for (const text of [
      'K1 and S3 are buckets.',
      'The (K), the (S) and (b).',
      'Row (A1), bus (X3), page (B).',
      '| K1 | page 3 |',
    ])
      assert.deepEqual(bare(text), [], text);
  });

  it('are wrong where the list is whole, if they are surely meant', () => {
    assert.deepEqual(filled('We stored it in Amazon (S3).'), []);
    assert.deepEqual(filled('So (S1, S3).'), ['S1', '!S3']);
    assert.deepEqual(filled('KSB S3'), ['!S3']);
    assert.deepEqual(filled('So (K3).'), ['K3']);
  });
});
