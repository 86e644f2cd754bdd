/**
 * Settings as a client sends them: anything may be in there, so each value is looked at before it is used.
 */
import type { Settings } from '../protocol.ts';
import { type Severity, severities } from '../rules/rule.ts';
import type { SeverityOverrides } from '../rules/rules.ts';

/** What holds without settings. */
export const defaultSettings: Settings = { drafts: [], rules: {}, coveredFrom: null };

/** Takes what is usable of `value`, and the default for the rest. */
export function readSettings(value: unknown): Settings {
  if (!isTable(value)) return defaultSettings;
  const { drafts, rules, coveredFrom } = value;
  return {
    drafts: Array.isArray(drafts) ? drafts.flatMap(readAssignment) : [],
    rules: isTable(rules)
      ? Object.fromEntries(
          Object.entries(rules).flatMap(([id, severity]) =>
            typeof severity === 'string' ? [[id, severity]] : [],
          ),
        )
      : {},
    coveredFrom: typeof coveredFrom === 'number' && coveredFrom >= 1 ? Math.round(coveredFrom) : null,
  };
}

/** The severities among the settings. */
export function overridesOf(settings: Settings): SeverityOverrides {
  const overrides: Record<string, Severity | 'off'> = {};
  for (const [id, value] of Object.entries(settings.rules)) {
    const severity = value === 'off' ? 'off' : severities.find(known => known === value);
    if (severity) overrides[id] = severity;
  }
  return overrides;
}

function readAssignment(value: unknown): Settings['drafts'] {
  if (!isTable(value) || typeof value.glob !== 'string' || typeof value.framework !== 'string') return [];
  const { glob, framework, task } = value;
  return [typeof task === 'string' ? { glob, framework, task } : { glob, framework }];
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
