/**
 * What a release is checked by.
 *
 * @typedef {object} ReleaseFacts
 * @property {string} version that of package.json
 * @property {readonly string[]} lockVersions those that package-lock.json has for the project
 * @property {string} changelog the text of CHANGELOG.md
 * @property {string} today such as 2026-01-31
 * @property {string} branch what is checked out; empty if that is no branch
 * @property {readonly string[]} changed files with changes that are not committed, new ones included
 * @property {string} head the commit that is checked out
 * @property {string | undefined} tagged the commit that the version's tag names, if there is that tag
 * @property {boolean} noticesAreCurrent whether THIRD-PARTY-NOTICES is what `scripts/notices.mjs` would write
 */

/**
 * What stands in the way of a release, a sentence or two each: what is wrong, and what to do.
 *
 * @param {ReleaseFacts} facts
 * @returns {string[]}
 */
export function releaseProblems(facts) {
  return [
    ...versionProblems(facts),
    // What is no version is in no changelog either.
    ...(isVersion(facts.version) ? changelogProblems(facts) : []),
    ...repositoryProblems(facts),
    ...(facts.noticesAreCurrent
      ? []
      : [
          'THIRD-PARTY-NOTICES is not that of the packages in the bundles. Run node scripts/notices.mjs, look at what has ' +
            'changed, and commit it.',
        ]),
  ];
}

/** @param {ReleaseFacts} facts */
function versionProblems({ version, lockVersions }) {
  if (!isVersion(version))
    return [`The version in package.json is '${version}', which is not of the form 1.2.3. Correct it.`];
  const other = lockVersions.find(each => each !== version);
  return other === undefined
    ? []
    : [
        `package.json has version ${version}, and package-lock.json has ${other}. ` +
          'Run npm install --package-lock-only, and commit package-lock.json.',
      ];
}

/**
 * The Marketplace takes three numbers and nothing behind them.
 *
 * @param {string} version
 */
function isVersion(version) {
  return /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/.test(version);
}

/** @param {ReleaseFacts} facts */
function changelogProblems({ version, changelog, today }) {
  const sections = sectionsOf(changelog);
  const wanted = `'## ${version} (${today})'`;
  const left = sections.find(({ heading }) => /^unreleased\b/i.test(heading))?.lines ?? [];
  const own = sections.find(({ heading }) => heading.split(' ')[0] === version);
  const [, date] = /^\S+ \((\d{4}-\d\d-\d\d)\)$/.exec(own?.heading ?? '') ?? [];
  const problems = [];
  if (own === undefined)
    problems.push(
      `CHANGELOG.md has no section for ${version}. Write the heading ${wanted} above what is new in it.`,
    );
  else if (date === undefined)
    problems.push(`CHANGELOG.md does not say when ${version} is released. Make its heading ${wanted}.`);
  else if (!isDay(date) || date > today)
    problems.push(
      `CHANGELOG.md gives ${version} the date ${date}, which is ${isDay(date) ? 'still to come' : 'no day'}. ` +
        `Make its heading ${wanted}.`,
    );
  if (own?.lines.length === 0)
    problems.push(
      `CHANGELOG.md says nothing below the heading of ${version}. Write what has changed for users.`,
    );
  if (left.length > 0)
    problems.push(
      `CHANGELOG.md still has ${left.length === 1 ? 'a line' : `${left.length} lines`} under 'Unreleased'. ` +
        `Move what ${version} has under its heading, and keep the rest out of this release.`,
    );
  return problems;
}

/** @param {ReleaseFacts} facts */
function repositoryProblems({ version, branch, changed, head, tagged }) {
  const problems = [];
  if (branch !== 'main')
    problems.push(
      `${branch === '' ? 'No branch is checked out' : `The branch '${branch}' is checked out`}. ` +
        'Releases are made from main: git switch main.',
    );
  if (changed.length > 0) {
    const more = changed.length > 3 ? ` and ${changed.length - 3} more` : '';
    problems.push(
      `There are changes that are not committed: ${changed.slice(0, 3).join(', ')}${more}. ` +
        'Commit them, or put them aside by git stash --include-untracked.',
    );
  }
  if (tagged !== undefined && tagged !== head)
    problems.push(
      `The tag v${version} is there already, at another commit (${tagged.slice(0, 10)}). Raise the version in package.json; ` +
        `or, if nobody has that one yet, delete the tag by git tag --delete v${version}.`,
    );
  return problems;
}

/**
 * The sections of a changelog, with their lines that are not blank.
 *
 * @param {string} changelog
 */
function sectionsOf(changelog) {
  return changelog
    .split(/^## +/m)
    .slice(1)
    .map(text => {
      const [heading = '', ...lines] = text.split(/\r?\n/).map(line => line.trim());
      return { heading, lines: lines.filter(line => line !== '') };
    });
}

/** @param {string} date such as 2026-01-31 */
function isDay(date) {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}
