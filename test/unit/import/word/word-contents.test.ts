import assert from 'node:assert/strict';
import { p, r, style, styled } from '../../../docx.ts';
import { draftOf } from './support.ts';

const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const says = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const tab = '<w:r><w:tab/></w:r>';
const heading = styled('heading 1');
const styles = ['heading 1', 'toc 1', 'toc 2', 'TOC Heading', 'table of figures']
  .map(name => style(name))
  .join('');
const text = p(heading, 'Introduction') + p('', 'We began.') + p(heading, 'Method') + p('', 'We counted.');
const wanted = '# Introduction\n\nWe began.\n\n# Method\n\nWe counted.\n';

describe('A contents page', () => {
  const entries = ['Introduction', 'Method'].map((name, index) =>
    p(styled('toc 1'), name, tab, `${index + 1}`),
  );
  const [first = '', second = ''] = entries;
  const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(styled('TOC Heading'), 'What is in it')}${p('', 'Introduction', tab, '1')}${p('', 'Method', tab, '2')}</w:sdtContent></w:sdt>`;
  const byField = [
    p('', field('begin'), says(' TOC \\o '), says('"1-3"'), field('separate'), 'Introduction', tab, '1'),
    p('', field('begin'), says(' PAGEREF a '), field('separate'), 'Method 2', field('end')),
    p('', field('end')),
  ].join('');
  for (const [what, xml] of [
    ['in a content control', control],
    ['in a field over paragraphs', p('', 'Contents') + byField],
    ['in the styles of one', p(styled('TOC Heading'), 'Contents') + first + second],
    [
      'by hand, below its title',
      p('', r('Contents', '<w:b/>')) + ['One', 'Two', 'Three'].map(name => p('', name, tab, '4')).join(''),
    ],
    [
      'by hand, of the headings',
      p('', 'In this report') +
        ['1. Introduction', 'Method ', 'Method'].map(name => p('', `${name} ........ 12`)).join(''),
    ],
  ] as const)
    it(`is left out, which is said: ${what}`, async () => {
      const { markdown, lost } = await draftOf(xml + text, { styles });
      assert.equal(markdown.replace('In this report\n\n', ''), wanted);
      assert.equal(
        lost.filter(line => line.startsWith('The contents page is left out, ')).length,
        1,
        lost.join('\n'),
      );
    });

  it('takes no text with it that shares a paragraph with the end of its field', async () => {
    const { markdown } = await draftOf(
      p('', field('begin'), says('TOC'), field('separate'), 'Introduction 1') +
        p('', 'Method 2', field('end'), 'Here it begins.') +
        text,
      { styles },
    );
    assert.equal(markdown, `Here it begins.\n\n${wanted}`);
  });

  it('is no list of things with numbers behind them', async () => {
    const rows = [
      ['Year 4', '28'],
      ['Year 5', '27'],
      ['Year 6', '30'],
    ].map(([name = '', many = '']) => p('', name, tab, many));
    const { markdown, lost } = await draftOf(text + rows.join(''), { styles });
    assert.match(markdown, /Year 4 28/);
    assert.deepEqual(lost, []);
  });
});
