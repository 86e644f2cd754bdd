import { type FullyAssessed, isFullyAssessed } from '../features/assessed.ts';
import { keyOf } from '../project/uris.ts';
import type { DraftItem } from '../protocol.ts';
import type { Session } from '../session/session.ts';

/** More drafts in a folder are those of many people, and not the tasks of one. */
const TASKS_OF_ONE = 8;

/**
 * The drafts of a project: those that its `markscheme.yaml` names, or of those beside a draft the one for each other task
 * of its framework, where it is plain which that is. The draft itself is among them.
 */
export async function draftsBeside(session: Session, here: FullyAssessed): Promise<DraftItem[]> {
  const main = here.files?.[0]?.name ?? here.uri;
  const { framework, task } = here.assessment;
  const { uris, listed } = await session.wholes.beside(main);
  const own = { uri: main, task: task.title };
  if (!listed && (framework.tasks.length < 2 || uris.length > TASKS_OF_ONE)) return [own];
  const items: (DraftItem & { readonly of: string; readonly id: string })[] = [];
  for (const uri of uris) {
    const found = keyOf(uri) === keyOf(main) ? here : await session.assessedAt(uri);
    if (!found || !isFullyAssessed(found)) continue;
    const { assessment } = found;
    items.push({ uri, task: assessment.task.title, of: assessment.framework.id, id: assessment.task.id });
  }
  const shown = listed
    ? items
    : framework.tasks.flatMap(({ id }) => {
        const theirs = items.filter(item => item.of === framework.id && item.id === id);
        return id === task.id ? own : theirs.length === 1 ? theirs : [];
      });
  return shown.map(({ uri, task: title }) => ({ uri, task: title }));
}
