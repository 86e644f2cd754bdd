import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Group, groups } from './citing-forms.ts';
import { assessed, frontMatter, prose, withFrameworks } from './support.ts';

const codes = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
const LISTS = {
  numbers: [...codes('1.2.', 12), ...codes('3.2.', 3)],
  letters: [...codes('K', 5), ...codes('S', 12), ...codes('V', 2), ...codes('A', 4)],
  single: ['A', 'B', 'C', 'D'],
};

const frameworks = withFrameworks(
  ...Object.entries(LISTS).map(([id, list]) =>
    [
      ...[`id: ${id}`, `title: ${id}`, `citing: ${id === 'numbers' ? 'anywhere' : 'in-a-form'}`],
      ...[
        "citingWords: [KSB, 'learning outcome']",
        'tasks:',
        '  - id: report',
        '    title: Report',
        '    criteria:',
      ],
      ...list.map(code => `      - { code: '${code}', asks: 'Show that you can do what ${code} is about.' }`),
    ].join('\n'),
  ),
);

/** What a text cites, each code once, and what is pointed out in it. */
function cited(text: string, framework: Group['framework']): string {
  const lines = [text.replace(/\bW\b/g, prose(40))];
  const { coverage, strays } = assessed(lines, { head: frontMatter(framework), frameworks });
  return [
    ...coverage.flatMap(({ tracked, count }) => (count > 0 ? tracked.code : [])),
    ...strays.map(({ code }) => `!${code}`),
  ].join(' ');
}

