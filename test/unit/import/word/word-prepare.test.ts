import assert from 'node:assert/strict';
import { p, r, style, styled } from '../../../docx.ts';
import { draftOf } from './support.ts';

const level = (depth: number, form = 'decimal', text = `%${depth + 1}.`) =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${form}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${720 * (depth + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;
const abstract = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const number = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const restart = (depth: number, at = 1) =>
  `<w:lvlOverride w:ilvl="${depth}"><w:startOverride w:val="${at}"/></w:lvlOverride>`;
const item = (id: number, depth: number, ...pieces: string[]) =>
  p(`<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`, ...pieces);
const numbering = [
  abstract(0, level(0), level(1, 'lowerLetter')),
  abstract(1, level(0, 'bullet', '•'), level(1, 'bullet', '–')),
  number(1, 0),
  number(2, 0, restart(0) + restart(1)),
  number(3, 1),
  number(4, 0, restart(0)),
].join('');

describe('The lists of a Word draft', () => {
  it('go on with their numbers behind another list in an item and a paragraph', async () => {
    const { markdown } = await draftOf(
      item(1, 0, 'one') + item(2, 1, 'inner') + p('', 'Between.') + item(1, 0, 'two') + item(1, 0, 'three'),
      { numbering },
    );
    assert.equal(markdown, '1. one\n   1. inner\n\nBetween.\n\n2. two\n3. three\n');
  });

  it('begin anew where Word does', async () => {
    const { markdown } = await draftOf(
      item(1, 0, 'one') +
        item(1, 0, 'two') +
        p('', 'Between.') +
        item(4, 0, 'one again') +
        item(4, 0, 'two again'),
      { numbering },
    );
    assert.equal(markdown, '1. one\n2. two\n\nBetween.\n\n1. one again\n2. two again\n');
  });

  it('hold the paragraphs and tables that are as far in as their text, and no others', async () => {
    const indent = (left: number) => `<w:ind w:left="${left}"/>`;
    const table = `<w:tbl><w:tblPr><w:tblInd w:w="720"/></w:tblPr><w:tr><w:tc>${p('', 'a')}</w:tc><w:tc>${p('', 'b')}</w:tc></w:tr></w:tbl>`;
    const { markdown } = await draftOf(
      p('', 'We began in late September and went on.') +
        item(3, 0, 'one') +
        p(indent(720), 'more of one') +
        table +
        item(3, 1, 'inner') +
        p(indent(1440), 'more of inner') +
        item(3, 0, 'two') +
        p('', 'After.'),
      { numbering },
    );
    assert.equal(
      markdown.slice(markdown.indexOf('- one')),
      '- one\n\n  more of one\n\n  | a | b |\n  | - | - |\n\n  - inner\n\n    more of inner\n- two\n\nAfter.\n',
    );
  });

  it('say which numbers Markdown does not have', async () => {
    const { markdown, lost } = await draftOf(item(1, 0, 'one') + item(1, 1, 'lettered') + item(1, 0, 'two'), {
      numbering,
    });
    assert.equal(markdown, '1. one\n   1. lettered\n2. two\n');
    assert.deepEqual(lost, [
      '1 list item with a letter or other sign has a plain number now: before the first heading.',
    ]);
  });
});

describe('The code of a Word draft', () => {
  const styles = style('HTML Preformatted') + style('Normal');
  const code = styled('HTML Preformatted');
  it('keeps its spaces, and its lines together', async () => {
    const { markdown } = await draftOf(
      p('', 'Before.') +
        p(code, 'def f(x):') +
        p(code, '    if x_y_:') +
        p(code) +
        p(code, '<w:r><w:tab/><w:t>return *1*</w:t></w:r>') +
        p('', 'After.'),
      { styles },
    );
    assert.equal(markdown, 'Before.\n\n```\ndef f(x):\n    if x_y_:\n\n\treturn *1*\n```\n\nAfter.\n');
  });

  it('is told by its font, where the text has another', async () => {
    const mono = '<w:rFonts w:ascii="Courier New"/>';
    const { markdown } = await draftOf(
      p('', 'Before.') + p('', r('let  x = 1;', mono)) + p('', r('  y', mono)),
    );
    assert.equal(markdown, 'Before.\n\n```\nlet  x = 1;\n  y\n```\n');
    const all = style('Normal')
      .replace('w:styleId', 'w:default="1" w:styleId')
      .replace('</w:style>', `<w:rPr>${mono}</w:rPr></w:style>`);
    assert.equal(
      (await draftOf(p('', 'Typed on a machine.'), { styles: all })).markdown,
      'Typed on a machine.\n',
    );
  });

  it('in a line is code, too', async () => {
    const styles = '<w:style w:type="character" w:styleId="C"><w:name w:val="HTML Code"/></w:style>';
    const { markdown } = await draftOf(p('', 'Call ', r('f(a,  *b*)', '<w:rStyle w:val="C"/>'), ' now.'), {
      styles,
    });
    assert.equal(markdown, 'Call `f(a,  *b*)` now.\n');
  });
});
