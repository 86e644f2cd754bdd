import assert from 'node:assert/strict';
import { conditionsOpen } from '../../../server/src/rules/conditions-open.ts';
import { frontMatter } from '../assessment/support.ts';
import { found, severities } from './support.ts';

/** `text: condition` of what is open with these lines in the front matter. */
const open = (...lines: string[]) =>
  found(conditionsOpen, [], { head: frontMatter('npqsl', ...lines) }).map(
    ({ at, data }) => `${at}: ${data?.condition}`,
  );

const ANSWERED = [
  ...['started: 2025-09-01', 'finished: 2026-07-10', 'risk-assessment: false', 'action-plan: true'],
  ...['research: [used]', 'data-points: []'],
];

describe('conditions/open', () => {
  it('finds what the front matter does not answer: at the framework, or at the key that is empty', () => {
    assert.deepEqual(open(...ANSWERED), ['npqsl: sponsor']);
    assert.deepEqual(open(...ANSWERED, 'sponsor:'), ['sponsor: sponsor']);
  });

  it('finds nothing once it is answered, by yes or by no', () => {
    assert.deepEqual(open(...ANSWERED, 'sponsor: false'), []);
  });

  it('says where the account speaks of it', () => {
    const [problem] = found(conditionsOpen, ['My sponsor read it.'], {
      head: frontMatter('npqsl', ...ANSWERED),
    });
    assert.equal(
      problem?.message,
      'Sponsor: Line 12 seems to mention it. Confirm? Not answered yet. Answer it in the front matter: ‘sponsor: true’ under ‘assessment:’.',
    );
  });

  it('leaves answers that can’t be read to front-matter/invalid, but not dates that leave it open', () => {
    assert.deepEqual(open(...ANSWERED.slice(2), 'started: soon', 'finished: 2026-07-10', 'sponsor: yes'), []);
    assert.deepEqual(
      open(...ANSWERED.slice(2), 'started: 2026-01-01', 'finished: 2026-05-20', 'sponsor: true'),
      ['2026-05-20: duration'],
    );
  });

  it('is a hint, and a warning in a final text', () => {
    assert.deepEqual(severities(conditionsOpen, []), ['hint', 'hint', 'warning']);
  });
});
