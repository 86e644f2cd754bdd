import assert from 'node:assert/strict';
import * as say from '../../../server/src/report/summary.ts';
import { changed, context, report } from './support.ts';

/** The report's first criteria with these states. */
function withStates(...states: ('uncovered' | 'mentioned' | 'covered' | 'evidenced')[]) {
  const [first] = report.criteria;
  assert.ok(first);
  return changed({
    criteria: states.map((status, index) => ({ ...first, code: `1.2.${index + 1}`, status })),
    phases: [],
    conditions: [],
  });
}

describe('The verdict', () => {
  it('says how much is tagged, how many words are left and what is missing', () => {
    assert.equal(
      say.verdict(report, context),
      '3 of 4 tagged, 1 of them with too few words · 188 words left · no heading names evaluation · 1 condition unmet',
    );
  });

  it('says first where text is lost', () => {
    const problem = { about: null, line: 12, column: 1, endLine: 12, endColumn: 5, message: 'Lost.' };
    const lost = changed({
      problems: [
        { ...problem, rule: 'marks/unclosed-comment', severity: 'warning' },
        { ...problem, rule: 'marks/unclosed-fence', severity: 'hint', line: 40 },
      ],
    });
    assert.match(
      say.verdict(lost, context),
      /^Text is lost below line 12, where a comment or block of code is not closed · 3 of 4 tagged/,
    );
  });

  it('says when all is covered', () => {
    assert.equal(
      say.verdict(withStates('covered', 'evidenced'), context),
      'All 2 criteria covered · 188 words left',
    );
    assert.equal(say.verdict(withStates('covered'), context), 'The criterion is covered · 188 words left');
  });

  it('does not call stand-ins criteria where there are no others', () => {
    const [, standIn, area] = report.criteria;
    assert.ok(standIn && area);
    const both = { ...withStates(), criteria: [standIn, area] };
    assert.equal(say.verdict(both, context), '1 of 2 interim criteria tagged · 188 words left');
    assert.equal(
      say.verdict({ ...both, criteria: [area] }, context),
      'The interim criterion is covered · 188 words left',
    );
  });

  it('does not call covered what is tagged in too few words, nor missing what is not tagged', () => {
    assert.equal(
      say.verdict(withStates('covered', 'mentioned', 'mentioned'), context),
      'All 3 criteria tagged, 2 of them with too few words · 188 words left',
    );
    assert.equal(
      say.verdict(withStates('uncovered', 'uncovered'), context),
      '0 of 2 tagged · 188 words left',
    );
  });

  it('counts words to the limit, at it and beyond it, and without one', () => {
    const words = (counted: number, limit: number | null) =>
      say.verdict({ ...withStates(), words: { ...report.words, counted, limit } }, context);
    assert.equal(words(4999, 5000), '1 word left');
    assert.equal(words(5000, 5000), 'No words left');
    assert.equal(words(5001, 5000), '1 word over the limit');
    assert.equal(words(6200, 5000), '1,200 words over the limit');
    assert.equal(words(812, null), '812 words');
  });

  it('lists phases that are missing and phases that are empty', () => {
    const phases = (...states: ('present' | 'empty' | 'missing')[]) =>
      say.verdict(
        {
          ...withStates(),
          phases: states.map((status, index) => ({
            phase: index === 0 ? 'design' : 'evaluation',
            status,
            words: 0,
            thin: false,
          })),
        },
        context,
      );
    assert.equal(phases('missing', 'missing'), '188 words left · no heading names design or evaluation');
    assert.equal(phases('empty', 'present'), '188 words left · design is empty');
  });

  it('says which phases are thin', () => {
    const phases = [{ phase: 'evaluation', status: 'present' as const, words: 40, thin: true }];
    assert.equal(say.verdict({ ...withStates(), phases }, context), '188 words left · evaluation is thin');
  });
});

