/**
 * Makes all files of a new rule: `node scripts/new-rule.mjs GROUP/NAME`. They say what is to be written where; until that is done the
 * rule finds nothing, and its test and the one of the pages fail.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { Advice, runMain } from './tools/advice.mjs';
import { root } from './tools/paths.mjs';
import { runTool } from './tools/run.mjs';

const LIST = 'server/src/rules/rules.ts';

/**
 * The files of a new rule, by path.
 *
 * @param {string} id such as `writing/long-sentence`
 * @returns {Record<string, string>}
 */
export function skeleton(id) {
  const file = id.replace('/', '-');
  const name = variableOf(id);
  return {
    [`server/src/rules/${file}.ts`]: `import { always, type Rule, whenAssessed } from './rule.ts';

/** What it finds, and why that matters to somebody who is assessed. */
export const ${name}: Rule = {
  id: '${id}',
  summary: 'What it finds, in a sentence.',
  severity: always('hint'),
  step: 'hint',
  check: whenAssessed(() => []),
};
`,
    [`test/unit/rules/${file}.test.ts`]: `import assert from 'node:assert/strict';
import { ${name} } from '../../../server/src/rules/${file}.ts';
import { found, severities } from './support.ts';

describe('${id}', () => {
  it('finds it where it is', () => {
    assert.deepEqual(
      found(${name}, ['A text that has the problem.']).map(({ at }) => at),
      ['the problem'],
    );
  });

  it('finds nothing else', () => {
    assert.deepEqual(found(${name}, ['A text that has not.']), []);
  });

  it('is a hint', () => {
    assert.deepEqual(severities(${name}, ['A text that has the problem.']), new Array(3).fill('hint'));
  });
});
`,
    [`test/rules/${file}/problem.md`]: draft('A text that has the problem.'),
    [`test/rules/${file}/fine.md`]: draft('A text that has not.'),
    [`docs/rules/${file}.md`]: `# ${id}

What it finds, in a sentence or two.

Severity:

## Why

Why it matters to somebody who is assessed.

## Example

## How to fix it

What to do.

## How to have it ignored

`,
  };
}

/** @param {string} body */
function draft(body) {
  return `---\nassessment:\n  framework: npqsl\n---\n\n${body}\n`;
}

/**
 * The list of the rules with a new one: imported, and behind the last of its group.
 *
 * @param {string} list
 * @param {string} id
 */
export function listWith(list, id) {
  const [group = ''] = id.split('/');
  const name = variableOf(id);
  const imported = list.replace(
    /^import .* from '\.\//m,
    line => `import { ${name} } from './${id.replace('/', '-')}.ts';\n${line}`,
  );
  const lines = imported.split('\n');
  const first = lines.findIndex(line => line.startsWith('export const rules:'));
  const end = lines.findIndex((line, at) => at > first && line === '];');
  const ofGroup = new RegExp(`^  ${variableOf(`${group}/`)}[A-Z]`);
  const last = lines.findLastIndex((line, at) => at > first && at < end && ofGroup.test(line));
  lines.splice((last < 0 ? end - 1 : last) + 1, 0, `  ${name},`);
  return lines.join('\n');
}

/** @param {string} id `writing/long-sentence` is `writingLongSentence` */
function variableOf(id) {
  return id.replace(/[/-]([a-z])/g, (_, letter) => letter.toUpperCase()).replace('/', '');
}

if (process.argv[1] && import.meta.filename === process.argv[1])
  await runMain(async () => {
    const [id = ''] = process.argv.slice(2);
    if (!/^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/.test(id))
      throw new Advice(
        'Name the rule by its group and what it finds: node scripts/new-rule.mjs writing/long-sentence',
      );
    const files = skeleton(id);
    const there = Object.keys(files).find(path => existsSync(join(root, path)));
    if (there) throw new Advice(`${there} is there already. Choose another name.`);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    writeFileSync(join(root, LIST), listWith(readFileSync(join(root, LIST), 'utf8'), id));
    await runTool('biome', ['check', '--write', LIST]);
    console.log(
      [
        'Made, and to be filled in:',
        ...Object.keys(files).map(path => `  ${path}`),
        `It stands in ${LIST}. When it finds something:`,
        '  node scripts/rule-docs.mjs && node scripts/rule-settings.mjs',
        'write its figures and examples into the pages and the setting.',
      ].join('\n'),
    );
    return 0;
  });
