import assert from 'node:assert/strict';
import process from 'node:process';
import fc from 'fast-check';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { editDraft } from '../../../server/src/draft/incremental/edit.ts';
import { DEEPEST, withinDepth } from '../../../server/src/draft/markdown/nesting.ts';
import { parseMarkdown } from '../../../server/src/draft/markdown/parse.ts';
import { cases, runs } from '../../seed.ts';
import { edits, fitted } from './edits.ts';
import { whole } from './support.ts';

/** Markdown that makes a parser slow, by what it is made of: each is repeated up to the length. */
const SHAPES: Readonly<Record<string, (length: number) => string>> = {
  'quotations in one another': fill('> ', 'a'),
  'quotations without spaces': fill('>', 'a'),
  'lists in one another': fill('+ ', 'a'),
  'numbered lists in one another': fill('1. ', 'a'),
  'lists that may be a line': fill('- ', 'a'),
  'footnotes in one another': fill('[^a]: ', 'a'),
  'lists, each line further in': length => {
    let text = '';
    for (let tabs = 0; text.length < length; tabs++) text += `${'\t'.repeat(tabs)}- a\n`;
    return text;
  },
  'opening brackets': fill('['),
  'brackets in one another': length => '['.repeat(length / 2) + ']'.repeat(length / 2),
  'images in one another': length => '!['.repeat(length / 3) + ']'.repeat(length / 3),
  'opening links': fill('[a](<'),
  'titles that don’t end': fill('[a](b "'),
  references: fill('[a][b]'),
  'marks of footnotes': fill('[^a] '),
  stars: fill('*'),
  'stars and words': fill('*a **a '),
  'stars on both sides': fill('*a**a'),
  'emphasis in one another': length => '*a **a '.repeat(length / 14) + 'a** a*'.repeat(length / 14),
  'closing brackets among stars': fill(']*a'),
  'low lines': fill('_a '),
  backticks: length => {
    let text = '';
    for (let many = 1; text.length < length; many++) text += `${'`'.repeat(many)} `;
    return text;
  },
  'tags that don’t end': fill('a <b c="'),
  'comments that don’t end': fill('a <!-- '),
  'instructions that don’t end': fill('a <?'),
  CDATA: fill('a <![CDATA['),
};

function fill(part: string, last = ''): (length: number) => string {
  return length => part.repeat(Math.floor(length / part.length)) + last;
}

/** Milliseconds of this process’s own time that a reading takes. */
function cost(text: string): number {
  const before = process.cpuUsage().user;
  readDraft(text);
  return (process.cpuUsage().user - before) / 1000;
}

/** How deep the parser’s nodes go. */
function depthOf(text: string): number {
  let deepest = 0;
  const open: { node: object; depth: number }[] = [
    { node: parseMarkdown(text, false, { outside: () => false, asked: new Set() }), depth: 0 },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    deepest = Math.max(deepest, next.depth);
    if ('children' in next.node && Array.isArray(next.node.children))
      for (const child of next.node.children) open.push({ node: child, depth: next.depth + 1 });
  }
  return deepest;
}

describe('Markdown that is made to blow up', function () {
  this.timeout(0);
  // Read once, so that nothing is compiled while it is measured.
  before(() => {
    for (const shape of Object.values(SHAPES)) readDraft(shape(4_000));
  });

  for (const [name, shape] of Object.entries(SHAPES)) {
    it(`costs twice as much where it is twice as long: ${name}`, () => {
      const ratios: number[] = [];
      // A busy machine makes one or the other slow; that it does so each time is not to be feared.
      for (let turn = 0; turn < 6; turn++) {
        const [once, twice] = [cost(shape(20_000)), cost(shape(40_000))];
        const ratio = twice / Math.max(once, 15);
        if (ratio <= 2.5) return;
        ratios.push(ratio);
      }
      assert.fail(`doubled input costs ${ratios.map(ratio => ratio.toFixed(1)).join(', ')} times as much`);
    });
  }

  it('is read a hundred deep and no deeper, a list being two nodes', () => {
    for (const mark of ['>', '> ', '- ', '* ', '1. ', '>- ', '[^a]: ', '\t- ']) {
      assert.ok(depthOf(`${mark.repeat(5000)}a`) <= 2 * DEEPEST + 5, mark);
      assert.ok(depthOf(`${mark.repeat(60)}a`) >= (mark === '\t- ' ? 1 : 60), mark);
    }
    let steps = '';
    for (let level = 0; level < 400; level++) steps += `${'  '.repeat(level)}- a\n`;
    assert.ok(depthOf(steps) <= 2 * DEEPEST + 5);
  });

  it('keeps its length, its lines, and what is not too deep', () => {
    const line = fc.array(fc.constantFrom('> ', '>', '- ', '1. ', '\t', '  ', '* ', 'a', '[^n]: ', '-'), {
      maxLength: 180,
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
        const text = lines.map(parts => parts.join('')).join(end);
        const cut = withinDepth(text);
        assert.equal(cut.length, text.length);
        assert.equal(withinDepth(cut), cut);
        const [before, after] = [text, cut].map(each =>
          each.split(/\r\n|\n|\r/).map(part => part.trim() === ''),
        );
        assert.deepEqual(after, before);
        if (lines.every(parts => parts.length <= 50)) assert.equal(cut, text);
      }),
      { numRuns: cases(500), seed: 2026 },
    );
    const rule = '- '.repeat(500);
    assert.equal(withinDepth(rule), rule, 'a line across the page');
    assert.equal(withinDepth(`${'> '.repeat(100)}a`), `${'> '.repeat(100)}a`);
    assert.equal(withinDepth(`${'> '.repeat(101)}a`), `${'> '.repeat(100)}  a`);
  });

  it('equals a fresh reading when it is edited', () => {
    const parts = [
      '> '.repeat(99),
      '> '.repeat(3),
      '- '.repeat(101),
      '1. '.repeat(60),
      '\t'.repeat(51),
      ' '.repeat(202),
      '-',
      '- a',
      'word',
      '\n',
      '\n\n',
      '\r\n',
      '```\n',
      '[^n]: ',
      '[^n]',
      '*a**a'.repeat(300),
      '[a]'.repeat(600),
      '[a]: /x\n',
      '(1.2.1)',
      '---\n',
    ];
    const texts = fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map(all => all.join(''));
    const changes = fc
      .tuple(edits, texts)
      .map(([all, text]) => all.map((edit, index) => (index ? edit : { ...edit, text })));
    fc.assert(
      fc.property(texts, changes, (text, all) => {
        let draft = readDraft(text);
        let now = text;
        for (const change of all) {
          const { start, end } = fitted(change, now.length);
          draft = editDraft(draft, start, end, change.text);
          now = now.slice(0, start) + change.text + now.slice(end);
          assert.deepEqual(whole(draft), whole(readDraft(now)));
        }
      }),
      { numRuns: runs(100), seed: 2026 },
    );
  });
});
