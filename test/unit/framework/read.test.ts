import assert from 'node:assert/strict';
import { readFrameworkFile } from '../../../server/src/framework/read.ts';
import { lines, shown } from './support.ts';

/** The faults of a file called `own.yaml`. */
function faults(...parts: string[]): string[] {
  return shown(readFrameworkFile(lines(...parts), 'own.yaml').faults);
}

/** A file with one task, and further lines in that. */
function inTask(...parts: string[]): string[] {
  return faults(
    'id: own',
    'title: Own',
    'tasks:',
    '  - id: one',
    '    title: One',
    ...parts.map(part => `    ${part}`),
  );
}

describe('readFrameworkFile', () => {
  it('lets a file say where its schema stands', () => {
    assert.deepEqual(
      faults(
        '{ "$schema": "https://example.org/framework.schema.json", "id": "own", "title": "Own", "tasks": [] }',
      ),
      [],
    );
  });

  it('reads a file that is right', () => {
    const { entry, faults: none } = readFrameworkFile(
      lines(
        'id: own',
        'title: Own',
        'tasks:',
        '  - id: one',
        '    title: One',
        '    words: { limit: 10, exclude: [annex] }',
      ),
      'own.yaml',
    );
    assert.deepEqual(none, []);
    assert.deepEqual(entry, {
      id: 'own',
      title: 'Own',
      tasks: [{ id: 'one', title: 'One', words: { limit: 10, exclude: ['annex'] } }],
    });
  });

  it('reads JSON, which is YAML too', () => {
    assert.equal(readFrameworkFile('{"id": "own", "title": "Own"}', 'own.json').entry?.title, 'Own');
  });

  it('refuses codes with characters that nobody sees, or that look like others, by their numbers', () => {
    const refused = (code: string) => inTask('criteria:', `  - { code: "${code}", title: T, asks: A }`);
    for (const [code, named] of [
      ['AO\\u00001', 'U+0000'],
      ['AO1\u202e2', 'U+202E'],
      ['AO\u200b1', 'U+200B'],
      ['AO\u00ad1', 'U+00AD'],
      ['AO1\u2066', 'U+2066'],
      ['\u0410O1', 'U+0410 (‘\u0410’)'],
      ['A\u039f1', 'U+039F (‘\u039f’)'],
      ['\uff21O1', 'U+FF21 (‘\uff21’)'],
      ['AO\u0661', 'U+0661 (‘\u0661’)'],
      ['A\u0301O1', 'U+0301 (‘\u0301’)'],
      ['AO\u2024\u0031', 'U+2024 (‘\u2024’)'],
      ['\u{1d400}O1', 'U+1D400 (‘\u{1d400}’)'],
    ] as const)
      assert.deepEqual(
        refused(code).map(fault => fault.replace(/^own\.yaml:\S+ /, '')),
        [
          `‘tasks[1].criteria[1].code’ has the character ${named}, which can’t be seen or looks like another one. Type the code anew, with letters, digits, dots and hyphens.`,
        ],
        JSON.stringify(code),
      );
    for (const code of ['AO1', '1.2.1', 'K-7', 'AO 1 (a)', 'Å1', 'Świat2'])
      assert.deepEqual(refused(code), [], code);
  });

  it('reads files with any line ending', () => {
    assert.deepEqual(shown(readFrameworkFile('id: own\r\ntitle: Own\r\ntaks: []\r\n', 'own.yaml').faults), [
      'own.yaml:3:1-3:5 There is no key ‘taks’ here; did you mean ‘tasks’?',
    ]);
  });

  it('suggests the key that was meant, on the key', () => {
    assert.deepEqual(faults('id: own', 'titel: Own'), [
      'own.yaml:2:1-2:6 There is no key ‘titel’ here; did you mean ‘title’?',
    ]);
    assert.deepEqual(inTask('word: { limit: 10 }'), [
      'own.yaml:6:5-6:9 There is no key ‘word’ here; did you mean ‘words’?',
    ]);
    assert.deepEqual(inTask('criterai: [1]'), [
      'own.yaml:6:5-6:13 There is no key ‘criterai’ here; did you mean ‘criteria’?',
    ]);
  });

  it('knows a key that nothing resembles', () => {
    assert.deepEqual(faults('id: own', 'publisher: Me'), [
      'own.yaml:2:1-2:10 There is no key ‘publisher’ here. Remove it, or check its spelling.',
    ]);
  });

  it('says what was expected and what was found, on the value', () => {
    assert.deepEqual(inTask('words: { limit: many }'), [
      'own.yaml:6:21-6:25 Expected a number for ‘tasks[1].words.limit’, found "many".',
    ]);
    assert.deepEqual(inTask('words: { limit: 0 }'), [
      'own.yaml:6:21-6:22 Expected at least 1 for ‘tasks[1].words.limit’, found 0.',
    ]);
    assert.deepEqual(inTask('words: { limit: 2.5 }'), [
      'own.yaml:6:21-6:24 Expected a whole number for ‘tasks[1].words.limit’, found 2.5.',
    ]);
    assert.deepEqual(inTask('words: { exclude: [annex, glossary] }'), [
      'own.yaml:6:31-6:39 Expected one of annex, supporting-documents, references, table, caption, quotation, footnote, heading, code, contents, abstract for ‘tasks[1].words.exclude[2]’, found "glossary".',
    ]);
    assert.deepEqual(faults('id: My Own'), [
      'own.yaml:1:5-1:11 Expected lower-case letters, digits and single hyphens for ‘id’, found "My Own".',
    ]);
    assert.deepEqual(faults('id: own', 'codes: free'), [
      'own.yaml:2:8-2:12 Expected one of area.level.number, area.number, aim.grade, ksb, listed for ‘codes’, found "free".',
    ]);
    assert.deepEqual(faults('id: own', 'title: ""'), [
      'own.yaml:2:8-2:10 Expected a text that is not empty for ‘title’, found an empty one.',
    ]);
  });

  it('says where a list or a table was expected', () => {
    assert.deepEqual(faults('id: own', 'tasks: one'), [
      'own.yaml:2:8-2:11 Expected a list for ‘tasks’, found "one".',
    ]);
    assert.match(
      faults('id: own', 'tasks: [one]')[0] ?? '',
      /^own.yaml:2:9-2:12 Expected a table of keys and values for ‘tasks\[1\]’/,
    );
    assert.match(faults('')[0] ?? '', /^own.yaml:1:1-\S* Expected a table of keys and values for the file/);
    assert.match(
      faults('- id: own')[0] ?? '',
      /^own.yaml:1:1-\S* Expected a table of keys and values for the file/,
    );
    assert.equal(faults('- id: own').length, 1);
  });

  it('says which key is missing', () => {
    assert.deepEqual(faults('title: Own'), [
      'own.yaml:1:1-1:1 ‘id’ is missing: expected ‘id:’ with a value here.',
    ]);
    assert.match(
      faults('id: own', 'areas:', '  - code: SAI')[0] ?? '',
      /^own.yaml:3:5-\S* ‘areas\[1\]\.number’ is missing: expected ‘number:’/,
    );
    assert.match(
      inTask('criteria:', '  - code: A')[0] ?? '',
      /^own.yaml:7:9-\S* ‘tasks\[1\]\.criteria\[1\]\.asks’ is missing/,
    );
  });

  it('lists the kinds of answer', () => {
    const condition = (answer: string) =>
      inTask('conditions:', `  - { id: x, title: X, asks: y, answer: ${answer} }`);
    assert.match(
      condition('{ kind: dats, key: x }')[0] ?? '',
      /Expected an answer of kind dates, date, days, confirmed or list/,
    );
    assert.match(condition('{ kind: date }')[0] ?? '', /answer\.key’ is missing/);
    assert.deepEqual(condition('{ kind: date, key: x }'), []);
  });

  it('reports every fault', () => {
    assert.deepEqual(
      faults('id: own', 'titel: Own', 'level: x', 'codes: free').map(fault => fault.slice(0, 12)),
      ['own.yaml:3:8', 'own.yaml:4:8', 'own.yaml:2:1'],
    );
  });

  it('reports what is not YAML', () => {
    const [fault] = faults('id: own', 'tasks: [');
    assert.match(fault ?? '', /^own.yaml:\d:\d+-\S+ This is not valid YAML: /);
    assert.match(
      faults('id: own', 'id: other')[0] ?? '',
      /^own.yaml:2:1-\S+ This is not valid YAML: this key stands here twice\. Keep one of them\./,
    );
  });

  it('survives what is nested without end', () => {
    for (const text of ['['.repeat(50_000), `id: ${'{a: '.repeat(50_000)}`, '- '.repeat(50_000)]) {
      const { entry, faults: found, locate } = readFrameworkFile(text, 'own.yaml');
      assert.equal(entry, undefined);
      assert.match(found[0]?.message ?? '', /nested too deeply/);
      assert.equal(locate(['id'], 'One').message, 'One');
    }
  });

  it('finds the place of an entry, or the nearest that is there', () => {
    const { locate } = readFrameworkFile(
      lines('id: own', 'tasks:', '  - id: one', '    areas: [1, 2]'),
      'own.yaml',
    );
    const at = (...path: (string | number)[]) => {
      const { line, column, endColumn } = locate(path, '');
      return [line, column, endColumn];
    };
    assert.deepEqual(at('id'), [1, 5, 8]);
    assert.deepEqual(at('tasks', 0, 'areas', 1), [4, 16, 17]);
    assert.deepEqual(at('tasks', 0, 'phases', 0).slice(0, 2), [3, 5]);
    assert.deepEqual(at('behaviours', 3), [1, 1, 1]);
  });
});