describe('The forms of tags', () => {
  for (const { title, framework, rows } of groups)
    it(`are read as the table has them: ${title}`, () => {
      for (const [text, expected] of rows) assert.equal(cited(text, framework), expected, text);
    });

  it('stand in docs/citing.md (otherwise: node scripts/citing-docs.mjs)', async () => {
    const { citingPage } = await import('../../../scripts/citing-docs.mjs');
    const page = readFileSync('docs/citing.md', 'utf8');
    assert.equal(await citingPage(page), page);
  });

  it('cite the same in brackets whatever parts the codes, and in whatever order', () => {
    const some = fc.uniqueArray(fc.constantFrom(...LISTS.letters), { minLength: 1, maxLength: 6 });
    const separator = fc.constantFrom(' ', ', ', ',', '; ', '/', ' / ', '+', ' & ', ' and ', ', and ', '\n');
    const written = fc.constantFrom(
      (code: string) => code,
      (code: string) => code.toLowerCase(),
      (code: string) => `UKPSF-${code}`,
    );
    fc.assert(
      fc.property(
        some,
        fc.array(separator, { minLength: 6, maxLength: 6 }),
        written,
        (list, parts, write) => {
          const text = list.map((code, index) => `${index > 0 ? parts[index] : ''}${write(code)}`).join('');
          const sorted = LISTS.letters.filter(code => list.includes(code)).join(' ');
          assert.equal(cited(`I led it (${text}).`, 'letters'), sorted, text);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('cite by a range what a list of its codes cites', () => {
    const range = fc.tuple(fc.constantFrom('K', 'S', 'A'), fc.nat(11), fc.nat(11)).map(([letter, a, b]) => {
      const list = LISTS.letters.filter(code => code.startsWith(letter));
      const [from, to] = [Math.min(a, b) % list.length, Math.max(a, b) % list.length];
      return list.slice(Math.min(from, to), Math.max(from, to) + 1);
    });
    const mark = fc.constantFrom('-', '–', '—', ' - ', ' – ', ' to ');
    const form = fc.constantFrom(
      (text: string) => `I led it (${text}).`,
      (text: string) => `I led it, KSBs ${text}.`,
      (text: string) => `I led it. ${text}`,
      (text: string) => `| KSB | What |\n|---|---|\n| ${text} | ${prose(40)} |`,
    );
    fc.assert(
      fc.property(range, mark, fc.boolean(), form, (list, between, isShort, put) => {
        const [first = ''] = list;
        const last = list.at(-1) ?? '';
        const text = list.length === 1 ? first : first + between + (isShort ? last.slice(1) : last);
        assert.equal(cited(put(text), 'letters'), cited(put(list.join(', ')), 'letters'), text);
        assert.equal(cited(put(text), 'letters'), list.join(' '), text);
      }),
      { numRuns: 100 },
    );
  });

  it('cite nothing behind a word that names something else', () => {
    const word = fc.constantFrom(
      ...[
        'Figure',
        'figures',
        'Table',
        'section',
        'Sections',
        'chapter',
        'page',
        'pages',
        'p.',
        'pp.',
        'Appendix',
      ],
      ...[
        'appendices',
        'Annex',
        'equation',
        'Eq.',
        'Fig.',
        'Test',
        'tests',
        'Objective',
        'Requirement',
        'Task',
      ],
      ...['tasks', 'Step', 'steps', 'Listing', '§', 'v', 'version', 'Release', 'test case'],
    );
    const gap = fc.constantFrom(' ', '\u00a0', '\n');
    const list = fc.constantFrom('1.2.1', '1.2.1 and 1.2.2', '1.2.1, 1.2.2', '1.2.1–1.2.3', '1.2.1/1.2.2');
    const around = fc.constantFrom(
      (text: string) => `${text} shows it.`,
      (text: string) => `See ${text}.`,
      (text: string) => `I led it (see ${text}) so.`,
      (text: string) => `I led it (${text}).`,
      (text: string) => `- I led it by ${text} there`,
    );
    fc.assert(
      fc.property(word, gap, list, around, (named, between, text, put) => {
        assert.equal(cited(put(named + between + text), 'numbers'), '');
      }),
      { numRuns: 300 },
    );
  });
});

describe('What a tag claims', () => {
  const words = (text: string, code: string, framework: Group['framework'] = 'letters') => {
    const lines = [text.replace(/\bW\b/g, prose(40))];
    const { coverage } = assessed(lines, { head: frontMatter(framework), frameworks });
    return coverage.find(({ tracked }) => tracked.code === code)?.words;
  };

  it('is its row, where it stands alone in a cell', () => {
    const table = '| KSB | What I did | Proof |\n|---|---|---|\n| K1 | W | a log |\n| K2, K3 | W | b |';
    assert.equal(words(table, 'K1'), 43);
    assert.equal(words(table, 'K2'), 43);
    assert.equal(words(table, 'K3'), 43);
  });

  it('is its passage, behind the last full stop', () => {
    assert.equal(words('I did W. K1, K2', 'K2'), 44);
  });

  it('is nothing of a passage that only says what the criterion asks', () => {
    assert.equal(words('Show that you can do what K1 is about (K1).', 'K1'), 0);
    assert.equal(words('## Tags (K1)\n\nShow that you can do what K1 is about.\n\nW', 'K1'), 42);
    assert.equal(words('I can do what K1 is about, since W (K1).', 'K1'), 49);
  });

  it('counts a word that a comment stands in as one', () => {
    const total = (text: string) =>
      assessed([text], { head: frontMatter('letters'), frameworks }).words.total;
    assert.equal(total('<p>a<!-- c -->b</p>'), 1);
    assert.equal(total('a<!-- c -->b'), 1);
    assert.equal(total('<p>a <!-- c --> b</p>'), 2);
  });
});

describe('Tags where criteria are not all known', () => {
  const npqsl = (text: string) => {
    const { coverage, strays } = assessed([text]);
    return [
      ...coverage.flatMap(({ tracked, count }) => (count > 0 ? tracked.code : [])),
      ...strays.map(({ code }) => `!${code}`),
    ].join(' ');
  };

  it('count up in a range, as far as codes can go', () => {
    assert.equal(npqsl('It meets criteria 6.2.1–6.2.3.'), '6.2.1 6.2.2 6.2.3');
    assert.equal(npqsl('I led it (6.2.1–6.2.30).'), '6.2.1 !6.2.1–6.2.30');
  });

  it('have the rest of a range whose end has stepped back, which is pointed out', () => {
    assert.equal(npqsl('I led it (1.2.a–1.2.d).'), '1.2.b 1.2.c 1.2.d !1.2.a');
    assert.equal(npqsl('It meets criteria 1.2.a to 1.2.c.'), '1.2.b 1.2.c !1.2.a');
  });

  it('have a code of an open area in a column of codes', () => {
    const rows = `| Criterion | What |\n|---|---|\n| 6.2.1 | ${prose(40)} |\n| 1.2.b–c | ${prose(40)} |`;
    assert.equal(npqsl(rows), '1.2.b 1.2.c 6.2.1');
    assert.equal(
      npqsl(`| Version | What |\n|---|---|\n| 1.2.1 | ${prose(40)} |\n| 4.17.21 | ${prose(40)} |`),
      '',
    );
  });

  it('may be written with the word before them', () => {
    const unit = (text: string) =>
      assessed([text], { head: frontMatter('cmi-5-unit') }).coverage.map(({ tracked }) => tracked.code);
    assert.deepEqual(unit('It shows AC1.1 and AC1.2–AC1.4.'), ['1.1', '1.2', '1.3', '1.4']);
    assert.deepEqual(unit('It shows learning outcomes 1.1 and 2.1.'), ['1.1', '2.1']);
    assert.deepEqual(unit('It shows 1.1, Figure 1.2 and the tool AB1.1.'), []);
  });
});
