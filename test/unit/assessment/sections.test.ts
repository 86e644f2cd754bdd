import assert from 'node:assert/strict';
import { kindOfHeading } from '../../../server/src/assessment/headings.ts';
import { assessed, frontMatter } from './support.ts';

/** `kind phase` of each section, by its heading. */
function states(...lines: string[]): string[] {
  const { draft, sections } = assessed(lines);
  return draft.sections.slice(1).map(({ heading }, index) => {
    const state = sections[index + 1];
    return `${heading}: ${state?.kind} ${state?.phase ?? '-'}${state?.namesPhase ? '!' : ''}`;
  });
}

/** `phase status words` of each phase. */
function phaseStates(lines: readonly string[], head?: string): string[] {
  const assessment = head === undefined ? assessed(lines) : assessed(lines, { head });
  return assessment.phases.map(({ phase, status, words }) => `${phase.id} ${status} ${words}`);
}

describe('kindOfHeading', () => {
  it('knows annexes and appendices, with or without a name or number', () => {
    for (const heading of [
      ...[
        'Annex',
        'annexes',
        'Annexe 2',
        'APPENDIX',
        'Appendices',
        'Annex A',
        'Annex A: Raw data',
        'Appendix 1 – Data',
      ],
      ...[
        'Appendix IV',
        'Appendix i',
        'Annex (data)',
        'Annex. Data',
        'Annexes and references',
        '7. Annex',
        '7.1 Annex B',
      ],
      ...['A. Annex', 'Annex A1', 'Appendix 2b', 'Annex 1.1', '(a) Annex'],
    ]) {
      assert.equal(kindOfHeading(heading), 'annex', heading);
    }
  });

  it('knows supporting documents', () => {
    for (const heading of [
      'Supporting documents',
      'Supporting document 1: Data',
      '8 Supporting Documents',
      'Supporting documents list',
    ]) {
      assert.equal(kindOfHeading(heading), 'supporting-documents', heading);
    }
  });

  it('knows references', () => {
    for (const heading of [
      'References',
      'Reference list',
      'Bibliography',
      'Works cited',
      '9. References',
      'References and notes',
      'List of references',
    ]) {
      assert.equal(kindOfHeading(heading), 'references', heading);
    }
  });

  it('takes headings that only begin with such a word for the account', () => {
    for (const heading of [
      ...[
        'Annexation of the old hall',
        'Annex building opened',
        'Appendicitis',
        'References to research in staff meetings',
      ],
      ...['Supporting documentation of gaps', 'Supporting staff', 'The annex', 'Design', 'Preferences', ''],
    ]) {
      assert.equal(kindOfHeading(heading), 'account', heading);
    }
  });
});

describe('a heading about sources', () => {
  it('is part of the account, but a reading list is not', () => {
    for (const heading of ['Sources', 'Sources and data', 'Sources of evidence'])
      assert.equal(kindOfHeading(heading), 'account', heading);
    for (const heading of ['Reading list', '7. Works consulted'])
      assert.equal(kindOfHeading(heading), 'references', heading);
  });
});

