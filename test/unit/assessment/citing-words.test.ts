import assert from 'node:assert/strict';
import { headReader, leadReader } from '../../../server/src/assessment/citing-words.ts';

const says = leadReader(['KSB', 'LO', 'learning outcome', 'competency', 'requirement']);

describe('What stands before codes', () => {
  it('says that they are tags', () => {
    for (const lead of [
      ...[
        'criterion',
        'The criteria',
        'KSB',
        'the KSBs',
        'learning outcome',
        'Learning outcomes',
        'competencies',
      ],
      ...[
        'KSBs covered:',
        'Criteria met:',
        'KSB no.',
        'criterion number',
        'requirement',
        'Requirements',
        'LO',
      ],
    ])
      assert.equal(says(lead), 'cites', lead);
  });

  it('says that they are something else', () => {
    for (const lead of [
      ...[
        'Figure',
        'see Figures',
        'in table',
        'Appendix',
        'appendices',
        'p.',
        'pp.',
        'Fig.',
        'page',
        'test case',
      ],
      ...[
        'Test',
        'Objective',
        'tasks',
        'step',
        'Listing',
        'see §',
        'App.',
        'equation',
        'chapters',
        'version',
      ],
    ])
      assert.equal(says(lead), 'other', lead);
  });

  it('says nothing else', () => {
    for (const lead of [
      ...[
        '',
        'I led it with',
        'the lo',
        'the end of this section.',
        'my app',
        'This is what I did for the criteria of:',
      ],
      ...[
        'a KSB is something that we all had to look at so:',
        'prefigure',
        'stepped',
        'e.g.',
        'the school of art',
      ],
    ])
      assert.equal(says(lead), undefined, lead);
  });

  it('says of the head of a column whether codes stand below', () => {
    const isHead = headReader(['KSB']);
    for (const head of ['KSB', 'KSBs', 'KSB(s) met', 'Criterion', 'Which criteria', 'KSB no.'])
      assert.ok(isHead(head), head);
    for (const head of ['', 'No.', 'What I did', 'ksb', 'Critical']) assert.ok(!isHead(head), head);
  });
});
