import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundlePath, clientTexts } from '../../scripts/l10n.mjs';

const root = resolve(__dirname, '..', '..', '..');

type Texts = Record<string, unknown>;

function json(path: string): Texts {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/** Every `%key%` in a part of the manifest. */
function keysIn(part: unknown): string[] {
  if (typeof part === 'string') return part.match(/(?<=^%).+(?=%$)/) ?? [];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(keysIn) : [];
}

/** The placeholders of a text, each once, in order. */
function placeholders(text: unknown): string {
  return [...new Set(JSON.stringify(text).match(/\{\d+\}/g) ?? [])].sort().join(' ');
}

describe('the texts of the client', () => {
  let found: ReturnType<typeof clientTexts>;

  before(() => {
    found = clientTexts();
  });

  it('all go through l10n.t', () => {
    assert.deepEqual(found.faults, []);
  });

  it('are in the bundle as they are in the sources (node scripts/l10n.mjs)', () => {
    assert.deepEqual(json(bundlePath), found.bundle);
  });
});

describe('the texts of the manifest', () => {
  const manifest = json('package.json');
  const texts = json('package.nls.json');

  it('are all in package.nls.json, and nothing else is', () => {
    assert.deepEqual([...new Set(keysIn(manifest))].sort(), Object.keys(texts).sort());
  });

  it('are all keys: none that is read stands in the manifest itself', () => {
    const shown =
      /^(?:title|description|markdownDescription|enumDescriptions|markdownEnumDescriptions|enumItemLabels|name|contextualTitle|contents|deprecationMessage|markdownDeprecationMessage|altText|label|displayName)$/;
    const strays: string[] = [];
    const look = (part: unknown, key: string): void => {
      if (typeof part === 'string' && shown.test(key) && !/^%.+%$/.test(part)) strays.push(`${key}: ${part}`);
      if (Array.isArray(part)) for (const item of part) look(item, key);
      else if (typeof part === 'object' && part !== null)
        for (const [name, value] of Object.entries(part)) look(value, name);
    };
    look(manifest.contributes, '');
    assert.deepEqual(strays, []);
  });
});

describe('a translation', () => {
  it('has the keys and the placeholders of the English texts', () => {
    const files = [
      ...readdirSync(join(root, 'l10n')).map(name => [`l10n/${name}`, bundlePath]),
      ...readdirSync(root)
        .filter(name => /^package\.nls\..+\.json$/.test(name))
        .map(name => [name, 'package.nls.json']),
    ];
    for (const [path = '', source = ''] of files) {
      const english = json(source);
      for (const [key, text] of Object.entries(json(path))) {
        assert.ok(key in english, `${path}: there is no text ‘${key}’`);
        assert.equal(placeholders(text), placeholders(english[key]), `${path}: ${key}`);
      }
    }
  });
});
