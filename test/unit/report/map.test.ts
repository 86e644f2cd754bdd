import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { coverageMap } from '../../../server/src/report/map.ts';
import { reportOf } from './support.ts';

const root = join(__dirname, '..', '..', '..', '..');

const top = ['---', 'assessment:', '  framework: npqsl', '---'];
const twenty = 'one two three four five six seven eight nine ten '.repeat(2).trim();

function mapOf(...lines: string[]) {
  return coverageMap(reportOf(...top, ...lines).report);
}

/** The cells of a row that are not empty, by the titles of their columns. */
function rowOf(map: ReturnType<typeof coverageMap>, code: string): Record<string, number> {
  const cells = map.rows.find(row => row.code === code)?.cells ?? [];
  return Object.fromEntries(
    cells.flatMap((cell, index) =>
      cell.citations > 0 || cell.words > 0 ? [[map.columns[index]?.title ?? '', cell.words]] : [],
    ),
  );
}

describe('The coverage map', () => {
  it('has a column for each section below the title, with what is claimed in it and below it', () => {
    const map = mapOf(
      '# The title',
      '## Design',
      `${twenty} <!-- criteria: 1.2.1 -->`,
      '### The data',
      `${twenty} <!-- criteria: 1.2.1, 2.2.a -->`,
      '## Delivery',
      `${twenty} <!-- criteria: 2.2.a -->`,
      '## Annex A',
      `${twenty} <!-- criteria: 2.2.b -->`,
    );
    assert.deepEqual(
      map.columns.map(({ title, words, counted }) => [title, words, counted]),
      [
        ['Design', 21, true],
        ['The data', 22, true],
        ['Delivery', 21, true],
        ['Annex A', 22, false],
      ],
    );
    assert.deepEqual(rowOf(map, '1.2.1'), { Design: 20, 'The data': 20 });
    assert.deepEqual(rowOf(map, '2.2.a'), { 'The data': 20, Delivery: 20 });
    assert.deepEqual(rowOf(map, '2.2.b'), { 'Annex A': 0 });
  });

  it('leads to the first citation in a section, and a column to its heading', () => {
    const map = mapOf('## Design', `${twenty} (1.2.1)`, '', `${twenty} (1.2.1)`, '## Delivery', twenty);
    const cell = map.rows.find(({ code }) => code === '1.2.1')?.cells[0];
    assert.deepEqual(cell, { words: 42, citations: 2, place: { line: 6, column: twenty.length + 3 } });
    assert.equal(map.columns[1]?.place.line, 9);
  });

  it('goes no deeper than can be taken in', () => {
    const parts = Array.from({ length: 5 }, (_, index) => [
      `## Part ${index}`,
      ...Array.from({ length: 4 }, (__, below) => `### Detail ${index}.${below}`),
      `${twenty} <!-- criteria: 1.2.1 -->`,
    ]);
    const map = mapOf('# Title', ...parts.flat());
    assert.deepEqual(
      map.columns.map(({ title }) => title),
      ['Part 0', 'Part 1', 'Part 2', 'Part 3', 'Part 4'],
    );
  });

  it('leaves out sections without citations where there are very many, and puts the last of the others together', () => {
    const lines = Array.from({ length: 60 }, (_, index) => [
      `## Section ${index}`,
      index % 10 === 0 ? twenty : `${twenty} <!-- criteria: 1.2.1 -->`,
    ]);
    const map = mapOf(...lines.flat());
    assert.equal(map.columns.length, 40);
    assert.deepEqual([map.columns.at(-1)?.title, map.columns.at(-1)?.further], [null, 54 - 39]);
    assert.equal(map.rows.find(({ code }) => code === '1.2.1')?.cells.at(-1)?.words, (54 - 39) * 20);
  });

  it('adds up to the claimed words of each criterion, in the examples and in drafts by chance', () => {
    const examples = [
      'npqsl/draft.md',
      'npqsl/first-draft.md',
      'npqml/draft.md',
      'npqh/task-1.md',
      'aqa-epq/report.md',
      'ib-ee/essay.md',
    ];
    for (const path of examples)
      assertSums(reportOf(...readFileSync(join(root, 'examples', path), 'utf8').split('\n')).report);
    const block = fc.constantFrom(
      '# Title',
      '## Design',
      '### More',
      '## Part A <!-- criteria: 1.2.1 -->',
      '## References',
      `${twenty} (1.2.1)`,
      '<!-- criteria: 2.2.a, 1.2.1 -->',
      `> ${twenty} (2.2.b)`,
      twenty,
      `- ${twenty} [2.2.a]`,
      '## Annex A',
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 30 }), blocks => {
        assertSums(reportOf(...top, '', blocks.join('\n\n')).report);
      }),
    );
  });
});

function assertSums(report: ReturnType<typeof reportOf>['report']): void {
  const { rows, columns } = coverageMap(report);
  for (const { code, words, citations } of report.criteria) {
    const cells = rows.find(row => row.code === code)?.cells ?? [];
    const sumOf = (of: 'words' | 'citations') => cells.reduce((sum, cell) => sum + cell[of], 0);
    assert.equal(sumOf('words'), words, code);
    // Where there is not a word there is no section, and a comment stands nowhere.
    if (columns.length > 0) assert.equal(sumOf('citations'), citations.length, code);
  }
}
