import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { DocumentSymbol, Position, Range } from 'vscode-languageserver-types';
import { createCatalogue } from '../../../server/src/framework/bundled.ts';
import type { FrameworkText, World } from '../../../server/src/framework-language/language.ts';
import { part as language } from '../../../server/src/framework-language/main.ts';
import { LineIndex } from '../../../server/src/text/lines.ts';
import { runs } from '../../seed.ts';

const frameworks = join(__dirname, '../../../../frameworks');
const texts = ['npqsl', 'npqh', 'plain'].map(id => readFileSync(join(frameworks, `${id}.yaml`), 'utf8'));
const pieces = [
  '\n',
  '  ',
  '- ',
  'id: ',
  'tasks:',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  ': ',
  '#',
  '&a ',
  '*a',
  '\t',
  '|',
  '?',
  'code',
];

function worldOf(file: FrameworkText): World {
  return {
    catalogue: createCatalogue(),
    sources: [file],
    bundledFolder: undefined,
    read: async () => undefined,
    find: async () => [],
    openDrafts: async () => [],
    asDraft: async () => undefined,
  };
}

const isBefore = (a: Position, b: Position) =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);
const holds = (outer: Range, inner: Range) =>
  isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);

function checkSymbols(symbols: readonly DocumentSymbol[]): void {
  for (const { name, range, selectionRange, children } of symbols) {
    assert.ok(name.trim().length > 0);
    assert.ok(holds(range, selectionRange), `${name}: ${JSON.stringify({ range, selectionRange })}`);
    checkSymbols(children ?? []);
  }
}

describe('The language of framework files', () => {
  it('answers for every text, however broken, and marks what lies within', async function () {
    this.timeout(0);
    const edits = fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), fc.constantFrom(...pieces)),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        edits,
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (whole, changes, where) => {
          // The first part of a file is enough, and much sooner read.
          let text = whole.slice(0, 2500);
          for (const [at, length, piece] of changes) {
            const offset = Math.floor(at * text.length);
            text = text.slice(0, offset) + piece + text.slice(offset + length);
          }
          const file = { file: 'file:///own.markscheme.yaml', text, version: 1 };
          const lines = new LineIndex(text);
          const position = lines.placeAt(Math.floor(where * text.length));
          const world = worldOf(file);
          const shows = { markdown: true, snippets: true };
          language.readFrameworkFile(text, file.file);
          language.hover(file, position, world, shows);
          language.codeAt(file, position, world);
          await language.definition(file, position, world);
          checkSymbols(language.symbols(file));
          for (const { textEdit } of language.completion(file, position, world, shows)) {
            assert.ok(textEdit && 'range' in textEdit);
            assert.ok(holds(textEdit.range, { start: position, end: position }));
            assert.equal(textEdit.range.start.line, textEdit.range.end.line);
          }
        },
      ),
      { numRuns: runs(100) },
    );
  });

  it('offers no key twice, and none that the schema would refuse', () => {
    const places = [
      '¦',
      'id: a\ntasks:\n  - ¦',
      'id: a\nareas:\n  - number: 1\n    ¦',
      'id: a\ntasks:\n  - id: b\n    words: { ¦ }',
    ];
    for (const place of places) {
      const offset = place.indexOf('¦');
      const text = place.replace('¦', '');
      const file = { file: 'file:///own.markscheme.yaml', text, version: 1 };
      const position = new LineIndex(text).placeAt(offset);
      const items = language.completion(file, position, worldOf(file), { markdown: false, snippets: false });
      const keys = items.filter(({ label }) => !label.startsWith('new '));
      assert.equal(new Set(keys.map(({ label }) => label)).size, keys.length);
      assert.ok(keys.length > 2, place);
      for (const { label } of keys) {
        const tried = `${place.replace('¦', `${label}: x`)}\n`;
        const { faults } = language.readFrameworkFile(tried, file.file);
        assert.ok(!faults.some(({ message }) => message.includes(`no key ‘${label}’`)), tried);
      }
    }
  });
});
