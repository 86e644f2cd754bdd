import { type Assessed, isFullyAssessed } from '../features/assessed.ts';
import type { CitingDraft } from '../framework-language/language.ts';

/**
 * The files of a draft with the places where each cites a code; none where its framework can’t be told. A criterion that is
 * named by its title is not: its code is not written there.
 */
export function citing(assessed: Assessed, versionOf: (uri: string) => number | null): CitingDraft[] {
  if (!isFullyAssessed(assessed)) return [];
  const { draft, framework, task, coverage } = assessed.assessment;
  const all = coverage.flatMap(({ tracked, citations }) =>
    citations.flatMap(({ form, start, end }) => (form === 'title' ? [] : { code: tracked.code, start, end })),
  );
  const files = assessed.files ?? [{ name: assessed.uri, start: 0, draft }];
  return files.map(({ name, start: by, draft: own }) => ({
    uri: name,
    version: versionOf(name),
    text: own.text,
    framework: framework.id,
    task: task.id,
    citations: all
      .filter(({ start }) => start >= by && start < by + own.length)
      .map(({ code, start, end }) => ({ code, start: start - by, end: end - by })),
  }));
}
