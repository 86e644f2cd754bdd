/**
 * Writes the rules' settings into the manifest: `node scripts/rule-settings.mjs`. Each rule has an entry of the setting
 * `markscheme.rules` in `package.json` and its description in `package.nls.json`, made here from the rule itself.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ruleData } from './rule-docs.mjs';
import { root } from './tools/paths.mjs';

/** @typedef {import('./rule-docs.mjs').RuleData} RuleData */

const statuses = /** @type {const} */ (['outline', 'draft', 'final']);
const severity = { type: 'string', enum: ['error', 'warning', 'information', 'hint', 'off'] };
const prefix = 'setting.rules.';

/**
 * The files as they should be, by path in the repository.
 *
 * @returns {Promise<Record<string, string>>}
 */
export async function ruleSettings() {
  const rules = await ruleData();
  const manifest = read('package.json');
  const group = manifest.contributes.configuration.find(
    (/** @type {{ properties: object }} */ { properties }) => 'markscheme.rules' in properties,
  );
  group.properties['markscheme.rules'] = settingOf(rules);
  return {
    'package.json': written(manifest),
    'package.nls.json': written(withTexts(read('package.nls.json'), rules)),
  };
}

/**
 * The setting: which rules there are, each with its text, and once for all of them what they can be.
 *
 * @param {RuleData[]} rules
 */
function settingOf(rules) {
  const byStatus = {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    properties: Object.fromEntries(
      statuses.map(status => [status, { ...severity, description: `%setting.status.${status}%` }]),
    ),
  };
  const texts = rules.map(({ id }) => [id, { markdownDescription: `%${keyOf(id)}%` }]);
  return {
    scope: 'window',
    order: 1,
    type: 'object',
    default: {},
    markdownDescription: '%setting.rules.description%',
    additionalProperties: { anyOf: [severity, byStatus] },
    allOf: [{ additionalProperties: false, properties: Object.fromEntries(texts) }],
  };
}

/**
 * The texts with those of the rules, where the first of them stands.
 *
 * @param {Record<string, string>} texts
 * @param {RuleData[]} rules
 */
function withTexts(texts, rules) {
  const isOfRule = (/** @type {string} */ key) => key.startsWith(prefix) && key.includes('/');
  const all = Object.entries(texts);
  const first = all.findIndex(([key]) => isOfRule(key));
  const others = all.filter(([key]) => !isOfRule(key));
  const at = first < 0 ? others.length : first;
  const ours = rules.map(rule => [keyOf(rule.id), `${rule.summary} ${unlessSet(rule)}`]);
  return Object.fromEntries([...others.slice(0, at), ...ours, ...others.slice(at)]);
}

/** @param {string} id */
function keyOf(id) {
  return `${prefix}${id}.description`;
}

/** @param {RuleData} rule */
function unlessSet({ severity: { outline, draft, final }, unlessAsked }) {
  if (unlessAsked) return 'Unless set here: off.';
  if (outline === draft && draft === final) return `Unless set here: ${draft}.`;
  return `Unless set here: ${outline} in an outline, ${draft} in a draft, ${final} in a final text.`;
}

/** @param {string} path */
function read(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/** @param {object} data */
function written(data) {
  return `${JSON.stringify(data, null, 2)}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [path, text] of Object.entries(await ruleSettings())) writeFileSync(join(root, path), text);
}
