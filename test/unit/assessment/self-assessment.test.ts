import assert from 'node:assert/strict';
import type { FrameworkFinder } from '../../../server/src/assessment/identify.ts';
import { assessText, bundled, frontMatter, withFrameworks } from './support.ts';

/** What a front matter says of the participant, and the faults: the text that each stands on, its message and its fix. */
function self(framework: string, lines: readonly string[], frameworks: FrameworkFinder = bundled) {
  const text = frontMatter(framework, ...lines);
  const assessment = assessText(text, frameworks);
  assert.ok(assessment.kind === 'assessed');
  return {
    marks: [...assessment.marks],
    behaviours: [...assessment.behaviours],
    faults: assessment.frontMatterProblems.map(({ start, end, message, replacement }) => ({
      at: text.slice(start, end),
      line: text.slice(0, start).split('\n').length,
      message,
      ...(replacement === undefined ? {} : { replacement }),
    })),
  };
}

/** The one fault of a front matter. */
function fault(framework: string, ...lines: string[]) {
  const { faults } = self(framework, lines);
  assert.equal(faults.length, 1, JSON.stringify(faults));
  return faults[0];
}

describe('marks in the front matter', () => {
  it('are read in braces and on lines of their own', () => {
    assert.deepEqual(self('npqsl', ['marks: { 1.2.1: 2 }']), {
      marks: [['1.2.1', 2]],
      behaviours: [],
      faults: [],
    });
    assert.deepEqual(self('aqa-epq', ['task: report', 'marks:', '  AO1: 0', '  AO3: 20']).marks, [
      ['AO1', 0],
      ['AO3', 20],
    ]);
  });

  it('may be left empty', () => {
    for (const line of ['marks:', 'marks: {}', 'marks: { 1.2.1: }'])
      assert.deepEqual(self('npqsl', [line]), { marks: [], behaviours: [], faults: [] }, line);
  });

  it('are those of a code that is taken at its word, too', () => {
    assert.deepEqual(self('npqsl', ['marks: { 1.2.2: 2 }']).marks, [['1.2.2', 2]]);
    assert.equal(fault('npqsl', 'marks: { 1.2.2: 3 }')?.message, '1.2.2 can be given 2 marks at most.');
  });

  it('are no more than there are', () => {
    assert.deepEqual(fault('npqsl', 'status: draft', 'marks:', '  1.2.1: 3'), {
      at: '3',
      line: 6,
      message: '1.2.1 can be given 2 marks at most.',
      replacement: '2',
    });
  });

  it('are whole numbers', () => {
    for (const value of ['two', '1.5', '-1', 'true', '[1]']) {
      const found = fault('npqsl', `marks: { 1.2.1: ${value} }`);
      assert.equal(found?.at, value);
      assert.match(found?.message ?? '', /whole number of marks.*‘1\.2\.1: 2’/);
    }
  });

  it('are given to criteria that there are', () => {
    const found = fault('aqa-epq', 'task: report', 'marks: { A01: 3 }');
    assert.deepEqual([found?.at, found?.replacement], ['A01', 'AO1']);
    assert.match(found?.message ?? '', /no criterion ‘A01’.*Did you mean ‘AO1’\?/);
    assert.equal(fault('ib-ee', 'task: essay', 'marks: { Presentation: 3 }')?.replacement, undefined);
  });

  it('are not given to interim criteria', () => {
    assert.match(fault('npqsl', 'marks: { 1.2.b: 1 }')?.message ?? '', /1\.2\.b is an interim criterion/);
    assert.match(fault('npqml', 'marks: { SAI: 1 }')?.message ?? '', /SAI is an interim criterion/);
  });

  it('of another task belong to the draft for that', () => {
    const found = fault('ib-ee', 'task: essay', 'marks: { E: 6 }');
    assert.equal(found?.at, 'E');
    assert.match(found?.message ?? '', /IB EE \(to 2026\) reflections/);
  });

  it('stand in a table', () => {
    for (const line of ['marks: 2', 'marks: [2]', 'marks: high'])
      assert.match(fault('npqsl', line)?.message ?? '', /marks by criterion.*‘marks: \{ 1\.2\.1: 2 \}’/);
  });

  it('may be any number where the most is not known', () => {
    const own =
      'id: own\ntitle: Own\ntasks: [{ id: one, title: One, criteria: [{ code: X1, asks: Ask. }] }]\n';
    assert.deepEqual(self('own', ['marks: { X1: 70 }'], withFrameworks(own)).marks, [['X1', 70]]);
  });

  it('have the most of the descriptors where nothing else is said', () => {
    const own =
      'id: own\ntitle: Own\ntasks: [{ id: one, title: One, criteria: [{ code: X1, asks: Ask., descriptors: [{ marks: 4, asks: all }, { marks: 1, asks: some }] }] }]\n';
    const { marks, faults } = self('own', ['marks: { X1: 5 }'], withFrameworks(own));
    assert.deepEqual([marks, faults[0]?.replacement], [[], '4']);
  });

  it('keep a slip in the key from going unseen', () => {
    assert.equal(fault('npqsl', 'mark: { 1.2.1: 2 }')?.replacement, 'marks');
  });
});

describe('behaviours in the front matter', () => {
  it('are read with strength and plan, by id or title', () => {
    const { behaviours, faults } = self('npqsl', [
      'behaviours:',
      '  commitment: { now: 2, plan: Visit lessons each week }',
      '  Personal drive:',
      '    now: 5',
      '  respect: 4',
      '  integrity: { plan: Say so early }',
      '  awareness:',
    ]);
    assert.deepEqual(faults, []);
    assert.deepEqual(behaviours, [
      ['commitment', { now: 2, plan: 'Visit lessons each week' }],
      ['personal-drive', { now: 5, plan: undefined }],
      ['respect', { now: 4, plan: undefined }],
      ['integrity', { now: undefined, plan: 'Say so early' }],
      ['awareness', { now: undefined, plan: undefined }],
    ]);
  });

  it('have a strength from 1 to 5', () => {
    for (const value of ['0', '6', '2.5', 'good']) {
      const found = fault('npqh', 'task: task-1', `behaviours: { respect: { now: ${value} } }`);
      assert.equal(found?.at, value);
      assert.match(found?.message ?? '', /from 1 \(little\) to 5/);
      assert.equal(fault('npqml', `behaviours: { respect: ${value} }`)?.at, value);
    }
  });

  it('have a plan that is a text', () => {
    assert.equal(fault('npqml', 'behaviours: { respect: { plan: [a, b] } }')?.at, '[a, b]');
  });

  it('say which there are, and what was meant', () => {
    const found = fault('npqel', 'task: task-1', 'behaviours: { comitment: { now: 2 } }');
    assert.deepEqual([found?.at, found?.replacement], ['comitment', 'commitment']);
    assert.match(found?.message ?? '', /There are: commitment, collaboration, personal-drive/);
    const key = fault('npqsl', 'behaviours: { respect: { nwo: 2 } }');
    assert.deepEqual([key?.at, key?.replacement], ['nwo', 'now']);
    assert.match(
      fault('aqa-epq', 'task: report', 'behaviours: { respect: 2 }')?.message ?? '',
      /AQA EPQ has none/,
    );
  });

  it('stand in a table', () => {
    assert.match(fault('npqsl', 'behaviours: good')?.message ?? '', /strength and plan by behaviour/);
  });
});
