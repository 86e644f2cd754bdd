import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { frontMatterContent } from '../../../../server/src/draft/front-matter.ts';
import type { Label } from '../../../../server/src/draft/markdown/labels.ts';
import { parseMarkdown } from '../../../../server/src/draft/markdown/parse.ts';
import { topLevelNodes } from '../../../../server/src/draft/markdown/plain.ts';
import { runs, SEED } from '../../../seed.ts';
import { markdown } from '../edits.ts';

const RUNS = runs(3000);

/** A node without lines and columns, its offsets counting from the text’s start. */
function bare(node: Nodes, by: number): unknown {
  const { position, ...rest } = node;
  const children = 'children' in node ? { children: node.children.map(child => bare(child, by)) } : {};
  const at = (offset: number | undefined) => (offset === undefined ? undefined : offset + by);
  return { ...rest, ...children, start: at(position?.start.offset), end: at(position?.end.offset) };
}

/** Where the front matter ends, with its last line; 0 without any. */
function behindFrontMatter(text: string): number {
  const content = frontMatterContent(text);
  const end = content ? text.indexOf('\n', content.end) : -1;
  return content ? (end < 0 ? text.length : end + 1) : 0;
}

function check(text: string): void {
  const askedAlone = new Set<Label>();
  const outside = () => false;
  const from = behindFrontMatter(text);
  const placed = topLevelNodes(text, from, outside);
  const read = placed.map(({ node, by }) => bare(node, by));
  const asked = new Set(placed.flatMap(node => [...node.asked]));
  const alone = parseMarkdown(text, from > 0, { outside, asked: askedAlone }).children;
  assert.deepEqual(
    read,
    // The parser drops a byte order mark, and counts without it.
    alone.map(node => bare(node, text.startsWith('\u{feff}') ? 1 : 0)),
  );
  // The parser asks for the label of a link that says itself where it leads, too.
  for (const label of askedAlone) if (!asked.has(label)) assert.ok(text.includes(']('), label);
}

describe('Text that needs no parser', () => {
  const plain = fc.constantFrom(
    ...['I led the team', ' and then ', 'We met. ', '“Yes”, said (Ann)', 'é', ' <!-- criteria: 1.2.1 -->'],
    ...[
      '\n',
      '\n\n',
      '\r\n\r\n',
      '\n\n## Plan\n\n',
      '# A <!-- x -->',
      '#',
      ' ',
      '3. ',
      '1.2.1',
      '*',
      '<',
      '\\',
    ],
    ...[
      '\n\n```\n',
      '\n\n- item\n\n',
      '\n> q\n',
      '---\n',
      '<!--',
      '-->',
      '\n\n<!-- a\n\n',
      '[a]',
      '\n\n[a]: /b\n\n',
    ],
  );

  it('is read as the parser reads it, among whatever else', () => {
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 30 }), parts => check(parts.join(''))),
      {
        numRuns: RUNS,
        seed: SEED,
      },
    );
  }).timeout(0);

  it('is, among constructs that open and close each other', () => {
    fc.assert(fc.property(markdown(40), check), { numRuns: RUNS, seed: SEED });
  }).timeout(0);

  it('is, in the examples and in the documents that others wrote', () => {
    const root = process.cwd();
    const packages = readdirSync(join(root, 'node_modules')).map(name =>
      join('node_modules', name, 'README.md'),
    );
    let read = 0;
    for (const file of [
      'examples/npqml/draft.md',
      'examples/npqsl/first-draft.md',
      'README.md',
      ...packages,
    ]) {
      let text: string;
      try {
        text = readFileSync(join(root, file), 'utf8');
      } catch {
        continue;
      }
      if (text.length > 60_000) continue;
      check(text.replace(/^\u{feff}/u, ''));
      read++;
    }
    assert.ok(read > 20, `only ${read} documents`);
  }).timeout(0);

  it('is most of a usual account', () => {
    const text = readFileSync(join(process.cwd(), 'examples/npqml/draft.md'), 'utf8');
    const placed = topLevelNodes(text, behindFrontMatter(text), () => false);
    // What the parser has read has lines, and nothing in a document begins on the first one twice.
    const parsed = placed.filter(({ node }) => (node.position?.end.line ?? 1) > 1);
    assert.ok(parsed.length < placed.length / 2, `${parsed.length} of ${placed.length} blocks were parsed`);
  });
});
