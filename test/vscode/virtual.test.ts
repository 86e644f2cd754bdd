import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, markscheme, show, until } from './workspace.ts';

const SCHEME = 'markscheme-memory';

/** Files that are on no disk, as those of a repository that is only looked at. */
class MemoryFiles implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #files = new Map<string, Uint8Array>();
  /** The files that were read, by their paths. */
  readonly read = new Set<string>();

  write(path: string, text: string): void {
    this.#files.set(path, new TextEncoder().encode(text));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const bytes = this.#files.get(path);
    if (!bytes && !this.#in(path).length) throw vscode.FileSystemError.FileNotFound(path);
    const type = bytes ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: 0, size: bytes?.length ?? 0 };
  }

  #in(path: string): string[] {
    const folder = `${path.replace(/\/$/, '')}/`;
    return [...this.#files.keys()]
      .filter(name => name.startsWith(folder))
      .map(name => name.slice(folder.length));
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const names = this.#in(path).map(name => name.split('/'));
    return names.map(([first = '', ...rest]) => [
      first,
      rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File,
    ]);
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const bytes = this.#files.get(path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(path);
    this.read.add(path);
    return bytes;
  }

  writeFile({ path }: vscode.Uri, bytes: Uint8Array): void {
    this.#files.set(path, bytes);
  }

  delete({ path }: vscode.Uri): void {
    this.#files.delete(path);
  }

  createDirectory(): void {}

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}

const draft = (text: string, more = '') => `---\nassessment:\n  framework: npqsl\n${more}---\n\n${text}\n`;

describe('a draft in a virtual file system', () => {
  const files = new MemoryFiles();
  let registered: vscode.Disposable;
  const at = (path: string) => vscode.Uri.from({ scheme: SCHEME, authority: 'school', path });

  before(() => {
    registered = vscode.workspace.registerFileSystemProvider(SCHEME, files, { isCaseSensitive: true });
  });
  after(() => registered.dispose());
  afterEach(closeEverything);

  function found(path: string, rule: string): string[] {
    return vscode.languages
      .getDiagnostics(at(path))
      .filter(({ code }) => (typeof code === 'object' ? code.value : code) === rule)
      .map(({ message }) => message);
  }

  it('has its problems, and its supporting documents are looked for there', async () => {
    const api = await markscheme();
    files.write('/one/supporting/there.pdf', 'x');
    files.write(
      '/one/virtual-draft.md',
      draft('I led it (1.2.1), [see](supporting/there.pdf) and [this](supporting/gone.pdf).'),
    );
    await show(await vscode.workspace.openTextDocument(at('/one/virtual-draft.md')));
    await until('it is counted', () => api.statusBarText?.startsWith('7 / 5,000 words') === true);
    await until(
      'the link is looked at',
      () => found('/one/virtual-draft.md', 'evidence/broken-link').length > 0,
    );
    assert.equal(found('/one/virtual-draft.md', 'evidence/broken-link').length, 1);
    assert.match(found('/one/virtual-draft.md', 'evidence/broken-link')[0] ?? '', /gone\.pdf/);
  });

  it('may be in several files, all of which are read there', async () => {
    const api = await markscheme();
    files.write('/two/first-part.md', draft('Three words here.', '  parts: [second-part.md]\n'));
    files.write('/two/second-part.md', 'And four more words.\n\nA slip (9.9.9) too.\n');
    await show(await vscode.workspace.openTextDocument(at('/two/first-part.md')));
    await until('both are counted', () => api.statusBarText?.startsWith('11 / 5,000 words') === true);
    assert.ok(files.read.has('/two/second-part.md'));
    await until(
      'the other has its problem',
      () => found('/two/second-part.md', 'criteria/unknown-code').length > 0,
    );
  });
});
