import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { wordDraft } from '../../../../server/src/import/word/word-draft.ts';
import { p } from '../../../docx.ts';
import { draftOf } from './support.ts';

const run = (text: string, properties = '') =>
  `<m:r>${properties === '' ? '' : `<m:rPr>${properties}</m:rPr>`}<m:t>${text}</m:t></m:r>`;
const e = (content: string, name = 'e') => `<m:${name}>${content}</m:${name}>`;
const equation = (content: string) => `<m:oMath>${content}</m:oMath>`;

/** What an equation in a line comes to. */
async function latex(content: string) {
  const { markdown, lost } = await draftOf(p('', 'Is ', equation(content), '.'));
  assert.deepEqual(lost, []);
  return /^Is \$(.*)\$\.\n$/.exec(markdown)?.[1];
}

describe('The equations of a Word draft', () => {
  const x = e(run('x'));
  const cases: readonly (readonly [string, string])[] = [
    [`${run('E=m')}<m:sSup>${e(run('c'))}${e(run('2'), 'sup')}</m:sSup>`, 'E=mc^{2}'],
    [`<m:f><m:num>${run('a')}</m:num><m:den>${run('b+1')}</m:den></m:f>`, '\\frac{a}{b+1}'],
    [
      `<m:f><m:fPr><m:type m:val="lin"/></m:fPr><m:num>${run('a')}</m:num><m:den>${run('b')}</m:den></m:f>`,
      'a/b',
    ],
    [`<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${x}</m:rad>`, '\\sqrt{x}'],
    [`<m:rad><m:deg>${run('3')}</m:deg>${x}</m:rad>`, '\\sqrt[3]{x}'],
    [`<m:sSubSup>${x}${e(run('i'), 'sub')}${e(run('2'), 'sup')}</m:sSubSup>`, 'x_{i}^{2}'],
    [`<m:sSup>${e(run('a+b'))}${e(run('2'), 'sup')}</m:sSup>`, '{a+b}^{2}'],
    [`<m:sPre>${e(run('1'), 'sub')}${e(run('2'), 'sup')}${x}</m:sPre>`, '{}_{1}^{2}x'],
    [
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr>${e(run('i=1'), 'sub')}${e(run('n'), 'sup')}${x}</m:nary>`,
      '\\sum_{i=1}^{n}x',
    ],
    [
      `<m:nary><m:naryPr><m:limLoc m:val="undOvr"/><m:supHide m:val="1"/></m:naryPr>${e(run('D'), 'sub')}<m:sup/>${x}</m:nary>`,
      '\\int\\limits_{D}x',
    ],
    [`<m:d>${e(run('x'))}</m:d>`, '(x)'],
    [
      `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>${e(`<m:f><m:num>${run('1')}</m:num><m:den>${run('2')}</m:den></m:f>`)}</m:d>`,
      '\\left\\lbrack\\frac{1}{2}\\right\\rbrack',
    ],
    [`<m:d><m:dPr><m:begChr m:val="|"/><m:endChr m:val="|"/></m:dPr>${x}</m:d>`, '\\lvert x\\rvert'],
    [
      `<m:d><m:dPr><m:begChr m:val="{"/><m:endChr m:val=""/></m:dPr>${e(`<m:eqArr>${e(run('1, x&amp;gt;0'.replace('&amp;gt;', '&gt;')))}${e(run('0'))}</m:eqArr>`)}</m:d>`,
      '\\begin{cases}1,\\;x\\gt0\\\\0\\end{cases}',
    ],
    [
      `<m:d>${e(`<m:m><m:mr>${e(run('1'))}${e(run('2'))}</m:mr><m:mr>${e(run('3'))}${e(run('4'))}</m:mr></m:m>`)}</m:d>`,
      '\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}',
    ],
    [`<m:acc><m:accPr><m:chr m:val="⃗"/></m:accPr>${e(run('v'))}</m:acc>`, '\\vec{v}'],
    [`<m:acc>${e(run('AB'))}</m:acc>`, '\\widehat{AB}'],
    [`<m:bar><m:barPr><m:pos m:val="top"/></m:barPr>${x}</m:bar>`, '\\overline{x}'],
    [`<m:func><m:fName>${run('sin', '<m:sty m:val="p"/>')}</m:fName>${e(run('θ'))}</m:func>`, '\\sin\\theta'],
    [
      `<m:func><m:fName><m:limLow>${e(run('lim', '<m:sty m:val="p"/>'))}${e(run('n→∞'), 'lim')}</m:limLow></m:fName>${e(run('a'))}</m:func>`,
      '\\lim_{n\\to\\infty}a',
    ],
    [`<m:func><m:fName>${run('sgn', '<m:sty m:val="p"/>')}</m:fName>${x}</m:func>`, '\\operatorname{sgn}x'],
    [`<m:groupChr>${e(run('a+b'))}</m:groupChr>`, '\\underbrace{a+b}'],
    [run('αβ≤Γ±1'), '\\alpha\\beta\\leq\\Gamma\\pm1'],
    [run('αx'), '\\alpha x'],
    [run('𝑥ℝ'), 'x\\mathbb{R}'],
    [run('if x_1 costs $5', '<m:nor/>'), '\\text{if x\\_1 costs \\$5}'],
    [run('F', '<m:sty m:val="b"/>') + run('=ma'), '\\mathbf{F}=ma'],
    [run('a|b*c[d]`{e}&lt;f'), 'a\\vert b\\ast c\\lbrack d\\rbrack\\text{‘}\\lbrace e\\rbrace\\lt f'],
    [`<m:box>${x}</m:box><w:ins>${run('y')}</w:ins><w:del>${run('z')}</w:del>`, 'xy'],
  ];
  for (const [content, wanted] of cases)
    it(`are LaTeX: ${wanted}`, async () => assert.equal(await latex(content), wanted));

  it('have a line of their own where they have one in Word', async () => {
    const { markdown } = await draftOf(
      p('', 'So:') + p('', `<m:oMathPara>${equation(run('a=b'))}${equation(run('c=d'))}</m:oMathPara>`),
    );
    assert.equal(markdown, 'So:\n\n$$\\begin{gathered}a=b\\\\c=d\\end{gathered}$$\n');
  });

  it('are their mere text where their form is unknown, which is said, however deep they are', async () => {
    const { markdown, lost } = await draftOf(
      p('', equation(`<m:spiral>${run('a b')}</m:spiral>${run('=1')}`)),
    );
    assert.equal(markdown, '$\\text{a b}=1$\n');
    assert.deepEqual(lost, [
      '‘a b’ is mere text in an equation now, before the first heading: its form is unknown.',
    ]);
    const deep = await draftOf(
      p('', equation(`${'<m:box><m:e>'.repeat(400)}${run('x')}${'</m:e></m:box>'.repeat(400)}`)),
    );
    assert.equal(deep.markdown, '$\\text{x}$\n');
  });

  it('stand in headings, cells and notes without a line of their own', async () => {
    const own = `<m:oMathPara>${equation(run('a|b'))}</m:oMathPara>`;
    const { markdown } = await draftOf(
      `<w:tbl><w:tr><w:tc>${p('', 'A')}</w:tc><w:tc>${p('', own)}</w:tc></w:tr></w:tbl>${p('<w:outlineLvl w:val="0"/>', 'Of ', equation(run('x')))}`,
    );
    assert.equal(markdown, '| A | $a\\vert b$ |\n| - | - |\n\n# Of $x$\n');
  });

  it('are those of pandoc, which made them of LaTeX', async () => {
    const name = join(process.cwd(), 'test/corpus/word-in/pandoc-maths.docx');
    const { markdown, lost } = await wordDraft('maths.docx', readFileSync(name));
    const wanted = readFileSync(name.replace(/docx$/, 'md'), 'utf8');
    assert.equal(markdown, wanted);
    assert.deepEqual(lost, []);
  });
});
