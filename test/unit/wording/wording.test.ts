import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createCatalogue } from '../../../server/src/framework/bundled.ts';
import { renderReports, reportFormats } from '../../../server/src/report/formats.ts';
import { context, report as made } from '../report/support.ts';
import { shownTexts } from './shown-texts.ts';

const root = resolve(__dirname, '..', '..', '..', '..');

/** Pages for those who make Markscheme; all others are for those who use it. */
const FOR_DEVELOPERS: ReadonlySet<string> = new Set(
  'architecture client documents glossary incremental lsp security server wording'
    .split(' ')
    .map(name => `${name}.md`),
);

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The words of the page’s second table that nobody is to read. */
function forbiddenWords(): string[] {
  const [, table = ''] = read('docs/wording.md').split('| not | but |');
  return [...table.matchAll(/^\| (?!---)([^|]+) \|/gm)].flatMap(([, words = '']) => words.split(', '));
}

const forbidden = new RegExp(`(?<![\\p{L}\\d-])(?:${forbiddenWords().join('|')})(?![\\p{L}\\d-])`, 'iu');

/** Ids of rules, classes of a page and code are the same in every wording. */
function withoutCode(text: string): string {
  return text
    .replace(/`[^`\n]*`/g, '')
    .replace(/\]\([^)\s]*\)/g, ']')
    .replace(/(?<!\w)\.[a-z][a-z-]*/g, '')
    .replace(/<(?!!--)[^<>]*>/g, '')
    .replace(/\b(?:criteria|references|writing|disable)\/[a-z-]+/g, '');
}

/** `place: what`, of the texts that have a word which nobody is to read. */
function faultsIn(texts: Iterable<readonly [place: string, text: string]>): string[] {
  return [...texts].flatMap(([place, text]) => {
    const [word] = forbidden.exec(withoutCode(text)) ?? [];
    return word === undefined ? [] : `${place}: ‘${word}’ in ‘${text.trim().slice(0, 200)}’`;
  });
}

/** The lines of some files. */
function linesOf(paths: readonly string[]): (readonly [string, string])[] {
  return paths.flatMap(path =>
    read(path)
      .split('\n')
      .map((line, index) => [`${path}:${index + 1}`, line] as const),
  );
}

describe('the words that people read', () => {
  it('are forbidden by a page that says what to write instead', () => {
    assert.ok(forbiddenWords().length > 20);
    for (const text of ['Go to First Citation', '1.2.a is a stand-in.', 'Silence it', 'a claimed passage'])
      assert.equal(faultsIn([['', text]]).length, 1, text);
    for (const text of [
      '[criteria/uncovered]',
      'It is recited.',
      'An untagged criterion',
      '`citing: anywhere`',
    ])
      assert.deepEqual(faultsIn([['', text]]), []);
  });

  it('are those of the page in VS Code', () => {
    const manifest: Record<string, string> = JSON.parse(read('package.nls.json'));
    const bundle: Record<string, string> = JSON.parse(read('l10n/bundle.l10n.json'));
    assert.deepEqual(
      faultsIn([...Object.entries(manifest), ...Object.keys(bundle).map(text => ['l10n', text] as const)]),
      [],
    );
  });

  it('are those of the page in what the server and the command line say', () => {
    const texts = shownTexts(root, ['server/src']);
    // Messages of rules, reports and the command line are among them.
    for (const known of [/ is not tagged yet: /, /^A criterion is covered once /, /^Markscheme compares /])
      assert.ok(
        texts.some(({ text }) => known.test(text)),
        String(known),
      );
    assert.deepEqual(faultsIn(texts.map(({ place, text }) => [place, text])), []);
  });

  it('are those of the page in the reports of a draft with criteria in every state, but for JSON', () => {
    const reports = [{ report: made, context }];
    for (const format of reportFormats.filter(name => name !== 'json'))
      assert.deepEqual(faultsIn([[format, renderReports(format, reports)]]), [], format);
  });

  it('are those of the page in templates and in what is said of the frameworks', () => {
    const catalogue = createCatalogue([]);
    const notes = catalogue.ids.map(id => [id, catalogue.find(id)?.note ?? ''] as const);
    assert.ok(notes.length > 5);
    assert.deepEqual(faultsIn([...notes, ...linesOf(['snippets/markdown.json'])]), []);
  });

  it('are those of the page in README and the pages for participants', () => {
    const pages = readdirSync(join(root, 'docs')).filter(
      name => name.endsWith('.md') && !FOR_DEVELOPERS.has(name),
    );
    const rules = readdirSync(join(root, 'docs', 'rules'));
    const [users = ''] = read('README.md').split('## For developers');
    assert.deepEqual(
      faultsIn([
        ...users.split('\n').map((line, index) => [`README.md:${index + 1}`, line] as const),
        ...linesOf([...pages.map(name => `docs/${name}`), ...rules.map(name => `docs/rules/${name}`)]),
      ]),
      [],
    );
  });
});
