/**
 * `npm run release [-- --tag]`: checks that a release can be made of what is checked out, makes the package for VS Code and the one
 * for npm, and with `--tag` gives the commit its tag. It publishes nothing.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentNotices } from './notices.mjs';
import { setUp } from './setup.mjs';
import { Advice, runMain } from './tools/advice.mjs';
import { root } from './tools/paths.mjs';
import { releaseProblems } from './tools/release-checks.mjs';
import { run, runNpm } from './tools/run.mjs';
import { exitWhenInterrupted } from './tools/signals.mjs';
import { makeVsix, vsixName } from './tools/vsix.mjs';

exitWhenInterrupted();
await runMain(async () => {
  const odd = process.argv.slice(2).find(argument => argument !== '--tag');
  if (odd !== undefined) throw new Advice(`There is no option ${odd}. The only one is --tag.`);
  await setUp({ build: false });
  const facts = await gatherFacts();
  const problems = releaseProblems(facts);
  if (problems.length > 0)
    throw new Advice(
      `Version ${facts.version} can't be released yet:\n\n${problems.map(text => `- ${text}`).join('\n')}`,
    );
  const { version, tagged } = facts;
  const tag = `v${version}`;
  await makeVsix(join(root, vsixName()));
  await runNpm(['pack', '--silent']);
  if (process.argv.includes('--tag') && tagged === undefined)
    await run('git', ['tag', '--annotate', tag, '--message', `Markscheme ${version}`]);
  const isTagged = process.argv.includes('--tag') || tagged !== undefined;
  console.log(
    `\nMade ${vsixName()} and markscheme-${version}.tgz. Nothing was published.\n${
      isTagged
        ? `The tag is ${tag}: git push origin ${tag} makes it known.`
        : `For the tag ${tag}: npm run release -- --tag`
    }`,
  );
});

/** @returns {Promise<import('./tools/release-checks.d.mts').ReleaseFacts>} */
async function gatherFacts() {
  const read = (/** @type {string} */ name) => readFileSync(join(root, name), 'utf8');
  const { version } = JSON.parse(read('package.json'));
  const lock = JSON.parse(read('package-lock.json'));
  return {
    version: String(version),
    lockVersions: [lock.version, lock.packages?.['']?.version].map(String),
    changelog: read('CHANGELOG.md'),
    today: new Date().toISOString().slice(0, 10),
    branch: git('branch', '--show-current'),
    changed: git('status', '--porcelain')
      .split('\n')
      .flatMap(line => /^..? (.+)$/.exec(line)?.[1] ?? []),
    head: git('rev-parse', 'HEAD'),
    tagged: git('tag', '--list', `v${version}`) === '' ? undefined : git('rev-parse', `v${version}^{commit}`),
    noticesAreCurrent: read('THIRD-PARTY-NOTICES') === (await currentNotices()),
  };
}

/** @param {string[]} args */
function git(...args) {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
}
