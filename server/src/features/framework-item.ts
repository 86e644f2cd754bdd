import type { Framework } from '../framework/model.ts';
import type { FrameworkItem } from '../protocol.ts';

/** A framework as it is offered to be chosen. */
export function frameworkItem({ id, name, title, note, tasks }: Framework): FrameworkItem {
  return {
    id,
    name,
    title,
    note: note ?? null,
    tasks: tasks.map(task => ({ id: task.id, title: task.title, wordLimit: task.wordLimit ?? null })),
  };
}
