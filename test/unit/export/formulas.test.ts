/** Formulas of drafts in the document. */
import assert from 'node:assert/strict';
import { assessed } from '../assessment/support.ts';
import { countedIn, exported, onCover, paragraphsIn } from './support.ts';

async function printed(...lines: readonly string[]) {
  const unpacked = await exported(assessed(lines));
  assert.equal(await countedIn(unpacked), onCover(unpacked));
  const { account } = unpacked;
  return {
    ...unpacked,
    equations: account.split('<m:oMath>').length - 1,
    apart: account.split('<m:oMathPara>').length - 1,
    texts: paragraphsIn(account).map(({ text }) => text),
  };
}

describe('Formulas in an exported document', () => {
  it('are equations, in a line or apart, and it is said how many words of the count are in them', async () => {
    const { equations, apart, texts, notes } = await printed(
      'So $a + b$ is $c$-like, as in',
      '',
      '$$',
      '\\frac{a}{b} = 1',
      '$$',
      '',
      '- In a list $x^2$.',
      '',
      '| $y$ | b |',
      '| - | - |',
      '| 1 | 2 |',
    );
    assert.deepEqual([equations, apart], [5, 1]);
    assert.ok(texts.includes('So  is -like, as in'));
    assert.deepEqual(notes, [
      'Formulas are equations in the document: 7 words of the count are in them, and Word counts none there.',
    ]);
  });

  it('are printed as they are written where they can’t be read, which is said', async () => {
    const { equations, texts, notes } = await printed('So $\\foo x$ is', '', '$$\\begin{CD} a \\end{CD}$$');
    assert.equal(equations, 0);
    assert.ok(texts.includes('So \\foo x is'));
    assert.deepEqual(notes, [
      'The formula ‘\\foo x’ in line 6 is printed as it is written: ‘\\foo’ is not known here. Write it otherwise, or set it in Word.',
      'The formula ‘\\begin{CD} a \\end{CD}’ in line 8 is printed as it is written: ‘\\begin{CD}’ is not known here. Write it otherwise, or set it in Word.',
    ]);
  });

  it('are no money', async () => {
    const { equations, texts } = await printed('From $5 to $10 and back.');
    assert.equal(equations, 0);
    assert.ok(texts.includes('From $5 to $10 and back.'));
  });
});
