/**
 * Settings as a client sends them: anything may be in there, so each value is looked at before it is used.
 */
import { draftStatuses } from '../assessment/identify.ts';
import { styleNames } from '../bibliography/style-names.ts';
import type { Settings } from '../protocol.ts';
import { type Severity, severities } from '../rules/rule.ts';
import { ruleIds, type SeverityOverrides } from '../rules/rules.ts';
import { nearest } from '../text/nearest.ts';
import { isTame, LONGEST_GLOB } from '../workspace/globs.ts';

/** What holds without settings. */
export const defaultSettings: Settings = {
  drafts: [],
  frameworks: '**/*.markscheme.{yaml,yml,json}',
  rules: {},
  coveredFrom: null,
  citationStyle: 'chicago',
  codeLens: true,
  inlayHints: true,
  outline: true,
  folding: true,
  links: true,
  followRenames: true,
  suggestEvidence: true,
};

/** Takes what is usable of `value`, and the default for the rest; `warn` is told what can’t be used of globs and rules. */
export function readSettings(value: unknown, warn: (message: string) => void = () => undefined): Settings {
  if (!isTable(value)) return defaultSettings;
  const { drafts, frameworks, rules, coveredFrom } = value;
  // Only what is plainly off is off.
  const isOn = (key: string) => value[key] !== false;
  return {
    drafts: Array.isArray(drafts) ? drafts.flatMap(draft => readAssignment(draft, warn)) : [],
    frameworks: readFrameworks(frameworks, warn),
    rules: isTable(rules) ? readRules(rules, warn) : {},
    coveredFrom: typeof coveredFrom === 'number' && coveredFrom >= 1 ? Math.round(coveredFrom) : null,
    citationStyle: styleNames.find(name => name === value.citationStyle) ?? defaultSettings.citationStyle,
    codeLens: isOn('codeLens'),
    inlayHints: isOn('inlayHints'),
    outline: isOn('outline'),
    folding: isOn('folding'),
    links: isOn('links'),
    followRenames: isOn('followRenames'),
    suggestEvidence: isOn('suggestEvidence'),
  };
}

function readFrameworks(value: unknown, warn: (message: string) => void): string {
  if (typeof value !== 'string' || value.trim() === '') return defaultSettings.frameworks;
  if (isTame(value.trim())) return value.trim();
  warn(
    `markscheme.frameworks: this glob has more ‘*’ or braces than can be looked for, so ${defaultSettings.frameworks} holds; at most three ‘*’ stand in one name, three ‘**’ in all, and no braces in braces`,
  );
  return defaultSettings.frameworks;
}

const levels: readonly string[] = [...severities, 'off'];

function readRules(rules: Record<string, unknown>, warn: (message: string) => void): Settings['rules'] {
  const read: Record<string, Settings['rules'][string]> = {};
  for (const [id, value] of Object.entries(rules)) {
    const name = `markscheme.rules, ‘${id}’`;
    if (!ruleIds.includes(id)) {
      const meant = nearest(id, ruleIds);
      warn(`${name}: there is no such rule${meant === undefined ? '' : `; did you mean ‘${meant}’?`}`);
    } else if (isTable(value)) {
      const byStatus: Record<string, string> = {};
      for (const [status, level] of Object.entries(value)) {
        if (!draftStatuses.some(known => known === status))
          warn(`${name}: ‘${status}’ is no status; there are: ${draftStatuses.join(', ')}`);
        else if (isLevel(level)) byStatus[status] = level;
        else warn(`${name}, ‘${status}’: ${wrongLevel(level)}`);
      }
      read[id] = byStatus;
    } else if (isLevel(value)) read[id] = value;
    else warn(`${name}: ${wrongLevel(value)}`);
  }
  return read;
}

function isLevel(value: unknown): value is string {
  return typeof value === 'string' && levels.includes(value);
}

function wrongLevel(value: unknown): string {
  return `${JSON.stringify(value)} is no severity, so the rule keeps its own; there are: ${levels.join(', ')}`;
}

/** The severities among the settings. */
export function overridesOf(settings: Settings): SeverityOverrides {
  const overrides: Record<string, SeverityOverrides[string]> = {};
  for (const [id, value] of Object.entries(settings.rules)) {
    const override =
      typeof value === 'string'
        ? levelOf(value)
        : Object.fromEntries(draftStatuses.map(status => [status, levelOf(value[status])]));
    if (override) overrides[id] = override;
  }
  return overrides;
}

function levelOf(value: string | undefined): Severity | 'off' | undefined {
  return value === 'off' ? 'off' : severities.find(known => known === value);
}

function readAssignment(value: unknown, warn: (message: string) => void): Settings['drafts'] {
  if (!isTable(value) || typeof value.glob !== 'string' || typeof value.framework !== 'string') return [];
  const { glob, framework, task } = value;
  if (glob.length > LONGEST_GLOB)
    warn('markscheme.drafts: a glob of more than 1,000 signs fits no file; write a shorter one');
  return [typeof task === 'string' ? { glob, framework, task } : { glob, framework }];
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
