import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { rules } from '../../../server/src/rules/rules.ts';

describe('The pages of the rules', () => {
  it('say what the rules say (otherwise: node scripts/rule-docs.mjs)', async () => {
    const { rulePages } = await import('../../../scripts/rule-docs.mjs');
    const pages: Record<string, string> = await rulePages();
    for (const [path, text] of Object.entries(pages)) assert.equal(await readFile(path, 'utf8'), text, path);
    const there = (await readdir('docs/rules')).map(name => `docs/rules/${name}`);
    assert.deepEqual(there.sort(), Object.keys(pages).sort());
  });

  it('show a draft that has the problem and one that has not', async () => {
    const { ruleData } = await import('../../../scripts/rule-docs.mjs');
    for (const { id, problem, fine } of await ruleData()) {
      const [first] = problem.problems;
      assert.ok(first, `problem.md of ${id} has none`);
      assert.ok(
        !fine.problems.some(({ message }) => message === first.message),
        `fine.md of ${id} has it, too`,
      );
    }
  });

  it('say once which severities follow the status, for all rules of which that holds', async () => {
    const text = await readFile('docs/rules/README.md', 'utf8');
    const items = [...text.matchAll(/^- What is (?:[^\n]|\n {2})*/gm)].map(([item]) =>
      [...item.matchAll(/`([a-z-]+\/[a-z-]+)`/g)].map(([, id]) => id).sort(),
    );
    const idsOf = (is: (severity: Rule['severity']) => boolean) =>
      rules.flatMap(({ id, severity, unlessAsked }) => (!unlessAsked && is(severity) ? id : [])).sort();
    assert.deepEqual(items, [
      idsOf(({ outline, draft, final }) => outline === 'hint' && draft !== 'hint' && final === 'warning'),
      idsOf(({ outline, draft, final }) => outline === 'hint' && draft === 'hint' && final === 'warning'),
    ]);
  });

  it('have a part on why, and one on how to fix it', async () => {
    for (const name of await readdir('docs/rules')) {
      if (name === 'README.md') continue;
      const text = (await readFile(`docs/rules/${name}`, 'utf8')).replace(/^(`{3,}).*\n[\s\S]*?^\1$/gm, '');
      const titles = [...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
      assert.deepEqual(titles, ['Why', 'Example', 'How to fix it', 'How to have it ignored'], name);
    }
  });

  it('have a file, a test and two drafts of the rule’s name beside them', async () => {
    const { ruleData } = await import('../../../scripts/rule-docs.mjs');
    const names = (await ruleData()).map(({ id }) => id.replace('/', '-'));
    const tests = await readdir('test/unit/rules');
    const sources = await readdir('server/src/rules');
    for (const name of names) {
      assert.ok(tests.includes(`${name}.test.ts`), `test/unit/rules/${name}.test.ts`);
      assert.ok(sources.includes(`${name}.ts`), `server/src/rules/${name}.ts`);
    }
    assert.deepEqual((await readdir('test/rules')).sort(), names.sort());
  });
});
