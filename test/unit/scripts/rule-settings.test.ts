import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  ClientCapabilities,
  type CompletionItem,
  getLanguageService,
  type JSONSchema,
  TextDocument,
} from 'vscode-json-languageservice';
import { rules } from '../../../server/src/rules/rules.ts';

const root = resolve(__dirname, '..', '..', '..', '..');
const SEVERITIES = ['"error"', '"hint"', '"information"', '"off"', '"warning"'];

describe("the rules' settings in the manifest", () => {
  it('are those of the program (otherwise: node scripts/rule-settings.mjs)', async () => {
    const { ruleSettings } = await import('../../../scripts/rule-settings.mjs');
    for (const [path, text] of Object.entries(await ruleSettings()))
      assert.equal(readFileSync(join(root, path), 'utf8'), text, path);
  });
});

/** By the library that VS Code's editor of `settings.json` runs. */
describe("VS Code's settings.json", () => {
  it('offers each rule, with what it finds', async () => {
    const items = await complete('{ "markscheme.rules": { "|" } }');
    assert.deepEqual(labels(items), rules.map(({ id }) => id).sort());
    for (const { id, summary } of rules)
      assert.ok(text(items.find(({ label }) => label === id)?.documentation).startsWith(summary), id);
  });

  it('offers severities for a rule, and statuses', async () => {
    const items = await complete('{ "markscheme.rules": { "words/over-limit": | } }');
    assert.deepEqual(
      SEVERITIES.filter(label => !labels(items).includes(label)),
      [],
    );
    assert.deepEqual(labels(await complete('{ "markscheme.rules": { "words/over-limit": { "|" } } }')), [
      'draft',
      'final',
      'outline',
    ]);
  });

  it('offers severities for a status', async () => {
    const items = await complete('{ "markscheme.rules": { "words/over-limit": { "draft": | } } }');
    assert.deepEqual(labels(items), SEVERITIES);
  });

  it('says what a rule finds, and what a status means, under the mouse', async () => {
    for (const { id, summary } of rules)
      assert.ok((await hover(`{ "markscheme.rules": { "|${id}": "off" } }`)).startsWith(summary), id);
    assert.equal(
      await hover('{ "markscheme.rules": { "words/over-limit": { "|draft": "off" } } }'),
      'While the draft has status: draft, or none\\.',
    );
  });

  it('marks what is no rule, no severity and no status', async () => {
    const { service, document, json } = editor(`{ "markscheme.rules": {
      "words/over-limit": "off",
      "words/over-limits": "off",
      "words/under-minimum": "loud",
      "words/near-limit": { "draft": "off", "final": "hint" },
      "writing/nesting": { "drafts": "off" },
      "references/uncited": {}
    } }`);
    const found = await service.doValidation(document, json);
    const lines = new Set(found.map(({ range }) => range.start.line));
    assert.deepEqual([...lines].sort(), [2, 3, 5, 6]);
  });
});

/** What `|` stands at. */
function editor(marked: string) {
  const at = marked.indexOf('|');
  const service = getLanguageService({ clientCapabilities: ClientCapabilities.LATEST });
  const schema: JSONSchema = { type: 'object', properties: rulesSetting() };
  service.configure({ validate: true, schemas: [{ uri: 'schema:settings', fileMatch: ['*'], schema }] });
  const document = TextDocument.create('file:///settings.json', 'json', 1, marked.replace('|', ''));
  return { service, document, json: service.parseJSONDocument(document), position: document.positionAt(at) };
}

/** The setting as VS Code has it: with the texts of `package.nls.json`. */
function rulesSetting(): Record<string, JSONSchema> {
  const texts: Readonly<Record<string, string>> = JSON.parse(read('package.nls.json'));
  const filled = read('package.json').replace(/"%([^%"]+)%"/g, (_, key) => JSON.stringify(texts[key]));
  const groups: { properties: Record<string, JSONSchema> }[] = JSON.parse(filled).contributes.configuration;
  return Object.assign({}, ...groups.map(({ properties }) => properties));
}

async function complete(marked: string): Promise<CompletionItem[]> {
  const { service, document, position, json } = editor(marked);
  return (await service.doComplete(document, position, json))?.items ?? [];
}

async function hover(marked: string): Promise<string> {
  const { service, document, position, json } = editor(marked);
  const contents: unknown = (await service.doHover(document, position, json))?.contents;
  return Array.isArray(contents) ? contents.join('\n') : '';
}

function labels(items: readonly CompletionItem[]): string[] {
  return items.map(({ label }) => label).sort();
}

function text(documentation: CompletionItem['documentation']): string {
  return typeof documentation === 'string' ? documentation : (documentation?.value ?? '');
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
