import assert from 'node:assert/strict';
import { writingEmptySection } from '../../../server/src/rules/writing-empty-section.ts';
import { found, severities } from './support.ts';

const empty = (...lines: string[]) => found(writingEmptySection, lines).map(({ at }) => at);

describe('writing/empty-section', () => {
  it('finds a heading with nothing below it', () => {
    assert.deepEqual(
      empty('# Account', '', '## Context', '', '## Sponsor', '', 'She agreed.', '', '## Next steps'),
      ['## Context', '## Next steps'],
    );
    assert.deepEqual(empty('Context', '-------', '', '[a]: b.md', '', '## More', '', 'Word.'), [
      'Context\n-------',
    ]);
  });

  it('finds the lowest of several that are empty', () => {
    assert.deepEqual(empty('## Context', '', '### School', '', '### Team'), ['### School', '### Team']);
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

  it('weighs more the further the draft is', () => {
    assert.deepEqual(severities(writingEmptySection, ['## Context']), ['hint', 'information', 'warning']);
  });
});
