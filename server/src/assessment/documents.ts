/**
 * Links from a draft to documents beside it.
 */
import type { Draft } from '../draft/model.ts';

/** The relative link targets of a draft, each once, as it writes them. */
export function localTargets(draft: Draft): string[] {
  const targets = new Set<string>();
  for (const { targets: onPage } of draft.pages) for (const url of onPage) targets.add(url);
  return [...targets];
}

/** The path that a target names, without its anchor or query; undefined where its escapes are broken. */
export function targetPath(target: string): string | undefined {
  try {
    return decodeURIComponent(target.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
}
