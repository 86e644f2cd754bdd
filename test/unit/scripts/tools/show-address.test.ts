import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const SECRET = '0123456789abcdef';
const ADDRESS = `http://127.0.0.1:1234/?tkn=${SECRET}&folder=/a"b<c>`;

describe('npm start', () => {
  let folder: string;
  beforeEach(function () {
    if (process.platform !== 'linux') this.skip();
    folder = mkdtempSync(join(tmpdir(), 'markscheme-show-'));
  });
  afterEach(() => {
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  /** Shows the address by an opener that writes down what it was given. */
  function shown(): string[] {
    const given = join(folder, 'given');
    writeFileSync(
      join(folder, 'xdg-open'),
      `#!/bin/sh\nprintf '%s\\n' "$@" > '${given}.part'\nmv '${given}.part' '${given}'\n`,
    );
    chmodSync(join(folder, 'xdg-open'), 0o755);
    const module = pathToFileURL(join(process.cwd(), 'scripts/tools/show-address.mjs')).href;
    const script = `import { showAddress } from ${JSON.stringify(module)};
      import { existsSync } from 'node:fs';
      showAddress(${JSON.stringify(ADDRESS)}, ${JSON.stringify(folder)});
      for (let tries = 0; tries < 500 && !existsSync(${JSON.stringify(given)}); tries++)
        await new Promise(resolve => setTimeout(resolve, 10));`;
    const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { ...process.env, DISPLAY: ':0', PATH: `${folder}${delimiter}${process.env.PATH ?? ''}` },
    });
    assert.ok(existsSync(given), stderr);
    return readFileSync(given, 'utf8').trim().split('\n');
  }

  it('gives the opener no secret, which every user of the machine would read in the list of processes', () => {
    const args = shown();
    assert.doesNotMatch(args.join(' '), new RegExp(SECRET));
    const [page = ''] = args;
    assert.equal(statSync(page).mode & 0o777, 0o600);
    const html = readFileSync(page, 'utf8');
    assert.ok(html.includes(`url=http://127.0.0.1:1234/?tkn=${SECRET}&amp;folder=/a&quot;b&lt;c&gt;`), html);
  });

  it('writes its page through no link that is there', () => {
    const theirs = join(folder, 'theirs');
    writeFileSync(theirs, 'mine');
    symlinkSync(theirs, join(folder, 'open.html'));
    shown();
    assert.equal(readFileSync(theirs, 'utf8'), 'mine');
  });
});
