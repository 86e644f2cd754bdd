/**
 * Every construct of Markdown and of ours, each as a text of any length: what growth is measured with.
 */

/** A text made of `count` of something; `framework`, where it needs one of its own. */
export interface Construct {
  readonly name: string;
  readonly make: (count: number) => string;
  readonly framework?: (count: number) => string;
}

const head = (framework: string, ...lines: string[]) =>
  `---\nassessment:\n  framework: ${framework}\n${lines.map(line => `  ${line}\n`).join('')}---\n\n`;
const HEAD = head('npqsl', 'words: { limit: 100 }');
/** Codes are taken at their word here, as the areas are known, and the criteria are not. */
const code = (index: number) => `${1 + (index % 6)}.2.${1 + (Math.floor(index / 6) % 90)}`;
const name = (index: number) =>
  `Q${[...index.toString(26)].map(digit => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')}`;

type Make = string | ((index: number) => string);
const each = (part: Make, count: number) =>
  typeof part === 'string' ? part.repeat(count) : Array.from({ length: count }, (_, at) => part(at)).join('');

/** The part again and again. */
function body(what: string, part: Make, before = '', behind = ''): Construct {
  return { name: what, make: count => HEAD + before + each(part, count) + behind };
}

/** Lines of the front matter. */
function front(what: string, part: Make, before = '', behind = ''): Construct {
  return {
    name: `front matter: ${what}`,
    make: count =>
      `---\nassessment:\n  framework: npqsl\n${before}${each(part, count)}${behind}---\n\n# A\n\nWords (1.2.1).\n`,
  };
}

