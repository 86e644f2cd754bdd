import assert from 'node:assert/strict';
import { assessed, frontMatter, prose } from './support.ts';

/** `id status words` of each phase. */
function phases(...lines: string[]): string[] {
  return assessed(lines).phases.map(({ phase, status, words }) => `${phase.id} ${status} ${words}`);
}

describe('phases claimed by comment', () => {
  it('claim the section in whose heading line the comment stands, with all below', () => {
    assert.deepEqual(
      phases('## The end <!-- phase: evaluation -->', '', prose(5), '', '### More', '', prose(3)),
      ['design missing 0', 'implementation missing 0', 'evaluation present 11'],
    );
    assert.equal(phases('## Delivery <!-- phase: Design -->', '', prose(5))[0], 'design present 6');
  });

  it('claim the section below a comment that stands alone above its heading', () => {
    const found = phases('Word.', '', '<!-- phase: design -->', '', '## How it began', '', prose(5));
    assert.equal(found[0], 'design present 8');
  });

  it('claim the next block, and take it from the phase that it stands in', () => {
    const found = phases('## Delivery', '', '<!-- phase: evaluation -->', prose(4), '', prose(6));
    assert.deepEqual(found, ['design missing 0', 'implementation present 7', 'evaluation present 4']);
    const lists = phases(
      '## Delivery',
      '',
      '<!-- phase: evaluation -->',
      '',
      '- one two',
      '- three',
      '',
      'Four.',
    );
    assert.equal(lists[2], 'evaluation present 3');
  });

  it('claim the passage that the comment stands in', () => {
    assert.equal(phases(`${prose(4)} <!-- phase: what changed -->`, '', prose(6))[2], 'evaluation present 4');
  });

  it('claim the next block over the end of a page', () => {
    const paragraphs = new Array<string>(31).fill('Word.\n').join('\n');
    for (const more of ['', 'Word.\n\n', 'Word.\n\nWord.\n\n'])
      assert.equal(
        phases(`## Delivery\n\n${paragraphs}\n${more}<!-- phase: design -->\n\n${prose(4)}`)[0],
        'design present 4',
        more,
      );
  });

  it('claim nothing in annexes, nor for a task whose phases are unknown', () => {
    assert.equal(phases('# Annex A', '', '<!-- phase: design -->', '', prose(4))[0], 'design missing 0');
    const unasked = assessed(['## Design <!-- phase: design -->', '', prose(4)], {
      head: frontMatter('npqh', 'task: task-2'),
    });
    assert.deepEqual([unasked.phases, unasked.strayPhases, unasked.outOfOrder], [[], [], []]);
  });

  it('are summed over parts A and B', () => {
    const part = (name: string) => [
      `# Part ${name}`,
      '',
      '## Design',
      '',
      prose(5),
      '',
      '## Delivery',
      '',
      prose(3),
    ];
    assert.deepEqual(phases(...part('A'), '', ...part('B')), [
      'design present 12',
      'implementation present 8',
      'evaluation missing 0',
    ]);
  });
});
