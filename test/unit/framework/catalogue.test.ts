import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledFrameworks, createCatalogue } from '../../../server/src/framework/bundled.ts';
import { trackablesOf } from '../../../server/src/framework/trackables.ts';
import { catalogueOf, lines, shown } from './support.ts';

const bundledIds = Object.keys(bundledFrameworks);

/** Codes that a task tracks. */
function codes(catalogue: ReturnType<typeof createCatalogue>, id: string, task?: string): string[] {
  const framework = catalogue.find(id);
  const found = framework?.tasks.find(candidate => task === undefined || candidate.id === task);
  assert.ok(framework && found, `${id} ${task}`);
  return trackablesOf(framework, found).map(({ code }) => code);
}

describe('the bundled frameworks', () => {
  const catalogue = createCatalogue();

  it('are twenty-one, all valid and whole', () => {
    assert.deepEqual(bundledIds, [
      ...['npqml', 'npqsl', 'npqh', 'npqel', 'npq-case-study'],
      ...[
        'aqa-7517',
        'aqa-epq',
        'ib-cs-ia',
        'ib-ee',
        'ib-ee-2027',
        'ocr-h446',
        'ib-tok',
        'ncea-91907',
        'btec-unit',
        'rqf-unit',
      ],
      ...['cmi-5-unit', 'apprenticeship', 'apprenticeship-st0116', 'university-project', 'psf-2023', 'plain'],
    ]);
    assert.deepEqual(catalogue.ids, bundledIds);
    assert.deepEqual(catalogue.faults, []);
    for (const id of bundledIds) {
      assert.equal(catalogue.find(id)?.id, id);
      assert.equal(catalogue.find(id), catalogue.bundled(id));
      assert.equal(catalogue.find(id)?.file, undefined);
    }
  });

  it('are no others', () => {
    for (const id of ['', 'NPQSL', 'constructor', '__proto__', 'npqx'])
      assert.equal(catalogue.find(id), undefined, id);
  });

  it('have six areas and seven behaviours, with the levels 1 to 4', () => {
    for (const [id, level] of Object.entries({ npqml: 1, npqsl: 2, npqh: 3, npqel: 4 })) {
      const framework = catalogue.find(id);
      assert.equal(framework?.level, level);
      assert.deepEqual(
        framework?.areas.map(({ number, code }) => `${number} ${code}`),
        ['1 SAI', '2 TCE', '3 LWI', '4 WIP', '5 MRR', '6 IC'],
      );
      assert.deepEqual(
        framework?.behaviours.map(({ id: behaviour }) => behaviour),
        ['commitment', 'collaboration', 'personal-drive', 'resilience', 'awareness', 'integrity', 'respect'],
      );
      assert.match(framework?.note ?? '', /August 2022/);
    }
  });

  it('say of each entry how well it is known, by sources that are named', () => {
    for (const id of bundledIds) {
      if (id === 'npq-case-study' || id === 'plain') continue;
      const framework = catalogue.find(id);
      assert.ok(framework);
      const entries = [
        ...framework.areas.flatMap(area => [area, ...area.learnHowTo, ...area.learnAbout]),
        ...framework.behaviours,
        ...framework.tasks.flatMap(task => [task, ...task.parts, ...task.criteria, ...task.conditions]),
      ];
      for (const { provenance } of entries) {
        assert.ok(provenance, id);
        assert.notEqual(provenance.status, 'official');
        for (const source of provenance.in ?? []) assert.ok(source in framework.sources, `${id}: ${source}`);
      }
    }
  });

  it('track exactly eighteen for NPQSL', () => {
    assert.deepEqual(codes(catalogue, 'npqsl'), [
      ...['1.2.1', '1.2.b', '1.2.c', '1.2.d', '2.2.a', '2.2.b', '2.2.c', '3.2.a', '3.2.b'],
      ...['4.2.a', '4.2.b', '4.2.c', '5.2.a', '5.2.b', '5.2.c', '6.2.a', '6.2.b', '6.2.c'],
    ]);
  });

  it('track known criteria, statements and areas for the others', () => {
    assert.deepEqual(codes(catalogue, 'npqml'), [
      'SAI',
      'TCE',
      'LWI',
      'WIP',
      'MRR',
      '6.1.a',
      '6.1.b',
      '6.1.c',
      '6.1.d',
    ]);
    assert.deepEqual(codes(catalogue, 'npqh', 'task-1'), ['1.3.1', 'SAI', 'TCE', 'LWI', 'WIP']);
    assert.deepEqual(codes(catalogue, 'npqh', 'task-2'), ['MRR', '6.3.1', '6.3.2', '6.3.3']);
    assert.deepEqual(codes(catalogue, 'npqel', 'task-1'), ['SAI', 'LWI', 'WIP', 'MRR', 'IC']);
    assert.deepEqual(codes(catalogue, 'npqel', 'task-2'), ['SAI', 'TCE', 'LWI', 'WIP']);
    assert.deepEqual(codes(catalogue, 'aqa-epq', 'report'), ['AO1', 'AO2', 'AO3', 'AO4']);
    assert.deepEqual(codes(catalogue, 'aqa-epq', 'artefact'), ['AO1', 'AO2', 'AO3', 'AO4']);
    for (const id of ['ib-ee', 'ib-ee-2027']) {
      assert.deepEqual(codes(catalogue, id, 'essay'), ['A', 'B', 'C', 'D']);
      assert.deepEqual(codes(catalogue, id, id === 'ib-ee' ? 'reflections' : 'reflection'), ['E']);
    }
    assert.deepEqual(codes(catalogue, 'cmi-5-unit'), []);
    assert.deepEqual(codes(catalogue, 'apprenticeship'), []);
    assert.deepEqual(codes(catalogue, 'npq-case-study'), []);
    assert.deepEqual(codes(catalogue, 'plain'), []);
  });
});

