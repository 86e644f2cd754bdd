import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conditionKeys } from '../../../server/src/assessment/identify.ts';
import type { Condition } from '../../../server/src/framework/model.ts';
import { bundled } from '../assessment/support.ts';

const page = readFileSync(join(__dirname, '..', '..', '..', '..', 'docs', 'conditions.md'), 'utf8');

function answer({ answer: asked }: Condition): string {
  switch (asked.kind) {
    case 'dates':
      return 'the project’s first and last day';
    case 'date':
      return asked.before === undefined ? 'a day' : 'two days, the first before the second';
    case 'days':
      return `a number of days, at least ${asked.least}`;
    case 'confirmed':
      return '`true` or `false`';
    case 'list':
      return `a list of ${asked.of.map(item => `\`${item}\``).join(', ')}`;
  }
}

/** The rows that the bundled frameworks make, each with the tasks that it is of. */
function rows(): string[] {
  const tasks = new Map<string, string[]>();
  for (const id of bundled.ids) {
    for (const task of bundled.find(id)?.tasks ?? []) {
      for (const condition of task.conditions) {
        const keys = conditionKeys(condition).map(key => `\`${key}\``);
        const row = `| \`${condition.id}\` | ${keys.join(', ')} | ${answer(condition)} |`;
        tasks.set(row, [...(tasks.get(row) ?? []), `${id} ${task.id}`]);
      }
    }
  }
  return [...tasks].map(([row, of]) => `${row} ${of.join(', ')} |`);
}

describe('The documentation of the conditions', () => {
  it('lists those of the bundled frameworks, with their keys, and no others', () => {
    assert.deepEqual(
      page.match(/^\| `[\w-]+` \| `.* \| (?:npq|aqa|ib|cmi|appr|rqf|ocr).* \|$/gm)?.sort(),
      rows().sort(),
    );
  });

  it('lists all kinds of answer', () => {
    const kinds = bundled.ids.flatMap(
      id =>
        bundled.find(id)?.tasks.flatMap(task => task.conditions.map(({ answer: { kind } }) => kind)) ?? [],
    );
    for (const kind of kinds) assert.match(page, new RegExp(`^\\| \`${kind}\` \\|`, 'm'));
  });
});
