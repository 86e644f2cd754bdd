import assert from 'node:assert/strict';
import { createCatalogue } from '../../../server/src/framework/bundled.ts';
import {
  areaOfCode,
  shortened,
  statementCode,
  trackablesOf,
} from '../../../server/src/framework/trackables.ts';
import { catalogueOf, lines } from './support.ts';

/** What the first task of a framework tracks. */
function tracked(id: string, catalogue = createCatalogue()) {
  const framework = catalogue.find(id);
  const task = framework?.tasks[0];
  assert.ok(framework && task);
  return trackablesOf(framework, task);
}

/** A framework of one area and one task, with lines for each. */
function own(area: string, task: string, top = 'codes: area.level.number') {
  const text = lines(
    'id: own',
    'title: Own',
    'level: 2',
    top,
    'areas:',
    `  - { number: 1, code: ONE, title: First${area} }`,
    'tasks:',
    `  - { id: t, title: T, areas: [1]${task} }`,
  );
  const catalogue = catalogueOf(text);
  assert.deepEqual(catalogue.faults, []);
  return tracked('own', catalogue);
}

describe('trackablesOf', () => {
  it('says of each what it is, where it belongs and what it asks', () => {
    const [first, second] = tracked('npqsl');
    assert.deepEqual(
      [
        first?.code,
        first?.kind,
        first?.area,
        first?.part,
        first?.supportingDocument,
        first?.tracks,
        first?.citedAnywhere,
      ],
      ['1.2.1', 'criterion', 1, 'A', 'Raw data analysis', ['1.2.a'], true],
    );
    assert.deepEqual(
      [
        second?.code,
        second?.kind,
        second?.area,
        second?.part,
        second?.supportingDocument,
        second?.tracks,
        second?.citedAnywhere,
      ],
      ['1.2.b', 'statement', 1, 'A', undefined, ['1.2.b'], true],
    );
    const area = tracked('npqml')[0];
    assert.deepEqual(
      [area?.code, area?.kind, area?.area, area?.part, area?.citedAnywhere],
      ['SAI', 'area', 1, 'A', false],
    );
  });

  it('lets statements stand in for an area that is not complete', () => {
    const codes = own(', learnHowTo: [{ asks: a }, { asks: b }]', '').map(({ code }) => code);
    assert.deepEqual(codes, ['1.2.a', '1.2.b']);
  });

  it('lets the area stand in beside its criteria where it has no statements', () => {
    assert.deepEqual(
      own('', ', criteria: [{ code: 1.2.1, asks: x }]').map(({ code, kind }) => `${kind} ${code}`),
      ['criterion 1.2.1', 'area ONE'],
    );
  });

  it('has nothing stand in for an area that is complete', () => {
    assert.deepEqual(own(', criteriaComplete: true, learnHowTo: [{ asks: a }]', ''), []);
    assert.deepEqual(
      own(', criteriaComplete: true', ', criteria: [{ code: 1.2.1, asks: x }]').map(({ code }) => code),
      ['1.2.1'],
    );
  });

  it('knows the area of a criterion by its entry before its code', () => {
    assert.deepEqual(
      own('', ', criteria: [{ code: AO3, asks: x, area: 1 }, { code: B, asks: y }]', 'codes: listed').map(
        ({ code, area }) => `${code} ${area}`,
      ),
      ['AO3 1', 'ONE 1', 'B undefined'],
    );
  });

  it('tracks criteria of areas that the task does not name, once each', () => {
    assert.deepEqual(
      own(
        '',
        ', criteria: [{ code: 7.2.1, asks: x }, { code: 7.2.2, asks: y }, { code: 1.2.1, asks: z }]',
      ).map(({ code }) => code),
      ['1.2.1', 'ONE', '7.2.1', '7.2.2'],
    );
  });

  it('lets codes with a digit be cited anywhere, unless the framework wants a form', () => {
    const cited = (top: string) =>
      own(
        ', learnHowTo: [{ asks: a }]',
        ', criteria: [{ code: 1.2.1, asks: x }, { code: A, asks: y, area: 1 }]',
        top,
      ).map(({ code, citedAnywhere }) => `${code} ${citedAnywhere}`);
    assert.deepEqual(cited('codes: area.level.number'), ['1.2.1 true', 'A false', '1.2.a true']);
    assert.deepEqual(
      cited('citing: in-a-form').filter(line => line.endsWith('true')),
      [],
    );
  });

  it('has each code once', () => {
    for (const id of createCatalogue().ids) {
      const codes = tracked(id).map(({ code }) => code);
      assert.equal(new Set(codes).size, codes.length, id);
    }
  });
});

describe('codes', () => {
  it('of statements have the level in the middle, where there is one', () => {
    const framework = createCatalogue().find('npqsl');
    assert.ok(framework);
    assert.equal(statementCode(framework, 1, 0), '1.2.a');
    assert.equal(statementCode(framework, 6, 2), '6.2.c');
    assert.equal(statementCode({ ...framework, level: undefined }, 6, 2), '6.c');
  });

  it('name their area where they have that form', () => {
    const [npqsl, plain] = [createCatalogue().find('npqsl'), createCatalogue().find('plain')];
    assert.ok(npqsl && plain);
    assert.equal(areaOfCode(npqsl, '6.2.1'), 6);
    assert.equal(areaOfCode(npqsl, 'AO3'), undefined);
    assert.equal(areaOfCode(plain, '6.2.1'), undefined);
  });
});

describe('shortened', () => {
  it('keeps a short text without its last mark', () => {
    assert.equal(shortened('Plan the project.'), 'Plan the project');
    assert.equal(shortened('Plan; then do'), 'Plan');
    assert.equal(shortened('Plan. Then do.'), 'Plan');
  });

  it('cuts a long one behind a whole word', () => {
    const text =
      'Find out from the figures why results differ within the school, between groups or from year to year.';
    assert.equal(shortened(text, 30), 'Find out from the figures why…');
    assert.ok(shortened(text).length <= 61);
    assert.equal(shortened('a'.repeat(70)), `${'a'.repeat(60)}…`);
    assert.equal(shortened('one two, three four', 10), 'one two…');
  });
});