describe('The marks of the bundled frameworks', () => {
  const catalogue = createCatalogue();

  /** The most marks of each task’s criteria, as far as entries say. */
  const marks = (id: string) =>
    catalogue.find(id)?.tasks.map(({ criteria }) => criteria.map(criterion => criterion.marks));

  it('are those that were seen', () => {
    const epq = [10, 10, 20, 10]; // 50
    assert.deepEqual(marks('aqa-epq'), [epq, epq]);
    assert.deepEqual(marks('ib-ee'), [[6, 6, 12, 4], [6]]); // 34
    assert.deepEqual(marks('ib-ee-2027'), [[6, 6, 6, 8], [4]]); // 30
  });

  it('are enough of to pass where that is known, which is for NPQSL alone; some schemes say how many there are', () => {
    const all: Record<string, number> = { 'aqa-7517': 75, 'ib-tok': 10 };
    for (const id of Object.keys(bundledFrameworks)) {
      for (const task of catalogue.find(id)?.tasks ?? []) {
        const seen = [task.passMark, task.marks, task.marksEach];
        const npq = /^npq[mhe]/.test(id) ? 2 : undefined;
        assert.deepEqual(seen, id === 'npqsl' ? [20, 28, 2] : [undefined, all[id], npq], `${id} ${task.id}`);
      }
    }
  });

  it('have a descriptor for the most wherever they have descriptors', () => {
    for (const id of Object.keys(bundledFrameworks)) {
      for (const { code, marks: most, descriptors } of catalogue
        .find(id)
        ?.tasks.flatMap(task => task.criteria) ?? [])
        if (descriptors) assert.equal(descriptors.at(-1)?.marks, most, `${id} ${code}`);
    }
  });
});

describe('The documentation of the frameworks', () => {
  it('has a row that names each, with its tasks', () => {
    const page = readFileSync(join(__dirname, '..', '..', '..', '..', 'docs', 'frameworks.md'), 'utf8');
    const catalogue = createCatalogue();
    for (const id of bundledIds) {
      const row = page.split('\n').find(line => line.startsWith('|') && line.includes(`\`${id}\``));
      assert.ok(row, id);
      for (const task of catalogue.find(id)?.tasks ?? [])
        assert.ok(row.includes(`\`${task.id}\``), `${id} ${task.id}`);
    }
  });
});

