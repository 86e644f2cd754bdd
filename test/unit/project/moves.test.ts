import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDraft } from '../../../server/src/draft/draft.ts';
import {
  addressFrom,
  followed,
  type Move,
  movedTo,
  type Replacement,
} from '../../../server/src/project/moves.ts';
import { projectLists } from '../../../server/src/project/project-file.ts';
import { linkReferences, listReferences } from '../../../server/src/project/references.ts';

const HOME = 'file:///home/me/project';

function applied(text: string, edits: readonly Replacement[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((old, { start, end, newText }) => old.slice(0, start) + newText + old.slice(end), text);
}

const move = (from: string, to: string): Move => ({ from: `${HOME}/${from}`, to: `${HOME}/${to}` });

/** A draft after moves, with its parts and links followed. */
function draftAfter(text: string, moves: readonly Move[], at = 'main.md'): string {
  const draft = readDraft(text);
  const references = [
    ...listReferences(text, draft.frontMatter?.entries.get('parts')),
    ...linkReferences(draft),
  ];
  return applied(text, followed(`${HOME}/${at}`, references, moves));
}

const withParts = (parts: string) =>
  `---\nassessment:\n  framework: npqsl\n  parts: ${parts}\n---\n\nText.\n`;

describe('What follows from a rename', () => {
  it('is the name in the list of parts, and the other names stay as they are', () => {
    const text = withParts("[design.md, 'it''s/two.md', \"three.md\"]");
    assert.equal(
      draftAfter(text, [move('design.md', 'texts/plan.md')]),
      withParts("[texts/plan.md, 'it''s/two.md', \"three.md\"]"),
    );
    assert.equal(
      draftAfter(text, [move('three.md', 'drei "3".md')]),
      withParts('[design.md, \'it\'\'s/two.md\', "drei \\"3\\".md"]'),
    );
    assert.equal(
      draftAfter(text, [move("it's", 'its')]),
      withParts('[design.md, \'its/two.md\', "three.md"]'),
    );
  });

  it('is quoted where it could not be read otherwise', () => {
    assert.equal(draftAfter(withParts('[a.md]'), [move('a.md', 'a, b #1.md')]), withParts("['a, b #1.md']"));
    assert.equal(
      draftAfter(withParts('\n    - ./a.md'), [move('a.md', 'b/é.md')]),
      withParts('\n    - ./b/é.md'),
    );
  });

  it('is nothing where a whole folder moves with all that it names', () => {
    const text = `${withParts('[a.md]')}\n[raw](data/raw.md)\n`;
    assert.equal(
      draftAfter(
        text,
        [move('', 'elsewhere')].map(({ from, to }) => ({ from: from.replace(/\/$/, ''), to })),
      ),
      text,
    );
  });

  it('is the way from where the draft is now, when it is the draft that moves', () => {
    const text = `${withParts('[a.md]')}\n[raw](data/raw.md#top) ![](<data/a b.png> "A")\n`;
    const after = `${withParts('[../a.md]')}\n[raw](../data/raw.md#top) ![](<../data/a b.png> "A")\n`;
    assert.equal(draftAfter(text, [move('main.md', 'drafts/main.md')]), after);
  });

  it('is the path of a link, escaped, with what stands behind it', () => {
    const text = [
      '[raw](raw%20(1).md#top) and [again](./raw%20\\(1\\).md "Title"), `[code](raw%20(1).md)`',
      '![picture](raw%20(1).md) [away](https://example.org/raw%20(1).md) [ref][r]',
      '',
      '[r]: raw%20(1).md',
      '',
    ].join('\n');
    const name = 'in [2026]/raw 2.md';
    const to = 'in%20%5B2026%5D/raw%202.md';
    assert.equal(
      draftAfter(text, [move('raw (1).md', name)]),
      [
        `[raw](${to}#top) and [again](./${to} "Title"), \`[code](raw%20(1).md)\``,
        `![picture](${to}) [away](https://example.org/raw%20(1).md) [ref][r]`,
        '',
        `[r]: ${to}`,
        '',
      ].join('\n'),
    );
  });

  it('is the list in markscheme.yaml, of each task', () => {
    const text =
      'framework: npqh\ntasks:\n  - task: a\n    files:\n      - one/a.md # first\n  - task: b\n    files: [two/b.md]\n';
    const references = projectLists(text).flatMap(entry => listReferences(text, entry));
    const edits = followed(`${HOME}/markscheme.yaml`, references, [
      move('one', 'uno'),
      move('two/b.md', 'two/c.md'),
    ]);
    assert.equal(applied(text, edits), text.replace('one/a.md', 'uno/a.md').replace('two/b.md', 'two/c.md'));
  });

  it('is nothing where a file leaves what can be reached', () => {
    const text = withParts('[a.md]');
    const references = listReferences(text, readDraft(text).frontMatter?.entries.get('parts'));
    const moves = [{ from: `${HOME}/a.md`, to: 'file:///elsewhere/a.md' }];
    assert.deepEqual(
      followed(`${HOME}/main.md`, references, moves, (_, to) => to.startsWith(`${HOME}/`)),
      [],
    );
    assert.deepEqual(
      followed(`${HOME}/main.md`, references, [{ from: `${HOME}/a.md`, to: 'vscode-vfs://host/a.md' }]),
      [],
    );
  });

  it('never throws, and is nothing, for what is no list and no YAML', () => {
    for (const text of [
      '',
      'files: 7',
      'files: [',
      'tasks: {files: [a.md]}',
      '- files: [a.md]',
      'files: &x [*x]',
    ])
      assert.doesNotThrow(() => projectLists(text).flatMap(entry => listReferences(text, entry)), text);
  });

  it('leads to the same file wherever that and the draft go, and back again to the same text', () => {
    const name = fc.stringMatching(/^[a-zé][a-z (),#&'%-]{0,5}[a-z]$/);
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map(parts => `${parts.join('/')}.md`);
    fc.assert(
      fc.property(path, path, path, (main, part, to) => {
        fc.pre(new Set([main, part, to]).size === 3);
        const first = followedPaths(withParts(JSON.stringify(['x.md'])), `${HOME}/x.md`, main, part);
        const moved = followedPaths(first, `${HOME}/${part}`, main, to);
        assert.equal(targetIn(moved, main), `${HOME}/${to}`);
        assert.equal(followedPaths(moved, `${HOME}/${to}`, main, part), first);
      }),
    );
  });
});

/** A draft at `main` when the file at an address goes to `to`; `x.md` stands for one beside it. */
function followedPaths(text: string, from: string, main: string, to: string): string {
  const home = `${HOME}/${main}`;
  const start = from.endsWith('/x.md') ? `${home.slice(0, home.lastIndexOf('/'))}/x.md` : from;
  const references = listReferences(text, readDraft(text).frontMatter?.entries.get('parts'));
  return applied(text, followed(home, references, [{ from: start, to: `${HOME}/${to}` }]));
}

function targetIn(text: string, main: string): string | undefined {
  const [reference] = listReferences(text, readDraft(text).frontMatter?.entries.get('parts'));
  return reference && addressFrom(`${HOME}/${main}`, reference.path);
}

describe('An address after moves', () => {
  it('is that of the folder that has moved, and of no folder with a longer name', () => {
    const moves = [{ from: 'file:///a', to: 'file:///b/c' }];
    assert.equal(movedTo('file:///a/x.md', moves), 'file:///b/c/x.md');
    assert.equal(movedTo('file:///ab/x.md', moves), 'file:///ab/x.md');
  });
});
