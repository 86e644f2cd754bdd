import assert from 'node:assert/strict';
import { phasesOrder } from '../../../server/src/rules/phases-order.ts';
import { frontMatter } from '../assessment/support.ts';
import { found, severities } from './support.ts';

/** The headings that come too early; one line a heading. */
const early = (...headings: string[]) =>
  found(
    phasesOrder,
    headings.map(heading => `${heading}\n\nWord.\n`),
  ).map(({ at }) => at);

describe('phases/order', () => {
  it('finds the heading of a phase that comes before that of an earlier one', () => {
    assert.deepEqual(early('## Delivery', '## Design', '## Impact'), ['## Delivery']);
    assert.deepEqual(early('## Impact', '## Delivery', '## Design'), ['## Impact', '## Delivery']);
    const [problem] = found(phasesOrder, ['## Impact', '', '## Delivery']);
    assert.match(problem?.message ?? '', /evaluation comes before the one on implementation \(line 8\)/);
    assert.deepEqual(early('## First <!-- phase: evaluation -->', '## Design'), [
      '## First <!-- phase: evaluation -->',
    ]);
  });

  it('finds it within a part, but not from part to part, nor where the phases are gone through again', () => {
    const part = ['## Design', '## Delivery', '## Impact'];
    assert.deepEqual(early('# Part A', ...part, '# Part B', ...part), []);
    assert.deepEqual(early('# Part A', ...part, '# Part B', '## Impact', '## Design'), ['## Impact']);
    assert.deepEqual(early(...part, ...part), []);
  });

  it('does not compare a section with what stands inside another', () => {
    assert.deepEqual(
      early('## Context', '### Review of the year', '## Design', '### What we did', '## Delivery'),
      [],
    );
  });

  it('finds nothing where phases lack or none is asked for', () => {
    assert.deepEqual(early('## Impact'), []);
    assert.deepEqual(
      found(phasesOrder, ['## Impact', '', '## Design'], { head: frontMatter('npqh', 'task: task-2') }),
      [],
    );
  });

  it('is an information', () => {
    assert.deepEqual(
      severities(phasesOrder, ['## Impact', '', '## Design']),
      new Array(3).fill('information'),
    );
  });
});
