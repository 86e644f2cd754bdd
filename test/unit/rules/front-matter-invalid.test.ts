import assert from 'node:assert/strict';
import { frontMatterInvalid } from '../../../server/src/rules/front-matter-invalid.ts';
import { frontMatter } from '../assessment/support.ts';
import { found, problems, severities } from './support.ts';

describe('front-matter/invalid', () => {
  const invalid = (head: string) => found(frontMatterInvalid, [], { head });

  it('finds an unknown framework, lists all and suggests one', () => {
    const [problem, ...others] = invalid(frontMatter('npqls'));
    assert.deepEqual([problem?.at, problem?.data, others], ['npqls', { replacement: 'npqsl' }, []]);
    assert.match(problem?.message ?? '', /npqml, npqsl, npqh, npqel/);
  });

  it('is all that is found in a draft without framework or task', () => {
    assert.deepEqual(
      problems(['(7.2.1)'], { head: frontMatter('npqx') }).map(({ rule }) => rule),
      ['front-matter/invalid'],
    );
    assert.deepEqual(
      problems(['(7.2.1)'], { head: frontMatter('npqh') }).map(({ rule }) => rule),
      ['front-matter/invalid'],
    );
  });

  it('finds an unknown task, a bad date and a slip in a key, each at its place', () => {
    assert.deepEqual(
      invalid(frontMatter('npqh', 'task: task-3')).map(({ at }) => at),
      ['task-3'],
    );
    assert.deepEqual(
      invalid(frontMatter('npqsl', 'started: 2025-02-30', 'finished: soon', 'statsu: final')).map(
        ({ at, data }) => [at, data],
      ),
      [
        ['2025-02-30', undefined],
        ['soon', undefined],
        ['statsu', { replacement: 'status' }],
      ],
    );
  });

  it('finds nothing in a front matter that is right', () => {
    assert.deepEqual(
      invalid(
        frontMatter('npqsl', 'task: project', 'status: final', 'started: 2025-09-01', 'finished: 2026-04-30'),
      ),
      [],
    );
  });

  it('finds the same with either line ending', () => {
    assert.deepEqual(
      invalid(frontMatter('npqsl', 'started: soon').replaceAll('\n', '\r\n')).map(({ at }) => at),
      ['soon'],
    );
  });

  it('is an error at any time', () => {
    assert.deepEqual(severities(frontMatterInvalid, [], 'npqx'), ['error', 'error', 'error']);
  });

  it('names a space that YAML takes for none', () => {
    for (const [head, at] of [
      ['---\nassessment:\n  framework:\u00a0npqsl\n---\n', '\u00a0'],
      ['---\nassessment:\n  framework:\u00a0npqsl\n  status: draft\n---\n', '\u00a0'],
      ['---\nassessment:\n\u00a0\u00a0framework: npqsl\n---\n', '\u00a0\u00a0'],
      ['---\nassessment:\n  framework: npqsl\n  status:\u202fdraft\n---\n', '\u202f'],
    ] as const) {
      const [problem, more] = found(frontMatterInvalid, [], { head });
      assert.ok(problem, JSON.stringify(head));
      assert.equal(problem.at, at);
      assert.match(problem.message, /has a space that YAML does not take for one/);
      assert.equal(more, undefined);
      const mended =
        head.slice(0, problem.start) + (problem.data?.replacement ?? '') + head.slice(problem.end);
      assert.deepEqual(found(frontMatterInvalid, [], { head: mended }), []);
    }
    assert.deepEqual(
      found(frontMatterInvalid, [], {
        head: '---\ntitle:\u00a0x\nassessment:\n  framework: npqsl\n---\n',
      }).map(({ at }) => at),
      ['\u00a0'],
    );
  });

  it('says that dots end no front matter, where a line of hyphens further down does', () => {
    const head = '---\nassessment:\n  framework: npqsl\n...\n\nText.\n\n---\n';
    const [problem, more] = found(frontMatterInvalid, [], { head });
    assert.ok(problem && !more);
    assert.deepEqual([problem.at, problem.data?.replacement], ['...', '---']);
    assert.deepEqual(found(frontMatterInvalid, [], { head: head.replace('...', '---') }), []);
  });
});
