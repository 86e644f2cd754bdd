import assert from 'node:assert/strict';
import { createCatalogue } from '../../../server/src/framework/bundled.ts';
import { trackablesOf } from '../../../server/src/framework/trackables.ts';
import { fileOfChosen } from '../../../server/src/import/file.ts';
import { bundled, found } from './support.ts';

/** The framework of that id as the file makes it, without faults. */
function withFile(id: string, text: string) {
  const catalogue = createCatalogue([{ file: 'mine.markscheme.yaml', text }]);
  assert.deepEqual(catalogue.faults, []);
  const framework = catalogue.find(id);
  const [task] = framework?.tasks ?? [];
  assert.ok(framework && task);
  return { framework, task };
}

const TWO = '6.2.1 Finds talent. (2 marks)\n\n6.2.2 Keeps talent.\n';

describe('The file that an import makes', () => {
  it('extends the bundled framework, and names its source', async () => {
    const { file } = await found('scheme.md', TWO);
    assert.equal(file.name, 'npqsl.markscheme.yaml');
    const { framework, task } = withFile('npqsl', file.text);
    const six = trackablesOf(framework, task).filter(({ area }) => area === 6);
    assert.deepEqual(
      six.map(({ code, kind, asks }) => [code, kind, asks]),
      [
        ['6.2.1', 'criterion', 'Finds talent.'],
        ['6.2.2', 'criterion', 'Keeps talent.'],
      ],
    );
    const [first] = task.criteria.filter(({ code }) => code === '6.2.1');
    assert.deepEqual(first?.provenance, { status: 'official', in: ['scheme.md'] });
    assert.equal(first?.marks, 2);
    assert.equal(framework.sources['scheme.md'], 'Your own document scheme.md, read on 2026-01-31');
  });

  it('does not call an area complete that has a gap', async () => {
    const { file } = await found(
      'scheme.md',
      '6.2.1 Finds talent.\n\n6.2.3 Shares talent.\n\n5.2.1 Counts money.\n',
    );
    const { framework } = withFile('npqsl', file.text);
    assert.deepEqual(
      framework.areas.flatMap(({ number, criteriaComplete }) => (criteriaComplete ? number : [])),
      [5],
    );
  });

  it('keeps what a person wrote into the file that is there', async () => {
    const text = [
      '# My own notes',
      'id: npqsl',
      'extends: npqsl',
      'tasks:',
      '  - id: project',
      '    words: { limit: 4000 } # as my provider says',
      '    criteria:',
      '      - code: 6.2.1',
      '        title: Talent',
      '        asks: Finds talents.',
      '        tracks: [6.2.b]',
      '      - { code: 6.2.9, asks: Mine. }',
      '',
    ].join('\n');
    const answer = await found('scheme.md', TWO, 'npqsl', { existing: { text, file: 'my.markscheme.yaml' } });
    assert.equal(answer.file.name, 'my.markscheme.yaml');
    const kept = answer.file.text;
    for (const written of ['# My own notes', '# as my provider says', 'title: Talent', 'tracks:', '6.2.9'])
      assert.ok(kept.includes(written), written);
    const { task } = withFile('npqsl', kept);
    assert.equal(task.criteria.find(({ code }) => code === '6.2.1')?.asks, 'Finds talent.');
    assert.equal(task.wordLimit, 4000);
  });

  it('takes the marks of a second document, and leaves the wording of the first as it is', async () => {
    const first = await found('wording.md', '6.2.1 Finds talent.\n\n6.2.2 Keeps talent.\n');
    const { framework } = withFile('npqsl', first.file.text);
    const second = await found(
      'marks.md',
      '| Code | Marks |\n| --- | --- |\n| 6.2.1 | 3 |\n| 6.2.2 | 1 |\n',
      framework,
      { existing: { text: first.file.text, file: 'mine.markscheme.yaml' } },
    );
    assert.deepEqual(second.doubts, []);
    assert.ok(second.criteria.every(({ replaces }) => !replaces));
    const { task } = withFile('npqsl', second.file.text);
    assert.deepEqual(
      task.criteria.flatMap(({ code, asks, marks, provenance }) =>
        provenance?.status === 'official' ? [[code, asks, marks, provenance.in]] : [],
      ),
      [
        ['6.2.1', 'Finds talent.', 3, ['wording.md', 'marks.md']],
        ['6.2.2', 'Keeps talent.', 1, ['wording.md', 'marks.md']],
      ],
    );
  });

  it('has a corrected code in its area and task, or says why it can’t be', async () => {
    const { criteria, doubts } = await found('scheme.md', TWO);
    const [first] = criteria;
    assert.ok(first);
    const made = (code: string) =>
      fileOfChosen({
        job: 'framework-file',
        name: 'scheme.md',
        framework: bundled('npqsl'),
        criteria: [{ ...first, code, corrected: true }],
        doubts,
        chosen: [0],
        date: '2026-01-31',
      });
    assert.match(made('5. 2. 7').text, /number: 5\n[\s\S]*code: 5\.2\.7/);
    assert.throws(() => made('5.3.1'), /5\.3\.1 is a code of NPQH/);
    assert.throws(() => made('9.2.1'), /NPQSL has none of that number/);
    assert.throws(() => made('K7'), /‘K7’ is no code of NPQSL: those look like 1\.2\.1/);
  });

  it('is not made of a file that holds something else', async () => {
    const existing = { text: 'id: other\ntitle: Other\n', file: 'my.markscheme.yaml' };
    await assert.rejects(found('scheme.md', TWO, 'npqsl', { existing }), /my\.markscheme\.yaml.*‘other’/);
  });

  it('is the same when the same document is read into it again', async () => {
    const { file } = await found('scheme.md', TWO);
    const again = await found('scheme.md', TWO, 'npqsl', { existing: { text: file.text, file: file.name } });
    assert.equal(again.file.text, file.text);
  });
});
