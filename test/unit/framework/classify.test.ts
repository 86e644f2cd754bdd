import assert from 'node:assert/strict';
import { createCatalogue } from '../../../server/src/framework/bundled.ts';
import { type CodeVerdict, classifyCode } from '../../../server/src/framework/classify.ts';
import { catalogueOf, lines } from './support.ts';

const bundled = createCatalogue();

/** What a code is in a task. */
function verdict(id: string, task: string, code: string, catalogue = bundled): CodeVerdict {
  const framework = catalogue.find(id);
  const found = framework?.tasks.find(candidate => candidate.id === task);
  assert.ok(framework && found);
  return classifyCode(framework, found, code);
}

describe('classifyCode', () => {
  const npqsl = (code: string) => verdict('npqsl', 'project', code);

  it('takes a well-formed code of an area that is not complete at its word', () => {
    assert.deepEqual(npqsl('6.2.1'), { kind: 'unlisted', area: 6 });
    assert.deepEqual(npqsl('1.2.12'), { kind: 'unlisted', area: 1 });
    assert.deepEqual(verdict('npqh', 'task-1', '1.3.2'), { kind: 'unlisted', area: 1 });
  });

  it('takes no date or version for a code', () => {
    for (const code of ['30.4.26', '3.2.25', '11.2.1', '4.17.21', '1.10.2', '1.2.0']) {
      assert.deepEqual(npqsl(code), { kind: 'none' }, code);
    }
  });

  it('does not know a code of an area that does not exist, and suggests a near one', () => {
    for (const [code, suggestion] of [
      ['7.2.1', '1.2.1'],
      ['0.2.a', '2.2.a'],
    ]) {
      const found = npqsl(code ?? '');
      assert.deepEqual(
        [found.kind, found.kind === 'unknown' && found.suggestion],
        ['unknown', suggestion],
        code,
      );
      assert.match(found.kind === 'unknown' ? found.why : '', /no area/);
    }
  });

  it('does not know a code that a complete area lacks', () => {
    const catalogue = catalogueOf(
      lines('id: npqsl', 'extends: npqsl', 'areas:', '  - { number: 1, criteriaComplete: true }'),
    );
    const found = verdict('npqsl', 'project', '1.2.2', catalogue);
    assert.deepEqual([found.kind, found.kind === 'unknown' && found.suggestion], ['unknown', '1.2.1']);
    assert.deepEqual(verdict('npqsl', 'project', '2.2.2', catalogue).kind, 'unlisted');
  });

  it('knows the criterion that has taken a stand-in’s place', () => {
    assert.deepEqual(npqsl('1.2.a'), { kind: 'stepped-back', area: 'SAI', criteria: ['1.2.1'] });
    const complete = catalogueOf(
      lines('id: npqsl', 'extends: npqsl', 'areas:', '  - { number: 1, criteriaComplete: true }'),
    );
    assert.deepEqual(verdict('npqsl', 'project', '1.2.c', complete), {
      kind: 'stepped-back',
      area: 'SAI',
      criteria: ['1.2.1'],
    });
    assert.equal(npqsl('1.2.z').kind, 'unknown');
    assert.equal(npqsl('3.2.c').kind, 'unknown');
  });

  it('knows whose the code of another level is', () => {
    assert.deepEqual(npqsl('1.1.1'), { kind: 'other-task', whose: 'NPQML' });
    assert.deepEqual(npqsl('1.3.1'), { kind: 'other-task', whose: 'NPQH' });
    assert.deepEqual(npqsl('6.4.2'), { kind: 'other-task', whose: 'NPQEL' });
    assert.deepEqual(npqsl('6.1.a'), { kind: 'other-task', whose: 'NPQML' });
    assert.deepEqual(verdict('npqh', 'task-2', '5.2.1'), { kind: 'other-task', whose: 'NPQSL' });
  });

  it('does not know a code of a level that nobody has', () => {
    assert.equal(npqsl('1.5.1').kind, 'unknown');
    assert.equal(npqsl('1.0.1').kind, 'unknown');
  });

  it('knows the other task’s codes by what it lists and by its areas', () => {
    assert.deepEqual(verdict('npqh', 'task-1', '6.3.1'), { kind: 'other-task', whose: 'NPQH task-2' });
    assert.deepEqual(verdict('npqh', 'task-1', '5.3.9'), { kind: 'other-task', whose: 'NPQH task-2' });
    assert.deepEqual(verdict('npqh', 'task-1', 'MRR'), { kind: 'other-task', whose: 'NPQH task-2' });
    assert.deepEqual(verdict('npqh', 'task-2', 'SAI'), { kind: 'other-task', whose: 'NPQH task-1' });
    assert.deepEqual(verdict('npqel', 'task-1', '2.4.1'), { kind: 'other-task', whose: 'NPQEL task-2' });
  });

  it('has no opinion on what has not the form of a code', () => {
    for (const code of [
      'K7',
      'AO3',
      'A',
      '2025',
      '1.2',
      '1.2.1.4',
      '1.2.ab',
      '1.2.A',
      '123.2.1',
      '1.2.100',
      '',
    ]) {
      assert.deepEqual(npqsl(code), { kind: 'none' }, code);
    }
  });

  it('has no opinion where codes are just listed, but for the other task’s', () => {
    assert.deepEqual(verdict('plain', 'document', '9.9.9'), { kind: 'none' });
    const own = catalogueOf(
      lines(
        ...[
          'id: own',
          'name: Own',
          'title: Own',
          'tasks:',
          '  - { id: one, title: One, criteria: [{ code: K1, asks: a }] }',
        ],
        '  - { id: two, title: Two, criteria: [{ code: K2, asks: b }] }',
      ),
    );
    assert.deepEqual(verdict('own', 'one', 'K2', own), { kind: 'other-task', whose: 'Own two' });
    assert.deepEqual(verdict('own', 'one', 'K3', own), { kind: 'none' });
  });

  it('takes any level where the framework names none', () => {
    const own = catalogueOf(
      lines(
        ...['id: own', 'title: Own', 'codes: area.level.number', 'areas:', '  - { number: 1, title: One }'],
        ...['tasks:', '  - { id: one, title: One, areas: [1] }'],
      ),
    );
    assert.deepEqual(verdict('own', 'one', '1.9.1', own), { kind: 'unlisted', area: 1 });
  });

  it('takes two numbers, or a number behind K, S or B, for a code where a framework says so', () => {
    const cmi = (code: string) => verdict('cmi-5-unit', 'assignment', code);
    for (const code of ['1.1', '4.12'])
      assert.deepEqual(cmi(code), { kind: 'unlisted', area: undefined }, code);
    for (const code of ['0.1', '1.0', '1.20', '10.1', '1.1.1', 'K1'])
      assert.deepEqual(cmi(code), { kind: 'none' }, code);
    const ksb = (code: string) => verdict('apprenticeship', 'report', code);
    assert.deepEqual(['K1', 'S12', 'B3'].map(ksb), [
      { kind: 'unlisted', area: 1 },
      { kind: 'unlisted', area: 2 },
      { kind: 'unlisted', area: 3 },
    ]);
    for (const code of ['K', 'K0', 'K100', 'A1', 'k1', 'B1a', '1.1'])
      assert.deepEqual(ksb(code), { kind: 'none' }, code);
  });

  it('does not know a K, S or B of a list that is complete, and suggests a near one', () => {
    const catalogue = catalogueOf(
      lines(
        ...[
          'id: apprenticeship',
          'extends: apprenticeship',
          'areas: [{ number: 1, criteriaComplete: true }]',
        ],
        ...['tasks:', '  - id: report', '    criteria:', '      - { code: K1, asks: Know it. }'],
      ),
    );
    const found = verdict('apprenticeship', 'report', 'K9', catalogue);
    assert.ok(found.kind === 'unknown');
    assert.equal(found.suggestion, 'K1');
    assert.match(found.why, /Knowledge/);
    assert.deepEqual(verdict('apprenticeship', 'report', 'S9', catalogue), { kind: 'unlisted', area: 2 });
  });
});
