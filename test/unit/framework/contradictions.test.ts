import assert from 'node:assert/strict';
import { createCatalogue } from '../../../server/src/framework/bundled.ts';

/** What is said of a framework with these lines in its one task. */
function said(...lines: string[]): string[] {
  const text = `id: own
title: Own
areas: [{ number: 1, title: One, learnHowTo: [{ asks: a }] }, { number: 2, title: Two }]
phases: [{ id: design, title: Design, synonyms: [design] }]
tasks:
  - id: one
    title: One
${lines.map(line => `    ${line}\n`).join('')}`;
  return createCatalogue([{ file: 'own.markscheme.yaml', text }]).faults.map(({ message }) => message);
}
const date = (before: string) =>
  `conditions: [{ id: x, title: X, asks: x, answer: { kind: date, key: agreed, before: ${before} } }]`;

describe('Contradictions in a framework file', () => {
  it('are a minimum above the limit, and a pass mark above the marks', () => {
    assert.match(
      said('words: { limit: 100, minimum: 200 }').join(),
      /minimum of 200 words is above the limit of 100/,
    );
    assert.deepEqual(said('words: { limit: 100, minimum: 100 }'), []);
    assert.match(said('passMark: 9', 'marks: 8').join(), /pass mark of 9 is above the 8 marks/);
    assert.match(
      said(
        'passMark: 9',
        'criteria: [{ code: a1, asks: a, marks: 4 }, { code: a2, asks: b, marks: 4 }]',
      ).join(),
      /pass mark of 9 is above the 8 marks/,
    );
    assert.deepEqual(
      said('passMark: 9', 'criteria: [{ code: a1, asks: a, marks: 4 }, { code: a2, asks: b }]'),
      [],
    );
  });

  it('are statements that there are not', () => {
    for (const code of ['1.b', '9.a', '2.1', 'x'])
      assert.match(
        said(`criteria: [{ code: a1, asks: a, tracks: [${code}] }]`).join(),
        /There is no learning statement/,
      );
    assert.deepEqual(said('criteria: [{ code: a1, asks: a, tracks: [1.a, 2.c] }]'), []);
  });

  it('are a day that nothing asks for', () => {
    assert.match(said(date('submited')).join(), /No condition of this task asks for the day ‘submited’/);
    assert.match(said(date('agreed')).join(), /can’t come before itself/);
    for (const day of ['submission', 'design-started', 'finished']) assert.deepEqual(said(date(day)), []);
  });

  it('are phases that nothing names', () => {
    const phase = (synonyms: string) =>
      createCatalogue([
        {
          file: 'own.markscheme.yaml',
          text: `id: own\ntitle: Own\nphases: [{ id: design, title: D, synonyms: ${synonyms} }]\ntasks: [{ id: t, title: T }]\n`,
        },
      ]).faults.length;
    assert.deepEqual([phase('[]'), phase('[""]'), phase('["-"]'), phase('[plan]')], [1, 1, 1, 0]);
  });

  it('are none in what comes with the program', () => {
    const catalogue = createCatalogue();
    for (const id of catalogue.ids) {
      const file = { file: 'own.markscheme.yaml', text: `id: own\nextends: ${id}\n` };
      assert.deepEqual(createCatalogue([file]).faults, []);
    }
  });
});

describe('Figures in a framework file', () => {
  const faults = (words: string) =>
    createCatalogue([
      {
        file: 'own.markscheme.yaml',
        text: `id: own\ntitle: Own\ntasks: [{ id: t, title: T, words: ${words} }]\n`,
      },
    ]).faults;

  it('with a comma, point or space are told how to be written', () => {
    for (const figure of ['9,000', '"9 000"', '9’000', '9000 words']) {
      const [fault, more] = faults(`{ limit: ${figure} }`);
      assert.match(fault?.message ?? '', /write 9000/, figure);
      assert.equal(fault?.meant, '9000');
      assert.equal(more, undefined);
    }
  });
});
