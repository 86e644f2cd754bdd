import assert from 'node:assert/strict';
import { resolveFramework } from '../../../server/src/framework/resolve.ts';
import type { FrameworkFile } from '../../../server/src/framework/schema.ts';

const base: FrameworkFile = {
  id: 'base',
  name: 'B',
  title: 'Base',
  level: 2,
  codes: 'area.level.number',
  citing: 'in-a-form',
  sources: { S1: 'One', S2: 'Two' },
  areas: [
    { number: 2, code: 'TWO', title: 'Two', learnHowTo: [{ asks: 'a' }] },
    { number: 1, code: 'ONE', title: 'One', criteriaComplete: true },
  ],
  phases: [{ id: 'design', title: 'Design', synonyms: ['Design'] }],
  behaviours: [{ id: 'drive', title: 'Drive', asks: 'x' }],
  tasks: [
    {
      id: 'one',
      title: 'One',
      words: { limit: 100, exclude: ['annex'] },
      parts: [{ id: 'A', title: 'a', areas: [1, 2] }],
      phases: ['design'],
      criteria: [{ code: '1.2.1', asks: 'a', title: 't', marks: 2 }],
      conditions: [{ id: 'x', title: 'X', asks: 'x', answer: { kind: 'date', key: 'x' } }],
    },
  ],
};