describe('Sentences around the figures', () => {
  it('show the words both ways', () => {
    assert.deepEqual(say.wordSentences(report), [
      '4,812 of 5,000 words used; 188 words left. 5,312 words in total.',
      'Not counted: 500 words of annexes.',
    ]);
    assert.deepEqual(
      say.wordSentences(
        changed({
          words: { ...report.words, counted: 1, limit: null, status: 'within', total: 1, excluded: [] },
        }),
      ),
      ['1 word counted; no limit is set. 1 word in total.', 'Nothing is left out of the count.'],
    );
  });

  it('show what else bears on the words, where something does', () => {
    const words = {
      ...report.words,
      counted: 2760,
      total: 2800,
      limit: 2500,
      most: 2750,
      minimum: 2250,
      cutOff: { words: 2750, line: 90, column: 7 },
      budgets: [
        { name: 'design', kind: 'phase' as const, id: 'design', words: 1304, budget: 1200 },
        { name: 'Method', kind: 'section' as const, id: 'method', words: 0, budget: 300 },
      ],
    };
    assert.deepEqual(say.wordSentences(changed({ words })).slice(0, -1), [
      '2,760 of 2,500 words used; 260 words over the limit. 2,800 words in total.',
      'Accepted: at least 2,250 words and at most 2,750 words with the tolerance.',
      'Reading stops after 2,750 words: in line 90, column 7.',
      'Budget of design: 1,304 of 1,200 words used; 104 over it.',
      'Budget of Method: 0 of 300 words used.',
    ]);
    const verdict = (counted: number) =>
      say.verdict(
        changed({ criteria: [], phases: [], conditions: [], words: { ...words, counted } }),
        context,
      );
    assert.deepEqual([2249, 2501, 2750, 2751].map(verdict), [
      '1 word short of the minimum',
      '1 word over the limit but within its tolerance',
      '250 words over the limit but within its tolerance',
      '251 words over the limit',
    ]);
  });

  it('say how many interim criteria there are and what they are, and which codes are not listed', () => {
    const sentences = say.criteriaSentences(report, context);
    assert.equal(sentences[0], 'A criterion is covered once 40 words are tagged with it.');
    assert.match(
      sentences[1] ?? '',
      /^2 of the 4 are interim criteria: the official criteria of these areas are not known here/,
    );
    assert.equal(sentences[2], '2.2.7 is taken at your word: its wording is not known here.');
    assert.equal(sentences.length, 3);
  });

  it('keep silent about interim criteria where there are none', () => {
    assert.equal(say.criteriaSentences(withStates('covered'), context).length, 1);
  });

  it('name each line once and stop after six', () => {
    const [first] = report.criteria;
    assert.ok(first);
    assert.deepEqual(say.citedIn(first), [{ section: 'Design', lines: 'lines 31 and 45' }]);
    assert.equal(say.linesShown([31]), 'line 31');
    assert.equal(say.linesShown([1, 2, 3, 4, 5, 6]), 'lines 1, 2, 3, 4, 5 and 6');
    assert.equal(say.linesShown([1, 2, 3, 4, 5, 6, 7]), 'lines 1, 2, 3, 4, 5 and 2 more');
  });

  it('put criteria under their areas in the report’s order', () => {
    const groups = say.criteriaGroups(report, context);
    assert.deepEqual(groups.map(say.groupHeading), [
      'SAI Strategy and improvement (part A)',
      'TCE Teaching and curriculum excellence (part A)',
    ]);
    assert.deepEqual(
      groups.map(({ criteria }) => criteria.map(({ code }) => code)),
      [
        ['1.2.1', '1.2.a'],
        ['TCE', '2.2.7'],
      ],
    );
  });
});

describe('The criteria, marks and behaviours', () => {
  it('put criteria under one heading where there are no areas, and behind the others where there are', () => {
    const [first, second] = report.criteria;
    assert.ok(first && second);
    const bare = { ...first, area: null, part: null };
    const headings = (...criteria: (typeof report.criteria)[number][]) =>
      say.criteriaGroups(changed({ criteria }), context).map(say.groupHeading);
    assert.deepEqual(headings(bare), ['All of them']);
    assert.deepEqual(headings(second, bare), ['SAI Strategy and improvement (part A)', 'Outside the areas']);
  });

  it('say how the marks stand to those that pass, and never make up how many do', () => {
    const marks = { given: 21, most: 28, marked: 12, unmarked: [], passMark: 20, nearest: [] };
    const sentences = (change: Partial<NonNullable<typeof report.marks>>) =>
      say.markSentences(changed({ marks: { ...marks, ...change } }));
    assert.deepEqual(sentences({}), [
      'You give yourself 21 of 28 marks, for 12 criteria. 20 of 28 marks pass.',
    ]);
    assert.match(sentences({ passMark: null })[0] ?? '', /How many marks pass is not known here\.$/);
    assert.match(
      sentences({ most: null, given: 1, marked: 1 })[0] ?? '',
      /^You give yourself 1 mark, for 1 criterion\. 20 pass, so 19 more/,
    );
    assert.deepEqual(say.markSentences(changed({ marks: null })), []);
  });

  it('say how one marks oneself where nobody has yet', () => {
    const marks = { given: 0, most: 28, marked: 0, unmarked: ['1.2.1'], passMark: 20, nearest: [] };
    assert.deepEqual(say.markSentences(changed({ marks })), [
      'You have not marked yourself yet: say marks: { 1.2.1: 1 } at the top. 20 of 28 marks pass.',
    ]);
  });

  it('name criteria without marks and those that a mark is nearest for', () => {
    const near = (code: string, marks: number) => ({ code, marks, next: 4, most: 6 });
    const [, open, nearest] = say.markSentences(
      changed({
        marks: {
          ...{ given: 6, most: 34, marked: 2, unmarked: ['C', 'D'], passMark: null },
          nearest: [near('B', 2), near('A', 2)],
        },
      }),
    );
    assert.equal(open, 'Without marks yet: C and D.');
    assert.match(
      nearest ?? '',
      /^A mark is nearest for B \(2 of 6\) and A \(2 of 6\)\. How this is chosen: fewest marks \(2\)/,
    );
  });

  it('say of the behaviours that they are not assessed, and nothing where nothing is said of them', () => {
    const behaviour = (title: string, now: number | null, plan: string | null) => ({
      id: title.toLowerCase(),
      title,
      asks: 'Care.',
      now,
      plan,
    });
    assert.deepEqual(say.behaviourSentences(changed({ behaviours: [behaviour('Respect', null, null)] })), []);
    const [first, ...rest] = say.behaviourSentences(
      changed({ behaviours: [behaviour('Respect', null, 'Listen.'), behaviour('Integrity', 4, null)] }),
    );
    assert.match(first ?? '', /^Not assessed\./);
    assert.deepEqual(rest, ['Respect: not rated; Listen.', 'Integrity: 4 of 5; no plan yet.']);
  });
});
