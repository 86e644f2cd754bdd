import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FrameworkFinder } from '../../../server/src/assessment/identify.ts';
import { type MarkSum, markSum } from '../../../server/src/assessment/marks.ts';
import { assessText, bundled, frontMatter, withFrameworks } from './support.ts';

/** The sum of the marks that a front matter gives. */
function sum(
  framework: string,
  lines: readonly string[],
  frameworks: FrameworkFinder = bundled,
): MarkSum | null {
  const assessment = assessText(frontMatter(framework, ...lines), frameworks);
  assert.ok(assessment.kind === 'assessed');
  assert.deepEqual(assessment.frontMatterProblems, []);
  return markSum(assessment);
}

/** `code own→next of most` of each criterion that a mark is near for. */
function near(framework: string, ...lines: string[]): string[] {
  return (sum(framework, lines)?.nearest ?? []).map(
    ({ code, marks, next, most }) => `${code} ${marks}→${next} of ${most}`,
  );
}

describe('markSum', () => {
  it('adds up against what passes', () => {
    assert.deepEqual(sum('npqsl', ['marks: { 1.2.1: 1, 3.2.2: 2 }']), {
      given: 3,
      most: 28,
      marked: 2,
      unmarked: [],
      passMark: 20,
      nearest: [{ code: '1.2.1', marks: 1, next: 2, most: 2 }],
    });
  });

  it('adds up what can be had where each criterion says', () => {
    const { given, most, passMark, unmarked } = sum('aqa-epq', ['task: report', 'marks: { AO3: 12 }']) ?? {};
    assert.deepEqual([given, most, passMark, unmarked], [12, 50, null, ['AO1', 'AO2', 'AO4']]);
    assert.equal(sum('ib-ee', ['task: essay'])?.most, 28);
    assert.equal(sum('ib-ee-2027', ['task: reflection'])?.most, 4);
  });

  it('knows no most where not all criteria are known', () => {
    const { most, passMark } = sum('npqh', ['task: task-1', 'marks: { 1.3.1: 2 }']) ?? {};
    assert.deepEqual([most, passMark], [null, null]);
  });

  it('says nothing where there are no marks', () => {
    for (const id of ['plain', 'npq-case-study', 'cmi-5-unit', 'apprenticeship'])
      assert.equal(sum(id, []), null, id);
  });

  it('finds a mark near at the next descriptor, at the most, and first where most is to be gained', () => {
    // 6 is the most of the middle band, 3 that of the lowest; 9 is one below the most.
    assert.deepEqual(near('aqa-epq', 'task: report', 'marks: { AO1: 9, AO2: 6, AO3: 3, AO4: 3 }'), [
      'AO4 3→4 of 10',
      'AO2 6→7 of 10',
      'AO1 9→10 of 10',
    ]);
  });

  it('names those that are nearest where none is one mark away', () => {
    assert.deepEqual(near('aqa-epq', 'task: report', 'marks: { AO1: 7, AO2: 10, AO3: 9, AO4: 8 }'), [
      'AO4 8→10 of 10',
    ]);
  });

  it('takes each mark for a step where descriptors are not known', () => {
    assert.deepEqual(near('ib-ee-2027', 'task: essay', 'marks: { A: 5, B: 6, C: 2, D: 3 }'), [
      'D 3→4 of 8',
      'C 2→3 of 6',
      'A 5→6 of 6',
    ]);
  });

  it('takes the first mark for a step from nought', () => {
    assert.deepEqual(near('aqa-epq', 'task: report', 'marks: { AO1: 0, AO3: 13 }'), [
      'AO1 0→1 of 10',
      'AO3 13→14 of 20',
    ]);
  });

  it('keeps its laws whatever is given', () => {
    const descriptors = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 4 });
    const criterion = fc.record({
      tops: descriptors,
      most: fc.integer({ min: 1, max: 12 }),
      share: fc.nat(12),
    });
    fc.assert(
      fc.property(fc.array(criterion, { minLength: 1, maxLength: 6 }), criteria => {
        const entries = criteria.map(({ tops, most }, index) => ({
          code: `X${index}`,
          asks: 'Ask.',
          marks: most,
          descriptors: tops.map(marks => ({ marks, asks: 'Do.' })),
        }));
        const own = criteria.map(({ most, share }) => Math.min(most, share));
        const file = JSON.stringify({
          id: 'own',
          title: 'Own',
          tasks: [{ id: 'one', title: 'One', criteria: entries }],
        });
        const marks = JSON.stringify(Object.fromEntries(own.map((given, index) => [`X${index}`, given])));
        const found = sum('own', [`marks: ${marks}`], withFrameworks(file));
        assert.ok(found);
        assert.equal(
          found.given,
          own.reduce((all, given) => all + given, 0),
        );
        assert.equal(
          found.most,
          criteria.reduce((all, { most }) => all + most, 0),
        );
        const steps = found.nearest.map(({ marks: given, next }) => next - given);
        assert.equal(new Set(steps).size <= 1, true);
        assert.equal(
          found.nearest.length > 0,
          own.some((given, index) => given < (criteria[index]?.most ?? 0)),
        );
        for (const { marks: given, next, most } of found.nearest) assert.ok(given < next && next <= most);
        const gains = found.nearest.map(({ marks: given, most }) => most - given);
        assert.deepEqual(
          gains,
          gains.toSorted((a, b) => b - a),
        );
      }),
    );
  });
});
