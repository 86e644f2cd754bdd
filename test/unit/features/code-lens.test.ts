import assert from 'node:assert/strict';
import { codeLenses } from '../../../server/src/features/code-lens.ts';
import { documentSymbols } from '../../../server/src/features/document-symbols.ts';
import { markSectionEdits } from '../../../server/src/features/mark-section.ts';
import { assessed } from '../assessment/support.ts';
import { frontMatter, headLines, open, openOf, prose } from './support.ts';

/** What stands above each heading, by the line of the heading in the text. */
function lensesOf(...[lines, options]: Parameters<typeof open>): Record<string, string> {
  const draft = open(lines, options);
  const text = draft.assessment.draft.text.split('\n');
  return Object.fromEntries(
    codeLenses(draft).map(({ range, command }) => [text[range.start.line] ?? '', command?.title ?? '']),
  );
}

describe('The lens above a heading', () => {
  it('counts the section with its subsections, heading included, and lists what is cited there', () => {
    assert.deepEqual(
      lensesOf([
        '## Design',
        '',
        `${prose(10)} (1.2.1)`,
        '',
        '### The data <!-- criteria: 3.2.b -->',
        '',
        prose(20),
        '',
        '## Delivery',
        '',
        `${prose(4)} (3.2.a)`,
      ]),
      {
        '## Design': '34 words · 1.2.1, 3.2.b',
        '### The data <!-- criteria: 3.2.b -->': '22 words · 3.2.b',
        '## Delivery': '6 words · 3.2.a',
      },
    );
  });

  it('gives a comment above a heading to the section that it claims', () => {
    assert.deepEqual(
      lensesOf(['## Design', '', prose(3), '', '<!-- criteria: 1.2.1 -->', '', '## Delivery', '', prose(2)]),
      {
        '## Design': '4 words',
        '## Delivery': '3 words · 1.2.1',
      },
    );
  });

  it('measures a phase, a part or a section by its budget', () => {
    const head = frontMatter('npqsl', 'budget: { design: 12, partners: 3 }');
    assert.deepEqual(lensesOf(['## Design', '', prose(9), '', '## Partners', '', prose(4)], { head }), {
      '## Design': '10 / 12 words',
      '## Partners': '5 / 3 words, 2 over',
    });
  });

  it('tells a budget that other sections share apart from the section’s words', () => {
    const head = frontMatter('npqsl', 'budget: { design: 12 }');
    assert.deepEqual(lensesOf(['## Design', '', prose(4), '', '## Planning', '', prose(2)], { head }), {
      '## Design': '5 words · design 8 / 12 words',
      '## Planning': '3 words · design 8 / 12 words',
    });
  });

  it('says of the title where the whole draft stands', () => {
    const { '# Reading': title } = lensesOf(['# Reading', '', '## Design', '', `${prose(50)} (1.2.1)`]);
    const { coverage } = assessed(['']);
    assert.equal(title, `53 / 5,000 words · 1 of ${coverage.length} covered`);
  });

  it('says what is not counted, and where nothing is written yet', () => {
    const head = frontMatter('npqsl', 'words: { exclude: [tables] }');
    assert.deepEqual(
      lensesOf(
        [
          '## Design',
          '',
          '## Delivery',
          '',
          '| one two | three |',
          '| - | - |',
          '',
          '## Annex A',
          '',
          `${prose(5)} (1.2.1)`,
        ],
        { head },
      ),
      {
        '## Design': 'nothing written yet',
        '## Delivery': '1 word, and 3 not counted',
        '## Annex A': '8 words, not counted',
      },
    );
  });

  it('counts further criteria instead of listing a long row of them', () => {
    const codes = ['1.2.1', '1.2.b', '1.2.c', '1.2.d', '2.2.a', '2.2.b', '2.2.c', '3.2.a', '3.2.b', '4.2.a'];
    const lenses = lensesOf(['## Design', '', `<!-- criteria: ${codes.join(', ')} -->`, prose(3)]);
    assert.equal(lenses['## Design'], `4 words · ${codes.slice(0, 8).join(', ')} and 2 more`);
  });

  it('gives the client’s command the lines of the section', () => {
    const draft = open(['## Design', '', 'One.', '', '### More', '', 'Two.', '', '## Delivery', '']);
    const [design, more] = codeLenses(draft, 'show').map(({ command }) => command?.arguments?.[0]);
    assert.deepEqual([design.start, design.end], [headLines, headLines + 8]);
    assert.deepEqual([more.start, more.end], [headLines + 4, headLines + 8]);
    assert.equal(codeLenses(draft)[0]?.command?.command, '');
  });

  it('stands in the file of its heading', () => {
    const files = {
      'a.md': `${frontMatter('npqsl', 'parts: [b.md]')}## Design\n\nOne.\n`,
      'b.md': '## Delivery\n\nOne two.\n',
    };
    const [lens, ...others] = codeLenses(openOf(files, 'b.md'));
    assert.deepEqual([lens?.range.start.line, lens?.command?.title, others.length], [0, '3 words', 0]);
  });
});

