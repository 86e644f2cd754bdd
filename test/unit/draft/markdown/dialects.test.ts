import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { visibleOf } from '../support.ts';

describe('Marks of pandoc and Quarto', () => {
  it('of divisions, shortcodes and layout are no words', () => {
    for (const [text, expected] of [
      ['::: {.column width="50%"}\nText here.\n:::', 'Text here.'],
      ['Above.\n\n::::: {#special .sidebar}\n\nInside.\n\n:::::\n\nBelow.', 'Above. Inside. Below.'],
      ['::: Warning ::::::\nInside.\n:::', 'Inside.'],
      ['- one\n- two\n:::', 'one two'],
      ['Text.\n\n\\newpage\n\nMore.', 'Text. More.'],
      ['Text.\n\\newpage\nMore.', 'Text. More.'],
      ['\\vspace{1cm}\n\\noindent Text.', 'Text.'],
      ['\\begin{center}\n\nText.\n\n\\end{center}', 'Text.'],
      ['{{< pagebreak >}}\n\nText {{< meta title >}} more.', 'Text more.'],
      ['{{< include _intro.qmd >}}\n{{< include _b_c.qmd >}}\n\nText.', 'Text.'],
      ['A [span of *words*]{.smallcaps} and [two words]{#x .y}.', 'A span of words and two words.'],
      ['Text `\\newpage`{=latex} and <b>x</b>.', 'Text and x.'],
      ['```{=latex}\n\\newpage\n```\n\nText.', 'Text.'],
      [
        '\\begin{table}\n\\centering\n\\begin{tabular}{ll}\na & b \\\\\n\\end{tabular}\n\\end{table}\n\nText.',
        'Text.',
      ],
      ['A \\textbf{bold word} and \\emph{this}.', 'A bold word and this.'],
      ['::: {.callout-note}\nText.\n:::', 'Note Text.'],
      ['::: {.callout-tip title="Mind the gap"}\nText.\n:::', 'Mind the gap Text.'],
      ['::: callout-tip\n## Title\n\nText.\n:::', 'Title Text.'],
    ] as const)
      assert.equal(visibleOf(text), expected, text);
  });

  it('leave what only looks like them', () => {
    for (const [text, expected] of [
      ['Text\n\n\\begin{table} that nothing ends', 'Text \\begin{table} that nothing ends'],
      ['::: a line of words', '::: a line of words'],
      ['{{< never closed', '{{< never closed'],
      ['The folder C:\\include and \\\\newpage', 'The folder C:\\include and \\newpage'],
      ['`{{< pagebreak >}}`', '{{< pagebreak >}}'],
      ['    \\newpage', '\\newpage'],
    ] as const)
      assert.equal(visibleOf(text), expected, text);
  });

  it('make formulas of environments of mathematics', () => {
    assert.equal(visibleOf('\\begin{equation}\na + b\n\\end{equation}\n\nText.'), 'a + b Text.');
  });
});

describe('Alerts and callouts', () => {
  it('show their name or title, and are no quotations', () => {
    for (const [text, expected] of [
      ['> [!NOTE]\n> Useful words.', 'prose: Note | prose: Useful words.'],
      ['> [!WARNING]\n>\n> Useful words.', 'prose: Warning | prose: Useful words.'],
      ['> [!tip] A *title* here\n> Words.', 'prose: A title here | prose: Words.'],
      ['> [!faq]- Folded?\n> Yes.', 'prose: Folded? | prose: Yes.'],
      ['> [!info]', 'prose: Info'],
      ['> [!quote] Smith\n> Words.', 'quotation: Smith | quotation: Words.'],
      ['> [!NOTE] is a mark', 'prose: is a mark'],
      ['> A quotation.', 'quotation: A quotation.'],
    ] as const)
      assert.equal(visibleOf(text, ' | ', true), expected, text);
  });
});

