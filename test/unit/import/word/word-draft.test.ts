import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import type { Label } from '../../../../server/src/draft/markdown/labels.ts';
import { parseMarkdown } from '../../../../server/src/draft/markdown/parse.ts';
import { ImportFault } from '../../../../server/src/import/job.ts';
import { wordDraft } from '../../../../server/src/import/word/word-draft.ts';
import { writeMarkdown } from '../../../../server/src/import/word/word-markdown.ts';
import { runs } from '../../../seed.ts';
import { mentioned, passages } from '../../draft/support.ts';

function document(name: string): Buffer {
  return readFileSync(join(process.cwd(), 'test/corpus/word-drafts', `${name}.docx`));
}

/** The text that a part of a document shows. */
function shownBy(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(shownBy).join('') : '';
}

describe('A Word draft', () => {
  describe('of structure', () => {
    let lines: string[];
    let lost: readonly string[];
    before(async () => {
      const draft = await wordDraft('structure.docx', document('python-docx-structure'));
      lines = draft.markdown.split('\n');
      lost = draft.lost;
    });

    it('has headings by every kind of style, below the title', () => {
      assert.deepEqual(
        lines.filter(line => line.startsWith('#')),
        [
          '# Reading in Key Stage 2',
          '## Design',
          '### Who took part',
          '#### How they were chosen',
          '#### What they were told',
          '## Implementation',
          '## Evaluation',
        ],
      );
    });

    it('keeps emphasis, and codes in brackets as they are cited', () => {
      assert.ok(
        lines.includes(
          'We asked **eight** teachers, *and* their **_pupils_**. It was agreed [6.3.1], as the plan (1.2.1) says; see also [6.3.2; 6.3.4].',
        ),
      );
      assert.ok(lines.includes('Their teachers were **fully** informed.'));
      // A number alone behind the last full stop is looked at, too; no framework has such a code.
      assert.deepEqual(
        mentioned(...lines).filter(mention => mention !== 'alone 26'),
        ['bracket 6.3.1', 'bracket 1.2.1', 'bracket 6.3.2', 'bracket 6.3.4', 'bracket 2.2.2'],
      );
    });

    it('has lists, one in the other, and line breaks', () => {
      const from = lines.indexOf('1. First we met');
      assert.deepEqual(lines.slice(from, from + 16), [
        '1. First we met',
        '2. Then we read',
        '3. At last we wrote',
        '',
        'In between there was a holiday.',
        '',
        '- a letter to parents',
        '- a meeting',
        '  - with the link governor',
        '- and a report',
        '',
        'An address:\\',
        '12 Mill Lane\\',
        'Lowbridge\\',
        'goes on on the next page',
        '',
      ]);
    });

    it('has tables whose cells keep their places', () => {
      const from = lines.findIndex(line => line.startsWith('|'));
      assert.deepEqual(lines.slice(from, from + 5), [
        '| Term | Goal | Result |',
        '| - | - | - |',
        '| Autumn | 28 of 48<br>in the<br>inner table | 26 |',
        '| Spring<br>from January on | A \\| B | |',
        '| Both terms together | | done |',
      ]);
    });

    it('says what became of frames, merged cells and the like', () => {
      assert.deepEqual(lost, [
        '‘What governors said’ is a bold line, not a heading, in Word. Put ## before what is meant as a heading.',
        '1 table inside a table is lines of its cell now: under ‘Implementation’.',
        '2 merged cells are single cells now, with empty cells around them: under ‘Implementation’.',
        '1 list item in a table is a plain line of its cell now: under ‘Implementation’.',
        '1 frame (a table of one column) is left out, its text stands by itself: under ‘Evaluation’.',
      ]);
    });
  });

  it('names all that is lost, and where it was', async () => {
    const { lost } = await wordDraft('losses.docx', document('python-docx-losses'));
    assert.deepEqual(lost, [
      'The header of the pages is left out: ‘NPQSL project of a participant’',
      'A comment by Jo Bloggs is left out, under ‘Impact’, at ‘Attendance rose in every class but one.’: ‘By how much?’',
      'The hidden text ‘and hidden from all’ is left out, under ‘Impact’.',
      'The text box ‘A pull quote, in a box’ is ordinary text now, under ‘Impact’, at ‘Beside the box.’.',
      'The text box ‘Another box’ is ordinary text now, under ‘Impact’, at ‘Lost without a copy.’.',
      'The chart ‘Chart 11’ is left out, under ‘Impact’, at ‘Lost without a copy.’.',
      '1 endnote is a footnote now: under ‘Impact’.',
      '1 tracked insertion is part of the text now: under ‘Impact’.',
      '1 tracked deletion is left out: under ‘Impact’.',
      '1 underlined stretch of text is plain text now: under ‘Impact’.',
      '1 highlighted stretch of text is plain text now: under ‘Impact’.',
      '1 link to a place in the document is plain text now: under ‘Impact’.',
    ]);
  });

  it('keeps what Word shows by fields, signs, boxes and insertions, and text that looks like Markdown', async () => {
    const { markdown } = await wordDraft('losses.docx', document('python-docx-losses'));
    const shown = [
      'Attendance rose in every class[^1] but one[^2].',
      '![Attendance by class](losses-pictures/attendance-by-class.png)\\',
      'Figure 1: attendance',
      'The mean is $m=a/b$ in both.',
      'We gladly changed course.',
      'Seen here as well.',
      'A pull quote, in a box',
      'Another box',
      'All underlined or marked, H₂O and 1st and m².',
      '- [ ] asked for consent',
      '- [x] asked for consent',
      'Read [the report](https://example.org/report_a) and page nine.',
      '[the plan](https://example.org/plan) as well',
      '\\# no heading',
      '1\\. no list',
      '\\[6.3.1]: no definition',
      '\\[^1]: no note',
      '[^1]: By two points.',
      '[^2]: The one in Year 6 [6.3.1].',
    ];
    const lines = markdown.split('\n');
    for (const line of shown) assert.ok(lines.includes(line), line);
    assert.ok(passages(markdown).includes('footnote: The one in Year 6 [6.3.1].'));
  });

  it('goes on with the numbers of a list that a paragraph parts, and keeps bullets below numbers', async () => {
    const own = (await wordDraft('own.docx', document('libreoffice-own'))).markdown;
    assert.ok(own.includes('3. Change the bell\n\nThe bell stayed.\n\n4. Tell the parents\n'), own);
    const { markdown } = await wordDraft('constructs.docx', document('libreoffice-constructs'));
    assert.ok(markdown.includes('2. write\n   - in pairs\n     - aloud\n   - alone\n3. speak\n'), markdown);
  });

  it('says plainly what is no Word document', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    await assert.rejects(wordDraft('notes.txt', bytes('Just a text')), {
      message: 'This is no Word document (.docx). Save it as one in Word or LibreOffice.',
    });
    await assert.rejects(wordDraft('old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)), /old format/);
    await assert.rejects(
      wordDraft('cut.docx', document('python-docx-losses').subarray(0, 9000)),
      ImportFault,
    );
    await assert.rejects(wordDraft('empty.docx', new Uint8Array()), ImportFault);
  });
});

describe('Text that becomes Markdown', () => {
  const pieces = [
    '[',
    ']',
    '(',
    ')',
    '^',
    ':',
    '6.3.1',
    '[^1]',
    '[x] ',
    'a',
    'x',
    ' ',
    '!',
    '*',
    '_',
    '`',
    '\\',
    '&',
    'amp;',
    '#',
    '<b>',
  ];
  const more = [
    '-',
    '1.',
    '+',
    '>',
    '|',
    '~',
    'www.',
    'https://',
    'b@c.de',
    '=',
    '"',
    "'",
    '.',
    '$',
    '\u00a0',
    '☐',
    '教',
  ];
  const text = fc
    .array(fc.constantFrom(...pieces, ...more), { minLength: 1, maxLength: 14 })
    .map(all => all.join('').replace(/\s+/g, ' ').trim())
    .filter(value => /[^\s\u00a0]/.test(value));

  it('shows the same when it is read', () => {
    fc.assert(
      fc.property(text, text, text, (first, item, cell) => {
        const paragraph = (value: string) => ({
          type: 'paragraph' as const,
          children: [{ type: 'text' as const, value }],
        });
        const tableCell = (value: string) => ({
          type: 'tableCell' as const,
          children: [{ type: 'text' as const, value }],
        });
        const root: Root = {
          type: 'root',
          children: [
            paragraph(first),
            {
              type: 'list',
              ordered: false,
              spread: false,
              children: [{ type: 'listItem', children: [paragraph(item)] }],
            },
            {
              type: 'table',
              children: [
                { type: 'tableRow', children: [tableCell('head')] },
                { type: 'tableRow', children: [tableCell(cell)] },
              ],
            },
            { type: 'heading', depth: 2, children: [{ type: 'text', value: first }] },
            { type: 'paragraph', children: [{ type: 'footnoteReference', identifier: '1', label: '1' }] },
            { type: 'footnoteDefinition', identifier: '1', label: '1', children: [paragraph(cell)] },
          ],
        };
        const labels = { outside: () => false, asked: new Set<Label>() };
        const again = parseMarkdown(writeMarkdown(root), false, labels);
        assert.deepEqual(
          again.children.map(({ type }) => type),
          root.children.map(({ type }) => type),
        );
        const [above, list, table, heading] = again.children.map(shownBy);
        assert.deepEqual([above, list, table, heading], [first, item, `head${cell}`, first]);
      }),
      { numRuns: runs(300) },
    );
  });
});
