/**
 * Proves that each of our regular expressions takes time in proportion to the text, whatever it is: `node
 * scripts/patterns.mjs` writes those that are proven to `test/unit/patterns.json`. It proves what is not there yet
 * (`--all`: everything anew, which takes some minutes), and writes none that is slow.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { check, checkSync } from 'recheck';
import { slowText } from './patterns/growth.mjs';
import { patternsPutTogether } from './patterns/put-together.mjs';
import { patternsInSources } from './patterns/sources.mjs';
import { root } from './tools/paths.mjs';

export { slowText };

/**
 * @typedef {import('./patterns/sources.mjs').Pattern} Pattern
 * @typedef {{ readonly recheck: string, readonly proven: string[], readonly attacked: string[] }} Verdicts
 */

/** Where the patterns stand that take no longer than they should. */
export const verdictsPath = 'test/unit/patterns.json';

/** The version of the prover that the verdicts are from. */
export function proverVersion() {
  return JSON.parse(readFileSync(join(root, 'node_modules', 'recheck', 'package.json'), 'utf8')).version;
}

/**
 * All our patterns, those that are put together at run time, too; each once.
 *
 * @returns {Promise<{ patterns: Pattern[], faults: string[] }>}
 */
export async function ownPatterns() {
  const { literals, sites, faults } = patternsInSources();
  const made = await patternsPutTogether(sites);
  const patterns = new Map([...literals, ...made.patterns].map(each => [nameOf(each), each]));
  return { patterns: [...patterns.values()], faults: [...faults, ...made.faults] };
}

/**
 * A pattern as it is written.
 *
 * @param {Pick<Pattern, 'source' | 'flags'>} pattern
 */
export function nameOf({ source, flags }) {
  return `/${source}/${flags}`;
}

/**
 * What is known of a pattern: `proven` from its form, for every text; `attacked` where the prover could only look for
 * a text that takes long, as we do besides, and neither found one; else why it is slow.
 *
 * @param {Pick<Pattern, 'source' | 'flags'>} pattern
 * @returns {Promise<{ kind: 'proven' } | { kind: 'attacked' } | { kind: 'slow', why: string }>}
 */
export async function judge(pattern) {
  const { source, flags } = pattern;
  const found = await check(source, flags, { timeout: 120_000 });
  if (found.status === 'vulnerable')
    return { kind: 'slow', why: `${found.complexity.summary}, as on ${found.attack.pattern}` };
  const isProven = found.status === 'safe' && found.checker === 'automaton';
  // One match is what the prover looks at; that all matches of a text take as long as it, it doesn’t say.
  if (isProven && !/[gy]/.test(flags)) return { kind: 'proven' };
  const slow = slowText(pattern);
  if (slow !== undefined) return { kind: 'slow', why: `takes too long for ${slow}` };
  return { kind: isProven ? 'proven' : 'attacked' };
}

/**
 * Whether the prover, without a process of its own, proves a pattern from its form.
 *
 * @param {Pick<Pattern, 'source' | 'flags'>} pattern
 */
export function proves({ source, flags }) {
  process.env.RECHECK_BACKEND = 'pure';
  const { status, checker } = checkSync(source, flags, { checker: 'automaton', timeout: null });
  return status === 'safe' && checker === 'automaton';
}

/** @returns {Verdicts} */
export function knownVerdicts() {
  try {
    return JSON.parse(readFileSync(join(root, verdictsPath), 'utf8'));
  } catch {
    return { recheck: '', proven: [], attacked: [] };
  }
}

/** @type {('proven' | 'attacked')[]} */
const kinds = ['proven', 'attacked'];

async function renew() {
  const { patterns, faults } = await ownPatterns();
  const known = knownVerdicts();
  const isAnew = process.argv.includes('--all') || known.recheck !== proverVersion();
  /** @type {{ proven: string[], attacked: string[] }} */
  const now = { proven: [], attacked: [] };
  for (const pattern of patterns) {
    const name = nameOf(pattern);
    const before = isAnew ? undefined : kinds.find(kind => known[kind].includes(name));
    const verdict = before === undefined ? await judge(pattern) : { kind: before };
    if (verdict.kind === 'slow') faults.push(`${pattern.place}: ${name} is slow: ${verdict.why}`);
    else now[verdict.kind].push(name);
  }
  const lists = { proven: now.proven.sort(), attacked: now.attacked.sort() };
  writeFileSync(
    join(root, verdictsPath),
    `${JSON.stringify({ recheck: proverVersion(), ...lists }, null, 2)}\n`,
  );
  for (const fault of faults) console.error(fault);
  console.log(`${lists.proven.length} patterns are proven, ${lists.attacked.length} attacked in vain.`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

// The prover keeps a process of its own open.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) renew().finally(() => process.exit());
