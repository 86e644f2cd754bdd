/**
 * What menus, keys and the palette ask of the draft that is shown, so that no command shows where it can't work.
 */
import { commands, type Disposable } from 'vscode';
import type { CoverageWatch, Standing } from '../follow/coverage.ts';
import { canBeMarked, countOf, criteriaOf } from '../say/criteria.ts';

/** Tells VS Code about the draft, and again when something of it is another. */
export function tellContexts(coverage: CoverageWatch): Disposable {
  const told = new Map<string, boolean>();
  const tell = (standing: Standing) => {
    for (const [key, value] of Object.entries(contextsOf(standing))) {
      if (told.get(key) === value) continue;
      told.set(key, value);
      void commands.executeCommand('setContext', key, value);
    }
  };
  tell(coverage.standing);
  return coverage.onDidChange(tell);
}

function contextsOf(standing: Standing): Record<string, boolean> {
  const coverage = standing.kind === 'assessed' ? standing.coverage : undefined;
  const criteria = coverage ? criteriaOf(coverage) : [];
  return {
    'markscheme.draftUnassessed': standing.kind === 'unassessed',
    'markscheme.hasCriteria': criteria.length > 0,
    'markscheme.hasUncovered': countOf(criteria).uncovered > 0,
    'markscheme.hasCitations': criteria.some(({ citations }) => citations.length > 0),
    'markscheme.hasMarks': criteria.some(canBeMarked),
    'markscheme.hasConditions': (coverage?.conditions.length ?? 0) > 0,
  };
}
