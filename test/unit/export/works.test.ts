import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assess } from '../../../server/src/assessment/assess.ts';
import type { Assessment } from '../../../server/src/assessment/model.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { type Layout, layouts } from '../../../server/src/export/options.ts';
import { runs } from '../../seed.ts';
import { bundled } from '../assessment/support.ts';
import { bibliographyIn, works } from '../bibliography/support.ts';
import { countedIn, exported, paragraphsIn } from './support.ts';

const head = (more = '') => `---\nassessment:\n  framework: npqsl\n${more}bibliography: works.bib\n---\n\n`;

function assessed(body: string, front = head('csl: harvard\n')): Assessment {
  const bibliography = bibliographyIn(front, works);
  const assessment = assess(readDraft(front + body), bundled, { bibliography });
  assert.ok(assessment.kind === 'assessed');
  return assessment;
}

/** The texts of the paragraphs, of the whole body. */
async function texts(body: string, front?: string, layout: Layout = 'account'): Promise<string[]> {
  const { body: xml } = await exported(assessed(body, front), { layout });
  return paragraphsIn(xml).map(({ text }) => text);
}

const KOTTER = 'Kotter, J.P. (1996) Leading change. Boston: Harvard Business School Press.';

describe('Works in the Word document', () => {
  it('stand as author and year in the text, in every place, and in a list', async () => {
    const shown = await texts(
      'Change fails [see @kotter1996, pp. 3-4; @two2019], *as [-@kotter1996] says*.[^1]\n\n- As @lewin?\n\n| @chap2018 [p. 3] |\n|---|\n\n[^1]: See @kotter1996.\n\n## References\n',
    );
    assert.ok(
      shown.includes('Change fails (see Kotter, 1996, pp. 3–4; Smith and Doe, 2019), as (1996) says.'),
      shown.join('\n'),
    );
    assert.ok(shown.includes('As (lewin?)?'));
    assert.ok(shown.includes('Black (2018, p. 3)'));
    assert.ok(shown.indexOf('References') < shown.indexOf(KOTTER));
    assert.equal(shown.filter(text => text === KOTTER).length, 1);
  });

  it('are listed where ::: {#refs} stands', async () => {
    const shown = await texts(
      'Change fails [@kotter1996].\n\n## References\n\n::: {#refs}\n:::\n\n## Appendix A\n\nMore.\n',
    );
    const at = shown.indexOf(KOTTER);
    assert.ok(shown.indexOf('References') < at && at < shown.indexOf('Appendix A'), shown.join('\n'));
    assert.ok(!shown.some(text => text.includes(':::')));
  });

  it('are in italics where the style has them, and lead to the web', async () => {
    const { body, parts } = await exported(assessed('Change fails [@two2019; @four2021].\n'));
    assert.match(body, /<w:i\/>(?:(?!<\/w:r>).)*Journal of Education/);
    assert.match(body, /<w:i\/>(?:(?!<\/w:r>).)*et al\./);
    assert.match(parts.get('word/_rels/document.xml.rels') ?? '', /https:\/\/doi\.org\/10\.1000\/xyz123/);
  });

  it('are set in IEEE, with numbers', async () => {
    const shown = await texts('One [@two2019], two [@kotter1996; @two2019].\n', head('csl: ieee\n'));
    assert.ok(shown.includes('One [1], two [1], [2].'));
    assert.ok(shown.some(text => text.startsWith('[2] J. P. Kotter, Leading change. Boston')));
  });

  it('say which style they are set in where none was chosen, and which keys have no work', async () => {
    const { notes } = await exported(assessed('One [@nope].\n', head()));
    assert.match(notes.join('\n'), /Works are set in Chicago.*csl: harvard/);
    assert.match(notes.join('\n'), /has the key ‘nope’/);
    const { notes: other } = await exported(assessed('One [@kotter1996].\n', head('csl: oscola.csl\n')));
    assert.match(other.join('\n'), /‘oscola.csl’ is not known here.*pandoc --citeproc/);
  });

  it('have the words that are counted, whatever the text and wherever the list stands', async () => {
    const piece = fc.constantFrom(
      '[@kotter1996] ',
      '@two2019 ',
      '[p. 3] ',
      '[see @nope; -@kotter1995], ',
      'words ',
      '\n\n',
      '# Design\n\n',
      '## References\n\n',
      '# Annex A\n\n',
      '::: {#refs}\n:::\n\n',
      '- item ',
      '> said ',
      '<!-- criteria: 1.2.1 --> ',
      '[^1] ',
      '\n\n[^1]: @chap2018\n\n',
      '**[@web2020]** ',
    );
    const exclude = fc.constantFrom('', '  words: { exclude: [references, annexes] }\n');
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 20 }).map(parts => parts.join('')),
        exclude,
        fc.constantFrom(...layouts),
        async (body, words, layout) => {
          const assessment = assessed(body, head(words));
          const unpacked = await exported(assessment, { layout });
          assert.equal(unpacked.words, assessment.words.counted);
          assert.equal(await countedIn(unpacked), assessment.words.counted);
        },
      ),
      { numRuns: runs(100) },
    );
  });
});
