import assert from 'node:assert/strict';
import { evidenceBrokenLink } from '../../../server/src/rules/evidence-broken-link.ts';
import { found, severities } from './support.ts';

const absent = new Set(['gone.md', 'img/gone.png']);

/** The links that lead nowhere. */
const broken = (...lines: string[]) => found(evidenceBrokenLink, lines, { absent }).map(({ at }) => at);

describe('evidence/broken-link', () => {
  it('finds links and images to files that are known not to be there, each where it stands', () => {
    assert.deepEqual(
      broken('A [one](gone.md) and ![two](img/gone.png).', '', '## Annex', '', '- [three](gone.md)'),
      ['[one](gone.md)', '![two](img/gone.png)', '[three](gone.md)'],
    );
    assert.deepEqual(broken('See [it][g].', '', '[g]: gone.md'), ['[it][g]']);
    assert.match(
      found(evidenceBrokenLink, ['[one](gone.md)'], { absent })[0]?.message ?? '',
      /^There is no file ‘gone\.md’/,
    );
  });

  it('finds links to headings that the draft has not got, and says which is meant', () => {
    const lines = ['[a](#anex-a) [b](#annex-b) [c](#Annex-A) [d](#annex-a)', '', '## Annex A'];
    assert.deepEqual(broken(...lines), ['[a](#anex-a)', '[b](#annex-b)']);
    assert.match(found(evidenceBrokenLink, lines)[0]?.message ?? '', /‘#anex-a’. Did you mean ‘#annex-a’\?$/);
    assert.match(found(evidenceBrokenLink, ['[a](#far-away)'])[0]?.message ?? '', /add the heading\.$/);
  });

  it('says nothing of what is not known, nor of links in code, web addresses, folders and places that HTML makes', () => {
    assert.deepEqual(
      broken(
        '[a](unknown.md) [b](https://example.org/gone.md) [c](#) [d](#top) `[e](gone.md)` [f](#here) [g](#fn1)',
        '',
        '    [h](gone.md)',
        '',
        '<a id="here"></a>',
        '',
        '[i]: gone.md',
      ),
      [],
    );
  });

  it('knows the places that pandoc and Quarto make', () => {
    const headings = ['# 2. Method', '## 2.1 Who was asked? {#sec-who .unnumbered}', '## Towns {-}', '# 7'];
    const places = [
      '::: {#people .note}',
      'Text.',
      ':::',
      '',
      'A []{#here}word. ![Map](map.png){#fig:map width=80%}',
    ];
    const links = [
      '#method',
      '#2-method',
      '#who-was-asked',
      '#sec-who',
      '#towns',
      '#section',
      '#people',
      '#here',
    ];
    for (const link of [...links, '#fig:map'])
      assert.deepEqual(broken(`[a](${link})`, '', ...headings, '', ...places), [], link);
    assert.deepEqual(
      broken('[a](#weather) [b](#note) [c](#x)', '', ...headings, '', ...places, '{#x', '', 'no}'),
      ['[a](#weather)', '[b](#note)', '[c](#x)'],
    );
  });

  it('is a warning', () => {
    assert.deepEqual(severities(evidenceBrokenLink, ['[a](#b)']), ['warning', 'warning', 'warning']);
  });
});