const markdown: readonly Construct[] = [
  body('paragraphs', 'Word after word.\n\n'),
  body('paragraphs with emphasis', 'Word *after* word.\n\n'),
  body('lines of one paragraph', 'Word after word.\n'),
  body('lines of one paragraph, with returns', 'Word after word.\r\n'),
  body('lines of one paragraph, with bare returns', 'Word after word.\r'),
  body('lines of one paragraph with hard breaks', 'Word  \n'),
  body('words of one line', 'word '),
  body('letters of one word', 'a'),
  body('spaces', ' ', 'a', 'b'),
  body('tabs', '\t', 'a', 'b'),
  body('spaces before a line', ' ', '- a\n', 'b'),
  body('blank lines', '\n'),
  body('blank lines with spaces', '  \n'),
  body('blank lines in a list', '\n', '- a\n', '  b'),
  body('headings', '## A heading\n\n'),
  body('headings with words', index => `${'#'.repeat(1 + (index % 6))} Heading ${index}\n\nWord.\n\n`),
  body('headings without a line between', '# a\n'),
  body('headings with closing signs', '## a ##\n'),
  body('signs in a heading', '# ', '# a '),
  body('underlined headings', 'a\n===\n\n'),
  body('underlined headings without a line between', 'a\n---\n'),
  body('underlines', '===\n', 'a\n'),
  body('underlined headings of two lines', 'a\nb\n===\n\n'),
  body('lines across', '---\n\n'),
  body('lines across without a line between', '***\n'),
  body('stars of a line across', '* '),
  body('items', '- a\n'),
  body('items of two lines', '- a\n  b\n'),
  body('items that go on lazily', '- a\nb\n'),
  body('items apart', '- a\n\n'),
  body('items with a paragraph below', '- a\n\n  b\n\n'),
  body('items that are empty', '-\n'),
  body('items with a list below', '- a\n  - b\n'),
  body('lists below one item', '  - a\n    - b\n', '- a\n'),
  body('items with lists two deep', '- a\n  - b\n    - c\n'),
  body('items in one another on each line', '- - - - a\n'),
  body('items with a code', '- a (1.2.1)\n'),
  body('lists one below the other', index => (index % 2 ? '+ a\n' : '- a\n')),
  body('lists with stars and pluses apart', index => (index % 2 ? '+ a\n\n' : '* a\n\n')),
  body('numbered items', index => `${index % 1000}. a\n`),
  body('numbered items apart', index => `${index % 1000}) a\n\n`),
  body('tasks', '- [ ] a\n'),
  body('tasks done', '- [x] a (1.2.1)\n'),
  body('items with fences', '- ```\n  a\n  ```\n'),
  body('items with quotations', '- > a\n'),
  body('items with headings', '- # a\n'),
  body('items with indented code', '-     a\n'),
  body('items with HTML', '- <b>a</b>\n'),
  body('items with definitions', index => `- [d${index}]: /x\n`),
  body('items with comments that cite', '- <!-- criteria: 1.2.1 -->\n'),
  body('quoted lines', '> a\n'),
  body('quotations', '> a\n\n'),
  body('quotations that go on lazily', 'a\n', '> a\n'),
  body('quoted lists', '> - a\n'),
  body('quoted blank lines', '>\n'),
  body('quoted headings', '> # a\n'),
  body('quotations in one another', index => `${'> '.repeat(index % 90)}a\n`),
  body('fences', '```\na\n```\n\n'),
  body('fences with a language', '~~~ ts\na\n~~~\n'),
  body('lines in a fence', 'a\n', '```\n', '```\n'),
  body('lines in a fence that does not end', 'a\n', '```\n'),
  body('fences in a fence', '~~~\n', '```\n'),
  body('lines of indented code', '    a\n'),
  body('indented code', '    a\n\nb\n\n'),
  body('blank lines in indented code', '\n', '    a\n', '    b\n'),
  body('code in a line', '`a` '),
  body('code in lines', '`a`\n'),
  body('code in paragraphs', 'word `a`\n\n'),
  body('backticks that do not end', index => `${'`'.repeat(1 + (index % 300))} `),
  body('backticks in paragraphs', '`a ``b\n\n'),
  body('emphasis', '*a* '),
  body('strong', '**a** __b__ '),
  body('emphasis that does not end', '*a _b '),
  body('emphasis that does not begin', 'a* b_ '),
  body('escapes', '\\* '),
  body('entities', '&amp; &#65; '),
  body('entities that are none', '&x &#'),
  body('links', '[a](b.md) '),
  body('links in paragraphs', index => `See [a](b${index}.md).\n\n`),
  body('links with titles', '[a](b "c")\n'),
  body('links in angles', '[a](<b c>) '),
  body('links to headings', index => `## H ${index}\n\n[a](#h-${index})\n\n`),
  body('links to one heading', '[a](#h)\n\n', '## H\n\n'),
  body('links that don’t end', '[a](b '),
  body('opening brackets', '['),
  body('closing brackets', ']'),
  body('images', '![a](b.png) '),
  body('images alone', '![a](b.png)\n\n'),
  body('images by reference', '![a][b]\n\n', '[b]: /x\n\n'),
  body('addresses', '<https://a.example/> '),
  body('bare addresses', 'https://a.example/ '),
  body('addresses of mail', 'a@b.example '),
  body('definitions', index => `[d${index}]: /x${index}\n`),
  body('definitions apart', index => `[d${index}]: /x${index}\n\n`),
  body('definitions of the same', '[d]: /x\n'),
  body('definitions with titles', index => `[d${index}]: /x 'title\nin lines'\n\n`),
  body('definitions below lines', index => `word\n[d${index}]: /x\n\n`),
  body('definitions above underlined headings', index => `[d${index}]: /x\na\n===\n\n`),
  body('lines of a definition’s title', 'a\n', "[d]: /x '"),
  body('references', index => `[a][d${index}] `),
  body('references and definitions', index => `See [d${index}].\n\n[d${index}]: /x${index}\n\n`),
  body('references to one definition', 'See [d].\n\n', '[d]: /x\n\n'),
  body('references to definitions at the end', index => `See [d${index}].\n\n`, '', '[d1]: /x\n'),
  body('footnotes', index => `Word.[^n${index}]\n\n[^n${index}]: A note.\n\n`),
  body('footnotes in rows', index => `[^n${index}]: A note.\n`, 'Word.[^n1]\n\n'),
  body('marks of one footnote', 'Word.[^n]\n\n', '[^n]: A note.\n\n'),
  body('marks in one paragraph', '[^n] ', '[^n]: A note.\n\n'),
  body('marks of no footnote', index => `Word.[^n${index}]\n\n`),
  body('footnotes without a mark', index => `[^n${index}]: A note.\n\n`),
  body('paragraphs of a footnote', '    Word.\n\n', 'Word.[^n]\n\n[^n]: A note.\n\n'),
  body('marks and footnotes apart', index => `Word.[^n${index}]\n\n`, '', '[^n1]: A note.\n\n'),
  {
    name: 'marks first, footnotes last',
    make: count =>
      `${HEAD}${each(index => `Word.[^n${index}]\n\n`, count)}${each(index => `[^n${index}]: A note.\n\n`, count)}`,
  },
  {
    name: 'a list of references at the end',
    make: count =>
      `${HEAD}${each(index => `See [d${index}].\n\n`, count)}${each(index => `[d${index}]: /x\n`, count)}`,
  },
  body('rows of a table', '| a | b |\n', '| a | b |\n|---|---|\n'),
  body('rows with codes', '|1.2.1|b|\n', '|a|b|\n|---|---|\n'),
  body('rows with many codes', index => `|${code(index)}|b|\n`, '|a|b|\n|---|---|\n'),
  body('rows with marks to write', '|TODO|b|\n', '|a|b|\n|---|---|\n'),
  body('tables', '|a|b|\n|---|---|\n|c|d|\n\n'),
  body('tables with codes', '|a|b|\n|---|---|\n|(1.2.1)|d|\n\n'),
  body('delimiter rows', '|---|---|\n', '|a|b|\n'),
  body('delimiter rows alone', '|---|\n\n'),
  body('heads without a table', '|a|b|\n'),
  body('columns', '|a', '', '|\n'),
  {
    name: 'columns of a table',
    make: count => `${HEAD}${'|a'.repeat(count)}|\n${'|-'.repeat(count)}|\n${'|b'.repeat(count)}|\n`,
  },
  body('bars', '|'),
  body('cells with escaped bars', '|a\\|b|c|\n', '|a|b|\n|-|-|\n'),
  body('rows below one column', '| a\n', '| a\n| -\n'),
  body('lines below a table', 'a\n', '|a|\n|-|\n|b|\n'),
  body('HTML', '<div>\na\n</div>\n\n'),
  body('lines of HTML', 'a\n', '<div>\n'),
  body('HTML without a line between', '<div>a</div>\n'),
  body('tags in a line', '<b>a</b> '),
  body('tags that do not end', '<b a="'),
  body('tags in paragraphs', 'word <b>a</b>\n\n'),
  body('scripts', '<script>\na\n</script>\n'),
  body('instructions', '<?a?>\n'),
  body('CDATA', '<![CDATA[a]]>\n'),
  body('declarations', '<!A a>\n'),
  body('comments', '<!-- a -->\n'),
  body('comments apart', '<!-- a -->\n\n'),
  body('comments in a line', 'a <!-- a --> '),
  body('comments in one line', '<!-- a -->'),
  body('comments that do not end', 'a <!-- '),
  body('openings of comments in paragraphs', 'a <!--\n\n'),
  body('lines of a comment', 'a\n', '<!--\n', '-->\n'),
  body('lines of a comment that does not end', 'a\n', '<!--\n'),
  body('ends of comments', '--> ', '<!-- '),
  body('hyphens in a comment', '-', '<!-- ', ' -->'),
  body('paragraph after paragraph with a mark', index => `${index % 5 ? 'Word' : '*Word*'}\n\n`),
];

const ours: readonly Construct[] = [
  body('codes in brackets', 'Word (1.2.1). '),
  body('codes in lines', 'Word (1.2.1).\n'),
  body('codes in paragraphs', 'Word (1.2.1).\n\n'),
  body('many codes', index => `Word (${code(index)}).\n\n`),
  body('many codes in brackets', index => `${code(index)}, `, '(', '1.2.1)'),
  body('codes that are unknown', index => `Word (7.2.${index % 100}).\n\n`),
  body('codes that are unknown in one line', index => `(7.2.${index % 100}) `),
  body('codes of another level', index => `Word (1.3.${index % 100}).\n\n`),
  body('codes that are bare', 'Word 1.2.1 word. '),
  body('numbers', '1.2.3.4.5 12.5 3,000 '),
  body('dots and digits', '1.'),
  body('letters and dots', 'a.b.'),
  body('opening round brackets', '('),
  body('round brackets in one another', '(a'),
  body('codes in quotations', '> Word (1.2.1).\n\n'),
  body('codes in footnotes', index => `Word.[^n${index}]\n\n[^n${index}]: A note (1.2.1).\n\n`),
  body('codes in lists', '- (1.2.1)\n\n'),
  body('headings with codes', index => `## ${code(index)} A heading\n\nWord.\n\n`),
  body('headings with codes in brackets', index => `## A heading (${code(index)})\n\nWord.\n\n`),
  body(
    'headings with codes in one another',
    index => `${'#'.repeat(1 + (index % 6))} A heading (${code(index)})\n\nWord.\n\n`,
  ),
  body('headings of annexes', index => `## Annex ${index}\n\nWord.\n\n`),
  body('annexes that words name', index => `## Annex ${index}\n\nWord, see Annex ${index}.\n\n`),
  body('annexes that words name in lines', index => `- See Annex ${index} (1.2.1).\n`),
  body('one annex that words name', 'See annex A.\n\n', '## Annex A\n\n'),
  body('headings of phases', index => `## ${['Design', 'Delivery', 'Evaluation'][index % 3]}\n\nWord.\n\n`),
  body('headings of unknown phases', index => `## Design ${index}\n\nWord.\n\n`),
  body('comments that cite', '<!-- criteria: 1.2.1 -->\n\nWord.\n\n'),
  body('comments that cite in lines', 'Word. <!-- criteria: 1.2.1 -->\n'),
  body('comments that cite in a line', 'Word. <!-- criteria: 1.2.1 --> '),
  body('comments that cite, one after the other', '<!-- criteria: 1.2.1 -->\n\n'),
  body('comments that cite many, one after the other', index => `<!-- criteria: ${code(index)} -->\n\n`),
  body('comments that cite many, without a line between', index => `<!-- criteria: ${code(index)} -->\n`),
  body('codes of a comment', index => `${code(index)}, `, '<!-- criteria: ', '1.2.1 -->\n\nWord.\n'),
  body('one code in a line', '1.2.1, ', 'Word (criteria ', '1.2.1).\n'),
  body('comments that cite above headings', '<!-- criteria: 1.2.1 -->\n\n## A\n\n'),
  body('comments that cite in quotations', '> <!-- criteria: 1.2.1 -->\n>\n> Word.\n>\n'),
  body('comments that cite in a list', '- a\n\n  <!-- criteria: 1.2.1 -->\n\n'),
  body('comments of phases', '<!-- phase: evaluation -->\n\nWord.\n\n'),
  body('comments of phases in lines', 'Word. <!-- phase: design -->\n'),
  body('comments of several phases', '<!-- phase: design, evaluation -->\n\nWord.\n\n'),
  body('headings of several phases', '## Design, delivery and review\n\nWord.\n\n'),
  body('empty sections', '## Context\n\n'),
  body('lists of works in bold', '**References**\n\nSmith, J. (2019) A.\n\n'),
  body(
    'works cited in lists with commas',
    index => `It helps (Smith ${1900 + (index % 99)}, Jones 2019).\n\n`,
  ),
  body('works of one year', '# References\n\nSmith, J. (2019) A.\n\n'),
  body('pictures with years in a list', '- ![A (2019)](x.png)\n'),
  body('comments of phases, one after the other', '<!-- phase: evaluation -->\n\n'),
  body('comments of unknown phases', index => `<!-- phase: p${index} -->\n\nWord.\n\n`),
  body('comments of unknown phases in lines', index => `Word. <!-- phase: p${index} -->\n`),
  body('comments that silence', '<!-- markscheme-disable writing/placeholder: later -->\n\nTODO\n\n'),
  body('comments that silence in lines', 'TODO <!-- markscheme-disable writing/placeholder: later -->\n'),
  body(
    'comments that silence, one after the other',
    '<!-- markscheme-disable writing/placeholder: later -->\n\n',
    '',
    'TODO\n',
  ),
  body(
    'comments that silence without a line between',
    '<!-- markscheme-disable writing/placeholder: later -->\n',
    '',
    '\nTODO\n',
  ),
  body(
    'comments that silence sections',
    '## A <!-- markscheme-disable writing/placeholder: later -->\n\nTODO\n\n',
  ),
  body(
    'comments that silence a section in another',
    index =>
      `${'#'.repeat(1 + (index % 6))} A <!-- markscheme-disable writing/placeholder: later -->\n\nTODO\n\n`,
  ),
  body(
    'rules of a comment that silences',
    'writing/placeholder ',
    '<!-- markscheme-disable ',
    ': later -->\n\nTODO\n',
  ),
  body(
    'comments that silence what is not known',
    index => `<!-- markscheme-disable a/b${index} -->\n\nWord.\n\n`,
  ),
  body('comments that silence and code', '<!-- markscheme-disable a/b -->\n    a\n\n```\nb\n```\n'),
  body(
    'fences in a list with a comment that silences',
    '- ```\n  a\n  ```\n',
    '- <!-- markscheme-disable a/b: c -->\n',
  ),
  body('placeholders', 'TODO '),
  body('placeholders in lines', 'TODO\n'),
  body('placeholders in paragraphs', 'TODO\n\n'),
  body('placeholders in brackets', '[insert name] '),
  body('placeholders in brackets in lines', '[insert name here]\n'),
  body('brackets that are none', '[add '),
  body('placeholders in a list', '- TODO\n'),
  body('comments that stand for words', '## A\n\n<!-- Say what you did. -->\n\n'),
  body('comments that stand for words, alone', '<!-- Say what you did. -->\n\n', '## A\n\n'),
  body('works that are cited', index => `Word (${name(index)}, 2019).\n\n`),
  body('works that are cited in lines', index => `Word (${name(index)}, 2019).\n`),
  body('works that are cited in brackets', index => `${name(index)}, 2019; `, '(', 'Smith, 2019)'),
  body('one work that is cited', 'Smith (2019) says so.\n\n'),
  body('works that are cited in passing', index => `As ${name(index)} 2019 has it.\n`),
  body('works that are listed', index => `${name(index)}, A. (2019) A title.\n\n`, '## References\n\n'),
  body(
    'works that are listed in a list',
    index => `- ${name(index)}, A. (2019) A title.\n`,
    '## References\n\n',
  ),
  body(
    'works that are listed in lines',
    index => `${name(index)}, A. (2019) A title.\n`,
    '## References\n\n',
  ),
  {
    name: 'works that are cited and listed',
    make: count =>
      `${HEAD}${each(index => `Word (${name(index)}, 2019).\n\n`, count)}## References\n\n${each(index => `${name(index + 7)}, A. (2019) A title.\n\n`, count)}`,
  },
  body('authors of a work', index => `${name(index)}, A., `, '## References\n\n', '(2019) A title.\n'),
  body('authors of a cited work', index => `${name(index)} and `, 'Word ', 'Smith (2019).\n'),
  body('years of a work', '2019, ', 'Smith (', '2020)\n'),
  body('personal data', 'Write to a.person@school.example or 07700 900123.\n\n'),
  body('personal data in lines', 'Write to a.person@school.example or 07700 900123.\n'),
  body('personal data in a line', 'a.person@school.example, 07700 900123, '),
  body('dates of birth', 'born on 3 May 2012, '),
  body('names of pupils', index => `Pupil ${name(index)} Smith said so.\n\n`),
  body('passages without ‘I’', `${'Word after word was written. '.repeat(10)}(1.2.1)\n\n`),
  body('sections without ‘I’', `## A (1.2.1)\n\n${'Word after word was written. '.repeat(10)}\n\n`),
  body(
    'sections without ‘I’ in one another',
    index => `${'#'.repeat(1 + (index % 6))} A (1.2.1)\n\n${'Word was written. '.repeat(12)}\n\n`,
  ),
  body('a section without ‘I’ of many pages', 'Word was written.\n\n', '# A (1.2.1)\n\n'),
  body('words for conditions', 'The risk assessment was done.\n\n'),
  body('words for conditions in lines', 'The risk assessment was done.\n'),
  body('documents', index => `See [a](d${index}.md) (1.2.1).\n\n`),
  body('documents in lines', index => `See [a](d${index}.md) (1.2.1).\n`),
  body('documents in sections', index => `## A ${index}\n\nSee [a](d${index}.md) (${code(index)}).\n\n`),
  body('marks of a cut-off', 'Word after word after word.\n\n', '## A\n\n', ''),
  {
    name: 'words beyond the cut-off',
    make: count =>
      `${head('npqsl', 'words: { limit: 100, cut-off: limit }')}${'Word after (1.2.1) word.\n\n'.repeat(count)}`,
  },
  {
    name: 'words beyond the cut-off in a list',
    make: count =>
      `${head('npqsl', 'words: { limit: 100, cut-off: limit }')}${'- Word after (1.2.1) word.\n'.repeat(count)}`,
  },
  {
    name: 'sections with a budget',
    make: count =>
      `${head('npqsl', 'budget: { Heading 1: 100, Design: 50 }')}${each(index => `## Heading ${index % 9}\n\nWord.\n\n`, count)}`,
  },
];

const frontMatter: readonly Construct[] = [
  front('marks', index => `    ${code(index)}: 1\n`, '  marks:\n'),
  front('marks of unknown codes', index => `    7.2.${index}: 1\n`, '  marks:\n'),
  front('marks beyond the most', index => `    ${code(index)}: 9\n`, '  marks:\n'),
  front('marks twice', '    1.2.1: 1\n', '  marks:\n'),
  front('marks on a line', index => `7.2.${index}: 1, `, '  marks: {', '}\n'),
  front('parts', index => `    - p${index}.md\n`, '  parts:\n'),
  front('the same part', '    - p.md\n', '  parts:\n'),
  front('parts that lead out', index => `    - ../p${index}.md\n`, '  parts:\n'),
  front('parts on a line', index => `p${index}.md, `, '  parts: [', ']\n'),
  front('what is not counted', 'tables, ', '  words: { exclude: [', '] }\n'),
  front('what is not counted and not known', index => `x${index}, `, '  words: { exclude: [', '] }\n'),
  front('budgets', index => `    Heading ${index}: 100\n`, '  budget:\n'),
  front('words', index => `    w${index}: 100\n`, '  words:\n'),
  front('budgets of words', index => `      Heading ${index}: 100\n`, '  words:\n    budget:\n'),
  front('behaviours', index => `    b${index}: 1\n`, '  behaviours:\n'),
  front('behaviours with a plan', index => `    b${index}: { now: 1, plan: x }\n`, '  behaviours:\n'),
  front('answers', index => `used${index}, `, '  research: [', 'used]\n'),
  front('answers in lines', index => `    - used${index}\n`, '  research:\n'),
  front('the same answer', 'used, ', '  research: [', 'used]\n'),
  front('keys', index => `  key${index}: 1\n`),
  front('keys that are slips', index => `  statu${index}: 1\n`),
  front('the same key', '  status: draft\n'),
  front('keys of others', index => `key${index}: 1\n`),
  front('lines of a text', '    word\n', '  note: |\n'),
  front('words of a text', 'word ', '  note: ', '\n'),
  front('words of a quoted text', 'word ', '  note: "', '"\n'),
  front('comments', '  # word\n'),
  front('blank lines', '\n'),
  front('anchors', index => `  k${index}: &a${index} 1\n`),
  front('aliases', index => `  k${index}: *a\n`, '  a: &a [1]\n'),
  front('aliases in the marks', index => `    k${index}: *a\n`, '  a: &a {x: 1}\n  marks:\n'),
  front('brackets', '[1], ', '  research: [', ']\n'),
  front('items in items', '    - [a, b]\n', '  research:\n'),
  front('faults', '  : :\n'),
  front('words that are no keys', '  word\n'),
  front('tabs', '\t'),
  front('quotation marks', '" '),
  front('lines across', '--- a\n'),
  front('documents', '...\n'),
  {
    name: 'front matter that does not end',
    make: count => `---\nassessment:\n  framework: npqsl\n${'a: b\n'.repeat(count)}`,
  },
  {
    name: 'budgets and headings',
    make: count =>
      `---\nassessment:\n  framework: npqsl\n  budget:\n${each(index => `    Heading ${index}: 100\n`, count)}---\n\n${each(index => `## Heading ${index}\n\nWord.\n\n`, count)}`,
  },
];

const criteria = (count: number, extra: (index: number) => string = () => '') =>
  each(
    index =>
      `      - code: '1.2.${index}'\n        title: Title ${index}\n        asks: Do it ${index}.\n        marks: 2\n${extra(index)}`,
    count,
  );
const own = (middle: string, before = '') =>
  `id: own\nname: OWN\ntitle: Own\nlevel: 2\ncodes: area.level.number\nciting: anywhere\nareas:\n  - number: 1\n    code: AA\n    title: Area\n    criteriaComplete: true\n${before}tasks:\n  - id: project\n    title: Project\n    words: { limit: 5000 }\n${middle}`;

const frameworks: readonly Construct[] = [
  {
    name: 'criteria',
    framework: count => own(`    criteria:\n${criteria(count)}`),
    make: () => `${head('own')}Word (1.2.1).\n`,
  },
  {
    name: 'criteria that are cited',
    framework: count => own(`    criteria:\n${criteria(count)}`),
    make: count => `${head('own')}${each(index => `Word (1.2.${index}).\n\n`, count)}`,
  },
  {
    name: 'criteria that are marked',
    framework: count => own(`    criteria:\n${criteria(count)}`),
    make: count =>
      `---\nassessment:\n  framework: own\n  marks:\n${each(index => `    1.2.${index}: 1\n`, count)}---\n\nWord (1.2.1).\n`,
  },
  {
    name: 'criteria that claim sections',
    framework: count => own(`    criteria:\n${criteria(count)}`),
    make: count => `${head('own')}${each(index => `## A (1.2.${index})\n\nWord.\n\n`, count)}`,
  },
  {
    name: 'criteria in a table',
    framework: count => own(`    criteria:\n${criteria(count)}`),
    make: count => `${head('own')}|a|b|\n|-|-|\n${each(index => `|1.2.${index}|b|\n`, count)}`,
  },
  {
    name: 'criteria and slips of them',
    framework: count => own(`    criteria:\n${criteria(count)}`),
    make: () => `${head('own')}${each(index => `Word (1.2.${index}x, 1.3.${index}).\n\n`, 100)}`,
  },
  {
    name: 'statements that a criterion tracks',
    framework: count =>
      own(
        `    criteria:\n      - code: '1.2.1'\n        title: T\n        asks: A.\n        tracks: [${each('1.2.a, ', count)}]\n`,
        '    learnHowTo:\n      - { title: A, asks: B. }\n',
      ),
    make: () => `${head('own')}Word (1.2.1).\n`,
  },
  {
    name: 'statements',
    framework: count =>
      own(
        '    criteria: []\n',
        `    learnHowTo:\n${each(index => `      - { title: A ${index}, asks: B. }\n`, count)}`,
      ),
    make: () => `${head('own')}Word (1.2.a).\n`,
  },
  {
    name: 'synonyms of a phase',
    framework: count =>
      own('    phases: [p]\n', '').replace(
        'tasks:',
        `phases:\n  - id: p\n    title: P\n    synonyms: [${each(index => `Word ${index}, `, count)}]\ntasks:`,
      ),
    make: () => `${head('own')}${each(index => `## Heading ${index}\n\nWord.\n\n`, 50)}`,
  },
  {
    name: 'phases',
    framework: count =>
      own(`    phases: [${each(index => `p${index}, `, count)}]\n`).replace(
        'tasks:',
        `phases:\n${each(index => `  - { id: p${index}, title: P ${index}, synonyms: [Word ${index}] }\n`, count)}tasks:`,
      ),
    make: () => `${head('own')}${each(index => `## Word ${index}\n\nWord.\n\n`, 50)}`,
  },
  {
    name: 'words seen of a condition',
    framework: count =>
      own(
        `    conditions:\n      - id: c\n        title: C\n        asks: A.\n        answer: { kind: confirmed, key: c }\n        seen: [${each(index => `word ${index}, `, count)}]\n`,
      ),
    make: () => `${head('own')}${'Word after word 7.\n\n'.repeat(50)}`,
  },
  {
    name: 'conditions',
    framework: count =>
      own(
        `    conditions:\n${each(index => `      - { id: c${index}, title: C, asks: A., answer: { kind: confirmed, key: c${index} }, seen: [word ${index}] }\n`, count)}`,
      ),
    make: () => `${head('own')}Word after word 7.\n`,
  },
  {
    name: 'conditions with answers',
    framework: count =>
      own(
        `    conditions:\n${each(index => `      - { id: c${index}, title: C, asks: A., answer: { kind: confirmed, key: c${index} } }\n`, count)}`,
      ),
    make: count =>
      `---\nassessment:\n  framework: own\n${each(index => `  c${index}: true\n`, count)}---\n\nWord.\n`,
  },
  {
    name: 'what the answer to a condition holds',
    framework: count =>
      own(
        `    conditions:\n      - { id: c, title: C, asks: A., answer: { kind: list, key: c, of: [${each(index => `x${index}, `, count)}] } }\n`,
      ),
    make: count =>
      `---\nassessment:\n  framework: own\n  c: [${each(index => `x${index}, `, count)}]\n---\n\nWord.\n`,
  },
  {
    name: 'parts of a task',
    framework: count =>
      own(`    parts:\n${each(index => `      - { id: P${index}, title: T, areas: [1] }\n`, count)}`),
    make: () => `${head('own')}${each(index => `## Part P${index}\n\nWord.\n\n`, 20)}`,
  },
  {
    name: 'areas',
    framework: count =>
      own('    criteria: []\n').replace(
        'tasks:',
        `${each(index => `  - { number: ${index + 2}, code: A${index}, title: T ${index}, criteriaComplete: false }\n`, count)}tasks:`,
      ),
    make: () => `${head('own')}Word (2.2.1).\n`,
  },
  {
    name: 'areas that are cited',
    framework: count =>
      own('    criteria: []\n').replace(
        'tasks:',
        `${each(index => `  - { number: ${index + 2}, code: A${index}, title: T ${index}, criteriaComplete: false }\n`, count)}tasks:`,
      ),
    make: count => `${head('own')}${each(index => `Word (${2 + index}.2.1).\n\n`, count)}`,
  },
  {
    name: 'tasks',
    framework: count =>
      own(
        `${each(index => `  - id: t${index}\n    title: T\n    criteria:\n      - { code: 1.2.${index}, title: T, asks: A. }\n`, count)}`,
      ),
    make: () => `${head('own', 'task: project')}${each(index => `Word (1.2.${index}).\n\n`, 50)}`,
  },
  {
    name: 'behaviours',
    framework: count =>
      own('').replace(
        'tasks:',
        `behaviours:\n${each(index => `  - { id: b${index}, title: B, asks: A. }\n`, count)}tasks:`,
      ),
    make: count =>
      `---\nassessment:\n  framework: own\n  behaviours:\n${each(index => `    b${index}: 1\n`, count)}---\n\nWord.\n`,
  },
  {
    name: 'key questions and descriptors',
    framework: count =>
      own(
        `    criteria:\n      - code: '1.2.1'\n        title: T\n        asks: A.\n        keyQuestions: [${each(index => `Why ${index}?, `, count)}]\n`,
      ),
    make: () => `${head('own')}Word (1.2.1).\n`,
  },
];

const OWN_HEAD = head('ocr-h446');
const OWN_LIST = '## Success criteria\n\n- SC1: One\n- SC2: Two\n\n## Evaluation\n\n';

/** Criteria that the writer sets, and where they come back. */
const ownCriteria: readonly Construct[] = [
  {
    name: 'own criteria in lists, tested and judged',
    make: count =>
      `${OWN_HEAD}## Success criteria\n\n${each(index => `- SC${index % 1000}: Word\n`, count)}\n## Testing\n\n${each(index => `SC${index % 1000}.\n\n`, count)}## Evaluation\n\n${each(index => `SC${index % 1000} was met. `, count)}`,
  },
  {
    name: 'own criteria in tables',
    make: count =>
      `${OWN_HEAD}## Objectives\n\n| No. | Objective |\n|--|--|\n${each(index => `| ${index % 1000} | Word |\n`, count)}\n## Evaluation\n\n| Objective | Met? |\n|--|--|\n${each(index => `| ${index % 1000} | Yes |\n`, count)}`,
  },
  {
    name: 'own criteria under headings of their own',
    make: count => OWN_HEAD + OWN_LIST + each('### SC1\n\nIt was met.\n\n', count),
  },
  {
    name: 'own criteria in one clause',
    make: count => OWN_HEAD + OWN_LIST + each('SC1 met, SC2 not met, ', count),
  },
  { name: 'ranges of own criteria', make: count => OWN_HEAD + OWN_LIST + each('SC1–SC60 ', count) },
  {
    name: 'lists of own criteria',
    make: count => `${OWN_HEAD}${OWN_LIST}Criteria 1${each(', 2', count)} met.`,
  },
  {
    name: 'lines with own criteria',
    make: count => `${OWN_HEAD}## Success criteria\n\n${each('SC1: One\n', count)}`,
  },
  {
    name: 'columns with own criteria',
    make: count =>
      `${OWN_HEAD}${OWN_LIST}|${each(' Criterion |', count)}\n|${each('--|', count)}\n|${each(' SC1 |', count)}\n`,
  },
  {
    name: 'sentences behind an own criterion',
    make: count => `${OWN_HEAD}${OWN_LIST}SC1 – ${each('It was used. ', count)}`,
  },
];

/** All of them. */
export const constructs: readonly Construct[] = [
  ...markdown,
  ...ours,
  ...frontMatter,
  ...frameworks,
  ...ownCriteria,
];
