/**
 * The built programs with one of their rules broken, to see what comes of it.
 */
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const dist = resolve(__dirname, '../..');

/** A copy of a built program in which a rule throws, with a piece of the draft in its message. */
export function withBrokenRule(program: 'server.js' | 'cli.js', rule: string) {
  const folder = mkdtempSync(join(tmpdir(), 'markscheme-broken-'));
  for (const name of readdirSync(dist))
    if (/\.(?:js|json)$/.test(name) && name !== program) copyFileSync(join(dist, name), join(folder, name));
  const built = readFileSync(join(dist, program), 'utf8');
  assert.ok(built.includes('rule.check(assessment)'), 'rules are run as this test has it');
  const breaks = `if (rule.id === '${rule}') throw new TypeError('\\n    at ' + assessment.draft.text);`;
  const check = `(() => { ${breaks} return rule.check(assessment); })()`;
  const path = join(folder, program);
  writeFileSync(
    path,
    built.replaceAll('rule.check(assessment)', () => check),
  );
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
