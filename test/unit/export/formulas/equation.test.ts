/** Formulas in TeX as equations of Word. */
import assert from 'node:assert/strict';
import { DOMParser } from '@xmldom/xmldom';
import { Document, Packer, Paragraph } from 'docx';
import fc from 'fast-check';
import JSZip from 'jszip';
import { equation } from '../../../../server/src/export/formulas/equation.ts';
import { isRead, readTex } from '../../../../server/src/export/formulas/read-tex.ts';
import { runs } from '../../../seed.ts';

/** The XML of the equation in a document; or why there is none. */
async function omml(tex: string): Promise<string> {
  const formula = readTex(tex);
  if (!isRead(formula)) return formula.why;
  const document = new Document({
    sections: [{ children: [new Paragraph({ children: [equation(formula)] })] }],
  });
  const zip = await JSZip.loadAsync(await Packer.toArrayBuffer(document));
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  new DOMParser({
    errorHandler: (level: string, message: string) => assert.fail(`${level}: ${message}`),
  }).parseFromString(xml, 'text/xml');
  return /<m:oMath>([\s\S]*)<\/m:oMath>/.exec(xml)?.[1] ?? '';
}

/** The same without what says how it looks. */
async function bare(tex: string): Promise<string> {
  return (await omml(tex))
    .replace(/<w:rPr>.*?<\/w:rPr>|<m:(\w+)Pr>.*?<\/m:\1Pr>|<m:rPr>.*?<\/m:rPr>/g, '')
    .replace(/<m:r><m:t[^>]*>(.*?)<\/m:t><\/m:r>/g, '$1')
    .replaceAll('m:', '');
}

describe('A formula in TeX', () => {
  for (const [tex, expected] of [
    ['x', 'x'],
    ['E = mc^2', 'E=m<sSup><e>c</e><sup>2</sup></sSup>'],
    ['a_i^{2n}', '<sSubSup><e>a</e><sub>i</sub><sup>2n</sup></sSubSup>'],
    ['a^{2n}_i', '<sSubSup><e>a</e><sub>i</sub><sup>2n</sup></sSubSup>'],
    ["f'(x)", '<sSup><e>f</e><sup>′</sup></sSup>(x)'],
    ['\\frac{a+b}{2}', '<f><num>a+b</num><den>2</den></f>'],
    ['\\frac12', '<f><num>1</num><den>2</den></f>'],
    ['{a \\over b}', '<f><num>a</num><den>b</den></f>'],
    ['\\sqrt{x}', '<rad><deg/><e>x</e></rad>'],
    ['\\sqrt[3]{x}', '<rad><deg>3</deg><e>x</e></rad>'],
    ['\\alpha \\leq \\beta', 'α≤β'],
    ['5 - 3 \\times 2', '5−3×2'],
    [
      '\\sum_{i=1}^{n} x_i = 1',
      '<nary><sub>i=1</sub><sup>n</sup><e><sSub><e>x</e><sub>i</sub></sSub></e></nary>=1',
    ],
    ['\\int_0^1 x\\,dx', '<nary><sub>0</sub><sup>1</sup><e>x\u2009dx</e></nary>'],
    ['\\left( \\frac{a}{b} \\right]', '<d><e><f><num>a</num><den>b</den></f></e></d>'],
    [
      '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}',
      '<d><e><m><mr><e>a</e><e>b</e></mr><mr><e>c</e><e>d</e></mr></m></e></d>',
    ],
    ['\\text{rate} = \\text{a b}', 'rate=a b'],
    ['\\hat{y}', '<acc><e>y</e></acc>'],
    ['\\bar{x}', '<bar><e>x</e></bar>'],
    ['\\lim_{x \\to 0} f', '<limLow><e>lim</e><lim>x→0</lim></limLow>\u2009f'],
    ['\\sin x', 'sin\u2009x'],
    ['\\binom{n}{k}', '<d><e><f><num>n</num><den>k</den></f></e></d>'],
    ['\\mathbb{R}', 'ℝ'],
    ['a &= b \\\\ &= c', '<m><mr><e>a</e><e>=b</e></mr><mr><e/><e>=c</e></mr></m>'],
    [
      '\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}',
      '<m><mr><e>a</e><e>=b</e></mr><mr><e>c</e><e>=d</e></mr></m>',
    ],
    ['50\\%', '50%'],
    ['\\not= b', '≠b'],
    ['a < b & c', '<m><mr><e>a&lt;b</e><e>c</e></mr></m>'],
    ['\\overbrace{a}^{n}', '<limUpp><e><groupChr><e>a</e></groupChr></e><lim>n</lim></limUpp>'],
    ['x % a remark', 'x'],
    [
      '\\bar{x} \\pm 1.96 \\frac{s}{\\sqrt{n}}',
      '<bar><e>x</e></bar>±1.96<f><num>s</num><den><rad><deg/><e>n</e></rad></den></f>',
    ],
  ] as const)
    it(`is an equation: ${tex}`, async () => assert.equal(await bare(tex), expected));

  it('keeps the brackets, signs and looks that it names', async () => {
    const brackets = await omml('\\left\\{ x \\right.');
    assert.match(brackets, /<m:begChr m:val="\{"\/>.*<m:endChr m:val=""\/>/);
    assert.match(
      await omml('\\prod_i x'),
      /<m:chr m:val="∏"\/><m:limLoc m:val="undOvr"\/><m:supHide m:val="1"\/>/,
    );
    assert.match(await omml('\\mathbf{v}'), /<m:sty m:val="b"\/>/);
    assert.match(await omml('\\text{a}'), /<m:nor\/>/);
  });

  for (const [tex, why] of [
    ['\\foo{x}', '‘\\foo’ is not known here'],
    ['\\frac{a}', 'something is missing at its end'],
    ['\\frac{a}{b', 'a brace is not closed'],
    ['a}', 'nothing belongs to its ‘}’'],
    ['\\left( a', '‘\\left’ has no ‘\\right’'],
    ['\\begin{tikzcd} a \\end{tikzcd}', '‘\\begin{tikzcd}’ is not known here'],
    ['\\begin{matrix} a', '‘\\begin{matrix}’ has no end'],
    ['x^', 'something is missing at its end'],
    ['x_1_2', 'two things stand below one'],
    ['{'.repeat(100) + '}'.repeat(100), 'it is nested very deeply'],
    ['x'.repeat(20_000), 'it is very long'],
  ] as const)
    it(`says why it is none: ${tex.slice(0, 40)}`, async () => assert.equal(await omml(tex), why));

  it('never throws, and ends', () => {
    const bits = [
      '\\frac',
      '\\left',
      '\\right',
      '\\begin{matrix}',
      '\\end{matrix}',
      '\\sum',
      '\\sqrt',
      '\\text',
      '{',
      '}',
      '[',
      ']',
      '^',
      '_',
      '&',
      '\\\\',
      '(',
      '.',
      'x',
      ' ',
      "'",
      '\\over',
      '%',
      '\\middle|',
      '\\not',
      '\u{1d538}',
      '\ud800',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 40 }), parts => {
        const formula = readTex(parts.join(''));
        if (isRead(formula)) equation(formula);
      }),
      { numRuns: runs(2000) },
    );
  });
});
