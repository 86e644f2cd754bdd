import assert from 'node:assert/strict';
import { citing } from '../../../server/src/session/citing.ts';
import { assessed, frontMatter, withFrameworks } from '../assessment/support.ts';

const own = withFrameworks(`id: own
title: Own
headings: titles
tasks:
  - id: project
    title: Project
    criteria:
      - { code: AO1, title: Managing the project, asks: Plan the project. }
`);

describe('The places where a draft cites codes', () => {
  it('are those where the code is written, and not where the title stands for it', () => {
    const assessment = assessed(
      [
        '# T',
        '',
        '## Managing the project',
        '',
        'I led it (AO1).',
        '',
        'So. <!-- criteria: Managing the project -->',
      ],
      { head: frontMatter('own'), frameworks: own },
    );
    assert.equal(assessment.coverage[0]?.count, 3);
    const { draft } = assessment;
    const [file] = citing(
      { uri: 'file:///a.md', version: 1, folder: 'file:///', assessment, problems: [], lines: draft },
      () => null,
    );
    assert.deepEqual(
      file?.citations.map(({ start, end }) => file.text.slice(start, end)),
      ['AO1'],
    );
  });
});
