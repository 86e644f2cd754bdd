import assert from 'node:assert/strict';
import type { ReleaseFacts } from '../../../../scripts/tools/release-checks.mjs';

const CHANGELOG = `# Changelog

## Unreleased

## 1.2.0 (2026-01-30)

- Something new.

## 1.1.0 (2025-12-01)

- Something older.
`;

/** Nothing in the way. */
const ready: ReleaseFacts = {
  version: '1.2.0',
  lockVersions: ['1.2.0', '1.2.0'],
  changelog: CHANGELOG,
  today: '2026-01-31',
  branch: 'main',
  changed: [],
  head: 'a'.repeat(40),
  tagged: undefined,
  noticesAreCurrent: true,
};

/** The one thing that is in the way of a release; undefined for none. */
async function problemOf(difference: Partial<ReleaseFacts>): Promise<string | undefined> {
  const { releaseProblems } = await import('../../../../scripts/tools/release-checks.mjs');
  const problems = releaseProblems({ ...ready, ...difference });
  assert.ok(problems.length <= 1, problems.join('\n'));
  return problems[0];
}

/** The changelog with one piece of it replaced. */
function changed(from: string, to: string): Partial<ReleaseFacts> {
  assert.ok(CHANGELOG.includes(from));
  return { changelog: CHANGELOG.replace(from, to) };
}

describe('What stands in the way of a release', () => {
  it('is nothing where all is in order', async () => {
    assert.equal(await problemOf({}), undefined);
    assert.equal(await problemOf(changed('## Unreleased\n\n', '')), undefined);
    assert.equal(await problemOf({ tagged: ready.head }), undefined, 'the tag is on this commit already');
  });

  const cases: Readonly<Record<string, [Partial<ReleaseFacts>, RegExp]>> = {
    'a version that is no version': [{ version: '1.2' }, /'1\.2', which is not of the form 1\.2\.3/],
    'a version with something behind it': [{ version: '1.2.0-beta' }, /not of the form/],
    'a lock of another version': [{ lockVersions: ['1.2.0', '1.1.0'] }, /package-lock\.json has 1\.1\.0/],
    'no section for the version': [
      changed('## 1.2.0 (2026-01-30)\n\n- Something new.\n', ''),
      /no section for 1\.2\.0/,
    ],
    'a section without a date': [
      changed(' (2026-01-30)', ''),
      /Make its heading '## 1\.2\.0 \(2026-01-31\)'/,
    ],
    'a date that is none': [changed('2026-01-30', '2026-02-30'), /2026-02-30, which is no day/],
    'a date to come': [changed('2026-01-30', '2026-02-01'), /2026-02-01, which is still to come/],
    'a section without text': [
      changed('- Something new.\n', ''),
      /says nothing below the heading of 1\.2\.0/,
    ],
    'a line under Unreleased': [
      changed('## Unreleased\n', '## Unreleased\n\n- And this.\n'),
      /has a line under 'Unreleased'/,
    ],
    'another branch': [{ branch: 'trial' }, /The branch 'trial' is checked out.*git switch main/],
    'no branch': [{ branch: '' }, /No branch is checked out/],
    changes: [{ changed: ['a', 'b', 'c', 'd', 'e'] }, /not committed: a, b, c and 2 more/],
    'the tag elsewhere': [
      { tagged: 'b'.repeat(40) },
      /tag v1\.2\.0 is there already, at another commit \(bbbbbbbbbb\)/,
    ],
    'old notices': [{ noticesAreCurrent: false }, /node scripts\/notices\.mjs/],
  };
  for (const [name, [difference, expected]] of Object.entries(cases))
    it(`is ${name}`, async () => assert.match((await problemOf(difference)) ?? '', expected));

  it('is all of it at once', async () => {
    const { releaseProblems } = await import('../../../../scripts/tools/release-checks.mjs');
    const all = { ...ready, branch: 'x', changed: ['y'], noticesAreCurrent: false, changelog: '' };
    assert.equal(releaseProblems(all).length, 4);
  });
});
