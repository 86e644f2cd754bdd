import assert from 'node:assert/strict';
import { assessed, assessText, bundled, frontMatter, prose, trackedCodes } from './support.ts';

describe('assess', () => {
  it('leaves a draft unassessed whose framework or task can’t be told', () => {
    for (const head of [frontMatter('npqx', 'status: final'), frontMatter('npqh', 'status: final')]) {
      const result = assessText(head);
      assert.equal(result.kind, 'unassessed');
      assert.equal(result.status, 'final');
      assert.equal(result.frontMatterProblems.length, 1);
    }
  });

  it('puts everything together', () => {
    const assessment = assessed(['## Design', '', `${prose(40)} (1.2.1)`]);
    assert.equal(assessment.framework.id, 'npqsl');
    assert.equal(assessment.task.id, 'project');
    assert.equal(assessment.coveredFrom, 40);
    assert.equal(assessment.words.counted, 42);
    assert.equal(assessment.sections.length, assessment.draft.sections.length);
    assert.deepEqual(
      assessment.phases.map(({ status }) => status),
      ['present', 'missing', 'missing'],
    );
    assert.equal(assessment.conditions.length, 6);
    assert.deepEqual(assessment.frontMatterProblems, []);
  });

  it('goes on where the front matter has faults that leave framework and task clear', () => {
    const assessment = assessed(['One'], { head: frontMatter('npqsl', 'status: soon', 'started: never') });
    assert.equal(assessment.status, 'draft');
    assert.equal(assessment.frontMatterProblems.length, 2);
  });

  it('assesses a file without front matter that is assigned to a task', () => {
    const assessment = assessed(['One (6.3.1).'], {
      head: '',
      assigned: { framework: 'npqh', task: 'task-2' },
    });
    assert.deepEqual(trackedCodes(assessment), ['MRR', '6.3.1', '6.3.2', '6.3.3']);
  });

  it('assesses an empty draft', () => {
    const { words, coverage, phases } = assessed([]);
    assert.equal(words.total, 0);
    assert.ok(coverage.every(({ status }) => status === 'uncovered'));
    assert.ok(phases.every(({ status }) => status === 'missing'));
  });

  it('assesses by the plain framework with a limit of one’s own, and nothing else', () => {
    const { words, coverage, phases, conditions, strays } = assessed([`${prose(10)} (1.2.1)`], {
      head: frontMatter('plain', 'words: { limit: 11 }'),
    });
    assert.deepEqual([words.counted, words.status], [11, 'near']);
    assert.deepEqual([coverage, phases, conditions, strays], [[], [], [], []]);
  });

  it('knows the limit of every bundled task', () => {
    assert.deepEqual(
      bundled.ids.flatMap(
        id => bundled.find(id)?.tasks.map(task => `${id} ${task.id} ${task.wordLimit}`) ?? [],
      ),
      [
        'npqml project 4500',
        'npqsl project 5000',
        'npqh task-1 4000',
        'npqh task-2 2500',
        'npqel task-1 4000',
        'npqel task-2 4000',
        'npq-case-study case-study 1500',
        ...['aqa-7517 report undefined', 'aqa-epq report 5000', 'aqa-epq artefact undefined'],
        ...[
          'ib-cs-ia documentation 2000',
          'ib-cs-ia to-2026 undefined',
          'ib-ee essay 4000',
          'ib-ee reflections 500',
        ],
        ...[
          'ib-ee-2027 essay 4000',
          'ib-ee-2027 reflection 500',
          'ocr-h446 project undefined',
          'ib-tok essay 1600',
        ],
        ...[
          'ncea-91907 portfolio undefined',
          'btec-unit assignment undefined',
          'rqf-unit evidence undefined',
        ],
        ...[
          'cmi-5-unit assignment 3000',
          'apprenticeship report undefined',
          'apprenticeship-st0116 report 4500',
        ],
        ...[
          'university-project report undefined',
          'psf-2023 fellow undefined',
          'psf-2023 associate undefined',
        ],
        'psf-2023 senior undefined',
        'plain document undefined',
      ],
    );
  });
});
