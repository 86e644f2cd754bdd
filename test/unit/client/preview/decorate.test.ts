import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { decorate } from '../../../../client/src/preview/decorate.ts';
import type { Marks, Range } from '../../../../client/src/preview/marks.ts';
import { extend } from '../../../../client/src/start/markdown-it.ts';
import { cases } from '../../../seed.ts';

const URI = 'file:///draft.md';

/** What VS Code tells of a preview when it renders one. */
const inPreview = { currentDocument: URI, resourceProvider: {} };

/** The ranges of a text in a draft, each line on its own. */
function ranges(source: string, text: string): Range[] {
  return source.split('\n').flatMap((content, line) =>
    [...content.matchAll(new RegExp(text.replace(/[.[\]*]/g, '\\$&'), 'g'))].map(({ index }) => ({
      start: { line, character: index },
      end: { line, character: index + text.length },
    })),
  );
}

/** From the `index`th place of a text to the end of the draft. */
function overFrom(source: string, text: string, index = 0): Range[] {
  const start = ranges(source, text)[index]?.start;
  const lines = source.split('\n');
  assert.ok(start);
  return [{ start, end: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 } }];
}

function marks(source: string, some: Partial<Marks>): Marks {
  return {
    lines: source.split('\n'),
    codes: [],
    over: [],
    limit: 'Word limit: 3 words',
    phase: name => `Phase: ${name}`,
    ...some,
  };
}

/** Marks on all places of codes. */
function cited(source: string, ...codes: string[]): Marks {
  return marks(source, {
    codes: codes
      .flatMap(code =>
        ranges(source, code).map(range => ({ ...range, state: 'covered' as const, label: `About ${code}` })),
      )
      .sort((a, b) => a.start.line - b.start.line || a.start.character - b.start.character),
  });
}

/** A draft as the preview shows it. */
function shown(source: string, said: Marks | undefined, options: { linkify?: boolean } = {}): string {
  const parser = new MarkdownIt({ html: true, ...options });
  extend(
    parser,
    () =>
      ({ parser: own, tokens, env }) =>
        said && decorate(own, tokens, said, env),
  );
  return parser.renderer.render(parser.parse(source, {}), parser.options, inPreview);
}

/** Badges as `[✓ code]`, chips as `{…}`, what is over as `~…~` and the limit as `|…|`, to be read more easily. */
function plain(html: string): string {
  return html
    .replace(
      /<span class="markscheme-code markscheme-(\w+)" role="img" aria-label="[^"]*" title="[^"]*">(.*?)<\/span>/g,
      (_, state: string, code: string) => `[${state} ${code}]`,
    )
    .replace(/<span class="markscheme-chip">(.*?)<\/span>/g, '{$1}')
    .replace(
      /<(span|div) class="markscheme-limit" role="separator" aria-label="[^"]*"><span>(.*?)<\/span><\/\1>/g,
      '|$2|',
    )
    .replace(/<span class="markscheme-over">(.*?)<\/span>/gs, '~$1~')
    .trim();
}

