import assert from 'node:assert/strict';
import { referencesUncited } from '../../../server/src/rules/references-uncited.ts';
import { referencesUnlisted } from '../../../server/src/rules/references-unlisted.ts';
import { problems } from './support.ts';

/** What the rules on references find, each as `rule text`. */
function remarks(...lines: string[]): string[] {
  return problems(lines).flatMap(({ rule, at }) =>
    rule === referencesUncited.id || rule === referencesUnlisted.id
      ? `${rule.slice('references/'.length)} ${at}`
      : [],
  );
}

/** A text with a list of references. */
const listing = (text: string, ...entries: string[]) =>
  remarks(text, '', '## References', '', ...entries.flatMap(entry => [entry, '']));

const LEWIN = 'Lewin, K. (1947) Frontiers. London: Press.';
const KOTTER = 'Kotter, J. P. (1996) *Leading Change*. Boston: Press.';
const SCHEIN = 'Schein, E. (1990) Culture. *Journal*, 45(2), pp. 109–119.';

describe('References as people write them', () => {
  it('are read in lists with commas', () => {
    assert.deepEqual(listing('It helps (Lewin 1947, Schein 1990).', LEWIN, SCHEIN), []);
    assert.deepEqual(listing('It helps (Kotter, 1996, Lewin, 1947).', KOTTER, LEWIN), []);
    assert.deepEqual(
      listing('It helps (Kotter, 1996, p. 4, Lewin, 1947, and Schein, 1990: 110).', KOTTER, LEWIN, SCHEIN),
      [],
    );
    assert.deepEqual(
      listing('It helps (see Kotter 1996; cf. Lewin 1947 and Schein 1990).', KOTTER, LEWIN, SCHEIN),
      [],
    );
    assert.deepEqual(listing('It helps [Kotter 1996; Lewin 1947].', KOTTER, LEWIN), []);
    assert.deepEqual(listing('It helps (Kotter, 1996, Lewin, 1948).', KOTTER, LEWIN), [
      'unlisted Lewin, 1948',
      'uncited Lewin, K. (1947',
    ]);
    assert.deepEqual(listing('It helps (Lewin, 1951, cited in Kotter, 1996).', KOTTER), []);
  });

  it('are read of organisations and sites', () => {
    assert.deepEqual(
      listing(
        'It helps (Example.com, 2015).',
        'Example.com, (2015). A page. [online] Available at: <https://example.com> [Accessed 9 Nov. 2015].',
      ),
      [],
    );
    assert.deepEqual(
      listing(
        'So (World Health Organization 2020; W3Schools, 2021).',
        'World Health Organization (2020) A report.',
        'W3Schools (2021) CSS.',
      ),
      [],
    );
    assert.deepEqual(listing('So (WHO, 2020).', 'World Health Organization (2020) A report.'), []);
    assert.deepEqual(listing('So (Smith, 2019).', 'Smith J, Jones K (2019) Something.'), []);
  });

  it('are listed under any of the names of the list', () => {
    for (const heading of [
      ...[
        '## Sources',
        '## Citations',
        '## Works cited',
        '# 7. Bibliography',
        '## Reference list',
        '**References**',
        '__Works Cited:__',
      ],
      ...[
        '# Appendix\n\n## References',
        '# Appendix A\n\n**References**',
        '## List of sources',
        '## Primary sources',
      ],
    ]) {
      assert.deepEqual(remarks('It helps (Lewin, 1947).', '', heading, '', LEWIN), [], heading);
      assert.deepEqual(
        remarks('It helps (Lewin, 1947).', '', heading, '', LEWIN, '', KOTTER),
        ['uncited Kotter, J. P. (1996'],
        heading,
      );
    }
  });

  it('are listed one a line, too', () => {
    assert.deepEqual(
      listing('It helps (Lewin, 1947; Kotter, 1996).', `${LEWIN}\n${KOTTER}\nSchein, E. (1990) Culture.`),
      ['uncited Schein, E. (1990'],
    );
  });

  it('have no year in the day on which somebody looked', () => {
    assert.deepEqual(
      listing('It helps (Example.com, 2014).', 'Example.com. A page. [Accessed 9 Nov. 2015]'),
      [],
    );
    assert.deepEqual(
      listing('Nothing.', 'Example.com. A page. Available at: <https://x.org> (Accessed: 9 November 2015).'),
      [],
    );
    assert.deepEqual(
      listing('It helps (Smith, 2014).', 'Smith, J. (2014) A page. Retrieved May 3, 2016, from there.'),
      [],
    );
  });

  it('are missed where a bare name and year are not in the list', () => {
    assert.deepEqual(listing('It helps (Bloom 1964; Lewin, 1947).', LEWIN), ['unlisted Bloom 1964']);
    assert.deepEqual(
      remarks('We met (London 2012) and (Bloom 1964).'),
      [],
      'no list says how works are cited',
    );
    assert.deepEqual(listing('It rose (Autumn 2019, June 2020, Windows 2000); (Lewin, 1947).', LEWIN), []);
  });

  it('are no matter where they are cited by key or number', () => {
    for (const text of [
      ...[
        'It helps [@smith2019].',
        'As @smith2019 says.',
        'It helps [see @smith2019, p. 3; @jones].',
        'It helps \\\\cite{smith}.',
      ],
      ...['It helps \\\\citep[p. 3]{smith}.', 'It helps {cite}`smith`.', '\\\\printbibliography'],
    ]) {
      assert.deepEqual(remarks(`${text} And (Lewin, 1947).`), [], text);
      assert.deepEqual(listing(text, LEWIN, KOTTER), [], text);
    }
    for (const text of [
      'It helps [1].',
      'It helps [1, 2].',
      'It helps [1–3].',
      'It helps.<sup>1</sup>',
      'It helps.^[Lewin, p. 3]',
    ])
      assert.deepEqual(listing(text, `[1] ${LEWIN}`, KOTTER), [], text);
    const head = '---\nbibliography: refs.bib\nassessment:\n  framework: npqsl\n---\n';
    assert.deepEqual(
      problems(['It helps (Lewin, 1947).'], { head }).filter(({ rule }) => rule.startsWith('references/')),
      [],
    );
  });

  it('are cited in notes without years', () => {
    assert.deepEqual(listing('It helps.[^1]\n\n[^1]: Lewin, *Frontiers*, p. 3.', LEWIN, KOTTER), [
      'uncited Kotter, J. P. (1996',
    ]);
  });

  it('are no pictures', () => {
    assert.deepEqual(remarks('Word.', '', '## Image credits', '', 'Smith, J. (2019) A tree.', '', LEWIN), []);
    for (const heading of [
      'List of figures and films',
      'List of figures, tables and films',
      'List of photographs',
    ])
      assert.deepEqual(
        remarks('Word.', '', `## ${heading}`, '', 'Smith, J. (2019) A tree.', '', LEWIN),
        [],
        heading,
      );
    assert.deepEqual(listing('Word.', 'Figure 1: Smith, J. (2019) A tree.', 'Image by Smith (2019).'), []);
    assert.deepEqual(
      remarks(
        'Lewin (1947).',
        '',
        '## References',
        '',
        LEWIN,
        '',
        '### Picture sources',
        '',
        'Smith, J. (2019) A tree.',
      ),
      [],
    );
  });

  it('are pointed out where the years differ', () => {
    const [problem] = problems(['As Lewin (1948) says.', '', '## References', '', LEWIN]).filter(
      ({ rule }) => rule === referencesUnlisted.id,
    );
    assert.match(
      problem?.message ?? '',
      /^Lewin \(1948\) is not in the list of references, which has 1947 of the same author\./,
    );
  });

  it('raise no alarm in what public texts have besides', () => {
    const quiet: readonly (readonly [string, ...string[]])[] = [
      ['We asked staff (October-November 2025; Oct-Nov, 2025). It helps (Lewin, 1947).', LEWIN],
      [
        'It helps (National Academies, 2022).',
        'National Academies of Sciences, Engineering, and Medicine (2022) Teams.',
      ],
      ['Lewin et al. show it. According to Kotter, so does it.', LEWIN, KOTTER],
      ['Lewin and Kotter discuss it.', LEWIN, KOTTER],
      ['It was shown at a meeting (NeurIPS 2023), in a journal (IJF 2024). (Lewin, 1947)', LEWIN],
      ['They knew Rogue [1980] and ![Fez (2012)](fez.png). (Lewin, 1947)\n\n![Fez (2012)](fez.png)', LEWIN],
      [
        'It needs ([Small Business - Chron.com, n.d.](refs.md)).',
        'Small Business - Chron.com. (n.d.). Requirements.',
      ],
      [
        'It needs ([Apple Newsroom (United Kingdom), 2007](refs.md)).',
        'Apple Newsroom (United Kingdom). (2007). Safari.',
      ],
      [
        'It helps (Lewin, 1947).',
        LEWIN,
        '[Her. (2013) Directed by J. Smith.](https://x.org)',
        'Bartlett, J. (2013) Road. [image]',
      ],
      ['It helps (Bach, 2021).', '[Bach, D., 2021. Mind games \\[WWW Document\\]. Source.](https://x.org)'],
      ['It helps (Vangala, 2020).', '**[BORDERLINE - 2020]** Vangala, V. (2020) The evolution.'],
    ];
    for (const [text, ...entries] of quiet) assert.deepEqual(listing(text, ...entries), [], text);
    assert.deepEqual(listing('`a[0]` holds it.\n\n```js\nlet a = b [1];\n```', LEWIN), [
      'uncited Lewin, K. (1947',
    ]);
    assert.deepEqual(remarks('It helps (Lewin, 1947).', '', 'Reference list', '', LEWIN), []);
  });
});
