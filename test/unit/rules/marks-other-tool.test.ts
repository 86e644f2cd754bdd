import assert from 'node:assert/strict';
import { marksOtherTool } from '../../../server/src/rules/marks-other-tool.ts';
import { found, severities } from './support.ts';

describe('marks/other-tool', () => {
  it('says once what is not read, with how many there are, at the first of them', () => {
    assert.deepEqual(
      found(marksOtherTool, [
        'As \\cite{smith} says, {{< meta title >}} has {{< var x >}}.',
        '',
        '\\begin{tabular}{l}',
        'a & b',
        '\\end{tabular}',
      ]).map(({ at, message }) => ({ at, message })),
      [
        {
          at: '\\cite{',
          message:
            'Written for another tool, and not read here: 2 shortcodes and 1 LaTeX environment, neither counted nor printed; 1 LaTeX command, counted and printed as written. Where an assessor must see it, write it in plain Markdown.',
        },
      ],
    );
  });

  it('finds nothing in what is read as what it means', () => {
    assert.deepEqual(
      found(marksOtherTool, [
        '::: {.callout-note}',
        'Text.',
        ':::',
        '',
        '\\newpage',
        '',
        '{{< pagebreak >}}',
        '',
        '> [!NOTE]',
        '> So $\\frac{a}{b}$ and `\\cite{x}` and \\textbf{this} [[page]].',
      ]),
      [],
    );
  });

  it('is information', () => {
    assert.deepEqual(severities(marksOtherTool, ['{{< var x >}} text']), new Array(3).fill('information'));
  });
});
