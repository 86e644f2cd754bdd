import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { assess } from '../../../server/src/assessment/assess.ts';
import { conditionKeys } from '../../../server/src/assessment/identify.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { createCatalogue } from '../../../server/src/framework/bundled.ts';
import { readProject } from '../../../server/src/project/project-file.ts';
import { problemsOf } from '../../../server/src/rules/rules.ts';
import { catalogueOf } from '../framework/support.ts';

const bomb = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 12 }, (_, index) => {
    const before = Array.from({ length: 9 }, () => `*a${index}`).join(', ');
    return `a${index + 1}: &a${index + 1} [${before}]`;
  }),
].join('\n');

/** Each would take gigabytes or hours, or end the process, if it were read as it is written. */
const HOSTILE: Readonly<Record<string, string>> = {
  'aliases in aliases': `${bomb}\nassessment:\n  framework: *a12\nid: *a12\ndrafts: *a12\n`,
  'lists in lists': `assessment: ${'['.repeat(100_000)}`,
  'tables in tables': `id: ${'{a: '.repeat(100_000)}`,
  'items in items': `drafts:\n${'- '.repeat(100_000)}a`,
  'an alias of itself': 'assessment: &a\n  framework: *a\nid: &b [*b]\ndrafts: &c [*c]\n',
};

const bundled = createCatalogue();

function assessed(text: string): void {
  const problems = problemsOf(assess(readDraft(text), bundled), undefined, (rule, error) => {
    throw new Error(`${rule} failed on ${text}`, { cause: error });
  });
  assert.ok(problems.length > 0, text);
}

describe('Hostile YAML', function () {
  this.timeout(20_000);

  for (const [name, yaml] of Object.entries(HOSTILE)) {
    it(`costs nothing but a problem: ${name}`, () => {
      const { frontMatter } = readDraft(`---\n${yaml}\n---\n\nOne two.\n`);
      if (yaml.includes('assessment:')) assert.ok(frontMatter);
      assert.ok(readProject(yaml, 'markscheme.yaml').faults.length > 0);
      const { faults } = catalogueOf(yaml);
      assert.ok(faults.length > 0);
      for (const { message } of faults) assert.ok(message.length < 2000, message.slice(0, 100));
    });
  }

  // The keys by which JavaScript turns a table into a text or a figure, here with what can't be called.
  for (const value of ['{ toString: 1, valueOf: 1 }', '[{ toString: 1, valueOf: 1 }]']) {
    it(`is no text, whatever its keys are called: ${value}`, () => {
      for (const id of bundled.ids) {
        const conditions =
          bundled
            .find(id)
            ?.tasks.flatMap(task => task.conditions)
            .flatMap(conditionKeys) ?? [];
        for (const key of ['framework', 'task', 'status', 'words', 'budget', 'marks', ...conditions]) {
          const one = [...(key === 'framework' ? [] : [`framework: ${id}`]), `${key}: ${value}`];
          for (const lines of [
            one,
            [`framework: ${id}`, `words: { tolerance: ${value}, cut-off: ${value} }`],
          ])
            assessed(`---\nassessment:\n  ${lines.join('\n  ')}\n---\n\n# Design\n\nOne (6.3.1).\n`);
        }
      }
    });

    it(`costs a framework one problem, wherever it stands: ${value}`, () => {
      const lines = readFileSync('frameworks/npqsl.yaml', 'utf8').split('\n');
      const places = lines.flatMap((line, index) => (/^ *(?:- )?[a-zA-Z]+: \S/.test(line) ? [index] : []));
      assert.ok(places.length > 50);
      for (const place of places) {
        const text = lines.with(place, lines[place]?.replace(/: .*/, `: ${value}`) ?? '').join('\n');
        assert.ok(catalogueOf(text).faults.length > 0, lines[place]);
      }
    });
  }

  it('is no longer in what is said of it than a message may be: texts of two megabytes', () => {
    const giant = 'x'.repeat(2_000_000);
    const { faults } = catalogueOf(`id: ${giant}\nname: ${giant}\ntasks: ${giant}\n${giant}: 1\n`);
    assert.ok(faults.length > 0);
    for (const { message } of faults)
      assert.ok(message.length < 2000, `${message.length}: ${message.slice(0, 100)}`);
    const project = readProject(`files: [${giant}.md, ../${giant}]\n${giant}: 1\n`, 'markscheme.yaml');
    for (const { message } of project.faults)
      assert.ok(message.length < 2000, `${message.length}: ${message.slice(0, 100)}`);
  });
});