describe('sections of an assessment', () => {
  it('belong to the phase that their heading names, at any level', () => {
    assert.deepEqual(states('# Title', '## Design', '### Implementation', '###### Evaluation'), [
      'Title: account -',
      'Design: account design!',
      'Implementation: account implementation!',
      'Evaluation: account evaluation!',
    ]);
    assert.deepEqual(states('# Design', '# Delivery'), [
      'Design: account design!',
      'Delivery: account implementation!',
    ]);
  });

  it('belong to the phase of the section they stand in', () => {
    assert.deepEqual(states('## Design', '### Data', '#### Causes', '### Aims', '## Delivery', '### Team'), [
      'Design: account design!',
      'Data: account design',
      'Causes: account design',
      'Aims: account design',
      'Delivery: account implementation!',
      'Team: account implementation',
    ]);
  });

  it('belong to none behind the phase’s section', () => {
    assert.deepEqual(states('## Evaluation', '### Data', '## Next steps', '### More', '## Conclusion'), [
      'Evaluation: account evaluation!',
      'Data: account evaluation',
      'Next steps: account -',
      'More: account -',
      'Conclusion: account -',
    ]);
  });

  it('belong to another phase from its heading on', () => {
    assert.deepEqual(states('# T', '## Design', '### Review of the plan', '#### Data'), [
      'T: account -',
      'Design: account design!',
      'Review of the plan: account evaluation!',
      'Data: account evaluation',
    ]);
  });

  it('belong to no phase by the draft’s title', () => {
    assert.deepEqual(states('# The impact of reading', '## Introduction', '## Design'), [
      'The impact of reading: account -',
      'Introduction: account -',
      'Design: account design!',
    ]);
    assert.deepEqual(states('The impact of reading', '===', '## Design'), [
      'The impact of reading: account -',
      'Design: account design!',
    ]);
  });

  it('can belong to a phase by the only heading of a draft', () => {
    assert.deepEqual(states('# Design'), ['Design: account design!']);
    assert.deepEqual(states('## Impact'), ['Impact: account evaluation!']);
  });

  it('can belong to a phase by their first heading where it is not the title', () => {
    assert.deepEqual(states('## Design', '# Impact'), [
      'Design: account design!',
      'Impact: account evaluation!',
    ]);
  });

  it('belong to an annex or to references with everything below', () => {
    assert.deepEqual(
      states(
        '## Annex A',
        '### Design',
        '#### Data',
        '### References',
        '## Evaluation',
        '## References',
        '### Design',
      ),
      [
        'Annex A: annex -',
        'Design: annex -',
        'Data: annex -',
        'References: annex -',
        'Evaluation: account evaluation!',
        'References: references -',
        'Design: references -',
      ],
    );
  });

  it('belong to no phase in an annex inside of one', () => {
    assert.deepEqual(states('# T', '## Evaluation', '### Annex', '### Data'), [
      'T: account -',
      'Evaluation: account evaluation!',
      'Annex: annex -',
      'Data: account evaluation',
    ]);
  });

  it('are counted unless the task excludes their kind', () => {
    const { sections } = assessed([
      'One',
      '',
      '## Two',
      '## Annex',
      '## Supporting documents',
      '## References',
    ]);
    assert.deepEqual(
      sections.map(({ counted }) => counted),
      [true, true, false, false, true],
    );
  });
});

describe('phases of an assessment', () => {
  it('are missing where no heading names them', () => {
    assert.deepEqual(phaseStates(['# Title', '', 'Design, implementation and evaluation.']), [
      'design missing 0',
      'implementation missing 0',
      'evaluation missing 0',
    ]);
  });

  it('are present with their words and those of their subsections, headings included', () => {
    assert.deepEqual(
      phaseStates(['## Design', '', 'One two.', '', '### Data', '', 'Three.', '', '## Impact', '', 'Four.']),
      ['design present 5', 'implementation missing 0', 'evaluation present 2'],
    );
  });

  it('are empty where nothing but headings stands in them', () => {
    assert.deepEqual(
      phaseStates([
        '## Design',
        '',
        '### Data',
        '',
        '<!-- to do -->',
        '',
        '## Delivery',
        '',
        '| a |',
        '| - |',
      ]),
      ['design empty 2', 'implementation present 2', 'evaluation missing 0'],
    );
  });

  it('add up where a phase has several sections', () => {
    const { phases: states } = assessed([
      '## Design A',
      '',
      'One.',
      '',
      '## Delivery',
      '',
      '## Planning B',
      '',
      'Two.',
    ]);
    assert.deepEqual([states[0]?.words, states[0]?.status, states[0]?.sections], [6, 'present', [1, 3]]);
    assert.deepEqual([states[1]?.status, states[1]?.sections], ['empty', [2]]);
  });

  it('lose the words of another phase inside of them', () => {
    assert.deepEqual(
      phaseStates(['# T', '', '## Design', '', 'One.', '', '### Evaluation', '', 'Two three.']),
      ['design present 2', 'implementation missing 0', 'evaluation present 3'],
    );
  });

  it('are not met in annexes', () => {
    assert.equal(phaseStates(['## Annex', '', '### Design', '', 'One.'])[0], 'design missing 0');
  });

  it('are the task’s: none for NPQH task 2, others for a case study', () => {
    assert.deepEqual(phaseStates(['## Design'], frontMatter('npqh', 'task: task-2')), []);
    assert.deepEqual(phaseStates(['## Rationale', '', 'One.'], frontMatter('npq-case-study')), [
      'problem missing 0',
      'solution present 2',
      'implementation missing 0',
    ]);
  });
});
