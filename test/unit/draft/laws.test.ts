/** Laws that hold for every text, tried out on random ones. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDraft } from '../../../server/src/draft/draft.ts';
import type { Draft, Span } from '../../../server/src/draft/model.ts';
import { cases } from '../../seed.ts';

/** Pieces of Markdown that do not go well together. */
const fragments = [
  ...[
    'word',
    'two words',
    '1.2.1',
    '(1.2.1; 3.2.2)',
    '[6.2.1]',
    'criterion 1.2.a',
    'AC 1.2.1',
    'K7',
    'IC',
    '教育',
    '👍',
    '\u00a0',
  ],
  ...['\n', '\n\n', '\r\n', '\r', ' ', '  \n', '\\\n', '\t', '    ', '\u200b', '\0', '\ufeff', '\ud83d'],
  ...[
    '# ',
    '## 1.2.1 ',
    '\n===\n',
    '\n---\n',
    '---\n',
    '```\n',
    '~~~',
    '`',
    '``',
    '> ',
    '> > ',
    '- ',
    '1. ',
    '- [ ] ',
  ],
  ...[
    '| a | b |\n| - | - |\n',
    '| c |',
    '[^a]',
    '[^a]: ',
    '[a](b.md "c")',
    '![a](b.png)',
    '[a]: b\n',
    '<https://a.b>',
  ],
  ...[
    '<!-- criteria: 1.2.1 -->',
    '<!-- criteria: 3.2.2',
    '-->',
    '<!--',
    '<div>',
    '</div>',
    '<br>',
    '<b a="1.2.1">',
    '<?',
  ],
  ...['*', '**', '_', '&amp;', '&#x1f44d;', '&nbsp;', '\\', '\\*', '\\>', '[', ']', '(', ')', '<', '>'],
  ...[
    'assessment:\n  framework: npqsl\n',
    'assessment: [',
    'a: &b [*b]\n',
    '---\nassessment:\n  task: x\n---\n',
  ],
];

const markdown = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...fragments) }, fc.string({ maxLength: 8 })), {
    maxLength: 40,
  })
  .map(parts => parts.join(''));

/** Plain words, in which nothing is Markdown. */
const word = fc.stringMatching(/^[a-z]{1,8}$/);

function total(draft: Draft): number {
  return draft.passages.reduce((sum, { words }) => sum + words, 0);
}

/** Every range of a draft. */
function ranges({ frontMatter, sections, passages, mentions }: Draft): Span[] {
  return [
    ...(frontMatter ? [frontMatter, frontMatter.content, ...frontMatter.faults] : []),
    ...[...(frontMatter?.entries.values() ?? [])].flatMap(({ keySpan, valueSpan }) => [keySpan, valueSpan]),
    ...sections.flatMap(({ headingSpan, end }) => [headingSpan, { start: headingSpan.start, end }]),
    ...passages.flatMap(passage => [passage, ...passage.links]),
    ...mentions,
  ];
}

/** A draft without its offsets, which line endings move. */
function withoutPlaces(draft: Draft) {
  return {
    sections: draft.sections.map(({ heading, level, words, endIndex, passages }) => ({
      heading: heading?.replace(/\s+/g, ' '),
      ...{ level, words, endIndex, passages },
    })),
    passages: draft.passages.map(({ construct, words, links }) => ({
      construct,
      words,
      links: links.map(({ url }) => url),
    })),
    mentions: draft.mentions.map(({ code, form, claim, opensHeading, section }) => ({
      code,
      form,
      claim,
      opensHeading,
      section,
    })),
    entries: [...(draft.frontMatter?.entries ?? [])].map(([key, { value }]) => [key, value]),
    faults: draft.frontMatter?.faults.length,
  };
}

