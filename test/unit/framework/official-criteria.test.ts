import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCatalogue } from '../../../server/src/framework/bundled.ts';
import type { Framework } from '../../../server/src/framework/model.ts';
import {
  readPastedCriteria,
  writeOfficialCriteria,
} from '../../../server/src/framework/official-criteria.ts';
import { trackablesOf } from '../../../server/src/framework/trackables.ts';
import { cases } from '../../seed.ts';
import { catalogueOf, lines } from './support.ts';

function bundled(id: string): Framework {
  const framework = createCatalogue().find(id);
  assert.ok(framework);
  return framework;
}

/** `code: wording` of the lines that are taken, and `line: text` of those that are left out. */
function pasted(framework: Framework, ...parts: string[]): { accepted: string[]; stray: string[] } {
  const { accepted, stray } = readPastedCriteria(framework, parts.join('\n'));
  return {
    accepted: accepted.map(({ code, asks }) => `${code}: ${asks}`),
    stray: stray.map(({ line, text }) => `${line}: ${text}`),
  };
}

/** The file that pasted lines make. */
function written(framework: Framework, text: string, existing?: string): string {
  const result = writeOfficialCriteria(framework, readPastedCriteria(framework, text).accepted, existing);
  assert.ok('contents' in result);
  return result.contents;
}

describe('readPastedCriteria', () => {
  const npqsl = bundled('npqsl');

  it('takes a code, white space and its wording from each line', () => {
    assert.deepEqual(
      pasted(
        npqsl,
        '6.2.1\tTell good development.',
        '6.2.2   Spot talent.',
        '',
        '  1.2.1 Analyse the data. ',
      ),
      {
        accepted: ['6.2.1: Tell good development.', '6.2.2: Spot talent.', '1.2.1: Analyse the data.'],
        stray: [],
      },
    );
  });

  it('takes lines with any ending, with bullets and with marks behind the code', () => {
    assert.deepEqual(
      pasted(npqsl, '• 6.2.1 One.\r', '- 6.2.2: Two.\r', '6.2.3. Three.', '6.2.4) Four.').accepted,
      ['6.2.1: One.', '6.2.2: Two.', '6.2.3: Three.', '6.2.4: Four.'],
    );
  });

  it('reads a line soon, whatever signs are in it', () => {
    const dots = '.'.repeat(8000);
    assert.equal(pasted(npqsl, `0${dots})${dots}a\u2028b`).stray.length, 1);
    assert.deepEqual(pasted(npqsl, `1.2.1${'.'.repeat(4000)} Shares it.`).stray.length, 1);
  });

  it('shows the lines that it leaves out, and why', () => {
    const { accepted, stray } = readPastedCriteria(
      npqsl,
      lines(
        'Increasing capability',
        '6.2.1 One.',
        '6.2.2',
        '6.3.1 Three.',
        '9.2.1 Four.',
        '6.2.1 Five.',
        '6.2 Six.',
        '6.5.1 Seven.',
      ),
    );
    assert.deepEqual(
      accepted.map(({ code }) => code),
      ['6.2.1'],
    );
    assert.deepEqual(
      stray.map(({ line, why }) => `${line}: ${why}`),
      [
        '1: it does not start with a code',
        '3: there is no wording behind 6.2.2 on the same line',
        '4: 6.3.1 is a code of NPQH',
        '5: there is no area 9',
        '6: 6.2.1 stands on line 2 already',
        '7: 6.2 is not a code of the form 1.2.1',
        '8: NPQSL’s codes have 2 in the middle',
      ],
    );
  });

  it('finds the task that a code belongs to', () => {
    const { accepted } = readPastedCriteria(bundled('npqh'), '1.3.2 One.\n6.3.4 Two.');
    assert.deepEqual(
      accepted.map(({ code, task, area }) => `${code} ${task} ${area}`),
      ['1.3.2 task-1 1', '6.3.4 task-2 6'],
    );
  });

  it('takes nothing from nothing', () => {
    assert.deepEqual(pasted(npqsl, '', '   ', ''), { accepted: [], stray: [] });
  });

  it('knows wording that differs from what was read in before', () => {
    const catalogue = catalogueOf(written(npqsl, '6.2.1 One.'));
    const known = catalogue.find('npqsl');
    assert.ok(known);
    const { accepted } = readPastedCriteria(known, '6.2.1 Other.\n1.2.1 Mine.');
    assert.deepEqual(
      accepted.map(({ replaces }) => replaces),
      [true, false],
    );
    assert.equal(readPastedCriteria(known, '6.2.1 One.').accepted[0]?.replaces, false);
  });
});

