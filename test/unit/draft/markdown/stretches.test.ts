import assert from 'node:assert/strict';
import process from 'node:process';
import fc from 'fast-check';
import type { RootContent } from 'mdast';
import type { Label } from '../../../../server/src/draft/markdown/labels.ts';
import { parseMarkdown } from '../../../../server/src/draft/markdown/parse.ts';
import { parseStretches } from '../../../../server/src/draft/markdown/stretches.ts';

/** Nodes as far as anything looks at them: offsets, no lines and columns, nor white space that HTML and code end with. */
function bare(node: RootContent, text: string, by: number): unknown {
  const { position, ...rest } = node;
  const children = 'children' in rest ? { children: rest.children.map(child => bare(child, text, by)) } : {};
  const value = 'value' in rest ? { value: rest.value.trimEnd() } : {};
  const start = (position?.start.offset ?? 0) + by;
  return {
    ...rest,
    ...children,
    ...value,
    start,
    end: text.slice(0, (position?.end.offset ?? 0) + by).trimEnd().length,
  };
}

function check(text: string, outside: (label: Label) => boolean): void {
  const placed = parseStretches(text, 0, outside, 1);
  const asked = new Set<Label>();
  const { children } = parseMarkdown(text, false, { outside, asked });
  assert.deepEqual(
    placed.map(({ node, by }) => bare(node, text, by)),
    children.map(node => bare(node, text, text.startsWith('\u{feff}') ? 1 : 0)),
  );
  const labels = new Set(placed.flatMap(node => [...node.asked]));
  const lost = [...asked].filter(label => !labels.has(label));
  assert.deepEqual(lost, []);
}

describe('Stretches of a text', () => {
  const parts = [
    ...['a', 'a b', ' ', '  ', '    ', '\t', '\n', '\n', '\n\n', '\n\n', '\r\n\r\n', '\r', '\r\r', '\n \n'],
    ...['- ', '* ', '1. ', '> ', '+', '-', '---', '===', '# ', '***', '[x] '],
    ...['```', '~~~\n', '```\n', '`', '*', '**'],
    ...['<!--', '-->', '<!-- a -->', '<div>', '</div>', '<?', '?>', '<pre>', '</pre>', '<![CDATA[', ']]>'],
    ...['[a]', '[a]: /x\n', '[b][a]', '![a]', '[^n]', '[^n]: note\n', '    more\n', '[A]: <y> "t\nu"\n'],
    ...['| a | b |\n', '|---|---|\n', '| c |', '\u{feff}', '\u00a0'],
  ];
  const texts = fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map(all => all.join(''));

  it('are read as the whole is, wherever they end', () => {
    fc.assert(
      fc.property(texts, text => check(text, () => false)),
      { numRuns: Number(process.env.MARKSCHEME_RUNS ?? 3000), seed: 2026 },
    );
  });

  it('are read as the whole is where labels are defined outside', () => {
    fc.assert(
      fc.property(texts, text => check(text, label => label === '[a' || label === '^n')),
      { numRuns: Number(process.env.MARKSCHEME_RUNS ?? 500), seed: 2026 },
    );
  });

  it('are so many as there are places for them', () => {
    const parsed = (text: string) =>
      new Set(parseStretches(text, 0, () => false, 1).map(({ asked }) => asked)).size;
    assert.equal(parsed('a\n\nb\n\nc'), 3);
    assert.equal(parsed('- a\n\n- b\n\n  c\n'), 1);
    assert.equal(parsed('```\na\n\nb\n\nc\n'), 1);
    assert.equal(parsed('<!--\na\n\nb\n\n-->\n\nc\n'), 2);
    assert.equal(parsed('a\r\rb\r\r'), 2);
  });
});
