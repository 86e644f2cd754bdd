import assert from 'node:assert/strict';
import { readDraft } from '../../../server/src/draft/draft.ts';
import type { Draft } from '../../../server/src/draft/model.ts';
import { claims, covered, mentioned, read } from './support.ts';

/** `level heading: words` of each section. */
function sections(draft: Draft): string[] {
  return draft.sections.map(({ level, heading, words }) => `${level} ${heading}: ${words}`);
}

describe('sections', () => {
  it('begin with what stands before the first heading', () => {
    assert.deepEqual(sections(read('One two.', '', '# Three', '', 'Four.')), ['0 null: 2', '1 Three: 2']);
    assert.deepEqual(sections(read('# One')), ['0 null: 0', '1 One: 1']);
  });

  it('have their own words, heading included, without their subsections', () => {
    assert.deepEqual(
      sections(read('# A', '', 'One.', '', '## B', '', 'Two three.', '', '## C', '', '# D', '', 'Four.')),
      ['0 null: 0', '1 A: 2', '2 B: 3', '2 C: 1', '1 D: 2'],
    );
  });

  it('know where those below them end', () => {
    assert.deepEqual(
      read('# A', '## B', '### C', '## D', '# E', '### F').sections.map(({ endIndex }) => endIndex),
      [1, 5, 4, 4, 5, 7, 7],
    );
  });

  it('do not put anything below the text before the first heading', () => {
    assert.equal(read('One.', '', '# A').sections[0]?.endIndex, 1);
  });

  it('know their heading line and their end', () => {
    const draft = read('Zero.', '', '## One ##', '', 'Two.', '', 'Three', '-----', 'Four.');
    assert.deepEqual(
      draft.sections.map(section => covered(draft, section.headingSpan)),
      ['', '## One ##', 'Three\n-----'],
    );
    assert.deepEqual(
      draft.sections.map(({ headingSpan, end }) => draft.text.slice(headingSpan.start, end)),
      ['Zero.\n\n', '## One ##\n\nTwo.\n\n', 'Three\n-----\nFour.'],
    );
  });

  it('take their heading from what it shows', () => {
    assert.deepEqual(
      read('# **One** &amp; [two](a.md) `three` <!-- four --> #', 'Five', 'six', '===').sections.map(
        ({ heading }) => heading,
      ),
      [null, 'One & two three', 'Five\nsix'],
    );
    assert.equal(read('#').sections[1]?.heading, '');
  });

  it('are not opened by headings in quotations, lists or code', () => {
    assert.equal(read('> # One', '', '- # Two', '', '```', '# Three', '```').sections.length, 1);
  });

  it('are known for each mention', () => {
    assert.deepEqual(
      read('1.2.1', '', '# A', '', '3.2.2', '', '## B 6.2.1').mentions.map(
        ({ code, section }) => `${code} ${section}`,
      ),
      ['1.2.1 0', '3.2.2 1', '6.2.1 2'],
    );
  });

  it('hold all passages, each in one', () => {
    const draft = read('One.', '', '# A', '', '- two', '- three', '', '## B', '', '| c |', '| - |');
    assert.deepEqual(
      draft.sections.map(({ passages: { from, to } }) => [from, to]),
      [
        [0, 1],
        [1, 4],
        [4, 6],
      ],
    );
    assert.equal(draft.passages.length, 6);
  });
});

