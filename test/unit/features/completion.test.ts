import assert from 'node:assert/strict';
import { type CompletionItem, CompletionTriggerKind, type Position } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { assess } from '../../../server/src/assessment/assess.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { completion, isWantedBehindSpace } from '../../../server/src/features/completion.ts';
import { completeTopLevel } from '../../../server/src/features/completion-front-matter.ts';
import { problemsOf } from '../../../server/src/rules/rules.ts';
import { bundled, frontMatter } from '../assessment/support.ts';

const URI = 'file:///school/draft.md';

interface Completed {
  readonly text: string;
  readonly items: CompletionItem[];
}

/** What is offered at `¦`, which is not part of the text. */
function completed(marked: string, trigger?: string): Completed {
  const offset = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const draft = readDraft(text);
  const assessment = assess(draft, bundled);
  const assessed = { uri: URI, version: 1, assessment, problems: problemsOf(assessment), lines: draft };
  const context =
    trigger === undefined
      ? undefined
      : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: trigger };
  return { text, items: completion(assessed, bundled, draft.placeAt(offset), context, true) };
}

/** The text with an item taken. */
function taken({ text, items }: Completed, label: string): string {
  const edit = items.find(item => item.label === label)?.textEdit;
  assert.ok(edit && 'range' in edit, `${label} is among ${items.map(item => item.label).join()}`);
  return TextDocument.applyEdits(TextDocument.create(URI, 'markdown', 1, text), [edit]);
}

const HEAD = frontMatter('npqsl');
const inBody = (body: string, trigger?: string) => completed(`${HEAD}${body}`, trigger);
const labels = ({ items }: Completed) => items.map(({ label }) => label);
const inHead = (...lines: string[]) => completed(`---\n${lines.join('\n')}\n---\n`);