describe('Marks of Obsidian', () => {
  it('show the words of links, and neither embedded files nor comments', () => {
    for (const [text, expected] of [
      ['See [[the page|these words]] and [[Page name]].', 'See these words and Page name.'],
      ['See [[Page#Part two]] and [[#My heading]].', 'See Page > Part two and My heading.'],
      ['![[map.png]]\n\n![[map.png|300]]\n\nText.', 'Text.'],
      ['![[Another note]]\n\nText.', 'Text.'],
      ['A [[Page]] %% hidden words %% here.', 'A Page here.'],
      ['A [[Page]].\n\n%%\nhidden\n\nwords\n%%\n\nText.', 'A Page. Text.'],
      ['> [!tip]\n> Text.\n\n%% hidden %%\n\nMore.', 'Tip Text. More.'],
      ['| a |\n| - |\n| [[x\\|y z]] |', 'a y z'],
    ] as const)
      assert.equal(visibleOf(text), expected, text);
  });

  it('are text where nothing says that a file is Obsidian’s', () => {
    assert.equal(visibleOf('From 5 %% to 6 %% more.'), 'From 5 %% to 6 %% more.');
    assert.equal(visibleOf('> [!NOTE]\n> Text.\n\n%% note %%'), 'Note Text. %% note %%');
    assert.equal(visibleOf('So [[1.2.1]] and [[3]] and x[[i]].'), 'So [[1.2.1]] and [[3]] and x[[i]].');
  });
});

describe('Code that is run', () => {
  it('is code where it is shown, and nothing where it is not', () => {
    for (const [text, expected] of [
      ['```{r}\nx <- 1\n```', 'code: x <- 1'],
      ['```{r echo=FALSE}\nx <- 1\n```', ''],
      ['```{r, setup, include = FALSE}\nx <- 1\n```', ''],
      ['```{python}\n#| echo: false\nx = 1\n```', ''],
      ['```{python}\n#| label: fig-a\nx = 1\n```', 'code: x = 1'],
      ['```{mermaid}\ngraph TD\n```', ''],
      ['We met `r nrow(x)` people.', 'prose: We met r\u00a0nrow(x) people.'],
      ['```{r}\nknitr::opts_chunk$set(echo = FALSE)\n```\n\n```{r}\ny\n```', ''],
      ['---\nexecute:\n  echo: false\n---\n\n```{r}\ny\n```', ''],
      ['---\nexecute:\n  echo: false\n---\n\n```{r echo=TRUE}\ny\n```', 'code: y'],
    ] as const)
      assert.equal(visibleOf(text, ' | ', true), expected, text);
  });
});

describe('Marks of MyST', () => {
  it('are read as what they show', () => {
    for (const [text, expected] of [
      [':::{note}\nText.\n:::', 'Note Text.'],
      [':::{admonition} My title\n:class: tip\nText.\n:::', 'My title Text.'],
      [':::{figure} a.png\n:name: fig-a\n\nThe caption.\n:::', 'The caption.'],
      ['```{note}\nText *here* and [a].\n\n- item\n```\n\n[a]: x.md', 'Note Text here and a. item'],
      ['````{admonition} My title\n:class: tip\n\n```{tip}\nInner.\n```\n````', 'My title Tip Inner.'],
      ['```{figure} a.png\n:name: f\n\nThe caption.\n```', 'The caption.'],
      ['```{math}\na + b\n```', 'a + b'],
      ['```{code-block} python\n:linenos:\nx = 1\n```', 'x = 1'],
      ['```{toctree}\na\nb\n```\n\nText.', 'Text.'],
      ['```{unheard-of}\nx y\n```', 'x y'],
      ['See {ref}`the part <part-a>` and {math}`a + b`.', 'See the part and a + b.'],
    ] as const)
      assert.equal(visibleOf(text), expected, text);
  });
});

it('are described in docs/dialects.md', () => {
  assert.match(readFileSync(join(process.cwd(), 'docs/dialects.md'), 'utf8'), /Obsidian/);
});
