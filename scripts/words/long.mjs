/**
 * The long documents of the word corpus: some thousands of words each with every construct among them, made by a seed,
 * so that nobody has to store them. Nothing in them is copied.
 */
import { randomFrom } from '../../bench/documents.mjs';

const DOCUMENTS = 10;

const nouns = list(
  'plan lesson survey term meeting reading target pupil class teacher register timetable library rota review ' +
    'well-being follow-up head’s team’s school’s parent/carer résumé pupils’ governors policy year-group café',
);
const verbs = list(
  'changed read asked wrote kept shared met dropped re-planned gathered tried saw co-led won’t don’t',
);
const others = list(
  'the a our each every two 3 40% £1,200 of in after with and but so early late often weekly once',
);

/** What stands in a sentence as if it were a word. */
const rare = [
  ...list(
    '2024–25 term—and Monday–Friday (of it) [sic] “quoted” ‘so’ and/or e.g. i.e. U.K. … wait… 3.5 1,000 −4',
  ),
  ...[
    'plan – do',
    'read — write',
    'this - that',
    '& then',
    'pupils / parents',
    '35 %',
    '© 2025',
    '→ next',
    '• point',
  ],
  ...[
    'Year\u00a07',
    '10\u202fkg',
    'Mr\u00a0Byword',
    'im\u00adple\u00adment',
    'catch\u2011up',
    'zero\u2060width',
    'wide\u2003space',
  ],
  ...[
    'Fish &amp; chips',
    'a&nbsp;b',
    'one&ensp;two',
    'caf&eacute;',
    'here&mdash;there',
    'so &ndash; well',
    '&copy;',
    'r&shy;ead',
    'R&D',
  ],
  ...['👍', 'done🎉', '👩‍🏫 waved', '教育', '第3回 met', '中文，好', '학교 계획'],
  ...[
    '*early*',
    '**late news**',
    '***both***',
    '_so_',
    're~~mov~~ed',
    '~~old plan~~',
    'part*ial*ly',
    'snake_case_name',
    '2 \\* 3',
    '1\\. no',
  ],
  ...['`npm  test`', '``a `b` c``', '`x`-ray', '$a + b$', ':smile:'],
  ...[
    '[the report](report.md "Not shown")',
    '[the guide][guide]',
    '[guide][]',
    '[no such][nowhere]',
    '[](empty.md)',
  ],
  ...[
    '<https://example.org/a-b/c?d=e>',
    'https://example.org/plain',
    'www.example.org/x',
    '<head@school.example>',
    '![unseen words](figure.png)',
  ],
  ...[
    'H<sub>2</sub>O',
    '<kbd>Ctrl</kbd>+<kbd>C</kbd>',
    'one<br>two',
    '<span class="a b">span words</span>',
    '<wbr>',
  ],
  ...['<!-- not these words -->', 'in<!-- nor this -->side', '(1.2.1)', '[2.2.1; 3.2.2]', 'text[^9]'],
];

/**
 * The long documents by name; the same at every call.
 *
 * @returns {Record<string, string>}
 */
export function longDocuments() {
  return Object.fromEntries(
    Array.from({ length: DOCUMENTS }, (_, index) => [
      `long/${String(index + 1).padStart(2, '0')}`,
      makeDocument(2500 + index * 500, 2026 + index),
    ]),
  );
}

/**
 * @param {number} wanted words, about
 * @param {number} seed
 */
