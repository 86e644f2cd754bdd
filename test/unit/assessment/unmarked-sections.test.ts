import assert from 'node:assert/strict';
import { sectionsFor, unmarkedSections } from '../../../server/src/assessment/unmarked-sections.ts';
import { assessed } from './support.ts';

/** The headings that may be about missing phases, with these. */
function found(...headings: string[]): Record<string, string> {
  const lines = headings.flatMap(heading => [heading, '', 'Some words on it.', '']);
  return Object.fromEntries(
    unmarkedSections(assessed(lines)).map(({ heading, phases }) => [heading, phases.join()]),
  );
}

describe('Sections that may be about a missing phase', () => {
  it('are told by the words of their headings', () => {
    assert.deepEqual(found('# My project', '## Why I began', '## What happened', '## Results'), {
      'Why I began': 'design',
      'What happened': 'implementation',
      Results: 'evaluation',
    });
  });

  it('are told by their place: no later phase before them, no earlier one behind', () => {
    assert.deepEqual(found('## Design', '## The autumn', '## Evaluation'), {
      'The autumn': 'implementation',
    });
    assert.deepEqual(found('## Reading in Year 4', '## Implementation', '## Evaluation'), {
      'Reading in Year 4': 'design',
    });
    assert.deepEqual(found('## One', '## Two', '## Implementation'), { One: 'design', Two: 'design' });
  });

  it('are the outermost that name none and hold none, and not the title', () => {
    assert.deepEqual(found('# Reading', '## The autumn', '### Week one', '## Evaluation'), {
      'The autumn': 'design,implementation',
    });
    assert.deepEqual(found('# Reading', '## My account', '### Design', '### The autumn', '### Evaluation'), {
      'The autumn': 'implementation',
    });
  });

  it('are no annexes, references, or what stands in any account, nor bare headings', () => {
    assert.deepEqual(
      found(
        '## Introduction',
        '## Design',
        '## Implementation',
        '## Next steps',
        '## Annex A',
        '## References',
      ),
      {},
    );
    assert.deepEqual(unmarkedSections(assessed(['## Design', '', 'Words.', '', '## The autumn', ''])), []);
  });

  it('are none where no phase is missing', () => {
    assert.deepEqual(found('## Design', '## Implementation', '## The autumn', '## Evaluation'), {});
  });

  it('come the likeliest first', () => {
    const draft = assessed([
      '## The autumn',
      '',
      'A.',
      '',
      '## Results',
      '',
      'B.',
      '',
      '## What happened',
      '',
      'C.',
    ]);
    assert.deepEqual(
      sectionsFor('implementation', draft).map(({ heading }) => heading),
      ['What happened'],
    );
  });
});