describe('createCatalogue', () => {
  it('adds the workspace’s frameworks behind the bundled ones', () => {
    const catalogue = catalogueOf(lines('id: own', 'title: Own', 'tasks:', '  - id: one', '    title: One'));
    assert.deepEqual(catalogue.faults, []);
    assert.deepEqual(catalogue.ids, [...bundledIds, 'own']);
    assert.equal(catalogue.find('own')?.file, '1.yaml');
    assert.equal(catalogue.find('own')?.name, 'Own');
    assert.equal(catalogue.bundled('own'), undefined);
  });

  it('lays a file over the bundled framework of the same id', () => {
    const catalogue = catalogueOf(
      lines('id: npqsl', 'extends: npqsl', 'tasks:', '  - id: project', '    words: { limit: 4000 }'),
    );
    assert.deepEqual([catalogue.faults, catalogue.ids], [[], bundledIds]);
    assert.equal(catalogue.find('npqsl')?.tasks[0]?.wordLimit, 4000);
    assert.equal(catalogue.find('npqsl')?.title, 'National Professional Qualification for Senior Leadership');
    assert.equal(catalogue.find('npqsl')?.file, '1.yaml');
    assert.equal(catalogue.bundled('npqsl')?.tasks[0]?.wordLimit, 5000);
  });

  it('puts a file of a bundled id that extends nothing in its place', () => {
    const catalogue = catalogueOf(
      lines('id: npqsl', 'title: Mine', 'tasks:', '  - id: one', '    title: One'),
    );
    assert.deepEqual(catalogue.find('npqsl')?.areas, []);
    assert.equal(catalogue.find('npqsl')?.title, 'Mine');
  });

  it('lets files extend each other, in whatever order they come', () => {
    const texts = [
      lines('id: c', 'extends: b', 'tasks:', '  - id: project', '    coveredFrom: 7'),
      lines('id: a', 'extends: npqsl', 'name: A'),
      lines('id: b', 'extends: a', 'title: B'),
    ];
    for (const order of [texts, texts.toReversed()]) {
      const catalogue = catalogueOf(...order);
      assert.deepEqual(catalogue.faults, []);
      const framework = catalogue.find('c');
      assert.deepEqual(
        [framework?.name, framework?.title, framework?.tasks[0]?.coveredFrom, framework?.tasks[0]?.wordLimit],
        ['A', 'B', 7, 5000],
      );
    }
  });

  it('lets a file extend the workspace’s own version of a bundled framework', () => {
    const catalogue = catalogueOf(
      lines('id: mine', 'extends: npqsl'),
      lines('id: npqsl', 'extends: npqsl', 'tasks:', '  - id: project', '    words: { limit: 4000 }'),
    );
    assert.equal(catalogue.find('mine')?.tasks[0]?.wordLimit, 4000);
  });

  it('suggests what a file may have meant to extend, on that value', () => {
    const catalogue = catalogueOf(lines('id: own', 'extends: npqls'));
    assert.match(shown(catalogue.faults)[0] ?? '', /^1\.yaml:2:10-2:15 .*‘npqls’.*Did you mean ‘npqsl’\?$/);
    assert.deepEqual([catalogue.find('own'), catalogue.ids], [undefined, bundledIds]);
  });

  it('lists what can be extended where nothing is near', () => {
    const [fault] = shown(catalogueOf(lines('id: own', 'extends: thesis')).faults);
    assert.match(
      fault ?? '',
      /There are: npqml, npqsl, npqh, npqel, npq-case-study, aqa-7517, aqa-epq, .*, psf-2023, plain\.$/,
    );
  });

  it('reports a circle in each file of it, and suggests none of them', () => {
    const catalogue = catalogueOf(
      lines('id: a', 'extends: b'),
      lines('id: b', 'extends: c'),
      lines('id: c', 'extends: a'),
    );
    assert.deepEqual(catalogue.faults.map(({ file }) => file).sort(), ['1.yaml', '2.yaml', '3.yaml']);
    for (const { message } of catalogue.faults) {
      assert.match(message, /leads back here/);
      assert.doesNotMatch(message, /Did you mean/);
    }
    assert.deepEqual(catalogue.ids, bundledIds);
  });

  it('reports a file that extends itself where there is no bundled framework of that id', () => {
    assert.equal(catalogueOf(lines('id: own', 'extends: own')).faults.length, 1);
  });

  it('keeps the bundled framework where the file laid over it is wrong', () => {
    for (const text of [
      lines('id: npqsl', 'extends: npqsl', 'levl: 3'),
      lines('id: npqsl', 'extends: npqsl', 'tasks:', '  - id: project', '    phases: [build]'),
      lines('id: npqsl', 'extends: mine'),
    ]) {
      const catalogue = catalogueOf(text);
      assert.equal(catalogue.faults.length, 1, text);
      assert.equal(catalogue.find('npqsl'), catalogue.bundled('npqsl'));
      assert.deepEqual(catalogue.ids, bundledIds);
    }
  });

  it('reports the second of two files with one id', () => {
    const text = lines('id: own', 'title: Own', 'tasks:', '  - id: one', '    title: One');
    const catalogue = catalogueOf(text, text.replace('Own', 'Other'));
    assert.deepEqual(shown(catalogue.faults), [
      '2.yaml:1:5-1:8 A framework with the id ‘own’ stands in 1.yaml already. Keep one of them.',
    ]);
    assert.equal(catalogue.find('own')?.title, 'Own');
  });

  it('reports what a merged framework lacks, at its place', () => {
    const faultsOf = (...parts: string[]) => shown(catalogueOf(lines(...parts)).faults);
    const task = ['tasks:', '  - id: one', '    title: One'];
    assert.deepEqual(faultsOf('id: own', ...task), ['1.yaml:1:5-1:8 ‘title’ is missing.']);
    assert.deepEqual(faultsOf('id: own', 'title: Own'), [
      '1.yaml:1:5-1:8 A list of ‘tasks’ with at least one task is missing.',
    ]);
    assert.match(
      faultsOf('id: own', 'title: Own', 'tasks:', '  - id: one')[0] ?? '',
      /^1\.yaml:4:5-\S+ ‘title’ of task one is missing\.$/,
    );
    assert.match(
      faultsOf('id: own', 'title: Own', 'areas:', '  - number: 1', ...task)[0] ?? '',
      /^1\.yaml:4:5-\S+ ‘title’ of area 1 is missing\.$/,
    );
    assert.deepEqual(faultsOf('id: own', 'title: Own', ...task, '    areas: [7]'), [
      '1.yaml:6:13-6:14 There is no area 7.',
    ]);
    assert.deepEqual(
      faultsOf('id: own', 'title: Own', ...task, '    parts:', '      - { id: A, title: a, areas: [7] }'),
      ['1.yaml:7:36-7:37 There is no area 7.'],
    );
    assert.deepEqual(
      faultsOf(
        'id: own',
        'title: Own',
        'phases:',
        '  - { id: a, title: A, synonyms: [A] }',
        ...task,
        '    phases: [b]',
      ),
      ['1.yaml:8:14-8:15 There is no phase ‘b’; there are: a.'],
    );
    assert.deepEqual(
      faultsOf(
        'id: own',
        'title: Own',
        ...task,
        '    criteria:',
        '      - { code: K1, asks: a }',
        '      - { code: K1, asks: b }',
      ),
      ['1.yaml:8:17-8:19 K1 stands here twice.'],
    );
  });
});

