import assert from 'node:assert/strict';
import {
  CompletionRequest,
  DefinitionRequest,
  DidChangeWatchedFilesNotification,
  DocumentLinkRequest,
  FileChangeType,
  HoverRequest,
  ReferencesRequest,
} from 'vscode-languageserver-protocol/node';
import { withCursor } from './client.ts';
import { byRule, marked, messageOf, pulls } from './drafts.ts';
import { workspaceForEach } from './workspace.ts';

const HEAD = '---\nassessment:\n  framework: npqsl\nbibliography: works.bib\ncsl: harvard\n---\n\n';
const WORKS =
  '@book{kotter1996, author = {Kotter, John P.}, title = {Leading Change}, publisher = {HBS Press}, year = 1996}\n@book{lewin1947, author = {Lewin, Kurt}, title = {Frontiers}, year = 1947}\n';

describe('A bibliography', () => {
  const workspace = workspaceForEach(pulls);
  const uri = () => workspace.uriOf('draft.md');
  /** Opens a draft; gives the place of the cursor in it. */
  const open = async (body: string) => {
    await workspace.write('works.bib', WORKS);
    await workspace.start();
    const { text, position } = withCursor(`${HEAD}${body}`);
    await workspace.client.open(uri(), text);
    return { text, position };
  };
  const unknown = async () => byRule(await workspace.client.diagnostics(uri()), 'references/unknown-key');

  it('says of a key that it has no work, and which was meant', async () => {
    const { text } = await open('Change fails [@kotter96; @lewin1947]. ¦\n');
    const [only, more] = await unknown();
    assert.ok(only);
    assert.equal(marked(text, only), 'kotter96');
    assert.match(messageOf(only), /Did you mean ‘kotter1996’\?/);
    assert.equal(more, undefined);
  });

  it('shows a work under the cursor, in the style of the draft', async () => {
    const { position } = await open('Change fails [see @kott¦er1996, p. 3].\n');
    const hover = await workspace.client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: uri() },
      position,
    });
    assert.ok(hover && typeof hover.contents === 'object' && 'value' in hover.contents);
    assert.match(
      hover.contents.value,
      /Kotter, J\\?\.P\\?\. \\?\(1996\\?\) \*Leading change\*\\?\. HBS Press/,
    );
    assert.match(hover.contents.value, /\\?\(see Kotter, 1996, p\\?\. 3\\?\)/);
    assert.match(hover.contents.value, /Harvard, from works/);
  });

  it('offers keys behind the @, with author, year and title', async () => {
    const { position } = await open('Change fails [see @ko¦].\n');
    const answer = await workspace.client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: uri() },
      position,
    });
    const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
    assert.deepEqual(
      items.map(({ label, labelDetails, detail }) => [label, labelDetails?.description, detail]),
      [
        ['kotter1996', 'Kotter, 1996', 'Leading change'],
        ['lewin1947', 'Lewin, 1947', 'Frontiers'],
      ],
    );
    const { textEdit } = items[0] ?? {};
    assert.ok(textEdit && 'range' in textEdit);
    assert.equal(textEdit.newText, 'kotter1996');
    assert.equal(textEdit.range.end.character - textEdit.range.start.character, 2);
  });

  it('goes to the work in its file, and finds every place that refers to it', async () => {
    const { position } = await open('As @kotter1996 says [see @kott¦er1996].\n');
    const at = { textDocument: { uri: uri() }, position };
    const { connection } = workspace.client;
    const definition = await connection.sendRequest(DefinitionRequest.type, at);
    assert.ok(definition && !Array.isArray(definition));
    assert.equal(definition.uri, workspace.uriOf('works.bib'));
    assert.deepEqual(definition.range, { start: { line: 0, character: 6 }, end: { line: 0, character: 16 } });
    const places = await connection.sendRequest(ReferencesRequest.type, {
      ...at,
      context: { includeDeclaration: true },
    });
    assert.equal(places?.length, 3);
    const links = await connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: uri() } });
    assert.deepEqual(
      links?.map(({ target }) => target),
      [`${workspace.uriOf('works.bib')}#L1,7`, `${workspace.uriOf('works.bib')}#L1,7`],
    );
  });

  it('counts as it stands in the editor, with each key that is typed there', async () => {
    await open('Change fails [@kotter97]. ¦\n');
    assert.equal((await unknown()).length, 1);
    const works = workspace.uriOf('works.bib');
    await workspace.client.open(works, WORKS, 'bibtex');
    assert.equal((await unknown()).length, 1);
    await workspace.client.change(
      works,
      { start: { line: 0, character: 12 }, end: { line: 0, character: 16 } },
      '97',
    );
    assert.deepEqual(await unknown(), []);
  });

  it('is read anew when its file has changed on disk, and missed when it is not there', async () => {
    await open('Change fails [@kotter97]. ¦\n');
    assert.equal((await unknown()).length, 1);
    await workspace.write('works.bib', '@book{kotter97, title = {Leading Change}}');
    await workspace.client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: workspace.uriOf('works.bib'), type: FileChangeType.Changed }],
    });
    assert.deepEqual(await unknown(), []);
    const other = workspace.uriOf('other.md');
    await workspace.client.open(other, HEAD.replace('works.bib', '../works.bib'));
    const [fault] = byRule(await workspace.client.diagnostics(other), 'front-matter/invalid');
    assert.match(messageOf(fault), /‘\.\.\/works\.bib’ leads out of the workspace/);
    const third = workspace.uriOf('third.md');
    await workspace.client.open(third, HEAD.replace('works.bib', 'none.bib'));
    const [missing] = byRule(await workspace.client.diagnostics(third), 'front-matter/invalid');
    assert.match(messageOf(missing), /There is no bibliography ‘none\.bib’/);
  });
});
