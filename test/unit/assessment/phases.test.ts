import assert from 'node:assert/strict';
import type { FrameworkFinder } from '../../../server/src/assessment/identify.ts';
import { problems } from '../rules/support.ts';
import { assessed, frontMatter, prose, withFrameworks } from './support.ts';

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

  it('claim for several phases at once, each with all the words', () => {
    assert.deepEqual(
      phases(
        '## The year <!-- phase: design, evaluation -->',
        '',
        prose(5),
        '',
        '### Delivery',
        '',
        prose(2),
      ),
      ['design present 7', 'implementation present 3', 'evaluation present 7'],
    );
    assert.deepEqual(phases('<!-- phase: design and what changed -->', '', '## The year', '', prose(5)), [
      'design present 7',
      'implementation missing 0',
      'evaluation present 7',
    ]);
    assert.deepEqual(
      phases('## Delivery', '', `${prose(4)} <!-- phase: design; evaluation -->`, '', prose(6)),
      ['design present 4', 'implementation present 7', 'evaluation present 4'],
    );
    const unknown = assessed(['## X <!-- phase: desing, evaluation -->']);
    assert.deepEqual(
      unknown.strayPhases.map(({ name, suggestion, start, end }) => [
        name,
        suggestion,
        unknown.draft.text.slice(start, end),
      ]),
      [['desing', 'design', 'desing']],
    );
    assert.equal(unknown.phases[2]?.status, 'empty');
  });
});

describe('phases of a heading that names several', () => {
  it('have its section each, less what names another phase', () => {
    const all = assessed([
      '## Design, implementation and evaluation',
      '',
      prose(5),
      '',
      '### Design',
      '',
      prose(2),
      '',
      // Without it the first heading would be the title, which names no phase.
      '## Next steps',
    ]);
    assert.deepEqual(
      all.phases.map(({ phase, status, counted, sections }) => [phase.id, status, counted, [...sections]]),
      [
        ['design', 'present', 12, [1, 2]],
        ['implementation', 'present', 9, [1]],
        ['evaluation', 'present', 9, [1]],
      ],
    );
    assert.deepEqual(all.sections[1]?.phases, ['design', 'implementation', 'evaluation']);
    assert.equal(all.sections[1]?.phase, 'design');
  });
});

describe('phases of a framework', () => {
  const cycles = (more: string) =>
    withFrameworks(`id: cycles
title: Cycles
${more}
phases:
  - { id: analysis, title: Analysis, synonyms: [Analysis] }
  - { id: design, title: Design, synonyms: [Design] }
  - { id: review, title: Review, synonyms: [Review], optional: true }
tasks: [{ id: report, title: Report, phases: [analysis, design, review] }]
`);
  const rulesFor = (frameworks: FrameworkFinder, ...lines: string[]) =>
    problems(lines, { frameworks, head: frontMatter('cycles') }).flatMap(({ rule, at }) =>
      rule.startsWith('phases/') ? `${rule} ${at}` : [],
    );

  it('come in any order where it says so', () => {
    const lines = ['## Review', '', 'Word.', '', '## Design', '', 'Word.', '', '## Analysis', '', 'Word.'];
    assert.deepEqual(rulesFor(cycles('order: free'), ...lines), []);
    assert.deepEqual(rulesFor(cycles('order: given'), ...lines), [
      'phases/order ## Review',
      'phases/order ## Design',
    ]);
    assert.equal(rulesFor(cycles(''), ...lines).length, 2);
  });

  it('are not missed where they are optional', () => {
    const lines = ['## Analysis', '', 'Word.', '', '## Design', '', 'Word.'];
    assert.deepEqual(rulesFor(cycles(''), ...lines), []);
    assert.deepEqual(rulesFor(cycles(''), ...lines, '', '## Review'), ['phases/empty ## Review']);
  });
});