describe('The outline', () => {
  it('has the headings as they stand in each other, with their words', () => {
    const draft = open([
      '# Reading',
      '',
      '## Design',
      '',
      prose(3),
      '',
      '### Data',
      '',
      '## Annex A',
      '',
      prose(2),
    ]);
    const [title] = documentSymbols(draft);
    assert.equal(title?.name, 'Reading');
    assert.deepEqual(
      title?.children?.map(({ name, detail, children }) => [name, detail, children?.length]),
      [
        ['Design', '5 words', 1],
        ['Annex A', '4 words, not counted', 0],
      ],
    );
  });

  it('keeps each heading’s line in its own range, and that in the one above it', () => {
    const [title] = documentSymbols(open(['# Reading', '', '## Design', '', 'One.', '', '## Delivery']));
    const lines = title?.children?.map(({ range }) => [
      range.start.line - headLines,
      range.end.line - headLines,
    ]);
    assert.deepEqual(lines, [
      [2, 5],
      [6, 6],
    ]);
    assert.ok((title?.range.end.line ?? 0) >= headLines + 6);
  });
});

describe('The lens that marks a section', () => {
  const marking = (lines: readonly string[]) =>
    codeLenses(open(lines), 'show', 'mark').flatMap(({ command }) =>
      command?.command === 'mark' ? { title: command.title, place: command.arguments?.[0] } : [],
    );
  const text = ['## Design', '', 'A.', '', '## The autumn', '', 'B.', '', '## Results', '', 'C.'];

  it('stands above headings that may be about a missing phase', () => {
    assert.deepEqual(marking(text), [
      {
        title: 'This section is implementation',
        place: {
          uri: 'file:///school/draft.md',
          line: headLines + 4,
          phases: [{ id: 'implementation', title: 'Implementation' }],
        },
      },
      {
        title: 'This section is evaluation',
        place: {
          uri: 'file:///school/draft.md',
          line: headLines + 8,
          phases: [{ id: 'evaluation', title: 'Evaluation' }],
        },
      },
    ]);
    assert.equal(
      marking(text.with(8, '## The spring'))[0]?.title,
      'This section is implementation or evaluation…',
    );
  });

  it('is not there without a command, or where nothing is missing', () => {
    assert.equal(codeLenses(open(text), 'show').length, 3);
    assert.deepEqual(marking([...text, '', '## Implementation', '', 'D.', '', '## Evaluation']), []);
  });

  it('marks the section that it stands above', () => {
    const draft = open(text);
    assert.deepEqual(markSectionEdits(draft, { line: headLines + 4, character: 0 }, 'implementation'), [
      {
        range: { start: { line: headLines + 4, character: 13 }, end: { line: headLines + 4, character: 13 } },
        newText: '<!-- phase: implementation -->',
      },
    ]);
    assert.equal(markSectionEdits(draft, { line: headLines + 6, character: 0 }, 'implementation'), null);
    assert.equal(markSectionEdits(draft, { line: headLines + 4, character: 0 }, 'nothing'), null);
  });
});
