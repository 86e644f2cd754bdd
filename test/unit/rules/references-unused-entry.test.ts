import assert from 'node:assert/strict';
import { referencesUnusedEntry } from '../../../server/src/rules/references-unused-entry.ts';
import { bibliographyIn } from '../bibliography/support.ts';
import { found, severities } from './support.ts';

const WORKS = '@book{a, title = {A}}\n@book{b, title = {B}}\n@book{c, title = {C}}';
const unused = (line: string, more = '') => {
  const head = `---\nassessment:\n  framework: npqsl\nbibliography: works.bib\n${more}---\n\n`;
  return found(referencesUnusedEntry, [line], { head, bibliography: bibliographyIn(head, WORKS) });
};

describe('references/unused-entry', () => {
  it('names what is not cited, where the file is named', () => {
    const [only, second] = unused('As @a says.');
    assert.equal(only?.at, 'works.bib');
    assert.match(only?.message ?? '', /^The text does not refer to 2 works in ‘works.bib’, .*: b and c\. /);
    assert.deepEqual([only?.severity, second], ['hint', undefined]);
  });

  it('is a hint, whatever the status', () => {
    // Without a bibliography there is nothing to find.
    assert.deepEqual(severities(referencesUnusedEntry, ['[@a].']), [null, null, null]);
    assert.deepEqual(Object.values(referencesUnusedEntry.severity), ['hint', 'hint', 'hint']);
  });

  it('finds nothing where all is cited or listed, and before anything is', () => {
    assert.deepEqual(unused('[@a; @b] and @c.'), []);
    assert.deepEqual(unused('[@a].', 'nocite: "@b, @c"\n'), []);
    assert.deepEqual(unused('[@a].', 'nocite: "@*"\n'), []);
    assert.deepEqual(unused('Nothing yet.'), []);
  });
});
