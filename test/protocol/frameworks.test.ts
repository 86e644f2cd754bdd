import assert from 'node:assert/strict';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  type CompletionItem,
  DefinitionRequest,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  type DocumentSymbol,
  DocumentSymbolRequest,
  FileChangeType,
  HoverRequest,
  type Location,
  type Position,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ShowMessageNotification,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { type CoverageAnswer, CoverageRequest, ReportRequest } from '../../server/src/protocol.ts';
import { applyEdits, TestClient, withCursor } from './client.ts';

const pulls = {
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown' as const] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown' as const] } },
    rename: { prepareSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

const GARDEN = `id: garden
title: The school garden
areas:
  - number: 1
    code: SOIL
    title: Soil and plants
    learnHowTo:
      - asks: Prepare a bed.
      - asks: Choose plants that suit it.
  - number: 2
    title: People
    criteriaComplete: true
phases:
  - { id: plan, title: Plan, synonyms: [plan] }
  - { id: grow, title: Grow, synonyms: [grow] }
tasks:
  - id: report
    title: Report
    words: { limit: 800 }
    areas: [1, 2]
    phases: [plan, grow]
    criteria:
      - code: G1
        asks: Says what was planted, and why there.
        area: 1
        tracks: [1.b]
      - code: "G2"
        asks: Says who did what.
        area: 2
`;

const draft = (text: string, more = '') =>
  `---\nassessment:\n  framework: garden\n${more}---\n\n## Plan\n\n${text}\n`;

const messageOf = ({ message }: Diagnostic) => (typeof message === 'string' ? message : message.value);

/** The text that a range marks, if it stands on one line. */
const marked = (text: string, { range }: Pick<Diagnostic, 'range'>) =>
  (text.split('\n')[range.start.line] ?? '').slice(range.start.character, range.end.character);

describe('Framework files', () => {
  let client: TestClient;
  let folder: string;
  const uriOf = (name: string) => pathToFileURL(join(folder, name)).toString();
  const FILE = 'garden.markscheme.yaml';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'markscheme-'));
  });
  afterEach(async () => {
    await client.stop();
    await rm(folder, { recursive: true });
  });
  const start = async (capabilities: object = pulls, settings: object = {}) => {
    client = await TestClient.start({
      capabilities,
      folder: pathToFileURL(folder).toString(),
      initializationOptions: { settings },
    });
  };
  const write = async (name: string, text: string) => {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  };
  /** Opens the garden file with a cursor in it, in place of what is on disk. */
  const openAt = async (text: string, name = FILE): Promise<Position> => {
    const cursor = withCursor(text);
    await client.open(uriOf(name), cursor.text, 'yaml');
    return cursor.position;
  };
  const at = async (name: string, position: Position) => ({ textDocument: { uri: uriOf(name) }, position });

  describe('problems', () => {
    it('are those of the text in the editor, each once, for a client that pulls', async () => {
      await write(FILE, 'id: garden\ntitel: On disk\n');
      await start();
      const uri = uriOf(FILE);
      await client.pushed(uri, ({ diagnostics }) => diagnostics.length > 0);
      const text = GARDEN.replace('areas: [1, 2]', 'areas: [1, 3]').replace('code: SOIL', 'coed: SOIL');
      await client.open(uri, text, 'yaml');
      // What was pushed of the file on disk is taken back: the client asks now.
      await client.pushed(uri, ({ diagnostics }) => diagnostics.length === 0);
      const found = await client.diagnostics(uri);
      assert.deepEqual(found.map(messageOf), ['There is no key ‘coed’ here; did you mean ‘code’?']);
      assert.deepEqual(
        found.map(each => marked(text, each)),
        ['coed'],
      );
      await client.connection.sendNotification(DidCloseTextDocumentNotification.type, {
        textDocument: { uri },
      });
      const before = client.pushes(uri);
      await client.pushed(uri, ({ diagnostics }) => diagnostics.some(each => /titel/.test(messageOf(each))));
      assert.ok(client.pushes(uri) >= before);
    });

    it('are pushed with every change to a client that does not ask', async () => {
      await write(FILE, GARDEN);
      await start({});
      const uri = uriOf(FILE);
      await client.open(uri, GARDEN, 'yaml');
      await client.pushed(uri, ({ version, diagnostics }) => version === 1 && diagnostics.length === 0);
      const line = GARDEN.split('\n').indexOf('    phases: [plan, grow]');
      const range = { start: { line, character: 13 }, end: { line, character: 17 } };
      const version = await client.change(uri, range, 'plna');
      const found = await client.pushed(uri, push => push.version === version);
      assert.deepEqual(found.map(messageOf), ['There is no phase ‘plna’; did you mean ‘plan’?']);
    });

    it('say what was meant by keys, values, ids, areas, phases and statements', async () => {
      await start();
      const cases: [from: string, to: string, message: RegExp, mark: string][] = [
        ['title: The', 'titel: The', /did you mean ‘title’/, 'titel'],
        ['title: The school garden', 'citing: in-a-from\ntitle: X', /Did you mean ‘in-a-form’/, 'in-a-from'],
        ['title: The school garden', 'extends: npqls', /Did you mean ‘npqsl’/, 'npqls'],
        ['tracks: [1.b]', 'tracks: [1.c]', /no learning statement ‘1.c’; did you mean ‘1.a’/, '1.c'],
        ['area: 2\n', 'area: 7\n', /There is no area 7. There are: 1, 2./, '7'],
        ['[plan, grow]\n    crit', '[plan, grwo]\n    crit', /did you mean ‘grow’/, 'grwo'],
        ['    words: { limit', '    limit: 5\n    words: { limit', /it belongs to ‘words’/, 'limit'],
        ['code: "G2"', 'code: G1', /G1 stands here twice/, 'G1'],
        ['number: 2', 'number: 1', /Area 1 stands here twice/, '1'],
      ];
      for (const [index, [from, to, message, mark]] of cases.entries()) {
        const uri = uriOf(`case-${index}.markscheme.yaml`);
        const text = GARDEN.replace('id: garden', `id: garden-${index}`).replace(from, to);
        await client.open(uri, text, 'yaml');
        const found = await client.diagnostics(uri);
        const hit = found.find(each => message.test(messageOf(each)));
        assert.ok(hit, `${message}: ${JSON.stringify(found)}`);
        assert.equal(marked(text, hit), mark);
      }
    });

    it('come with what was meant as a quick fix', async () => {
      await start();
      const text = GARDEN.replace('title: The', 'titel: The').replace('[1.b]', '["1.x"]');
      const uri = uriOf(FILE);
      const fix = async (before: string) => {
        await client.open(uri, before, 'yaml');
        const [found] = await client.diagnostics(uri);
        assert.ok(found);
        const actions = await client.connection.sendRequest(CodeActionRequest.type, {
          textDocument: { uri },
          range: found.range,
          context: { diagnostics: [found] },
        });
        const [action] = actions ?? [];
        assert.ok(action && 'edit' in action);
        assert.deepEqual(action.diagnostics, [found]);
        return applyEdits(before, action.edit?.changes?.[uri] ?? []);
      };
      const first = await fix(text);
      assert.equal(first, text.replace('titel', 'title'));
      assert.equal(await fix(first), first.replace('"1.x"', '"1.a"'));
    });

    it('are found in JSON as in YAML', async () => {
      await start();
      const text = '{ "id": "mine", "title": "Mine", "tasks": [{ "id": "one", "titel": "One" }] }';
      await client.open(uriOf('mine.markscheme.json'), text, 'json');
      const [found] = await client.diagnostics(uriOf('mine.markscheme.json'));
      assert.ok(found);
      assert.equal(marked(text, found), '"titel"');
    });

    it('are looked for in framework files alone', async () => {
      await start();
      for (const name of ['compose.yaml', 'garden.markscheme.yaml.bak', 'node_modules/x/a.markscheme.yaml']) {
        await client.open(uriOf(name), 'titel: x\n', 'yaml');
        assert.deepEqual(await client.diagnostics(uriOf(name)), [], name);
        const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, {
          textDocument: { uri: uriOf(name) },
        });
        assert.equal(symbols, null);
      }
    });

    it('are looked for where a setting says', async () => {
      await write('schemes/mine.yaml', 'titel: x\n');
      await write(FILE, 'titel: x\n');
      await start(pulls, { frameworks: 'schemes/*.yaml' });
      await client.pushed(uriOf('schemes/mine.yaml'), ({ diagnostics }) => diagnostics.length > 0);
      assert.equal(client.pushes(uriOf(FILE)), 0);
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
        settings: { markscheme: {} },
      });
      await client.pushed(uriOf(FILE), ({ diagnostics }) => diagnostics.length > 0);
      await client.pushed(uriOf('schemes/mine.yaml'), ({ diagnostics }) => diagnostics.length === 0);
    });
  });

  describe('in force', () => {
    const uncovered = async (name: string) =>
      (await client.diagnostics(uriOf(name)))
        .filter(({ code }) => code === 'criteria/uncovered')
        .map(({ data }) => data.code);

    it('are what is typed, at once, and the last that was right while it is not', async () => {
      await write(FILE, GARDEN);
      await start();
      await client.open(uriOf('draft.md'), draft('Beans.'));
      assert.deepEqual(await uncovered('draft.md'), ['G1', '1.a', 'G2']);
      const uri = uriOf(FILE);
      await client.open(uri, GARDEN, 'yaml');
      const line = GARDEN.split('\n').indexOf('      - code: G1');
      const code = (from: number, to: number) => ({
        start: { line, character: from },
        end: { line, character: to },
      });
      await client.change(uri, code(14, 16), 'G7');
      assert.deepEqual(await client.diagnostics(uri), []);
      assert.deepEqual(await uncovered('draft.md'), ['G7', '1.a', 'G2']);
      await client.change(uri, code(8, 12), 'coed');
      assert.equal((await client.diagnostics(uri)).length, 2);
      assert.deepEqual(await uncovered('draft.md'), ['G7', '1.a', 'G2']);
      await client.change(uri, code(8, 16), 'code: G8');
      assert.deepEqual(await client.diagnostics(uri), []);
      assert.deepEqual(await uncovered('draft.md'), ['G8', '1.a', 'G2']);
      await client.connection.sendNotification(DidCloseTextDocumentNotification.type, {
        textDocument: { uri },
      });
      const deadline = Date.now() + 5000;
      let codes: string[] = [];
      while (Date.now() < deadline && codes[0] !== 'G1') codes = await uncovered('draft.md');
      assert.deepEqual(codes, ['G1', '1.a', 'G2']);
    });

    it('are in force no more when the file is deleted, although its text is still open somewhere', async () => {
      await write(FILE, GARDEN);
      await start();
      const uri = uriOf(FILE);
      await client.open(uri, GARDEN, 'yaml');
      await client.open(uriOf('draft.md'), draft('Beans.'));
      assert.deepEqual(await uncovered('draft.md'), ['G1', '1.a', 'G2']);
      await rm(join(folder, FILE));
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri, type: FileChangeType.Deleted }],
      });
      const deadline = Date.now() + 5000;
      while (Date.now() < deadline && (await uncovered('draft.md')).length > 0);
      assert.deepEqual(await uncovered('draft.md'), []);
      // Whoever goes on typing in it means it again.
      await client.change(
        uri,
        { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        '# Again\n',
      );
      await client.diagnostics(uri);
      assert.deepEqual(await uncovered('draft.md'), ['G1', '1.a', 'G2']);
    });

    it('need not be saved yet', async () => {
      await start();
      await client.open(uriOf(FILE), GARDEN, 'yaml');
      await client.diagnostics(uriOf(FILE));
      await client.open(uriOf('draft.md'), draft('Beans.'));
      assert.deepEqual(await uncovered('draft.md'), ['G1', '1.a', 'G2']);
    });
  });

  it('show official wording as such, with its source, and say what cites a stand-in that stepped back', async () => {
    const criteria = [
      '      - code: 6.2.1\n        asks: Grows every member of staff.\n        tracks: [6.2.b]\n',
      '      - code: 6.2.2\n        asks: Keeps good people.\n',
    ].map(text => `${text}        provenance: { status: official, in: [book] }\n`);
    await write(
      'npqsl.markscheme.yaml',
      `id: npqsl\nextends: npqsl\nsources: { book: The handbook of 2017 }\nareas:\n  - { number: 6, criteriaComplete: true }\ntasks:\n  - id: project\n    criteria:\n${criteria.join('')}`,
    );
    await start();
    const uri = uriOf('npqsl.md');
    const cursor = withCursor(draft('One (6.2¦.1), two (6.2.b), three (6.2.a).').replace('garden', 'npqsl'));
    await client.open(uri, cursor.text);
    const hover = await client.connection.sendRequest(
      HoverRequest.type,
      await at('npqsl.md', cursor.position),
    );
    assert.match(
      JSON.stringify(hover?.contents),
      /Official criterion.*Grows every member of staff.*Official wording, from The handbook of 2017/,
    );
    const { coverage } = await client.connection.sendRequest<{ coverage: CoverageAnswer }>(
      CoverageRequest.method,
      { textDocument: { uri } },
    );
    assert.deepEqual(
      coverage.areas
        .find(({ number }) => number === 6)
        ?.criteria.map(({ code, title, provenance }) => [code, title, provenance]),
      [
        ['6.2.1', 'Grows every member of staff', 'Official wording, from The handbook of 2017.'],
        ['6.2.2', 'Keeps good people', 'Official wording, from The handbook of 2017.'],
      ],
    );
    const report = await client.connection.sendRequest<{ text: string }>(ReportRequest.method, {
      textDocument: { uri },
    });
    assert.match(report.text, /The wording of 6\.2\.1 and 6\.2\.2 is official, from The handbook of 2017\./);
    assert.match(report.text, /\| 6\.2\.1 \| Grows every member of staff \|/);
    assert.doesNotMatch(report.text, /\| 6\.2\.[abc] \|/);
    const found = (await client.diagnostics(uri)).filter(({ code }) => code === 'criteria/unknown-code');
    assert.deepEqual(
      found.map(each => marked(cursor.text, each)),
      ['6.2.b', '6.2.a'],
    );
    const fixes = await Promise.all(
      found.map(async diagnostic => {
        const actions = await client.connection.sendRequest(CodeActionRequest.type, {
          textDocument: { uri },
          range: diagnostic.range,
          context: { diagnostics: [diagnostic] },
        });
        return actions?.filter(({ title }) => title.startsWith('Tag with')).map(({ title }) => title);
      }),
    );
    // One criterion tracks to the first of them, none to the other.
    assert.deepEqual(fixes, [
      ['Tag with 6.2.1 instead'],
      ['Tag with 6.2.1 instead', 'Tag with 6.2.2 instead'],
    ]);
  });

  it('make areas and statements of other frameworks step back as well', async () => {
    await write(FILE, GARDEN.replace('    learnHowTo', '    criteriaComplete: true\n    learnHowTo'));
    await write(
      'npqml.markscheme.yaml',
      'id: npqml\nextends: npqml\nareas:\n  - { number: 1, criteriaComplete: true }\ntasks:\n  - id: project\n    criteria:\n      - { code: 1.1.1, asks: One. }\n',
    );
    await start();
    const reported = async (name: string, text: string) => {
      await client.open(uriOf(name), text);
      const found = await client.diagnostics(uriOf(name));
      return found.filter(({ code }) => code === 'criteria/unknown-code').map(({ data }) => data);
    };
    assert.deepEqual(await reported('garden.md', draft('Beans [1.b], beds [1.a].')), [
      { code: '1.b', choices: ['G1'] },
      { code: '1.a', choices: ['G1'] },
    ]);
    assert.deepEqual(
      await reported('npqml.md', draft('Data [SAI], teams [TCE].').replace('garden', 'npqml')),
      [{ code: 'SAI', choices: ['1.1.1'] }],
    );
  });

  describe('completion', () => {
    const complete = async (text: string, name = FILE): Promise<CompletionItem[]> =>
      client.complete(uriOf(name), await openAt(text, name));
    const labels = async (text: string, name?: string) =>
      (await complete(text, name)).map(({ label }) => label);
    const written = async (text: string, label: string, name = FILE) => {
      const item = (await complete(text, name)).find(each => each.label === label);
      assert.ok(item?.textEdit && 'range' in item.textEdit, label);
      const { text: plain } = withCursor(text);
      return applyEdits(plain, [{ range: item.textEdit.range, newText: item.textEdit.newText }]);
    };

    beforeEach(() => start());

    it('offers keys at each level, required ones first, not those that are there', async () => {
      assert.deepEqual((await labels('¦')).slice(0, 4), ['id', '$schema', 'extends', 'name']);
      assert.ok(!(await labels('id: garden\nti¦\n')).includes('id'));
      assert.deepEqual((await labels('id: x\nareas:\n  - number: 1\n    ¦\n')).slice(0, 3), [
        'code',
        'title',
        'criteriaComplete',
      ]);
      assert.deepEqual(await labels('id: x\ntasks:\n  - id: a\n    words:\n      li¦\n'), [
        ...['limit', 'minimum', 'tolerance', 'cutOff', 'budget', 'exclude', 'provenance'],
      ]);
      const [item] = await complete('id: x\ntasks:\n  - id: a\n    words: { ¦ }\n');
      assert.equal(item?.label, 'limit');
      assert.match(JSON.stringify(item?.documentation), /most words that may be submitted/);
    });

    it('offers the keys of an answer by its kind', async () => {
      const answer = (text: string) =>
        `id: x\ntasks:\n  - id: a\n    conditions:\n      - id: b\n        answer:\n          ${text}\n`;
      assert.deepEqual(await labels(answer('¦')), ['kind']);
      assert.deepEqual(await labels(answer('kind: ¦')), ['dates', 'date', 'days', 'confirmed', 'list']);
      assert.deepEqual(await labels(answer('kind: days\n          ¦')), ['key', 'least']);
    });

    it('offers values: of a few, ids of frameworks, areas, phases, statements and sources', async () => {
      assert.deepEqual(await labels('id: x\ncodes: ¦\n'), [
        'area.level.number',
        'area.number',
        'ksb',
        'listed',
      ]);
      assert.deepEqual(await labels('id: x\nextends: np¦\n'), [
        ...['npqml', 'npqsl', 'npqh', 'npqel', 'npq-case-study', 'aqa-epq', 'ib-ee', 'ib-ee-2027'],
        ...['cmi-5-unit', 'apprenticeship', 'plain'],
      ]);
      assert.deepEqual(await labels(GARDEN.replace('[plan, grow]\n    c', '[plan, ¦]\n    c')), ['grow']);
      assert.deepEqual(await labels(GARDEN.replace('areas: [1, 2]', 'areas: [¦]')), ['1', '2']);
      assert.deepEqual(await labels(GARDEN.replace('[1.b]', '[1¦]')), ['1.a', '1.b']);
      assert.deepEqual(await labels(GARDEN.replace('area: 2\n', 'area: ¦\n')), ['1', '2']);
      assert.deepEqual(await labels('id: npqsl\nextends: npqsl\ntasks:\n  - id: ¦\n'), ['project']);
      assert.deepEqual(
        await labels(
          'id: x\nsources: { book: A book }\nareas:\n  - number: 1\n    provenance: { status: seen, in: [¦] }\n',
        ),
        ['book'],
      );
    });

    it('writes what fits the place', async () => {
      assert.equal(await written('id: x\ncodes:¦\n', 'listed'), 'id: x\ncodes: listed\n');
      assert.equal(
        await written('id: x\nphases: ¦\n'.replace('phases: ', 'are'), 'areas'),
        'id: x\nareas:\n  - $0\n',
      );
      assert.equal(
        await written('id: x\ntasks:\n  - id: a\n    wo¦\n', 'words'),
        'id: x\ntasks:\n  - id: a\n    words:\n      $0\n',
      );
      assert.equal(
        await written('id: x\ntasks:\n  - id: a\n    criteria:\n      - ¦\n', 'new criterion'),
        'id: x\ntasks:\n  - id: a\n    criteria:\n      - code: $1\n        asks: $2\n',
      );
      assert.equal(
        await written('id: x\ntasks:\n  ¦\n', 'new task'),
        'id: x\ntasks:\n  - id: $1\n    title: $2\n',
      );
    });

    it('knows JSON', async () => {
      const json = 'x.markscheme.json';
      assert.equal(await written('{ "id": "x", "ti¦" }', 'title', json), '{ "id": "x", "title" }');
      assert.equal(await written('{ "id": "x", ¦ }', 'title', json), '{ "id": "x", "title": $0 }');
      assert.equal(
        await written('{ "id": "x", "codes": ¦ }', 'listed', json),
        '{ "id": "x", "codes": "listed" }',
      );
      assert.equal(
        await written('{ "id": "x", "codes": "¦" }', 'listed', json),
        '{ "id": "x", "codes": "listed" }',
      );
    });

    it('offers nothing in texts and comments, and no key where a line would hold two', async () => {
      assert.deepEqual(await labels('id: x\ntasks:\n  - id: a\n    words: ¦\n'), []);
      assert.deepEqual(await labels('id: x\ntitle: A ¦\n'), []);
      assert.deepEqual(await labels('id: x\n# ti¦\n'), []);
    });
  });

  it('write no snippets for a client that knows none', async () => {
    await start({ textDocument: { diagnostic: {} } });
    const items = await client.complete(uriOf(FILE), await openAt('id: x\ntasks:\n  - id: a\n    wo¦\n'));
    const words = items.find(({ label }) => label === 'words');
    assert.ok(words?.textEdit && 'newText' in words.textEdit);
    assert.equal(words.textEdit.newText, 'words:\n      ');
  });

  it('say what a key is for, and what a code, number or id stands for', async () => {
    await start();
    const hover = async (text: string) => {
      const position = await openAt(text);
      const answer = await client.connection.sendRequest(HoverRequest.type, await at(FILE, position));
      return JSON.stringify(answer?.contents ?? null);
    };
    assert.match(await hover(GARDEN.replace('words:', 'wor¦ds:')), /words.*a table of keys and values/);
    assert.match(await hover(GARDEN.replace('limit:', 'li¦mit:')), /The most words that may be submitted/);
    assert.match(await hover(GARDEN.replace('[1.b]', '[1.¦b]')), /Choose plants that suit it/);
    assert.match(
      await hover(GARDEN.replace('code: G1', 'code: G¦1')),
      /what was planted.*1.b: Choose plants/,
    );
    assert.match(await hover(GARDEN.replace('areas: [1, 2]', 'areas: [¦1, 2]')), /SOIL.*Soil and plants/);
    assert.match(await hover('id: npqsl\nextends: npq¦sl\n'), /NPQSL.*comes with Markscheme/);
    assert.equal(await hover(GARDEN.replace('The school', 'The sch¦ool')), 'null');
  });

  it('have an outline', async () => {
    await start();
    await openAt(`${GARDEN}¦`);
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri: uriOf(FILE) },
    });
    const shown = (list: readonly DocumentSymbol[], depth = 0): string[] =>
      list.flatMap(({ name, children }) => [
        `${' '.repeat(depth)}${name}`,
        ...shown(children ?? [], depth + 1),
      ]);
    const tree = (symbols ?? []).filter((symbol): symbol is DocumentSymbol => 'children' in symbol);
    assert.deepEqual(shown(tree), [
      ...['areas', ' 1', '  learnHowTo', '   Prepare a bed.', '   Choose plants that suit it.', ' 2'],
      ...['phases', ' plan', ' grow', 'tasks', ' report', '  criteria', '   G1', '   G2'],
    ]);
  });

  it('lead from a name to what it names, also in what they extend', async () => {
    await write(FILE, GARDEN);
    await start();
    const define = async (text: string, name: string) => {
      const position = await openAt(text, name);
      const answer = await client.connection.sendRequest(DefinitionRequest.type, await at(name, position));
      const places = (Array.isArray(answer) ? answer : [answer]).filter(
        (each): each is Location => each !== null && 'uri' in each,
      );
      return Promise.all(
        places.map(
          async ({ uri, range }) => `${uri.replace(/.*\//, '')} ${await lineAt(uri, range.start.line)}`,
        ),
      );
    };
    const lineAt = async (uri: string, line: number) =>
      (await readFile(new URL(uri), 'utf8')).split('\n')[line]?.trim();
    const mine = (text: string) => `id: mine\nextends: garden\n${text}`;
    assert.deepEqual(await define('id: mine\nextends: gar¦den\n', 'a.markscheme.yaml'), [
      `${FILE} id: garden`,
    ]);
    assert.deepEqual(await define('id: npqsl\nextends: npq¦sl\n', 'b.markscheme.yaml'), [
      'npqsl.yaml id: npqsl',
    ]);
    const criteria = (code: string, tracks: string) =>
      mine(
        `tasks:\n  - id: report\n    criteria:\n      - { code: ${code}, asks: x, tracks: [${tracks}] }\n`,
      );
    assert.deepEqual(await define(criteria('G3', '1.¦a'), 'c.markscheme.yaml'), [
      `${FILE} - asks: Prepare a bed.`,
    ]);
    assert.deepEqual(await define(criteria('G¦3', '1.a, 1.b'), 'd.markscheme.yaml'), [
      `${FILE} - asks: Prepare a bed.`,
      `${FILE} - asks: Choose plants that suit it.`,
    ]);
    assert.deepEqual(
      await define(mine('tasks:\n  - id: report\n    phases: [gr¦ow]\n'), 'e.markscheme.yaml'),
      [`${FILE} - { id: grow, title: Grow, synonyms: [grow] }`],
    );
    const cursor = withCursor(draft('Beans (G¦1).'));
    await client.open(uriOf('draft.md'), cursor.text);
    const answer = await client.connection.sendRequest(
      DefinitionRequest.type,
      await at('draft.md', cursor.position),
    );
    assert.ok(answer && !Array.isArray(answer));
    assert.equal(await lineAt(answer.uri, answer.range.start.line), '- code: G1');
  });

  describe('codes', () => {
    const other = () => draft('Peas (G1) and <!-- criteria: G1, G2 -->', '  marks: { G1: 2, G2: 1 }\n');
    /** A framework that extends the garden, drafts of both in folders, and files that don't count. */
    beforeEach(async () => {
      await write(FILE, GARDEN);
      await write(
        'more.markscheme.yaml',
        'id: more\nextends: garden\ntasks:\n  - id: report\n    criteria:\n      - { code: G1, asks: In other words. }\n',
      );
      await write('other/closed.md', other());
      await write('other/more.md', draft('Kale (G1).').replace('garden', 'more'));
      await write('notes.md', '# Notes\n\nG1\n');
      await write('plain.md', draft('G1').replace('garden', 'plain'));
      await write('.gitignore', 'build/\n');
      await write('build/copy.md', draft('Peas (G1).'));
      await write('node_modules/p/README.md', draft('Peas (G1).'));
    });

    const places = (found: readonly Location[] | null) =>
      (found ?? [])
        .map(
          ({ uri, range }) =>
            `${uri.slice(uriOf('').length + 1)}:${range.start.line + 1}:${range.start.character + 1}`,
        )
        .sort();

    it('are found in all drafts', async () => {
      await start();
      await client.open(uriOf('draft.md'), draft('Beans (G1), not saved.'));
      const position = await openAt(GARDEN.replace('code: G1', 'code: G¦1'));
      const find = async (includeDeclaration: boolean) =>
        places(
          await client.connection.sendRequest(ReferencesRequest.type, {
            ...(await at(FILE, position)),
            context: { includeDeclaration },
          }),
        );
      const cited = ['draft.md:8:8', 'other/closed.md:9:30', 'other/closed.md:9:7', 'other/more.md:8:7'];
      assert.deepEqual(await find(false), cited);
      assert.deepEqual(
        await find(true),
        [
          'draft.md:8:8',
          'garden.markscheme.yaml:23:15',
          'more.markscheme.yaml:6:17',
          ...cited.slice(1),
        ].sort(),
      );
    });

    const rename = async (name: string, position: Position, newName: string) =>
      client.connection.sendRequest(RenameRequest.type, { ...(await at(name, position)), newName });
    const textsAfter = async (edit: WorkspaceEdit | null, open: Record<string, string> = {}) => {
      const texts: Record<string, string> = {};
      for (const change of edit?.documentChanges ?? []) {
        assert.ok('edits' in change);
        const { textDocument, edits }: TextDocumentEdit = change;
        const name = textDocument.uri.slice(uriOf('').length + 1);
        const before = open[name] ?? (await readFile(join(folder, name), 'utf8'));
        const plain = edits.filter((each): each is TextEdit => 'newText' in each);
        texts[name] = applyEdits(before, plain);
      }
      return texts;
    };

    it('are renamed in all frameworks and drafts that have them from each other', async () => {
      await start();
      const text = draft('Beans (G1), not saved.');
      await client.open(uriOf('draft.md'), text);
      const position = await openAt(GARDEN.replace('code: G1', 'code: G¦1'));
      const prepared = await client.connection.sendRequest(
        PrepareRenameRequest.type,
        await at(FILE, position),
      );
      assert.ok(prepared && 'placeholder' in prepared);
      assert.equal(prepared.placeholder, 'G1');
      const edit = await rename(FILE, position, 'G10');
      assert.deepEqual(
        edit?.documentChanges?.map(change =>
          'edits' in change
            ? [change.textDocument.uri.slice(uriOf('').length + 1), change.textDocument.version]
            : [],
        ),
        [
          [FILE, 1],
          ['more.markscheme.yaml', null],
          ['draft.md', 1],
          ['other/closed.md', null],
          ['other/more.md', null],
        ],
      );
      assert.deepEqual(await textsAfter(edit, { 'draft.md': text }), {
        [FILE]: GARDEN.replace('code: G1', 'code: G10'),
        'more.markscheme.yaml':
          'id: more\nextends: garden\ntasks:\n  - id: report\n    criteria:\n      - { code: G10, asks: In other words. }\n',
        'draft.md': text.replace('G1', 'G10'),
        'other/closed.md': other().replaceAll('G1', 'G10'),
        'other/more.md': draft('Kale (G10).').replace('garden', 'more'),
      });
    });

    it('are renamed from a citation in a draft, and nothing else there is', async () => {
      await start();
      const cursor = withCursor(draft('Beans (G¦2).'));
      await client.open(uriOf('draft.md'), cursor.text);
      const texts = await textsAfter(await rename('draft.md', cursor.position, 'G20'), {
        'draft.md': cursor.text,
      });
      assert.deepEqual(Object.keys(texts), [FILE, 'draft.md', 'other/closed.md']);
      assert.equal(texts[FILE], GARDEN.replace('"G2"', '"G20"'));
      assert.equal(texts['other/closed.md'], other().replaceAll('G2', 'G20'));
      for (const place of [
        { line: 5, character: 5 },
        { line: 7, character: 2 },
        { line: 2, character: 15 },
      ])
        assert.equal(
          await client.connection.sendRequest(PrepareRenameRequest.type, await at('draft.md', place)),
          null,
        );
      const elsewhere = await openAt(GARDEN.replace('The school', 'The sch¦ool'));
      assert.equal(
        await client.connection.sendRequest(PrepareRenameRequest.type, await at(FILE, elsewhere)),
        null,
      );
    });

    it('are not renamed to what is taken, or what can be no code', async () => {
      await start();
      const position = await openAt(GARDEN.replace('code: G1', 'code: G¦1'));
      for (const [name, why] of [
        ['G2', /The school garden has a code G2 already/],
        ['1.a', /has a code 1.a already/],
        ['SOIL', /has no digit/],
        ['g one', /can’t be a code/],
        ['', /can’t be a code/],
        ['garden', /can’t be a code/],
      ] as const)
        await assert.rejects(rename(FILE, position, name), why, name);
    });

    it('of bundled frameworks and of stand-ins can’t be renamed, and it is said why', async () => {
      await start();
      const name = 'npqsl.md';
      const cursor = withCursor(draft('Data (1.2¦.1), teams (2.2.a).').replace('garden', 'npqsl'));
      await client.open(uriOf(name), cursor.text);
      const prepare = async (position: Position) =>
        client.connection.sendRequest(PrepareRenameRequest.type, await at(name, position));
      await assert.rejects(
        prepare(cursor.position),
        /1\.2\.1 is a code of NPQSL, which comes with Markscheme/,
      );
      await assert.rejects(prepare({ line: 7, character: 23 }), /2\.2\.a is an interim criterion/);
    });

    it('are numbers in the right form where the framework says so', async () => {
      await write(
        'npqsl.markscheme.yaml',
        'id: npqsl\nextends: npqsl\ntasks:\n  - id: project\n    criteria:\n      - { code: 6.2.1, asks: Own. }\n',
      );
      await start();
      const cursor = withCursor(draft('One (6.2¦.1).').replace('garden', 'npqsl'));
      await client.open(uriOf('npqsl.md'), cursor.text);
      for (const [to, why] of [
        ['K1', /not of the form/],
        ['6.3.1', /of level 3/],
        ['7.2.1', /area 7/],
        ['1.2.1', /has a code 1.2.1 already/],
      ] as const)
        await assert.rejects(rename('npqsl.md', cursor.position, to), why, to);
      const texts = await textsAfter(await rename('npqsl.md', cursor.position, '6.2.4'), {
        'npqsl.md': cursor.text,
      });
      assert.match(texts['npqsl.markscheme.yaml'] ?? '', /code: 6\.2\.4,/);
      assert.match(texts['npqsl.md'] ?? '', /One \(6\.2\.4\)/);
    });
  });

  it('are all that the second part of the server is loaded for', async () => {
    const dist = resolve(__dirname, '../..');
    for (const name of ['server.js', 'frameworks.json']) await copyFile(join(dist, name), join(folder, name));
    await write(FILE, GARDEN);
    client = await TestClient.start({ capabilities: pulls, server: join(folder, 'server.js') });
    const errors: string[] = [];
    client.connection.onNotification(
      ShowMessageNotification.type,
      ({ message }) => void errors.push(message),
    );
    const uri = uriOf('draft.md');
    await client.open(uri, draft('Beans (1.2.1).').replace('garden', 'npqsl'));
    assert.ok((await client.diagnostics(uri)).length > 5);
    assert.deepEqual(errors, []);
    await client.open(uriOf(FILE), GARDEN, 'yaml');
    assert.deepEqual(await client.diagnostics(uriOf(FILE)), []);
    assert.match(errors.join(), /can’t read framework files.*Install the extension again/);
    assert.ok((await client.diagnostics(uri)).length > 5);
  });
});
