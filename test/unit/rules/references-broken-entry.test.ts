import assert from 'node:assert/strict';
import { referencesBrokenEntry } from '../../../server/src/rules/references-broken-entry.ts';
import { bibliographyIn, bibliographyOf } from '../bibliography/support.ts';
import { found, severities } from './support.ts';

const head = '---\nassessment:\n  framework: npqsl\nbibliography: works.bib\ncsl: oscola.csl\n---\n\n';

describe('references/broken-entry', () => {
  it('says which line of the file is wrong, where the file is named', () => {
    const bibliography = bibliographyIn(head, '@book{a, title = {A}}\n@book{b, title {B}}');
    const [only, second] = found(referencesBrokenEntry, ['Words.'], { head, bibliography });
    assert.equal(only?.at, 'works.bib');
    assert.match(only?.message ?? '', /^‘works.bib’, line 2: ‘b’ can’t be read from here on/);
    assert.deepEqual([only?.severity, second?.at], ['warning', 'oscola.csl']);
  });

  it('says of a style that it is not known, and which stands in', () => {
    const bibliography = bibliographyIn(head, '', 'harvard');
    const [only] = found(referencesBrokenEntry, ['Words.'], { head, bibliography });
    assert.equal(only?.at, 'oscola.csl');
    assert.match(only?.message ?? '', /as in ‘harvard’/);
    assert.equal(only?.severity, 'information');
  });

  it('is a warning, whatever the status', () => {
    assert.deepEqual(severities(referencesBrokenEntry, ['Words.']), [null, null, null]);
    assert.deepEqual(Object.values(referencesBrokenEntry.severity), ['warning', 'warning', 'warning']);
  });

  it('finds nothing where all can be read', () => {
    assert.deepEqual(
      found(referencesBrokenEntry, ['Words.'], {
        head,
        bibliography: bibliographyOf('@book{a, title = {A}}'),
      }),
      [],
    );
  });
});
