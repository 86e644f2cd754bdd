import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';

const root = resolve(__dirname, '..', '..', '..');

const framework = `id: garden
name: Garden
title: The school garden project
codes: area.level.number
areas:
  - number: 9
    code: GRW
    title: Growing
    criteriaComplete: true
tasks:
  - id: report
    title: The report
    words: { limit: 1200 }
    areas: [9]
    criteria:
      - code: 9.1.1
        asks: Says what was planted where, and why there.
      - code: 9.1.2
        asks: Says who did what.
`;

const draft = `---
assessment:
  framework: garden
---

# Our garden

We chose the bed behind the hall, since it gets five hours of light in May. (9.1.1)

Two pupils kept the diary each week. (9.1.7)
`;

interface Shown {
  readonly error?: string;
  readonly diagnostics: readonly { code: string; message: string; line: number; source: string }[];
  readonly hover: readonly string[];
  readonly completion: readonly string[];
  readonly actions: readonly string[];
  readonly fixed: string;
  readonly renamed: string;
  readonly framework: readonly string[];
}

/** What Neovim's own client shows of the draft; it is installed by the step that runs this (`scripts/host/neovim.mjs`). */
function shownInNeovim(folder: string): Shown {
  const result = join(folder, 'result.json');
  const { status, stderr } = spawnSync(
    'nvim',
    ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', join(root, 'test', 'editors', 'neovim.lua')],
    {
      encoding: 'utf8',
      timeout: 60_000,
      env: {
        ...process.env,
        // Its log and state stay out of the user’s.
        ...{ XDG_CACHE_HOME: join(folder, 'cache'), XDG_STATE_HOME: join(folder, 'state') },
        ...{ MARKSCHEME_FOLDER: folder, MARKSCHEME_RESULT: result, MARKSCHEME_NODE: process.execPath },
        MARKSCHEME_SERVER: join(root, 'dist', 'server.js'),
      },
    },
  );
  assert.equal(status, 0, stderr);
  return JSON.parse(readFileSync(result, 'utf8'));
}

describe('Neovim’s own language client', () => {
  let folder: string;
  let shown: Shown;

  before(function () {
    this.timeout(90_000);
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'markscheme-neovim-')));
    writeFileSync(join(folder, 'garden.markscheme.yaml'), framework);
    writeFileSync(join(folder, 'draft.md'), draft);
    shown = shownInNeovim(folder);
    assert.equal(shown.error, undefined);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('shows the problems at their lines', () => {
    const found = shown.diagnostics.map(({ code, line, source }) => `${source} ${code} ${line + 1}`);
    assert.ok(found.includes('Markscheme criteria/unknown-code 10'), found.join('\n'));
    assert.ok(found.includes('Markscheme criteria/uncovered 3'), found.join('\n'));
  });

  it('says in a hover what a code asks', () => {
    assert.match(shown.hover.join('\n'), /Says what was planted where, and why there\./);
  });

  it('completes codes', () => {
    assert.ok(
      shown.completion.includes('9.1.1') && shown.completion.includes('9.1.2'),
      shown.completion.join(),
    );
  });

  it('applies a quick fix', () => {
    assert.ok(shown.actions.length > 0);
    assert.match(shown.fixed, /^Two pupils kept the diary each week\. \(9\.1\.[12]\)$/);
  });

  it('renames a code in the draft and in the framework', () => {
    assert.match(shown.renamed, /\(9\.1\.4\)$/);
    assert.ok(shown.framework.includes('      - code: 9.1.4'), shown.framework.join('\n'));
  });
});
