/** The built command line in a folder of its own, for each test of a `describe`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dist } from '../client.ts';

/** The built command line. */
export const cli = join(dist, 'cli.js');
/** The repository. */
export const root = dirname(dist);

/** A framework of one task with a limit of ten words, so that figures can be worked out by hand. */
const TINY = `id: tiny
name: Tiny
title: A tiny framework
codes: listed
phases:
  - { id: review, title: Review, synonyms: [Review] }
tasks:
  - id: essay
    title: Essay
    words: { limit: 10, exclude: [annex] }
    coveredFrom: 3
    phases: [review]
    criteria:
      - { code: AO1, title: Manage, asks: Manage it. }
      - { code: AO2, title: Use sources, asks: Use sources., supportingDocument: A log }
`;

/** The front matter of a draft, as lines. */
export const FRONT = ['---', 'assessment:', '  framework: tiny', '---'];

/** Five words; AO1 is covered by four of them, AO2 is not cited, nothing is reviewed. */
export const DRAFT = [...FRONT, '# Title', '', 'I managed it (AO1).'];

/** What `check` says of it behind its name, besides `MISSING`. */
export const UNCOVERED =
  '3:14: information: AO2 is not tagged yet: Use sources. Tag where you meet it, or write about it. [criteria/uncovered]';
/** What `check` says of it behind its name, besides `UNCOVERED`. */
export const MISSING =
  '3:14: warning: No heading names review. If you have written it, mark that section: put <!-- phase: review --> in its heading. Otherwise add a heading such as ‘Review’. [phases/missing]';

/** Makes a folder with a framework in it before each test, and takes it away behind it. */
export function commandLineForEach() {
  let folder = '';
  /** Writes a file, from lines or bytes. */
  function put(name: string, contents: string | readonly string[] | Uint8Array): void {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(
      path,
      Array.isArray(contents) ? `${contents.join('\n')}\n` : (contents as string | Uint8Array),
    );
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'markscheme-cli-'));
    put('tiny.markscheme.yaml', TINY);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return {
    get folder() {
      return folder;
    },
    put,
    /** Runs the command line in the folder. */
    markscheme(args: readonly string[], { cwd = folder } = {}) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
        cwd,
        encoding: 'utf8',
      });
      return { status, stdout, stderr };
    },
  };
}
