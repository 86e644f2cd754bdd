import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { assess } from '../../../server/src/assessment/assess.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { gathered } from '../../../server/src/features/gathered.ts';
import type { Problem } from '../../../server/src/rules/rule.ts';
import { problemsOf, type SeverityOverrides } from '../../../server/src/rules/rules.ts';
import { cases } from '../../seed.ts';
import { bundled, frontMatter, prose } from '../assessment/support.ts';
import { markdown } from '../draft/edits.ts';

function problemsIn(text: string, overrides?: SeverityOverrides): readonly Problem[] {
  return problemsOf(assess(readDraft(text), bundled), overrides);
}

function shownIn(text: string, overrides?: SeverityOverrides): readonly Problem[] {
  return gathered(problemsIn(text, overrides)).map(({ problem }) => problem);
}

function ofRule(problems: readonly Problem[], rule: string): readonly Problem[] {
  return problems.filter(problem => problem.rule === rule);
}

const PHASES = '## Design\n\nOne.\n\n## Implementation\n\nTwo.\n\n## Evaluation\n\nThree.\n';

describe('Problems that are gathered', () => {
  it('are one for all criteria that are not tagged, with their codes', () => {
    const text = `${frontMatter('npqsl')}${PHASES}\n${prose(45)} (1.2.1)\n`;
    const single = ofRule(problemsIn(text), 'criteria/uncovered');
    const shown = ofRule(shownIn(text), 'criteria/uncovered');
    assert.equal(single.length, 17);
    assert.equal(shown.length, 1);
    assert.deepEqual(shown[0]?.data, { codes: single.map(({ data }) => data?.code) });
    assert.match(
      shown[0]?.message ?? '',
      /^17 of 18 criteria are not tagged yet: 1\.2\.b, .* and 5 more\. Tag where you meet them, or write about them\.$/,
    );
  });

  it('say that nothing is tagged where nothing is', () => {
    const [shown] = ofRule(shownIn(`${frontMatter('npqsl')}${PHASES}`), 'criteria/uncovered');
    assert.match(shown?.message ?? '', /^No criterion is tagged yet: there are 18\. Tag each paragraph/);
    const few = ofRule(shownIn(`${frontMatter('npqh', 'task: task-2')}Words.\n`), 'criteria/uncovered');
    assert.match(few[0]?.message ?? '', /^No criterion is tagged yet: there are \d+ \(.* and .*\)\./);
  });

  it('say of one alone what it always said', () => {
    const codes = problemsIn(`${frontMatter('npqsl')}One.\n`).flatMap(({ data }) => data?.code ?? []);
    const text = `${frontMatter('npqsl')}${PHASES}\n<!-- criteria: ${codes.slice(1).join(', ')} -->\n\n${prose(45)}\n`;
    const [single] = ofRule(problemsIn(text), 'criteria/uncovered');
    const shown = ofRule(shownIn(text), 'criteria/uncovered');
    assert.deepEqual(
      shown.map(({ message }) => message),
      [single?.message],
    );
    assert.deepEqual(shown[0]?.data?.codes, ['1.2.1']);
  });

  it('leave phases and conditions by themselves where there is room, and gather them where there is not', () => {
    const quiet = { 'conditions/open': 'off' } as const;
    const two = shownIn(`${frontMatter('npqsl')}## Design\n\nOne.\n`, quiet);
    assert.deepEqual(
      ofRule(two, 'phases/missing').map(({ data }) => data),
      [{ phase: 'implementation' }, { phase: 'evaluation' }],
    );
    const none = shownIn(`${frontMatter('npqsl')}One.\n`);
    assert.deepEqual(none.map(({ rule }) => rule).sort(), [
      'conditions/open',
      'criteria/uncovered',
      'phases/missing',
    ]);
    const [phases] = ofRule(none, 'phases/missing');
    assert.deepEqual(phases?.data, { phases: ['design', 'implementation', 'evaluation'] });
    assert.match(
      phases?.message ?? '',
      /^No heading names design, implementation or evaluation\. If you have written/,
    );
    const [conditions] = ofRule(none, 'conditions/open');
    assert.match(conditions?.message ?? '', /^\d conditions of the task are not answered yet: .*\.$/);
  });

  it('leave out the lightest beyond three, and say so', () => {
    const text = `${frontMatter('npqsl', 'words: { limit: 3 }')}One two three four five.\n`;
    const shown = shownIn(text).filter(({ atHead }) => atHead);
    assert.equal(shown.length, 3);
    assert.ok(!shown.some(({ rule }) => rule === 'conditions/open'));
    assert.match(
      shown[2]?.message ?? '',
      /\d more problems of the whole draft \(conditions\/open\) are left out here; the coverage report has them\.$/,
    );
    const carried = gathered(problemsIn(text)).find(
      ({ problem }) => problem === undefined || problem.message === shown[2]?.message,
    );
    assert.ok(
      carried?.of.some(({ rule }) => rule === 'conditions/open'),
      'their fixes are offered there',
    );
  });

  it('leave each mistake in the front matter where it stands', () => {
    const text = `${frontMatter('npqsl', 'statsu: draft', 'stautes: draft', 'started: x', 'finished: y', 'taks: z')}One.\n`;
    const mistakes = ofRule(problemsIn(text), 'front-matter/invalid');
    assert.ok(mistakes.length > 3);
    const shown = shownIn(text).filter(({ atHead }) => atHead);
    const all = ofRule(shown, 'front-matter/invalid');
    assert.deepEqual(
      all.map(({ start }) => start),
      mistakes.map(({ start }) => start),
    );
    assert.deepEqual(
      shown.filter(problem => !all.includes(problem)).map(({ rule }) => rule),
      ['criteria/uncovered'],
    );
    assert.match(shown.at(-1)?.message ?? '', /\d+ more problems .* left out here/);
  });

  it('are three at most at the head of any draft, and all that stand below stay', () => {
    const holds = (text: string) => {
      const problems = problemsIn(text);
      const shown = gathered(problems);
      const head = shown.filter(({ problem }) => problem.atHead);
      const mistakes = head.filter(({ problem }) => problem.rule === 'front-matter/invalid');
      assert.ok(head.length <= Math.max(3, mistakes.length + 1));
      const below = problems.filter(({ atHead }) => !atHead);
      assert.deepEqual(
        shown.flatMap(({ problem }) => (problem.atHead ? [] : problem)),
        below,
      );
      assert.deepEqual(
        new Set(shown.flatMap(({ of }) => of)),
        new Set(problems),
        'each problem is shown, by itself or by another',
      );
    };
    for (const folder of readdirSync('test/rules'))
      for (const name of readdirSync(`test/rules/${folder}`))
        if (name.endsWith('.md')) holds(readFileSync(`test/rules/${folder}/${name}`, 'utf8'));
    fc.assert(
      fc.property(
        markdown(8),
        fc.constantFrom(
          frontMatter('npqsl'),
          frontMatter('apprenticeship', 'status: final'),
          frontMatter('npqs', 'words: 3'),
          '',
        ),
        (body, head) => holds(head + body),
      ),
      { numRuns: cases(60) },
    );
  });

  it('cost no new words from one keystroke to the next', () => {
    const problems = problemsIn(`${frontMatter('npqsl')}One.\n`);
    const [a, b] = [gathered(problems), gathered(problems.map(problem => ({ ...problem })))];
    const one = (shown: typeof a) =>
      shown.find(({ problem }) => problem.rule === 'criteria/uncovered')?.problem;
    assert.equal(one(a), one(b));
  });
});