describe('Completion', () => {
  it('puts a code in the place of the word that the cursor stands in', () => {
    for (const [body, after] of [
      ['See (1.2¦.1).', 'See (1.2.b).'],
      ['See (¦1.2.1).', 'See (1.2.b).'],
      ['See (1.2.1¦).', 'See (1.2.b).'],
      ['See (1.2.1; 1.2¦.d, 2.2.a).', 'See (1.2.1; 1.2.b, 2.2.a).'],
      ['It went well. 1.2¦.1', 'It went well. 1.2.b'],
      ['A word<!-- criteria: 1.¦2.1 -->', 'A word<!-- criteria: 1.2.b -->'],
      ['See (1.2¦.', 'See (1.2.b.'],
    ] as const)
      assert.equal(taken(inBody(body), '1.2.b'), HEAD + after, body);
  });

  it('offers no code where none can be', () => {
    for (const body of [
      ...[
        '[x](¦',
        '[x](¦)',
        '[x](a¦)',
        '[x][¦',
        '![¦',
        '[^¦',
        '[^¦]',
        'Word[^¦',
        '[x]: ¦',
        'https://x.uk/a(¦',
        '<img alt=¦',
      ],
      ...['- [¦', '- [ ¦', '* [x¦', '1. [¦', '> - [¦'],
      ...[
        '`a ¦ b`',
        '``a ` ¦``',
        '```\n¦\n```',
        '~~~ js\ncode (¦\n~~~',
        '    (¦',
        '- a\n\n  ```\n  ¦\n  ```',
        '```¦',
      ],
      ...['<!-- a note (¦ -->', '<!-- a note ¦ -->', '<!-- markscheme-disable a/b: because ¦ -->'],
    ]) {
      assert.deepEqual(labels(inBody(body)), [], body);
      for (const trigger of ['[', '(', '.', ':', ' '])
        if (body.includes(`${trigger}¦`)) assert.deepEqual(labels(inBody(body, trigger)), [], body);
    }
    assert.equal(inBody('```\na\n```\n\n(¦').items.length, 18);
    assert.equal(inBody('`a` (¦', '(').items.length, 18);
    assert.equal(inBody('a ` b (¦', '(').items.length, 18);
  });

  it('offers none that the list has already', () => {
    assert.ok(!labels(inBody('See (1.2.1; ¦)')).includes('1.2.1'));
    assert.ok(!labels(inBody('See (¦; 1.2.1)')).includes('1.2.1'));
    assert.ok(!labels(inBody('<!-- criteria: 1.2.1, ¦, 1.2.b -->')).some(label => /1\.2\.[1b]/.test(label)));
    assert.ok(labels(inBody('See (1.2.1¦; 1.2.b)')).includes('1.2.1'));
  });

  it('offers phases and rules in the comments that are for them', () => {
    assert.deepEqual(labels(inBody('<!-- phase: ¦ -->')), ['design', 'implementation', 'evaluation']);
    assert.deepEqual(labels(inBody('<!-- phase: design, ¦ -->')), ['implementation', 'evaluation']);
    assert.equal(taken(inBody('<!-- phase: de¦sgn -->'), 'design'), `${HEAD}<!-- phase: design -->`);
    assert.equal(taken(inBody('<!-- phase:¦ -->', ':'), 'design'), `${HEAD}<!-- phase: design -->`);
    const rules = labels(inBody('<!-- markscheme-disable ¦ -->'));
    assert.ok(rules.includes('writing/placeholder') && rules.length > 20);
    assert.equal(
      taken(inBody('<!-- markscheme-disable writing/pl¦ace: quoted -->'), 'writing/placeholder'),
      `${HEAD}<!-- markscheme-disable writing/placeholder: quoted -->`,
    );
    assert.ok(
      !labels(inBody('<!-- markscheme-disable writing/placeholder, ¦: why -->')).includes(
        'writing/placeholder',
      ),
    );
  });

  it('offers in an empty comment what it can be, and writes codes so that they are read', () => {
    const empty = inBody('<!-- ¦ -->');
    assert.deepEqual(labels(empty).slice(0, 3), ['criteria: ', 'phase: ', 'markscheme-disable ']);
    assert.equal(taken(empty, '1.2.b'), `${HEAD}<!-- criteria: 1.2.b -->`);
    assert.equal(taken(inBody('<!-- cri¦ -->'), 'criteria: '), `${HEAD}<!-- criteria:  -->`);
    assert.equal(taken(inBody('<!--¦-->'), '1.2.b'), `${HEAD}<!-- criteria: 1.2.b-->`);
  });

  it('goes on behind a colon and a space in our comments, and nowhere else', () => {
    assert.equal(taken(inBody('<!-- criteria:¦ -->', ':'), '1.2.b'), `${HEAD}<!-- criteria: 1.2.b -->`);
    assert.equal(taken(inBody('<!-- criteria: ¦ -->', ' '), '1.2.b'), `${HEAD}<!-- criteria: 1.2.b -->`);
    assert.equal(
      taken(inBody('<!-- criteria: 1.2.1, ¦', ' '), '1.2.b'),
      `${HEAD}<!-- criteria: 1.2.1, 1.2.b`,
    );
    for (const body of ['I led ¦', 'Criteria: ¦', '(1.2.1, ¦', '- ¦'])
      assert.deepEqual(labels(inBody(body, ' ')), [], body);
    const wanted = (marked: string) => {
      const draft = readDraft(marked.replace('¦', ''));
      return isWantedBehindSpace(draft, draft.placeAt(marked.indexOf('¦')));
    };
    for (const marked of [
      `${HEAD}<!-- criteria: ¦`,
      `${HEAD}a\n\n<!-- phase: ¦ -->`,
      '---\nassessment:\n  framework: ¦\n---\n',
    ])
      assert.ok(wanted(marked), marked);
    for (const marked of [
      `${HEAD}I led ¦`,
      `${HEAD}<!-- a note ¦`,
      `${HEAD}criteria: ¦`,
      '---\ntitle: my ¦\n---\n',
    ])
      assert.ok(!wanted(marked), marked);
  });

  it('puts keys and values of the front matter in the place of the word', () => {
    for (const [line, label, after] of [
      ['  framework: np¦qsl', 'npqml', '  framework: npqml'],
      ['  framework: ¦npqsl', 'npqml', '  framework: npqml'],
      ['  framework: "np¦qsl"', 'npqml', '  framework: "npqml"'],
      ["  framework: 'np¦", 'npqml', "  framework: 'npqml"],
      ['  framework: npqs¦l # mine', 'npqml', '  framework: npqml # mine'],
      ['  framework:¦', 'npqml', '  framework: npqml'],
    ] as const)
      assert.equal(taken(inHead('assessment:', line), label), `---\nassessment:\n${after}\n---\n`, line);
    const npqsl = 'assessment:\n  framework: npqsl';
    for (const [lines, label, after] of [
      [`${npqsl}\n  sta¦: draft`, 'status', `${npqsl}\n  status: draft`],
      [`${npqsl}\n  sta¦`, 'status', `${npqsl}\n  status: `],
      [`${npqsl}\n  sta¦tus: draft`, 'status', `${npqsl}\n  status: draft`],
      ['assessment: { framework: np¦qml }', 'npqsl', 'assessment: { framework: npqsl }'],
      ['assessment: { framework: npqsl, sta¦ }', 'status', 'assessment: { framework: npqsl, status:  }'],
      [
        'assessment: {\n  framework: npqsl,\n  status: dr¦\n}',
        'final',
        'assessment: {\n  framework: npqsl,\n  status: final\n}',
      ],
      [`${npqsl}\n  words: { exclude: [tab¦les] }`, 'captions', `${npqsl}\n  words: { exclude: [captions] }`],
      [
        `${npqsl}\n  words: { exclude: [supporting doc¦] }`,
        'supporting documents',
        `${npqsl}\n  words: { exclude: [supporting documents] }`,
      ],
      [`${npqsl}\n  budget: { des¦: 100 }`, 'design', `${npqsl}\n  budget: { design: 100 }`],
      [`${npqsl}\n  sponsor: t¦`, 'true', `${npqsl}\n  sponsor: true`],
    ] as const)
      assert.equal(taken(inHead(lines), label), `---\n${after}\n---\n`, lines);
  });

  it('offers no key and no item that is there', () => {
    const npqsl = ['assessment:', '  framework: npqsl'];
    assert.deepEqual(labels(inHead(...npqsl, '  data-points: [baseline, ¦]')), ['mid-point', 'end-point']);
    assert.deepEqual(labels(inHead(...npqsl, '  data-points:', '    - baseline', '    - ¦')), [
      'mid-point',
      'end-point',
    ]);
    assert.ok(!labels(inHead(...npqsl, '  words: { exclude: [tables, ¦] }')).includes('tables'));
    assert.ok(!labels(inHead('assessment: { framework: npqsl, ¦ }')).includes('framework'));
    assert.ok(labels(inHead('assessment: { framework: npqsl, ¦ }')).includes('status'));
    assert.deepEqual(labels(inHead(...npqsl, '  budget: { design: ¦ }')), []);
    assert.deepEqual(labels(inHead(...npqsl, '  status: draft # a¦')), []);
    assert.deepEqual(labels(inHead('other: { framework: ¦ }', ...npqsl)), []);
  });

  it('offers keys at the top level', () => {
    assert.ok(labels(inHead('¦', 'assessment:', '  framework: npqsl')).includes('title'));
    const keys = labels(inHead('title: x', 'bib¦', 'assessment:', '  framework: npqsl'));
    assert.ok(keys.includes('bibliography') && !keys.includes('title') && !keys.includes('assessment'));
    const at = (line: number, character: number): Position => ({ line, character });
    const text = '---\ntitle: x\nass\n---\n\nText.\n';
    assert.deepEqual(
      completeTopLevel(text, at(2, 3)).map(item => item.textEdit?.newText),
      ['assessment:\n  framework: '],
    );
    assert.deepEqual(completeTopLevel(text, at(1, 8)), []);
    assert.deepEqual(completeTopLevel(text, at(5, 1)), []);
    assert.deepEqual(completeTopLevel('Text.\n', at(0, 1)), []);
  });
});
