import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import { parseMarkdown } from '../../../../server/src/draft/markdown/parse.ts';
import { withDescendants } from '../../../../server/src/draft/markdown/tree.ts';
import { mentioned, passages, wordsOf } from '../support.ts';

/** `type: value` of all formulas in a text. */
function formulas(...lines: string[]): string[] {
  const { children } = parseMarkdown(lines.join('\n'), false, { outside: () => false, asked: new Set() });
  const all: Nodes[] = children.flatMap(node => withDescendants(node));
  return all.flatMap(node =>
    node.type === 'math' || node.type === 'inlineMath' ? `${node.type}: ${node.value}` : [],
  );
}

describe('Formulas', () => {
  it('are what stands between dollar signs, as pandoc reads them', () => {
    for (const [text, ...expected] of [
      ['So $a + b$ holds.', 'inlineMath: a + b'],
      ['The $x$-axis and 10$\\mu$m', 'inlineMath: x', 'inlineMath: \\mu'],
      ['$a +\nb$ over lines', 'inlineMath: a +\nb'],
      ['| $x_1$ | b |\n| - | - |', 'inlineMath: x_1'],
      ['# The $n$th term', 'inlineMath: n'],
      ['$a\\$b$', 'inlineMath: a\\$b'],
      ['$x_a * y_a$ and *so*', 'inlineMath: x_a * y_a'],
      ['So $$ a + b $$ holds.', 'inlineMath: a + b'],
      ['$$ a + b $$', 'math: a + b'],
      ['$$\na\n+ b\n- c\n$$', 'math: a\n+ b\n- c'],
      ['$$a$$ {#eq-one}', 'math: a'],
      ['> $$\n> a\n> $$', 'math: a'],
      ['- item\n\n  $$\n  a\n  $$', 'math: a'],
    ])
      assert.deepEqual(formulas(String(text)), expected, text);
  });

  it('are no prices, code or signs that nothing closes', () => {
    for (const text of [
      'It cost $5 in May and $6 in June.',
      'between $5 and $10',
      '$ a $',
      '$a $',
      '\\$a$',
      '`$a$`',
      'US$5/$6',
      '$$\na\n\nb\n$$',
      '$$\na',
      '$$$a$$$',
      '```\n$a$\n```',
      '    $$a$$',
    ])
      assert.deepEqual(formulas(text), [], text);
  });

  it('count as they are written, without their signs', () => {
    assert.equal(wordsOf('So $a + b$ holds.'), 5);
    assert.equal(wordsOf('$$', 'a + b', '$$', '', 'More.'), 4);
    assert.equal(wordsOf('It cost $5 and $6.'), 5);
    assert.equal(wordsOf('$$', 'text that goes on'), 5);
    assert.deepEqual(passages('Before.', '', '$$ a $$ {#eq-x}', '', 'Behind.'), [
      'prose: Before.',
      'prose: $$ a $$ {#eq-x}',
      'prose: Behind.',
    ]);
  });

  it('cite nothing', () => {
    assert.deepEqual(mentioned('$(1.2.1)$ and (3.2.2)', '', '$$ (1.2.1) $$'), ['bracket 3.2.2']);
  });
});
