import assert from 'node:assert/strict';
import { p, picture, png, r, style, styled } from '../../../docx.ts';
import { passages } from '../../draft/support.ts';
import { draftOf } from './support.ts';

const parts = { styles: style('caption'), pictures: { a: png(1), b: png(2) } };
const caption = styled('caption');
const text = p('', 'We began in late September.');
/** What Word writes for ‘Figure 1: …’, whatever the style. */
const numbered = (label: string, of: string) =>
  `${r(`${label} `)}<w:fldSimple w:instr=" SEQ ${label} \\* ARABIC ">${r('1')}</w:fldSimple>${r(`: ${of}`)}`;
const table = `<w:tbl>${['a', 'b'].map(one => `<w:tr><w:tc>${p('', one)}</w:tc><w:tc>${p('', one)}</w:tc></w:tr>`).join('')}</w:tbl>`;
const captionsOf = (markdown: string) =>
  passages(markdown)
    .filter(line => line.startsWith('caption: '))
    .map(line => line.slice('caption: '.length));

describe('The captions of a Word draft', () => {
  it('are captions in Markdown: below and above pictures, with tables, by style, by Word’s numbers or typed', async () => {
    const { markdown, lost } = await draftOf(
      [
        text,
        p('', picture('a', { alt: 'Bars' })),
        p(caption, 'Figure 1: below'),
        text,
        p('', picture('a')),
        p('', numbered('Figure', 'numbered')),
        text,
        p('', picture('a', { alt: 'Lines' })),
        p('', 'Fig. 3: typed'),
        text,
        p(caption, 'Table 1: above'),
        table,
        text,
        table,
        p(caption, 'Table 2: below'),
        text,
        p(caption, 'Figure 4 (1.2.1): above'),
        p('', picture('b')),
        text,
      ].join(''),
      parts,
    );
    assert.deepEqual(captionsOf(markdown), [
      '![Bars](mine-pictures/bars.png)\\\nFigure 1: below',
      '![Figure 1: numbered](mine-pictures/bars.png)',
      '![Lines](mine-pictures/bars.png)\\\nFig. 3: typed',
      'Table 1: above',
      'Table 2: below',
      'Figure 4 (1.2.1): above\\\n![](mine-pictures/figure-4-1-2-1-above.png)',
    ]);
    assert.deepEqual(lost, []);
  });

  it('without a number are the picture’s description, and its own text its title', async () => {
    const { markdown, lost } = await draftOf(
      p('', picture('a', { alt: 'Bars' })) + p(caption, 'Attendance ', r('by class', '<w:i/>')) + text,
      parts,
    );
    assert.match(markdown, /^!\[Attendance by class\]\(mine-pictures\/attendance-by-class\.png "Bars"\)\n/);
    assert.deepEqual(captionsOf(markdown).length, 1);
    assert.deepEqual(lost, [
      'The alternative text ‘Bars’ stands in the title of its picture now, as its caption is ‘Attendance by class’.',
    ]);
  });

  it('that nothing stands beside, or that tables have without a number, are said to count', async () => {
    const { markdown, lost } = await draftOf(
      text + p(caption, 'Figure 1: lost') + text + p(caption, 'Results') + table,
      parts,
    );
    assert.deepEqual(captionsOf(markdown), []);
    assert.deepEqual(lost, [
      'The caption ‘Figure 1: lost’ is an ordinary paragraph now: no picture or table stands beside it.',
      'The caption ‘Results’ is an ordinary paragraph now: begin it with ‘Table 1:’ or the like for it to be one.',
    ]);
  });

  it('keep their notes and equations', async () => {
    const { markdown } = await draftOf(
      p('', picture('a')) + p(caption, 'Figure 1: of ', '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>') + text,
      parts,
    );
    assert.match(markdown, /^!\[\]\(mine-pictures\/figure-1-of\.png\)\\\nFigure 1: of \$x\$\n/);
  });
});

describe('The captions of documents that Markscheme has written', () => {
  it('leave the numbers out that the draft has by a name', async () => {
    const ours = '<w:rStyle w:val="NotCountedText"/>';
    const body = [
      p(styled('NotCountedBoundary'), '<w:bookmarkStart w:id="1" w:name="AccountStart"/>'),
      text,
      p('', picture('a', { alt: 'Attendance' })),
      p(
        caption,
        r('Figure ', ours),
        `<w:bookmarkStart w:id="2" w:name="figure_1"/><w:fldSimple w:instr=" SEQ Figure \\* ARABIC ">${r('1', ours)}</w:fldSimple>`,
        r(': ', ours),
        'Attendance',
      ),
      p(
        '',
        'As Figure\u00a0',
        `<w:fldSimple w:instr=" REF figure_1 \\h ">${r('1')}</w:fldSimple>`,
        ' shows.',
      ),
      p(styled('NotCountedBoundary'), '<w:bookmarkStart w:id="3" w:name="AccountEnd"/>'),
    ];
    const { markdown, lost } = await draftOf(body.join(''), parts);
    assert.equal(
      markdown,
      'We began in late September.\n\n![Attendance](mine-pictures/attendance.png){#fig:1}\n\nAs Figure\u00a01 shows.\n',
    );
    assert.deepEqual(lost, []);
  });
});
