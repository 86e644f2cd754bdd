import assert from 'node:assert/strict';
import { wordsSectionOverBudget } from '../../../server/src/rules/words-section-over-budget.ts';
import { frontMatter, prose } from '../assessment/support.ts';
import { found, severities } from './support.ts';

const lines = [
  '# My project',
  '',
  '## Part A: pupils',
  '',
  '### Design',
  '',
  prose(10),
  '',
  '#### 2.1 Background (1.2.b)',
  '',
  prose(5),
  '',
  '## Annex A',
  '',
  prose(99),
  '',
  '## Planning',
  '',
  prose(20),
];

/** `place: message` of each finding. */
function over(...more: string[]): string[] {
  return found(wordsSectionOverBudget, lines, { head: frontMatter('npqsl', ...more) }).map(
    ({ at, severity, message }) => `${severity} ${at}: ${message}`,
  );
}

describe('words/section-over-budget', () => {
  it('finds a phase over its budget, on its first heading', () => {
    // Design: its heading and 10, the background’s 3 and 5; planning: its heading and 20.
    assert.deepEqual(over('budget: { design: 39 }'), [
      'warning ### Design: Design is 1 word over its budget: 40 of 39. Shorten it, or change the budget in the front matter.',
    ]);
    assert.deepEqual(over('budget: { design: 40 }'), []);
    assert.deepEqual(over('words: { budget: { Design: 39 } }').length, 1);
  });

  it('finds a part and a section over theirs, by their headings', () => {
    assert.match(
      over('budget: { A: 21 }')[0] ?? '',
      /^warning ## Part A: pupils: Part A is 1 word over .* 22 of 21\./,
    );
    assert.deepEqual(over('budget: { A: 22 }'), []);
    assert.match(
      over('budget: { background: 7 }')[0] ?? '',
      /^warning #### 2\.1 Background \(1\.2\.b\): ‘background’ is 1 word over its budget: 8 of 7\./,
    );
    assert.deepEqual(over('budget: { background: 8 }'), []);
  });

  it('does not count what is not counted', () => {
    assert.deepEqual(over('budget: { Annex A: 1 }'), []);
    assert.deepEqual(over('words: { include: [annexes] }', 'budget: { Annex A: 1 }').length, 1);
    assert.deepEqual(over('words: { exclude: [headings] }', 'budget: { design: 35 }'), []);
  });

  it('says that a name is nowhere, and which one was likely meant', () => {
    assert.deepEqual(over('budget: { desing: 9 }'), [
      'warning desing: There is no part, phase or section ‘desing’ yet. Did you mean ‘design’?',
    ]);
    assert.deepEqual(over('budget: { Planing: 9 }'), [
      'warning Planing: There is no part, phase or section ‘Planing’ yet. Did you mean ‘Planning’?',
    ]);
    assert.deepEqual(over('budget: { Method: 9 }'), [
      'information Method: There is no part, phase or section ‘Method’ yet. Give it a heading of that name, or take the budget out.',
    ]);
    assert.deepEqual(over('budget: { evaluation: 9, B: 9 }'), []);
  });

  it('finds nothing without a budget, and is a warning at any time', () => {
    assert.deepEqual(over(), []);
    assert.deepEqual(severities(wordsSectionOverBudget, lines, 'npqsl', 'budget: { design: 1 }'), [
      'warning',
      'warning',
      'warning',
    ]);
  });
});
