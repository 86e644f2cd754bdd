import assert from 'node:assert/strict';
import { writingEmptySection } from '../../../server/src/rules/writing-empty-section.ts';
import { found, problems, severities } from './support.ts';

const empty = (...lines: string[]) => found(writingEmptySection, lines).map(({ at }) => at);

describe('writing/empty-section', () => {
  it('finds a heading with nothing below it', () => {
    assert.deepEqual(
      empty(
        '# Account',
        '',
        'Word.',
        '',
        '## Context',
        '',
        '## Sponsor',
        '',
        'She agreed.',
        '',
        '## Next steps',
      ),
      ['## Context', '## Next steps'],
    );
    assert.deepEqual(empty('Word.', '', 'Context', '-------', '', '[a]: b.md', '', '## More', '', 'Word.'), [
      'Context\n-------',
    ]);
  });

  it('finds the lowest of several that are empty', () => {
    assert.deepEqual(empty('Word.', '', '## Context', '', '### School', '', '### Team'), [
      '### School',
      '### Team',
    ]);
    assert.deepEqual(empty('## Context', '', '### School', '', 'Word.'), []);
  });

  it('finds a section of a phase that is written elsewhere', () => {
    assert.deepEqual(empty('## Design', '', 'Word.', '', '## Planning', '', '## Delivery', '', 'Word.'), [
      '## Planning',
    ]);
  });

  it('finds nothing where a picture, table, quotation, rule or HTML stands', () => {
    for (const below of [
      '![](x.png)',
      '| a |\n| - |',
      '> q',
      '***',
      '<img src="x.png">',
      '    code',
      '- item',
      '[toc]',
    ])
      assert.deepEqual(empty('## Context', '', below, '', '## Next'), ['## Next'], below);
  });

  it('leaves to others what they say', () => {
    assert.deepEqual(empty('## Design', '', '## Delivery', '### Team'), []);
    assert.deepEqual(empty('## Context', '', '<!-- Write here. -->'), []);
    assert.deepEqual(empty('## Contents', '', '## Next', '', 'It helps [@smith].', '', '## References'), []);
    assert.deepEqual(empty('It helps (Smith, 2019).', '', '## References'), ['## References']);
  });

  it('is quiet above a heading that goes on with it', () => {
    const quiet = (...lines: string[]) => assert.deepEqual(empty(...lines), []);
    quiet('# A choir’s week', '', '# Introduction', '', 'Word.');
    quiet('# A choir’s week', '', '# Jo Arden', '', '# Introduction', '', 'Word.');
    quiet('Word.', '', '## Cycle 2', '', '## Tests', '', 'Word.');
    quiet('Word.', '', '## Appendix A: tests', '', '## Round one', '', 'Word.');
    quiet('Word.', '', '## 1.2.1 Data', '', '## What the data says', '', 'Word.');
    quiet('Word.', '', '## [Design](design.md)', '', '## [Tests](tests.md)', '', 'Word.');
    quiet('Word.', '', '##', '', '## Next', '', 'Word.');
    assert.deepEqual(empty('Word.', '', '## Cycle 2'), ['## Cycle 2']);
    assert.deepEqual(empty('Word.', '', '## Sponsor', '', '## Tests', '', 'Word.'), ['## Sponsor']);
  });

  it('is off until a setting asks for it', () => {
    const lines = ['Word.', '', '## Next'];
    assert.deepEqual(
      problems(lines).filter(({ rule }) => rule === 'writing/empty-section'),
      [],
    );
    assert.equal(
      problems(lines, {}, { 'writing/empty-section': 'hint' }).some(({ at }) => at === '## Next'),
      true,
    );
  });

  it('weighs more the further the draft is', () => {
    assert.deepEqual(severities(writingEmptySection, ['## Context']), ['hint', 'information', 'warning']);
  });
});