describe('writeOfficialCriteria', function () {
  this.timeout(20_000);

  const npqsl = bundled('npqsl');

  it('makes a file that extends the framework and takes over its area', () => {
    const catalogue = catalogueOf(written(npqsl, '6.2.1 One.\n6.2.2 Two.'));
    assert.deepEqual(catalogue.faults, []);
    const framework = catalogue.find('npqsl');
    const task = framework?.tasks[0];
    assert.ok(framework && task);
    const tracked = trackablesOf(framework, task);
    assert.deepEqual(
      tracked.slice(-2).map(({ code, asks, provenance }) => [code, asks, provenance?.status]),
      [
        ['6.2.1', 'One.', 'official'],
        ['6.2.2', 'Two.', 'official'],
      ],
    );
    assert.equal(tracked.length, 17);
  });

  it('adds to a file and leaves the rest of it alone', () => {
    const first = written(npqsl, '6.2.1 One.');
    const mine = first.replace('tasks:', '# my note\ntasks:');
    const second = written(npqsl, '6.2.1 Uno.\n5.2.1 Five.', mine);
    assert.match(second, /# my note/);
    const criteria = catalogueOf(second)
      .find('npqsl')
      ?.tasks[0]?.criteria.filter(({ provenance }) => provenance?.status === 'official');
    assert.deepEqual(
      criteria?.map(({ code, asks }) => `${code} ${asks}`),
      ['6.2.1 Uno.', '5.2.1 Five.'],
    );
  });

  it('says why a file can’t be added to', () => {
    const accepted = readPastedCriteria(npqsl, '6.2.1 One.').accepted;
    for (const existing of ['id: [', 'id: npqsl\nlevl: 3\n', 'id: npqh\nextends: npqh\n']) {
      const result = writeOfficialCriteria(npqsl, accepted, existing);
      assert.ok('problem' in result && result.problem !== '', existing);
    }
  });

  it('keeps wording whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }), wording => {
        const { accepted } = readPastedCriteria(npqsl, `6.2.1 ${wording}`);
        fc.pre(accepted.length === 1);
        const result = writeOfficialCriteria(npqsl, accepted, undefined);
        assert.ok('contents' in result);
        const criteria = catalogueOf(result.contents).find('npqsl')?.tasks[0]?.criteria;
        assert.equal(criteria?.find(({ code }) => code === '6.2.1')?.asks, accepted[0]?.asks);
      }),
      { numRuns: cases(200) },
    );
  });

  it('joins lines that go on, as text from a PDF does, and takes off marks and bars', () => {
    const framework = createCatalogue().find('npqsl');
    assert.ok(framework);
    const text =
      '2.2.2\tcontinues\n   on the next line\nand on.\n1.2.3 – A dash wording\n| 3.2.1 | Table cell |\n\nnot this\n';
    const { accepted, stray } = readPastedCriteria(framework, text);
    assert.deepEqual(
      accepted.map(({ code, asks }) => [code, asks]),
      [
        ['2.2.2', 'continues on the next line and on.'],
        ['1.2.3', 'A dash wording'],
        ['3.2.1', 'Table cell'],
      ],
    );
    assert.deepEqual(
      stray.map(({ line }) => line),
      [7],
    );
  });

  it('fills the templates, whose codes have another form', () => {
    const filled = (id: string, text: string) => {
      const framework = createCatalogue().find(id);
      assert.ok(framework);
      const { accepted, stray } = readPastedCriteria(framework, text);
      assert.deepEqual(stray, []);
      const written = writeOfficialCriteria(framework, accepted, undefined);
      assert.ok('contents' in written);
      const catalogue = createCatalogue([{ file: 'own.markscheme.yaml', text: written.contents }]);
      assert.deepEqual(catalogue.faults, []);
      const found = catalogue.find(id);
      const [task] = found?.tasks ?? [];
      assert.ok(found && task);
      return trackablesOf(found, task).map(({ code, area, citedAnywhere }) => [code, area, citedAnywhere]);
    };
    assert.deepEqual(filled('cmi-5-unit', '1.1 Explain how teams work\n1.10\tDiscuss it\n2.1 Apply it'), [
      ['1.1', 1, false],
      ['1.10', 1, false],
      ['2.1', 2, false],
    ]);
    assert.deepEqual(filled('apprenticeship', 'K1 Know the law\nS3: Listen\nB2 – Work with others'), [
      ['K1', 1, false],
      ['S3', 2, false],
      ['B2', 3, false],
    ]);
  });

  it('reads the grid of a unit as it is copied from a table, with its learning aims', () => {
    const grid = [
      'Pass\tMerit\tDistinction',
      'Learning aim A: Examine networks',
      'A.P1 Explain how one works.\tA.M1 Analyse it.\tAB.D1 Evaluate it.',
      '"A.P2 Explain',
      'its parts."\t\t',
      'Learning aim B: Set one up',
      'B.P3\tSet it up.\tB.M2 Test it.\t',
    ].join('\n');
    const unit = bundled('btec-unit');
    const { accepted, stray, areas } = readPastedCriteria(unit, grid);
    assert.deepEqual(stray, []);
    assert.deepEqual(
      accepted.map(({ code, asks }) => `${code} ${asks}`),
      [
        'A.P1 Explain how one works.',
        'A.M1 Analyse it.',
        'AB.D1 Evaluate it.',
        'A.P2 Explain its parts.',
        'B.P3 Set it up.',
        'B.M2 Test it.',
      ],
    );
    const result = writeOfficialCriteria(unit, accepted, undefined, areas);
    assert.ok('contents' in result);
    const catalogue = createCatalogue([{ file: 'own.markscheme.yaml', text: result.contents }]);
    assert.deepEqual(catalogue.faults, []);
    const found = catalogue.find('btec-unit');
    const [task] = found?.tasks ?? [];
    assert.ok(found && task);
    assert.deepEqual(
      found.areas.map(({ code, title }) => `${code} ${title}`),
      ['A Examine networks', 'B Set one up'],
    );
    assert.deepEqual(
      trackablesOf(found, task).map(({ code, area, areas: all }) => [code, all ?? area]),
      [
        ['A.P1', 1],
        ['A.M1', 1],
        ['AB.D1', [1, 2]],
        ['A.P2', 1],
        ['B.P3', 2],
        ['B.M2', 2],
      ],
    );
  });

  it('reads learning outcomes beside their criteria', () => {
    const { accepted, areas, stray } = readPastedCriteria(
      bundled('rqf-unit'),
      'Learning outcomes\tAssessment criteria\n1 Understand teams\t1.1 Explain roles.\n\t1.2 Describe stages.\n2. Be able to lead\t2.1 Lead one.',
    );
    assert.deepEqual(stray, []);
    assert.deepEqual(
      accepted.map(({ code }) => code),
      ['1.1', '1.2', '2.1'],
    );
    assert.deepEqual(
      areas.map(({ number, title }) => `${number} ${title}`),
      ['1 Understand teams', '2 Be able to lead'],
    );
  });
});