describe('The preview of a draft', () => {
  it('shows a cited code as a badge with its wording', () => {
    const source = 'I asked everybody (1.2.1).';
    const html = shown(source, cited(source, '1.2.1'));
    assert.equal(plain(html), '<p>I asked everybody ([covered 1.2.1]).</p>');
    assert.match(html, /role="img" aria-label="About 1\.2\.1" title="About 1\.2\.1">1\.2\.1</);
  });

  it('shows only those that are citations', () => {
    const source = 'Version 1.2.1 is not [1.2.1](1.2.1.md "1.2.1"), `1.2.1` neither, but (1.2.1) is.';
    const said = cited(source, '1.2.1');
    const last = said.codes.at(-1);
    assert.ok(last);
    assert.equal(
      plain(shown(source, { ...said, codes: [last] })),
      '<p>Version 1.2.1 is not <a href="1.2.1.md" title="1.2.1">1.2.1</a>, <code>1.2.1</code> neither, but ([covered 1.2.1]) is.</p>',
    );
  });

  for (const [what, source, expected] of [
    ['a heading', '## Aims (1.2.1) ##', '<h2>Aims ([covered 1.2.1])</h2>'],
    ['emphasis', '**Aims (1.2.1)**', '<p><strong>Aims ([covered 1.2.1])</strong></p>'],
    ['a link’s text', '[Aims 1.2.1](a.md)', '<p><a href="a.md">Aims [covered 1.2.1]</a></p>'],
    [
      'a paragraph with a link that is defined elsewhere',
      'See [a][b] (1.2.1).\n\n[b]: c.md',
      '<p>See <a href="c.md">a</a> ([covered 1.2.1]).</p>',
    ],
    ['a list', '- one\n- two (1.2.1)', '<ul>\n<li>one</li>\n<li>two ([covered 1.2.1])</li>\n</ul>'],
    [
      'a list in a quotation, on a line of its own',
      '> - one\n>   (1.2.1)',
      '<blockquote>\n<ul>\n<li>one\n([covered 1.2.1])</li>\n</ul>\n</blockquote>',
    ],
    ['character references', '&lt;b&gt; \\* (1.2.1) &amp;', '<p>&lt;b&gt; * ([covered 1.2.1]) &amp;</p>'],
    ['an address', 'At https://a.example/1.2.1 is (1.2.3).', undefined],
  ] as const) {
    it(`finds codes in ${what}`, () => {
      const code = source.includes('1.2.3') ? '1.2.3' : '1.2.1';
      const html = plain(shown(source, cited(source, code), { linkify: true }));
      if (expected === undefined) assert.match(html, /<a href="[^"]*">[^<]*<\/a> is \(\[covered 1\.2\.3\]\)/);
      else assert.equal(html, expected);
    });
  }

  it('finds codes in the cells of a table', () => {
    const source = '| a | b |\n| - | - |\n| 1.2.1 | 1.2.1 |\n| x | y 3.2.2 |';
    const html = plain(shown(source, cited(source, '1.2.1', '3.2.2')));
    assert.equal(html.match(/<td>\[covered 1\.2\.1\]<\/td>/g)?.length, 2);
    assert.match(html, /<td>y \[covered 3\.2\.2\]<\/td>/);
  });

  it('shows comments that cite or name a phase as chips, and no others', () => {
    const source = [
      'Said. <!-- criteria: 1.2.1, 3.2.2 --> <!-- to do -->',
      '',
      '<!-- criteria: 1.2.1 -->',
      'Next.',
      '',
      '## Results <!-- phase: evaluation -->',
    ].join('\n');
    const html = plain(shown(source, cited(source, '1.2.1', '3.2.2')));
    assert.match(html, /<p>Said\. \{\[covered 1\.2\.1\] \[covered 3\.2\.2\]\} <!-- to do --><\/p>/);
    assert.match(html, /<h2>Results \{Phase: evaluation\}<\/h2>/);
    assert.match(html, /<p class="markscheme-alone">\{\[covered 1\.2\.1\]\}<\/p>\n<p>Next\./);
  });

  it('reads a comment that names a phase soon, whatever white space is in it', () => {
    const tabs = '\t'.repeat(8000);
    const source = `One <!--phase:${tabs}x${tabs}\n:-->`;
    assert.equal(shown(source, marks(source, {})), shown(source, undefined));
    const named = `One <!--phase:${tabs}a b${tabs}-->`;
    assert.match(shown(named, marks(named, {})), /Phase: a b/);
  });

  it('draws the limit where it falls, and marks what is behind it', () => {
    const source = 'one two **three four** [five](a.md) `six`\n\n## seven\n\n- eight\n- nine\n\n> ten';
    const html = plain(shown(source, marks(source, { over: overFrom(source, 'four') })));
    assert.equal(
      html,
      [
        '<p>one two <strong>three |Word limit: 3 words|~four~</strong>~ ~<a href="a.md">~five~</a>~ ~~<code>six</code>~</p>',
        '<h2 class="markscheme-over">seven</h2>',
        '<ul>',
        '<li class="markscheme-over">eight</li>',
        '<li class="markscheme-over">nine</li>',
        '</ul>',
        '<blockquote>',
        '<p class="markscheme-over">ten</p>',
        '</blockquote>',
      ].join('\n'),
    );
  });

  it('draws the limit above a block that is over as a whole, and once', () => {
    const source = 'one two\n\nthree four\n\n```\nfive\n```';
    assert.equal(
      plain(shown(source, marks(source, { over: overFrom(source, 'three') }))),
      [
        '<p>one two</p>',
        '|Word limit: 3 words|<p class="markscheme-over">three four</p>',
        '<pre><code class="markscheme-over">five',
        '</code></pre>',
      ].join('\n'),
    );
  });

  it('marks nothing between what is over', () => {
    const source = '# One\n\ntwo three\n\n## Annex\n\nfour\n\n## Five\n\nsix';
    const [first, , third] = [2, 4, 8].map(line => ({ line, character: 0 }));
    assert.ok(first && third);
    const over = [
      { start: first, end: { line: 2, character: 9 } },
      { start: third, end: { line: 10, character: 3 } },
    ];
    const html = shown(source, marks(source, { over }));
    assert.deepEqual(
      [...html.matchAll(/<\w+ class="markscheme-over">([^<]*)/g)].map(match => match[1]),
      ['two three', 'Five', 'six'],
    );
  });

  it('shows no text of a draft or framework as HTML', () => {
    const source = 'Said "><img src=x onerror=alert(1)> (1.2.1) <!-- phase: <b>x</b> -->';
    const said = cited(source, '1.2.1');
    const label = '"><img src=x onerror=alert(2)><script>alert(3)</script>';
    const codes = said.codes.map(code => ({ ...code, label }));
    const html = shown(source, { ...said, codes, phase: name => `${name} & <i>`, limit: label });
    assert.doesNotMatch(html, /alert\(2\)>|<script|<b>|<i>/);
    assert.match(html, /&lt;b&gt;x&lt;\/b&gt; &amp; &lt;i&gt;/);
  });

  it('leaves every other document alone, and what others have rendered', () => {
    const source =
      '# A 1.2.1\n\n- b <!-- criteria: 1.2.1 -->\n\n<!-- phase: design -->\n\n| a |\n| - |\n| b |';
    const expected = new MarkdownIt({ html: true }).render(source);
    assert.equal(shown(source, undefined), expected);
    const parser = new MarkdownIt({ html: true });
    let asked = 0;
    extend(parser, () => () => {
      asked++;
      return undefined;
    });
    for (const env of [{}, undefined, { currentDocument: URI }, { resourceProvider: {} }])
      assert.equal(parser.renderer.render(parser.parse(source, {}), parser.options, env), expected);
    assert.equal(asked, 0);
  });

  it('changes nothing of what the parser keeps', () => {
    const source = 'one (1.2.1) two <!-- criteria: 1.2.1 -->\n\nthree four';
    const parser = new MarkdownIt({ html: true });
    const tokens = parser.parse(source, {});
    const before = parser.renderer.render(tokens, parser.options, {});
    decorate(parser, tokens, { ...cited(source, '1.2.1'), over: overFrom(source, 'two') }, {});
    assert.equal(parser.renderer.render(tokens, parser.options, {}), before);
  });

  it('shows the same text, whatever is marked', () => {
    const block = fc.constantFrom(
      'Plain 1.2.1 words, **strong (3.2.2)** and _more_.',
      '## Heading (1.2.1)',
      '- item 3.2.2\n- item\n  1.2.1 again\n  - nested 1.2.1',
      '> quoted 1.2.1\n> and more',
      '| a 1.2.1 | b |\n| - | - |\n| 3.2.2 | `x` |',
      '<!-- criteria: 1.2.1 -->\nBelow it.',
      '```\ncode 1.2.1\n```',
      'A [link 1.2.1](x.md "1.2.1") &amp; [ref][r], \\*escaped\\* 3.2.2\nsecond line 1.2.1',
      '<details>\n<summary>1.2.1</summary>\n\nInside 1.2.1\n\n</details>',
    );
    const text = (html: string) =>
      html
        .replace(/<(span|div) class="markscheme-limit".*?<\/span><\/\1>/g, '')
        .replace(
          /<p class="markscheme-alone">.*?<\/p>|<span class="markscheme-chip">(<span.*?<\/span> ?)+<\/span>/g,
          '',
        )
        .replace(/<!--.*?-->/g, '')
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ');
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), fc.nat(), (blocks, seed) => {
        const source = `${blocks.join('\n\n')}\n\n[r]: r.md`;
        const words = [...source.matchAll(/[a-z]\w+/g)];
        const word = words[seed % words.length];
        assert.ok(word);
        const before = source.slice(0, word.index).split('\n');
        const start = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
        const end = { line: source.split('\n').length, character: 0 };
        const said = { ...cited(source, '1.2.1', '3.2.2'), over: [{ start, end }] };
        const plainly = text(shown(source, undefined));
        assert.equal(text(shown(source, said)), plainly);
      }),
      { numRuns: cases(300) },
    );
  });
});
