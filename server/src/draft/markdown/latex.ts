/**
 * LaTeX as people put it into Markdown: commands for the layout, environments, words with a look.
 */

const PAGE_BREAK = /^[ \t]*\\(?:newpage|pagebreak|clearpage|cleardoublepage)(?:\[\d\]|\{\})?[ \t]*$/;

/** Whether a line, or what a raw block holds, is a new page and no more. */
export function isPageBreak(text: string): boolean {
  return PAGE_BREAK.test(text.trim());
}

/** Commands that show no words of their own, whatever stands in their braces. */
const LAYOUT =
  'newpage|pagebreak|clearpage|cleardoublepage|linebreak|newline|noindent|indent|par|vspace|hspace|vfill|hfill|vskip|hskip|bigskip|medskip|smallskip|centering|raggedright|raggedleft|onehalfspacing|singlespacing|doublespacing|setstretch|linespread|setlength|addtolength|setcounter|addtocounter|pagenumbering|pagestyle|thispagestyle|addcontentsline|phantomsection|label|tableofcontents|listoffigures|listoftables|maketitle|appendix|frontmatter|mainmatter|backmatter|hypersetup|usepackage|newcommand|renewcommand|providecommand|bibliographystyle|bibliography|printbibliography|nocite|nopagebreak|nolinebreak|FloatBarrier|landscape|blandscape|elandscape|captionsetup|graphicspath|small|footnotesize|scriptsize|tiny|normalsize|large|Large|LARGE|huge|Huge|begingroup|endgroup|arraystretch|protect|hrule|rule|hline|input|include|newgeometry|restoregeometry|geometry|parskip|parindent|baselineskip';
const ARGUMENTS = String.raw`(?:[ \t]?(?:\[[^[\]\n]{0,200}\]|\{(?:[^{}\n]|\{[^{}\n]{0,200}\}){0,300}\}))`;
const LAYOUT_COMMAND = String.raw`(?<![\w:\\])\\(?:${LAYOUT})(?![A-Za-z@])\*?${ARGUMENTS}{0,4}`;
/** The edges of an environment, alone on their lines, part nothing from what stands between them. */
const EDGE = String.raw`\\(?:begin|end)\{[A-Za-z]{1,40}\*?\}${ARGUMENTS}{0,4}`;
const LATEX_LINE = new RegExp(String.raw`^(?:(?:${LAYOUT_COMMAND}|${EDGE})[ \t]{0,9}){1,20}$`);
const LAYOUT_IN_TEXT = new RegExp(`${LAYOUT_COMMAND}(?:\\{\\})?`, 'g');
const ENVIRONMENT = /^\\begin\{([A-Za-z]{1,40}\*?)\}/;

/** Whether a line holds nothing but commands that show no words. */
export function isLatexLine(line: string): boolean {
  return LATEX_LINE.test(line.trimEnd());
}

/** The name of the environment that a line opens. */
export function opensEnvironment(line: string): string | undefined {
  return ENVIRONMENT.exec(line)?.[1];
}

const MATH = /^(?:equation|align|alignat|aligned|gather|multline|eqnarray|displaymath|math|flalign)\*?$/;

/** What an environment of mathematics holds; undefined for any other. */
export function mathIn(source: string): string | undefined {
  const name = opensEnvironment(source);
  if (name === undefined || !MATH.test(name)) return undefined;
  const inner = source.slice(`\\begin{${name}}`.length, source.lastIndexOf('\\end{'));
  return /^(?:equation|displaymath|math)/.test(name) ? inner.trim() : source.trim();
}

/** Commands whose words are shown with another look. */
const LOOK =
  /\\(?:textbf|textit|emph|underline|texttt|textsc|textsf|textrm|textnormal|mbox|textsuperscript|textsubscript|uppercase|lowercase|enquote|uline|hl|text)\{([^{}\\\n]{0,500})\}/g;

/** A stretch of text, as offsets in it. */
interface Cut {
  readonly start: number;
  readonly end: number;
}

/** What is not shown of a text: commands for the layout, and what stands around words with a look. */
export function latexCuts(text: string): Cut[] {
  if (!text.includes('\\')) return [];
  const cuts: Cut[] = [...text.matchAll(LAYOUT_IN_TEXT)].map(({ index, 0: all }) => ({
    start: index,
    end: index + all.length,
  }));
  for (const { index, 0: all, 1: words = '' } of text.matchAll(LOOK)) {
    const close = index + all.length - 1;
    cuts.push({ start: index, end: close - words.length }, { start: close, end: close + 1 });
  }
  return cuts.sort((a, b) => a.start - b.start);
}
