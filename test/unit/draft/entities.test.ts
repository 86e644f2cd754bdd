import assert from 'node:assert/strict';
import { characterEntities } from 'character-entities';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** The build puts a table of its own in the place of micromark’s (`scripts/tools/entities-as-text.mjs`). */
describe('Names of characters', () => {
  it('stand for what the whole table says', () => {
    const names = Object.keys(characterEntities);
    assert.equal(names.length, 2125); // as many as HTML has with a semicolon
    for (const name of names)
      assert.equal(decodeNamedCharacterReference(name), characterEntities[name], `&${name};`);
  });

  it('stand for nothing where there is no such name', () => {
    for (const name of ['', 'nosuchname', 'Amp', 'constructor', '__proto__', 'eacute '])
      assert.equal(decodeNamedCharacterReference(name), false, name);
  });
});
