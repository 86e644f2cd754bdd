import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Report } from '../../../server/src/report/data.ts';
import { nextSteps, stepSentences } from '../../../server/src/report/next.ts';
import { stepKinds } from '../../../server/src/rules/steps.ts';
import { cases } from '../../seed.ts';
import { changed, context, report, reportOf } from './support.ts';

type Problem = Report['problems'][number];

function problem(
  rule: string,
  severity: Problem['severity'],
  line: number,
  about: string | null = null,
): Problem {
  return { rule, severity, message: `${rule}.`, about, line, column: 1, endLine: line, endColumn: 2 };
}

function criterion(code: string, change: Partial<Report['criteria'][number]>): Report['criteria'][number] {
  const [first] = report.criteria;
  assert.ok(first);
  return { ...first, code, status: 'uncovered', words: 0, citations: [], ...change };
}

const nothing: Partial<Report> = { criteria: [], phases: [], conditions: [], problems: [] };

function messages(change: Partial<Report>): string[] {
  return nextSteps(changed({ ...nothing, ...change }), context).map(({ message }) => message);
}

describe('What to do next', () => {
  it('is put in order, most valuable first', () => {
    const steps = nextSteps(
      changed({
        words: { ...report.words, counted: 5010, status: 'over' },
        problems: [
          problem('writing/placeholder', 'hint', 2),
          problem('evidence/missing-document', 'information', 4, '1.2.1'),
          problem('marks/unclosed-fence', 'hint', 9),
          problem('marks/unclosed-comment', 'warning', 8),
          problem('front-matter/invalid', 'error', 5),
          problem('criteria/unknown-code', 'warning', 6),
          problem('criteria/beyond-limit', 'warning', 7, '1.2.1'),
        ],
      }),
      context,
    );
    assert.deepEqual(
      steps.map(({ kind, message }) => [kind, message]),
      [
        ['front-matter', 'front-matter/invalid.'],
        ['lost', 'marks/unclosed-comment.'],
        ['over-limit', 'Shorten the account by 10 words.'],
        ['over-limit', 'criteria/beyond-limit.'],
        ['phase', 'No heading names evaluation: mark the section where you have written it, or add one.'],
        ['wrong-code', 'criteria/unknown-code.'],
        ['uncovered', 'Tag where you meet 1.2.a (Data with a purpose), or write about it.'],
        ['too-few', 'Say more about 2.2.7 (wording not known here): 1 of 40 words are tagged.'],
        ['document', 'evidence/missing-document.'],
        ['condition', 'Two terms: 30 days, too few for 2 school terms.'],
        ['hint', 'writing/placeholder.'],
        ['hint', 'marks/unclosed-fence.'],
      ],
    );
  });

  it('has criteria with most marks first, and official ones before interim criteria', () => {
    assert.deepEqual(
      nextSteps(
        changed({
          ...nothing,
          criteria: [
            criterion('a', { kind: 'statement', mostMarks: null }),
            criterion('b', { mostMarks: null }),
            criterion('c', { mostMarks: 1 }),
            criterion('d', { mostMarks: 4 }),
            criterion('e', { status: 'covered' }),
          ],
        }),
        context,
      ).map(({ code }) => code),
      ['d', 'c', 'b', 'a'],
    );
  });

  it('has what lacks fewest words first, and an annex that alone is tagged with a criterion as its problem says it', () => {
    assert.deepEqual(
      messages({
        criteria: [
          criterion('x', { status: 'mentioned', words: 3 }),
          criterion('y', { status: 'mentioned', words: 39 }),
          criterion('z', { status: 'mentioned' }),
        ],
        problems: [problem('criteria/only-in-annex', 'information', 60, 'z')],
      }),
      [
        'Say more about y: 39 of 40 words are tagged.',
        'Say more about x: 3 of 40 words are tagged.',
        'criteria/only-in-annex.',
      ],
    );
  });

  it('leads to the first word that is not read, to a citation, to a phase’s heading and to an answer', () => {
    const words = { ...report.words, counted: 5010, cutOff: { words: 5000, line: 90, column: 7 } };
    const places = (change: Partial<Report>) =>
      nextSteps(changed({ ...nothing, ...change }), context).map(({ place }) => place);
    assert.deepEqual(places({ words })[0], { path: undefined, line: 90, column: 7 });
    const citations = [{ path: 'b.md', line: 9, column: 2, section: null }];
    assert.deepEqual(places({ criteria: [criterion('x', { status: 'mentioned', words: 3, citations })] }), [
      { path: 'b.md', line: 9, column: 2 },
    ]);
    assert.deepEqual(
      places({
        phases: [{ phase: 'design', status: 'empty', words: 1, thin: false }],
        problems: [problem('phases/empty', 'warning', 12, 'design')],
      }),
      [{ line: 12, column: 1 }],
    );
    assert.deepEqual(
      places({
        conditions: [{ id: 'sponsor', status: 'unknown', detail: 'Not said.' }],
        problems: [problem('conditions/open', 'hint', 8, 'sponsor')],
      }),
      [{ line: 8, column: 1 }],
    );
  });

  it('asks for words up to the minimum, and says nothing within the tolerance', () => {
    const words = { ...report.words, limit: 2500, most: 2750, minimum: 2250 };
    const said = (counted: number) => messages({ words: { ...words, counted } });
    assert.deepEqual([2249, 2750, 2751].map(said), [
      ['Write at least 1 word more.'],
      [],
      ['Shorten the account by 251 words.'],
    ]);
  });

  it('names a bad date once, though a condition needs it', () => {
    const detail = 'There is no 31 September 2025.';
    assert.deepEqual(
      messages({
        problems: [{ ...problem('front-matter/invalid', 'error', 6), message: detail }],
        conditions: [{ id: 'duration', status: 'unknown', detail }],
      }),
      [detail],
    );
  });

  it('is nothing when nothing is left', () => {
    assert.deepEqual(messages({}), []);
  });

  it('says each thing once, in an order of kinds, whatever is found in a real draft', () => {
    const lines = [
      '# Title',
      '## Design',
      'Some words (1.2.1).',
      '## Evaluation',
      'TODO',
      '(9.9.9)',
      '(1.2.b)',
    ];
    fc.assert(
      fc.property(fc.subarray(lines), chosen => {
        const { report: real, context: words } = reportOf(
          '---',
          'assessment:',
          '  framework: npqsl',
          '---',
          ...chosen,
        );
        const steps = nextSteps(real, words);
        const order = steps.map(({ kind }) => stepKinds.indexOf(kind));
        assert.deepEqual(
          order,
          [...order].sort((a, b) => a - b),
        );
        const keys = steps.map(step => JSON.stringify(step));
        assert.equal(new Set(keys).size, keys.length);
        const uncovered = real.criteria
          .filter(({ status }) => status === 'uncovered')
          .map(({ code }) => code);
        assert.deepEqual(
          steps.flatMap(({ kind, code }) => (kind === 'uncovered' && code !== null ? code : [])).sort(),
          uncovered.sort(),
        );
      }),
      { numRuns: cases(30) },
    );
  });
});

describe('What to do next, in sentences', () => {
  it('puts the last of many criteria into one', () => {
    const criteria = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map(code =>
      criterion(code, { mostMarks: null }),
    );
    const sentences = stepSentences(nextSteps(changed({ ...nothing, criteria }), context));
    assert.equal(sentences.length, 8);
    assert.equal(sentences.at(-1), 'Write about h and i, too.');
  });

  it('names the line that a problem stands in', () => {
    const problems = [{ ...problem('criteria/unknown-code', 'warning', 6), path: 'b.md' }];
    assert.deepEqual(stepSentences(nextSteps(changed({ ...nothing, problems }), context)), [
      'Line 6 of b.md: criteria/unknown-code.',
    ]);
  });
});
