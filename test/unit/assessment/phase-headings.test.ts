import assert from 'node:assert/strict';
import { phaseReader } from '../../../server/src/assessment/phase-headings.ts';
import { bundled } from './support.ts';

const reader = (framework: string) => phaseReader(bundled.find(framework)?.phases ?? []);
const named = (heading: string, framework = 'npqsl') => reader(framework)(heading).join(', ');

function all(expected: string, headings: readonly string[], framework = 'npqsl') {
  for (const heading of headings) assert.equal(named(heading, framework), expected, heading);
}

describe('The phases that a heading names', () => {
  it('are those of which it is a synonym, in any case and verb form', () => {
    all('design', [
      'Design',
      'DESIGN',
      'Planning',
      'Plan',
      'Initiation',
      'What we planned',
      '‘Design’',
      'Designing',
    ]);
    all('implementation', ['Implementation', 'Delivery', 'What we did', 'What we\ndid']);
    all('evaluation', ['Evaluation', 'Impact', 'Outcomes', 'Review', 'Outcome', 'Evaluating']);
  });

  it('are those of which it is a synonym, in either number', () => {
    const read = phaseReader([
      { id: 'results', title: 'Results', synonyms: ['Results', 'Key findings'] },
      { id: 'method', title: 'Methodology', synonyms: ['Methodology', 'Case study'] },
      { id: 'end', title: 'Summaries', synonyms: ['Summaries'] },
    ]);
    for (const heading of ['Result', '4. Result', 'Results', 'Key finding'])
      assert.deepEqual(read(heading), ['results'], heading);
    for (const heading of ['Methodologies', 'Case studies'])
      assert.deepEqual(read(heading), ['method'], heading);
    assert.deepEqual(read('Summary'), ['end']);
  });

  it('are named behind numbers and labels', () => {
    all('design', [
      '2 Design',
      '2.1. Design',
      '(b) Design',
      'Part A – Design',
      'Phase 1: Planning',
      '1.4a Design',
      'IV. Design',
    ]);
    all('implementation', [
      'Phase 2: Delivery',
      'Chapter 4 (Implementation)',
      'Stage 2 – Delivery',
      'Cycle 3 - Delivery',
    ]);
  });

  it('are those with which it begins where it goes on about the project', () => {
    all('design', [
      'Design: my plan',
      'How I planned the project',
      'How we designed it',
      'The design of the project',
      'Project design',
      'Planning for the pilot',
    ]);
    all('implementation', [
      'Implementing guided reading',
      'Implementation of the training',
      'What we did, and why',
      'What I did next',
      'Delivery in the autumn term',
      'How the project was delivered',
      'Delivery (spring term)',
    ]);
    all('evaluation', [
      'Evaluating the impact of the project',
      'Impact on pupils',
      'Evaluation of the design',
      'Post-implementation review',
      'Final evaluation',
      'Review of the plan',
      'Evaluation and next steps',
      'Monitoring and evaluation',
      'Outcomes for pupils',
      'What changed for staff',
      'Summary of the impact',
      'Impact review',
    ]);
    all('design', ['Implementation plan', 'Delivery plan']);
  });

  it('are several where it names several', () => {
    all('design, implementation, evaluation', [
      'Design, implementation and evaluation',
      'Plan, deliver, review',
      'Design – Implementation – Evaluation',
      'How I planned, delivered and evaluated it',
    ]);
    all('design, implementation', [
      'Design and delivery',
      'Planning & implementing the strategy',
      'Design/implementation',
    ]);
    all('design, evaluation', ['Design and evaluation']);
  });

  it('are none where a synonym stands in something else', () => {
    all('', [
      ...[
        'Review of the literature',
        'Review of literature',
        'Literature review',
        '2.1 Literature Review',
        'Reviewing the literature',
      ],
      ...[
        'The impact of the pandemic',
        'The impact of poverty on our pupils',
        'Impact on me',
        'Impact of social media on sleep',
      ],
      ...['Performance review', 'Performance reviews', 'Peer-review', 'Review meetings', 'Reviewers'],
      ...[
        'Design and technology',
        'Design technology department',
        'Design thinking',
        'Designer clothes',
        'Redesign',
      ],
      ...['Planning permission', 'Marking, planning and assessment', 'Planning law', 'What we didn’t know'],
      ...['Technology for delivery', 'Delivery drivers', 'Impactful work', 'Preview', 'Curriculum design'],
      ...[
        'Intended impact',
        'Expected outcomes',
        'Learning outcomes',
        'Impact assessment',
        'Evaluation of sources',
      ],
      'Use methods to deliver project outcomes, explaining the choice of each',
      'S9: deliver project outcomes, explaining choices',
      'How to plan a lesson',
    ]);
  });

  it('are none in what every account has', () => {
    all('', [
      'Next steps',
      'Conclusion',
      'Conclusions',
      'Summary',
      'Introduction',
      '1. Introduction',
      'Part A',
      '',
      '2',
    ]);
    all('introduction', ['Introduction', '1. Introduction', 'I. Introduction'], 'ib-ee');
    all('conclusion', ['Conclusion', 'Conclusions'], 'ib-ee');
    all('', ['Introduction to graph theory', 'Introducing the theory'], 'ib-ee');
  });

  it('follow what is known of a framework', () => {
    all(
      'method',
      ['Methodology', 'Research methodology', 'How the outcomes were achieved'],
      'apprenticeship',
    );
    all('outcomes', ['Post-implementation review', 'Project outcomes'], 'apprenticeship');
    all('findings', ['Research and findings', 'Key findings'], 'apprenticeship');
    all('problem, solution', ['Problem and solution'], 'npq-case-study');
    all('solution', ['Solution and rationale'], 'npq-case-study');
  });
});
