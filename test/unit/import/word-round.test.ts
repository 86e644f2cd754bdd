import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { exportDocument } from '../../../server/src/export/document.ts';
import { wantedImages } from '../../../server/src/export/images.ts';
import { readSource } from '../../../server/src/export/read.ts';
import { wordDraft } from '../../../server/src/import/word/word-draft.ts';
import { png } from '../../docx.ts';
import { runs } from '../../seed.ts';
import { assessText, frontMatter } from '../assessment/support.ts';
import { exported, notesIn, paragraphsIn } from '../export/support.ts';

const root = process.cwd();
const DATE = '2026-01-31';

/** The Word document of a draft, as bytes and as what it shows: each paragraph with its style, numbers and text. */
async function written(text: string) {
  const assessment = assessText(text);
  assert.ok(assessment.kind === 'assessed', 'it is assessed');
  const input = { layout: 'account', codes: 'visible', mappingTable: false } as const;
  const source = readSource(assessment.draft);
  // Whatever a picture is called, it is this one.
  const images = new Map(wantedImages(source).map(({ key }) => [key, new Uint8Array(png())]));
  const { bytes } = await exportDocument(assessment, { ...input, date: DATE, source, images });
  const unpacked = await exported(assessment, { date: DATE, images });
  return { bytes, shown: shownIn(unpacked.body), notes: notesIn(unpacked).map(({ text }) => text) };
}

function shownIn(xml: string): string[] {
  return (
    paragraphsIn(xml)
      .map(({ style, text, xml }) => {
        const pictures = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)]
          .map(([, alt]) => `[${alt}]`)
          .join('');
        const level = /<w:ilvl w:val="(\d)"/.exec(xml)?.[1];
        const indent = /<w:ind [^>]*w:left="(\d+)"/.exec(xml)?.[1];
        return `${style}${level === undefined ? '' : ` level ${level}`}${indent === undefined ? '' : ` at ${indent}`}: ${pictures}${text}`.trim();
      })
      // What shows nothing, such as the gap behind a table.
      .filter(line => !line.endsWith(':') || /: ./.test(line))
  );
}

/** What comes back of a draft from Word, with the lines at the top that say what it is assessed against. */
async function back(bytes: Uint8Array, top: string): Promise<string> {
  const { markdown } = await wordDraft('draft.docx', bytes);
  const own = /^---\n([\s\S]*?)---\n/.exec(markdown);
  const rest = own ? markdown.slice(own[0].length) : markdown;
  return `${top.replace(/---\n\n?$/, `${own?.[1] ?? ''}---\n`)}${rest}`;
}

/** Where two documents differ first. */
function others(ours: readonly string[], theirs: readonly string[]): string[] {
  const at = Array.from({ length: Math.max(ours.length, theirs.length) }).findIndex(
    (_, index) => ours[index] !== theirs[index],
  );
  return at < 0 ? [] : [`is ${ours[at]}`, `was ${theirs[at]}`];
}

function clipped(text: string): string {
  return text.length > 1000 ? `${text.slice(0, 1000)} …` : text;
}

async function assertSame(text: string, top: string, name: string): Promise<void> {
  const first = await written(text);
  const markdown = await back(first.bytes, top);
  const second = await written(markdown);
  assert.deepEqual(others(second.shown, first.shown), [], `${name}:\n${clipped(markdown)}`);
  assert.deepEqual(second.notes, first.notes, `${name}, its notes:\n${clipped(markdown)}`);
  // And once more, from there on to the letter.
  assert.equal(await back(second.bytes, top), markdown, name);
}

