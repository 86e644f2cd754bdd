import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledFrameworks } from '../../server/src/framework/bundled.ts';
import { problemsOf } from '../../server/src/rules/rules.ts';
import { assessText, bundled } from './assessment/support.ts';

const root = join(__dirname, '..', '..', '..');
const snippets: Record<string, { prefix: string; body: string[] }> = JSON.parse(
  readFileSync(join(root, 'snippets', 'markdown.json'), 'utf8'),
);

/** What VS Code makes of a snippet where nobody fills anything in. */
function inserted(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '');
}

describe('The examples', () => {
  for (const id of Object.keys(bundledFrameworks)) {
    if (id === 'plain' || id === 'npq-case-study') continue;
    it(`show how a draft for ${id} is written`, () => {
      const folder = join(root, 'examples', id);
      const drafts = readdirSync(folder)
        .filter(name => /^(?:draft|task-\d|report|essay|assignment)\.md$/.test(name))
        .map(name => readFileSync(join(folder, name), 'utf8'));
      assert.ok(drafts.length > 0);
      for (const text of drafts) {
        const assessment = assessText(text);
        assert.ok(assessment.kind === 'assessed');
        assert.equal(assessment.framework.id, id);
        // A TOK essay is marked as a whole, so there is nothing to tag.
        if (id !== 'ib-tok')
          assert.ok(assessment.coverage.some(({ status }) => status === 'covered' || status === 'evidenced'));
        const errors = problemsOf(assessment).filter(({ severity }) => severity === 'error');
        assert.deepEqual(errors, []);
        assert.match(text, /invent|fiction|made up|found on any map/i, 'says that it is invented');
      }
    });
  }

  it('show what a plain document looks like: a project, a portfolio, a dissertation', () => {
    const folder = join(root, 'examples', 'plain');
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), 'utf8');
      const assessment = assessText(text);
      assert.ok(assessment.kind === 'assessed');
      assert.equal(assessment.framework.id, 'plain');
      assert.deepEqual(problemsOf(assessment), [], name);
      assert.match(text, /invent/, 'says that it is invented');
    }
  });
});

describe('The skeletons', () => {
  it('are there for every task of every framework, or for one of them where they differ in little', () => {
    const heads = Object.values(snippets).map(({ body }) => inserted(body));
    for (const id of Object.keys(bundledFrameworks))
      assert.ok(
        heads.some(head => head.includes(`framework: ${id}\n`)),
        id,
      );
  });

  it('make drafts without an error, and with a prefix each of its own', () => {
    const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const [name, { body }] of Object.entries(snippets)) {
      const text = inserted(body);
      if (!text.startsWith('---')) continue;
      const assessment = assessText(text);
      assert.equal(assessment.kind, 'assessed', name);
      assert.deepEqual(assessment.frontMatterProblems, [], name);
    }
  });

  it('have a table of all behaviours for the front matter', () => {
    const body = Object.values(snippets).find(({ prefix }) => prefix === 'npbehaviours')?.body ?? [];
    const text = [
      '---',
      'assessment:',
      '  framework: npqsl',
      ...inserted(body)
        .split('\n')
        .map(line => `  ${line}`),
      '---',
      '',
    ];
    const assessment = assessText(text.join('\n'));
    assert.ok(assessment.kind === 'assessed');
    assert.deepEqual(assessment.frontMatterProblems, []);
    assert.deepEqual(
      [...assessment.behaviours.keys()],
      bundled.find('npqsl')?.behaviours.map(({ id }) => id),
    );
  });
});
