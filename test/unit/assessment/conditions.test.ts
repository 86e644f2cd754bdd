import assert from 'node:assert/strict';
import type { Assessment } from '../../../server/src/assessment/model.ts';
import { assessed, frontMatter } from './support.ts';

/** `status: detail` of a condition. */
function condition({ conditions }: Assessment, id: string): string {
  const found = conditions.find(state => state.condition.id === id);
  assert.ok(found, id);
  return `${found.status}: ${found.detail}`;
}

/** The duration of an NPQSL project, which must be two terms. */
function duration(started: string, finished: string): string {
  return condition(
    assessed([], { head: frontMatter('npqsl', `started: ${started}`, `finished: ${finished}`) }),
    'duration',
  );
}

describe('conditions', () => {
  it('are all there, in the framework’s order', () => {
    assert.deepEqual(
      assessed([]).conditions.map(state => `${state.condition.id} ${state.status}`),
      [
        'duration unknown',
        'risk-assessment unknown',
        'action-plan unknown',
        'research unknown',
        'data-points unknown',
        'sponsor unknown',
      ],
    );
  });

  it('say which keys would answer them', () => {
    assert.match(condition(assessed([]), 'duration'), /‘started:’ and ‘finished:’/);
    const half = assessed([], { head: frontMatter('npqsl', 'started: 2025-09-01', 'finished:') });
    assert.match(condition(half, 'duration'), /^unknown: .*Behind ‘finished:’ write the day/);
  });

  it('are met by two terms for sure: 180 days, first and last included', () => {
    assert.match(duration('2025-09-01', '2026-04-30'), /^met: .*242 days/);
    assert.match(duration('2025-01-01', '2025-06-29'), /^met: .*180 days/);
  });

  it('are not met by fewer days than two terms can have', () => {
    assert.match(duration('2025-01-01', '2025-04-29'), /^unmet: .*119 days/);
    assert.match(duration('2025-01-01', '2025-01-01'), /^unmet: 2025-01-01 to 2025-01-01 is 1 day,/);
  });

  it('are unknown where it depends on the calendar', () => {
    assert.match(duration('2025-01-01', '2025-04-30'), /^unknown: .*120 days/);
    assert.match(duration('2025-01-01', '2025-06-28'), /^unknown: .*179 days/);
  });

  it('are unknown where the dates can’t be read or are the wrong way round', () => {
    assert.match(duration('soon', '2025-06-28'), /^unknown: /);
    assert.match(duration('2025-06-28', 'soon'), /^unknown: /);
    assert.equal(
      duration('2025-06-28', '2025-06-17'),
      'unknown: The last day, 2025-06-17, is before the first, 2025-06-28. Correct one of the two dates.',
    );
  });

  it('are answered by true and false, and nothing else', () => {
    const sponsor = (value: string) =>
      condition(assessed([], { head: frontMatter('npqsl', `sponsor: ${value}`) }), 'sponsor');
    assert.match(sponsor('true'), /^met: .*sponsor: true/);
    assert.match(sponsor('false'), /^unmet: .*sponsor: false/);
    assert.match(sponsor('yes'), /^unknown: /);
  });

  it('are answered by a number of days', () => {
    const placement = (value: string) =>
      condition(
        assessed([], { head: frontMatter('npqh', 'task: task-2', `placement-days: ${value}`) }),
        'placement',
      );
    assert.match(placement('9'), /^met: /);
    assert.match(placement('8'), /^unmet: .*8 .*9/);
    assert.match(placement('8.5'), /^unmet: /);
    assert.match(placement('nine'), /^unknown: /);
  });

  it('are answered by a date', () => {
    const presented = (value: string) =>
      condition(
        assessed([], { head: frontMatter('npqh', 'task: task-2', `plan-presented: ${value}`) }),
        'plan-presented',
      );
    assert.match(presented('2025-10-01'), /^met: .*2025-10-01/);
    assert.match(presented('next week'), /^unknown: /);
  });

  it('are answered by a date that comes before another: NPQH’s plan is presented before implementation starts', () => {
    const presented = (...lines: string[]) =>
      condition(assessed([], { head: frontMatter('npqh', 'task: task-1', ...lines) }), 'plan-presented');
    const [plan, start] = ['plan-presented: 2025-10-08', 'implementation-started: 2025-11-03'];
    assert.equal(
      presented(plan, start),
      'met: plan-presented (2025-10-08) is 26 days before implementation-started (2025-11-03).',
    );
    assert.match(presented('plan-presented: 2025-11-04', start), /^unmet: .* is 1 day after .*2025-11-03/);
    assert.match(presented('plan-presented: 2025-11-03', start), /^unknown: .*same day/);
    assert.match(presented(plan), /^unknown: .*: ‘implementation-started:’ under/);
    assert.match(presented(plan, 'implementation-started: soon'), /^unknown: ‘soon’ is not a date/);
  });

  it('are made no more than unknown by what the account says: seen at a line, to be confirmed', () => {
    const lines = ['## Design', '', 'Before we began I wrote a risk', 'assessment with the team.'];
    const said = assessed(lines);
    assert.equal(
      condition(said, 'risk-assessment'),
      'unknown: Line 8 seems to mention it. Confirm? Not answered yet. Answer it in the front matter: ‘risk-assessment: true’ under ‘assessment:’.',
    );
    const seen = said.conditions.find(state => state.condition.id === 'risk-assessment')?.seen;
    assert.equal(said.draft.text.slice(seen?.start, seen?.end), 'risk\nassessment');
    assert.match(condition(said, 'sponsor'), /^unknown: Not answered yet/);
    for (const answer of ['true', 'false']) {
      const answered = assessed(lines, { head: frontMatter('npqsl', `risk-assessment: ${answer}`) });
      assert.doesNotMatch(condition(answered, 'risk-assessment'), /Seen|unknown/);
    }
  });

  it('are seen only in words that speak of them, and not in others that hold one of these', () => {
    const seen = (framework: string, id: string, words: string, ...more: string[]) =>
      assessed(['## Design', '', words], { head: frontMatter(framework, ...more) }).conditions.find(
        ({ condition: { id: own } }) => own === id,
      )?.seen !== undefined;
    for (const words of [
      'We took baseline data in May.',
      'The baseline scores were low.',
      'from baseline to end-point',
      'At the mid-point',
    ])
      assert.ok(seen('npqsl', 'data-points', words), words);
    for (const words of [
      'a baseline level of understanding',
      'Baseline expectations of conduct',
      'the API endpoint',
      'a baseline standard',
    ])
      assert.ok(!seen('npqsl', 'data-points', words), words);
    for (const words of [
      'My KSB mapping is in Appendix B.',
      'This is mapped to the KSBs.',
      'See the mapping table in Appendix A.',
    ])
      assert.ok(seen('apprenticeship', 'mapping-table', words), words);
    for (const words of [
      'a mapping table joins users and roles',
      'each column is mapped to a field',
      'the port was mapped to 80',
    ])
      assert.ok(!seen('apprenticeship', 'mapping-table', words), words);
    for (const words of ['product placement', 'a placement test', 'the placement of desks'])
      assert.ok(!seen('npqh', 'placement', words, 'task: task-2'), words);
    assert.ok(seen('npqh', 'placement', 'Nine days on placement.', 'task: task-2'));
    assert.ok(!seen('npqsl', 'sponsor', 'a race sponsored by a bank, a sponsored walk'));
    assert.ok(seen('npqsl', 'sponsor', 'My sponsor read it.'));
  });

  it('are seen in the account alone, not in annexes, quotations, code, comments or where links lead', () => {
    for (const lines of [
      ['# Annex A', '', 'The risk assessment.'],
      ['> The risk assessment.'],
      ['A `risk assessment` here.'],
      ['    risk assessment'],
      ['<!-- risk assessment -->', '', 'Nothing.'],
      ['[Here](<risk assessment.docx>) and [there](risk%20assessment.md).', '', '[x]: y "risk assessment"'],
      ['Brisk assessments.'],
    ])
      assert.match(
        condition(assessed(lines), 'risk-assessment'),
        /^unknown: Not answered yet/,
        lines.join('|'),
      );
  });

  it('are seen at the first of several places', () => {
    const lines = [
      '# Annex',
      '',
      'Action plan.',
      '',
      '# Delivery',
      '',
      'The action plan.',
      '',
      '# End',
      '',
      'Action plans.',
    ];
    assert.match(condition(assessed(lines), 'action-plan'), /^unknown: Line 12 seems/);
  });

  it('give the reasoning where it is about terms', () => {
    assert.match(duration('2025-09-01', '2026-04-30'), /from 180 days on/);
    assert.match(duration('2025-01-01', '2025-04-29'), /120 days at the very least/);
    assert.match(duration('2025-01-01', '2025-04-30'), /Below 120 days .* from 180 on/);
  });

  it('are answered by a list that holds all', () => {
    const points = (value: string) =>
      condition(assessed([], { head: frontMatter('npqsl', `data-points: ${value}`) }), 'data-points');
    assert.match(points('[baseline, mid-point, end-point]'), /^met: /);
    assert.match(points('[end-point, baseline, mid-point, baseline]'), /^met: /);
    assert.match(points('[baseline]'), /^unmet: .*mid-point, end-point/);
    assert.match(points('baseline'), /^unmet: .*mid-point, end-point/);
    assert.match(points('[]'), /^unmet: .*baseline, mid-point, end-point/);
  });
});
