import type { Location, Position } from 'vscode-languageserver-protocol';
import type { Tracked } from '../assessment/model.ts';
import type { Framework, FrameworkFault } from '../framework/model.ts';
import { readFrameworkFile } from '../framework/read.ts';
import { codeAt, type FullyAssessed } from './assessed.ts';

/** A framework file that may define what a draft cites. */
export interface FrameworkText {
  readonly uri: string;
  readonly text: string;
}

/** The code under a position that a definition is looked for, with its framework. */
export function definedAt(
  { assessment, lines }: FullyAssessed,
  position: Position,
): { tracked: Tracked; framework: Framework } | undefined {
  const at = codeAt(assessment, lines.offsetAt(position));
  return at?.kind === 'tracked'
    ? { tracked: at.coverage.tracked, framework: assessment.framework }
    : undefined;
}

/** Where a code is defined: in the first of `files` that has an entry for it. */
export function definition(
  tracked: Tracked,
  framework: Framework,
  files: readonly FrameworkText[],
): Location | null {
  for (const { uri, text } of files) {
    const { entry, locate } = readFrameworkFile(text, uri);
    if (!entry || entry.id !== framework.id) continue;
    const areaIndex = entry.areas?.findIndex(area => area.number === tracked.area) ?? -1;
    let fault: FrameworkFault | undefined;
    switch (tracked.kind) {
      case 'criterion':
        entry.tasks?.forEach((task, taskIndex) => {
          const index = task.criteria?.findIndex(({ code }) => code === tracked.code) ?? -1;
          if (index >= 0) fault ??= locate(['tasks', taskIndex, 'criteria', index, 'code'], '');
        });
        break;
      case 'statement': {
        const index = tracked.code.charCodeAt(tracked.code.length - 1) - 97;
        if (areaIndex >= 0 && entry.areas?.[areaIndex]?.learnHowTo?.[index]) {
          fault = locate(['areas', areaIndex, 'learnHowTo', index, 'asks'], '');
        }
        break;
      }
      case 'area':
        if (areaIndex >= 0) fault = locate(['areas', areaIndex, 'code'], '');
        break;
      case 'unlisted':
        break;
    }
    if (fault) {
      return {
        uri,
        range: {
          start: { line: fault.line - 1, character: fault.column - 1 },
          end: { line: fault.endLine - 1, character: fault.endColumn - 1 },
        },
      };
    }
  }
  return null;
}
