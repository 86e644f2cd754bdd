import assert from 'node:assert/strict';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { readProject } from '../../../server/src/project/project-file.ts';
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
