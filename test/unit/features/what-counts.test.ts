import assert from 'node:assert/strict';
import { claimedPassages } from '../../../server/src/features/claimed-passages.ts';
import { whatCounts } from '../../../server/src/features/what-counts.ts';
import { everything, frontMatter, open, openOf, prose, textAt } from './support.ts';

/** What is not counted, by its text. */
function notCounted(lines: readonly string[], ...rules: string[]): string[] {
  const draft = open(lines, { head: frontMatter('npqsl', ...rules) });
  return whatCounts(draft, everything)
    .notCounted.filter(({ what }) => what !== 'front-matter')
    .map(({ range, what, words }) => `${what} ${words}: ${textAt(draft, range).trim()}`);
}

describe('What is not counted', () => {
  it('is front matter, comments, and where links lead', () => {
    const draft = open(['One.']);
    const [head] = whatCounts(draft, everything).notCounted;
    assert.equal(head && textAt(draft, head.range), frontMatter('npqsl').trim());
    assert.deepEqual(
      notCounted([
        'One <!-- not two --> three `<!-- code -->`.',
        '',
        '<!-- criteria: 1.2.1 -->',
        '',
        'See [the data](data.md) and [more][x].',
        '',
        '[x]: more.md',
      ]),
      [
        'comment 0: <!-- not two -->',
        'comment 0: <!-- criteria: 1.2.1 -->',
        'address 0: (data.md)',
        'address 0: [x]: more.md',
      ],
    );
  });

  it('is a section that is left out, with all below it, in one piece', () => {
    const lines = [
      '## Design',
      '',
      'One.',
      '',
      '## Annexes',
      '',
      '### Annex A',
      '',
      prose(3),
      '',
      '## After',
    ];
    assert.deepEqual(notCounted(lines), [`annex 6: ## Annexes\n\n### Annex A\n\n${prose(3)}`]);
    assert.deepEqual(notCounted(lines, 'words: { include: [annexes] }'), []);
  });

  it('is what the participant’s own rules leave out', () => {
    assert.deepEqual(
      notCounted(
        [
          '## Design',
          '',
          '| a b | c |',
          '| - | - |',
          '',
          '> Quoted words.',
          '',
          'Text.[^1]',
          '',
          '[^1]: A note.',
        ],
        'words: { exclude: [tables, headings, quotations, footnotes] }',
      ),
      [
        'heading 1: ## Design',
        'table 3: | a b | c |\n| - | - |',
        'quotation 2: > Quoted words.',
        'footnote 2: [^1]: A note.',
      ],
    );
  });

  it('is a footnote that nothing refers to', () => {
    assert.deepEqual(notCounted(['Text.', '', '[^2]: A note.']), ['unused-footnote 0: A note.']);
  });

  it('adds up to the words that the budget leaves out', () => {
    const draft = open(
      [
        '# T',
        '',
        prose(9),
        '',
        '## Annex B',
        '',
        prose(40),
        '',
        '| x y |',
        '| - |',
        '',
        '## References',
        '',
        '> q r s',
      ],
      { head: frontMatter('npqsl', 'words: { exclude: [references, headings, tables] }') },
    );
    const { counted, total } = draft.assessment.words;
    const left = whatCounts(draft, everything).notCounted.reduce((sum, { words }) => sum + words, 0);
    assert.equal(left, total - counted);
  });
});

describe('The limit', () => {
  const words = Array.from({ length: 30 }, (_, at) => `w${at}`);

  it('falls before the first counted word beyond it', () => {
    const draft = open(['## Design', '', '<!-- none -->', '', words.join(' ')], {
      head: frontMatter('npqsl', 'words: { limit: 11 }'),
    });
    const { limit, cutOff } = whatCounts(draft, everything);
    // The heading is a word, too.
    assert.equal(limit && textAt(draft, limit.range), 'w10');
    assert.equal(limit?.words, 11);
    assert.equal(cutOff, null);
  });

  it('falls nowhere while there are words left', () => {
    const draft = open([words.join(' ')], { head: frontMatter('npqsl', 'words: { limit: 30 }') });
    assert.equal(whatCounts(draft, everything).limit, null);
  });

  it('is told apart from the place where reading stops', () => {
    const at = (rules: string) => {
      const draft = open([words.join(' ')], { head: frontMatter('npqsl', rules) });
      const { limit, cutOff, readsToLimit } = whatCounts(draft, everything);
      return [limit && textAt(draft, limit.range), cutOff && textAt(draft, cutOff.range), readsToLimit];
    };
    assert.deepEqual(at('words: { limit: 10, tolerance: 50%, cut-off: tolerance }'), ['w10', 'w15', false]);
    assert.deepEqual(at('words: { limit: 10, cut-off: limit }'), ['w10', null, true]);
  });

  it('is marked in the file that it falls in', () => {
    const files = {
      'a.md': `${frontMatter('npqsl', 'parts: [b.md]', 'words: { limit: 31 }')}${words.join(' ')}\n`,
      'b.md': 'One two three.\n',
    };
    assert.equal(whatCounts(openOf(files, 'a.md'), everything).limit, null);
    assert.deepEqual(whatCounts(openOf(files, 'b.md'), everything).limit?.range.start, {
      line: 0,
      character: 4,
    });
  });
});

describe('The passages that are claimed for a criterion', () => {
  const claimed = (lines: readonly string[], code = '1.2.1') => {
    const draft = open(lines);
    return claimedPassages(draft, code).map(range => textAt(draft, range));
  };

  it('are those of its citations, each once', () => {
    assert.deepEqual(
      claimed([
        'First (1.2.1) and 1.2.1.',
        '',
        'Second.',
        '',
        '<!-- criteria: 1.2.1 -->',
        '',
        'Third.',
        '',
        '- item (1.2.1)',
        '- other',
      ]),
      ['First (1.2.1) and 1.2.1.', 'Third.', 'item (1.2.1)'],
    );
  });

  it('are all of a section that its heading claims, but for quotations', () => {
    assert.deepEqual(
      claimed([
        '## A (1.2.1)',
        '',
        'One.',
        '',
        '> Quoted.',
        '',
        '### B',
        '',
        'Two.',
        '',
        '## C',
        '',
        'Three.',
      ]),
      ['## A (1.2.1)', 'One.', '### B', 'Two.'],
    );
  });

  it('are behind a heading what a comment above it claims, and nothing in annexes', () => {
    assert.deepEqual(claimed(['One.', '', '<!-- criteria: 1.2.1 -->', '', '## Next', '', 'Two.']), [
      '## Next',
      'Two.',
    ]);
    assert.deepEqual(claimed(['## Annex A', '', 'One (1.2.1).']), []);
  });
});
