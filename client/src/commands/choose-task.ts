import { l10n, window } from 'vscode';
import { type FrameworkItem, FrameworksRequest } from '../../../server/src/protocol.ts';
import { textIn } from '../io/argument.ts';
import { number } from '../say/amounts.ts';
import type { Session } from './session.ts';

/** Lets one choose a framework, unless the argument names it; `first` is the id of the one at the top. */
export async function chooseFramework(
  { server }: Session,
  title: string,
  argument?: unknown,
  first?: string,
): Promise<FrameworkItem | undefined> {
  const frameworks = await server.ask(FrameworksRequest, {});
  const named = textIn(argument, 'framework');
  if (named !== undefined) return frameworks.find(({ id }) => id === named);
  const sorted = frameworks.toSorted((a, b) => Number(b.id === first) - Number(a.id === first));
  const picks = sorted.map(framework => ({
    label: framework.name,
    description: framework.title,
    // What tells it from the others: most notes say the same of all.
    detail: framework.tasks.map(taskInWords).join(' · '),
    framework,
  }));
  const chosen = await window.showQuickPick(picks, {
    title,
    placeHolder: l10n.t('Which qualification is it for?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.framework;
}

function taskInWords({ title, wordLimit }: FrameworkItem['tasks'][number]): string {
  return wordLimit === null ? title : l10n.t('{0}, at most {1} words', title, number(wordLimit));
}

/** Lets one choose a framework and, where it has several, one of its tasks; `current` is the framework at the top. */
export async function chooseTask(
  session: Session,
  title: string,
  argument?: unknown,
  current?: string,
): Promise<{ framework: string; task: string } | undefined> {
  const framework = await chooseFramework(session, title, argument, current);
  if (!framework) return undefined;
  const named = textIn(argument, 'task');
  const [first, ...others] = framework.tasks;
  if (named !== undefined || others.length === 0) {
    const task = named ?? first?.id;
    return task === undefined ? undefined : { framework: framework.id, task };
  }
  const picks = framework.tasks.map(task => ({
    label: task.title,
    description: task.wordLimit === null ? '' : l10n.t('at most {0} words', number(task.wordLimit)),
    task: task.id,
  }));
  const chosen = await window.showQuickPick(picks, {
    title,
    placeHolder: l10n.t('Which task of {0}?', framework.name),
  });
  return chosen && { framework: framework.id, task: chosen.task };
}
