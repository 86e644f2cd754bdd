import type { Framework } from '../framework/model.ts';
import type { FrameworkItem } from '../protocol.ts';

/** A framework as it is offered to be chosen; `likely` are the ids of those that a document looks like, the likeliest first. */
export function frameworkItem(framework: Framework, likely: readonly string[] = []): FrameworkItem {
  const { id, name, title, note, kind, about, foundBy, tasks } = framework;
  const place = likely.indexOf(id);
  return {
    id,
    name,
    title,
    note: note ?? null,
    kind: kind ?? null,
    about: about ?? null,
    foundBy,
    likely: place < 0 ? null : place + 1,
    tasks: tasks.map(task => ({ id: task.id, title: task.title, wordLimit: task.wordLimit ?? null })),
  };
}
