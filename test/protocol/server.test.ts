import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  DefinitionRequest,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentHighlightRequest,
  HoverRequest,
  LogMessageNotification,
  ReferencesRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import {
  AnswerConditionRequest,
  ChangeFrameworkRequest,
  type CoverageAnswer,
  CoverageRequest,
  FilesChangedNotification,
  FrameworksRequest,
  InsertCitationRequest,
  MarkRequest,
  NewDraftRequest,
  OverviewRequest,
  type OverviewResult,
  type ReadCriteriaAnswer,
  ReadCriteriaRequest,
  ReportRequest,
  UseAsDraftRequest,
} from '../../server/src/protocol.ts';
import { applyEdits, TestClient, withCursor } from './client.ts';

const URI = 'file:///school/draft.md';
const HEAD = ['---', 'assessment:', '  framework: npqsl', '---', ''].join('\n');
const pulls = { textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown' as const] } } };
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

const byRule = (diagnostics: readonly Diagnostic[], rule: string) =>
  diagnostics.filter(({ code }) => code === rule);

const messageOf = (diagnostic: Diagnostic | undefined) =>
  typeof diagnostic?.message === 'string' ? diagnostic.message : (diagnostic?.message.value ?? '');

/** The text that a diagnostic marks. */
function marked(text: string, { range }: Diagnostic): string {
  const lines = text.split('\n');
  if (range.start.line !== range.end.line)
    return lines.slice(range.start.line, range.end.line + 1).join('\n');
  return (lines[range.start.line] ?? '').slice(range.start.character, range.end.character);
}

describe('The language server over stdio', () => {
  let client: TestClient;

  it('links each problem to the page of its rule, for a client that follows such links', async () => {
    const publishDiagnostics = { codeDescriptionSupport: true };
    client = await TestClient.start({
      capabilities: { textDocument: { diagnostic: {}, publishDiagnostics } },
    });
    await client.open(URI, `${HEAD}A slip (7.2.1).\n`);
    const diagnostics = await client.diagnostics(URI);
    assert.ok(diagnostics.length > 5);
    for (const { code, codeDescription } of diagnostics) {
      const page = await readFile(fileURLToPath(codeDescription?.href ?? ''), 'utf8');
      assert.ok(page.startsWith(`# ${code}\n`), String(code));
    }
    await client.stop();
  });

  describe('for a client that pulls diagnostics', () => {
    beforeEach(async () => {
      client = await TestClient.start({ capabilities: pulls });
    });
    afterEach(() => client.stop());

    it('names itself and says what it can do', () => {
      assert.equal(client.initialized.serverInfo?.name, 'Markscheme');
      assert.equal(client.initialized.capabilities.hoverProvider, true);
      assert.deepEqual(client.initialized.capabilities.completionProvider?.triggerCharacters, [
        '[',
        '(',
        '.',
        ':',
      ]);
    });

    it('finds each problem of a draft at its place', async () => {
      const text = `${HEAD}# Reading\n\n## Design\n\nToo short (1.2.1), a slip (7.2.1), another level (6.3.1), unlisted (6.2.1).\n\n## Implementation\n\n## Other\n`;
      await client.open(URI, text);
      const diagnostics = await client.diagnostics(URI);
      const shown = (rule: string) => byRule(diagnostics, rule).map(found => marked(text, found));
      assert.deepEqual(shown('criteria/mentioned-only'), ['1.2.1', '6.2.1']);
      assert.deepEqual(shown('criteria/unknown-code'), ['7.2.1']);
      assert.deepEqual(shown('criteria/other-task'), ['6.3.1']);
      assert.deepEqual(shown('criteria/unlisted-code'), ['6.2.1']);
      assert.deepEqual(shown('phases/empty'), ['## Implementation']);
      assert.deepEqual(shown('phases/missing'), ['npqsl']);
      assert.equal(shown('criteria/uncovered').length, 17);
      assert.ok(diagnostics.every(({ source }) => source === 'Markscheme'));
    });

    it('answers ‘unchanged’ while nothing has changed, and anew after an edit', async () => {
      await client.open(URI, `${HEAD}## Design\n`);
      const first = await client.pull(URI);
      assert.equal(first.kind, 'full');
      const again = await client.pull(URI, first.resultId);
      assert.equal(again.kind, 'unchanged');
      await client.change(
        URI,
        { start: { line: 4, character: 0 }, end: { line: 4, character: 9 } },
        '## Aims',
      );
      const after = await client.pull(URI, first.resultId);
      assert.equal(after.kind, 'full');
      assert.equal(byRule(after.kind === 'full' ? after.items : [], 'phases/missing').length, 3);
    });

    it('leaves every other Markdown file alone', async () => {
      await client.open('file:///school/README.md', '# Readme\n\nSee (7.2.1) and (1.2.1).\n');
      assert.deepEqual(await client.diagnostics('file:///school/README.md'), []);
    });

    it('survives a document that grows a front matter while it is typed', async () => {
      await client.open(URI, '');
      for (const [line, text] of ['---\n', 'assessment:\n', '  framework: npq\n', '---\n'].entries()) {
        const place = { line, character: 0 };
        await client.change(URI, { start: place, end: place }, text);
        await client.diagnostics(URI);
      }
      const [problem] = await client.diagnostics(URI);
      assert.equal(problem?.code, 'front-matter/invalid');
      assert.match(
        messageOf(problem),
        /There is no framework ‘npq’.*npqml, npqsl, npqh, npqel, npq-case-study, aqa-epq, ib-ee, ib-ee-2027, cmi-5-unit, apprenticeship, plain/,
      );
    });

    it('hovers a code: what it asks, its area and part, where it is cited', async () => {
      const { text, position } = withCursor(`${HEAD}## Design\n\n${words(44)} (1.2¦.1).\n`);
      await client.open(URI, text);
      const hover = await client.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: URI },
        position,
      });
      const value =
        hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';
      assert.match(value, /\*\*1\.2\.1\*\*/);
      assert.match(value, /Strategy and improvement \\\(SAI\\\) · part A/);
      assert.match(value, /Supporting document\*\*: raw data analysis/i);
      assert.match(value, /Covered: 45 words at 1 place/);
      assert.match(value, /Line 7 in ‘Design’: 45 words/);
      assert.equal(
        await client.connection.sendRequest(HoverRequest.type, {
          textDocument: { uri: URI },
          position: { line: 6, character: 2 },
        }),
        null,
      );
    });

    it('completes codes in brackets and comments, uncovered ones first', async () => {
      const { text, position } = withCursor(`${HEAD}## Design\n\n${words(44)} (1.2.1) and (¦\n`);
      await client.open(URI, text);
      const items = await client.complete(URI, position, '(');
      assert.equal(items.length, 18);
      const sorted = [...items].sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
      assert.equal(sorted[0]?.label, '1.2.b');
      assert.equal(sorted.at(-1)?.label, '1.2.1');
    });

    it('does not offer codes after a full stop at the end of a sentence, of a list mark or of a figure', async () => {
      for (const [index, line] of [
        'I led a team.',
        'It began with Year 5.',
        '1.',
        'Rose by 1.2.',
      ].entries()) {
        const uri = `file:///school/${index}.md`;
        const { text, position } = withCursor(`${HEAD}${line}¦\n`);
        await client.open(uri, text);
        assert.deepEqual(await client.complete(uri, position, '.'), [], line);
      }
      const { text, position } = withCursor(`${HEAD}As planned (1.2.b, 1.2.¦\n`);
      await client.open(URI, text);
      assert.equal((await client.complete(URI, position, '.')).length, 18);
    });

    it('completes keys and values of the front matter', async () => {
      const { text, position } = withCursor('---\nassessment:\n  framework:¦\n---\n');
      await client.open(URI, text);
      const values = await client.complete(URI, position, ':');
      assert.deepEqual(
        values.map(({ label }) => label),
        [
          ...['npqml', 'npqsl', 'npqh', 'npqel', 'npq-case-study', 'aqa-epq', 'ib-ee', 'ib-ee-2027'],
          ...['cmi-5-unit', 'apprenticeship', 'plain'],
        ],
      );
      const edit = values[1]?.textEdit;
      assert.ok(edit && 'range' in edit);
      assert.equal(applyEdits(text, [edit]), '---\nassessment:\n  framework: npqsl\n---\n');
      const keys = withCursor('---\nassessment:\n  framework: npqsl\n  st¦\n---\n');
      await client.open('file:///school/keys.md', keys.text);
      const labels = (await client.complete('file:///school/keys.md', keys.position)).map(
        ({ label }) => label,
      );
      assert.ok(
        labels.includes('status') && labels.includes('started') && !labels.includes('framework'),
        labels.join(),
      );
    });

    it('completes what bears on words, in braces and on lines of their own', async () => {
      let files = 0;
      const labels = async (...lines: string[]) => {
        const uri = `file:///school/words-${files++}.md`;
        const { text, position } = withCursor(
          `---\nassessment:\n  framework: npqsl\n${lines.join('\n')}\n---\n`,
        );
        await client.open(uri, text);
        return (await client.complete(uri, position)).map(({ label }) => label);
      };
      const names = ['annexes', 'supporting documents', 'references', 'tables', 'captions', 'quotations'];
      const phases = ['A', 'B', 'design', 'implementation', 'evaluation'];
      assert.ok((await labels('  b¦')).includes('budget'));
      assert.deepEqual(await labels('  words: { limit: 2000, ¦ }'), [
        ...['minimum', 'tolerance', 'exclude', 'include', 'cut-off', 'budget'],
      ]);
      assert.deepEqual(await labels('  words:', '    ¦'), [
        ...['limit', 'minimum', 'tolerance', 'exclude', 'include', 'cut-off', 'budget'],
      ]);
      assert.deepEqual(await labels('  words: { cut-off: ¦ }'), ['none', 'limit', 'tolerance']);
      assert.deepEqual(await labels('  words:', '    cut-off: li¦'), ['none', 'limit', 'tolerance']);
      assert.deepEqual((await labels('  words: { exclude: [tables, ¦] }')).slice(0, 6), names);
      assert.deepEqual((await labels('  words:', '    exclude:', '      - ¦')).slice(0, 6), names);
      assert.deepEqual((await labels('  words:', '    exclude:', '    - ¦')).slice(0, 6), names);
      assert.deepEqual(await labels('  budget: { ¦ }'), phases);
      assert.deepEqual(await labels('  budget:', '    design: 100', '    ¦'), phases.toSpliced(2, 1));
      assert.deepEqual(await labels('  words: { budget: { des¦ } }'), phases);
      assert.deepEqual(await labels('  words: { limit: 2000 }', '  status: ¦'), [
        'outline',
        'draft',
        'final',
      ]);
      const { text, position } = withCursor(
        '---\nassessment:\n  framework: npqsl\n  words:\n    cut-off:¦\n---\n',
      );
      await client.open('file:///school/cut-off.md', text);
      const edit = (await client.complete('file:///school/cut-off.md', position, ':'))[1]?.textEdit;
      assert.ok(edit && 'range' in edit);
      assert.match(applyEdits(text, [edit]), /\n {4}cut-off: limit\n---/);
    });

    it('finds references and highlights of a code', async () => {
      const text = `${HEAD}One (1.2.b).\n\nTwo 1.2.b again. <!-- criteria: 1.2.b -->\n`;
      await client.open(URI, text);
      const at = { textDocument: { uri: URI }, position: { line: 4, character: 6 } };
      const places = await client.connection.sendRequest(ReferencesRequest.type, {
        ...at,
        context: { includeDeclaration: true },
      });
      assert.deepEqual(
        places?.map(({ range }) => [range.start.line, range.start.character, range.end.character]),
        [
          [4, 5, 10],
          [6, 4, 9],
          [6, 32, 37],
        ],
      );
      const marks = await client.connection.sendRequest(DocumentHighlightRequest.type, at);
      assert.equal(marks?.length, 3);
    });

    it('goes to the entry of a code in the bundled framework', async () => {
      await client.open(URI, `${HEAD}One (1.2.1) and (2.2.c).\n`);
      const [toCriterion, toStatement] = await Promise.all(
        [6, 18].map(character =>
          client.connection.sendRequest(DefinitionRequest.type, {
            textDocument: { uri: URI },
            position: { line: 4, character },
          }),
        ),
      );
      assert.ok(toCriterion && 'uri' in toCriterion && toStatement && 'uri' in toStatement);
      assert.match(toCriterion.uri, /frameworks\/npqsl\.yaml$/);
      const lines = (await readFile(resolve(__dirname, '../../../frameworks/npqsl.yaml'), 'utf8')).split(
        '\n',
      );
      assert.match(lines[toCriterion.range.start.line] ?? '', /code: 1\.2\.1/);
      assert.match(lines[toStatement.range.start.line] ?? '', /curriculum/);
    });

    it('colours codes by how far they are covered', async () => {
      await client.open(URI, `${HEAD}${words(44)} (1.2.1).\n\nShort (1.2.b) and wrong (9.2.1).\n`);
      const tokens = await client.connection.sendRequest(SemanticTokensRequest.type, {
        textDocument: { uri: URI },
      });
      assert.deepEqual(tokens?.data, [4, 221, 5, 0, 1, 2, 7, 5, 0, 2, 0, 18, 5, 0, 4]);
    });

    it('inserts a missing section before the references', async () => {
      const text = `${HEAD}## Design\n\nDone.\n\n## Implementation\n\nDone.\n\n## References\n\nKotter (1995).\n`;
      await client.open(URI, text);
      const diagnostics = await client.diagnostics(URI);
      const [missing] = byRule(diagnostics, 'phases/missing');
      assert.ok(missing);
      const actions = await client.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: URI },
        range: missing.range,
        context: { diagnostics: [missing] },
      });
      const action = actions?.find(({ title }) => title === 'Add a section ‘Evaluation’');
      assert.ok(action && 'edit' in action && action.edit?.changes);
      const fixed = applyEdits(text, action.edit.changes[URI] ?? []);
      assert.equal(fixed, text.replace('## References', '## Evaluation\n\n## References'));
    });

    it('silences a problem where it stands, by a fix that can be undone', async () => {
      const text = `${HEAD}## Design\n\nWe met TODO there.\n\nTODO\n`;
      await client.open(URI, text);
      const [first, second] = byRule(await client.diagnostics(URI), 'writing/placeholder');
      assert.ok(first && second);
      const actions = await client.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: URI },
        range: first.range,
        context: { diagnostics: [first] },
      });
      assert.deepEqual(
        actions?.map(({ title }) => title),
        ['Ignore this here… (writing/placeholder)'],
      );
      const [action] = actions ?? [];
      assert.ok(action && 'edit' in action && action.edit?.changes);
      const comment = '<!-- markscheme-disable writing/placeholder: why? -->';
      assert.equal(
        applyEdits(text, action.edit.changes[URI] ?? []),
        text.replace('We met', `${comment}\nWe met`),
      );
      const place = { line: 6, character: 0 };
      await client.change(URI, { start: place, end: place }, `${comment}\n`);
      const after = await client.diagnostics(URI);
      assert.deepEqual(
        byRule(after, 'writing/placeholder').map(({ range }) => range.start.line),
        [9],
      );
      assert.equal(byRule(after, 'disable/no-reason').length, 1);
      await client.change(
        URI,
        { start: { line: 6, character: 46 }, end: { line: 6, character: 50 } },
        'a quotation',
      );
      assert.equal(byRule(await client.diagnostics(URI), 'disable/no-reason').length, 0);
    });

    it('offers no silence for what is missing, and corrects a rule’s name in such a comment', async () => {
      const text = `${HEAD}<!-- markscheme-disable writing/placehoder: quoted -->\n\nTODO\n`;
      await client.open(URI, text);
      const diagnostics = await client.diagnostics(URI);
      const ask = (diagnostic: Diagnostic | undefined) => {
        assert.ok(diagnostic);
        return client.connection.sendRequest(CodeActionRequest.type, {
          textDocument: { uri: URI },
          range: diagnostic.range,
          context: { diagnostics: [diagnostic] },
        });
      };
      const missing = await ask(byRule(diagnostics, 'phases/missing')[0]);
      assert.ok(missing?.every(({ title }) => !title.startsWith('Ignore this here')));
      const [unknown] = byRule(diagnostics, 'disable/unknown-rule');
      assert.equal(unknown && marked(text, unknown), 'writing/placehoder');
      assert.deepEqual(
        (await ask(unknown))?.map(({ title }) => title),
        ['Change to ‘writing/placeholder’'],
      );
    });

    it('offers the criterion in place of the stand-in that stepped back for it', async () => {
      const text = `${HEAD}## Design\n\nSee (1.2.a) here.\n`;
      await client.open(URI, text);
      const [unknown] = byRule(await client.diagnostics(URI), 'criteria/unknown-code');
      assert.ok(unknown);
      const actions = await client.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: URI },
        range: unknown.range,
        context: { diagnostics: [unknown] },
      });
      const [action] = actions ?? [];
      assert.ok(action && 'edit' in action && action.edit?.changes);
      assert.equal(applyEdits(text, action.edit.changes[URI] ?? []), text.replace('1.2.a', '1.2.1'));
    });

    it('makes places for all uncovered criteria at once, where there are many', async () => {
      const text = `${HEAD}## Evaluation\n\nDone.\n\n## Reading list\n\nA book.\n`;
      await client.open(URI, text);
      const diagnostics = await client.diagnostics(URI);
      const home = byRule(diagnostics, 'criteria/uncovered');
      const range = home[0]?.range;
      assert.ok(range);
      const actions = await client.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: URI },
        range,
        context: { diagnostics: home },
      });
      assert.deepEqual(
        actions?.map(({ title }) => title),
        [
          'Add an empty paragraph for 1.2.1 at the end of ‘Evaluation’',
          'Add an empty paragraph for 1.2.b at the end of ‘Evaluation’',
          'Add an empty paragraph for 1.2.c at the end of ‘Evaluation’',
          'Add empty paragraphs for all 18 criteria that are not tagged yet at the end of ‘Evaluation’',
        ],
      );
      const all = actions?.at(-1);
      assert.ok(all && 'edit' in all && all.edit?.changes);
      const fixed = applyEdits(text, all.edit.changes[URI] ?? []);
      assert.equal(fixed.match(/<!-- criteria: /g)?.length, 18);
      assert.ok(fixed.indexOf('6.2.c') < fixed.indexOf('## Reading list'));
    });

    it('makes a place for an uncovered criterion', async () => {
      const text = `${HEAD}## Evaluation\n\nDone.\n`;
      await client.open(URI, text);
      const diagnostics = await client.diagnostics(URI);
      const uncovered = byRule(diagnostics, 'criteria/uncovered').find(({ data }) => data.code === '5.2.c');
      assert.ok(uncovered);
      const actions = await client.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: URI },
        range: uncovered.range,
        context: { diagnostics: [uncovered] },
      });
      const action = actions?.find(({ title }) => title.startsWith('Add an empty paragraph for 5.2.c'));
      assert.ok(action && 'edit' in action && action.edit?.changes);
      assert.equal(applyEdits(text, action.edit.changes[URI] ?? []), `${text}\n<!-- criteria: 5.2.c -->\n\n`);
    });

    it('inserts a citation at the end of a passage, and into a comment that is there', async () => {
      const lines = [
        '## Aims',
        'A line.',
        '',
        'Another <!-- criteria: 1.2.b -->',
        '',
        '| a | b |',
        '|---|---|',
        '| c | d |',
      ];
      const text = HEAD + lines.join('\n');
      await client.open(URI, text);
      const insert = async (line: number, character: number) => {
        const params = { textDocument: { uri: URI }, position: { line: 4 + line, character }, code: '1.2.c' };
        const edit = await client.connection.sendRequest<{
          range: Diagnostic['range'];
          newText: string;
        } | null>(InsertCitationRequest.method, params);
        return edit && applyEdits(text, [edit]).split('\n')[4 + line];
      };
      assert.equal(await insert(0, 3), '## Aims <!-- criteria: 1.2.c -->');
      assert.equal(await insert(1, 7), 'A line. <!-- criteria: 1.2.c -->');
      assert.equal(await insert(3, 2), 'Another <!-- criteria: 1.2.b, 1.2.c -->');
      assert.equal(await insert(7, 3), '| c <!-- criteria: 1.2.c --> | d |');
      assert.equal(await insert(7, 7), '| c | d <!-- criteria: 1.2.c --> |');
    });

    it('gives a criterion marks, and shows them in hover, coverage and report', async () => {
      const head = ['---', 'assessment:', '  framework: aqa-epq', '  task: report', '---', ''].join('\n');
      await client.open(URI, `${head}${words(44)} (AO1).\n`);
      const textDocument = { uri: URI };
      const edits = await client.connection.sendRequest<{ range: Diagnostic['range']; newText: string }[]>(
        MarkRequest.method,
        { textDocument, code: 'AO1', marks: 7 },
      );
      assert.deepEqual(edits.length, 1);
      for (const { range, newText } of edits) await client.change(URI, range, newText);
      const { coverage } = await client.connection.sendRequest<{ coverage: CoverageAnswer }>(
        CoverageRequest.method,
        { textDocument },
      );
      const [first] = coverage.areas.flatMap(({ criteria }) => criteria);
      assert.deepEqual([first?.code, first?.marks, first?.mostMarks], ['AO1', 7, 10]);
      assert.deepEqual(
        first?.descriptors.map(({ marks }) => marks),
        [3, 6, 10],
      );
      assert.equal(first?.keyQuestions.length, 3);
      const hover = await client.connection.sendRequest(HoverRequest.type, {
        textDocument,
        position: { line: 6, character: `${words(44)} (A`.length },
      });
      const shown =
        hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';
      assert.match(shown, /\*\*Key questions\*\*\n\n- What is the topic/);
      assert.match(shown, /\*\*Marks\*\*: 10 at most; you give yourself 7/);
      assert.match(shown, /- 1–3: .*\n- 4–6: .*\n- 7–10: /);
      const report = await client.connection.sendRequest<{ text: string }>(ReportRequest.method, {
        textDocument,
      });
      assert.match(
        report.text,
        /You give yourself 7 of 50 marks, for 1 criterion\. How many marks pass is not known here\./,
      );
    });

    it('completes codes, marks and behaviours in the front matter', async () => {
      const labels = async (...lines: string[]) => {
        const { text, position } = withCursor(
          ['---', 'assessment:', ...lines.map(line => `  ${line}`), '---', ''].join('\n'),
        );
        const uri = `file:///school/complete-${lines.join('').length}-${lines.length}.md`;
        await client.open(uri, text);
        return (await client.complete(uri, position)).map(({ label }) => label);
      };
      const epq = ['framework: aqa-epq', 'task: report'];
      assert.deepEqual(await labels(...epq, 'marks: { AO1: 3, ¦ }'), ['AO2', 'AO3', 'AO4']);
      assert.deepEqual(await labels(...epq, 'marks:', '  ¦'), ['AO1', 'AO2', 'AO3', 'AO4']);
      assert.deepEqual(await labels('framework: npqsl', 'marks: { 1.2.1: ¦ }'), ['0', '1', '2']);
      const all = await labels('framework: npqsl', 'behaviours: { respect: 3, ¦ }');
      assert.equal(all.length, 6);
      assert.ok(all.includes('personal-drive') && !all.includes('respect'));
      assert.deepEqual(await labels('framework: npqsl', 'behaviours: { respect: { ¦ } }'), ['now', 'plan']);
      assert.deepEqual(await labels('framework: npqsl', 'behaviours: { respect: { now: ¦ } }'), [
        '1',
        '2',
        '3',
        '4',
        '5',
      ]);
      assert.deepEqual(await labels('framework: npqsl', 'behaviours: { respect: { plan: ¦ } }'), []);
    });

    it('says where a draft stands, and that nothing has changed', async () => {
      await client.open(URI, `${HEAD}${words(44)} (1.2.1).\n`);
      const answer = await client.connection.sendRequest<{
        kind: string;
        resultId: string;
        coverage: { words: unknown; areas: { code: string; criteria: { code: string; status: string }[] }[] };
      }>(CoverageRequest.method, { textDocument: { uri: URI } });
      assert.equal(answer.kind, 'full');
      assert.deepEqual(answer.coverage.words, {
        counted: 45,
        total: 45,
        limit: 5000,
        status: 'within',
        most: 5000,
        minimum: null,
      });
      assert.deepEqual(
        answer.coverage.areas.map(({ code, criteria }) => [code, criteria.length]),
        [
          ['SAI', 4],
          ['TCE', 3],
          ['LWI', 2],
          ['WIP', 3],
          ['MRR', 3],
          ['IC', 3],
        ],
      );
      assert.equal(answer.coverage.areas[0]?.criteria[0]?.status, 'covered');
      const again = await client.connection.sendRequest<{ kind: string }>(CoverageRequest.method, {
        textDocument: { uri: URI },
        previousResultId: answer.resultId,
      });
      assert.deepEqual(again, { kind: 'unchanged', resultId: answer.resultId });
    });

    it('says what the views show beside, and that nothing has changed', async () => {
      await client.open(URI, `${HEAD}## Design\n\n${words(44)} (1.2.1).\n`);
      const ask = (previousResultId?: string) =>
        client.connection.sendRequest<OverviewResult>(OverviewRequest.method, {
          textDocument: { uri: URI },
          ...(previousResultId === undefined ? {} : { previousResultId }),
        });
      const answer = await ask();
      assert.ok(answer.kind === 'full');
      const { sections, words: budget } = answer.overview;
      assert.deepEqual(
        sections.map(section => [section.heading, section.words, section.claims]),
        [['Design', 46, [{ code: '1.2.1', words: 45 }]]],
      );
      assert.equal(budget.counted, 46);
      assert.deepEqual(await ask(answer.resultId), { kind: 'unchanged', resultId: answer.resultId });
      const start = { line: 4, character: 3 };
      await client.change(URI, { start, end: { line: 4, character: 9 } }, 'Delivery');
      const after = await ask(answer.resultId);
      assert.ok(after.kind === 'full');
      assert.equal(after.overview.sections[0]?.phase, 'implementation');
      await client.open('file:///school/notes.md', '# Notes\n');
      const other = await client.connection.sendRequest<OverviewResult>(OverviewRequest.method, {
        textDocument: { uri: 'file:///school/notes.md' },
      });
      assert.deepEqual(other, { kind: 'none' });
    });

    it('finds criteria as symbols of the workspace, changes the framework and answers conditions', async () => {
      const text = `${HEAD}I led it (1.2.1).\n`;
      await client.open(URI, text);
      await client.open('file:///school/notes.md', '# Notes (1.2.1)\n');
      const symbols = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '1.2.1' });
      assert.deepEqual(
        symbols?.map(({ name, location }) => [name.slice(0, 5), location.uri]),
        [['1.2.1', URI]],
      );
      const textDocument = { uri: URI };
      const changed = async <Params>(method: string, params: Params) => {
        const edits = await client.connection.sendRequest<{ range: Diagnostic['range']; newText: string }[]>(
          method,
          { textDocument, ...params },
        );
        return edits && applyEdits(text, edits);
      };
      assert.equal(
        await changed(ChangeFrameworkRequest.method, { framework: 'npqh', task: 'task-1' }),
        text.replace('npqsl', 'npqh\n  task: task-1'),
      );
      assert.equal(await changed(ChangeFrameworkRequest.method, { framework: 'npqx', task: 'task-1' }), null);
      assert.equal(
        await changed(AnswerConditionRequest.method, { condition: 'sponsor', values: ['true'] }),
        text.replace('npqsl', 'npqsl\n  sponsor: true'),
      );
    });

    it('writes the report of a draft', async () => {
      await client.open(URI, `${HEAD}## Design\n\n${words(44)} (1.2.1).\n`);
      const report = await client.connection.sendRequest<{ text: string }>(ReportRequest.method, {
        textDocument: { uri: URI },
      });
      assert.match(report.text, /17 of 18/);
    });

    it('makes the text of a new draft that has no problem but what is still to be written', async () => {
      const frameworks = await client.connection.sendRequest<{ id: string; tasks: { id: string }[] }[]>(
        FrameworksRequest.method,
        {},
      );
      for (const { id, tasks } of frameworks) {
        for (const task of tasks) {
          const draft = await client.connection.sendRequest<{ text: string }>(NewDraftRequest.method, {
            framework: id,
            task: task.id,
          });
          const uri = `file:///school/${id}-${task.id}.md`;
          await client.open(uri, draft.text);
          const rules = new Set((await client.diagnostics(uri)).map(({ code }) => code));
          rules.delete('criteria/uncovered');
          rules.delete('phases/empty');
          rules.delete('writing/placeholder');
          rules.delete('conditions/open');
          rules.delete('words/under-minimum');
          assert.deepEqual([...rules], [], `${id} ${task.id}`);
        }
      }
    });

    it('makes a document a draft, inside the front matter of another tool', async () => {
      const edits = async (uri: string, text: string) => {
        await client.open(uri, text);
        const answer = await client.connection.sendRequest<{
          edits: { range: Diagnostic['range']; newText: string }[];
        }>(UseAsDraftRequest.method, { textDocument: { uri }, framework: 'npqh', task: 'task-2' });
        return applyEdits(text, answer.edits);
      };
      const ours = 'assessment:\n  framework: npqh\n  task: task-2\n  status: draft\n';
      assert.equal(await edits('file:///a.md', '# Title\n'), `---\n${ours}---\n\n# Title\n`);
      assert.equal(
        await edits('file:///b.md', '---\ntitle: x\n---\n# T\n'),
        `---\ntitle: x\n${ours}---\n# T\n`,
      );
      assert.equal(
        await edits('file:///c.md', '# T\r\n'),
        `${`---\n${ours}---\n\n`.replaceAll('\n', '\r\n')}# T\r\n`,
      );
    });

    it('ends with exit code 0', async () => {
      assert.equal(await client.stop(), 0);
      client = await TestClient.start({ capabilities: pulls });
    });
  });

  describe('for a client that is pushed to', () => {
    beforeEach(async () => {
      client = await TestClient.start();
    });
    afterEach(() => client.stop());

    it('answers every change, also with equal diagnostics', async () => {
      await client.open(URI, `${HEAD}## Design\n`);
      await client.pushed(URI, ({ version }) => version === 1);
      const place = { line: 5, character: 0 };
      for (let turn = 0; turn < 3; turn++) {
        const version = await client.change(URI, { start: place, end: place }, 'x');
        await client.pushed(URI, push => push.version === version);
      }
    });

    it('answers a burst of keystrokes for the newest text', async () => {
      await client.open(URI, `${HEAD}## Design\n`);
      await client.pushed(URI, ({ version }) => version === 1);
      const place = { line: 5, character: 0 };
      const versions = await Promise.all(
        Array.from({ length: 200 }, () => client.change(URI, { start: place, end: place }, 'x')),
      );
      const newest = Math.max(...versions);
      await client.pushed(URI, ({ version }) => version === newest);
      assert.ok(client.pushes(URI) < 150, `${client.pushes(URI)} answers`);
    });

    it('shows plain text to a client that shows no Markdown', async () => {
      const { text, position } = withCursor(`${HEAD}(1.2¦.1)\n`);
      await client.open(URI, text);
      const hover = await client.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: URI },
        position,
      });
      assert.ok(hover && typeof hover.contents === 'object' && 'kind' in hover.contents);
      assert.equal(hover.contents.kind, 'plaintext');
      assert.doesNotMatch(hover.contents.value, /\*\*|\\/);
    });

    it('takes settings by notification', async () => {
      await client.open(URI, `${HEAD}## Design\n`);
      await client.pushed(URI, ({ diagnostics }) => byRule(diagnostics, 'phases/missing').length === 2);
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
        settings: { markscheme: { rules: { 'phases/missing': 'off' } } },
      });
      await client.pushed(
        URI,
        ({ diagnostics }) => diagnostics.length > 0 && byRule(diagnostics, 'phases/missing').length === 0,
      );
    });
  });

  describe('with settings for the rules', () => {
    afterEach(() => client.stop());

    it('weighs a rule by the draft’s status', async () => {
      const rules = { 'writing/placeholder': { outline: 'off', draft: 'information', final: 'error' } };
      client = await TestClient.start({
        capabilities: pulls,
        initializationOptions: { settings: { rules } },
      });
      const severityWith = async (status: string) => {
        const uri = `file:///school/${status}.md`;
        await client.open(uri, `${HEAD.replace('npqsl', `npqsl\n  status: ${status}`)}TODO\n`);
        return byRule(await client.diagnostics(uri), 'writing/placeholder')[0]?.severity;
      };
      assert.equal(await severityWith('outline'), undefined);
      assert.equal(await severityWith('draft'), 3);
      assert.equal(await severityWith('final'), 1);
    });

    it('says in the log what of them can’t be used, and uses the rest', async () => {
      const rules = {
        'writing/placehoder': 'off',
        'criteria/uncovered': 'loud',
        'phases/missing': { draft: 'off', finished: 'hint', final: 3 },
      };
      client = await TestClient.start({ capabilities: pulls });
      const logged: string[] = [];
      client.connection.onNotification(
        LogMessageNotification.type,
        ({ message }) => void logged.push(message),
      );
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
        settings: { markscheme: { rules } },
      });
      await client.open(URI, `${HEAD}TODO\n`);
      const diagnostics = await client.diagnostics(URI);
      assert.equal(byRule(diagnostics, 'phases/missing').length, 0);
      assert.equal(byRule(diagnostics, 'criteria/uncovered')[0]?.severity, 3);
      const severities = 'error, warning, information, hint, off';
      assert.deepEqual(logged, [
        'markscheme.rules, ‘writing/placehoder’: there is no such rule; did you mean ‘writing/placeholder’?',
        `markscheme.rules, ‘criteria/uncovered’: "loud" is no severity, so the rule keeps its own; there are: ${severities}`,
        'markscheme.rules, ‘phases/missing’: ‘finished’ is no status; there are: outline, draft, final',
        `markscheme.rules, ‘phases/missing’, ‘final’: 3 is no severity, so the rule keeps its own; there are: ${severities}`,
      ]);
    });
  });

  describe('with frameworks in the workspace', () => {
    let folder: string;
    let uri: string;

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'markscheme-'));
      uri = pathToFileURL(join(folder, 'draft.md')).toString();
    });
    afterEach(async () => {
      await client.stop();
      await rm(folder, { recursive: true });
    });
    const start = async () => {
      client = await TestClient.start({ capabilities: pulls, folder: pathToFileURL(folder).toString() });
    };

    it('adds official criteria: stand-ins step back, and hover shows the wording', async () => {
      await start();
      const { text, position } = withCursor(`${HEAD}One (6.2¦.1).\n`);
      await client.open(uri, text);
      assert.equal(byRule(await client.diagnostics(uri), 'criteria/unlisted-code').length, 1);

      const answer = await client.connection.sendRequest<ReadCriteriaAnswer>(ReadCriteriaRequest.method, {
        framework: 'npqsl',
        textDocument: { uri },
        text: 'Area 6\n6.2.1\tGrow *good* training.\n6.2.2   Keep your best people.\n6.3.1 Not of this level.\n6.2.1 Twice.\n',
      });
      assert.deepEqual(
        answer.accepted.map(({ code, asks, area }) => [code, asks, area]),
        [
          ['6.2.1', 'Grow *good* training.', 'IC'],
          ['6.2.2', 'Keep your best people.', 'IC'],
        ],
      );
      assert.deepEqual(
        answer.stray.map(({ line }) => line),
        [1, 4, 5],
      );
      assert.ok(answer.file);
      assert.equal(answer.file.uri, pathToFileURL(join(folder, 'npqsl.markscheme.yaml')).toString());
      assert.equal(answer.file.exists, false);

      await writeFile(join(folder, 'npqsl.markscheme.yaml'), answer.file.contents);
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: answer.file.uri, type: 1 }],
      });
      const deadline = Date.now() + 5000;
      let uncovered: string[] = [];
      while (Date.now() < deadline && !uncovered.includes('6.2.2')) {
        uncovered = byRule(await client.diagnostics(uri), 'criteria/uncovered').map(({ data }) => data.code);
      }
      assert.ok(uncovered.includes('6.2.2'));
      assert.ok(!uncovered.some(code => /^6\.2\.[a-z]$/.test(code)), uncovered.join());
      const hover = await client.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri },
        position,
      });
      assert.match(JSON.stringify(hover?.contents), /Grow \\\\\*good\\\\\* training/);

      const more = await client.connection.sendRequest<ReadCriteriaAnswer>(ReadCriteriaRequest.method, {
        framework: 'npqsl',
        textDocument: { uri },
        text: '6.2.1 New wording.\n5.2.1 Spend well.\n',
      });
      assert.deepEqual(
        more.accepted.map(({ code, replaces }) => [code, replaces]),
        [
          ['6.2.1', true],
          ['5.2.1', false],
        ],
      );
      assert.equal(more.file?.exists, true);
      assert.match(more.file?.contents ?? '', /New wording[\s\S]*Keep your best people[\s\S]*Spend well/);
    });

    it('reports a wrong framework file with line, column and what was expected', async () => {
      const file = join(folder, 'mine.markscheme.yaml');
      await writeFile(file, 'id: mine\ntitle: Mine\ntasks:\n  - id: one\n    titel: One\n');
      await start();
      const fileUri = pathToFileURL(file).toString();
      const [fault] = await client.pushed(fileUri, ({ diagnostics }) => diagnostics.length > 0);
      assert.deepEqual(fault?.range.start, { line: 4, character: 4 });
      assert.match(messageOf(fault), /There is no key ‘titel’ here; did you mean ‘title’\?/);
      await writeFile(file, 'id: mine\ntitle: Mine\ntasks:\n  - id: one\n    title: One\n');
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: fileUri, type: 2 }],
      });
      await client.pushed(fileUri, ({ diagnostics }) => diagnostics.length === 0);
    });

    it('notices a supporting document that comes later', async () => {
      await start();
      await client.open(uri, `${HEAD}${words(44)} [data](raw.md) (1.2.1).\n`);
      const status = async () => {
        const { coverage } = await client.connection.sendRequest<{
          coverage: { areas: { criteria: { status: string }[] }[] };
        }>(CoverageRequest.method, { textDocument: { uri } });
        return coverage.areas[0]?.criteria[0]?.status;
      };
      assert.equal(await status(), 'covered');
      await writeFile(join(folder, 'raw.md'), 'x');
      await client.connection.sendNotification(FilesChangedNotification.method);
      assert.equal(await status(), 'evidenced');
    });

    it('takes a file as a draft that a setting names', async () => {
      client = await TestClient.start({
        capabilities: pulls,
        folder: pathToFileURL(folder).toString(),
        initializationOptions: { settings: { drafts: [{ glob: 'essays/*.md', framework: 'npqml' }] } },
      });
      const named = pathToFileURL(join(folder, 'essays', 'one.md')).toString();
      await client.open(named, '# One\n');
      assert.equal(byRule(await client.diagnostics(named), 'criteria/uncovered').length, 9);
      await client.open(uri, '# Two\n');
      assert.deepEqual(await client.diagnostics(uri), []);
    });

    it('knows evidence when the supporting document is there', async () => {
      await writeFile(join(folder, 'raw data.md'), 'x');
      await start();
      const passage = (link: string) => `${HEAD}${words(44)} [data](${link}) (1.2.1).\n`;
      const status = async (name: string, link: string) => {
        const at = pathToFileURL(join(folder, name)).toString();
        await client.open(at, passage(link));
        const { coverage } = await client.connection.sendRequest<{
          coverage: { areas: { criteria: { status: string }[] }[] };
        }>(CoverageRequest.method, { textDocument: { uri: at } });
        return coverage.areas[0]?.criteria[0]?.status;
      };
      assert.equal(await status('a.md', 'raw%20data.md'), 'evidenced');
      assert.equal(await status('b.md', 'not-there.md'), 'covered');
    });
  });
});
