import assert from 'node:assert/strict';
import { assessed } from '../assessment/support.ts';
import { exported, paragraphsIn } from './support.ts';

/** `style: text` of each paragraph that is exported, and what is said of it. */
async function printed(...lines: string[]) {
  const unpacked = await exported(assessed(lines));
  const texts = paragraphsIn(unpacked.account)
    .filter(({ text }) => text.trim() !== '')
    .map(({ style, text }) => `${style}: ${text.trim()}`);
  return { texts, ...unpacked };
}

describe('Marks of dialects in an export', () => {
  it('are printed as what they mean', async () => {
    const { texts, words, account, notes } = await printed(
      '::: {.callout-tip}',
      'A tip.',
      ':::',
      '',
      '> [!NOTE]',
      '> A note.',
      '',
      '\\newpage',
      '',
      'See [[page|the page]] and [these words]{.mark}. %% hidden %%',
      '',
      '{{< pagebreak >}}',
      '',
      '$$',
      'a + b',
      '$$',
      '',
      'So $x$ is \\textbf{bold}.',
    );
    assert.deepEqual(texts, [
      'Normal: Tip',
      'Normal: A tip.',
      'Normal: Note',
      'Normal: A note.',
      'Normal: See the page and these words.',
      'Normal: So  is bold.',
    ]);
    assert.equal(words, 19);
    assert.equal(account.split('<w:br w:type="page"/>').length - 1, 2);
    assert.equal(account.split('<m:oMath>').length - 1, 2);
    assert.deepEqual(notes, [
      'Formulas are equations in the document: 4 words of the count are in them, and Word counts none there.',
    ]);
  });

  it('keep the caption of a figure with attributes, and print none of these', async () => {
    const { texts } = await printed('![A chart of it](https://example.org/a.png){#fig:one width=60%}');
    assert.deepEqual(texts, ['Caption: Figure 1: A chart of it']);
  });

  it('are said where they are not in the document', async () => {
    const { texts, notes } = await printed(
      '{{< video x >}}',
      '',
      '```{=latex}',
      'x',
      '```',
      '',
      'As \\cite{a}.',
    );
    assert.deepEqual(texts, ['Normal: As \\cite{a}.']);
    assert.deepEqual(notes, [
      'Written for another tool, and not read here: 1 shortcode and 1 raw piece for another format, neither counted nor printed; 1 LaTeX command, counted and printed as written.',
    ]);
  });
});
