import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { find } from '../../../../server/src/import/find/find.ts';
import { withoutHyphens } from '../../../../server/src/import/read/hyphens.ts';
import type { Page } from '../../../../server/src/import/read/page/page.ts';
import { readPages } from '../../../../server/src/import/read/page/pages.ts';
import { bundled } from '../support.ts';
import { page, piece, printed, type Setting, wrapped } from './printed.ts';

/** `code: wording (marks)` of each criterion. */
function read(pages: readonly Page[]): string[] {
  const { criteria } = find(withoutHyphens(readPages(pages)), bundled('npqsl'), undefined);
  return criteria.map(
    ({ code, asks, marks }) => `${code}: ${asks}${marks === undefined ? '' : ` (${marks})`}`,
  );
}

const VERBS = [
  'Plans',
  'Leads',
  'Explains',
  'Checks',
  'Agrees',
  'Reviews',
  'Compares',
  'Shares',
  'Weighs',
  'Adapts',
];

/** So many criteria, six an area; every `long`th takes several lines. */
function criteria(count: number, long: number): string[][] {
  return Array.from({ length: count }, (_, index) => [
    `${Math.floor(index / 6) + 1}.2.${(index % 6) + 1}`,
    `${VERBS[index % VERBS.length]} work number ${index + 1} with care${index % long === long - 1 ? ' and shows by two examples from the school how this was done over a year, and what came of it for all pupils' : ''}.`,
    String((index % 2) + 1),
  ]);
}

const HEADS = ['Code', 'Criterion', 'Marks'];
const PLAIN: Setting = { xs: [60, 120, 470], pad: 6, align: 'top', lines: 'none', breaks: [] };
const expected = (rows: readonly (readonly string[])[]) =>
  rows.map(([code, asks, marks]) => `${code}: ${asks} (${marks})`);

describe('A table in a PDF is read whole', () => {
  for (const pad of [0, 6, 10.5])
    for (const lines of ['none', 'rows', 'all'] as const)
      it(`over two pages, rows of one line with ${pad} points around them, lines: ${lines}`, () => {
        const rows = criteria(30, 100);
        const pages = printed([HEADS, ...rows], { ...PLAIN, pad, lines, breaks: [17] });
        assert.deepEqual(read(pages), expected(rows));
      });

  it('wherever pages end, and whatever running heads stand between', () => {
    fc.assert(
      fc.property(
        fc.record({
          count: fc.integer({ min: 5, max: 30 }),
          long: fc.integer({ min: 2, max: 6 }),
          pad: fc.constantFrom(3, 6, 14),
          align: fc.constantFrom('top' as const, 'middle' as const, 'bottom' as const),
          lines: fc.constantFrom('none' as const, 'rows' as const, 'all' as const),
          breaks: fc.uniqueArray(fc.integer({ min: 2, max: 30 }), { maxLength: 3 }),
          head: fc.constantFrom(undefined, 'Fernbrook mark scheme, version 1.3', 'Page #'),
          foot: fc.constantFrom(undefined, '#', 'Not for publication – # of 9'),
          repeatsHeads: fc.boolean(),
        }),
        ({ count, long, head, foot, ...setting }) => {
          const rows = criteria(count, long);
          const pages = printed([HEADS, ...rows], {
            ...PLAIN,
            ...setting,
            ...(head === undefined ? {} : { head }),
            ...(foot === undefined ? {} : { foot }),
          });
          assert.deepEqual(read(pages), expected(rows));
        },
      ),
    );
  });

  it('and another below it with heads of its own', () => {
    const [first, second] = [criteria(5, 100), criteria(12, 3).slice(6)];
    const pages = printed([HEADS, ...first, ['Ref', 'Statement', 'Points'], ...second], PLAIN);
    assert.deepEqual(read(pages), expected([...first, ...second]));
  });
});

describe('Running heads of a PDF', () => {
  const body = (number: number) =>
    wrapped(
      `1.2.${number} Plans work number ${number} with care, and shows by examples how this was done over a year, who took part in it and what came of it for pupils of all ages in the end.`,
      460,
    ).map((text, index) => piece(text, 60, 100 + 13 * index));

  it('are none where the content repeats itself', () => {
    const pages = [1, 2].map(number =>
      page(number, [...body(number), piece('Supporting document: Action plan', 60, 780)]),
    );
    const { criteria } = find(readPages(pages), bundled('npqsl'), undefined);
    assert.deepEqual(
      criteria.map(({ supportingDocument }) => supportingDocument),
      ['Action plan', 'Action plan'],
    );
  });

  it('are none where they say where the criteria belong', () => {
    const pages = [1, 2, 3].map(number =>
      page(number, [
        piece(`Area ${number}`, 60, 60, { bold: true }),
        piece(`${number}.2.1 Leads the area well.`, 60, 100),
      ]),
    );
    const texts = readPages(pages).blocks.map(block => (block.kind === 'table' ? '' : block.text));
    for (const number of [1, 2, 3]) assert.ok(texts.includes(`Area ${number}`), texts.join('; '));
  });

  it('are handed on with their pages when they are left out', () => {
    const pages = [1, 2, 3].map(number =>
      page(number, [
        piece('Fernbrook provider', 60, 30, { size: 8 }),
        ...body(number),
        piece(`${number}`, 300, 815),
      ]),
    );
    assert.deepEqual(readPages(pages).leftOut, [{ text: 'Fernbrook provider', page: 1 }]);
  });
});

describe('Columns of a PDF', () => {
  it('are read one after the other though heads of tables could be called like theirs', () => {
    for (const heads of [
      ['Area 1', 'Area 4'],
      ['Evidence', 'Criteria'],
    ]) {
      const pieces = heads.flatMap((head, column) => {
        const x = 60 + 260 * column;
        const lines = [1, 2, 3].flatMap(number =>
          wrapped(
            `${3 * column + 1}.2.${number} Leads work ${number} of the area with great care for all.`,
            210,
          ),
        );
        return [
          piece(head, x, 80, { bold: true }),
          ...lines.map((text, index) => piece(text, x, 100 + 13 * index)),
        ];
      });
      assert.deepEqual(
        read([page(1, pieces)]).map(text => text.slice(0, 5)),
        ['1.2.1', '1.2.2', '1.2.3', '4.2.1', '4.2.2', '4.2.3'],
      );
    }
  });
});

describe('What is left out of a PDF', () => {
  it('is told with its page: text on its side, and pages without text', () => {
    const document = readPages([
      {
        ...page(1, [piece('1.2.1 Leads the area well.', 60, 100)]),
        turned: [{ text: '1.2.9 Draft', x: 20, y: 400, line: 20, along: -400 }],
      },
      { ...page(2, []), isUnread: true },
    ]);
    assert.deepEqual(document.leftOut, [
      { text: '1.2.9 Draft', page: 1 },
      { text: '', page: 2 },
    ]);
  });
});
