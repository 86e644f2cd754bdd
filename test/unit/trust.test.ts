import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What would run something, or take somebody elsewhere, if a workspace said so. */
const DANGEROUS =
  /\b(?:createTerminal|executeTask|registerTaskProvider|startDebugging|eval\(|new Function\(|execSync|spawnSync|enableCommandUris|supportHtml\s*=\s*true|isTrusted\s*=(?!\s*false))/;

const read = (file: string) => readFileSync(file, 'utf8');
const sources = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => join(folder, name));

describe('In a workspace that nobody trusts', () => {
  it('all works, since nothing of it is run: the manifest limits nothing', () => {
    const { capabilities, contributes } = JSON.parse(read('package.json'));
    assert.deepEqual(capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
    for (const kind of ['taskDefinitions', 'debuggers', 'terminal', 'breakpoints'])
      assert.equal(contributes[kind], undefined, kind);
  });

  it('no setting names a program, a script or an address', () => {
    const { contributes } = JSON.parse(read('package.json'));
    const names = contributes.configuration.flatMap((group: { properties: object }) =>
      Object.keys(group.properties),
    );
    assert.deepEqual(names.sort(), [
      'markscheme.coveredFrom',
      'markscheme.drafts',
      'markscheme.frameworks',
      'markscheme.preview',
      'markscheme.progress',
      'markscheme.rules',
    ]);
  });

  it('nothing of the workspace can be run or obeyed: no terminal, task, command link or HTML in what is shown', () => {
    // What it makes of text is our own bundle, which a browser can’t load in another way.
    for (const file of [...sources('client/src'), ...sources('server/src')])
      if (!/clientPart\.ts$|extension\.web\.ts$|session[/\\]parts\.ts$/.test(file))
        assert.doesNotMatch(read(file), DANGEROUS, file);
  });

  it('only the threads of the command line and of the importer start anything, and they start our own programs', () => {
    const starting = sources('server/src').filter(file =>
      /node:(?:child_process|worker_threads|cluster)/.test(read(file)),
    );
    for (const file of starting) assert.doesNotMatch(read(file), /node:(?:child_process|cluster)/, file);
    const reaching = [...sources('server/src'), ...sources('client/src')].filter(file =>
      /['"](?:node:)?(?:net|http|https|http2|dgram|dns|tls|child_process)['"]/.test(read(file)),
    );
    assert.deepEqual(reaching, []);
  });
});
