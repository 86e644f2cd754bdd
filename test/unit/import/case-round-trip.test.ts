import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { bundledFrameworks, createCatalogue } from '../../../server/src/framework/bundled.ts';
import { casePackageOf } from '../../../server/src/framework/case-export.ts';
import type { Framework } from '../../../server/src/framework/model.ts';
import { bundled, found } from './support.ts';

function caseOf(framework: Framework): string {
  return JSON.stringify(
    casePackageOf(framework, {
      changed: '2026-01-31T00:00:00Z',
      sha1: bytes => createHash('sha1').update(bytes).digest(),
    }),
  );
}

/** All that is said of the criteria of each task; how they are known aside, as they come from another document now. */
function criteriaOf({ tasks }: Framework) {
  return tasks.map(({ id, criteria }) => ({
    id,
    criteria: criteria
      .map(({ provenance, ...rest }) => ({ ...rest, status: provenance?.status }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  }));
}

describe('A framework that is exported to CASE and imported again', () => {
  for (const id of Object.keys(bundledFrameworks)) {
    const framework = bundled(id);
    const has = framework.tasks.some(({ criteria }) => criteria.length > 0);
    it(`${id} ${has ? 'has the same criteria' : 'has none still'}`, async () => {
      if (!has) {
        await assert.rejects(found('a.json', caseOf(framework), framework), /no criteria in this CASE/);
        return;
      }
      const { criteria, doubts, file } = await found('a.json', caseOf(framework), framework);
      assert.deepEqual(doubts, []);
      assert.equal(
        criteria.filter(({ leftOut }) => !leftOut).length,
        framework.tasks.reduce((sum, task) => sum + task.criteria.length, 0),
      );
      const catalogue = createCatalogue([{ file: `/x/${file.name}`, text: file.text }]);
      assert.deepEqual(catalogue.faults, []);
      const again = catalogue.find(id);
      assert.ok(again?.file);
      assert.deepEqual(criteriaOf(again), criteriaOf(framework));
    });
  }
});
