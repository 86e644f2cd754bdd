import assert from 'node:assert/strict';
import { readFrameworkFile } from '../../../server/src/framework/read.ts';
import { readProject } from '../../../server/src/project/project-file.ts';

/** In YAML 1.1 `yes` is no text but a yes, and `2026-05-01` is a date. */
describe('A file that says it is YAML 1.1', () => {
  it('is read as a framework file like any other', () => {
    const framework = 'id: yes\ntitle: 2026-05-01\n';
    const { entry, faults } = readFrameworkFile(`%YAML 1.1\n---\n${framework}`, 'own.markscheme.yaml');
    assert.deepEqual(faults, []);
    assert.deepEqual(entry, { id: 'yes', title: '2026-05-01' });
  });

  it('is read as a project’s file like any other', () => {
    const project = 'framework: yes\nfiles: [draft.md]\n';
    const { drafts, faults } = readProject(`%YAML 1.1\n---\n${project}`, 'markscheme.yaml');
    assert.deepEqual(faults, []);
    assert.equal(drafts[0]?.framework, 'yes');
  });
});
