import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBibliography } from '../../../server/src/bibliography/read.ts';
import { runs } from '../../seed.ts';
import { bibliographyOf, namedAs, shown, works } from './support.ts';

/** A reference in Harvard of the only entry. */
function only(bib: string): string {
  const { entries, printer } = bibliographyOf(bib, 'harvard');
  const [key = ''] = entries.keys();
  return shown(printer([key]).reference(key) ?? []);
}

describe('A bibliography', () => {
  it('knows where each key stands', () => {
    const { entries } = bibliographyOf(works);
    for (const { key, home } of entries.values()) assert.equal(works.slice(home.start, home.end), key);
    assert.equal(entries.size, 23);
  });

  it('costs no other entry anything where one is broken, and says where', () => {
    const { entries, faults } = bibliographyOf(
      '@book{a, title = {One}\n\n@book{b, title = {Two}, year = 1999}\n@book{c, title {Three}}\n@book{, title = {No key}}\n@book{d, title = {Four}}',
    );
    assert.deepEqual([...entries.keys()], ['a', 'b', 'c', 'd']);
    assert.equal(entries.get('d')?.title, 'Four');
    assert.deepEqual(
      faults.map(({ message }) => /‘(\w+)’|no key/.exec(message)?.[0]),
      ['‘a’', '‘c’', 'no key'],
    );
  });

  it('reads accents, signs, strings and months', () => {
    assert.equal(
      only(
        "@string{p = \"Press \\& Co\"}\n@book{x, author = {H{\\\"a}nsel, {\\L}ukasz and \\v{S}tef, \\'Emile}, title = {{\\'E}tudes -- ``one''}, publisher = p # { Ltd}, year = 2001, month = may}",
      ),
      'Hänsel, Ł. and Štef, É. (2001) *Études – “one”*. Press & Co Ltd.',
    );
  });

  it('keeps capitals that stand in braces, and those of other languages', () => {
    assert.match(
      only('@book{x, title = {The {NHS} and Its Staff: A History}}'),
      /\*The NHS and its staff: A history\*/,
    );
    assert.match(
      only('@book{x, title = {Die Schule der Zukunft}, langid = {ngerman}}'),
      /\*Die Schule der Zukunft\*/,
    );
  });

  it('reads CSL in JSON and YAML, and in the front matter', () => {
    const item = {
      id: 'kotter',
      type: 'book',
      title: 'Leading change',
      author: [{ family: 'Kotter', given: 'John P.' }],
      issued: { 'date-parts': [[1996]] },
    };
    const expected = 'Kotter, J.P. (1996) *Leading change*.';
    const json = JSON.stringify([item], undefined, 2);
    const ofJson = bibliographyOf(json, 'harvard', 'works.json');
    assert.equal(shown(ofJson.printer([]).reference('kotter') ?? []), expected);
    const { home } = ofJson.entries.get('kotter') ?? { home: { start: 0, end: 0 } };
    assert.equal(json.slice(home.start, home.end), 'kotter');
    const yaml = `references:\n- id: kotter\n  type: book\n  title: Leading change\n  author: [{ family: Kotter, given: John P. }]\n  issued: 1996\n`;
    assert.equal(
      shown(bibliographyOf(yaml, 'harvard', 'w.yaml').printer([]).reference('kotter') ?? []),
      expected,
    );
    const own = readBibliography(
      [],
      namedAs({ own: [{ item, home: { start: 1, end: 2 } }], style: { name: 'harvard', start: 0, end: 0 } }),
      'apa',
    );
    assert.equal(shown(own.printer([]).reference('kotter') ?? []), expected);
  });

  it('takes the draft’s own style before the one that is asked for, and says of one that it does not know', () => {
    const of = (name: string) => readBibliography([], namedAs({ style: { name, start: 0, end: 0 } }), 'apa');
    assert.deepEqual([of('styles/ieee.csl').style, of('ieee.csl').unknownStyle], ['ieee', undefined]);
    assert.deepEqual([of('oscola.csl').style, of('oscola.csl').unknownStyle], ['apa', 'oscola.csl']);
  });

  it('never fails, whatever a file holds', () => {
    const piece = fc.constantFrom(
      '@book{',
      'a,',
      '}',
      '{',
      '"',
      'title = ',
      '#',
      '\\',
      '\\"',
      "\\'",
      '\n',
      ' and ',
      ',',
      '1',
      '@string(',
      ')',
      '@',
      '~',
      '--',
      'é',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom('w.bib', 'w.json', 'w.yaml'),
        (parts, name) => {
          const text = parts.join('');
          const { entries, printer, faults } = bibliographyOf(text, 'apa', name);
          for (const { start, end } of faults) assert.ok(start <= end && end <= text.length);
          assert.ok(printer([...entries.keys()]).words >= 0);
        },
      ),
      { numRuns: runs(500) },
    );
  });
});