describe('official criteria', () => {
  const six = [
    '  - id: project',
    '    criteria:',
    '      - { code: 6.2.1, asks: One. }',
    '      - { code: 6.2.2, asks: Two. }',
  ];

  it('take over from the stand-ins of an area that is complete', () => {
    const catalogue = catalogueOf(
      lines(
        'id: npqsl',
        'extends: npqsl',
        'areas:',
        '  - { number: 6, criteriaComplete: true }',
        'tasks:',
        ...six,
      ),
    );
    assert.deepEqual(catalogue.faults, []);
    const tracked = codes(catalogue, 'npqsl');
    assert.deepEqual(tracked.slice(-2), ['6.2.1', '6.2.2']);
    assert.equal(tracked.length, 17);
    assert.ok(!tracked.some(code => /^6\.2\.[a-z]$/.test(code)));
  });

  it('stand beside the stand-ins of an area that is not', () => {
    const tracked = codes(catalogueOf(lines('id: npqsl', 'extends: npqsl', 'tasks:', ...six)), 'npqsl');
    assert.deepEqual(tracked.slice(-5), ['6.2.1', '6.2.2', '6.2.a', '6.2.b', '6.2.c']);
  });

  it('make a statement step back that they track to, and move no letter', () => {
    const text = lines(
      ...['id: npqsl', 'extends: npqsl', 'tasks:', '  - id: project', '    criteria:'],
      '      - { code: 6.2.1, asks: One., tracks: [6.2.b] }',
    );
    assert.deepEqual(codes(catalogueOf(text), 'npqsl').slice(-3), ['6.2.1', '6.2.a', '6.2.c']);
  });

  it('replace the wording, and keep what is known besides', () => {
    const text = lines(
      ...['id: npqsl', 'extends: npqsl', 'tasks:', '  - id: project', '    criteria:'],
      '      - { code: 1.2.1, asks: Official., provenance: { status: official } }',
    );
    const [criterion] = catalogueOf(text).find('npqsl')?.tasks[0]?.criteria ?? [];
    assert.equal(criterion?.asks, 'Official.');
    assert.equal(criterion?.provenance?.status, 'official');
    assert.deepEqual(criterion?.tracks, ['1.2.a']);
    assert.equal(criterion?.supportingDocument, 'Raw data analysis');
  });
});