describe('resolveFramework', () => {
  const { framework, faults } = resolveFramework(base, undefined);
  const over = (entry: Omit<FrameworkFile, 'id'>) =>
    resolveFramework({ id: 'own', ...entry }, framework, 'own.yaml');

  it('fills in what a file leaves out', () => {
    const plain = resolveFramework(
      { id: 'own', title: 'Own', tasks: [{ id: 'one', title: 'One' }] },
      undefined,
    );
    assert.deepEqual(plain.faults, []);
    assert.deepEqual(plain.framework, {
      ...{
        id: 'own',
        name: 'Own',
        title: 'Own',
        note: undefined,
        kind: undefined,
        about: undefined,
        foundBy: [],
        level: undefined,
        levels: [],
        codes: 'listed',
      },
      ...{
        citing: 'anywhere',
        citingWords: ['KSB', 'AC', 'LO'],
        headings: 'codes',
        sources: {},
        areas: [],
        behaviours: [],
        phases: [],
        order: 'given',
        grades: [],
      },
      tasks: [
        {
          ...{
            id: 'one',
            title: 'One',
            summary: undefined,
            wordLimit: undefined,
            wordMinimum: undefined,
            tolerance: undefined,
            cutOff: 'none',
            budget: {},
            exclude: [],
            excludeSections: [],
            groups: [],
            wordsProvenance: undefined,
          },
          ...{
            parts: [],
            areas: [],
            phases: [],
            order: undefined,
            ownCriteria: undefined,
            criteria: [],
            conditions: [],
            coveredFrom: 40,
            impersonal: false,
            passMark: undefined,
            marks: undefined,
            marksEach: undefined,
            provenance: undefined,
          },
        },
      ],
    });
  });

  it('puts areas in the order of their numbers, and takes a task’s areas from its parts', () => {
    assert.deepEqual(faults, []);
    assert.deepEqual(
      framework.areas.map(({ number }) => number),
      [1, 2],
    );
    assert.deepEqual(framework.tasks[0]?.areas, [1, 2]);
  });

  it('keeps everything that an extending file does not name', () => {
    const { framework: own, faults: none } = over({});
    assert.deepEqual(none, []);
    assert.deepEqual(own, { ...framework, id: 'own', file: 'own.yaml' });
  });

  it('replaces single values', () => {
    const { framework: own } = over({
      name: 'O',
      title: 'Own',
      note: 'n',
      level: 3,
      codes: 'listed',
      citing: 'anywhere',
    });
    assert.deepEqual(
      [own.name, own.title, own.note, own.level, own.codes, own.citing],
      ['O', 'Own', 'n', 3, 'listed', 'anywhere'],
    );
  });

  it('merges areas by number, tasks and phases by id, criteria by code and sources by key', () => {
    const { framework: own, faults: none } = over({
      sources: { S2: 'New', S3: 'Three' },
      areas: [
        { number: 2, criteriaComplete: true },
        { number: 3, title: 'Three' },
      ],
      phases: [
        { id: 'design', title: 'Planning', synonyms: ['Planning'] },
        { id: 'end', title: 'End', synonyms: ['End'] },
      ],
      tasks: [
        {
          id: 'one',
          words: { limit: 200 },
          criteria: [
            { code: '1.2.1', asks: 'b', marks: 2 },
            { code: '1.2.2', asks: 'c' },
          ],
          conditions: [{ id: 'y', title: 'Y', asks: 'y', answer: { kind: 'confirmed', key: 'y' } }],
        },
        { id: 'two', title: 'Two', areas: [3], phases: ['end'] },
      ],
    });
    assert.deepEqual(none, []);
    assert.deepEqual(own.sources, { S1: 'One', S2: 'New', S3: 'Three' });
    assert.deepEqual(
      own.areas.map(({ number, code, title, criteriaComplete }) => [number, code, title, criteriaComplete]),
      [
        [1, 'ONE', 'One', true],
        [2, 'TWO', 'Two', true],
        [3, '3', 'Three', false],
      ],
    );
    assert.deepEqual(
      own.phases.map(({ id, title }) => [id, title]),
      [
        ['design', 'Planning'],
        ['end', 'End'],
      ],
    );
    const [one, two] = own.tasks;
    assert.deepEqual(
      [one?.wordLimit, one?.exclude, one?.areas, one?.phases],
      [200, ['annex'], [1, 2], ['design']],
    );
    assert.deepEqual(one?.criteria, [
      { code: '1.2.1', asks: 'b', marks: 2 },
      { code: '1.2.2', asks: 'c' },
    ]);
    assert.deepEqual(
      one?.conditions.map(({ id }) => id),
      ['x', 'y'],
    );
    assert.deepEqual([two?.title, two?.areas, two?.phases, two?.coveredFrom], ['Two', [3], ['end'], 40]);
  });

  it('keeps where criteria of the writer’s own come back, and knows the phase that has them', () => {
    const ownCriteria = {
      section: ['Success criteria'],
      phase: 'design',
      tested: ['Tests'],
      evaluated: ['Looking back'],
    };
    const asking = over({ tasks: [{ id: 'one', ownCriteria }] });
    assert.deepEqual(asking.faults, []);
    assert.deepEqual(asking.framework.tasks[0]?.ownCriteria, ownCriteria);
    const further = resolveFramework(
      { id: 'further', tasks: [{ id: 'one', title: 'Uno' }] },
      asking.framework,
    );
    assert.deepEqual(further.framework.tasks[0]?.ownCriteria, ownCriteria);
    const { faults: wrong } = over({
      tasks: [{ id: 'one', ownCriteria: { ...ownCriteria, phase: 'desing' } }],
    });
    assert.deepEqual(
      wrong.map(({ path, meant }) => [path.join('.'), meant]),
      [['tasks.0.ownCriteria.phase', 'design']],
    );
  });

  it('does not change what it extends', () => {
    const before = structuredClone(framework);
    over({
      areas: [{ number: 1, title: 'New' }],
      tasks: [{ id: 'one', title: 'New', criteria: [{ code: '9', asks: 'x' }] }],
    });
    assert.deepEqual(framework, before);
  });

  it('finds faults at their path', () => {
    const paths = (entry: Omit<FrameworkFile, 'id'>) => over(entry).faults.map(({ path }) => path.join('.'));
    assert.deepEqual(paths({ areas: [{ number: 9 }] }), ['areas.0']);
    assert.deepEqual(paths({ tasks: [{ id: 'new' }] }), ['tasks.0']);
    assert.deepEqual(paths({ tasks: [{ id: 'one', areas: [1, 9] }] }), ['tasks.0.areas.1']);
    assert.deepEqual(paths({ tasks: [{ id: 'one', parts: [{ id: 'A', title: 'a', areas: [9] }] }] }), [
      'tasks.0.parts.0.areas.0',
    ]);
    assert.deepEqual(paths({ tasks: [{ id: 'one', phases: ['design', 'x'] }] }), ['tasks.0.phases.1']);
  });
});