function makeDocument(wanted, seed) {
  const random = randomFrom(seed);
  const number = (/** @type {number} */ from, /** @type {number} */ to) =>
    from + Math.floor(random() * (to - from + 1));
  /** @type {<T>(from: readonly T[]) => T} */
  const any = from => /** @type {any} */ (from[number(0, from.length - 1)]);
  const times = (/** @type {number} */ from, /** @type {number} */ to, /** @type {() => string} */ make) =>
    Array.from({ length: number(from, to) }, make);
  let words = 0;
  let notes = 0;

  const word = () => {
    words++;
    return random() < 0.08 ? any(rare) : any([nouns, verbs, others][number(0, 2)] ?? nouns);
  };
  const some = (/** @type {number} */ from, /** @type {number} */ to) => times(from, to, word).join(' ');
  const sentence = () => `So ${some(6, 18)} ${any(nouns)}${any(['.', '?', '!', ' ...', ';'])}`;
  const line = () => times(1, 3, sentence).join(' ');
  const wrapped = () =>
    line().replace(/ (?=[a-z]+ [a-z]+ )/g, gap => (random() < 0.1 ? any(['\n', '  \n', '\\\n']) : gap));
  const cell = () => some(0, 4);
  const noted = () => {
    const name = `n${++notes}`;
    const more = random() < 0.3 ? `\n\n    ${line()}\n\n    - ${some(1, 5)}\n    - ${some(1, 5)}` : '';
    return `${line()}[^${name}] Then${random() < 0.3 ? ' [^shared]' : ''} ${some(2, 6)}.\n\n[^${name}]: ${line()}${more}`;
  };
  const items = (/** @type {(index: number) => string} */ label) => {
    const gap = random() < 0.3 ? '\n\n' : '\n';
    return Array.from({ length: number(2, 5) }, (_, index) => {
      const mark = label(index);
      const inner = random() < 0.3 ? `\n${' '.repeat(mark.length)}- inner ${some(1, 6)}` : '';
      return `${mark}so ${some(1, 12)}${inner}`;
    }).join(gap);
  };
  const blocks = [
    wrapped,
    wrapped,
    wrapped,
    wrapped,
    () => `${line()} <!-- criteria: 1.2.1 -->`,
    () => `<!-- criteria: 1.2.1 --> ${line()}`,
    () => `<!--\nnone of\n\nthese words\n-->`,
    noted,
    noted,
    () => items(() => '- '),
    () => items(index => `${index + 1}. `),
    () => items(() => `- [${any([' ', 'x'])}] `),
    () => `> ${line()}\n> ${line()}\n>\n> > ${line()}\n>\n> - ${some(1, 5)}`,
    () =>
      [
        `| ${any(nouns)} | ${any(nouns)} | |`,
        '| --- | :-: | --: |',
        ...times(
          2,
          5,
          () =>
            `| ${cell()} | ${cell()} |${random() < 0.5 ? ` ${cell()} | ${random() < 0.3 ? 'left out |' : ''}` : ''}`,
        ),
      ].join('\n'),
    () => `![A chart of ${any(nouns)} & more](figure.png "Not shown")`,
    () => `\`\`\`text\n${some(3, 8)}\n\n  ${some(3, 8)}\n\`\`\``,
    () => `${line()}\n\n    code ${some(2, 6)}`,
    () => `<div class="x y">\n<p>One &amp; two&ensp;three</p><p>${any(nouns)}<br>${any(verbs)}</p>\n</div>`,
    () => `<ul><li>one <b>bo</b>ld</li><li>two&nbsp;things</li></ul>`,
    () => `<details>\n<summary>More on it</summary>\n\n${line()}\n\n</details>`,
    () => `<style>\np { color: red; }\n</style>\n\n* * *`,
    () => `[^unused${++notes}]: ${line()}`,
  ];

  const parts = [
    '---\nassessment:\n  framework: npqsl\n  task: project\ntitle: Not counted\n---',
    `# The ${some(3, 6)}`,
  ];
  while (words < wanted) {
    parts.push(`${'#'.repeat(number(2, 4))} So ${some(1, 6)}`);
    parts.push(...times(4, 8, () => any(blocks)()));
  }
  parts.push('[guide]: https://example.org/guide "Not shown"', '[^shared]: A note that several marks share.');
  return `${parts.join('\n\n')}\n`;
}

/** @param {string} words */
function list(words) {
  return words.split(' ');
}
