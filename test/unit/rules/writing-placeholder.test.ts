import assert from 'node:assert/strict';
import { newDraft } from '../../../server/src/features/new-draft.ts';
import { writingPlaceholder } from '../../../server/src/rules/writing-placeholder.ts';
import { bundled, frontMatter } from '../assessment/support.ts';
import { found, severities } from './support.ts';

const at = (...lines: string[]) => found(writingPlaceholder, lines).map(problem => problem.at);

describe('writing/placeholder', () => {
  it('finds placeholders wherever they stand', () => {
    assert.deepEqual(
      at('## Design TBC', '', 'We met [insert date].', '', '## Annex', '', '| TODO |', '|---|'),
      ['TBC', '[insert date]', 'TODO'],
    );
  });

  it('finds a section in which only a hint stands, once', () => {
    assert.deepEqual(
      at(
        '# Title',
        '',
        '<!-- At most. -->',
        '',
        '## A',
        '',
        '<!-- Why? -->',
        '',
        '<!-- How? -->',
        '',
        '## B',
        '',
        '<!-- What? -->',
        'Words.',
      ),
      ['<!-- Why? -->'],
    );
    assert.deepEqual(
      at('## A', '', '<!-- Why? -->', '', '### B', '', 'Words.', '', '## C', '', '<!-- criteria: 1.2.1 -->'),
      [],
    );
    assert.deepEqual(at('<!-- before -->', '', '## A', '', '<!-- Last -->'), ['<!-- Last -->']);
    assert.deepEqual(
      at(
        '## A',
        '',
        '<!-- Why? -->',
        ...Array.from({ length: 40 }, () => ['', '<!-- And? -->']).flat(),
        '',
        'Words.',
      ),
      [],
    );
  });

  it('finds the hints that our own new drafts begin with', () => {
    const framework = bundled.find('npqsl');
    const task = framework?.tasks[0];
    assert.ok(framework && task);
    const hints = found(writingPlaceholder, [newDraft(framework, task)], { head: '' });
    assert.deepEqual(
      hints.map(problem => problem.at),
      [
        ...['<!-- Write here. -->', '<!-- Write here. -->', '<!-- Write here. -->'],
        ...[
          '<!-- The research that you name in the text. -->',
          '<!-- Only those that a criterion asks for, each linked from the account. -->',
        ],
      ],
    );
    const written = newDraft(framework, task).replaceAll('-->', '-->\n\nWords.');
    assert.deepEqual(found(writingPlaceholder, [written], { head: '' }), []);
  });

  it('is a warning in a final text', () => {
    assert.deepEqual(severities(writingPlaceholder, ['TODO']), ['hint', 'hint', 'warning']);
    assert.deepEqual(found(writingPlaceholder, ['TODO'], { head: frontMatter('none') }), []);
  });
});