describe('A draft that goes to Word and back', () => {
  for (const folder of readdirSync(join(root, 'examples')))
    for (const name of readdirSync(join(root, 'examples', folder)).filter(file => file.endsWith('.md'))) {
      const text = readFileSync(join(root, 'examples', folder, name), 'utf8');
      const top = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0];
      if (top === undefined || !/framework:/.test(top) || /parts:|\$\{/.test(top)) continue;
      if (name === 'unknown-framework.md') continue;
      it(`is the same: examples/${folder}/${name}`, () => assertSame(text, top, name));
    }

  const constructs: Readonly<Record<string, string>> = {
    headings: '# Title\n\nText.\n\n## Design\n\nText.\n\n### More\n\nText.\n\n#### Deep\n\nText.\n',
    emphasis:
      '# A\n\nOne *two* **three** ***four*** ~~five~~ `six  seven` x<sup>n+1</sup> H<sub>2</sub>O end.\n',
    lists:
      '# A\n\n- one\n- two\n  - inner\n    - innermost\n- three\n\n3. third\n4. fourth\n   1. inner\n\n   more of it\n5. fifth\n',
    'numbers that go on': '# A\n\n1. one\n   1. inner\n\nBetween.\n\n2. two\n3. three\n',
    'blocks in items':
      '# A\n\n- one\n\n  second paragraph\n\n  > quoted\n\n  ```\n  code\n    more\n  ```\n- two\n\nAfter.\n',
    'tables in items': '# A\n\n1. one\n\n   | a | b |\n   | - | - |\n   | c | d |\n\n2. two\n',
    tasks: '# A\n\n- [ ] open\n- [x] **done** already\n',
    quotations: '# A\n\n> one\n>\n> two\n>\n> > inner\n\nBetween.\n\n> three\n> - item\n',
    code: '# A\n\n```python\ndef f(x):\n    if x:\n\n        return 1\n```\n\n```\nother\n```\n\nText.\n',
    tables: '# A\n\n| a | b |\n| - | -: |\n| **c** | d<br>e |\n| | f \\| g |\n',
    notes: '# A\n\nOne[^1] two[^2] and again[^1].\n\n[^1]: Note *one*.\n\n    More.\n\n[^2]: Two.\n',
    links:
      '# A\n\nSee [there](https://example.org/a_(b)) and https://example.org/c_(d), or [below](#part-two).\n\n## Part two\n\nEnd.\n',
    rules: '# A\n\nOne.\n\n---\n\nTwo.\n',
    breaks: '# A\n\nOne\\\ntwo<br>three.\n',
    signs: '# A\n\n2 \\* 3, a_b, \\# none, 1\\. none, $5 and $6, R&D, &lt;b>, \\[x].\n',
    pictures:
      '# A\n\n![A chart of it](a.png)\n\n![](b.png)\n\nIn ![line](c.png) of text.\n\n![Figure 1: one](d.png)\n\n<img src="e.png" alt="not shown">\n\n- ![in an item](f.png)\n\n| a | ![cell](g.png) |\n| - | - |\n| c | d |\n',
    equations: '# A\n\nIt is $x^{2}+1$ and $\\frac{a}{b}$.\n\n$$a=b$$\n',
    'captions beside tables':
      '# A\n\nTable 1: above\n\n| a | b |\n| - | - |\n| c | d |\n\nText.\n\n![one](a.png)\\\nFigure 1: shared\n\nAs Figure 1 and Table 1 show.\n',
    annexes: '# A\n\nText.\n\n## Annex 1\n\nBehind.\n\n- item\n',
  };
  for (const [name, body] of Object.entries(constructs))
    it(`is the same: ${name}`, () => assertSame(frontMatter('npqsl') + body, frontMatter('npqsl'), name));

  it('keeps the names on its cover', async () => {
    const top =
      '---\ntitle: Another title\nauthor: [Jo Doe, Sam Roe]\ninstitute: A school\nassessment:\n  framework: npqsl\n---\n';
    const first = await written(`${top}# A\n\nText.\n`);
    const second = await written(await back(first.bytes, frontMatter('npqsl')));
    assert.deepEqual(second.shown, first.shown);
  });

  it('is the same, whatever stands in it', async () => {
    const line = fc
      .array(
        fc.constantFrom(
          'one',
          'two',
          '*three*',
          '**four**',
          '`five`',
          'six[^1]',
          '(1.2.1)',
          'x<sup>2</sup>',
          '~~seven~~',
        ),
        {
          minLength: 1,
          maxLength: 5,
        },
      )
      .map(words => words.join(' '));
    const within = fc.constantFrom(
      '- inner\n- other\n  - innermost',
      '1. inner\n2. other',
      '3. third\n   - inner',
      'more of it\n\nand more',
      '> quoted\n>\n> > twice',
      '```\nlet x = 1;\n    y\n\nz\n```',
      '| a | b |\n| - | - |\n| c | d |',
      '![A chart](a.png)',
      '- [ ] open\n- [x] done',
    );
    const indented = (text: string) => text.replace(/^(?=.)/gm, '   ');
    const item = (mark: string) =>
      fc
        .tuple(line, fc.array(within, { maxLength: 2 }))
        .map(([first, more]) => [`${mark} ${first}`, ...more.map(indented)].join('\n\n'));
    const block = fc.oneof(
      line,
      within,
      line.map(text => `## ${text}`),
      line.map(text => `> ${text}\n>\n> more`),
      fc.array(item('- '), { minLength: 1, maxLength: 3 }).map(items => items.join('\n')),
      fc.array(item('1.'), { minLength: 1, maxLength: 3 }).map(items => items.join('\n')),
      fc.constant('---'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 6 }), async blocks => {
        const text = `${frontMatter('npqsl')}# A\n\n${blocks.join('\n\nBetween.\n\n')}\n\n[^1]: Note.\n`;
        await assertSame(text, frontMatter('npqsl'), text);
      }),
      { numRuns: runs(40) },
    );
  });
});
