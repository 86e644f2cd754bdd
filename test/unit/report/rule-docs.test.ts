import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../../server/src/rules/rules.ts';

const folder = join(__dirname, '..', '..', '..', '..', 'docs', 'rules');

/** The page of a rule. */
function page(id: string): string {
  return `${id.replace('/', '-')}.md`;
}

describe('The documentation of the rules', () => {
  it('has one page a rule and the index, and no other', () => {
    assert.deepEqual(readdirSync(folder).sort(), ['README.md', ...rules.map(({ id }) => page(id))].sort());
  });

  it('lists them in their order, with their severity in a draft', () => {
    const rows = [
      ...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(
        /^\| \[(.+?)\]\((.+?)\) \|.*\| (\w+) \|$/gm,
      ),
    ];
    assert.deepEqual(
      rows.map(([, id, file, severity]) => [id, file, severity]),
      rules.map(({ id, severity }) => [id, page(id), severity.draft]),
    );
  });

  for (const { id, severity } of rules) {
    it(`says of ${id} what its severity is and how to change it`, () => {
      const text = readFileSync(join(folder, page(id)), 'utf8');
      const { outline, draft, final } = severity;
      const expected =
        outline === draft && draft === final
          ? `Severity: ${draft}, whatever the status.`
          : `Severity: ${outline} with \`status: outline\`, ${draft} with \`status: draft\` (or none), ${final} with \`status: final\`.`;
      assert.ok(text.startsWith(`# ${id}\n`));
      assert.ok(text.includes(`\n${expected}\n`), expected);
      assert.ok(text.includes(`"markscheme.rules": {\n  "${id}": "`));
      for (const heading of ['Why', 'Example', 'How to fix it', 'Change its severity'])
        assert.match(text, new RegExp(`^## ${heading}$`, 'm'));
    });
  }
});