describe('every draft', function () {
  this.timeout(20_000);

  it('can be read, whatever its text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), markdown), text => {
        readDraft(text);
      }),
      { numRuns: cases(500) },
    );
  });

  it('has sections whose words add up to the total', () => {
    fc.assert(
      fc.property(markdown, text => {
        const draft = readDraft(text);
        assert.equal(
          draft.sections.reduce((sum, { words }) => sum + words, 0),
          total(draft),
        );
      }),
      { numRuns: cases(300) },
    );
  });

  it('has sections that follow each other from end to end', () => {
    fc.assert(
      fc.property(markdown, text => {
        const { sections, passages } = readDraft(text);
        for (const [index, section] of sections.entries()) {
          const next = sections[index + 1];
          assert.equal(section.end, next ? next.headingSpan.start : text.length);
          assert.equal(section.passages.to, next ? next.passages.from : passages.length);
          assert.ok(section.endIndex > index && section.endIndex <= sections.length);
        }
      }),
      { numRuns: cases(300) },
    );
  });

  it('has all its ranges in the text', () => {
    fc.assert(
      fc.property(markdown, text => {
        for (const { start, end } of ranges(readDraft(text))) {
          assert.ok(start >= 0 && start <= end && end <= text.length, `${start} to ${end} of ${text.length}`);
        }
      }),
      { numRuns: cases(300) },
    );
  });

  it('has mentions that cover the code that they name, and nothing else', () => {
    fc.assert(
      fc.property(markdown, text => {
        for (const { start, end, code } of readDraft(text).mentions) {
          const source = text.slice(start, end);
          // Marks inside a code, as in `K**7**`, belong to its range; an escape is one of them.
          const marked = /[^A-Za-z0-9.-]/.test(source);
          assert.equal(
            marked ? `${source[0]}…${source.at(-1)}` : source,
            marked ? `${code[0]}…${code.at(-1)}` : code,
          );
        }
      }),
      { numRuns: cases(1000) },
    );
  });

  it('has mentions that claim passages that are there', () => {
    fc.assert(
      fc.property(markdown, text => {
        const { mentions, passages, sections } = readDraft(text);
        for (const { claim, section } of mentions) {
          assert.ok(claim.from >= 0 && claim.from <= claim.to && claim.to <= passages.length);
          assert.ok(section >= 0 && section < sections.length);
        }
      }),
      { numRuns: cases(300) },
    );
  });

  it('reads the same with either line ending', () => {
    fc.assert(
      fc.property(markdown, text => {
        const lf = text.replace(/\r\n?/g, '\n');
        assert.deepEqual(withoutPlaces(readDraft(lf.replaceAll('\n', '\r\n'))), withoutPlaces(readDraft(lf)));
      }),
      { numRuns: cases(500) },
    );
  });

  it('reads the same behind a byte order mark', () => {
    fc.assert(
      fc.property(
        markdown.filter(text => !text.startsWith('\ufeff')),
        text => {
          assert.deepEqual(withoutPlaces(readDraft(`\ufeff${text}`)), withoutPlaces(readDraft(text)));
        },
      ),
      { numRuns: cases(300) },
    );
  });

  it('has one word more when one is added to a paragraph', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.nat(30), word, (words, at, added) => {
        const place = Math.min(at, words.length);
        const longer = [...words.slice(0, place), added, ...words.slice(place)];
        const draft = (list: string[]) => readDraft(`# One\n\n${list.join(' ')}\n\n- two\n`);
        assert.equal(total(draft(longer)), total(draft(words)) + 1);
      }),
      { numRuns: cases(200) },
    );
  });

  it('has one word more when one ends it, whatever stands before', () => {
    fc.assert(
      fc.property(markdown, text => {
        const closed = `${text.replace(/[`~<[]|-{2,}/g, ' ')}\n\n\n# `;
        assert.equal(total(readDraft(`${closed}one two`)), total(readDraft(`${closed}one`)) + 1);
      }),
      { numRuns: cases(200) },
    );
  });
});

/** What a paragraph may be made of: words, codes in every form, and what makes something else of a code. */
const token = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('I', 'led', 'the', '*plan*', 'it’s', '教育', '12', '[it](a.md)') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...[
        '1.2.1',
        '1.2.1.',
        '1.2.1,',
        '(1.2.1)',
        '[1.2.1;',
        '(1.2.1',
        '3.2.2)',
        '(4,',
        '6.2.1]',
        'IC)',
        'K7',
      ],
      ...[
        'criterion',
        'Criteria:',
        '(criteria',
        'and',
        'or',
        '&',
        '/',
        '<!-- criteria: 1.2.1 -->',
        '<!-- a -->',
      ],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['v', 'Version', '(release):', '£', '@', '^', '>=', '->', '=', '~', '–', '-', '+', '|', '#', '>'],
      ...[
        '2026-04-30',
        '(2026-04-30)',
        '30',
        '30.',
        'April',
        '2026',
        'kg',
        '%',
        'https://a.b/1.2.1',
        '/',
        ':',
        '(',
      ],
    ),
  },
);

/** Whether a line that opens with it goes on with its paragraph. */
function goesOn(opening: string): boolean {
  return !/^(?:[-+*#=~|:]+$|[<>]|\d{1,9}[.)]$)/.test(opening);
}

describe('a paragraph', function () {
  this.timeout(60_000);

  it('reads the same however its lines are broken, where none comes to open with a mark', () => {
    const breaks = fc.constantFrom(' ', ' ', '\n', '\r\n', '\r', ' \n', '\n ');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(token, breaks), { minLength: 1, maxLength: 25 }),
        fc.constantFrom(['', ''], ['- ', '  '], ['> ', '> '], ['1. > - ', '   >   '], ['[^a]: ', '    ']),
        (parts, [first = '', next = '']) => {
          const flow = (gapOf: (gap: string) => string) =>
            parts.reduce((line, [piece, gap], index) => {
              const gapped = goesOn(piece) ? gapOf(gap).replace(/(?<=[\r\n])(?![\r\n])/, next) : ' ';
              return line + (index === 0 ? piece : gapped + piece);
            }, '');
          const opening = `So [^a]\n\n${first}We `;
          // What stands alone on the last line is read as such, so other words follow.
          assert.deepEqual(
            withoutPlaces(readDraft(`${opening + flow(gap => gap)} and so on`)),
            withoutPlaces(readDraft(`${opening + flow(() => ' ')} and so on`)),
          );
        },
      ),
      { numRuns: cases(2000) },
    );
  });
});

describe('readDraft on hostile texts', () => {
  /** Whether it comes back in good time; how quick it is, the benchmarks say. */
  function survives(text: string): void {
    const started = performance.now();
    readDraft(text);
    assert.ok(performance.now() - started < 10_000);
  }

  it('survives deep nesting', function () {
    this.timeout(30_000);
    survives(`${'>'.repeat(10_000)}a`);
    survives(`${'- '.repeat(1000)}a`);
    survives('*a '.repeat(5000));
    survives(`---\nassessment: ${'['.repeat(50_000)}\n---\n`);
    survives(`---\nassessment:\n  ${'- '.repeat(50_000)}\n---\n`);
  });

  it('finds thousands of codes in one paragraph in good time', function () {
    this.timeout(30_000);
    survives('(1.2.1) &amp;\n'.repeat(4000));
    survives('> (1.2.1) \\*\n'.repeat(4000));
  });
});
