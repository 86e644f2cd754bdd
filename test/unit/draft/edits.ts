/**
 * Documents and edits for property tests: fragments of Markdown that open, close and interrupt each other.
 */
import fc from 'fast-check';

const FRAGMENTS = [
  ...[
    'word',
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    '  ',
    '    ',
    '\\',
    '&amp;',
    '**',
    '_',
    ':',
    '-',
    '=',
    '\u{feff}',
  ],
  ...['# H\n', '## 1.2.1 T\n', '2. Two\n', '===\n', '---\n', '***\n', '---'],
  ...[
    '- item\n',
    '* b\n',
    '+ x\n',
    '1. one\n',
    '2) two\n',
    '- [ ] t\n',
    '> q\n',
    '\n    code\n',
    '\n\n    code\n',
  ],
  ...['```\n', '~~~\n', '`', '<!-- ', ' -->', '<!-- criteria: 1.2.1 -->\n', '<!-- criteria: 1.2.b, SAI -->'],
  ...['<div>\n', '</div>\n', '<script>\n', '</script>\n', '<?', '?>', '<![CDATA[', ']]>', '<b>', '<!X'],
  ...['| a | b |\n', '|---|---|\n', 'a | b\n', '--- | ---\n', '![i](x)', '[t](y.md)'],
  ...[
    '[a]: /url\n',
    '[a]',
    '[b]: <x>\n',
    '[b][a]',
    '[^n]: note\n',
    '[^n]',
    '[^a]',
    '[^a]: a\n',
    '[A]',
    "'title",
    '"\n',
    '[1.2.1]: /x\n',
  ],
  ...['(1.2.1)', '[1.2.1]', '(6.2.1)', '(7.2.1)', 'criteria 1.2.b and 2.2.a', 'v1.2.1', '(4, 6.2.1)'],
  ...['AC 1.1 and ', 'KSBs K1, 1.2.1', '(AC 1.2.1)', 'criteria: A '],
  ...[
    '(1.2.a–1.2.c)',
    '1.2.a to 1.2.d',
    'Figure 1.2.1',
    'KSBs covered: 1.2.b',
    'done. 1.2.1\n',
    '(npqsl-1.2.b)',
    '(sai)',
  ],
  ...[
    '| KSB | What |\n|---|---|\n| 1.2.1 | ',
    '| 1.2.b | page 2 |\n',
    '- [ ] (1.2.1)\n',
    '- [1.2.1 T](#t)\n',
    '4(a)',
  ],
  ...['## 1.2.0\n', '## [0.9.0]\n', '## [1.2.1]\n', '## (6.2.1) T\n'],
  ...[
    '[t][r]',
    '![r]',
    '[r]: y.md\n',
    '[r]: #annex-b\n',
    '[x](#annex-b)',
    'see Annex B',
    '# Annex B\n',
    '### Raw\n',
    'Annexes A to C',
    '[s](self.md#annex-b)',
    '[s](self.md)',
    '\n\n# Annex B\n\n',
  ],
  ...[
    '<!-- phase: design -->\n',
    '<!-- phase: evaluation -->',
    '<!-- phase: desing -->',
    '<!-- phase: design, evaluation -->\n\n',
    'risk assessment',
  ],
  ...[
    'assessment:\n',
    '  framework: npqsl\n',
    '# Appendix A\n',
    '# References\n',
    '## Design\n',
    '### Impact\n',
    '## Design and delivery\n\n',
    '## Image credits\n\n',
    '# Sources\n\n',
    '## Design, implementation and evaluation\n',
  ],
  // Marks that are not read as they were meant.
  ...[
    '<!-- note\n',
    '<!– note –>',
    '\u2039!– x',
    '<!- ',
    '```js\n',
    '> ```\n',
    '- ```\n',
    '> <!-- q\n',
    '- <!-- i\n',
  ],
  ...['<pre>\n', '<textarea>', '##\u00a0Design\n', '\u00a0## X\n', '##Design\n', '-\u00a0item\n', '\u00a0'],
  ...['\n\nThis is text of some words.\n\n', '\n\n## Design\n\n'],
  // Attributes, which show nothing, and what is nearly such.
  ...[
    '{#id .a k="v w"}',
    '[]{#x}',
    '[a b]{.m}',
    '![c d](a.png){#f width=80%}\n\n',
    '{#',
    ' {-}\n',
    '}',
    ' {.a\n#b}',
    '`c`{.js}',
  ],
  // Formulas, and what is nearly such.
  ...['$', '$$', '$a b$', '$$\n', '\n$$ {#eq-x}\n', '$5 and ', '\n\n$$\na\n+ b\n$$\n\n', ' $x$'],
  // Marks of dialects.
  ...[
    '\n::: {.note}\n',
    ':::\n',
    '\n:::{note}\n',
    ':name: x\n',
    '\n\\newpage\n',
    '\\begin{table}\n',
    '\\end{table}\n',
  ],
  ...[
    '{{< pagebreak >}}',
    '\n\n{{< include a.qmd >}}\n\n',
    '{{<',
    '[[page|w x]]',
    '![[a.png]]',
    '![[n]]',
    ']]',
    '%%',
    '\n%%\n',
  ],
  ...[
    '%% h %%',
    '> [!NOTE]\n',
    '> [!tip]- T x\n',
    '\n```{r}\n',
    '```{r echo=FALSE}\n',
    'opts_chunk$set(echo=FALSE)',
    '`r x`',
  ],
  ...[
    '{ref}`a <b>`',
    '\\textbf{a b}',
    '```{=latex}\n',
    '`x`{=html}',
    'execute:\n  echo: false\n',
    '\\vspace{1cm}',
  ],
  ...['\n```{note}\n', '````{tip} T\n', '````\n', '\n```{math}\n', '\n```{figure} a.png\n:name: x\n'],
  // What remarks are made on.
  ...[
    '(Smith, 2019)',
    'Jones (2020a)',
    'Smith, J. (2019) T.\n\n',
    'Education Endowment Foundation (2021) ',
    '(EEF, 2021)',
    '**References**\n\n',
    'Reference list\n\n',
    '\n\n**Sources**\n\n',
    '[@smith2019]',
    '[1]',
    'Smith et al. show ',
    '(Lewin 1947, Smith 2019)',
    'Lewin, K. (1947) F. [Accessed 9 Nov. 2015]\n\n',
    'TODO ',
    '[insert it]',
    '<!-- Write here. -->\n',
    'a@b.uk ',
    'born 12.3.2011',
    'B801200005001 ',
    'pupil J. Smith ',
    'students\n- **Amy Walker** ',
    'Amy Walker (Year 4)',
    'To-do: ',
    '[TO BE COMPLETED]',
    'To be completed.\n',
  ],
  ...[' I ', ' my ', `${'word '.repeat(40)}(1.2.1) `, '## Long (1.2.b)\n', '<!-- criteria: 1.2.1 -->\n\n'],
  // Comments, headings and lines of codes that claim by where they stand.
  ...[
    '\n<!-- criteria: 3.2.2 -->\n',
    '\n\n<!-- 1.2.1 -->\n\n',
    '<!-- criteria 1.2.b -->',
    '<!-- codes: 1.2.1 -->\n',
    '<!-- note -->\n',
    '\n\n1.2.1, 3.2.2\n\n',
    '\n\nCriteria: 1.2.b\n\n',
    '**KSBs covered:** 6.2.1\n\n',
    '- 1.2.1\n',
    '- [x] 1.2.1 t\n',
    '> - [x] t (1.2.b)\n',
    '\n\n### Criteria\n\n',
    '# 1.2 Title\n',
    '### 1.2.1 and 1.2.b T\n',
    '\n\nKSBs covered:\n\n',
    '# Title (1.2.1)\n',
    '[insert it here]\n\n',
  ],
  ...[
    '<!-- markscheme-disable writing/placeholder, privacy/personal-data: test -->\n',
    '<!-- markscheme-disable references/unlisted -->',
    '<!-- markscheme-disable phases/emty: x -->',
  ],
  // What is counted elsewhere, or can be left out by what it is.
  ...['\n\n[^n]: note of words (1.2.1)\n\n', '\n\n[^a]: see[^n]\n\n', '[^n] ', '# Annex\n\n[^a]: b\n\n'],
  ...['\n\nFig 1. A caption\n\n', 'Figure 2 ', 'Table: T\n', '![](p.png)\n\n', '\n\n| h |\n|-|\n\n'],
  ...['<table><caption>c d</caption>\n', '<tr><td>e</td></tr></table>\n', '<figcaption>', '<img src="a">\n'],
  ...['# Contents\n', '# Abstract\n', '## Glossary\n', '- [H](#h)\n', '\n\n```\nlet a;\n```\n\n'],
  ...['Word count: 12\n', '## H (5 words max)\n', '(20 words)', '# T (9 words)\n'],
  // Criteria that a writer sets, tests and judges.
  ...[
    '## Success criteria\n',
    '### Objectives\n',
    '## Testing\n',
    '## Evaluation\n',
    '- SC1: one\n',
    '**SC2** – two\n',
    '| No. | Criterion |\n|--|--|\n| 1 | SC3 |\n',
    '| SC1 | met |\n',
    'SC1–SC3 ',
    'criterion 2 was not met. ',
    'UR1 ✓ ',
    '#### SC1: One\n',
  ],
];

/** A text made of fragments. */
export const markdown = (most: number) =>
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: most }).map(parts => parts.join(''));

/** A replacement: `at` and `length` are fitted to the text by `applyEdit`. */
export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** Small edits, as typing makes them, and now and then a large one. */
export const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    at: fc.nat(),
    length: fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(200) }),
    text: fc.oneof({ weight: 3, arbitrary: markdown(2) }, { weight: 1, arbitrary: markdown(8) }),
  }),
  { minLength: 1, maxLength: 4 },
);

/** Where an edit falls in a text of that length. */
export function fitted(edit: Edit, length: number): { start: number; end: number } {
  const start = edit.at % (length + 1);
  return { start, end: Math.min(length, start + edit.length) };
}
