import assert from 'node:assert/strict';
import { p, r, style, styled } from '../../../docx.ts';
import { wordsOf } from '../../draft/support.ts';
import { draftOf } from './support.ts';

const shown = async (...pieces: string[]) => (await draftOf(p('', ...pieces))).markdown.trim();

describe('A line of a Word draft', () => {
  it('keeps what is raised or lowered apart from what it stands at', async () => {
    const raised = '<w:vertAlign w:val="superscript"/>';
    const lowered = '<w:vertAlign w:val="subscript"/>';
    assert.equal(
      await shown('x', r('(n+1)', raised), ' = y', r('i', lowered)),
      'x<sup>(n+1)</sup> = y<sub>i</sub>',
    );
    assert.equal(
      await shown('10', r('-3', raised), ' H', r('2', lowered), 'O'),
      '10<sup>-3</sup> H₂O'.replace('<sup>-3</sup>', '⁻³'),
    );
    assert.equal(await shown('the 1', r('st', raised), ' and 2', r('nd', raised)), 'the 1st and 2nd');
    assert.equal(await shown('a', r('*b*', raised)), 'a<sup>\\*b\\*</sup>');
    assert.equal(wordsOf(await shown('x', r('n + 1', raised), ' end')), 4);
    const styles = `<w:style w:type="character" w:styleId="S"><w:name w:val="Superscript"/><w:rPr>${raised}</w:rPr></w:style>`;
    const { markdown } = await draftOf(p('', 'x', r('n', '<w:rStyle w:val="S"/>')), { styles });
    assert.equal(markdown, 'x<sup>n</sup>\n');
    const noted = await draftOf(
      p('', 'So', `<w:r><w:rPr>${raised}</w:rPr><w:footnoteReference w:id="2"/></w:r>`, '.'),
      { footnotes: `<w:footnote w:id="2">${p('', 'A note.')}</w:footnote>` },
    );
    assert.equal(noted.markdown, 'So[^1].\n\n[^1]: A note.\n');
  });

  it('has the letters that fonts of signs show', async () => {
    const symbol = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>';
    assert.equal(await shown('angle ', r('a', symbol), ' and ', r('\uf062', symbol)), 'angle α and β');
    assert.equal(
      await shown(
        'done ',
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
        r(' \uf0e0 so', '<w:rFonts w:ascii="Wingdings"/>').replace(' so', ''),
      ),
      'done ✓ 🡢'.replace('🡢', '🡪'),
    );
    const unknown = await draftOf(p('', 'a', r('\uf8ff', '<w:rFonts w:ascii="Wingdings"/>'), 'b'));
    assert.equal(unknown.markdown, 'ab\n');
    assert.match(unknown.lost.join(), /of the font Wingdings has no character, and is left out/);
  });

  it('has WordArt as text, and says so', async () => {
    const { markdown, lost } = await draftOf(
      p(
        '',
        'Before ',
        '<w:r><w:pict><v:shape><v:textpath string="A great project"/></v:shape></w:pict></w:r>',
      ),
    );
    assert.equal(markdown, 'Before A great project\n');
    assert.deepEqual(lost, ['The WordArt ‘A great project’ is ordinary text now, before the first heading.']);
  });

  it('keeps what stands above letters to say how they are read', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${r('かん')}</w:rt><w:rubyBase>${r('漢')}</w:rubyBase></w:ruby></w:r>`;
    assert.equal(await shown('The ', ruby), 'The <ruby>漢<rt>かん</rt></ruby>');
  });

  it('says what hyphens that part no lines stand in', async () => {
    const { lost } = await draftOf(
      p(
        '',
        `<w:r><w:rPr><w:vanish/></w:rPr><w:t>half</w:t><w:noBreakHyphen/><w:t>term</w:t></w:r>`,
        'Shown.',
      ),
    );
    assert.deepEqual(lost, ['The hidden text ‘half‑term’ is left out, before the first heading.']);
  });

  it('leaves out what content controls ask for, and says so', async () => {
    const control = (properties: string, content: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const asks = '<w:showingPlcHdr/>';
    const cell = (content: string) => `<w:tc>${content}</w:tc>`;
    const { markdown, lost } = await draftOf(
      p('', 'Name: ', control(asks, r('Click or tap here to enter text.')), control('', r('Jo'))) +
        control(asks, p('', 'Choose an item.')) +
        control('', p('', 'Written.')) +
        `<w:tbl><w:tr>${cell(p('', 'Date'))}${control(asks, cell(p('', 'Click or tap to enter a date.')))}</w:tr></w:tbl>`,
    );
    assert.equal(markdown, 'Name: Jo\n\nWritten.\n\n| Date | |\n| - | - |\n');
    assert.deepEqual(lost, [
      'The placeholder ‘Click or tap here to enter text.’ is left out, before the first heading.',
      'The placeholder ‘Choose an item.’ is left out, before the first heading.',
      'The placeholder ‘Click or tap to enter a date.’ is left out, before the first heading.',
    ]);
  });

  it('leaves addresses as they are', async () => {
    for (const address of [
      'https://en.example.org/wiki/Mastery_(learning)',
      'https://example.org/a_b_c?x=1&y=*2*~z',
      'www.example.org/_under_/x',
    ]) {
      assert.equal(await shown(`See ${address} here.`), `See ${address} here.`);
      assert.equal(await shown(`(${address}), and`), `(${address}), and`);
    }
    assert.equal(
      await shown('no https://_a_ address'),
      'no https\\://*a* address'.replace('\\://*a*', '://\\_a\\_'),
    );
  });

  it('does not take two prices for mathematics', async () => {
    assert.equal(await shown('It cost $5 and then $6.'), 'It cost \\$5 and then \\$6.');
    assert.equal(await shown('It cost $5.'), 'It cost $5.');
  });

  it('is no order to tools that read Markdown', async () => {
    for (const text of [
      ':::',
      '::: note',
      '\\newpage',
      '\\begin{table} x',
      '{{&lt; include a.md >}} b',
      '%% x',
      '@fig:one',
    ])
      assert.equal(wordsOf(await shown(text)), text.split(' ').length, await shown(text));
  });

  it('cannot be made to stand for something else by signs of ours', async () => {
    const { markdown } = await draftOf(
      p('', '\u{10fff1}0\u{10fff1}\u{10fff0}0\u{10fff0}text') +
        p('', '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>'),
    );
    assert.equal(markdown, '00text\n\n$x$\n');
  });

  it('has letters that are larger than their lines with the rest of their words', async () => {
    const drop = '<w:framePr w:dropCap="drop" w:lines="3"/>';
    const { markdown } = await draftOf(p(drop, 'O') + p('', 'nce upon a time.') + p('', 'More.'));
    assert.equal(markdown, 'Once upon a time.\n\nMore.\n');
  });

  it('links to headings, and says what leads to no heading', async () => {
    const mark = (name: string) => `<w:bookmarkStart w:id="1" w:name="${name}"/>`;
    const link = (to: string, text: string) => `<w:hyperlink w:anchor="${to}">${r(text)}</w:hyperlink>`;
    const { markdown, lost } = await draftOf(
      p(styled('heading 1'), mark('_Toc1'), 'Design') +
        p('', mark('place'), 'See ', link('_Toc2', 'the end'), ' and ', link('place', 'here'), '.') +
        p(styled('heading 1'), mark('_Toc2'), 'Design'),
      { styles: style('heading 1') },
    );
    assert.equal(markdown, '# Design\n\nSee [the end](#design-1) and here.\n\n# Design\n');
    assert.deepEqual(lost, ['1 link to a place in the document is plain text now: under ‘Design’.']);
  });
});
