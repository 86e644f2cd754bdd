import assert from 'node:assert/strict';
import { outlineOf } from '../../../server/src/assessment/outline.ts';
import { read } from '../draft/support.ts';

const outline = (...lines: string[]) => outlineOf(read(...lines).pages, undefined);

/** `title: labels: anchors` of each annex. */
const annexes = (...lines: string[]) =>
  outline(...lines).annexes.map(({ title, labels, anchors }) => [title, labels.join(' '), anchors.join(' ')]);

describe('outlineOf', () => {
  it('gives headings the anchors that GitHub and pandoc give them', () => {
    assert.deepEqual(
      [
        ...outline('# One, two & three!', '# Élan_vital-x', '# `Code` **bold**', '# A', '# A', '# A-1', '# A')
          .anchors,
      ],
      ['one-two--three', 'one-two-three', 'élan_vital-x', 'code-bold', 'a', 'a-1', 'a-1-1', 'a-2'],
    );
    assert.deepEqual([...outline('# Raw data {#raw}').anchors].at(-1), 'raw');
  });

  it('leaves numbers out as pandoc does', () => {
    assert.deepEqual(
      [...outline('# 2. Method', '# 3.1 Method', '# 2019', '# B.2 End').anchors],
      ['2-method', 'method', '31-method', 'method-1', '2019', 'section', 'b2-end', 'b.2-end'],
    );
  });

  it('knows annexes by their labels, with the anchors of all below', () => {
    assert.deepEqual(annexes('# Design', '# Annex A: survey', '## Questions', '# Appendix b', '# End'), [
      ['Annex A: survey', 'A', 'annex-a-survey questions'],
      ['Appendix b', 'B', 'appendix-b'],
    ]);
    assert.deepEqual(annexes('# Annexes 1 and 2'), [['Annexes 1 and 2', '1 2', 'annexes-1-and-2']]);
  });

  it('takes the parts of a section that only holds annexes for annexes, whatever they are called', () => {
    assert.deepEqual(
      annexes(
        '# Annexes',
        '## Annex A',
        '### Deep',
        '## Data',
        '# Supporting documents',
        '## Plan',
        '# End',
        '## Data',
      ),
      [
        ['Annex A', 'A', 'annex-a deep'],
        ['Data', '', 'data'],
        ['Plan', '', 'plan'],
      ],
    );
  });

  it('has none in references, nor for a lone appendix without a label', () => {
    assert.deepEqual(annexes('# References', '## Books', '# Appendix', 'Text.'), []);
  });
});