describe('citations in a heading line', () => {
  const body = ['', 'One.', '', '### Below', '', 'Two.', '', '## Next', '', 'Three.'];
  const all = '| One. | ### Below | Two.';

  it('claim the whole section in brackets', () => {
    assert.deepEqual(claims('## Data (1.2.1)', ...body), { '1.2.1': `## Data (1.2.1) ${all}` });
    assert.deepEqual(claims('## [1.2.1; 3.2.2] Data', ...body), {
      '1.2.1': `## [1.2.1; 3.2.2] Data ${all}`,
      '3.2.2': `## [1.2.1; 3.2.2] Data ${all}`,
    });
  });

  it('claim the whole section in a comment', () => {
    assert.deepEqual(claims('## Data <!-- criteria: 1.2.1 -->', ...body), {
      '1.2.1': `## Data <!-- criteria: 1.2.1 --> ${all}`,
    });
    assert.deepEqual(claims('Data <!-- criteria: 1.2.1 -->', '----', ...body), {
      '1.2.1': `Data <!-- criteria: 1.2.1 -->\n---- ${all}`,
    });
  });

  it('claim the whole section behind ‘criterion’', () => {
    assert.deepEqual(claims('## Criterion 1.2.1', ...body), { '1.2.1': `## Criterion 1.2.1 ${all}` });
  });

  it('claim the whole section where they open the heading', () => {
    assert.deepEqual(claims('## 1.2.1 Data', ...body), { '1.2.1': `## 1.2.1 Data ${all}` });
    assert.deepEqual(claims('## **1.2.1**: Data', ...body), { '1.2.1': `## **1.2.1**: Data ${all}` });
    assert.deepEqual(claims('1.2.1 Data', '---', ...body), { '1.2.1': `1.2.1 Data\n--- ${all}` });
  });

  it('claim their passage elsewhere in the heading', () => {
    assert.deepEqual(claims('## Data for 1.2.1', ...body), { '1.2.1': '## Data for 1.2.1' });
  });

  it('may be its number only where they open it, in brackets or without', () => {
    assert.deepEqual(
      [
        '## 1.2.1 Data',
        '## (1.2.1) Data',
        '## [**1.2.1**]',
        '## Data 1.2.1',
        '## Data [1.2.1]',
        '## criterion 1.2.1',
        '1.2.1',
        '(1.2.1)',
        '> # 1.2.1',
        '## <!-- criteria: 1.2.1 -->',
      ].map(line => read(line).mentions[0]?.opensHeading),
      [true, true, true, false, false, false, false, false, false, false],
    );
  });
});

describe('readDraft', () => {
  it('reads an empty file', () => {
    for (const text of ['', '\n', '\u{feff}', ' \r\n\t']) {
      const draft = readDraft(text);
      assert.deepEqual(sections(draft), ['0 null: 0']);
      assert.deepEqual([draft.passages.length, draft.mentions.length, draft.frontMatter], [0, 0, undefined]);
      assert.equal(draft.sections[0]?.end, text.length);
    }
  });

  it('reads a file of front matter alone', () => {
    const draft = read('---', 'assessment:', '  framework: npqsl', '---');
    assert.deepEqual(sections(draft), ['0 null: 0']);
    assert.equal(draft.frontMatter?.entries.get('framework')?.value, 'npqsl');
  });

  it('does not count front matter, nor cite in it', () => {
    const draft = read('---', 'title: One (1.2.1)', '---', 'Two.');
    assert.deepEqual(sections(draft), ['0 null: 1']);
    assert.deepEqual(draft.mentions, []);
  });

  it('reads a rule where front matter is not closed', () => {
    const draft = read('---', 'One.');
    assert.equal(draft.frontMatter, undefined);
    assert.deepEqual(sections(draft), ['0 null: 1']);
  });

  it('puts everything at its place behind a byte order mark', () => {
    const draft = read(
      '\u{feff}---',
      'a: b',
      '---',
      '# One [two](a.md)',
      '',
      'Three (1.2.1) <!-- criteria: 3.2.2 -->',
    );
    assert.equal(draft.frontMatter?.start, 1);
    assert.deepEqual(
      draft.passages.map(passage => covered(draft, passage)),
      ['# One [two](a.md)', 'Three (1.2.1) <!-- criteria: 3.2.2 -->'],
    );
    assert.deepEqual(
      draft.mentions.map(mention => covered(draft, mention)),
      ['1.2.1', '3.2.2'],
    );
    assert.equal(covered(draft, draft.passages[0]?.links[0]), '[two](a.md)');
    assert.equal(covered(draft, draft.sections[1]?.headingSpan), '# One [two](a.md)');
  });

  it('puts mentions in the order of the text', () => {
    assert.deepEqual(
      mentioned('One <!-- criteria: 6.2.1 --> (3.2.2).', '', '- <!-- criteria: 1.2.1 -->', '  a 5.2.1'),
      ['comment 6.2.1', 'bracket 3.2.2', 'comment 1.2.1', 'bare 5.2.1'],
    );
  });
});
