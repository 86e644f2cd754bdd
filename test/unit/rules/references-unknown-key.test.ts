import assert from 'node:assert/strict';
import { referencesUnknownKey } from '../../../server/src/rules/references-unknown-key.ts';
import { bibliographyOf } from '../bibliography/support.ts';
import { fixed, found, type Setting, severities } from './support.ts';

const WORKS = '@book{kotter1996, title = {Leading Change}}\n@book{lewin1947, title = {Frontiers}}';
const setting: Setting = {
  head: '---\nassessment:\n  framework: npqsl\nbibliography: works.bib\n---\n\n',
  bibliography: bibliographyOf(WORKS),
};
const unknown = (...lines: string[]) => found(referencesUnknownKey, lines, setting);

describe('references/unknown-key', () => {
  it('finds keys that no work has, each where it stands, with the one that was meant', () => {
    const [first, second, more] = unknown('A [see @kotter1966, p. 3; @kotter1996] and [@lewin47a].');
    assert.equal(first?.at, 'kotter1966');
    assert.match(first?.message ?? '', /‘kotter1966\?’ is printed. Did you mean ‘kotter1996’\?$/);
    assert.equal(second?.at, 'lewin47a');
    assert.equal(second?.severity, 'warning');
    assert.equal(more, undefined);
  });

  it('puts the key that was meant there, and marks a name as no citation', () => {
    assert.deepEqual(fixed(referencesUnknownKey, ['A [@kotter1966].'], setting), ['A [@kotter1996].']);
    assert.deepEqual(fixed(referencesUnknownKey, ['Thanks to @EEF_News.'], setting), [
      'Thanks to \\@EEF_News.',
    ]);
  });

  it('finds nothing in addresses, code, and references to figures and sections', () => {
    assert.deepEqual(
      unknown('a@b.org, `[@x]`, @fig:one, [@sec-intro], [@tbl:a; @eq-b], \\@name and [@kotter1996].'),
      [],
    );
  });

  it('says once that no bibliography is named; of names without brackets nothing then', () => {
    const [only, more] = found(referencesUnknownKey, ['A [@one; @two].', '', 'B [@three].']);
    assert.match(only?.message ?? '', /^‘@one’ .* names no file of works/);
    assert.deepEqual([only?.severity, more], ['hint', undefined]);
    assert.deepEqual(found(referencesUnknownKey, ['Thanks to @EEF_News.']), []);
  });

  it('is a hint where there is no bibliography, whatever the status', () => {
    assert.deepEqual(severities(referencesUnknownKey, ['A [@one].']), ['hint', 'hint', 'hint']);
  });
});
