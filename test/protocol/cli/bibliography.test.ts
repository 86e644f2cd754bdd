import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineForEach } from './command-line.ts';

const WORKS =
  '@book{kotter1996, author = {Kotter, John P.}, title = {Leading Change}, publisher = {HBS Press}, address = {Boston}, year = 1996}\n';
const DRAFT = [
  '---',
  'assessment:',
  '  framework: tiny',
  'bibliography: works/works.bib',
  '---',
  '# Title',
  '',
  'I managed it (AO1) as @kotter1996 [p. 3] says [@kotter1996; @koter1996].',
];

describe('markscheme and a bibliography', function () {
  this.timeout(60_000);
  const line = commandLineForEach();
  const { markscheme, put } = line;

  beforeEach(() => {
    put('works/works.bib', WORKS);
    put('draft.md', DRAFT);
  });

  it('counts what is printed, and says which keys have no work', () => {
    const { words } = JSON.parse(markscheme(['report', 'draft.md', '--format', 'json']).stdout);
    // Title | I managed it (AO1) as Kotter (1996, 3) says (Kotter 1996; koter1996?). | Kotter, John P. 1996. Leading Change. Boston: HBS Press.
    assert.equal(words.total, 1 + 12 + 9);
    const { stdout } = markscheme(['check', 'draft.md']);
    assert.match(
      stdout,
      /^draft\.md:8:62: warning: .*‘koter1996’.* Did you mean ‘kotter1996’\? \[references\/unknown-key\]$/m,
    );
  });

  it('counts in the style that is asked for, and refuses one that there is not', () => {
    const total = (style: string) =>
      JSON.parse(markscheme(['report', 'draft.md', '--format', 'json', '--style', style]).stdout).words.total;
    // Kotter (1996, p. 3) has one word more; Kotter, J.P. (1996) Leading change. Boston: HBS Press. one less.
    assert.equal(total('harvard'), 1 + 13 + 8);
    assert.match(markscheme(['check', 'draft.md', '--style', 'oscola']).stderr, /There is no style ‘oscola’/);
  });

  it('says of a file that is not there, or outside of the folder, that no works are read', () => {
    put(
      'draft.md',
      DRAFT.map(each => each.replace('works/works.bib', '[none.bib, ../works.bib]')),
    );
    const { stdout, status } = markscheme(['check', 'draft.md']);
    assert.match(stdout, /^draft\.md:4:16: error: There is no bibliography ‘none\.bib’/m);
    assert.match(stdout, /^draft\.md:4:26: error: ‘\.\.\/works\.bib’ leads out of the workspace/m);
    assert.equal(status, 1);
  });

  it('never writes over a file of works', () => {
    const { status, stderr } = markscheme(['report', 'draft.md', '--output', 'works/works.bib', '--force']);
    assert.equal(status, 2);
    assert.match(stderr, /would replace a file that a draft is made from/);
    assert.equal(readFileSync(join(line.folder, 'works/works.bib'), 'utf8'), WORKS);
  });
});
